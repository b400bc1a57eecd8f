// The whole case by keyboard alone, from the library to the debrief; the focus is never lost on the way.

import assert from "node:assert/strict";
import { CASE, decide, sameChance, saved, script, tabTo } from "./driver.mjs";
import { test } from "./rig/rig.mjs";

const focusIsSomewhere = async (page, when) => {
  await page.waitForFunction(() => document.activeElement !== document.body, null, { timeout: 2000 }).catch(() => {
    assert.fail(`the focus is lost ${when}`);
  });
};

test(
  "the whole case is played by keyboard alone",
  async (rig) => {
    const page = await rig.newPage();
    await sameChance(page);
    await page.goto(rig.url());
    await page.waitForSelector('[data-testid="take"]');
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Skip to the page");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.tagName), "H1", "the skip link leads to the heading");
    await tabTo(page, '[data-testid="take"]');
    await page.keyboard.press("Enter");
    await page.waitForSelector('[data-view="start"] [data-testid="begin"]');
    await focusIsSomewhere(page, "before the case");
    await tabTo(page, 'input[name="practitioner"]');
    await page.keyboard.press("Space");
    await tabTo(page, '[data-testid="begin"]');
    await page.keyboard.press("Enter");
    await page.waitForSelector("[data-choice]");
    await focusIsSomewhere(page, "when the case begins");

    let count = 0;
    for (const step of script("exemplary")) {
      await decide(page, step);
      count += 1;
      await focusIsSomewhere(page, `after decision ${count}`);
      if (!(await page.locator('[data-view="debrief"]').count())) assert.equal(await saved(page), count);
    }

    await page.waitForSelector('[data-view="debrief"]');
    for (const family of ["client_centred", "ethics_code", "competence_boundary", "process"]) {
      await tabTo(page, `input[name="rating-${family}"]`);
      await page.keyboard.press("Space");
      await page.keyboard.press("ArrowRight");
    }
    await tabTo(page, '[data-testid="rate"]');
    await page.keyboard.press("Enter");
    await page.waitForSelector("table.scores");
    await focusIsSomewhere(page, "at the results");
    const scores = await page.locator("tr[data-score]").evaluateAll((rows) => rows.map((row) => Number(row.dataset.score)));
    assert.equal(scores.length, 4);
    assert.ok(scores.every((score) => score >= 70), `a careful run scores well: ${scores}`);
    assert.equal(await page.locator(".moment").count(), count, "every decision is on the timeline");
  },
  { timeout: 120_000 },
);

test("escape closes a notice, and the focus goes on", async (rig) => {
  const page = await rig.newPage();
  await page.goto(rig.url("#/settings"));
  await page.waitForSelector('[data-testid="erase-sure"]');
  await page.check('[data-testid="erase-sure"]');
  await page.click('[data-testid="erase"]');
  await page.waitForSelector('[data-testid="notice"]');
  await tabTo(page, ".notice button");
  await page.keyboard.press("Escape");
  await page.waitForSelector('[data-testid="notice"]', { state: "detached" });
  await focusIsSomewhere(page, "after a notice");
});

test("a phone shows the parts of the case by turns", async (rig) => {
  const page = await rig.newPage({ width: 360, height: 740 });
  await page.goto(rig.url(`#/case/${CASE}?seed=3&practitioner=bsw_intern&mode=coaching`));
  await page.waitForSelector("[data-choice]");
  for (const [name, part] of [["Case file", ".casefile"], ["Track and plan", ".track"], ["Talk", ".talk"]]) {
    await page.getByRole("button", { name, exact: true }).press("Enter");
    assert.ok(await page.locator(part).isVisible(), `${name} is shown`);
    assert.equal(await page.locator(".casefile, .track, .talk").filter({ visible: true }).count(), 1, `only ${name} is shown`);
    await focusIsSomewhere(page, `after ${name}`);
  }
});
