// The goal desk: quotes, wording and comparing, objectives, goals in their order, the ladder, drafts, and bad input.

import assert from "node:assert/strict";
import { link, script, tabTo } from "./driver.mjs";
import { decisions, play } from "./rig/play.mjs";
import { test } from "./rig/rig.mjs";

const CASE = "after-the-layoff";
const STEPS = script("exemplary");
const AT = STEPS.findIndex(({ goal }) => goal);
const RENT = STEPS[AT].goal;
const TABLE = STEPS[AT + 1].goal;
const lines = await decisions(`${CASE}/exemplary.play`);
const upToGoal = lines.slice(0, lines.findIndex((line) => line.startsWith("goal")));

/** The log of the run as it stands before the first goal, played once. */
let log;

/** A page at the first goal. */
async function atGoal(rig, { mode = "coaching", ...options } = {}) {
  const page = await rig.newPage(options);
  if (!log) {
    await page.goto(rig.url(link()));
    await play(page, upToGoal);
    log = await page.evaluate((id) => JSON.parse(localStorage.getItem(`practicum/run/${id}`)), CASE);
  }
  await page.goto(rig.url());
  await page.waitForSelector("[data-view]");
  await page.evaluate(([name, text]) => localStorage.setItem(name, text), [`practicum/run/${CASE}`, JSON.stringify({ ...log, mode })]);
  await page.goto(rig.url(`#/case/${CASE}`));
  await page.reload();
  await page.waitForSelector('[data-view="goal"]');
  await page.getByTestId("goal-text").waitFor();
  return page;
}

const text = (page, at = 0) => page.getByTestId("goal-text").nth(at);
const said = (page, what) => page.locator(".goal-editor > [role=status]").filter({ hasText: what }).waitFor({ state: "attached" });
const drafts = (page) =>
  page.evaluate(() => Object.entries(localStorage).filter(([name]) => name.startsWith("practicum/draft/")));
const lastGoal = (page) =>
  page.evaluate((id) => JSON.parse(localStorage.getItem(`practicum/run/${id}`)).decisions.findLast(({ decision }) => decision.goal)?.decision.goal, CASE);
const set = async (page) => {
  await page.getByTestId("submit-goal").click();
  await page.getByText(/Wrote (the goal|\d+ goals):/).first().waitFor();
};

test("criteria answer while one writes in coaching, without moving the field, and not at all in assessment", async (rig) => {
  const page = await atGoal(rig);
  await text(page).fill("Improve things.");
  await page.locator('[data-criterion="measurable"][data-state="open"]').waitFor();
  const top = () => page.evaluate(() => [...document.querySelectorAll(".criteria li")].map((one) => one.offsetTop - document.querySelector("#goal-0").offsetTop));
  await text(page).fill(RENT);
  const before = (await text(page).boundingBox()).y;
  await page.locator('[data-criterion="measurable"][data-state="met"]').waitFor();
  assert.equal((await text(page).boundingBox()).y, before);
  assert.equal((await top()).length, 10);
  // What a line below words says is told to those who do not see it.
  const mark = page.locator(".goal-text--read mark").filter({ hasText: "marked for:" }).first();
  assert.match(await mark.textContent(), /\(marked for: .*\)$/);
  const lines = await page.locator(".goal-text--read mark").evaluateAll((all) => all.map((one) => [one.dataset.state, getComputedStyle(one).borderBottomStyle]));
  for (const [state, style] of lines) assert.equal(style, state === "open" ? "dotted" : "solid");

  const graded = await atGoal(rig, { mode: "assessment" });
  await text(graded).fill(RENT);
  await graded.waitForTimeout(600);
  assert.equal(await graded.locator("[data-criterion]").count(), 0);
  assert.equal(await graded.getByText("Keep this wording").count(), 0);
  // A ladder is written by hand there: to propose one would tell whether the goal has a measure.
  await graded.locator('[data-fold="ladder"] > summary').click();
  await graded.getByRole("button", { name: "Write a ladder" }).click();
  assert.equal(await graded.inputValue("#level-0-2"), RENT);
  await graded.getByRole("button", { name: "Leave the ladder out" }).click();
  await graded.check('input[name="quote"][value="q_square"]');
  await graded.check('input[name="source"][value="client"]');
  await set(graded);
  assert.deepEqual((await lastGoal(graded)).quotes, ["q_square"]);
});

test("wordings are put aside, compared criterion by criterion, and taken back by one press", async (rig) => {
  const page = await atGoal(rig);
  const keep = page.getByRole("button", { name: "Keep this wording and try another" });
  await keep.click();
  await said(page, "nothing to keep");
  const vague = "Yvette will be square with Walt.";
  await text(page).fill(vague);
  await keep.click();
  await page.locator(".wording").last().waitFor();
  // The old wording is marked, so that writing takes its place.
  assert.equal(await page.evaluate(() => document.activeElement.selectionEnd - document.activeElement.selectionStart), vague.length);
  await keep.click();
  await said(page, "kept already");
  await text(page).fill("By 19 June Yvette will have paid the landlord $1,560 of back rent.");
  await page.locator(".changes", { hasText: "Gained since: can be measured" }).waitFor();
  const changes = await page.locator(".changes").innerText();
  assert.match(changes, /Gained since: .*has a time/);
  assert.match(changes, /Lost since: .*in the client’s words|Lost since: .*in the client's words/);
  assert.equal(await page.locator(".compared tbody tr").count(), 10);
  assert.ok((await page.locator(".compared tr[data-differs]").count()) >= 2);
  await rig.axe(page);
  await page.getByRole("button", { name: "Take it back" }).click();
  await page.waitForFunction((vague) => document.querySelector("#goal-0").value === vague, vague);
  assert.equal(await page.locator(".wording .goal-text").last().innerText(), "By 19 June Yvette will have paid the landlord $1,560 of back rent.");
  for (const more of ["A wording more.", "And another one."]) {
    await text(page).fill(more);
    await keep.click();
    await page.locator(".wording", { hasText: more }).waitFor();
  }
  await text(page).fill("One too many.");
  await keep.click();
  await said(page, "let go of one");
  assert.equal(await page.locator(".wording").count(), 4, "three beside the present one");
  await page.getByRole("button", { name: "Let it go" }).first().click();
  await page.waitForFunction(() => document.querySelectorAll(".wording").length === 3);
  await page.waitForFunction(() => document.activeElement.id === "keep-wording");
});

test("objectives are added, read one by one, taken away, and kept with the goal", async (rig) => {
  const page = await atGoal(rig);
  await text(page).fill(RENT);
  await page.check('input[name="source"][value="shared"]');
  assert.ok(!(await page.locator("#add-objective").isVisible()), "folded away until it is wanted");
  await page.locator('[data-fold="objectives"] > summary').click();
  await page.locator("#add-objective").click();
  await page.waitForFunction(() => document.activeElement.id === "objective-0-0");
  await page.keyboard.insertText("Understand money better.");
  await page.locator(".short > summary", { hasText: "of 10 criteria are met; see" }).click();
  await page.locator('.criteria__short [data-criterion="measurable"]').waitFor();
  await page.locator("#add-objective").click();
  await page.waitForFunction(() => document.activeElement.id === "objective-0-1");
  assert.equal(await page.inputValue("#objective-0-0"), "Understand money better.");
  await page.keyboard.insertText("By Friday I pay Walt $60 in cash.");
  await rig.axe(page);
  await page.getByRole("button", { name: "Take away objective 1" }).click();
  await page.waitForFunction(() => document.querySelector("#objective-0-0")?.value.startsWith("By Friday"));
  for (let at = 1; at < 5; at += 1) await page.locator("#add-objective").click();
  await page.locator("#add-objective").click();
  await said(page, "Five objectives");
  for (let at = 4; at > 0; at -= 1) await page.getByRole("button", { name: `Take away objective ${at + 1}` }).click();
  await set(page);
  assert.deepEqual((await lastGoal(page)).objectives, ["By Friday I pay Walt $60 in cash."]);
});

test("several goals are put in order by keys, and it is said who did", async (rig) => {
  const page = await atGoal(rig);
  assert.equal(await page.getByText("Who put them in this order?").count(), 0);
  await text(page).fill(RENT);
  await page.check('input[name="source"][value="client"]');
  await page.locator("#add-goal").click();
  await page.waitForFunction(() => document.activeElement.id === "goal-1");
  await page.keyboard.insertText(TABLE);
  await page.check('input[name="source-1"][value="shared"]');
  await page.getByRole("button", { name: "Set these goals" }).waitFor();
  await tabTo(page, "#add-goal");
  await page.locator("#up-1").focus();
  await page.keyboard.press("Enter");
  await said(page, "This goal comes first now.");
  // The focus goes with the goal, to what can be done with it there.
  await page.waitForFunction(() => document.activeElement.id === "down-1");
  assert.equal(await text(page, 0).inputValue(), TABLE);
  assert.ok(await page.locator('input[name="source-1"][value="shared"]').isChecked());
  await page.getByTestId("submit-goal").click();
  await page.getByText("Say who put the goals in this order.").waitFor();
  await page.waitForFunction(() => document.activeElement.name === "ranker");
  await page.check('input[name="ranker"][value="client"]');
  await rig.axe(page);
  // Taken away and brought back, with all that was written.
  await page.getByRole("button", { name: "Take away the second goal" }).click();
  await page.getByRole("button", { name: "Bring back the goal" }).click();
  await page.waitForFunction(() => document.activeElement.id === "goal-0");
  assert.equal(await text(page, 1).inputValue(), RENT);
  await set(page);
  const goal = await lastGoal(page);
  assert.deepEqual([goal.text, goal.further[0].text, goal.ranked_by], [TABLE, RENT, "client"]);
});

test("a ladder is proposed where there is a measure, adjusted, held to its levels, and kept with the goal", async (rig) => {
  const page = await atGoal(rig);
  await text(page).fill("Feel better about money.");
  await page.locator('[data-criterion="measurable"][data-state="open"]').waitFor();
  await page.locator('[data-fold="ladder"] > summary').click();
  await page.getByText("No ladder can be made yet").waitFor();
  assert.equal(await page.locator(".rung").count(), 0);
  await text(page).fill(RENT);
  await page.getByRole("button", { name: "Propose a ladder" }).click();
  await page.waitForFunction(() => document.activeElement.id === "level-0-4");
  assert.equal(await page.locator(".rung").count(), 5);
  assert.equal(await page.inputValue("#level-0-2"), RENT);
  await page.fill("#level-0-1", RENT);
  await page.locator("#fault-level-0-2", { hasText: "say the same" }).waitFor();
  await page.check('input[name="source"][value="client"]');
  await page.getByTestId("submit-goal").click();
  await page.waitForFunction(() => document.activeElement.id === "level-0-2");
  assert.equal(await page.locator("#level-0-2").getAttribute("aria-invalid"), "true");
  await rig.axe(page);
  await page.getByRole("button", { name: "Propose again" }).click();
  await page.waitForFunction((rent) => document.querySelector("#level-0-1").value !== rent, RENT);
  await page.getByRole("button", { name: "Back to the levels before" }).click();
  await page.waitForFunction((rent) => document.querySelector("#level-0-1").value === rent, RENT);
  await page.fill("#level-0-1", "She has paid Walt half of it.");
  await page.locator("#fault-level-0-2").filter({ hasText: /^$/ }).waitFor({ state: "attached" });
  await set(page);
  const { ladder } = await lastGoal(page);
  assert.equal(ladder.length, 5);
  assert.equal(ladder[1], "She has paid Walt half of it.");
  assert.deepEqual(await drafts(page), []);
});

test("what is half written comes back after a killed tab, and goes when the goal is set", async (rig) => {
  let page = await atGoal(rig);
  await page.check('input[name="quote"][value="q_square"]');
  await text(page).fill("By June she has");
  await page.getByRole("button", { name: "Keep this wording" }).click();
  await text(page).fill(RENT);
  await page.check('input[name="source"][value="shared"]');
  await page.locator('[data-fold="objectives"] > summary').click();
  await page.locator("#add-objective").click();
  await page.fill("#objective-0-0", "Ask for the book");
  const context = page.context();
  await rig.kill(page);
  page = await context.newPage();
  await page.goto(rig.url(`#/case/${CASE}`));
  await page.getByText("What you had written here is back.").waitFor();
  assert.equal(await text(page).inputValue(), RENT);
  assert.equal(await page.inputValue("#objective-0-0"), "Ask for the book");
  assert.ok(await page.locator('input[value="q_square"]').isChecked());
  assert.ok(await page.locator('input[name="source"][value="shared"]').isChecked());
  assert.equal(await page.locator(".wording").count(), 2);
  await rig.axe(page);
  await set(page);
  assert.deepEqual(await drafts(page), []);
  await page.reload();
  await text(page).waitFor();
  assert.equal(await text(page).inputValue(), "", "the next scene begins with an empty sheet");
  // A goal that is taken back can be written on.
  await page.getByTestId("undo").click();
  await page.waitForFunction((rent) => document.querySelector("#goal-0")?.value === rent, RENT);
  assert.equal(await page.inputValue("#objective-0-0"), "Ask for the book");
  await page.getByRole("button", { name: "Begin with an empty sheet" }).click();
  await page.waitForFunction(() => document.querySelector("#goal-0").value === "");
  assert.deepEqual(await drafts(page), []);
  await page.getByRole("button", { name: "Bring it back" }).click();
  await page.waitForFunction((rent) => document.querySelector("#goal-0").value === rent, RENT);
  assert.equal((await drafts(page)).length, 1);
});

test("two tabs keep what each wrote, and a damaged draft is set aside and told", async (rig) => {
  const first = await atGoal(rig);
  const second = await rig.newPage({ sameProfileAs: first });
  await second.goto(rig.url(`#/case/${CASE}`));
  await text(second).waitFor();
  await text(first).fill("Written in the first tab.");
  await text(second).fill("Written in the second tab.");
  await text(first).fill("Written in the first tab again.");
  assert.equal((await drafts(first)).length, 2);
  await second.reload();
  await second.getByText("Something else was written here in another tab").waitFor();
  assert.equal(await text(second).inputValue(), "Written in the first tab again.");
  await second.getByTestId("draft").click();
  await second.waitForFunction(() => document.querySelector("#goal-0").value === "Written in the second tab.");
  await rig.axe(second);
  const [[name]] = (await drafts(second)).filter(([name]) => !name.endsWith("/beside"));
  await second.evaluate((name) => localStorage.setItem(name, '{"version":1,"goals":[{}'), name);
  await second.reload();
  await second.getByTestId("notice").filter({ hasText: "had begun to write here could not be read" }).waitFor();
  assert.equal(await second.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith("practicum/damaged/")).length), 1);
  await text(second).fill("It can be written on.");
});

test("a half-written note comes back after a killed tab", async (rig) => {
  let page = await rig.newPage();
  await page.goto(rig.url(link()));
  await play(page, lines.slice(0, lines.findIndex((line) => line.startsWith("note"))));
  await page.getByTestId("note-text").fill("She came about the rent");
  const context = page.context();
  await rig.kill(page);
  page = await context.newPage();
  await page.goto(rig.url(`#/case/${CASE}`));
  await page.getByTestId("note-text").waitFor();
  assert.equal(await page.getByTestId("note-text").inputValue(), "She came about the rent");
  await page.getByTestId("note-text").fill(" ");
  await page.getByTestId("submit-note").click();
  await page.getByText("Write the note first").waitFor();
  await page.waitForFunction(() => document.activeElement.id === "note");
  await page.getByTestId("note-text").fill("She came about the rent.");
  await page.getByTestId("submit-note").click();
  await page.waitForSelector("[data-choice]");
  assert.deepEqual(await drafts(page), []);
});

test("what is missing or wrong is said at its field, the focus goes there, and nothing is lost", async (rig) => {
  const page = await atGoal(rig);
  const submit = page.getByTestId("submit-goal");
  await text(page).fill("   ");
  await submit.click();
  await page.locator("#fault-goal-0", { hasText: "Write the goal first." }).waitFor();
  await page.locator("#fault-source-0", { hasText: "Say whose idea the goal is." }).waitFor();
  await page.waitForFunction(() => document.activeElement.id === "goal-0");
  assert.match(await text(page).getAttribute("aria-describedby"), /fault-goal-0/);
  await rig.axe(page);
  const long = "Pay Walt back. ".repeat(45);
  await text(page).fill(long);
  await page.getByText(`${long.length - 600} letters too many`).waitFor();
  await page.check('input[name="source"][value="client"]');
  await submit.click();
  await page.locator("#fault-goal-0", { hasText: `too long by ${long.length - 600} letters` }).waitFor();
  assert.equal(await text(page).inputValue(), long);
  await text(page).fill(RENT);
  assert.equal(await page.locator("#fault-goal-0").innerText(), "");
  await page.locator("#add-goal").click();
  await text(page, 1).fill(`  ${RENT.toUpperCase()} `);
  await page.check('input[name="source-1"][value="client"]');
  await submit.click();
  await page.locator("#fault-goal-1", { hasText: "says the same as one above" }).waitFor();
  await page.waitForFunction(() => document.activeElement.id === "goal-1");
  await page.getByRole("button", { name: "Take away the second goal" }).click();
  await page.locator('[data-fold="objectives"] > summary').click();
  await page.locator("#add-objective").click();
  await page.locator('[data-fold="objectives"] > summary').click();
  await submit.click();
  // A field that is folded away is unfolded.
  await page.waitForFunction(() => document.activeElement.id === "objective-0-0");
  await page.locator("#fault-objective-0-0", { hasText: "take it away" }).waitFor();
});

for (const [width, colorScheme] of [[1280, "light"], [1280, "dark"], [360, "light"], [360, "dark"], [320, "light"]]) {
  test(`the whole desk at ${width} px, ${colorScheme}`, async (rig) => {
    const page = await atGoal(rig, { width, height: width < 1280 ? 740 : 900, colorScheme, reducedMotion: "reduce" });
    if (width === 320) await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    await page.check('input[name="quote"][value="q_square"]');
    for (const [at, wording] of ["Yvette will be square with Walt.", "Feel better.", "Pay Walt the rent."].entries()) {
      await text(page).fill(wording);
      await page.getByRole("button", { name: "Keep this wording" }).click();
      await page.locator(".wording").nth(at + 1).waitFor();
    }
    await text(page).fill("By 19 June Yvette will have paid Walt $1,560 of back rent.");
    await page.locator(".changes").filter({ hasText: "Gained" }).first().waitFor();
    await page.check('input[name="source"][value="client"]');
    await page.locator('[data-fold="objectives"] > summary').click();
    await page.locator("#add-objective").click();
    await page.fill("#objective-0-0", "By Friday I understand my budget better.");
    await page.locator(".short > summary").click();
    await page.locator('[data-fold="ladder"] > summary').click();
    await page.locator(".rung").first().waitFor();
    await page.locator("#add-goal").click();
    await page.getByTestId("submit-goal").click();
    await page.locator("#fault-goal-1").filter({ hasText: "Write it" }).waitFor();
    await rig.axe(page);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    const wide = await page.evaluate(() => [...document.querySelectorAll("main *")].filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth).map((one) => one.tagName + "." + one.className + ":" + one.textContent.slice(0, 30)));
    assert.ok(over <= 0, `${over} px beyond the edge: ${wide}`);
    const small = await page.locator(".goal-editor").evaluate((desk) =>
      [...desk.querySelectorAll("button, summary, textarea, .option")]
        .map((one) => [one.textContent, one.getBoundingClientRect()])
        .filter(([, { width, height }]) => width > 0 && (width < 24 || height < 24))
        .map(([text]) => text),
    );
    assert.deepEqual(small, [], "targets of at least 24 px");
    await page.locator(".goal-editor").evaluate((desk) => desk.scrollIntoView());
    await rig.screenshot(page, `desk-${width}-${colorScheme}`);
  });
}
