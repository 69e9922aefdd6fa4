// The tag `<order-tracker>`: wasm-bindgen cannot extend HTMLElement, so this class forwards its life to Rust. What it has
// is described in package/custom-elements.json.
import { advise, listen, warn } from "./page.js";

const TAG = "order-tracker";
const LOOK_UP = { orderId: "order-id", purchaseOrder: "purchase-order", signature: "signature" };
const PROPERTIES = {
  proxy: "proxy", provider: "provider", ...LOOK_UP, notes: "notes", refreshEvery: "refresh-every", language: "language",
  texts: "texts", colorScheme: "color-scheme",
};
const ATTRIBUTES = Object.values(PROPERTIES);
const SLOTS = ["heading", "base", "empty", "help", "footer"];

// Rust, once it has begun; what is awaited until then, and whether it cannot come; and what the functions below may do with
// a tag, and nobody else.
let engine, coming, isHopeless, reach;
// The tags on the page, and what they listen to as long as there are any.
const shown = new Set();
let watch;

// Elsewhere than in a browser the class is only a name.
export class OrderTracker extends (globalThis.HTMLElement ?? Object) {
  static observedAttributes = ATTRIBUTES;
  static version;
  // Begins Rust. What Rust itself has defined needs nobody to do that.
  static async load() {}
  // Where the texts of a language are. This file lies in snippets/NAME/src beside the script.
  static language(code) {
    return { url: new URL(`../../../languages/${code}.json`, import.meta.url).href };
  }

  #internals = this.attachInternals?.();
  #life;
  #stale = false;
  #awaiting = [];
  #status = "idle";
  #stage = null;

  get status() {
    return this.#status;
  }

  get stage() {
    return this.#stage;
  }

  // What failed is tried again, too.
  refresh() {
    if (!this.isConnected || this.#life?.refresh() === false) return Promise.resolve();
    if (!this.#life) {
      this.#show("loading");
      load(this.constructor);
    }
    return this.#settled();
  }

  lookup(order) {
    if (typeof order !== "object") return Promise.reject(new TypeError("lookup() takes { orderId } or { purchaseOrder }"));
    const asked = () => Object.values(LOOK_UP).map((name) => this.getAttribute(name)).join("\n");
    const before = asked();
    for (const property in LOOK_UP) this[property] = order?.[property];
    return asked() === before ? this.refresh() : this.#settled();
  }

  connectedCallback() {
    // It was moved, perhaps to a place with another language.
    if (this.#life) return this.attributeChangedCallback();
    for (const name in PROPERTIES) {
      // It was set before the tag was defined.
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    shown.add(this);
    watch ??= watching();
    if (engine) return this.#begin();
    this.#show("loading");
    load(this.constructor);
  }

  // An element that is moved is taken out and put in again at once: that is no end.
  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected) return;
      shown.delete(this);
      if (!shown.size) watch = watch?.abort();
      this.#life?.free();
      this.#life = undefined;
      this.#show("idle");
    });
  }

  // Several attributes that change together are one change; frameworks set them one task after the other.
  attributeChangedCallback() {
    if (!this.#life || this.#stale) return;
    this.#stale = true;
    setTimeout(() => {
      this.#stale = false;
      advise(this, ATTRIBUTES);
      if (!this.#life?.changed()) this.#settle();
    });
  }

  #begin() {
    // The children without a slot are seen until here.
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [engine.sheet];
    root.replaceChildren(...SLOTS.map((name) => {
      const place = document.createElement(name === "base" ? "div" : "slot");
      place.setAttribute(name === "base" ? "part" : "name", name);
      return place;
    }));
    advise(this, ATTRIBUTES);
    this.#life = engine.connect(this, root.querySelector("div"));
  }

  #show(status, stage, pace) {
    this.#status = status;
    this.#stage = stage ?? null;
    const { states } = this.#internals ?? {};
    try {
      states?.clear();
      for (const state of [status, pace, stage && `stage-${stage.replaceAll("_", "-")}`]) if (state) states?.add(state);
    } catch {
      // Browsers of before 2024 know other states only.
    }
    for (const slot of this.shadowRoot?.querySelectorAll("slot") ?? []) {
      const hidden = { empty: status !== "idle", help: status === "loading" || status === "found" }[slot.name] ?? false;
      if (slot.hidden !== hidden) slot.hidden = hidden;
    }
    if (status !== "loading" && pace !== "refreshing" && !this.#stale) this.#settle();
  }

  #tell(event, detail) {
    // A listener may do anything to the tag, which is in the middle of something.
    queueMicrotask(() => this.dispatchEvent(new CustomEvent(`${TAG}-${event}`, { bubbles: true, composed: true, detail })));
  }

  #settled() {
    return new Promise((settle) => this.#awaiting.push(settle));
  }

  #settle() {
    for (const settle of this.#awaiting.splice(0)) settle();
  }

  #fail() {
    if (this.#status === "error") return;
    this.#show("error");
    this.#tell("error", { code: "not_started" });
  }

  static {
    reach = {
      begin: (tag) => tag.#begin(),
      fail: (tag) => tag.#fail(),
      show: (tag, ...what) => tag.#show(...what),
      tell: (tag, ...what) => tag.#tell(...what),
    };
  }
}

// The class that knows where the other files are.
let place = OrderTracker;

for (const [property, name] of Object.entries(PROPERTIES)) {
  const isFlag = name === "notes";
  Object.defineProperty(OrderTracker.prototype, property, {
    configurable: true,
    enumerable: true,
    get() {
      return isFlag ? this.hasAttribute(name) : this.getAttribute(name) ?? "";
    },
    set(value) {
      if (value === undefined || value === null || value === false) this.removeAttribute(name);
      else this.setAttribute(name, value === true ? "" : typeof value === "object" ? JSON.stringify(value) : value);
    },
  });
}

// Defines the tag as this class, or one made of it. The first who does that is the only one.
export function define(tag = OrderTracker) {
  const known = globalThis.customElements?.get(TAG);
  if (!known) globalThis.customElements?.define(TAG, tag);
  else if (known !== OrderTracker && !(known.prototype instanceof OrderTracker)) {
    warn(`${tag.version ?? "another version"} is loaded too, but ${known.version ?? "another one"} was first on this page and stays`);
  }
  return tag;
}

// Called by Rust.
export function begin(version, css, connect, wake) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  engine = { sheet, connect, wake };
  OrderTracker.version ??= version;
  define();
  shown.forEach(reach.begin);
}

export function tell(tag, status, stage, pace, event, detail) {
  reach.show(tag, status, stage, pace);
  if (event) reach.tell(tag, event, detail);
}

export function language_file(code) {
  const { url, integrity = "" } = place.language(code);
  return [url, integrity];
}

// The script has come, the wasm may not: what fails for a moment is tried again.
function load(of, tries = 0) {
  place = of;
  coming ??= of.load().catch((cause) => {
    coming = undefined;
    isHopeless = !cause.mayPass;
    console.error(`<${TAG}> ${cause.message}`, cause.cause ?? "");
    shown.forEach(reach.fail);
    if (isHopeless || tries > 2 || !watch) return;
    const timer = setTimeout(load, 2000 * 4 ** tries, of, tries + 1);
    watch.signal.addEventListener("abort", () => clearTimeout(timer));
  });
}

// Which tags a change of the page concerns is not worth finding out.
function watching() {
  const changed = () => shown.forEach((tag) => tag.attributeChangedCallback());
  return listen(changed, () => engine ? engine.wake() : isHopeless || !navigator.onLine || load(place));
}
