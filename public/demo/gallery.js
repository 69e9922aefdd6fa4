// Every order of the sandbox, and every failure. There are too many to ask for at once: a tag is made when its place
// comes near the window.
const form = document.querySelector("form");
const status = document.querySelector("#count");
const jumps = document.querySelector(".jumps");
const gallery = document.querySelector(".gallery");
const asked = new URLSearchParams(location.search);
const [wantedProvider, wantedStage] = ["provider", "stage"].map((name) => asked.get(name) ?? "");
const stages = [...form.elements.stage.options].map((option) => option.value);
const failures = ["not_found", "busy", "unreachable", "unreadable", "unauthorized"];

const near = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    near.unobserve(target);
    target.append(made("order-tracker", target.dataset));
  }
}, { rootMargin: "400px" });

function made(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key.replace(/[A-Z]/g, "-$&").toLowerCase(), value);
  element.append(...children);
  return element;
}

// The tag's attributes wait in the section's `data-`.
function section(provider, kind, number, caption, id) {
  const place = made("section", { id, class: "case" }, made("h3", {}, caption));
  Object.assign(place.dataset, { provider, proxy: `/api/direct/${provider}`, [kind]: number });
  near.observe(place);
  return place;
}

function group(id, title, cases, links, kind) {
  gallery.append(made("section", { class: kind, "aria-labelledby": id }, made("h2", { id }, title), made("div", { class: "columns" }, ...cases)));
  const list = made("ul", {}, ...links.map(([place, label]) => made("li", {}, made("a", { href: `#${place}` }, label))));
  jumps.append(made("li", {}, made("a", { href: `#${id}` }, title), list));
}

function orders({ provider, name, orders }) {
  const shown = orders.filter(({ stage }) => !wantedStage || stage === wantedStage);
  shown.sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage));
  if (shown.length === 0) return 0;
  const firsts = new Map();
  const cases = shown.map(({ order_id: order, purchase_order: po, stage }, index) => {
    const id = `${provider}-${index + 1}`;
    if (!firsts.has(stage)) firsts.set(stage, [id, stage]);
    // An order without an id of its own goes by its purchase order.
    const kind = order && order !== po ? "orderId" : "purchaseOrder";
    return section(provider, kind, order || po || "", `${stage} · ${order || "no id"} · ${po || "no PO"}`, id);
  });
  group(provider, `${name} (${shown.length})`, cases, [...firsts.values()], "orders");
  return shown.length;
}

function failing({ provider, name }) {
  // FinerWorks' order ids are numbers only, so a word has to be a purchase order.
  const kind = provider === "finerworks" ? "purchaseOrder" : "orderId";
  const cases = failures.map((failure) => section(provider, kind, failure, `${failure} · ${name}`, `${provider}-${failure}`));
  cases.push(section(provider, "orderId", "9".repeat(101), `invalid_number · ${name}`, `${provider}-invalid_number`));
  if (provider === "deconetwork") cases.push(section(provider, "purchaseOrder", "PO-1", `unsupported · ${name}`, `${provider}-unsupported`));
  return cases;
}

function show({ providers }) {
  const choices = providers.map(({ provider, name }) => made("option", { value: provider }, name));
  form.elements.provider.append(...choices);
  form.elements.provider.value = wantedProvider;
  form.elements.stage.value = wantedStage;
  const shown = providers.filter(({ provider }) => !wantedProvider || provider === wantedProvider);
  const count = shown.reduce((sum, provider) => sum + orders(provider), 0);
  if (!wantedStage) {
    const links = shown.map(({ provider, name }) => [`${provider}-${failures[0]}`, name]);
    group("failures", "Failures", shown.flatMap(failing), links, "failures");
  }
  jumps.parentElement.hidden = false;
  status.textContent = count === 1 ? "1 order." : `${count} orders.`;
}

try {
  const answer = await fetch("/api/sandbox");
  if (!answer.ok) throw new Error(`/api/sandbox answered ${answer.status}`);
  show(await answer.json());
} catch (cause) {
  console.error("The gallery has no orders to show.", cause);
  status.textContent = "The gateway is not running in sandbox mode, so there are no orders to show. Start it with: cargo run -p order-gateway -- --sandbox";
}
