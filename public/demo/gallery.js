// Every order of the sandbox, and every failure. There are too many to ask for at once: a tag is made when its place
// comes near the window, unless the address says `eager`.
import { dress, fillForm, wanted } from "./gallery-look.js";

const status = document.querySelector("#count");
const jumps = document.querySelector(".jumps");
const gallery = document.querySelector(".gallery");
const stages = [...document.querySelectorAll("[name=stage] option")].map((option) => option.value);
const failures = ["not_found", "busy", "unreachable", "unreadable", "unauthorized"];

const near = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    near.unobserve(target);
    fill(target);
  }
}, { rootMargin: "400px" });

function made(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key.replace(/[A-Z]/g, "-$&").toLowerCase(), value);
  element.append(...children);
  return element;
}

// The tag's attributes wait in the section's `data-`.
function section(id, caption, attributes) {
  const place = made("section", { id, class: "case" }, made("h3", {}, caption));
  Object.assign(place.dataset, attributes);
  if (wanted.eager) fill(place);
  else near.observe(place);
  return place;
}

function fill(place) {
  place.append(made("order-tracker", place.dataset));
}

const direct = (provider, kind, number) => ({ provider, proxy: `/api/direct/${provider}`, [kind]: number });

function group(id, title, cases, links, kind) {
  gallery.append(made("section", { class: kind, "aria-labelledby": id }, made("h2", { id }, title), made("div", { class: "columns" }, ...cases)));
  const list = made("ul", {}, ...links.map(([place, label]) => made("li", {}, made("a", { href: `#${place}` }, label))));
  jumps.append(made("li", {}, made("a", { href: `#${id}` }, title), list));
}

function orders({ provider, name, orders }) {
  let shown = orders.filter(({ stage }) => !wanted.stage || stage === wanted.stage);
  shown.sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage));
  if (wanted.each) shown = shown.filter((order, index) => shown[index - wanted.each]?.stage !== order.stage);
  if (shown.length === 0) return 0;
  const firsts = new Map();
  const cases = shown.map(({ order_id: order, purchase_order: po, stage }, index) => {
    const id = `${provider}-${index + 1}`;
    if (!firsts.has(stage)) firsts.set(stage, [id, stage]);
    // An order without an id of its own goes by its purchase order.
    const kind = order && order !== po ? "orderId" : "purchaseOrder";
    return section(id, `${stage} · ${order || "no id"} · ${po || "no PO"}`, direct(provider, kind, order || po || ""));
  });
  group(provider, `${name} (${shown.length})`, cases, [...firsts.values()], "orders");
  return shown.length;
}

// Purchase orders that are more than one order, of one provider or of several.
function together(providers, moving) {
  const seen = new Map([[moving, 2]]);
  for (const { purchase_order: po } of providers.flatMap(({ orders }) => orders)) {
    if (po) seen.set(po, (seen.get(po) ?? 0) + 1);
  }
  const numbers = [...seen].filter(([, count]) => count > 1).map(([number]) => number);
  const cases = numbers.map((number, index) => section(`together-${index + 1}`, number, { proxy: "/api", purchaseOrder: number }));
  group("together", `Together (${numbers.length})`, cases, [], "orders");
  return numbers.length;
}

function failing({ provider, name }) {
  // FinerWorks' order ids are numbers only, so a word has to be a purchase order.
  const kind = provider === "finerworks" ? "purchaseOrder" : "orderId";
  const one = (failure, attributes) => section(`${provider}-${failure}`, `${failure} · ${name}`, attributes);
  const cases = failures.map((failure) => one(failure, direct(provider, kind, failure)));
  cases.push(one("invalid_number", direct(provider, "orderId", "9".repeat(101))));
  if (provider === "deconetwork") cases.push(one("unsupported", direct(provider, "purchaseOrder", "PO-1")));
  // Only the gateway wants proofs: of an order of ShineOn a contact, of one of FinerWorks a signature.
  const guarded = { shineon: { orderId: "20018" }, finerworks: { purchaseOrder: "PO_0001" } }[provider];
  if (guarded) cases.push(one("proof_needed", { proxy: "/api/guarded", ...guarded }));
  return cases;
}

function show({ providers, moving }) {
  document.querySelector("[name=provider]").append(...providers.map(({ provider, name }) => made("option", { value: provider }, name)));
  fillForm();
  const isShown = (provider) => !wanted.provider || provider === wanted.provider;
  const shown = providers.filter(({ provider }) => isShown(provider));
  let count = 0;
  if (!wanted.failures) {
    for (const provider of shown) count += orders(provider);
    if (!wanted.stage && isShown("together")) count += together(providers, moving.purchase_order);
  }
  if (!wanted.stage && shown.length > 0) {
    const links = shown.map(({ provider, name }) => [`${provider}-${failures[0]}`, name]);
    const cases = shown.flatMap(failing);
    group("failures", `Failures (${cases.length})`, cases, links, "failures");
  }
  jumps.parentElement.hidden = false;
  status.textContent = wanted.failures ? "Only failures." : count === 1 ? "1 order." : `${count} orders.`;
}

// For whoever takes pictures, or measures: every tag has come, and none is busy any more.
function tellWhenDrawn() {
  const isDrawn = (tag) => tag.shadowRoot?.querySelector("[aria-busy=false]");
  if ([...document.querySelectorAll("order-tracker")].every(isDrawn)) document.documentElement.dataset.drawn = "true";
  else setTimeout(tellWhenDrawn, 50);
}

dress(gallery);
try {
  const answer = await fetch("/api/sandbox");
  if (!answer.ok) throw new Error(`/api/sandbox answered ${answer.status}`);
  show(await answer.json());
  if (wanted.eager) tellWhenDrawn();
} catch (cause) {
  console.error("The gallery has no orders to show.", cause);
  status.textContent = "The gateway is not running in sandbox mode, so there are no orders to show. Start it with: cargo run -p order-gateway -- --sandbox";
}
