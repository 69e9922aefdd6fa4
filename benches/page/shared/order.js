// What there is to say of an order, whoever draws it: plain functions over the gateway's answer.
import { COUNTED, FOLLOW, HEADLINES, NEXT, number } from "./words.js";

export const STEPS = ["received", "in_production", "produced", "shipped", "delivered"];
const STEP_OF = {
  received: 0, awaiting_payment: 0, on_hold: 0, in_production: 1, produced: 2, partly_shipped: 3, shipped: 3, delivered: 4,
};
const LONGEST_NAME = 40;

export async function ask(proxy, orderId) {
  const answer = await fetch(`${proxy}/orders`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ order_id: orderId }),
    cache: "no-store",
  });
  return (await answer.json()).orders[0];
}

export const stepOf = (stage) => STEP_OF[stage];
const hasLeft = (stage) => stage === "shipped" || stage === "partly_shipped" || stage === "delivered";

// Everything that is drawn, worked out once.
export function read(order) {
  const boxed = new Map();
  for (const parcel of order.shipments) for (const id of parcel.item_ids ?? []) boxed.set(id, parcel);
  const byId = new Map(order.items.map((item) => [item.id, item]));
  const items = order.items.map((item) => ({ ...item, shown: shownStage(item, order) }));
  const isGone = (item) => item.shown !== "partly_shipped" && (hasLeft(item.shown) || hasLeft(boxed.get(item.id)?.stage));
  const kept = items.filter((item) => item.stage !== "canceled");
  const isAllInOne = order.shipments.length === 1 && (order.stage === "shipped" || order.stage === "delivered");
  const parcels = order.shipments.map((parcel, index) => ({
    ...parcel,
    number: index + 1,
    title: [parcel.carrier, parcel.service].filter(Boolean).join(" · ") || `Parcel ${number(index + 1)}`,
    contents: parcel.item_ids
      ? parcel.item_ids.map((id) => byId.get(id)).filter((item) => item && item.stage !== "canceled")
      : isAllInOne ? kept : [],
  }));
  return {
    order,
    items,
    parcels,
    waiting: order.stage === "partly_shipped" ? kept.filter((item) => !isGone(item)) : [],
    headline: headline(order, kept, isGone),
    date: date(order),
    next: order.stage === "shipped" && parcels.some((parcel) => parcel.tracking_url) ? FOLLOW : NEXT[order.stage],
    events: events(order),
  };
}

export const nameOf = (item) => item.name ?? item.sku ?? "Item";
export const pieces = (item) => (item.quantity === 1 ? nameOf(item) : `${number(item.quantity)} × ${nameOf(item)}`);

function shownStage(item, order) {
  const isGone = order.stage === "shipped" || order.stage === "delivered";
  return isGone && item.stage !== "canceled" ? order.stage : item.stage;
}

function headline(order, kept, isGone) {
  const { stage, shipments, location } = order;
  const count = (holds) => {
    if (!order.items.length || order.items.some((item) => item.stage === "partly_shipped")) return [0, 0];
    const sum = (items) => items.reduce((sum, item) => sum + item.quantity, 0);
    return [sum(kept.filter(holds)), sum(kept)];
  };
  if (stage === "in_production" || stage === "partly_shipped") {
    const isMade = (item) => item.stage === "produced" || isGone(item);
    const [some, all] = count(stage === "in_production" ? isMade : isGone);
    if (some > 0 && some < all) return COUNTED[stage === "in_production" ? "ready" : "left"](some, all);
  }
  if (stage === "shipped" && shipments.length > 1) {
    const total = shipments.length;
    const arrived = shipments.filter((parcel) => parcel.stage === "delivered").length;
    const left = shipments.filter((parcel) => hasLeft(parcel.stage)).length;
    if (arrived) return COUNTED.arrived(arrived, total);
    return left === total || left === 0 ? COUNTED.parcels(total) : COUNTED.someParcels(left, total);
  }
  const [only] = kept;
  const isWord = kept.length === 1 && only.quantity === 1 && only.name && only.name.length <= LONGEST_NAME;
  return HEADLINES[stage]({ item: isWord ? only.name : undefined, place: location });
}

// The date that matters, and the word before it.
function date(order) {
  const shipped = order.shipped_at && ["Shipped", order.shipped_at];
  const placed = order.placed_at && ["Ordered", order.placed_at];
  if (order.stage === "delivered") return (order.delivered_at && ["Delivered", order.delivered_at]) || shipped || placed;
  if (order.stage === "canceled") return (order.canceled_at && ["Canceled", order.canceled_at]) || placed;
  const awaited = order.shipments.filter((parcel) => parcel.stage !== "delivered" && parcel.expected_at);
  const expected = order.expected_at ?? awaited.map((parcel) => parcel.expected_at).sort(byTime).at(-1);
  return (expected && ["Expected", expected]) || shipped || placed;
}

function byTime(a, b) {
  return new Date(a) - new Date(b);
}

// The newest first.
function events(order) {
  const told = [
    [order.placed_at, "Order placed", "received"],
    [order.production_at, "Production began", "in_production"],
    [order.produced_at, "Made", "produced"],
  ];
  const { shipments } = order;
  shipments.forEach((parcel, index) => {
    const which = shipments.length > 1 ? `Parcel ${number(index + 1)} ` : "";
    told.push([parcel.shipped_at, which ? `${which}shipped` : "Shipped", "shipped"]);
    told.push([parcel.delivered_at, which ? `${which}delivered` : "Delivered", "delivered"]);
  });
  if (!shipments.some((parcel) => parcel.shipped_at)) told.push([order.shipped_at, "Shipped", "shipped"]);
  if (!shipments.some((parcel) => parcel.delivered_at)) told.push([order.delivered_at, "Delivered", "delivered"]);
  told.push([order.canceled_at, "Canceled", "canceled"]);
  const known = told.filter(([at]) => at).map(([at, what, stage]) => ({ at, what, stage, ms: Date.parse(at) }));
  // What happened at the same time is told in the order in which it must have happened.
  return known.reverse().sort((a, b) => b.ms - a.ms);
}
