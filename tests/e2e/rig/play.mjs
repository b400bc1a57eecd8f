// Plays a case through the page, by a play script such as authors write.

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const SCENARIOS = fileURLToPath(new URL("../../../scenarios/", import.meta.url));

/** The decisions of a script in scenarios/, in order; what it expects is the engine's tests' concern. */
export async function decisions(file) {
  const text = await readFile(SCENARIOS + file, "utf8");
  const lines = text.split("\n").map((line) => line.trim());
  return lines.filter((line) => /^(pick|leave|goal|plan|note)\b/.test(line));
}

/** Takes decisions one after the other, each when the page shows what came of the one before. */
export async function play(page, lines) {
  const mine = page.locator("[data-mine]");
  for (const line of lines) {
    const before = await mine.count();
    await take(page, line);
    await mine.nth(before).waitFor({ state: "attached" });
  }
}

async function take(page, line) {
  const [, command, rest] = /^(\w+)\s*(.*)$/.exec(line);
  if (command === "pick") return page.click(`[data-choice="${rest.split(/\s/)[0]}"]`);
  if (command === "leave") return page.getByTestId("leave").click();
  const text = JSON.parse(/"(?:[^"\\]|\\.)*"/.exec(rest)?.[0] ?? "null");
  if (command === "note") {
    await page.getByTestId("note-text").fill(text);
    return page.getByTestId("submit-note").click();
  }
  if (command === "goal") {
    await page.getByTestId("goal-text").fill(text);
    await page.check(`[name="source"][value="${/source (\w+)/.exec(rest)[1]}"]`);
    return page.getByTestId("submit-goal").click();
  }
  throw new Error(`the rig cannot play this line yet: ${line}`);
}
