// The same walk in inkjs, for scale: every way through a story, by saving, choosing and restoring.
//
//   npm ci --prefix benches/explore-ink && node benches/explore-ink/walk.mjs [SCENES] [SECONDS]
//
// The story has the shape of `synthetic::paths`: scenes of three choices each, two variables moved by every choice, one
// conditional line in each. A state is told from another by its scene and both variables; the walk is breadth first and
// stops after the seconds given. Ink has no rules, so none are asked; Practicum's walk asks all of its own.

import { Compiler } from "inkjs/full";

const scenes = Number(process.argv[2] ?? 30);
const seconds = Number(process.argv[3] ?? 10);

// SplitMix-like variety is not needed here: what matters is that ways differ and add up.
const by = (scene, choice, which) => [-2, -1, 1, 2][(scene * 7 + choice * 5 + which * 3) % 4];
const knot = (at) => {
  const to = at + 1 < scenes ? `s${at + 1}` : "END";
  const choices = [0, 1, 2].map(
    (choice) => `+ I say one thing or another to you, number ${choice}.
  ~ arrears += ${by(at, choice, 0)}
  ~ savings += ${by(at, choice, 1)}
  -> ${to}`,
  );
  return `=== s${at} ===
A room, a table, two chairs.
{arrears >= 40 && savings < 60: This is what I wanted to say, ${at}.}
${choices.join("\n")}`;
};
const source = `VAR arrears = 50
VAR savings = 50
-> s0
${Array.from({ length: scenes }, (_, at) => knot(at)).join("\n")}
`;

const story = new Compiler(source).Compile();
const read = () => {
  while (story.canContinue) story.Continue();
};
const name = () => `${depth}:${story.variablesState.arrears}:${story.variablesState.savings}`;

let depth = 0;
let transitions = 0;
read();
let frontier = [story.state.ToJson()];
const seen = new Set([name()]);
// On a machine that does other things too, the clock on the wall says little; this is time on a core.
const onCore = () => (process.cpuUsage().user + process.cpuUsage().system) / 1e6;
const begin = onCore();
const passed = () => onCore() - begin;
walk: while (frontier.length > 0) {
  const next = [];
  depth += 1;
  for (const saved of frontier) {
    story.state.LoadJson(saved);
    const choices = story.currentChoices.length;
    for (let choice = 0; choice < choices; choice += 1) {
      if (choice > 0) story.state.LoadJson(saved);
      story.ChooseChoiceIndex(choice);
      read();
      transitions += 1;
      if (!seen.has(name())) {
        seen.add(name());
        next.push(story.state.ToJson());
      }
    }
    if (passed() > seconds) break walk;
  }
  frontier = next;
}
const done = frontier.length === 0 ? "" : " (left off)";
console.log(
  `inkjs, ${scenes} scenes: ${seen.size} states, ${transitions} transitions in ${passed().toFixed(2)} s: ` +
    `${Math.round(transitions / passed())} transitions/s${done}`,
);
