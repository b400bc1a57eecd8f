// Chromium, started once for each test file, and pages in it with a fresh profile each.

import { accessSync, constants } from "node:fs";
import { mkdir } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

const TARGET = process.env.PRACTICUM_TARGET ?? fileURLToPath(new URL("../../../target/", import.meta.url));
const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

// Nothing here weakens what a page may do: the tests must see what a visitor's browser would refuse.
const ARGS = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
];

let browser;

function launch() {
  browser ??= chromium.launch({ executablePath: executable(), args: ARGS });
  return browser;
}

after(async () => (await browser)?.close());

/** xtask names the browser; without it the first one on PATH is taken. */
function executable() {
  if (process.env.PRACTICUM_CHROMIUM) return process.env.PRACTICUM_CHROMIUM;
  const files = NAMES.flatMap((name) => process.env.PATH.split(delimiter).map((folder) => join(folder, name)));
  const found = files.find(isExecutable);
  if (!found) throw new Error("no Chromium on PATH; name one in PRACTICUM_CHROMIUM");
  return found;
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * A page in a fresh profile, or in the profile of another page (`sameProfileAs`), which is what a second tab is, or a
 * tab opened again. `contextOptions` are Playwright's own, such as `deviceScaleFactor` or `forcedColors`.
 */
export async function newPage(
  rig,
  { width = 1280, height = 800, colorScheme = "light", reducedMotion = "no-preference", sameProfileAs, ...contextOptions } = {},
) {
  const options = { viewport: { width, height }, colorScheme, reducedMotion, ...contextOptions };
  const context = sameProfileAs ? sameProfileAs.context() : await (await launch()).newContext(options);
  if (!rig.contexts.has(context)) {
    rig.contexts.add(context);
    context.setDefaultTimeout(10_000);
    // Every page of the profile is watched, those that the app opens too.
    context.on("page", (page) => watch(rig, page));
  }
  const page = await context.newPage();
  if (sameProfileAs) await page.setViewportSize({ width, height });
  return page;
}

/** Notes whatever should not happen in any page. */
function watch(rig, page) {
  rig.pages.push(page);
  const note = (problem) => rig.problems.push(problem);
  page.on("console", (message) => {
    if (message.type() === "error") note(`console: ${message.text()} ${message.location().url ?? ""}`.trim());
  });
  page.on("pageerror", (error) => note(`error: ${error.message}`));
  page.on("request", (request) => {
    const url = new URL(request.url());
    const local = ["data:", "blob:", "about:"].includes(url.protocol);
    if (!local && url.origin !== rig.origin) note(`request to another origin: ${url.href}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) note(`status ${response.status()}: ${response.url()}`);
  });
}

/** A picture of the whole page, with animations at their end. */
export async function screenshot(page, name, options = {}) {
  const folder = join(TARGET, "screenshots");
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true, animations: "disabled", ...options });
}

/** Crashes the page's process: no handler of the app runs. The profile keeps what had been stored. */
export async function kill(page) {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  session.send("Page.crash").catch(() => {});
  await crashed;
  await page.close();
}
