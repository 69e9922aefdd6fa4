// The orders to look at: what the sandbox has, at each stage one. Where it does not tell, a few that are always there.
const stages = [
  ["received", "Received"],
  ["awaiting_payment", "Awaiting payment"],
  ["on_hold", "On hold"],
  ["in_production", "In production"],
  ["produced", "Ready to ship"],
  ["partly_shipped", "Partly shipped"],
  ["shipped", "Shipped"],
  ["delivered", "Delivered"],
  ["canceled", "Canceled"],
  ["unknown", "No clear status"],
];
const documented = {
  providers: [
    { provider: "dream-junction", orders: [{ order_id: "6724120", stage: "shipped" }] },
    { provider: "finerworks", orders: [{ purchase_order: "PO_0001", stage: "delivered" }] },
    { provider: "deconetwork", orders: [{ order_id: "INV1234", stage: "shipped" }] },
    { provider: "shineon", orders: [{ order_id: "20018", stage: "canceled" }] },
  ],
  moving: { order_id: "7000001", purchase_order: "PO-MOVING" },
};

// The gateway's own pages are beside it, others reach it as `api`.
async function described() {
  for (const gateway of ["..", "../api"]) {
    const answer = await fetch(`${gateway}/sandbox`).catch(() => undefined);
    const sandbox = answer?.ok && await answer.json().catch(() => undefined);
    if (sandbox?.providers) return { gateway, sandbox };
  }
  return { gateway: "../api", sandbox: documented, isMissing: true };
}

export async function findSandbox() {
  const { gateway, sandbox, isMissing } = await described();
  return { sandbox, isMissing, gateway: new URL(gateway, location.href).href.replace(/\/$/, "") };
}

const number = ({ order_id: order, purchase_order: po }) => order ? ["order-id", order] : ["purchase-order", po];

// In the order of the list: a name for the address, a label, and the attribute and number.
export function examples({ providers, moving }, provider) {
  const all = providers.filter((one) => !provider || one.provider === provider).flatMap(({ orders }) => orders);
  const found = [{ name: "form", label: "The search form" }];
  for (const [name, label] of stages) {
    const order = all.find(({ stage }) => stage === name);
    if (order) found.push({ name, label, asked: number(order) });
  }
  const asked = provider ? ["order-id", moving.order_id] : ["purchase-order", moving.purchase_order];
  found.push({ name: "moving", label: "One that moves on as you watch", asked });
  // FinerWorks' order ids are numbers only, so a word has to be a purchase order.
  const kind = provider === "finerworks" ? "purchase-order" : "order-id";
  found.push({ name: "missing", label: "One that cannot be found", asked: [kind, "no-such-number"] });
  return found;
}
