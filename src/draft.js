// How the document is made to show what views have drawn: marks with a text, a NUL before each. `<` begins an element of a
// kind (`tag|part|class|name=value…`) and `>` ends it, `=` and ` ` are an attribute of it, `'` words, `~` an icon;
// what stands between `[` and `]` is folded away.
// What is there already stays as it is: the focus, the selection, what the customer has unfolded.

const SVG = "http://www.w3.org/2000/svg";
const ICON = { part: "icon", class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true" };
// For how long the page is kept busy at a time by what is folded away.
const SLICE_MS = 40;
const MARKS_AT_ONCE = 200;
// Nobody reads more in one place.
const LONGEST = 4000;
// What was made first of each kind: a copy is one call, where an element and its attributes take one each.
const first = new Map();
// By the place: the draft that it shows, and what of it is still to be built.
const shown = new WeakMap();

// Called by Rust: the base of a tag, and which place in it, of which the first is the base itself.
export function show(base, index, draft) {
  const place = [base, ...base.querySelectorAll(".place")][index];
  const { draft: old = "", folded: left = [] } = shown.get(place) ?? {};
  // Others may take it away, or change it.
  if (!place || draft === old) return;
  // What is compared has to be there.
  isBuilt(left);
  const folded = [];
  shown.set(place, { draft, folded });
  try {
    follow(place, all(old), all(draft), folded);
  } catch {
    place.replaceChildren();
    follow(place, all(""), all(draft), folded);
  }
  goOn(folded);
}

// A part of a draft is where it stands in its marks: a copy of it would be large.
function all(draft) {
  const marks = draft.split("\0");
  return { marks, at: 1, end: marks.length };
}

// A timer would rest between two slices.
function goOn(folded) {
  if (isBuilt(folded, performance.now() + SLICE_MS)) return;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    // Open ports are kept for ever.
    port1.close();
    goOn(folded);
  };
  port2.postMessage(0);
}

function isBuilt(folded, until = Infinity) {
  while (folded.length && build(folded[0], folded, until)) {
    const { built, into } = folded.shift();
    into.append(built);
  }
  return !folded.length;
}

// Goes on with a part until the time is over; whether that was all.
function build(part, folded, until) {
  const { marks, end } = part;
  while (part.at < end) {
    const mark = marks[part.at++];
    const text = mark.slice(1);
    switch (mark[0]) {
      case "<": part.place = part.place.appendChild(copy(mark)); break;
      case ">": part.place = part.place.parentNode; break;
      case "=": part.name = text; break;
      case " ": part.place.setAttribute(part.name, text); break;
      case "'": part.place.append(text.slice(0, LONGEST)); break;
      case "[": {
        const { at, place } = part;
        // What is not in the page yet takes half the time.
        const built = new DocumentFragment();
        part.at = marks.indexOf("]", at) + 1;
        folded.push({ marks, at, end: part.at - 1, place: built, built, into: place });
        break;
      }
      default: part.place.append(copy(mark));
    }
    if (part.at % MARKS_AT_ONCE === 0 && performance.now() > until) return false;
  }
  return true;
}

// Elements of one kind follow each other; new ones are put in, and those no longer there are taken out.
function follow(around, before, after, folded) {
  const old = pieces(before);
  let node = around.firstChild;
  let at = 0;
  const pass = () => {
    const passed = node;
    node = node.nextSibling;
    at += 1;
    return passed;
  };
  const isNext = (kind) => at < old.length && kindOf(old[at]) === kind;
  pieces(after).forEach((piece, index, all) => {
    const kind = kindOf(piece);
    const isOver = (old) => !all.some((later, place) => place >= index && kindOf(later) === kindOf(old));
    while (at < old.length && !isNext(kind) && isOver(old[at])) pass().remove();
    if (isNext(kind)) return change(pass(), old[at - 1], piece, folded);
    const built = new DocumentFragment();
    build({ ...piece, place: built }, folded);
    around.insertBefore(built, node);
  });
  while (at < old.length) pass().remove();
}

function change(node, old, piece, folded) {
  if (isSame(old, piece)) return;
  if (kindOf(piece) === "'") {
    node.data = piece.marks[piece.at].slice(1, LONGEST + 1);
    return;
  }
  const [were, are] = [old, piece].map(attributes);
  for (const name in are) if (were[name] !== are[name]) node.setAttribute(name, are[name]);
  for (const name in were) if (!(name in are)) node.removeAttribute(name);
  follow(node, inside(old), inside(piece), folded);
}

function isSame(old, piece) {
  const length = piece.end - piece.at;
  let same = 0;
  while (same < length && old.marks[old.at + same] === piece.marks[piece.at + same]) same += 1;
  return same === length;
}

function inside({ marks, at, end }) {
  return { marks, at: at + 1, end: end - 1 };
}

function pieces({ marks, at, end }) {
  const all = [];
  let depth = 0;
  for (let from = at; at < end; at += 1) {
    const mark = marks[at][0];
    if (mark === "<") depth += 1;
    if (mark === ">") depth -= 1;
    if (depth) continue;
    if (!"= []".includes(mark)) all.push({ marks, at: from, end: at + 1 });
    from = at + 1;
  }
  return all;
}

function kindOf({ marks, at }) {
  return marks[at][0] === "'" ? "'" : marks[at];
}

function attributes({ marks, at }) {
  const all = {};
  for (at += 1; marks[at]?.[0] === "="; at += 2) all[marks[at].slice(1)] = marks[at + 1].slice(1);
  return all;
}

function copy(mark) {
  if (!first.has(mark)) first.set(mark, mark[0] === "<" ? element(mark.slice(1)) : icon(mark.slice(1)));
  return first.get(mark).cloneNode(true);
}

function element(kind) {
  const [tag, part, name, ...others] = kind.split("|");
  const always = [["part", part], ["class", name], ...others.map((other) => other.split("="))];
  return made(document.createElement(tag), always.filter(([, value]) => value));
}

// Drawn with the pen of the text around it. Words beside it say what it says.
function icon(path) {
  const [frame, shape] = ["svg", "path"].map((tag) => document.createElementNS(SVG, tag));
  frame.append(made(shape, [["d", path]]));
  return made(frame, Object.entries(ICON));
}

function made(node, attributes) {
  for (const attribute of attributes) node.setAttribute(...attribute);
  return node;
}
