// The tag before Rust is there: another copy of its script, in which Rust begins when the test says so. What it then puts in
// its place is a tag of the first copy; what both ask the network is one thing.
const [script] = performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => name.endsWith("/src/element.js"));
let copies = 0;
let begin, give_up;

export async function waits_for_rust() {
  copies += 1;
  const copy = await import(`${script}?${copies}`);
  const name = `early-tracker-${copies}`;
  customElements.define(name, class extends copy.OrderTracker {
    static load = () => new Promise((_, fail) => { give_up = fail; });
  });
  begin = copy.begin;
  return name;
}

export const rust_begins = () => begin("", connected, () => {});
export const rust_cannot_begin = () => give_up(new Error("is not started by this test"));

function connected(tag, base) {
  const place = document.createElement("div");
  const shown = document.createElement("order-tracker");
  for (const { name, value } of tag.attributes) shown.setAttribute(name, value);
  place.append(shown);
  base.append(place);
  return { free: () => place.remove(), changed: () => false };
}

export const in_its_place = (tag) => tag.shadowRoot.querySelector("order-tracker");
