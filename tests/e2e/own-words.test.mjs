// Where a case asks for it, students say it in their own words: it reads as some kind of reply, they can say that it is
// another, the choices of that kind are marked, and it is noted with the choice and never scored.

import assert from "node:assert/strict";
import { CASE, link, openAt, wholeLog } from "./driver.mjs";
import { test } from "./rig/rig.mjs";

const FIELD = '[data-testid="own-words"]';
const REPLY = "It sounds like you're scared, and part of you is furious with him too.";
let log;

async function atHip(rig) {
  const page = await rig.newPage();
  log ??= await wholeLog(page, rig.url(link()));
  const at = log.decisions.findIndex(({ scene }) => scene === "hip");
  await openAt(page, rig.url(), log, at);
  await page.waitForSelector(FIELD);
  return { page, at };
}

const kept = (page, at) =>
  page.evaluate(([id, at]) => JSON.parse(localStorage.getItem(`practicum/run/${id}`)).decisions[at]?.decision, [CASE, at]);

test("a reply reads as a kind, the student may call it another, and both are noted with the choice", async (rig) => {
  const { page, at } = await atHip(rig);
  await page.fill(FIELD, REPLY);
  const reads = page.locator(".own-words__kind");
  await reads.waitFor();
  assert.match(await reads.innerText(), /a complex reflection/);
  const near = page.locator("li", { has: page.locator(".choice__near") }).locator("[data-choice]");
  const nearest = await near.evaluateAll((all) => all.map((one) => one.dataset.choice));
  // A number in the text is a number, and takes no choice.
  await page.locator(FIELD).press("1");
  assert.equal(await kept(page, at), undefined);
  await page.getByTestId("dispute").selectOption("affirmation");
  assert.notDeepEqual(await near.evaluateAll((all) => all.map((one) => one.dataset.choice)), nearest.length ? nearest : ["?"]);
  const taken = log.decisions[at].decision.choose;
  await page.locator(`[data-choice="${taken}"]`).click();
  await page.waitForFunction((field) => document.querySelector(field) === null, FIELD);
  const { choose } = await kept(page, at);
  assert.deepEqual(choose, { id: taken, said: `${REPLY}1`, suggested: "reflection_complex", disputed: "affirmation" });
});

test("what was said in own words stands in the debrief, and the scores are those of the choice alone", async (rig) => {
  const { page, at } = await atHip(rig);
  const scores = async (decisions) => {
    await openAt(page, rig.url(), { ...log, decisions }, decisions.length, { self_rating: [75, 50, 100, 25] });
    await page.waitForSelector('[data-view="debrief"]');
    return page.locator("table.scores").innerText();
  };
  const plain = await scores(log.decisions);
  const said = { id: log.decisions[at].decision.choose, said: REPLY, suggested: "reflection_complex" };
  const with_words = log.decisions.map((logged, place) => (place === at ? { ...logged, decision: { choose: said } } : logged));
  assert.equal(await scores(with_words), plain);
  assert.match(await page.getByTestId("said-own").innerText(), /part of you is furious.*a complex reflection/s);
});

test("without the listener the choices are there as ever, and what was written is kept", async (rig) => {
  const { page, at } = await atHip(rig);
  await page.route("**/listener-*", (route) => route.abort());
  await page.reload();
  await page.waitForSelector(FIELD);
  await page.fill(FIELD, REPLY);
  await page.locator("[data-choice]").first().click();
  await page.waitForFunction((field) => document.querySelector(field) === null, FIELD);
  assert.equal((await kept(page, at)).choose.said, REPLY);
  rig.expectProblem(/listener-/);
});

test("the sheet is usable by everybody, on a phone and in both colours", async (rig) => {
  const { page } = await atHip(rig);
  await page.fill(FIELD, REPLY);
  await page.locator(".own-words__kind").waitFor();
  for (const [width, colorScheme] of [[360, "light"], [360, "dark"], [1280, "light"], [1280, "dark"]]) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await rig.axe(page);
    await page.locator(FIELD).scrollIntoViewIfNeeded();
    await rig.screenshot(page, `own-words-${width}-${colorScheme}`);
  }
});
