// What the scripts of a page do with the tag.
const heard = [];
const said = [];
const told = [];

for (const name of ["found", "not-found", "error", "stage-changed"]) {
  document.addEventListener(`order-tracker-${name}`, ({ composed, detail }) => {
    heard.push(`${name} ${JSON.stringify(detail)}${composed ? "" : " kept inside"}`);
  });
}
for (const level of ["warn", "error"]) {
  const original = console[level];
  console[level] = (...words) => {
    said.push(`${level}: ${words.join(" ")}`);
    original.apply(console, words);
  };
}

// What was heard since it was asked for last.
export const events = () => heard.splice(0);
export const messages = () => {
  told.push(...said);
  return said.splice(0);
};
// What is said once for the whole page may have been said for another tag.
export const has_been_told = (words) => [...told, ...said].some((message) => message.includes(words));
// The clipboard takes what is written, or refuses; and what has been written.
export function clipboard(isOpen) {
  const written = [];
  const writeText = async (text) => {
    if (!isOpen) throw new DOMException("refused", "NotAllowedError");
    written.push(text);
  };
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText } });
  return written;
}
export const property = (tag, name) => tag[name];
export const set_property = (tag, name, value) => {
  tag[name] = value;
};
export const call = async (tag, method, given) => tag[method](given === undefined ? given : JSON.parse(given));
export const is_in_state = (tag, name) => tag.matches(`:state(${name})`);
export const attributes = () => customElements.get("order-tracker").observedAttributes;
// Somebody who has the element before the tag is defined cannot be had here; an own property is what is left of that.
export const made_before_it_was_defined = (name, value) => {
  const tag = document.createElement("order-tracker");
  Object.defineProperty(tag, name, { value, configurable: true, enumerable: true, writable: true });
  return tag;
};
// Pages put functions of their own in its place; the next page puts it right.
export const fetch_throws = () => {
  window.fetch = () => { throw new Error("not on this page"); };
};
export const fetch_gives_a_number = () => {
  window.fetch = () => 5;
};
// It takes no notice of a signal, either; and the time that a customer is left waiting is over soon.
export const fetch_never_ends = () => {
  window.fetch = () => new Promise(() => {});
  const set = window.setTimeout;
  window.setTimeout = (ring, ms, ...rest) => {
    if (ms !== 20_000) return set(ring, ms, ...rest);
    window.setTimeout = set;
    return set(ring, 50, ...rest);
  };
};
// A shadow root around it, which only composed events leave.
export const wrapped = (html) => {
  const outside = document.createElement("div");
  outside.attachShadow({ mode: "open" }).innerHTML = html;
  document.body.append(outside);
  return outside;
};
