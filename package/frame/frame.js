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

const allowed = [...document.querySelectorAll("[name=order-tracker-parents]")]
  .flatMap(({ content }) => content.split(/\s+/))
  .map(originOf);
// Where the page around this one comes from, once it has said so and is allowed to know; and what it is told then.
let listener;
let waiting;
// How high it was, how much it has grown by, and how often by just as much.
const grown = { height: 0, step: 0, times: 0 };

// As browsers write it: without a slash at the end.
function originOf(site) {
  try {
    return new URL(site).origin;
  } catch {
    return undefined;
  }
}

function tell(message) {
  if (listener) parent.postMessage(message, listener);
}

function tellHeight() {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  const step = height - grown.height;
  const times = step > 0 && step === grown.step ? grown.times + 1 : 0;
  Object.assign(grown, { height, step, times });
  if (times < 5) tell({ type: "order-tracker-height", height });
  else if (times === 5) console.warn("<order-tracker> this frame grows with its own height: is there a `vh` in frame.css?");
}

addEventListener("message", ({ source, origin, data }) => {
  if (source !== parent || data?.type !== "order-tracker-hello") return;
  if (origin !== location.origin && !allowed.includes(origin)) {
    console.warn(`<order-tracker> ${origin} is not told how high this frame is: name it in order-tracker-parents`);
    return;
  }
  listener = origin;
  tellHeight();
  if (waiting) tell(waiting);
  waiting = undefined;
});
new ResizeObserver(tellHeight).observe(document.body);
for (const name of ["found", "not-found", "error", "stage-changed"]) {
  const type = `order-tracker-${name}`;
  tag.addEventListener(type, ({ detail }) => {
    if (listener) tell({ type, detail });
    // The script around the frame may come later than the order.
    else waiting = { type, detail };
  });
}
// Whoever it is: there is nothing in it.
if (parent !== window) parent.postMessage({ type: "order-tracker-ready" }, "*");
