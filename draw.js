// Draws what the app describes: it hands over all that has changed at once, as a list of strokes and one text, because
// each call from a program to the page, and each text that is handed over by itself, costs more than what it does.
//
// `src/bin/app/platform/draw.rs` writes the strokes and says what each of them means. Texts become text nodes and
// attributes and are never read as markup.

const SVG = "http://www.w3.org/2000/svg";

// The nodes that the app will come back to, by the numbers that it gave them.
const kept = [];

/**
 * `strokes` are whole numbers: what to do, and then with what. Where a stroke takes a text, the number is its length,
 * and the text is what comes next in `texts`. `call` is told the number of a listener and the event.
 */
function draw(strokes, texts, call) {
  // A copy, since they lie in the program's memory: what happens on the way can let that grow and move.
  strokes = strokes.slice();
  let at = 0;
  let read = 0;
  let parent = document.body;
  let before = null;
  let last = null;
  const above = [];
  const number = () => strokes[at++];
  const node = () => kept[number()];
  const text = () => texts.slice(read, (read += number()));
  const put = (made) => parent.insertBefore((last = made), before);
  const go = (to) => {
    // What has been taken from the page, by a browser's translator for one, has no parent: nobody sees what is drawn.
    parent = to.parentNode ?? document.createDocumentFragment();
    before = to.parentNode && to;
  };
  const clear = (from, to) => {
    while (from && from !== to) {
      const next = from.nextSibling;
      from.remove();
      from = next;
    }
  };
  const does = [
    // 0: begins an element; what follows is put into it.
    () => {
      const tag = text();
      above.push(parent, before);
      const drawing = tag === "svg" || parent.namespaceURI === SVG;
      last = parent = drawing ? document.createElementNS(SVG, tag) : document.createElement(tag);
      before = null;
    },
    // 1: ends it.
    () => {
      const made = parent;
      before = above.pop();
      parent = above.pop();
      put(made);
    },
    // 2: puts a text.
    () => put(document.createTextNode(text())),
    // 3: puts a mark, which nobody sees.
    () => put(document.createComment("")),
    // 4: keeps what was last begun, ended or put.
    () => (kept[number()] = last),
    // 5: no longer keeps it.
    () => (kept[number()] = null),
    // 6: goes before something that is kept.
    () => go(node()),
    // 7: takes away everything from one thing up to another.
    () => clear(node(), node()),
    // 8: writes another text between two marks.
    () => {
      const from = node();
      const to = node();
      const old = from.nextSibling;
      const written = text();
      if (old?.nodeType === Node.TEXT_NODE && old.nextSibling === to) {
        old.data = written;
      } else {
        clear(old, to);
        go(to);
        put(document.createTextNode(written));
      }
    },
    // 9: goes to an element, to change it.
    () => (parent = node()),
    // 10, 11: sets or takes away an attribute of the element.
    () => parent.setAttribute(text(), text()),
    () => parent.removeAttribute(text()),
    // 12: switches a property of it on or off.
    () => {
      const on = number() === 1;
      parent[text()] = on;
    },
    // 13: listens to it.
    () => {
      const listener = number();
      parent.addEventListener(text(), (event) => call(listener, event));
    },
  ];
  while (at < strokes.length) does[number()]();
}

globalThis.practicum = { draw };
