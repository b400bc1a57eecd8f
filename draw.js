// Draws what the app describes: it hands over all that has changed at once, as a list of strokes and one text, because
// each call from a program to the page, and each text that is handed over by itself, costs more than what it does.
//
// `src/bin/app/platform/draw.rs` writes the strokes and says what each of them means. Texts become text nodes and
// attributes and are never read as markup.

const SVG = "http://www.w3.org/2000/svg";

// The nodes that the app, its first half or the whole, will come back to, by the numbers that it gave them. It gives them again when it needs a node
// no longer, so there are never more than were on the page at one time.
const kept = [];

/**
 * `strokes` are whole numbers: what to do, and then with what. Where a stroke takes a text, the number is its length,
 * and the text is what comes next in `texts`. `call` is told the number of a listener and what
 * something happened to.
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
  while (at < strokes.length) {
    switch (number()) {
      // Begins an element; what follows is put into it.
      case 0: {
        const tag = text();
        above.push(parent, before);
        const drawing = tag === "svg" || parent.namespaceURI === SVG;
        last = parent = drawing ? document.createElementNS(SVG, tag) : document.createElement(tag);
        before = null;
        break;
      }
      // Ends it.
      case 1: {
        const made = parent;
        before = above.pop();
        parent = above.pop();
        put(made);
        break;
      }
      // Puts a text.
      case 2:
        put(document.createTextNode(text()));
        break;
      // Puts a mark, which nobody sees.
      case 3:
        put(document.createComment(""));
        break;
      // Keeps what was last begun, ended or put.
      case 4:
        kept[number()] = last;
        break;
      // Goes before something that is kept.
      case 5:
        go(node());
        break;
      // Takes away everything from one thing up to another.
      case 6:
        clear(node(), node());
        break;
      // Writes another text between two marks.
      case 7: {
        const old = node().nextSibling;
        const to = node();
        const written = text();
        if (old?.nodeType === Node.TEXT_NODE && old.nextSibling === to) {
          old.data = written;
        } else {
          clear(old, to);
          go(to);
          put(document.createTextNode(written));
        }
        break;
      }
      // Goes to an element, to change it.
      case 8:
        parent = node();
        break;
      // Sets an attribute of the element.
      case 9:
        parent.setAttribute(text(), text());
        break;
      // Takes it away.
      case 10:
        parent.removeAttribute(text());
        break;
      // Switches a property of the element on or off.
      case 11: {
        const on = number() === 1;
        parent[text()] = on;
        break;
      }
      // Listens to the element.
      case 12: {
        const listener = number();
        parent.addEventListener(text(), ({ target }) => call(listener, target));
      }
    }
  }
}
