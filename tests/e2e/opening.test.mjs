// What is asked to be opened: links, files, and things that are not cases.

import assert from "node:assert/strict";
import { CASE, decide, link, script } from "./driver.mjs";
import { test } from "./rig/rig.mjs";

const json = (name, value) => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(typeof value === "string" ? value : JSON.stringify(value)),
});

async function real(rig, page) {
  return JSON.parse(await (await page.request.get(rig.url(`scenarios/${CASE}/scenario.json`))).text());
}

async function library(rig) {
  const page = await rig.newPage();
  await page.goto(rig.url());
  await page.waitForSelector('[data-testid="take"]');
  return page;
}

for (const [place, address] of [["the root", "url"], ["a folder", "folderUrl"]]) {
  test(`a link opens a case from ${place}, with its seed, practitioner and mode`, async (rig) => {
    const page = await rig.newPage();
    await page.goto(rig[address](`#/case/${CASE}?seed=77&practitioner=msw_student&mode=assessment`));
    await page.waitForSelector('[data-view="case"] button[data-choice]');
    await decide(page, script("exemplary")[0]);
    const log = JSON.parse(await page.evaluate((id) => localStorage.getItem(`practicum/run/${id}`), CASE));
    assert.deepEqual([log.seed, log.practitioner, log.mode], [77, "msw_student", "assessment"]);
  });
}

test("a case beside the page opens though no catalogue lists it", async (rig) => {
  const page = await rig.newPage();
  rig.overlay("scenarios/mine/scenario.json", JSON.stringify({ ...(await real(rig, page)), id: "mine" }));
  await page.goto(rig.url("#/case/mine?seed=1&practitioner=bsw_intern&mode=coaching"));
  await page.waitForSelector("button[data-choice]");
});

test("in assessment mode nothing is said of the rules before the end", async (rig) => {
  const page = await rig.newPage();
  await page.goto(rig.url(link("assessment")));
  await page.waitForSelector("[data-choice]");
  for (const step of script("exemplary").slice(0, 12)) {
    await decide(page, step);
    assert.equal(await page.locator(".finding, .coach").count(), 0);
  }
});

test("a case from a file is played, and is there after a reload", async (rig) => {
  const page = await library(rig);
  await page.getByTestId("open-scenario").setInputFiles(json("my.json", { ...(await real(rig, page)), id: "my-own", title: "My own" }));
  await page.waitForSelector('[data-view="start"]');
  assert.equal(await page.locator("h1").innerText(), "My own");
  await page.getByTestId("begin").click();
  await page.waitForSelector("[data-choice]");
  await decide(page, script("exemplary")[0]);
  await page.reload();
  await page.waitForSelector("[data-mine]");
});

test("every fault of a file is listed with its place and what to do, and back leads out", async (rig) => {
  const page = await library(rig);
  const broken = await real(rig, page);
  broken.scenes[0].choices[0].to = "nowhere_at_all";
  broken.scenes[1].choices[0].when = "trust >= fourty";
  broken.colour = "blue";
  await page.getByTestId("open-scenario").setInputFiles(json("broken.json", JSON.stringify(broken, null, 2)));
  await page.waitForSelector("[data-wrong] .fault");
  const faults = await page.locator(".fault").allInnerTexts();
  assert.ok(faults.length >= 3, faults.join("\n"));
  for (const fault of faults) assert.match(fault, /line \d+, column \d+/);
  assert.ok(faults.some((fault) => /nowhere_at_all/.test(fault) && /scenes/.test(fault)), "the path is named");
  await page.waitForFunction(() => document.activeElement.tagName === "H1");
  await rig.axe(page);
  await rig.screenshot(page, "faults-1280-light");
  await page.goBack();
  await page.waitForSelector('[data-testid="take"]');
  await page.goForward();
  await page.waitForSelector('[data-testid="take"]');
});

const HOSTILE = {
  "not JSON": ["{ this is not json", /not JSON/i],
  "another version": ['{"format": 99, "id": "x"}', /format 99/],
  "10,000 lists deep": ["[".repeat(10_000), /nested|deep/i],
  "an empty file": ["", /./],
  "50 MB": [`{"format": 1, "id": "${"x".repeat(50 * 1024 * 1024)}"}`, /MB/],
};

for (const [name, [text, says]] of Object.entries(HOSTILE)) {
  test(`a file that is ${name} gets an answer`, async (rig) => {
    const page = await library(rig);
    // Playwright hands over at most 50 MB itself, so the page makes the file.
    await page.evaluate((text) => {
      const files = new DataTransfer();
      files.items.add(new File([text], "file.json", { type: "application/json" }));
      const input = document.querySelector('[data-testid="open-scenario"]');
      input.files = files.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }, text);
    await page.waitForSelector("[data-wrong] .fault");
    assert.match(await page.locator("main").innerText(), says);
    await page.getByRole("button", { name: "Back to the cases" }).click();
    await page.waitForSelector('[data-testid="take"]');
  });
}

test("a broken case beside the page, or none, is said; the library is a click away", async (rig) => {
  const page = await rig.newPage();
  rig.overlay("scenarios/broken/scenario.json", '{"format": 1, "id": "broken"}');
  await page.goto(rig.url("#/case/broken?seed=1"));
  await page.waitForSelector("[data-wrong] .fault");
  await page.goto(rig.url("#/case/gone"));
  await page.getByText("no such file").waitFor();
  rig.expectProblem(/404/);
  await page.getByRole("button", { name: "Back to the cases" }).click();
  await page.waitForSelector('[data-testid="take"]');
  await page.goto(rig.url("#/case/..%2f..%2fetc"));
  await page.waitForSelector('[data-view="library"]');
});
