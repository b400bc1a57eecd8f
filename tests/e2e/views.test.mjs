// Every view, light and dark, wide and narrow: no axe violation, one h1, a title, and nothing beyond the edge.

import assert from "node:assert/strict";
import { CASE, link, openAt, wholeLog } from "./driver.mjs";
import { test } from "./rig/rig.mjs";

const RATED = { self_rating: [75, 75, 100, 50] };
let log;

/** The places of the exemplary run where each view is shown: what the scene asks for is in the log. */
function places({ decisions }) {
  const at = (kind) => decisions.findIndex(({ decision }) => typeof decision === "object" && kind in decision);
  return { case: 4, goal: at("goal"), plan: at("plan"), review: decisions.findIndex(({ scene }) => scene === "chart") };
}

async function wellFormed(page, name) {
  const found = await page.evaluate(() => ({
    h1: document.querySelectorAll("h1").length,
    levels: [...document.querySelectorAll("h1, h2, h3, h4")].filter((one) => one.checkVisibility()).map((one) => Number(one.tagName[1])),
    title: document.title,
    over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    main: document.querySelectorAll("main").length,
  }));
  assert.equal(found.h1, 1, `${name}: one h1`);
  assert.equal(found.main, 1, `${name}: one main`);
  found.levels.reduce((before, level) => {
    assert.ok(level <= before + 1, `${name}: headings in order, ${found.levels}`);
    return level;
  }, 0);
  assert.match(found.title, / · Practicum$/, name);
  assert.ok(found.over <= 0, `${name}: ${found.over} px beyond the edge`);
}

async function everyView(rig, page, look) {
  const url = rig.url();
  const show = async (name, hash, wait) => {
    await page.goto(url + hash);
    await page.waitForSelector(wait);
    await look(name);
  };
  await show("library", "", '[data-testid="take"]');
  await show("start", `#/start/${CASE}`, '[data-testid="begin"]');
  await show("settings", "#/settings", '[data-testid="erase"]');
  for (const [view, count] of Object.entries(places(log))) {
    await openAt(page, url, log, count);
    await page.waitForSelector(`[data-view="${view}"]`);
    if (view === "goal") {
      await page.fill('[data-testid="goal-text"]', "By the end of April, Yvette will be awake for 5 suppers a week.");
      await page.waitForSelector(".criterion mark");
    }
    await look(view);
  }
  await openAt(page, url, log, log.decisions.length);
  await look("rating");
  await openAt(page, url, log, log.decisions.length, RATED);
  await page.locator(".moment").first().locator("details").evaluateAll((all) => all.forEach((one) => (one.open = true)));
  await page.locator(".other .finding__say").first().filter({ hasText: /\w/ }).waitFor();
  await look("debrief");
  await page.goto(`${url}#/case/none`);
  await page.waitForSelector("[data-wrong]");
  rig.expectProblem(/404/);
  await look("wrong");
}

for (const [width, colorScheme] of [[1280, "light"], [1280, "dark"], [360, "light"], [360, "dark"]]) {
  test(
    `every view at ${width} px, ${colorScheme}`,
    async (rig) => {
      const page = await rig.newPage({ width, height: width === 360 ? 740 : 900, colorScheme });
      log ??= await wholeLog(page, rig.url(link()));
      await everyView(rig, page, async (name) => {
        await wellFormed(page, name);
        await rig.axe(page);
        // A whole conversation is too long for a picture; of the desk it shows what a student sees.
        const fullPage = !["case", "goal", "plan", "review"].includes(name);
        await rig.screenshot(page, `${name}-${width}-${colorScheme}`, { fullPage });
      });
    },
    { timeout: 120_000 },
  );
}

test(
  "nothing needs scrolling sideways at 320 px, or with letters twice as large",
  async (rig) => {
    const narrow = await rig.newPage({ width: 320, height: 640 });
    log ??= await wholeLog(narrow, rig.url(link()));
    await everyView(rig, narrow, (name) => wellFormed(narrow, `${name} at 320 px`));
    // A browser zoomed to 200 % has half the width and twice the letters.
    const zoomed = await rig.newPage({ width: 640, height: 400, deviceScaleFactor: 2 });
    await everyView(rig, zoomed, (name) => wellFormed(zoomed, `${name} at 200 %`));
    const large = await rig.newPage({ width: 640, height: 800 });
    await large.addInitScript(() => addEventListener("DOMContentLoaded", () => document.documentElement.setAttribute("data-text", "150")));
    await everyView(rig, large, (name) => wellFormed(large, `${name} in very large letters`));
  },
  { timeout: 120_000 },
);
