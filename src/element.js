// The tag `<order-tracker>`: wasm-bindgen cannot extend HTMLElement, so this class forwards its life to Rust.
export function define_tag(tag, attributes, css, connect) {
  if (customElements.get(tag)) return false;
  let sheet;
  const shown = new Set();
  // A page whose language is switched while it is open, or that is opened by another signed link. Which tags it concerns
  // is not worth finding out.
  const again = () => shown.forEach((tag) => tag.attributeChangedCallback());
  new MutationObserver(again).observe(document, { attributes: true, attributeFilter: ["lang"], subtree: true });
  addEventListener("hashchange", again);
  customElements.define(tag, class OrderTracker extends HTMLElement {
    static observedAttributes = attributes;
    #life;
    #stale = false;

    connectedCallback() {
      // It was moved, perhaps to a place with another language.
      if (this.#life) return this.attributeChangedCallback();
      if (!sheet) {
        sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
      }
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [sheet];
      const base = document.createElement("div");
      base.setAttribute("part", "base");
      root.replaceChildren(base);
      this.#life = connect(this, base);
      shown.add(this);
    }

    // An element that is moved is taken out and put in again at once: that is no end.
    disconnectedCallback() {
      queueMicrotask(() => {
        if (this.isConnected || !this.#life) return;
        shown.delete(this);
        this.#life.free();
        this.#life = undefined;
      });
    }

    // Several attributes that change together are one change; frameworks set them one task after the other.
    attributeChangedCallback() {
      if (!this.#life || this.#stale) return;
      this.#stale = true;
      setTimeout(() => {
        this.#stale = false;
        this.#life?.changed();
      });
    }
  });
  return true;
}

// A shop's link holds a number and its signature: in the query, or behind the `#`, which servers are not told.
export function linked(name) {
  for (const part of [location.search, location.hash]) {
    const link = new URLSearchParams(part.slice(1));
    if (link.get("signature")) return link.get(name)?.trim() || undefined;
  }
}

// This file lies in snippets/NAME/src beside the script.
export function language_file(code) {
  return new URL(`../../../languages/${code}.json`, import.meta.url).href;
}
