// The goal lives: at the review its data are drawn against baseline and target, with its ladder; without a measure nobody
// can tell; and what was seen stays beside the work, in the debrief and in what is taken away.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CASE, link, openAt, wholeLog } from "./driver.mjs";
import { test } from "./rig/rig.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const TARGET = process.env.PRACTICUM_TARGET ?? join(ROOT, "target");
const RATED = { self_rating: [75, 50, 100, 25] };
let log;

const isGoal = ({ decision }) => typeof decision === "object" && "goal" in decision;

/** The exemplary run with other goals: `change(goal, at)` answers what stands in the place of each. */
async function withGoals(page, rig, change = (goal) => goal) {
  log ??= await wholeLog(page, rig.url(link()));
  let at = 0;
  const decisions = log.decisions.map((logged) =>
    isGoal(logged) ? { ...logged, decision: { goal: change(logged.decision.goal, at++) } } : logged,
  );
  return { ...log, decisions };
}

const REVIEW = (run) => run.decisions.findIndex(({ scene }) => scene === "chart");

async function atReview(rig, change) {
  const page = await rig.newPage();
  const run = await withGoals(page, rig, change);
  await openAt(page, rig.url(), run, REVIEW(run));
  await page.waitForSelector('[data-view="review"] [data-testid="goal-data"]');
  return { page, run };
}

/** What the command line shows of the same goals. */
function told() {
  const script = join(ROOT, "scenarios", CASE, "exemplary.play");
  const played = execFileSync(join(TARGET, "debug", "practicum"), ["play", `scenarios/${CASE}`, "--script", script, "--format", "json"], { cwd: ROOT });
  return JSON.parse(played).decisions.find(({ review }) => review).review;
}

/** Looks at what stands there in both widths and colours, and in large letters on a small screen. */
async function look(rig, page, name, shown) {
  for (const [width, colorScheme] of [[360, "dark"], [360, "light"], [1280, "dark"], [1280, "light"]]) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await rig.axe(page);
    await within(page, `${name} at ${width} px`);
    await page.locator(shown).first().scrollIntoViewIfNeeded();
    await rig.screenshot(page, `${name}-${width}-${colorScheme}`, { fullPage: false });
  }
  await page.setViewportSize({ width: 320, height: 640 });
  await within(page, `${name} at 320 px`);
  await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  // Twice the letters on the smallest screen: nothing of what is shown is cut off.
  const cut = await page.locator(shown).evaluateAll((all) =>
    all.flatMap((one) => [...one.querySelectorAll("*")]).filter((part) => part.getBoundingClientRect().right > innerWidth + 1).length,
  );
  assert.equal(cut, 0, `${name} at 320 px in twice the letters: ${cut} parts are cut off`);
  await page.evaluate(() => (document.documentElement.style.fontSize = ""));
}

async function within(page, what) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(over <= 0, `${what}: ${over} px beyond the edge`);
}

test("at the review each goal that can be counted has its own chart, table, level and ladder", async (rig) => {
  const { page } = await atReview(rig);
  const goals = page.getByTestId("goal-data");
  const known = told().goals;
  assert.equal(await goals.count(), known.length);
  for (const [at, goal] of known.entries()) {
    const shown = goals.nth(at);
    assert.ok((await shown.innerText()).includes(goal.goal), "the goal stands above its data");
    // The same numbers as the command line has, in the table and in words for those who do not see the drawing.
    const rows = await shown.locator("tbody tr").evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));
    const plain = (text) => (/\d/.test(text) ? Number(text.replace(/[^0-9.]/g, "")) : null);
    assert.deepEqual(rows.map(([week, value]) => [Number(week), plain(value)]), goal.weeks);
    assert.equal(await shown.locator("table caption").count(), 1);
    assert.equal(await shown.locator('th[scope="row"]').count(), rows.length);
    const label = await shown.locator('svg[role="img"]').getAttribute("aria-label");
    for (const part of [/It began at /, /is hoped for/, /Level reached: [+−]?\d/, new RegExp(`Week ${goal.weeks[0][0]}: `)]) {
      assert.match(label, part);
    }
    // The level in words, and the very same on the ladder, said and not only coloured.
    const sign = String(goal.level).replace("-", "−");
    const level = goal.level > 0 ? `+${sign}` : sign;
    assert.ok((await shown.getByTestId("level").innerText()).startsWith(`${level}: `));
    assert.equal(await shown.locator(".ladder__level").count(), 5);
    const reached = shown.locator(".ladder__level[data-reached]");
    assert.equal(await reached.locator(".ladder__sign").innerText(), level);
    assert.match(await reached.innerText(), /This is where it stands/);
    assert.match(await shown.innerText(), /From .+ of the way/);
  }
  // The author's measure counts suppers too: one account of one thing is enough.
  assert.equal(await page.getByTestId("else-measured").count(), 0);
  assert.match(await page.getByTestId("t-score").innerText(), /T-score \d+\.\d.+weight 3.+contested/s);
  await look(rig, page, "goal-data", '[data-testid="goal-data"]');
  await page.getByRole("link", { name: "About goal attainment scaling" }).click();
  await page.getByRole("heading", { level: 1, name: "Goal attainment scaling" }).waitFor();
});

test("without a measure nobody can tell, nothing is made up, and it is said what can be done now", async (rig) => {
  const vague = ["Yvette will stop worrying about money and improve her self-esteem.", "Yvette will feel better about the evenings."];
  const { page } = await atReview(rig, (goal, at) => ({ ...goal, text: vague[at] }));
  const goals = page.getByTestId("goal-data");
  assert.equal(await goals.count(), 2);
  assert.equal(await page.getByTestId("no-measure").count(), 2);
  assert.match(await page.getByTestId("no-measure").first().innerText(), /Neither you nor\s+the client can tell[^]*cannot be measured backwards/);
  assert.equal(await goals.locator("svg, table, .ladder").count(), 0, "no numbers are invented");
  assert.equal(await page.getByTestId("t-score").count(), 0);
  const other = page.getByTestId("else-measured");
  assert.match(await other.innerText(), /What else was measured\s+Suppers awake/);
  assert.equal(await other.locator("svg").count(), 1);
  await look(rig, page, "goal-data-none", '[data-testid="no-measure"]');
});

const LADDER = ["Two suppers, as in February.", "Three suppers.", "Four suppers.", "Six suppers.", "Every supper there is."];
const SEVERAL = (goal, at) =>
  at === 0
    ? goal
    : {
        ...goal,
        objectives: ["Yvette asks Bev to wake her at six on two evenings by Friday."],
        ladder: LADDER,
        further: [
          { text: "Yvette smokes at most 2 cigarettes a day within 8 weeks.", source: "client", quotes: [] },
          { text: "Yvette will be calmer.", source: "client", quotes: [] },
        ],
        ranked_by: "client",
      };

test("several goals stand in the client's order, each with its own data, and a ladder in own words says what it follows", async (rig) => {
  const { page } = await atReview(rig, SEVERAL);
  const goals = page.getByTestId("goal-data");
  assert.equal(await goals.count(), 4);
  assert.equal(await goals.first().getByRole("heading").innerText(), "Goal 1 of 4");
  const texts = await goals.locator(".goal-text").allInnerTexts();
  assert.match(texts[0], /square with Walt/);
  assert.match(texts[2], /cigarettes/, "what comes second by rank stands after all that come first");
  const own = goals.nth(1);
  assert.deepEqual((await own.locator(".ladder__text").allInnerTexts()).reverse(), LADDER);
  assert.match(await own.innerText(), /in your own words\. Which one is reached follows from the goal's measure: −2 at 2, −1 from 3/);
  // Less is better here: the goal is met at the foot of the drawing, and its eight weeks are not over.
  const fewer = goals.nth(2);
  assert.match(await fewer.innerText(), /Nobody counted before the work began[^]*week 12/);
  assert.equal(await fewer.locator(".chart__due").count(), 1);
  assert.equal(await goals.nth(3).locator("svg").count(), 0);
  assert.match(await page.getByTestId("t-score").innerText(), /weight 3\).+weight 3\).+weight 2\)/s);
  await look(rig, page, "goal-data-several", '[data-testid="goal-data"]');
});

test("beside the work, in the debrief, on paper and in the recording stands what the review showed, and why", async (rig) => {
  const { page, run } = await atReview(rig, SEVERAL);
  const level = await page.getByTestId("level").first().innerText();
  const panel = page.locator(".desk__track .panel", { has: page.locator(".goal-text") });
  assert.match(await panel.innerText(), /asks Bev to wake her/);
  assert.ok((await panel.getByTestId("goal-level").first().innerText()).includes(level));
  await openAt(page, rig.url(), run, REVIEW(run) - 1);
  assert.equal(await page.getByTestId("goal-level").count(), 0, "before the review nobody has looked");

  await openAt(page, rig.url(), run, run.decisions.length, RATED);
  await page.waitForSelector('[data-view="debrief"] #goals');
  const shown = page.locator("section", { has: page.locator("#goals") });
  assert.match(await shown.innerText(), /As it was seen at the review in week 9/);
  assert.equal(await shown.getByTestId("level").first().innerText(), level, "later weeks do not change what was seen");
  const why = shown.getByTestId("why");
  assert.equal(await why.count(), 3, "of what nobody can tell, nobody can tell why");
  const factors = await why.first().locator(".factor").allInnerTexts();
  assert.deepEqual(factors.map((text) => text.split(" ")[0]), ["Fit", "Agency", "Trust", "Consent", "Competence"]);
  for (const text of factors) assert.match(text, /helped|held it back|made little difference/);
  const moment = page.locator(".moment", { has: page.locator(".criteria__list") }).nth(1);
  assert.equal(await moment.locator(".criteria__list").count(), 4, "each goal and each step has its criteria");
  await look(rig, page, "goal-data-debrief", 'section:has(> #goals)');

  await page.setViewportSize({ width: 794, height: 1123 });
  await page.emulateMedia({ media: "print", colorScheme: "light" });
  await within(page, "on paper");
  assert.ok(await shown.locator("svg").first().isVisible());
  await shown.screenshot({ path: join(TARGET, "screenshots", "goal-data-print.png") });
  await page.emulateMedia({ media: "screen" });

  const [recording] = await Promise.all([page.waitForEvent("download"), page.getByTestId("recording").click()]);
  const text = readFileSync(await recording.path(), "utf8");
  for (const part of [/== Goals and what the weeks showed ==/, /Put in this order by: client/, /Step on the way: Yvette asks Bev/, /week 4: 2, week 5: /, /Every supper there is\./, /<- reached/, /can tell/, /T-score \d+/]) {
    assert.match(text, part);
  }
});
