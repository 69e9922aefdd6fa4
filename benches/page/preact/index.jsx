// The same element with Preact: components, and one render for each answer.
import { h, render } from "preact";
import { ask, read } from "../shared/order.js";
import css from "order-tracker.css";
import { Tracker } from "./tracker.jsx";

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

class OrderTracker extends HTMLElement {
  #base = document.createElement("div");

  connectedCallback() {
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    this.#base.setAttribute("part", "base");
    root.append(this.#base);
    render(<Tracker />, this.#base);
    this.refresh();
  }

  async refresh() {
    const order = await ask(this.getAttribute("proxy"), this.getAttribute("order-id"));
    render(<Tracker told={read(order)} now={new Date()} refresh={() => this.refresh()} />, this.#base);
  }
}

customElements.define("order-tracker", OrderTracker);
