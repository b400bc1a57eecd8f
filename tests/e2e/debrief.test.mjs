// The debrief: one's own rating first, then the results, the timeline with its alternatives, reflection, and files.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { CASE, link, openAt, saved, wholeLog } from "./driver.mjs";
import { test } from "./rig/rig.mjs";

const RATED = { self_rating: [75, 50, 100, 25] };
let log;

async function debrief(rig, more) {
  const page = await rig.newPage();
  log ??= await wholeLog(page, rig.url(link()));
  await openAt(page, rig.url(), log, log.decisions.length, more);
  await page.waitForSelector('[data-view="debrief"]');
  return page;
}

test("no result is shown before the student has rated the run; then both stand side by side", async (rig) => {
  const page = await debrief(rig);
  assert.equal(await page.locator(".scores, .moment, .finding").count(), 0);
  await page.getByTestId("rate").click();
  await page.getByText("Answer all four first.").waitFor();
  for (const family of ["client_centred", "ethics_code", "competence_boundary", "process"]) {
    await page.locator(`input[name="rating-${family}"][value="75"]`).check();
  }
  await page.getByTestId("rate").click();
  await page.waitForSelector("table.scores");
  assert.equal(await page.locator(".scores__own").first().innerText(), "75");
});

test("the timeline says what was said, why, and what else would have changed", async (rig) => {
  const page = await debrief(rig, RATED);
  const moment = page.locator(".moment").nth(3);
  await moment.locator("summary", { hasText: /rules? says?/ }).click();
  assert.match(await moment.innerText(), /NASW \d\.\d\d/);
  await moment.locator("summary", { hasText: "What else was on offer" }).click();
  assert.match(await moment.locator(".other").first().innerText(), /Beside yours: .*[+−]\d/);
  const goal = page.locator(".moment", { has: page.locator(".criteria__list") });
  assert.equal(await goal.count(), log.decisions.filter(({ decision }) => decision.goal).length);
  assert.ok((await goal.first().locator("mark").count()) > 0, "the words that decided are marked");
});

test("play goes on from any decision, and the run as it was is kept", async (rig) => {
  const page = await debrief(rig, RATED);
  await page.getByTestId("replay").nth(5).click();
  await page.waitForSelector('[data-view="case"] [data-choice]');
  assert.equal(await saved(page), 5);
  const past = await page.evaluate((id) => JSON.parse(localStorage.getItem(`practicum/past/${id}`)), CASE);
  assert.equal(JSON.parse(past[0]).decisions.length, log.decisions.length);
  await page.goto(rig.url());
  await page.getByText("You are 5 decisions in.").waitFor();
});

test("reflections stay with the run, and go into the process recording", async (rig) => {
  const page = await debrief(rig, RATED);
  await page.getByTestId("value-3").fill("Her own book, her own pencil.");
  await page.reload();
  await page.waitForSelector("table.scores");
  assert.equal(await page.getByTestId("value-3").inputValue(), "Her own book, her own pencil.");
  const [recording] = await Promise.all([page.waitForEvent("download"), page.getByTestId("recording").click()]);
  const text = readFileSync(await recording.path(), "utf8");
  for (const part of ["PROCESS RECORDING", "Yvette Charles: ", "[Kept]", "Supervisor:", "my own: 75", "Her own book, her own pencil."]) {
    assert.ok(text.includes(part), part);
  }
  const [run] = await Promise.all([page.waitForEvent("download"), page.getByTestId("export-run").click()]);
  assert.equal(JSON.parse(readFileSync(await run.path(), "utf8")).decisions.length, log.decisions.length);
});
