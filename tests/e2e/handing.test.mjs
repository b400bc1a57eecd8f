// The first half hands the page over to the whole app: at what it cannot show itself, in memory, and once for all.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { CASE, decide, link, openAt, saved, script, tabTo, wholeLog } from "./driver.mjs";
import { test } from "./rig/rig.mjs";

const WHOLE = /\/whole-[0-9a-f]{16}/;
const STEPS = script("exemplary");
const TO_GOAL = STEPS.slice(0, STEPS.findIndex(({ goal }) => goal));
/** Up to the first scene in which something is written: a note. */
const TO_TASK = STEPS.slice(0, STEPS.findIndex(({ pick, leave }) => !pick && !leave));
const TASK = '[data-testid="note-text"]';
const MINE = "#/case/my-own?from=file";

const transcript = (page) => page.locator(".talk").innerText();
const focused = (page, selector) =>
  page.waitForFunction((selector) => document.activeElement.matches(selector), selector);

async function begin(rig, steps = [], options = {}) {
  const page = await rig.newPage(options);
  await page.goto(rig.url(link()));
  await page.waitForSelector("[data-choice]");
  for (const step of steps) await decide(page, step);
  return page;
}

/** From now on the page notes who draws, as often as somebody does. */
async function watchDrawing(page) {
  await page.evaluate(() => {
    const { draw } = globalThis.practicum;
    globalThis.drawers = [];
    globalThis.practicum.draw = (strokes, texts, call) => {
      if (globalThis.drawers.at(-1) !== call) globalThis.drawers.push(call);
      draw(strokes, texts, call);
    };
  });
}

/** Waits until the whole app has come. */
const come = async (page) => {
  await page.waitForFunction((whole) => {
    const files = performance.getEntriesByType("resource").filter(({ name }) => new RegExp(whole).test(name));
    return files.filter(({ responseEnd }) => responseEnd > 0).length === 2;
  }, WHOLE.source);
  // To ask once more waits until it is compiled, too.
  await page.evaluate(() => globalThis.practicum.whole(false));
};

/** How often the drawing has passed from one program to another. */
const passed = (page) => page.evaluate(() => globalThis.drawers.length);

/** Looks at what stands there in both widths and colours. */
async function look(rig, page, name) {
  for (const [width, colorScheme] of [[360, "dark"], [360, "light"], [1280, "dark"], [1280, "light"]]) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await rig.axe(page);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(over <= 0, `${name} at ${width} px: ${over} px beyond the edge`);
    await rig.screenshot(page, `${name}-${width}-${colorScheme}`, { fullPage: false });
  }
}

test("a first visit can play before the whole app is asked for, and then it comes by itself", async (rig) => {
  const page = await rig.newPage();
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector("[data-choice]")) return;
      globalThis.playableAt = performance.now();
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(rig.folderUrl());
  await page.waitForSelector('[data-testid="take"]');
  await page.goto(rig.folderUrl(`#/start/${CASE}`));
  await page.getByTestId("begin").waitFor();
  await page.waitForTimeout(500);
  const asked = (page) =>
    page.evaluate((whole) => performance.getEntriesByType("resource").filter(({ name }) => new RegExp(whole).test(name)).map(({ startTime }) => startTime), WHOLE.source);
  assert.deepEqual(await asked(page), [], "nobody asks for it before a case has begun");
  await page.getByTestId("begin").click();
  await page.waitForSelector("[data-choice]");
  await come(page);
  const playable = await page.evaluate(() => globalThis.playableAt);
  const times = await asked(page);
  assert.ok(playable > 0 && times.every((time) => time > playable), JSON.stringify([playable, times]));
});

test("where something is written the whole app goes on with the run, the focus and the title, and the first is silent", async (rig) => {
  const page = await begin(rig, TO_TASK.slice(0, -1));
  await watchDrawing(page);
  await come(page);
  // What stands on the page at each moment at which the browser is about to paint it.
  await page.evaluate(() => {
    globalThis.painted = new Set();
    const look = () => {
      globalThis.painted.add(document.querySelectorAll("main").length ? document.querySelector("#next")?.textContent : "nothing");
      requestAnimationFrame(look);
    };
    look();
  });
  const title = await page.title();
  const before = await transcript(page);
  await decide(page, TO_TASK.at(-1));
  await page.waitForSelector(TASK);
  await focused(page, "#next");
  assert.deepEqual(await page.evaluate(() => [...globalThis.painted]), ["What do you do?", "Write in the record"], "nothing is painted between");
  assert.equal(await page.title(), title);
  assert.ok((await transcript(page)).startsWith(before.slice(0, -20)), "the talk is the same");
  assert.equal(await page.locator("main").count(), 1);
  assert.equal(await page.locator("header.bar").count(), 1);
  assert.equal(await passed(page), 2, "the drawing has passed over once");
  const mine = await page.locator("[data-mine]").last().boundingBox();
  assert.ok(mine.y >= 0 && mine.y < 400, `what was said last stands at the top, ${mine.y}`);
  await rig.axe(page);

  // A number key, an address and Escape are heard once, by the whole app.
  await page.getByTestId("undo").click();
  await page.waitForSelector("[data-choice]");
  await focused(page, "#next");
  assert.equal(await saved(page), TO_TASK.length - 1);
  await decide(page, TO_TASK.at(-1));
  await page.waitForSelector(TASK);
  assert.equal(await saved(page), TO_TASK.length, "one key, one decision");
  const pages = [];
  page.on("request", (request) => request.url().includes("/reference/ec103.json") && pages.push(request.url()));
  await page.evaluate(() => (location.hash = "#/reference/EC103"));
  await page.waitForSelector('[data-view="reference"]');
  await focused(page, "h1");
  await page.goBack();
  await page.waitForSelector(TASK);
  await focused(page, "#next");
  await page.goForward();
  await page.waitForSelector('[data-view="reference"]');
  assert.equal(pages.length, 2, "asked for once each time");
  await page.keyboard.press("Escape");
  await page.goBack();
  await page.waitForSelector(TASK);
  assert.equal(await passed(page), 2, "the first half never draws again");
  assert.equal(await saved(page), TO_TASK.length);
});

test("the settings, from a case and back: the run is there, and number keys take one decision each", async (rig) => {
  const page = await begin(rig, STEPS.slice(0, 3));
  await watchDrawing(page);
  const before = await transcript(page);
  await tabTo(page, 'nav a[href="#/settings"]');
  await page.keyboard.press("Enter");
  await page.waitForSelector('[data-view="settings"]');
  await focused(page, "h1");
  assert.equal(await page.title(), "Settings · Practicum");
  assert.equal(await page.evaluate(() => scrollY), 0);
  await page.goBack();
  await page.waitForSelector('[data-view="case"] [data-choice]');
  await focused(page, "#next");
  assert.equal(await transcript(page), before);
  for (const step of STEPS.slice(3, 6)) await decide(page, step);
  assert.equal(await saved(page), 6);
  assert.equal(await page.evaluate((id) => localStorage.getItem(`practicum/past/${id}`), CASE), null, "it is the same run");
  assert.equal(await passed(page), 2);
});

for (const [place, hash, wait] of [
  ["the settings", "#/settings", '[data-view="settings"]'],
  ["the reference", "#/reference/EC103", '[data-view="reference"]'],
  ["a debrief", `#/debrief/${CASE}?seed=3&practitioner=bsw_intern&mode=coaching`, '[data-view="debrief"]'],
]) {
  test(`a page that is opened at ${place} comes to it by itself`, async (rig) => {
    const page = await rig.newPage();
    await page.goto(rig.folderUrl(hash));
    await page.waitForSelector(wait);
    await page.waitForTimeout(100);
    assert.equal(await page.locator("h1").count(), 1);
    assert.equal(await page.evaluate(() => history.length), 2, "and leaves no trace in the history");
    if (place === "the settings") {
      assert.equal(await page.evaluate(() => document.activeElement.tagName), "BODY", "the focus stays where a browser puts it");
    }
    await rig.axe(page);
    await page.getByRole("link", { name: "Cases", exact: true }).click();
    await page.waitForSelector('[data-testid="take"]');
    await page.goBack();
    await page.waitForSelector(wait);
  });
}

test("without its style sheet the whole app is not shown, and with it nothing of the first half looks different", async (rig) => {
  const page = await rig.newPage();
  const SHEET = /\/later-[0-9a-f]{16}\.css/;
  await page.route(SHEET, (route) => route.abort());
  await page.goto(rig.url(link()));
  await page.waitForSelector("[data-choice]");
  const looks = (page) =>
    page.locator(".desk").evaluate((desk) => [...desk.querySelectorAll("*")].map((part) => getComputedStyle(part).cssText));
  const before = await looks(page);
  for (const step of TO_TASK) await decide(page, step);
  await page.getByRole("alert").filter({ hasText: "Nothing of yours is lost" }).waitFor();
  await page.unroute(SHEET);
  await page.getByTestId("fetch-whole").click();
  await page.waitForSelector(TASK);
  assert.equal(await page.locator('link[rel="stylesheet"]').count(), 2);
  rig.expectProblem(/later-|Failed to load|ERR_FAILED/);
  const other = await rig.newPage();
  await other.goto(rig.url(link()));
  await other.waitForSelector("[data-choice]");
  await other.waitForFunction(() => document.querySelectorAll('link[rel="stylesheet"]').length === 2);
  await other.evaluate(() => globalThis.practicum.whole(false));
  assert.deepEqual(await looks(other), before);
});

test("a whole app that does not come is said where it is needed; the case can be gone on with, and it comes when it can", async (rig) => {
  const page = await rig.newPage();
  await page.route(WHOLE, (route) => route.abort());
  await page.goto(rig.url(link()));
  await page.waitForSelector("[data-choice]");
  for (const step of TO_TASK) await decide(page, step);
  const alert = page.getByRole("alert").filter({ hasText: "Nothing of yours is lost" });
  await alert.waitFor();
  assert.equal(await page.locator("#next").innerText(), "This has to wait");
  const before = await transcript(page);
  assert.equal(await saved(page), TO_TASK.length);
  await look(rig, page, "task-without-whole");
  // Once more in vain, by keyboard: the focus is not lost with the button.
  await tabTo(page, '[data-testid="fetch-whole"]');
  await page.keyboard.press("Enter");
  await alert.waitFor();
  await focused(page, "#next");
  // The first half goes on as far as it can.
  await page.getByTestId("undo").click();
  await page.waitForSelector("[data-choice]");
  await decide(page, TO_TASK.at(-1));
  await page.goto(rig.url("#/settings"));
  await page.getByRole("heading", { level: 1, name: "This has to wait" }).waitFor();
  await look(rig, page, "settings-without-whole");
  await page.goBack();
  await alert.waitFor();
  await page.unroute(WHOLE);
  await tabTo(page, '[data-testid="fetch-whole"]');
  await page.keyboard.press("Enter");
  await page.waitForSelector(TASK);
  await focused(page, "#next");
  assert.equal(await transcript(page), before);
  assert.equal(await saved(page), TO_TASK.length);
  rig.expectProblem(/console:.*whole-/);
});

test("while it is on its way it is waited for, and who goes elsewhere is not brought back", async (rig) => {
  const page = await rig.newPage();
  let go;
  const held = new Promise((resolve) => (go = resolve));
  await page.route(WHOLE, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(rig.url(link()));
  await page.waitForSelector("[data-choice]");
  await watchDrawing(page);
  for (const step of STEPS.slice(0, 2)) await decide(page, step);
  await page.evaluate(() => (location.hash = "#/reference/EC103"));
  await page.waitForSelector('main[aria-busy="true"]');
  await focused(page, "h1");
  await page.goBack();
  await page.waitForSelector("[data-choice]");
  await focused(page, "#next");
  go();
  await come(page);
  for (const step of STEPS.slice(2, 4)) await decide(page, step);
  assert.equal(await passed(page), 1, "nothing was handed over that nobody asked for");
  await page.evaluate(() => (location.hash = "#/settings"));
  await page.waitForSelector('[data-view="settings"]');
  await page.goBack();
  await page.waitForSelector("[data-choice]");
  assert.equal(await page.locator("[data-mine]").count(), 4);
  assert.equal(await passed(page), 2);
});

test("what could not be saved is handed over all the same, and can be taken away", async (rig) => {
  const page = await begin(rig, STEPS.slice(0, 2));
  await rig.storageFull(page);
  for (const step of TO_GOAL.slice(2)) await decide(page, step);
  await page.getByTestId("goal-text").waitFor();
  assert.equal(await page.locator("[data-mine]").count(), TO_GOAL.length);
  assert.equal(await saved(page), 2);
  assert.match(await page.locator(".bar").innerText(), /Not saved/);
  assert.match(await page.getByTestId("notice").innerText(), /no room left/, "what was said is still said");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByTestId("take-away").click()]);
  const file = JSON.parse(readFileSync(await download.path(), "utf8"));
  assert.equal(JSON.parse(file.kept[`practicum/run/${CASE}`]).decisions.length, TO_GOAL.length);
  await page.keyboard.press("Escape");
  await page.getByTestId("notice").waitFor({ state: "detached" });
  await rig.storageFull(page, false);
  await decide(page, STEPS[TO_GOAL.length]);
  assert.equal(await saved(page), TO_GOAL.length + 1, "with room again all of it is saved");
  assert.equal(await page.evaluate((id) => localStorage.getItem(`practicum/past/${id}`), CASE), null, "as the run that it is");
  assert.doesNotMatch(await page.locator(".bar").innerText(), /Not saved/);
});

test("a case from a file is handed over, though neither it nor the run could be kept", async (rig) => {
  const page = await rig.newPage();
  await page.goto(rig.url());
  await page.waitForSelector('[data-testid="take"]');
  await rig.storageFull(page);
  const real = JSON.parse(await (await page.request.get(rig.url(`scenarios/${CASE}/scenario.json`))).text());
  const buffer = Buffer.from(JSON.stringify({ ...real, id: "my-own", title: "My own 👩‍👧" }));
  await page.getByTestId("open-scenario").setInputFiles({ name: "my.json", mimeType: "application/json", buffer });
  await page.getByTestId("begin").click();
  await page.waitForSelector("[data-choice]");
  await page.evaluate((hash) => location.replace(hash), `${MINE}&seed=3&practitioner=bsw_intern&mode=coaching`);
  for (const step of TO_GOAL) await decide(page, step);
  await page.getByTestId("goal-text").waitFor();
  assert.match(await page.title(), /My own 👩‍👧/);
  assert.equal(await page.locator("[data-mine]").count(), TO_GOAL.length);
  assert.equal(await page.evaluate(() => Object.keys(localStorage).length), 0);
  await decide(page, STEPS[TO_GOAL.length]);
  await page.goto(rig.url("#/reference/EC103"));
  await page.getByRole("link", { name: "Back to your case" }).click();
  await page.waitForSelector("#next");
  assert.equal(await page.locator("[data-mine]").count(), TO_GOAL.length + 1);
});

test("what comes too late for the first half is not shown, done or saved by it", async (rig) => {
  const page = await rig.newPage();
  await page.goto(rig.url(`#/start/${CASE}`));
  await page.getByTestId("begin").waitFor();
  let go;
  const held = new Promise((resolve) => (go = resolve));
  await page.route("**/scenario.json", async (route) => {
    await held;
    await route.continue();
  });
  rig.overlay("scenarios/other/scenario.json", await (await page.request.get(rig.url(`scenarios/${CASE}/scenario.json`))).text());
  await watchDrawing(page);
  await page.evaluate(() => (location.hash = "#/case/other?seed=5&practitioner=bsw_intern&mode=coaching"));
  await page.waitForSelector('main[aria-busy="true"]');
  await page.evaluate(() => (location.hash = "#/settings"));
  await page.waitForSelector('[data-view="settings"]');
  const kept = await page.evaluate(() => JSON.stringify(localStorage));
  go();
  await page.waitForTimeout(500);
  assert.equal(await page.evaluate(() => JSON.stringify(localStorage)), kept);
  assert.equal(await page.locator('[data-view="settings"]').count(), 1);
});

test("a run with a goal in it is brought back by the whole app, from the page before the case too", async (rig) => {
  const page = await rig.newPage();
  const log = await wholeLog(page, rig.url(link()));
  await openAt(page, rig.url(), log, TO_GOAL.length + 2);
  await page.waitForSelector("[data-mine]");
  assert.equal(await page.locator("[data-mine]").count(), TO_GOAL.length + 2);
  await page.goto(rig.url(`#/start/${CASE}`));
  await page.reload();
  await page.getByText(`You are ${TO_GOAL.length + 2} decisions into this case.`).waitFor();
  // Who begins anew without going on keeps that run among the past ones.
  await page.getByTestId("begin").click();
  await page.waitForSelector("[data-choice]");
  const past = await page.evaluate((id) => JSON.parse(localStorage.getItem(`practicum/past/${id}`)), CASE);
  assert.equal(JSON.parse(past[0]).decisions.length, TO_GOAL.length + 2);
});
