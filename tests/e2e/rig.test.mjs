// The rig itself: a test that could not fail would prove nothing.

import assert from "node:assert/strict";
import { test } from "./rig/rig.mjs";

async function open(rig) {
  const page = await rig.newPage();
  await page.goto(rig.url());
  await page.waitForSelector("[data-view]");
  return page;
}

test("an inline script is refused by the policy and noticed", async (rig) => {
  const page = await open(rig);
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "globalThis.wasRun = true";
    document.body.append(script);
  });
  assert.equal(await page.evaluate(() => globalThis.wasRun), undefined);
  rig.expectProblem(/content security policy/i);
});

test("an inline style is refused by the policy and noticed", async (rig) => {
  const page = await open(rig);
  await page.evaluate(() => document.body.setAttribute("style", "color: red"));
  rig.expectProblem(/content security policy/i);
});

test("a request to another origin is refused by the policy and noticed", async (rig) => {
  const page = await open(rig);
  const sent = await page.evaluate(() => fetch("http://localhost:9/").then(() => true, () => false));
  assert.equal(sent, false);
  rig.expectProblem(/content security policy/i);
});

test("eval is refused by the policy", async (rig) => {
  const page = await open(rig);
  // The debugger's own evaluation may use eval, so a timer of the page tries it.
  const ran = page.evaluate(() => new Promise((resolve) => setTimeout(() => {
    try {
      resolve(new Function("return true")());
    } catch {
      resolve(false);
    }
  })));
  assert.equal(await ran, false);
  if (rig.problems.length > 0) rig.expectProblem(/content security policy/i);
});

test("a fault that axe knows is found", async (rig) => {
  const page = await open(rig);
  await page.evaluate(() => document.body.append(document.createElement("button")));
  await assert.rejects(rig.axe(page), /button-name/);
});

test("storage can be full, after a reload too, and have room again", async (rig) => {
  const page = await open(rig);
  const store = () => page.evaluate(() => {
    try {
      localStorage.setItem("rig", "1");
      return "stored";
    } catch (error) {
      return error.name;
    }
  });
  await rig.storageFull(page);
  assert.equal(await store(), "QuotaExceededError");
  await page.reload();
  assert.equal(await store(), "QuotaExceededError");
  await rig.storageFull(page, false);
  assert.equal(await store(), "stored");
});

test("a killed tab leaves its profile to the next one", async (rig) => {
  const page = await open(rig);
  await page.evaluate(() => localStorage.setItem("rig", "kept"));
  await rig.kill(page);
  const next = await rig.newPage({ sameProfileAs: page });
  await next.goto(rig.url());
  assert.equal(await next.evaluate(() => localStorage.getItem("rig")), "kept");
});

test("files can be laid over those of the app", async (rig) => {
  const page = await open(rig);
  rig.overlay("scenarios/x/scenario.json", "{}");
  for (const url of [rig.url("scenarios/x/scenario.json"), rig.folderUrl("scenarios/x/scenario.json")]) {
    assert.equal(await page.evaluate((url) => fetch(url).then((answer) => answer.text()), url), "{}");
  }
});
