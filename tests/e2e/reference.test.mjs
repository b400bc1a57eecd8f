// The reference: pages that are fetched when somebody asks for one, and what the rules say in words.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { CASE, decide, link, openAt, saved, script, tabTo, wholeLog } from "./driver.mjs";
import { test } from "./rig/rig.mjs";

const PAGES = ["index", "rules", "rules-by-stage", "scores", "EC107", "CB01", "standards", "1.07", "methods", "emdr", "concepts", "R225", "acts"];
const DIST = process.env.PRACTICUM_DIST ?? fileURLToPath(new URL("../../dist/", import.meta.url));
const file = async (name) => JSON.parse(await readFile(`${DIST}/reference/${name.toLowerCase()}.json`, "utf8"));

async function openPage(page, address, id) {
  await page.goto(address);
  const { title } = await file(id);
  await page.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
}

for (const [width, colorScheme] of [[1280, "light"], [1280, "dark"], [360, "light"], [360, "dark"]]) {
  test(`every kind of page at ${width} px, ${colorScheme}`, async (rig) => {
    const page = await rig.newPage({ width, height: 800, colorScheme });
    for (const id of PAGES) {
      await openPage(page, rig.url(`#/reference/${id}`), id);
      assert.match(await page.title(), / · Practicum$/);
      assert.equal(await page.locator("h1").count(), 1, id);
      assert.match(await page.locator("main").innerText(), /November 2026.*Not affiliated with NASW, CSWE or ASWB/, id);
      await rig.axe(page);
      const kind = { EC107: "rule", methods: "matrix", index: "index", concepts: "concepts", emdr: "method", scores: "scores" }[id];
      if (kind) await rig.screenshot(page, `reference-${kind}-${width}-${colorScheme}`);
    }
  });
}

test("no page is wider than 320 px", async (rig) => {
  const page = await rig.newPage({ width: 320, height: 640 });
  for (const id of PAGES) {
    await openPage(page, rig.url(`#/reference/${id}`), id);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(over <= 0, `${id}: ${over} px beyond the edge`);
  }
});

test("a finding's rule opens its page by keyboard, and the way leads back into the case", async (rig) => {
  const page = await rig.newPage();
  await page.goto(rig.folderUrl(link()));
  await page.waitForSelector("[data-choice]");
  for (const step of script("exemplary").slice(0, 3)) await decide(page, step);
  await tabTo(page, ".coach summary");
  if (!(await page.locator("details.coach").evaluate((one) => one.open))) await page.keyboard.press("Enter");
  await page.locator(".coach .finding__say").first().filter({ hasText: /\w/ }).waitFor();
  await tabTo(page, ".coach .finding__rule");
  const code = await page.evaluate(() => document.activeElement.hash.split("/").at(-1));
  await page.keyboard.press("Enter");
  await page.waitForSelector('[data-view="reference"]');
  await page.waitForFunction(() => document.activeElement?.tagName === "H1");
  assert.equal(await page.locator("h1").innerText(), (await file(code)).title);
  await tabTo(page, 'a[href^="#/case/"]');
  await page.keyboard.press("Enter");
  await page.waitForSelector('[data-view="case"] [data-choice]');
  assert.equal(await saved(page), 3, "nothing of the run is lost");
});

test("from page to page each takes the place of the one before, and back leads back", async (rig) => {
  const page = await rig.newPage();
  await openPage(page, rig.folderUrl("#/reference"), "index");
  await page.getByRole("link", { name: "Rules by family" }).click();
  await page.getByRole("heading", { level: 1, name: "Rules by family" }).waitFor();
  await page.getByRole("link", { name: /^EC107 / }).click();
  await page.getByRole("heading", { level: 1, name: /^EC107/ }).waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === "H1");
  await page.getByRole("link", { name: /^1\.07 / }).click();
  await page.getByRole("heading", { level: 1, name: /^1\.07/ }).waitFor();
  assert.equal(await page.locator('[data-view="reference"]').count(), 1);
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: /^EC107/ }).waitFor();
  await page.getByRole("link", { name: "After the layoff" }).click();
  await page.waitForSelector('[data-view="start"] [data-testid="begin"]');
});

test("the reference is found from the bar of every view, and from the foot of a phone", async (rig) => {
  const page = await rig.newPage();
  for (const hash of ["", "#/settings", `#/start/${CASE}`]) {
    await page.goto(rig.url(hash));
    await page.locator("nav").getByRole("link", { name: "Reference" }).click();
    await page.getByRole("heading", { level: 1, name: "Reference" }).waitFor();
  }
  // On a phone the bar has no room for it.
  const phone = await rig.newPage({ width: 360, height: 740 });
  await phone.goto(rig.url());
  await phone.getByRole("contentinfo").getByRole("link", { name: "Reference" }).click();
  await phone.getByRole("heading", { level: 1, name: "Reference" }).waitFor();
});

test("a page that is not there, or does not come, is said with a way to try again", async (rig) => {
  const page = await rig.newPage();
  await page.goto(rig.url("#/reference/no-such-page"));
  await page.getByRole("alert").filter({ hasText: "no such file" }).waitFor();
  assert.equal(await page.locator("h1").innerText(), "This page did not come");
  await rig.axe(page);
  await page.getByRole("link", { name: "Reference" }).first().click();
  await page.getByRole("heading", { level: 1, name: "Reference", exact: true }).waitFor();
  rig.overlay("reference/ec107.json", "{ not JSON");
  await page.goto(rig.url("#/reference/EC107"));
  await page.getByRole("alert").filter({ hasText: "damaged" }).waitFor();
  await page.route("**/reference/ec107.json", (route) => route.abort());
  await page.getByTestId("fetch-page").click();
  await page.getByRole("alert").filter({ hasText: "Check the connection" }).waitFor();
  await page.unroute("**/reference/ec107.json");
  rig.overlay("reference/ec107.json", JSON.stringify(await file("EC107")));
  await page.getByTestId("fetch-page").click();
  await page.getByRole("heading", { level: 1, name: /^EC107/ }).waitFor();
  rig.expectProblem(/404|ERR_FAILED/);
});

test("a page can hold nothing but what the view knows", async (rig) => {
  const page = await rig.newPage();
  const blocks = [["script", "alert(1)"], ["p", "<b>as it is</b>", ["a", "javascript:alert(1)", "a place"]], ["img"], 7, ["p"]];
  rig.overlay("reference/odd.json", JSON.stringify({ title: "Odd", blocks }));
  await page.goto(rig.url("#/reference/odd"));
  await page.getByText("<b>as it is</b>").waitFor();
  assert.equal(await page.locator("main script, main img, main b").count(), 0);
  assert.equal(await page.getByRole("link", { name: "a place" }).getAttribute("href"), "#/javascript:alert(1)");
});

test("nothing of the reference is asked for before the first choice, and the sentences come by themselves", async (rig) => {
  const page = await rig.newPage();
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector("[data-choice]")) return;
      globalThis.playableAt = performance.now();
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(rig.folderUrl(link()));
  await page.waitForFunction(() => performance.getEntriesByType("resource").some(({ name }) => name.includes("/reference/says.json")));
  const times = await page.evaluate(() => ({
    playable: globalThis.playableAt,
    asked: Math.min(...performance.getEntriesByType("resource").filter(({ name }) => name.includes("/reference/")).map(({ startTime }) => startTime)),
  }));
  assert.ok(times.playable > 0 && times.asked > times.playable, JSON.stringify(times));
});

test("sentences that do not come are said, names stand in, and trying again brings them", async (rig) => {
  const page = await rig.newPage();
  await page.route("**/reference/says.json*", (route) => route.abort());
  await page.goto(rig.url(link()));
  await page.waitForSelector("[data-choice]");
  for (const step of script("exemplary").slice(0, 3)) await decide(page, step);
  await page.locator("details.coach").evaluate((one) => (one.open = true));
  const alert = page.locator(".coach").getByRole("alert");
  await alert.filter({ hasText: "did not come" }).waitFor();
  assert.ok((await page.locator(".coach .finding__rule").first().innerText()).length > 3, "the rule's name stands there");
  assert.equal(await page.locator(".coach .finding__say").first().innerText(), "");
  await rig.axe(page);
  await rig.screenshot(page, "coach-without-sentences", { fullPage: false });
  await page.unroute("**/reference/says.json*");
  await page.getByTestId("fetch-says").click();
  await page.locator(".coach .finding__say").first().filter({ hasText: /\w/ }).waitFor();
  assert.equal(await alert.count(), 0);
  rig.expectProblem(/says\.json|ERR_FAILED/);
});

test("sentences of another version are never taken for ours", async (rig) => {
  const page = await rig.newPage();
  const says = await file("says");
  rig.overlay("reference/says.json", JSON.stringify(["0000000000000001", ...says.slice(1)]));
  const log = await wholeLog(page, rig.url(link()));
  await openAt(page, rig.url(), log, log.decisions.length, { self_rating: [75, 50, 100, 25] });
  const moment = page.locator(".moment").nth(2);
  await moment.locator("summary", { hasText: /rules? says?/ }).click();
  await moment.getByRole("alert").filter({ hasText: "another version" }).waitFor();
  assert.equal((await moment.locator(".finding__say").allInnerTexts()).join(""), "");
  const [recording] = await Promise.all([page.waitForEvent("download"), page.getByTestId("recording").click()]);
  assert.match(await readFile(await recording.path(), "utf8"), /\[Kept\] EC103: informed consent/);
  await page.getByTestId("notice").filter({ hasText: "names the rules" }).waitFor();
});
