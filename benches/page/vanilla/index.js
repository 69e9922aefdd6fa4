// A hand-written custom element: what an order widget is without any framework.
import { ask, read } from "../shared/order.js";
import css from "order-tracker.css";
import { h } from "./dom.js";
import { card, freshness, skeleton } from "./views.js";

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

class OrderTracker extends HTMLElement {
  #content;

  connectedCallback() {
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    this.#content = h("div", { part: "content", class: "content" }, skeleton());
    root.append(h("div", { part: "base" }, h("div", { lang: "en", dir: "ltr" }, this.#content)));
    this.refresh();
  }

  async refresh() {
    const order = await ask(this.getAttribute("proxy"), this.getAttribute("order-id"));
    const now = new Date();
    this.#content.replaceChildren(card(read(order), now), freshness(now, () => this.refresh()));
  }
}

customElements.define("order-tracker", OrderTracker);
