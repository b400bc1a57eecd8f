// The reader of goals is a program of its own: it comes after the first choice can be taken, and never gets in the way.

import assert from "node:assert/strict";
import { decisions, play } from "./rig/play.mjs";
import { test } from "./rig/rig.mjs";

const CASE = "#/case/after-the-layoff?seed=3&practitioner=bsw_intern&mode=coaching";
const READER = /\/reader-[0-9a-f]{16}/;

const script = await decisions("after-the-layoff/exemplary.play");
const goalAt = script.findIndex((line) => line.startsWith("goal"));
const upToGoal = script.slice(0, goalAt);
const upToPlan = script.slice(
  0,
  script.findIndex((line) => line.startsWith("plan")),
);

/** All that a student sees of the case, and what is kept of it. */
async function state(page) {
  const shown = await page.locator("main").innerText();
  const kept = await page.evaluate(() => JSON.stringify(Object.entries(localStorage).sort()));
  return { shown, kept };
}

test("a first visit can play before the reader is asked for, and then it comes by itself", async (rig) => {
  const page = await rig.newPage();
  // The moment at which a choice is on the page, by the page's own clock.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector("[data-choice]")) return;
      globalThis.playableAt = performance.now();
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  const asked = [];
  page.on("request", (request) => READER.test(request.url()) && asked.push(request.url()));
  await page.goto(rig.folderUrl(CASE));
  await page.waitForSelector("[data-choice]");
  await page.waitForFunction((reader) => {
    const files = performance.getEntriesByType("resource").filter(({ name }) => new RegExp(reader).test(name));
    return files.filter(({ responseEnd }) => responseEnd > 0).length === 2;
  }, READER.source);
  const times = await page.evaluate((reader) => {
    const files = performance.getEntriesByType("resource").filter(({ name }) => new RegExp(reader).test(name));
    return { playable: globalThis.playableAt, reader: Math.min(...files.map(({ startTime }) => startTime)) };
  }, READER.source);
  assert.ok(times.playable > 0 && times.reader > times.playable, JSON.stringify(times));
  assert.deepEqual(asked.map((url) => url.replace(/.*_bg/, "")).sort(), [".wasm", asked.find((url) => url.endsWith(".js"))]);
});

test("the library, and the page before a case, do not ask for the reader", async (rig) => {
  const page = await rig.newPage();
  page.on("request", (request) => assert.ok(!READER.test(request.url()), request.url()));
  await page.goto(rig.url());
  await page.waitForSelector('[data-view="library"]');
  await page.goto(rig.url("#/start/after-the-layoff"));
  await page.getByTestId("begin").waitFor();
  await page.waitForTimeout(800);
});

test("a goal is read as it is written, and set", async (rig) => {
  const page = await rig.newPage();
  await page.goto(rig.url(CASE));
  await play(page, upToGoal);
  await page.waitForSelector('[data-view="goal"]');
  await page.getByTestId("goal-text").fill("Improve the family's communication.");
  await page.locator('[data-criterion="measurable"][data-state="open"]').waitFor();
  await page.getByTestId("goal-text").fill("By 19 June Yvette will have paid Walt $1,560 of back rent.");
  await page.locator('[data-criterion="measurable"][data-state="met"] mark').first().waitFor();
  assert.equal(await page.locator("[data-criterion]").count(), 10);
  assert.ok(await page.getByRole("button", { name: "Set this goal" }).isEnabled());
  await rig.axe(page);
  await play(page, script.slice(goalAt, goalAt + 1));
});

test("a run with goals comes back exactly after a reload", async (rig) => {
  const page = await rig.newPage();
  await page.goto(rig.url(CASE));
  await play(page, upToPlan);
  await page.waitForSelector('[data-view="plan"]');
  const before = await state(page);
  assert.match(before.shown, /Wrote the goal/);
  await page.reload();
  await page.waitForSelector('[data-view="plan"]');
  // The coach's word on the last decision stands open or not; all else is the same to the letter.
  assert.deepEqual(await state(page), before);
  // From the page before the case too, a moment later.
  await page.goto(rig.url("#/start/after-the-layoff"));
  await page.reload();
  await page.getByRole("link", { name: "Go on where you were" }).click();
  await page.waitForSelector('[data-view="plan"]');
  assert.deepEqual(await state(page), before);
});

test("a reader that does not come is said where a goal is written, and nothing is lost", async (rig) => {
  const page = await rig.newPage();
  await page.route(READER, (route) => route.abort());
  await page.goto(rig.url(CASE));
  await play(page, upToGoal);
  const goal = "By 19 June Yvette will have paid Walt $1,560 of back rent.";
  await page.getByTestId("goal-text").fill(goal);
  await page.check('[name="source"][value="client"]');
  const alert = page.getByRole("alert").filter({ hasText: "What you wrote stays here" });
  await alert.waitFor();
  assert.ok(await page.getByTestId("submit-goal").isDisabled());
  await rig.axe(page);
  await rig.screenshot(page, "goal-without-reader");
  // Once more in vain: the message goes and comes again.
  await page.getByTestId("fetch-reader").click();
  await alert.waitFor();
  await page.unroute(READER);
  await page.getByTestId("fetch-reader").click();
  await page.locator('[data-criterion="measurable"][data-state="met"]').waitFor();
  assert.equal(await page.getByTestId("goal-text").inputValue(), goal);
  assert.ok(await page.locator('[name="source"][value="client"]').isChecked());
  await page.getByTestId("submit-goal").click();
  await page.getByText(`Wrote the goal: ${goal}`).waitFor();
  rig.expectProblem(/console:.*reader-/);
});

test("a run that waits for the reader says so, and comes back when it can", async (rig) => {
  const page = await rig.newPage();
  await page.goto(rig.url(CASE));
  await play(page, upToPlan);
  const before = await state(page);
  await page.route(READER, (route) => route.abort());
  await page.reload();
  await page.getByRole("heading", { name: "Your run has to wait" }).waitFor();
  assert.equal((await state(page)).kept, before.kept);
  await rig.axe(page);
  await rig.screenshot(page, "run-without-reader");
  await page.unroute(READER);
  await page.getByTestId("fetch-reader").click();
  await page.waitForSelector('[data-view="plan"]');
  assert.deepEqual(await state(page), before);
  rig.expectProblem(/console:.*reader-/);
});

test("another run asked for by a link need not wait, and the one with goals is kept", async (rig) => {
  const page = await rig.newPage();
  await page.goto(rig.url(CASE));
  await play(page, upToPlan);
  const saved = await page.evaluate(() => localStorage.getItem("practicum/run/after-the-layoff"));
  await page.route(READER, (route) => route.abort());
  await page.goto(rig.url(CASE.replace("seed=3", "seed=4")));
  await page.reload();
  await page.waitForSelector("[data-choice]");
  const past = await page.evaluate(() => JSON.parse(localStorage.getItem("practicum/past/after-the-layoff")));
  assert.deepEqual(past, [saved]);
  await page.waitForTimeout(800);
  rig.expectProblem(/console:.*reader-/);
});
