// Plays a case in a page: reads play scripts, and takes each decision as a student at a keyboard would.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const CASE = "after-the-layoff";
const FOLDER = fileURLToPath(new URL(`../../scenarios/${CASE}/`, import.meta.url));

/** The decisions of a play script, in order: `{ pick }`, `{ note }`, `{ goal, quotes, source }`, `{ plan }`, `{ leave }`. */
export function script(name) {
  const lines = readFileSync(`${FOLDER}${name}.play`, "utf8").split("\n");
  return lines.flatMap((line) => {
    const [, word, rest] = /^(\S+)\s*(.*)$/.exec(line.trim()) ?? [];
    if (word === "pick") return [{ pick: rest }];
    if (word === "leave") return [{ leave: true }];
    if (word === "note") return [{ note: JSON.parse(rest) }];
    if (word === "goal") {
      const [, goal, tail] = /^("(?:[^"\\]|\\.)*")(.*)$/.exec(rest);
      const quotes = /quotes\s+(.+?)(?=\s+source|$)/.exec(tail)?.[1].split(/[\s,]+/) ?? [];
      return [{ goal: JSON.parse(goal), quotes, source: /source\s+(\S+)/.exec(tail)?.[1] ?? "client" }];
    }
    if (word === "plan") return [{ plan: rest.split(/,\s*/).map((item) => item.trim().split("=")) }];
    return [];
  });
}

/** The link to the case as the exemplary script plays it. */
export const link = (mode = "coaching") => `#/case/${CASE}?seed=3&practitioner=bsw_intern&mode=${mode}`;

/** Chance as the script has it, for a run that is begun by hand: the app draws its seed from Math.random. */
export const sameChance = (page) => page.addInitScript(() => (Math.random = () => 3.5 / 9007199254740991));

/** How many decisions are saved. */
export const saved = (page) =>
  page.evaluate((id) => JSON.parse(localStorage.getItem(`practicum/run/${id}`) ?? '{"decisions":[]}').decisions.length, CASE);

/** Presses Tab until `selector` has the focus. */
export async function tabTo(page, selector, most = 80) {
  for (let at = 0; at < most; at += 1) {
    if (await page.evaluate((selector) => document.activeElement.matches(selector), selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${selector} is not reached by ${most} tabs`);
}

/** Takes a decision by keys alone, and waits until the page shows what came of it. */
export async function decide(page, step) {
  const before = await page.locator("[data-mine]").count();
  if (step.pick) await pick(page, step.pick);
  if (step.leave) await press(page, '[data-testid="leave"]');
  if (step.note) {
    await tabTo(page, '[data-testid="note-text"]');
    await page.keyboard.insertText(step.note);
    await press(page, '[data-testid="submit-note"]');
  }
  if (step.goal) await goal(page, step);
  if (step.plan) await plan(page, step.plan);
  await page.waitForFunction(
    (before) =>
      document.querySelectorAll("[data-mine]").length > before || document.querySelector('[data-view="debrief"]') !== null,
    before,
  );
}

async function pick(page, id) {
  await page.waitForSelector(`[data-choice="${id}"]`);
  const ids = await page.locator("[data-choice]").evaluateAll((all) => all.map((one) => one.dataset.choice));
  const place = ids.indexOf(id);
  if (place < 9) return page.keyboard.press(String(place + 1));
  return press(page, `[data-choice="${id}"]`);
}

async function press(page, selector) {
  await tabTo(page, selector);
  await page.keyboard.press("Enter");
}

async function goal(page, { goal, quotes, source }) {
  for (const quote of quotes) {
    await tabTo(page, `input[name="quote"][value="${quote}"]`);
    await page.keyboard.press("Space");
  }
  await tabTo(page, '[data-testid="goal-text"]');
  await page.keyboard.insertText(goal);
  await tabTo(page, 'input[name="source"]');
  await choose(page, `input[name="source"][value="${source}"]`);
  await press(page, '[data-testid="submit-goal"]');
}

async function plan(page, picks) {
  for (const [item, mode] of picks) {
    await tabTo(page, `[data-item="${item}"] input[type="checkbox"]`);
    await page.keyboard.press("Space");
    const way = `[data-item="${item}"] input[value="${mode}"]`;
    if ((await page.locator(way).count()) === 0) continue;
    await tabTo(page, `[data-item="${item}"] input[type="radio"]`);
    await choose(page, way);
  }
  await press(page, '[data-testid="submit-plan"]');
}

/** Moves by arrow keys within a group of radio buttons. */
async function choose(page, selector) {
  await page.keyboard.press("Space");
  for (let at = 0; at < 8; at += 1) {
    if (await page.evaluate((selector) => document.activeElement.matches(selector), selector)) return;
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`${selector} is not reached by arrow keys`);
}

/** The log of the whole exemplary run, played once by clicks as fast as the page goes. */
export async function wholeLog(page, url) {
  await page.goto(url);
  await page.waitForSelector("[data-choice]");
  for (const step of script("exemplary")) await decide(page, step);
  return page.evaluate((id) => JSON.parse(localStorage.getItem(`practicum/run/${id}`)), CASE);
}

/** Opens the case with the first `count` decisions of a log behind it. */
export async function openAt(page, url, log, count, more = {}) {
  const text = JSON.stringify({ ...log, decisions: log.decisions.slice(0, count), ...more });
  await page.goto(url);
  await page.waitForSelector("[data-view]");
  await page.evaluate(([name, text]) => localStorage.setItem(name, text), [`practicum/run/${CASE}`, text]);
  await page.goto(`${url}#/case/${CASE}`);
  await page.reload();
  await page.waitForSelector('[data-view="debrief"], #next');
}
