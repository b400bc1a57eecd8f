// What a decision costs in a browser: our own work from the click to the new scene in the page.
//
//   cargo xtask build && node benches/browser.mjs [RUNS]
//
// The whole exemplary run is played in Chromium, on what is in dist/. For each choice the clock runs from just before
// `button.click()` until the page has been told all that changed: the handler (judging, saving) and the microtasks in
// which the views are redrawn. The browser's own layout and paint come after that and are not ours.

const E2E = new URL("../tests/e2e/", import.meta.url);
const { script, link, decide } = await import(new URL("driver.mjs", E2E));
const { newPage } = await import(new URL("rig/browser.mjs", E2E));
const { serve } = await import(new URL("rig/server.mjs", E2E));
const BUDGET = 2;
const runs = Number(process.argv[2] ?? 3);

const server = await serve();
const rig = { contexts: new Set(), pages: [], problems: [], origin: server.origin };
const all = [];
for (let run = 0; run < runs; run += 1) all.push(...(await play()));
report("a choice to the next scene", all.map(({ whole }) => whole));
report("  of it, the click itself", all.map(({ click }) => click));
report("  of it, redrawing", all.map(({ whole, click }) => whole - click));
await Promise.all([...rig.contexts].map((context) => context.close()));
await server.close();
process.exit(rig.problems.length === 0 ? 0 : 1);

async function play() {
  const page = await newPage(rig);
  await page.goto(`${server.origin}/${link()}`);
  await page.waitForSelector("[data-choice]");
  const times = [];
  for (const step of script("exemplary")) {
    if (step.pick) times.push(await page.evaluate(timed, step.pick));
    else await decide(page, step);
    await page.waitForSelector('#next, [data-view="debrief"]');
  }
  await page.close();
  return times;
}

/** Runs in the page: takes a choice, and says in milliseconds how long the click took and when all was in place. */
async function timed(id) {
  const button = document.querySelector(`[data-choice="${id}"]`);
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

function report(name, values) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  const [median, p95] = [at(0.5), at(0.95)];
  const ratio = (median / BUDGET).toFixed(2);
  console.log(`${name}: median ${median.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms, ${ratio} of ${BUDGET} ms (n = ${values.length})`);
}
