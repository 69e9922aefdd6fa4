import { COPY, OUT } from "../shared/icons.js";
import { nameOf, pieces } from "../shared/order.js";
import { clock, hasZone, number } from "../shared/words.js";
import { badge, h, icon, time, unseen } from "./dom.js";

export function shipment(parcel, areSeveral) {
  const { title, tracking_number, tracking_url, contents } = parcel;
  const which = areSeveral && h("span", { part: "parcel-number", class: "small" }, `Parcel ${number(parcel.number)}`);
  const name = h("p", { class: "name apart" }, which, h("span", { part: "carrier" }, title));
  return h(
    "li",
    { part: "shipment", class: "parcel" },
    h("div", { class: "row" }, name, badge(parcel.stage, "shipment-badge")),
    tracking_number && digits(tracking_number),
    contents.length > 0 && inside(contents),
    dates(parcel),
    tracking_url && link(tracking_url, title),
  );
}

function digits(text) {
  const shown = h("span", { part: "tracking-number", class: "digits" }, text);
  return h("p", { class: "number" }, unseen("Tracking number "), shown, ...copyButton(text));
}

function copyButton(text) {
  if (!isSecureContext) return [];
  const label = h("span", {}, "Copy");
  const said = h("span", { class: "unseen", role: "status" });
  const button = h("button", { part: "copy-button", class: "plain", type: "button" }, icon(COPY), label, unseen(` ${text}`));
  const say = (isCopied) => {
    label.textContent = isCopied ? "Copied" : "Copy";
    said.textContent = isCopied ? "Copied" : "";
  };
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text);
    say(true);
    setTimeout(say, 3000, false);
  });
  return [button, said];
}

function inside(contents) {
  const names = contents.map((item) => h("li", {}, pieces(item)));
  const list = h("ul", { class: "commas", role: "list" }, ...names);
  return h("div", { part: "contents", class: "small contents" }, h("p", {}, "Contains"), list);
}

function dates({ shipped_at, expected_at, delivered_at }) {
  const days = [["Shipped", shipped_at], ["Expected", delivered_at ? null : expected_at], ["Delivered", delivered_at]];
  const rows = days.filter(([, at]) => at).map(([word, at]) => h("span", {}, `${word} `, time(at)));
  return rows.length > 0 && h("p", { part: "dates", class: "small apart" }, ...rows);
}

function link(href, title) {
  const label = `Track parcel, ${title}, opens in a new tab`;
  const where = { href, target: "_blank", rel: "noopener noreferrer", "aria-label": label };
  return h("a", { part: "tracking-link", class: "button", ...where }, "Track parcel", icon(OUT));
}

export function waitingItem(item) {
  const what = h("p", { class: "what" }, pieces(item));
  return h("li", { part: "waiting-item", class: "row" }, what, badge(item.stage, "waiting-badge"));
}

export function item(item) {
  const name = nameOf(item);
  const times = item.quantity !== 1 && h("span", { part: "quantity", class: "times" }, `${number(item.quantity)} × `);
  const sku = item.sku && item.sku !== name && h("p", { part: "sku", class: "small" }, "SKU ", h("bdi", {}, item.sku));
  const chosen = item.options.length > 0 && h("p", { part: "options", class: "small" }, ...item.options.map(option));
  const title = h("p", { part: "item-name", class: "name" }, times, h("bdi", {}, name));
  return h("li", { part: "item", class: "row" }, h("div", { class: "what" }, title, chosen, sku), badge(item.shown, "item-badge"));
}

function option({ name, value, quantity }) {
  const times = quantity != null && ` × ${number(quantity)}`;
  return h("span", { part: "option", class: "option" }, `${name}: `, h("bdi", { class: "strong" }, value), times);
}

export function event({ at, what, stage }) {
  const when = h("p", { class: "small" }, time(at), hasZone(at) && ` · ${clock(at)}`);
  return h("li", { part: "event", class: "event", "data-stage": stage }, h("p", { part: "event-name", class: "name" }, what), when);
}
