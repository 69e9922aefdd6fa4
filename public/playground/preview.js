// A page with the tag, which the playground dresses: everything is changed in place, so that nothing blinks.
const root = document.documentElement;
const tag = document.createElement("order-tracker");
const own = new Map();

function setAttributes(wanted) {
  const names = new Set(wanted.map(([name]) => name));
  for (const name of tag.getAttributeNames()) {
    if (name !== "style" && !names.has(name)) tag.removeAttribute(name);
  }
  for (const [name, value] of wanted) {
    const text = value === true ? "" : value;
    if (tag.getAttribute(name) !== text) tag.setAttribute(name, text);
  }
}

function setProperties(wanted) {
  const names = new Set(wanted.map(([name]) => name));
  for (const name of [...tag.style]) if (!names.has(name)) tag.style.removeProperty(name);
  for (const [name, value] of wanted) tag.style.setProperty(name, value);
}

function setSlots(wanted) {
  const names = new Set(wanted.map(([slot]) => slot));
  for (const [slot, element] of own) if (!names.has(slot)) element.remove();
  for (const [slot, name, text] of wanted) {
    if (!own.has(slot)) own.set(slot, Object.assign(document.createElement(name), { slot }));
    const element = own.get(slot);
    if (element.textContent !== text) element.textContent = text;
    if (!element.isConnected) tag.append(element);
  }
}

function show({ attributes, properties, slots, room, page }) {
  setAttributes(attributes);
  setProperties(room ? [...properties, ["display", "block"], ["min-block-size", "100svh"]] : properties);
  setSlots(slots);
  for (const [name, value] of Object.entries(page)) {
    if (value) root.style.setProperty(name, value);
    else root.style.removeProperty(name);
  }
  if (!tag.isConnected) document.querySelector("main").append(tag);
}

addEventListener("message", ({ origin, source, data }) => {
  if (origin === location.origin && source === parent && data.orderTrackerPreview) show(data.orderTrackerPreview);
});
if (parent !== window) parent.postMessage("order-tracker-preview-ready", location.origin);
