// Accessibility checks. axe comes in through the debugger, which the page's security policy does not concern.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const SOURCE = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** Asserts that axe finds nothing to object to, in the whole page or in what `selector` names. */
export async function axe(page, selector) {
  // A text that is still fading in has not yet its contrast.
  await page.evaluate(() => {
    const ends = (a) => a.playState === "running" && a.effect?.getComputedTiming().endTime !== Infinity;
    return Promise.all(document.getAnimations().filter(ends).map((a) => a.finished.then(() => {}, () => {})));
  });
  await page.evaluate(await SOURCE);
  const found = await page.evaluate(
    ([within, values]) => globalThis.axe.run(within ?? document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] }),
    [selector, TAGS],
  );
  const lines = found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}\n    ${node.html}\n    ${node.failureSummary.replaceAll("\n", "\n    ")}`),
  );
  assert.equal(lines.length, 0, `axe found ${lines.length}:\n  ${lines.join("\n  ")}`);
  assert.ok(found.passes.length > 0, "axe checked nothing");
}
