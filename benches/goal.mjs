// What it costs in a browser to read a goal, and to read a reply: the programs as they are served, in Chromium.
//
//   cargo xtask build && node benches/goal.mjs
//
// Every labelled goal and every labelled reply of the tests is read some times over; what counts is the median and the
// slowest twentieth, beside the budget of a millisecond.

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const E2E = new URL("../tests/e2e/", import.meta.url);
const { newPage } = await import(new URL("rig/browser.mjs", E2E));
const { serve } = await import(new URL("rig/server.mjs", E2E));
const BUDGET = 1;
const ROUNDS = 5;

const server = await serve({
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
});
const rig = { contexts: new Set(), pages: [], problems: [], origin: server.origin };
const page = await newPage(rig);
await page.goto(server.origin);
await page.waitForSelector("[data-view]");
let over = false;
for (const [what, program, call, texts] of [
  ["a goal", "reader", "read", labelled("goals", "goal")],
  ["a reply", "listener", "hear", labelled("utterances", "utterance")],
]) {
  const times = await page.evaluate(timed, [program, call, texts, ROUNDS]);
  times.sort((a, b) => a - b);
  const [median, slow] = [0.5, 0.95].map((part) => times[Math.floor(times.length * part)]);
  over ||= median > BUDGET;
  const share = (median / BUDGET).toFixed(2);
  console.log(`read ${what}: median ${median.toFixed(3)} ms, p95 ${slow.toFixed(3)} ms, n = ${times.length}; ${share} of the budget of ${BUDGET} ms`);
}
await Promise.all([...rig.contexts].map((context) => context.close()));
await server.close();
for (const problem of rig.problems) console.error(problem);
process.exit(over || rig.problems.length > 0 ? 1 : 0);

/** The labelled texts of the tests. */
function labelled(folder, field) {
  const files = fileURLToPath(new URL(`../tests/fixtures/${folder}/`, import.meta.url));
  const lines = readdirSync(files)
    .filter((name) => name.endsWith(".jsonl"))
    .flatMap((name) => readFileSync(files + name, "utf8").split("\n"));
  return lines.filter((line) => line.startsWith("{")).map((line) => JSON.parse(line)[field]);
}

/** Reads each text by the program that the page names, and says how many milliseconds each took. */
async function timed([program, call, texts, rounds]) {
  const { href } = document.querySelector(`link[rel=practicum-${program}]`);
  const glue = await import(href);
  await glue.default();
  texts.forEach((text) => glue[call](text, "", ""));
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const text of texts) {
      const begun = performance.now();
      glue[call](text, "", "");
      times.push(performance.now() - begun);
    }
  }
  return times;
}
