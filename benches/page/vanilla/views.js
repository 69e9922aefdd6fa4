import { OF_STAGE, REFRESH } from "../shared/icons.js";
import { STEPS, stepOf } from "../shared/order.js";
import { STAGES, clock, nearness } from "../shared/words.js";
import { badge, h, icon, section, time, unseen } from "./dom.js";
import { event, item, shipment, waitingItem } from "./rows.js";

export function skeleton() {
  const bar = (kind) => h("div", { class: "bar", "data-kind": kind });
  const answer = h("div", { class: "answer" }, ...["badge", "headline", "line", "short"].map(bar));
  const rows = ["steps", "line", "box", "line"].map(bar);
  return h("div", { part: "skeleton", class: "card skeleton", "aria-hidden": "true" }, answer, ...rows);
}

export function card(told, now) {
  const { order } = told;
  const column = (...rows) => h("div", { class: "column" }, ...rows);
  const main = column(
    section("shipments", "Parcels", 4, told.parcels.map((parcel) => shipment(parcel, told.parcels.length > 1))),
    section("waiting", "Not yet shipped", 4, told.waiting.map(waitingItem)),
    section("items", "Items", 5, told.items.map(item)),
  );
  const side = column(section("history", "History", 3, told.events.map(event)));
  return h(
    "article",
    { part: "order", class: "card", "data-stage": order.stage },
    answer(told, now),
    progress(order.stage),
    h("div", { part: "details", class: "details" }, main, side),
  );
}

export function freshness(now, refresh) {
  const button = h("button", { part: "refresh-button", class: "plain", type: "button" }, icon(REFRESH), "Refresh");
  button.addEventListener("click", refresh);
  const updated = h("p", { part: "updated", class: "small" }, `Updated ${clock(now)}`);
  return h("div", { part: "freshness", class: "freshness", "data-state": "fresh" }, updated, button);
}

function answer({ order, headline, date, next }, now) {
  return h(
    "header",
    { part: "answer", class: "answer", "data-stage": order.stage },
    h("div", { class: "first" }, badge(order.stage, "badge")),
    h("h2", { part: "headline", class: "headline", tabindex: "-1" }, headline),
    date && when(date, now),
    h("p", { part: "outlook", class: "outlook" }, next),
    numbers(order),
  );
}

function when([word, moment], now) {
  const near = nearness(moment, now);
  const sentence = h("span", {}, `${word} `, time(moment));
  return h("p", { part: "date", class: "when" }, sentence, near && h("span", { part: "near", class: "small" }, near));
}

function numbers({ id, purchase_order, location }) {
  const known = (label, value) => h("span", {}, `${label} `, h("bdi", { class: "strong" }, value));
  return h(
    "p",
    { part: "numbers", class: "numbers" },
    known("Order", id),
    purchase_order && purchase_order !== id && known("Purchase order", purchase_order),
    location && h("span", { part: "location" }, `Made in ${location}`),
  );
}

function progress(stage) {
  const current = stepOf(stage);
  if (current === undefined) return undefined;
  const steps = STEPS.map((step, index) => {
    const state = index < current ? "done" : index === current ? "now" : "next";
    return h(
      "li",
      { part: "step", class: "step", "data-state": state, "aria-current": state === "now" ? "step" : undefined },
      h("span", { part: "step-icon", class: "dot" }, icon(OF_STAGE[step])),
      h("span", { part: "step-label", class: "label" }, STAGES[step]),
      state !== "next" && unseen(`, ${state}`),
    );
  });
  const attributes = { part: "progress", class: "progress", "data-stage": stage, "aria-label": "Progress", role: "list" };
  return h("ol", attributes, ...steps);
}
