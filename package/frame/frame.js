// A page for an <iframe>: takes the order from its address, and tells the page around it how high it is.
const tag = document.querySelector("order-tracker");
const asked = new URLSearchParams(location.search);
for (const name of ["order-id", "purchase-order", "signature", "color-scheme"]) {
  if (asked.get(name)) tag.setAttribute(name, asked.get(name));
}
if (asked.get("lang")) document.documentElement.lang = asked.get("lang");
if (/^(light|dark)$/.test(asked.get("color-scheme"))) {
  document.documentElement.style.setProperty("color-scheme", asked.get("color-scheme"));
}

const allowed = document.querySelector("[name=order-tracker-parents]").content.split(/\s+/);
// Where the page around this one comes from, once it has said so and is allowed to know.
let listener;

function tell(message) {
  if (listener) parent.postMessage(message, listener);
}

const tellHeight = () => {
  tell({ type: "order-tracker-height", height: Math.ceil(document.body.getBoundingClientRect().height) });
};

addEventListener("message", ({ source, origin, data }) => {
  if (source !== parent || data?.type !== "order-tracker-hello") return;
  if (origin !== location.origin && !allowed.includes(origin)) {
    console.warn(`<order-tracker> ${origin} is not told how high this frame is: name it in order-tracker-parents`);
    return;
  }
  listener = origin;
  tellHeight();
});
new ResizeObserver(tellHeight).observe(document.body);
for (const name of ["found", "not-found", "error", "stage-changed"]) {
  const type = `order-tracker-${name}`;
  tag.addEventListener(type, ({ detail }) => tell({ type, detail }));
}
// Whoever it is: there is nothing in it.
if (parent !== window) parent.postMessage({ type: "order-tracker-ready" }, "*");
