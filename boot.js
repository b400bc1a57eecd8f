// Starts the app. It stands in a file of its own because the page's security policy refuses inline scripts.
// The names of the two built files carry a hash, so they are read from the preload links that Trunk writes.

const waiting = document.getElementById("boot");

function say(title, help) {
  const box = document.createElement("div");
  box.id = "boot-failed";
  box.setAttribute("role", "alert");
  for (const [tag, text] of [["h1", title], ["p", help]]) {
    box.appendChild(document.createElement(tag)).textContent = text;
  }
  const again = box.appendChild(document.createElement("button"));
  again.type = "button";
  again.textContent = "Load the page again";
  again.addEventListener("click", () => location.reload());
  document.getElementById(box.id)?.remove();
  if (waiting.isConnected) waiting.replaceChildren(box);
  else document.body.prepend(box);
}

// A panic in the app ends it, wherever it happens: say so, since the screen below no longer answers.
function stopped(error) {
  if (typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError) {
    say(
      "Practicum has stopped",
      "This is our mistake. Every decision up to the last is kept in this browser: load the page again to go on.",
    );
  }
}
addEventListener("error", (event) => stopped(event.error));
addEventListener("unhandledrejection", (event) => stopped(event.reason));

// The whole app, what reads goals, and what says which faults a file has, are programs of their own. The first half of
// the app, which is what starts here, asks for the first two once the first choice can be taken; for the third asks the
// whole when a file has faults. Each is fetched once, whoever asks.
const programs = {};
let refused = 0;
function program(rel) {
  return (programs[rel] ??= fetched(rel));
}
async function fetched(rel) {
  const { href } = document.querySelector(`link[rel=${rel}]`);
  try {
    // Some browsers remember that an import failed; under another address they try again.
    const glue = await import(refused ? `${href}?${refused}` : href);
    await glue.default();
    return glue;
  } catch (error) {
    refused += 1;
    delete programs[rel];
    throw error;
  }
}
// What the whole app looks like where the first half shows nothing of the kind.
let sheet;
function dressed() {
  return (sheet ??= new Promise((come, fail) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = document.querySelector("link[rel=practicum-sheet]").href;
    link.onload = come;
    link.onerror = (error) => {
      link.remove();
      sheet = null;
      fail(error);
    };
    document.head.append(link);
  }));
}
let whole;
globalThis.practicum = {
  // The app draws by this one; draw.js stands above in the same file.
  draw,
  async whole(goals) {
    // Should the reader not come, whoever needs it will ask again.
    if (goals) program("practicum-reader").catch(() => {});
    [whole] = await Promise.all([program("practicum-whole"), dressed()]);
  },
  // The first half has taken its view from the page; the whole goes on with what it was handed.
  over(handed) {
    // Nobody comes back to the nodes of the first half.
    kept.length = 0;
    whole.start(handed);
  },
  async reader() {
    return (await program("practicum-reader")).read;
  },
  // And for this one where something can be said in one's own words.
  async listener() {
    return (await program("practicum-listener")).hear;
  },
  // It asks for this one when it knows that a file is no case, and not why.
  async faults(text) {
    return (await program("practicum-checker")).faults(text);
  },
};

async function boot() {
  if (typeof WebAssembly !== "object") {
    say(
      "Practicum cannot run here",
      "This browser has no WebAssembly, or it is switched off, as some do in their strictest mode. Please use a current Firefox, Chrome, Edge or Safari.",
    );
    return;
  }
  try {
    const glue = await import(document.querySelector("link[rel=modulepreload]").href);
    await glue.default({ module_or_path: document.querySelector("link[rel=preload]").href });
    waiting.remove();
  } catch (error) {
    console.error(error);
    say(
      "Practicum could not start",
      error instanceof WebAssembly.CompileError
        ? "This browser is too old for the app, or a part of the app was damaged on the way. Please load the page again, or use a current Firefox, Chrome, Edge or Safari."
        : "A part of the app did not arrive. Please check the connection and load the page again.",
    );
  }
}

boot();
