// The tag `<order-tracker>`: wasm-bindgen cannot extend HTMLElement, so this class forwards its life to Rust. What it has
// is described in package/custom-elements.json.
import { Early, pin, questionOf } from "./network.js";
import { ATTRIBUTES, LOOK_UP, adopt, advise, listen, operate, reflect, warn, wishes } from "./page.js";
import { Root, isDressed } from "./root.js";

const TAG = "order-tracker";

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
    return new URL(`../../../languages/${code}.json`, import.meta.url).href;
  }
  // What the files of languages have to be made of, by their codes, where somebody has written it down.
  static async digests() {
    return {};
  }

  #internals = this.attachInternals?.();
  #life;
  #root = new Root(this);
  #early = new Early();
  #isChanging = false;
  #isWanted = false;
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
  async refresh() {
    if (!this.isConnected) return;
    // What has just been set is asked for in a moment, and the same once more where nothing else is.
    if (this.#isChanging) this.#isWanted = true;
    else if (this.#life && !this.#life.refresh()) return;
    if (!this.#life) this.#load();
    await this.#settled();
  }

  async lookup(order) {
    if (typeof order !== "object") throw new TypeError("lookup() takes { orderId } or { purchaseOrder }");
    for (const property in LOOK_UP) this[property] = order?.[property];
    if (!this.#life) return this.refresh();
    this.#life.look_up();
    if (this.#status === "loading" || this.#isChanging) await this.#settled();
  }

  connectedCallback() {
    if (this.#life) {
      // It was moved, perhaps to a place with another language, or to another document.
      this.#root.dress();
      return this.attributeChangedCallback();
    }
    adopt(this);
    shown.add(this);
    watch ??= watching();
    if (engine) this.#begin();
    else this.#load();
  }

  // An element that is moved is taken out and put in again at once: that is no end.
  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected) return;
      shown.delete(this);
      if (!shown.size) watch = watch?.abort();
      this.#life?.free();
      this.#life = undefined;
      this.#early.keep();
      this.#early = new Early();
      this.#root.clear();
      this.#show("idle");
    });
  }

  // Several attributes that change together are one change; frameworks set them one task after the other.
  attributeChangedCallback() {
    if (!shown.has(this) || this.#isChanging) return;
    this.#isChanging = true;
    setTimeout(() => {
      this.#isChanging = false;
      if (this.#life) advise(this);
      else if (!engine && this.#status === "loading") this.#prepare();
      const isAsked = this.#life?.changed() || (this.#isWanted && this.#life?.refresh());
      this.#isWanted = false;
      if (!isAsked && this.#status !== "loading") this.#settle();
    });
  }

  #load() {
    this.#show("loading");
    this.#ask();
    load(this.constructor);
    // Comes beside Rust, and is asked for once more with the file that needs it.
    if (!/^en\b/i.test(wishes(this, this.language).trim())) this.constructor.digests().catch(() => {});
    // A slow phone has better two short tasks: the rest is for the next one.
    this.attributeChangedCallback();
  }

  // Before Rust is there, the order is asked for.
  #ask() {
    const question = questionOf(this);
    try {
      this.#early.ask(question);
    } catch {
      // Rust will fail in the same way, and say so.
    }
    return question;
  }

  // And the shape of its answer is shown.
  #prepare() {
    const question = this.#ask();
    try {
      if (!question) this.#root.clear();
      else if (isDressed()) this.#root.draw("loading");
    } catch {
      // As above.
    }
  }

  // One tag that cannot be shown where it stands does not keep the others from it.
  #begin() {
    try {
      this.#root.draw(this.#status);
      advise(this);
      this.#early.keep(questionOf(this));
      const { base } = this.#root;
      operate(base, () => this.#life);
      this.#life = engine.connect(this, base);
      // It is Rust's from here on.
      this.#early = new Early();
    } catch (cause) {
      console.error(`<${TAG}> cannot be shown here`, cause);
      this.#fail();
    }
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
    this.#root.arrange(status);
    if (status !== "loading" && pace !== "refreshing" && !this.#isChanging) this.#settle();
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
    this.#early.keep();
    this.#root.clear();
    if (this.#status === "error") return this.#settle();
    this.#show("error");
    this.#tell("error", { code: "not_started" });
  }

  static {
    reach = {
      // A tag that was there before it was defined has begun with its definition.
      begin: (tag) => tag.#life ?? tag.#begin(),
      fail: (tag) => tag.#fail(),
      follow: (tag) => tag.#life?.follow(),
      show: (tag, ...what) => tag.#show(...what),
      tell: (tag, ...what) => tag.#tell(...what),
    };
  }
}

// The class that knows where the other files are.
let home = OrderTracker;

reflect(OrderTracker.prototype);

// Defines the tag as this class, or one made of it, and gives back what it is: the first who does that is the only one.
export function define(tag = OrderTracker) {
  const known = globalThis.customElements?.get(TAG);
  if (!known) globalThis.customElements?.define(TAG, tag);
  else if (known !== OrderTracker && !(known.prototype instanceof OrderTracker)) {
    const first = known.version ?? "another version";
    const late = tag.version === first ? `${first} is loaded twice, from two addresses` : `${tag.version} is loaded too`;
    warn(`${late}: the first on this page stays, ${first}`);
  }
  return known ?? tag;
}

// Called by Rust.
export function begin(version, connect, wake) {
  engine = { connect, wake };
  OrderTracker.version ??= version;
  // Where a tag waits for it, the tag is defined, perhaps by another name.
  if (!coming) define();
  shown.forEach(reach.begin);
}

export function tell(tag, status, stage, pace, event, detail) {
  reach.show(tag, status, stage, pace);
  if (event) reach.tell(tag, event, JSON.parse(detail));
}

export function language_file(code) {
  const url = home.language(code);
  pin(url, async () => (await home.digests())[code]);
  return url;
}

// The script has come, the wasm may not: what fails for a moment is tried again.
function load(of, tries = 0) {
  home = of;
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
  const followed = () => shown.forEach(reach.follow);
  return listen(changed, followed, () => engine ? engine.wake() : isHopeless || !navigator.onLine || load(home));
}
