// The rig for tests in a real browser. Write `tests/e2e/NAME.test.mjs`:
//
//   import assert from "node:assert/strict";
//   import { test } from "./rig/rig.mjs";
//
//   test("what should be true", async (rig) => {
//     const page = await rig.newPage({ width: 360, colorScheme: "dark" }); // a Playwright page with a profile of its own
//     await page.goto(rig.url("#/settings"));
//     ...
//   });
//
// `cargo xtask test --only e2e` builds the app and runs all of them; `cargo xtask test --only e2e NAME` runs one file;
// `node --test` in this folder runs them on what is in dist/.
//
// A test fails by itself when a page it opened logs an error, throws, breaks the security policy, asks another origin
// for anything, or is refused a file. What it has is:
//
//   rig.newPage({ width, height, colorScheme, reducedMotion, sameProfileAs, ... })   see browser.mjs
//   rig.url(rest)             the app at the root of a host;   rig.url("#/case/x?seed=1")
//   rig.folderUrl(rest)       the same app in the folder /some/where/
//   rig.overlay(path, text)   serves `text` at `path` (beside the page, in both places); null makes it a 404
//   rig.scenario(id, file)    serves tests/fixtures/FILE as scenarios/ID/scenario.json
//   rig.axe(page)             no axe violation, once all animations have ended
//   rig.screenshot(page, name, options)   target/screenshots/NAME.png, the whole page
//   rig.storageFull(page, on = true)      every localStorage.setItem throws QuotaExceededError, now and after a reload
//   rig.storageDenied(page)   the very sight of localStorage throws SecurityError, from the next load on
//   rig.kill(page)            ends the page's process at once, as a crash or an empty battery would
//   rig.expectProblem(regex)  takes back problems that this test provokes; fails if there was none
//
// play.mjs plays a case through the page, by a play script of scenarios/.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test as nodeTest } from "node:test";
import { fileURLToPath } from "node:url";

import { axe } from "./axe.mjs";
import { kill, newPage, screenshot } from "./browser.mjs";
import { serve } from "./server.mjs";
import { storageDenied, storageFull } from "./storage.mjs";

const FIXTURES = fileURLToPath(new URL("../../fixtures/", import.meta.url));

/** Runs `body(rig)` as one test, and closes all that it opened. */
export function test(name, body, { timeout = 60_000 } = {}) {
  nodeTest(name, { timeout }, async () => {
    const rig = await open();
    try {
      await body(rig);
      // What a page says a moment late is still said.
      await new Promise((resolve) => setTimeout(resolve, 50));
      assert.deepEqual(rig.problems, [], "the page had problems");
    } catch (error) {
      for (const problem of rig.problems) console.log(`problem in the page: ${problem}`);
      await screenshotOfFailure(rig, name);
      throw error;
    } finally {
      await rig.close();
    }
  });
}

async function open() {
  const server = await serve();
  const rig = { problems: [], pages: [], contexts: new Set(), origin: server.origin, axe, kill, screenshot, storageDenied, storageFull };
  rig.newPage = (options) => newPage(rig, options);
  rig.url = (rest = "") => `${server.origin}/${rest}`;
  rig.folderUrl = (rest = "") => `${server.origin}/some/where/${rest}`;
  rig.overlay = server.overlay;
  rig.scenario = async (id, file) => server.overlay(`scenarios/${id}/scenario.json`, await readFile(FIXTURES + file));
  rig.expectProblem = (pattern) => {
    const rest = rig.problems.filter((problem) => !pattern.test(problem));
    assert.notEqual(rest.length, rig.problems.length, `no problem like ${pattern}, only ${JSON.stringify(rest)}`);
    rig.problems.splice(0, rig.problems.length, ...rest);
  };
  rig.close = async () => {
    await Promise.all([...rig.contexts].map((context) => context.close()));
    await server.close();
  };
  return rig;
}

/** The last page as it was when a test failed; helpful, and never the reason of a failure itself. */
async function screenshotOfFailure(rig, name) {
  const page = rig.pages.at(-1);
  if (!page || page.isClosed()) return;
  const file = `failed-${name.replaceAll(/[^a-z0-9]+/gi, "-").toLowerCase()}`;
  await screenshot(page, file, { timeout: 5_000 }).then(
    () => console.log(`screenshot: ${file}.png`),
    () => {},
  );
}
