// What a decision costs in a browser: our own work from the click to the new scene in the page.
//
//   cargo xtask build && node benches/browser.mjs [RUNS]
//
// The whole exemplary run is played in Chromium, on what is in dist/. For each choice the clock runs from just before
// `button.click()` until the page has been told all that changed: the handler (judging, saving) and the microtasks in
// which the views are redrawn. The browser's own layout and paint come after that and are not ours.
//
// A time says as much of the machine and its mood as of us. So a peer plays a story of the same shape by the same
// clock, turn by turn with us, and what counts is how many times its time we take.

const E2E = new URL("../tests/e2e/", import.meta.url);
const { script, link, decide } = await import(new URL("driver.mjs", E2E));
const { newPage } = await import(new URL("rig/browser.mjs", E2E));
const { serve } = await import(new URL("rig/server.mjs", E2E));
const { servePeer } = await import("./peer.mjs");
const BUDGET = 2;
const runs = Number(process.argv[2] ?? 3);

// Pages that are kept apart from all others get a clock of 5 microseconds instead of 100.
const server = await serve({
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
});
const rig = { contexts: new Set(), pages: [], problems: [], origin: server.origin };
const turns = [];
await play(async (page, step) => {
  if (turns.length === 0) turns.push(await page.evaluate(shape));
  await decide(page, step);
  if (step.pick) turns.push(await page.evaluate(shape));
});
const peer = servePeer(server, turns);
const ours = [];
const theirs = [];
for (let run = 0; run < runs; run += 1) {
  const other = await newPage(rig);
  await other.goto(peer);
  await other.waitForSelector(".choice");
  await play(async (page, step) => {
    if (!step.pick) return decide(page, step);
    await page.bringToFront();
    ours.push(await page.evaluate(timed, `[data-choice="${step.pick}"]`));
    await other.bringToFront();
    theirs.push(await other.evaluate(timed, ".choice"));
  });
  await other.close();
}
const we = report("a choice to the next scene", ours.map(({ whole }) => whole));
report("  of it, the click itself", ours.map(({ click }) => click));
report("  of it, redrawing", ours.map(({ whole, click }) => whole - click));
const they = report("inkjs, a choice to the next lines", theirs.map(({ whole }) => whole));
console.log(`${(we / they).toFixed(2)} times the peer's median, ${(we / BUDGET).toFixed(2)} of the budget of ${BUDGET} ms`);
await Promise.all([...rig.contexts].map((context) => context.close()));
await server.close();
for (const problem of rig.problems) console.error(problem);
process.exit(rig.problems.length === 0 ? 0 : 1);

/** Opens the case and hands over each step of the exemplary run. */
async function play(take) {
  const page = await newPage(rig);
  await page.goto(`${server.origin}/${link()}`);
  await page.waitForSelector("[data-choice]");
  for (const step of script("exemplary")) {
    await take(page, step);
    await page.waitForSelector('#next, [data-view="debrief"]');
  }
  await page.close();
}

/** Runs in the page: what the last decision brought, and what is on offer now. */
function shape() {
  const all = [...(document.querySelector(".talk")?.children ?? [])];
  const last = all.findLastIndex((line) => line.matches("[data-mine]"));
  const texts = (found) => found.map((one) => one.textContent);
  return { lines: texts(all.slice(Math.max(last, 0))), choices: texts([...document.querySelectorAll("[data-choice]")]) };
}

/** Runs in the page: takes a choice, and says in milliseconds how long the click took and when all was in place. */
async function timed(choice) {
  const button = document.querySelector(choice);
  // The work that the browser still has from the decision before is not part of this one.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)));
  const shown = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (button.isConnected) return;
      observer.disconnect();
      // Tasks that were queued before this one, such as other parts of the page redrawing, have been done by then.
      queueMicrotask(() => queueMicrotask(() => resolve(performance.now())));
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
  const start = performance.now();
  button.click();
  const clicked = performance.now();
  return { click: clicked - start, whole: (await shown) - start };
}

/** Prints a line, and answers with the median. */
function report(name, values) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  const [median, p95] = [at(0.5), at(0.95)];
  console.log(`${name}: median ${median.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms (n = ${values.length})`);
  return median;
}
