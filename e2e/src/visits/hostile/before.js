const lines = [];
const undo = [];
function replace(owner, name, by) {
  const was = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { configurable: true, enumerable: true, writable: true, value: by });
  undo.unshift(() => was ? Object.defineProperty(owner, name, was) : delete owner[name]);
}
const wait = (ms) => new Promise((done) => setTimeout(done, ms));
// What another script of the page does meanwhile, and how often the network is asked, and for what.
let beats = 0;
setInterval(() => (beats += 1), 10);
const asked = new Set();
let questions = 0;
new PerformanceObserver((list) => list.getEntries().forEach(({ name }) => (questions++, asked.add(new URL(name).origin)))).observe({ type: "resource" });
const show = (number) => {
  const place = document.createElement("div");
  place.innerHTML = `<order-tracker proxy="/api" order-id="${number}"><p>As it was</p></order-tracker>`;
  document.body.append(place);
  return place.firstChild;
};
const made = show("20018");
let closed;
CHANGE
import("/embed/embed.js").catch((cause) => lines.push(`the script: ${cause}`));
for (let tries = 0; tries < 100 && (!made.status || made.status === "loading" || made.status === "idle"); tries += 1) await wait(wanted ? 100 : 20);
await wait(100);
const { status } = made;
if (wanted && status !== wanted) lines.push(`it is ${status}`);
if (wanted) {
  const root = made.shadowRoot ?? closed;
  const order = root.querySelector("[part=order][data-stage=canceled]");
  if (!order?.getClientRects().length) lines.push(`it shows “${root.textContent.slice(0, 200)}”`);
  // An answer is followed by the next one.
  await made.lookup({ orderId: "6724120" });
  await wait(50);
  await made.refresh();
  if (!root.querySelector("[part=order][data-stage=shipped]")) lines.push("it does not follow");
}
const before = beats;
const { size } = asked;
await wait(200);
if (beats - before < 5) lines.push(`the page is busy with something: ${beats - before} beats`);
undo.forEach((back) => back());
// Where the page has broken what everybody needs, that is told; where it has only changed something, nothing is to be told.
if (wanted) lines.push(...faults);
else if (faults.some((fault) => fault.startsWith("a script ran"))) lines.push(...faults);
if (questions > 20) lines.push(`it has asked ${questions} times`);
if (size > 1 || [...asked].some((origin) => origin !== location.origin)) lines.push(`it has asked ${[...asked]}`);
if (!wanted) {
  // Once nothing is broken any more, a tag shows its order.
  await import("/embed/embed.js");
  made.remove();
  const other = show("6724120");
  for (let tries = 0; tries < 80 && other.status !== "found"; tries += 1) await wait(100);
  if (other.status !== "found") lines.push(`another tag is ${other.status} afterwards`);
}
return lines;
