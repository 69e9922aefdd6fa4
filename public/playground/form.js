// Settings in the form's fields, and back.
import { own } from "./advice.js";
import { ownLook } from "./settings.js";
import { properties } from "./tag.js";

export function read({ name, type, value, checked }) {
  return { [name]: type === "checkbox" ? (checked ? "on" : "") : value };
}

// What a field shows that has no value of its own: the look's, or else the tag's.
function shown(name, settings) {
  if (settings[name]) return settings[name];
  const scheme = settings.scheme || settings.page || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  const value = properties(settings)[name] ?? own[scheme][name] ?? { radius: "14", gap: "1.25" }[name];
  return value.replace(/(px|em)$/, "");
}

export function fillForm(form, settings) {
  for (const field of form.elements) {
    const { name, type } = field;
    if (!name || ["order", "view"].includes(name)) continue;
    if (type === "checkbox") field.checked = settings[name] !== "";
    else if (type === "radio") field.checked = settings[name] === field.value;
    else if (["color", "range"].includes(type)) fillOwn(field, settings);
    else if (field.value !== settings[name]) field.value = settings[name];
  }
  // A look brings its page along.
  form.elements.page.disabled = settings.look !== "";
  for (const part of document.querySelectorAll("[data-for=plain]")) part.hidden = settings.provider === "";
}

function fillOwn(field, settings) {
  const value = shown(field.name, settings);
  if (field.value !== value) field.value = value;
  field.parentElement.querySelector(".back").hidden = !(ownLook.includes(field.name) && settings[field.name]);
}

export function orderOptions({ elements: { order } }, all, chosen) {
  const names = all.map(({ name }) => name).join();
  if (order.dataset.names !== names) {
    order.dataset.names = names;
    order.replaceChildren(...all.map(({ name, label, asked }) => new Option(asked ? `${label} (${asked[1]})` : label, name)));
  }
  order.value = chosen.name;
}
