// The debrief: one's own rating first, then the results, the timeline with its alternatives, reflection, and files.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CASE, link, openAt, saved, wholeLog } from "./driver.mjs";
import { test } from "./rig/rig.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const TARGET = process.env.PRACTICUM_TARGET ?? join(ROOT, "target");
const RATED = { self_rating: [75, 50, 100, 25] };
let log;

/** What the command line, which the build leaves there, makes of a script. */
function play(script) {
  const folder = mkdtempSync(join(tmpdir(), "practicum-"));
  const file = join(folder, "copied.play");
  writeFileSync(file, script);
  try {
    const program = join(TARGET, "debug", "practicum");
    return JSON.parse(execFileSync(program, ["play", `scenarios/${CASE}`, "--script", file, "--format", "json"], { cwd: ROOT }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

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
  await moment.locator(".finding__say").first().filter({ hasText: /\w/ }).waitFor();
  assert.match(await moment.innerText(), /NASW \d\.\d\d/);
  assert.equal(await moment.locator(".other").count(), 0, "what else would have been is worked out when it is asked for");
  await moment.locator("summary", { hasText: "What if I had said" }).click();
  assert.match(await moment.locator(".other .beside").first().innerText(), /Yours\s+This[^]*[(][+−]\d+[)]/);
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

test("what if I had said: side by side, and play goes on with it", async (rig) => {
  const page = await debrief(rig, RATED);
  // The first decision: introduce yourself and say that you are a student, or something else.
  const moment = page.locator(".moment").first();
  const summary = moment.locator("summary", { hasText: "What if I had said" });
  await summary.focus();
  await page.keyboard.press("Enter");
  const others = moment.locator(".other");
  await others.first().waitFor();
  const count = Number(/\((\d+)\)/.exec(await summary.innerText())[1]);
  assert.equal(await others.count(), count, "each other one on offer is there");
  const worse = others.filter({ has: page.locator('[data-by="worse"]') });
  assert.ok((await worse.count()) > 0, "something was worse");
  assert.match(await worse.first().innerText(), /Broken|Missed/);
  const all = (await others.allInnerTexts()).join("\n");
  for (const part of [/Client-centred|Ethics code/, /Trust/]) assert.match(all, part);
  // A question that is not asked leaves in the dark what it would have brought to light; leaving closes the others.
  const question = page.locator(".moment").nth(log.decisions.findIndex(({ scene }) => scene === "table"));
  await question.locator("summary", { hasText: "What if I had said" }).click();
  await question.locator(".other").first().waitFor();
  const questions = await question.innerText();
  for (const part of [/Leaves in the dark: \w/, /Brings to light: \w/, /Closes: /, /Leads to: /]) assert.match(questions, part);
  // What is said to differ is what comes of playing it.
  const other = worse.first();
  const said = await other.locator("tbody tr", { hasText: "Trust" }).locator("td").last().innerText();
  await other.getByTestId("play-with").focus();
  await page.keyboard.press("Enter");
  await page.waitForSelector('[data-view="case"] [data-choice]');
  assert.equal(await saved(page), 1);
  const trust = await page.locator('[data-variable="trust"] .course__value').innerText();
  assert.equal(said.split(" ")[0], trust);
  const past = await page.evaluate((id) => JSON.parse(localStorage.getItem(`practicum/past/${id}`)), CASE);
  assert.equal(JSON.parse(past[0]).decisions.length, log.decisions.length, "the run as it was is among the past ones");
  assert.ok(await page.evaluate(() => document.activeElement !== document.body), "the focus is not lost");
});

test("of a plan the items left out are compared, and of a goal it is said what it is held against", async (rig) => {
  const page = await debrief(rig, RATED);
  const at = (kind) => log.decisions.findIndex(({ decision }) => typeof decision === "object" && kind in decision);
  const plan = page.locator(".moment").nth(at("plan"));
  await plan.locator("summary", { hasText: "What the plan left out" }).click();
  // What is folded away is written when it is unfolded, which the page is told a moment after the click.
  await plan.getByText(/what a plan as a whole is worth does not follow/).waitFor();
  assert.ok((await plan.locator(".other").count()) > 0);
  const goal = page.locator(".moment").nth(at("goal"));
  assert.equal(await goal.locator("summary", { hasText: "What if" }).count(), 0);
  await goal.locator("summary", { hasText: "How this was counted" }).click();
  await goal.getByText(/there is no list of others/).waitFor();
});

test("the key to every decision is there: points, weights, and what they were held against", async (rig) => {
  const page = await debrief(rig, RATED);
  const keys = page.locator(".moment summary", { hasText: "How this was counted" });
  assert.ok((await keys.count()) > 10);
  const marks = page.locator(".moment").first().locator(".moment__marks");
  const moment = page.locator(".moment").first();
  await moment.locator("summary", { hasText: "How this was counted" }).click();
  await moment.locator(".beside tbody tr").first().waitFor();
  const won = await moment.locator(".beside tbody tr td:last-child").allInnerTexts();
  // The line above the key says the same by family.
  for (const text of won) assert.ok((await marks.innerText()).includes(text), text);
  assert.match(await moment.innerText(), /(Kept|Broken): [a-z ]+ [A-Z]+\d+\w*, [+−]\d/);
  await page.getByRole("link", { name: "How scores are made" }).click();
  await page.getByRole("heading", { level: 1, name: "How scores are made" }).waitFor();
});

test("what the talk looked like is told in ratios, as an analogue", async (rig) => {
  const page = await debrief(rig, RATED);
  const talk = page.locator("section", { has: page.locator("#talk") });
  const text = await talk.innerText();
  for (const part of [/Open questions\s+\d+ to \d+ closed/, /Reflections\s+\d+ to \d+ questions/, /Complex reflections\s+\d+ of \d+/, /Advice with permission\s+\d+ of \d+/, /an analogue/, /not a coded score/]) {
    assert.match(text, part);
  }
});

test("reflections stay with the run, and go into the process recording", async (rig) => {
  const page = await debrief(rig, RATED);
  await page.getByTestId("value-3").fill("Her own book, her own pencil.");
  await page.reload();
  await page.waitForSelector("table.scores");
  assert.equal(await page.getByTestId("value-3").inputValue(), "Her own book, her own pencil.");
  const [recording] = await Promise.all([page.waitForEvent("download"), page.getByTestId("recording").click()]);
  const text = readFileSync(await recording.path(), "utf8");
  for (const part of ["PROCESS RECORDING", "Yvette Charles: ", "[Kept]", "Supervisor:", "/#/reference/EC103", "my own: 75", "Her own book, her own pencil."]) {
    assert.ok(text.includes(part), part);
  }
  const [run] = await Promise.all([page.waitForEvent("download"), page.getByTestId("export-run").click()]);
  assert.equal(JSON.parse(readFileSync(await run.path(), "utf8")).decisions.length, log.decisions.length);
});

test("the run is copied as a script, and the command line plays the very same run from it", async (rig) => {
  const page = await debrief(rig, RATED);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByTestId("copy-script").focus();
  await page.keyboard.press("Enter");
  await page.getByText("The script is copied.").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.dataset.testid), "copy-script", "the focus stays");
  const script = await page.evaluate(() => navigator.clipboard.readText());
  const shown = await page.locator("tr[data-score]").evaluateAll((rows) => rows.map((row) => Number(row.dataset.score)));
  const told = play(script);
  assert.equal(told.decisions.length, log.decisions.length);
  assert.ok(told.ended);
  assert.deepEqual(Object.values(told.scores), shown);
});

test("where nothing may be copied the script is shown, to copy by hand", async (rig) => {
  const page = await debrief(rig, RATED);
  await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new DOMException("Denied.", "NotAllowedError"))));
  await page.getByTestId("copy-script").click();
  await page.getByText("did not let it be copied").waitFor();
  await page.waitForFunction(() => document.activeElement.dataset.testid === "script");
  const script = await page.getByTestId("script").inputValue();
  const marked = await page.getByTestId("script").evaluate((one) => one.value.slice(one.selectionStart, one.selectionEnd));
  assert.equal(marked, script, "all of it is marked");
  assert.equal(play(script).decisions.length, log.decisions.length);
  await rig.axe(page);
  await rig.screenshot(page, "script-by-hand");
});
