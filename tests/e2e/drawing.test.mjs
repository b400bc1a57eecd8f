// What is put on the page: to the letter, never as markup, and only what has changed.

import assert from "node:assert/strict";
import { CASE, decide, link, script } from "./driver.mjs";
import { test } from "./rig/rig.mjs";

async function open(page, url) {
  await page.goto(url);
  await page.waitForSelector("button[data-choice]");
}

test("authored texts are shown to the letter, whatever they are made of", async (rig) => {
  const page = await rig.newPage();
  const mine = JSON.parse(await (await page.request.get(rig.url(`scenarios/${CASE}/scenario.json`))).text());
  const odd = [
    "<b>bold</b> <img src=x onerror=alert(1)> &amp; \\n ${1}",
    "👩‍👧 é e\u0301 “quoted” 漢字 \u{10FFFF} 😀",
    "\uFEFF\u2028\u200F\u00A0<!-- no comment --> \u007F",
  ];
  const scene = mine.scenes.find(({ id }) => id === mine.start) ?? mine.scenes[0];
  const lines = scene.lines.filter(({ when }) => !when).slice(0, odd.length);
  const choices = scene.choices.filter(({ when }) => !when).slice(0, odd.length);
  for (const [at, line] of lines.entries()) line.text = odd[at];
  for (const [at, choice] of choices.entries()) choice[choice.say === undefined ? "do" : "say"] = odd[at];
  assert.ok(lines.length > 1 && choices.length > 1, "there is something to look at");
  rig.overlay("scenarios/mine/scenario.json", JSON.stringify({ ...mine, id: "mine" }));
  await open(page, rig.url("#/case/mine?seed=3&practitioner=bsw_intern&mode=coaching"));
  const shown = await page.locator(".line").evaluateAll((all) => all.map((one) => (one.querySelector("p") ?? one).textContent));
  const offered = await page.locator("[data-choice]").evaluateAll((all) => all.map((one) => one.textContent));
  for (const [at, text] of odd.entries()) {
    if (at < lines.length) assert.ok(shown.includes(text), `${JSON.stringify(text)} among ${JSON.stringify(shown)}`);
    if (at < choices.length) assert.ok(offered.includes(text), `${JSON.stringify(text)} among ${JSON.stringify(offered)}`);
  }
  assert.equal(await page.locator(".desk img, .desk b").count(), 0);
});

test("a decision adds to the talk, and the word on it is folded anew, with the focus kept", async (rig) => {
  const page = await rig.newPage();
  await open(page, rig.url(link()));
  const steps = script("exemplary").slice(0, 6);
  await decide(page, steps[0]);
  await page.evaluate(() => {
    globalThis.gone = 0;
    globalThis.coach = document.querySelector(".coach");
    globalThis.heading = document.querySelector("#next");
    const count = (records) => records.forEach(({ removedNodes }) => (globalThis.gone += removedNodes.length));
    new MutationObserver(count).observe(document.querySelector("[role=log]"), { childList: true, subtree: true });
  });
  for (const step of steps.slice(1)) {
    await page.locator(".coach > summary").click();
    await page.waitForSelector(".coach[open] .findings, .coach:not([open])");
    await decide(page, step);
    await page.waitForFunction(() => document.activeElement === globalThis.heading);
    const state = await page.evaluate(() => ({
      stays: globalThis.coach.isConnected,
      folded: globalThis.coach.open === (globalThis.coach.dataset.tone === "broken"),
      written: document.querySelectorAll(".coach .findings").length === Number(globalThis.coach.open),
      said: document.querySelector(".coach > summary").textContent === document.querySelector(".coach-place > [role=status]").textContent,
    }));
    assert.deepEqual(state, { stays: true, folded: true, written: true, said: true });
  }
  assert.equal(await page.evaluate(() => globalThis.gone), 0, "nothing is taken from the talk");
  const before = await page.locator("[data-mine]").count();
  await page.getByTestId("undo").click();
  await page.waitForFunction((before) => document.querySelectorAll("[data-mine]").length === before - 1, before);
});

test("the case goes on in a page that the browser has translated", async (rig) => {
  const page = await rig.newPage();
  await open(page, rig.url(link()));
  const steps = script("exemplary").slice(0, 8);
  const translated = () => {
    const texts = document.createTreeWalker(document.querySelector(".desk"), NodeFilter.SHOW_TEXT);
    const all = [];
    while (texts.nextNode()) all.push(texts.currentNode);
    for (const text of all) {
      const put = document.createElement("font");
      put.textContent = text.data.toUpperCase();
      text.replaceWith(put);
    }
  };
  for (const step of steps) {
    await page.evaluate(translated);
    await decide(page, step);
  }
  const [heading, said, told] = await page.evaluate(() =>
    ["#next", ".coach > summary", ".coach-place > [role=status]"].map((one) => document.querySelector(one)?.textContent ?? ""),
  );
  assert.match(heading, /^(What do you do\?|Time for )/, "the heading is the new one alone");
  assert.equal(said, told);
  assert.equal(await page.locator("[data-mine]").count(), steps.length);
});
