// A peer to stand beside: a story of the same shape, played by inkjs in a plain page, as a game made with ink is.
//
// Each turn has as many lines and as many choices as ours, and the same words. The page does what ink's own web template
// does: a choice is taken, the story goes on, each line becomes a paragraph and each choice a button. It judges nothing,
// saves nothing and has nothing beside the talk.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const E2E = new URL("../tests/e2e/", import.meta.url);
const MODULES = new URL("node_modules/inkjs/dist/", E2E);

const SCRIPT = `
import { Story } from "./ink.js";
const story = new Story(await (await fetch("./peer.json")).json());
const talk = document.getElementById("talk");
const choices = document.getElementById("choices");
function goOn() {
  while (story.canContinue) {
    const line = document.createElement("p");
    line.textContent = story.Continue();
    talk.appendChild(line);
  }
  for (const { text, index } of story.currentChoices) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "choice";
    button.textContent = text;
    button.addEventListener("click", () => {
      choices.replaceChildren();
      story.ChooseChoiceIndex(index);
      goOn();
    });
    choices.appendChild(button);
  }
}
goOn();
`;

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Peer</title><link rel="icon" href="data:,">
<h1>Peer</h1><div id="talk" role="log"></div><div id="choices"></div>
<script type="module" src="peer.js"></script>`;

/** Puts the peer's page beside ours; `turns` are `{ lines, choices }`, texts both, the first as the case begins. */
export function servePeer(server, turns) {
  const { Compiler } = createRequire(new URL("package.json", E2E))("inkjs/full");
  server.overlay("peer.html", PAGE);
  server.overlay("peer.js", SCRIPT);
  server.overlay("peer.json", new Compiler(ink(turns)).Compile().ToJson());
  server.overlay("ink.js", readFileSync(new URL("ink.mjs", MODULES), "utf8"));
  return `${server.origin}/peer.html`;
}

/** The story: a knot for each turn, and every choice leads to the next. */
function ink(turns) {
  const knots = turns.map(({ lines, choices }, at) => {
    const next = at + 1 < turns.length ? `turn_${at + 1}` : "END";
    // Where we ask for something to be written, the story has one way on.
    const offered = choices.length ? choices : ["Go on."];
    return [`=== turn_${at} ===`, ...lines.map(plain), ...offered.map((text) => `+ [${plain(text)}] -> ${next}`)].join("\n");
  });
  return ["-> turn_0", ...knots].join("\n");
}

/** Words without what means something to ink. */
const plain = (text) => text.replace(/[^\p{L}\p{N} .,;:?!'’“”]+/gu, " ").replace(/\s+/g, " ").trim() || "So.";
