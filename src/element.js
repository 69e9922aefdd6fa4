// The tag `<order-tracker>`: wasm-bindgen cannot extend HTMLElement, so this class forwards its life to Rust.
export function define_tag(tag, attributes, css, connect) {
  if (customElements.get(tag)) return false;
  let sheet;
  customElements.define(tag, class OrderTracker extends HTMLElement {
    static observedAttributes = attributes;
    #life;

    connectedCallback() {
      if (this.#life) return;
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
    }

    // An element that is moved is taken out and put in again at once: that is no end.
    disconnectedCallback() {
      queueMicrotask(() => {
        if (this.isConnected || !this.#life) return;
        this.#life.free();
        this.#life = undefined;
      });
    }

    attributeChangedCallback() {
      this.#life?.changed();
    }
  });
  return true;
}
