// Nothing is lost: a reload, a killed tab, a full, denied or corrupt storage, a second tab, an edited case.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { CASE, decide, link, saved, script } from "./driver.mjs";
import { test } from "./rig/rig.mjs";

const RUN = `practicum/run/${CASE}`;
const START = script("exemplary").slice(0, 6);

const scene = (page) => page.locator(".scene").last().getAttribute("data-scene");
const transcript = (page) => page.locator(".talk").innerText();
const kept = (page, name) => page.evaluate((name) => localStorage.getItem(name), name);

async function begin(rig, steps = START) {
  const page = await rig.newPage();
  await page.goto(rig.url(link()));
  await page.waitForSelector("[data-choice]");
  for (const step of steps) await decide(page, step);
  return page;
}

test("a reload in the middle comes back to the same scene and word", async (rig) => {
  const page = await begin(rig);
  const before = [await scene(page), await transcript(page)];
  await page.reload();
  await page.waitForSelector("[data-choice]");
  assert.deepEqual([await scene(page), await transcript(page)], before);
});

test("a tab killed after any decision goes on from there, by the library's button", async (rig) => {
  let page = await begin(rig, []);
  for (const step of START.slice(0, 4)) {
    await decide(page, step);
    const before = [await scene(page), await transcript(page)];
    await rig.kill(page);
    page = await rig.newPage({ sameProfileAs: page });
    await page.goto(rig.url());
    await page.click('[data-testid="continue"]');
    await page.waitForSelector("[data-choice]");
    assert.deepEqual([await scene(page), await transcript(page)], before);
  }
});

test("a full storage is said at once, the run goes on and can be taken away, and room again clears it", async (rig) => {
  const page = await begin(rig, START.slice(0, 2));
  await rig.storageFull(page);
  await decide(page, START[2]);
  await page.getByTestId("notice").waitFor();
  assert.match(await page.getByTestId("notice").innerText(), /no room left/);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByTestId("take-away").click()]);
  const file = JSON.parse(readFileSync(await download.path(), "utf8"));
  assert.equal(JSON.parse(file.kept[RUN]).decisions.length, 3, "the file holds what could not be saved");
  await page.getByTestId("notice").getByRole("button", { name: "Close" }).click();
  await decide(page, START[3]);
  assert.equal(await page.getByTestId("notice").count(), 0, "it is said once, not at every decision");
  assert.match(await page.locator(".bar").innerText(), /Not saved/, "but stays written in the bar");
  await rig.storageFull(page, false);
  await decide(page, START[4]);
  assert.doesNotMatch(await page.locator(".bar").innerText(), /Not saved/);
  assert.equal(await saved(page), 5, "with room again all of it is saved");
});

test("where nothing may be stored the case can be played, and it is said", async (rig) => {
  const page = await rig.newPage();
  await rig.storageDenied(page);
  await page.goto(rig.url(link()));
  await page.waitForSelector("[data-choice]");
  assert.match(await page.getByTestId("notice").innerText(), /keeps nothing for this page/);
  for (const step of START) await decide(page, step);
  assert.ok(await page.locator("[data-choice]").count());
  await page.goto(rig.url("#/"));
  await page.waitForSelector('[data-testid="take"]');
});

test("a corrupt save is set aside, told, and not deleted", async (rig) => {
  const page = await begin(rig);
  await page.evaluate((name) => localStorage.setItem(name, localStorage.getItem(name).slice(0, -40)), RUN);
  const damaged = await kept(page, RUN);
  await page.goto("about:blank");
  await page.goto(rig.url());
  await page.getByTestId("notice").waitFor();
  assert.match(await page.getByTestId("notice").innerText(), /could not be read/);
  assert.equal(await kept(page, `practicum/damaged/${CASE}/1`), damaged);
  await page.click('[data-testid="take"]');
  await page.click('[data-testid="begin"]');
  await page.waitForSelector("[data-choice]");
});

test("what another tab saved is kept among the past runs", async (rig) => {
  const page = await begin(rig, START.slice(0, 2));
  const other = await rig.newPage({ sameProfileAs: page });
  await other.goto(rig.url(link()));
  await other.waitForSelector("[data-choice]");
  await decide(other, START[2]);
  const theirs = await kept(other, RUN);
  await decide(page, { pick: await page.locator("[data-choice]").last().getAttribute("data-choice") });
  assert.deepEqual(JSON.parse(await kept(page, `practicum/past/${CASE}`)), [theirs]);
});

test("a run is replayed on a case that was edited since, and what no longer fits is told and kept", async (rig) => {
  const page = await begin(rig);
  const whole = await kept(page, RUN);
  const text = await (await page.request.get(rig.url(`scenarios/${CASE}/scenario.json`))).text();
  const edited = JSON.parse(text);
  edited.title = "After the layoff, edited";
  rig.overlay(`scenarios/${CASE}/scenario.json`, JSON.stringify(edited));
  await page.reload();
  await page.waitForSelector("[data-choice]");
  assert.match(await page.getByTestId("notice").innerText(), /edited since/);
  assert.equal(await page.locator("[data-mine]").count(), START.length);
  edited.scenes.find(({ id }) => id === JSON.parse(whole).decisions[3].scene).choices.forEach((choice, at) => (choice.id = `new${at}`));
  rig.overlay(`scenarios/${CASE}/scenario.json`, JSON.stringify(edited));
  await page.reload();
  await page.waitForSelector("[data-choice]");
  assert.match(await page.getByTestId("notice").innerText(), /up to decision 3 of 6/);
  assert.deepEqual(JSON.parse(await kept(page, `practicum/past/${CASE}`)).length, 1);
});

test("all data goes out as a file, is erased, and comes back", async (rig) => {
  const page = await begin(rig);
  const before = await transcript(page);
  await page.goto(rig.url("#/settings"));
  await page.getByText("Dark", { exact: true }).click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByTestId("export").click()]);
  const file = await download.path();
  await page.getByTestId("erase-sure").check();
  await page.getByTestId("erase").click();
  await page.getByTestId("notice").waitFor();
  assert.equal(await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith("practicum/")).length), 0);
  await page.getByTestId("import").setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from("no") });
  await page.getByText("not a file that Practicum exported").waitFor();
  await page.getByTestId("import").setInputFiles(file);
  await page.getByText("Taken in").waitFor();
  assert.equal(await page.locator("html").getAttribute("data-scheme"), "dark");
  await page.goto(rig.url(`#/case/${CASE}`));
  await page.waitForSelector("[data-choice]");
  assert.equal(await transcript(page), before);
});
