// The inside of a tag, as far as it is drawn without Rust: the stylesheet, the slots, and the shape of an answer.

// Where the script is packed, it brings the stylesheet; else it comes with Rust.
let stylesheet;
// A stylesheet belongs to one document, and a tag can be moved to another.
const sheets = new WeakMap();

export class Root {
  // Where Rust draws, and what stands there while an answer is awaited.
  base;
  #skeleton;
  #tag;
  // Which a page may have closed.
  #shadow;

  constructor(tag) {
    this.#tag = tag;
  }

  // The children without a slot are seen until here.
  draw(status) {
    this.#shadow ??= this.#tag.shadowRoot ?? this.#tag.attachShadow({ mode: "open" });
    this.dress();
    if (this.base) return;
    this.base = made("div", { part: "base" });
    this.#skeleton = skeleton();
    this.#shadow.replaceChildren(...places(this.base));
    this.arrange(status);
  }

  dress() {
    const owner = this.#tag.ownerDocument;
    // Where there is no window, nobody sees it.
    if (!owner.defaultView) return;
    if (!sheets.has(owner)) {
      const sheet = new owner.defaultView.CSSStyleSheet();
      sheet.replaceSync(stylesheet);
      sheets.set(owner, sheet);
    }
    const sheet = sheets.get(owner);
    if (this.#shadow.adoptedStyleSheets[0] !== sheet) this.#shadow.adoptedStyleSheets = [sheet];
  }

  arrange(status) {
    if (!this.base) return;
    for (const slot of this.#shadow.querySelectorAll("slot")) {
      const hidden = { empty: status !== "idle", help: status === "loading" || status === "found" }[slot.name] ?? false;
      if (slot.hidden !== hidden) slot.hidden = hidden;
    }
    const { parentNode } = this.#skeleton;
    // Without one, Prototype.js throws.
    if (status !== "loading") parentNode?.removeChild(this.#skeleton);
    else if (!parentNode) this.base.append(this.#skeleton);
  }

  // The children are seen again, as they were.
  clear() {
    if (!this.base) return;
    this.base = undefined;
    this.#shadow.adoptedStyleSheets = [];
    this.#shadow.replaceChildren(...places(made("slot", {})));
  }
}

// Whether a tag can be drawn before Rust is there.
export function isDressed() {
  return stylesheet !== undefined;
}

// Called by Rust, with a stylesheet where it has one.
export function bring(css) {
  stylesheet ??= css;
}

function places(base) {
  const slot = (name) => made("slot", { name });
  return [slot("heading"), base, ...["empty", "help", "footer"].map(slot)];
}

// So that nothing jumps when the answer comes.
function skeleton() {
  const bar = (kind) => made("div", { class: "bar", "data-kind": kind });
  const answer = made("div", { class: "answer" }, ["badge", "headline", "line", "short"].map(bar));
  const rows = [answer, ...["steps", "line", "box", "line"].map(bar)];
  return made("div", { part: "skeleton", class: "card skeleton", "aria-hidden": true }, rows);
}

function made(name, attributes, children = []) {
  const element = document.createElement(name);
  for (const attribute of Object.entries(attributes)) element.setAttribute(...attribute);
  element.append(...children);
  return element;
}
