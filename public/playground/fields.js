// Fields of which there are many alike. They are made here, before anything is filled in.
import { languages } from "./languages.js";
import { fonts, looks } from "./looks.js";
import { platforms } from "./snippets.js";
import { words } from "./words.js";

export function made(name, properties = {}, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

const radio = (name, value, ...label) => {
  const input = made("input", { type: "radio", name, value });
  input.setAttribute("form", "settings");
  return made("label", {}, input, ...label);
};

function card(value, name, colours) {
  const swatch = made("span", { className: "swatch" });
  swatch.setAttribute("aria-hidden", "true");
  colours.forEach((colour, index) => swatch.style.setProperty(["--ground", "--ink", "--accent", "--card"][index], colour));
  return radio("look", value, swatch, name);
}

// What has a value of its own, or that of the look; a button gives the look's back.
function own(name, label, input) {
  Object.assign(input, { name, id: `own-${name}` });
  const back = made("button", { type: "button", className: "back", value: name, textContent: "undo" });
  back.setAttribute("aria-label", `Undo: ${label}`);
  return made("div", { className: "row" }, made("label", { htmlFor: input.id, textContent: label }), back, input);
}
const range = (min, max, step) => made("input", { type: "range", min, max, step });
const colour = () => made("input", { type: "color" });

export function makeFields(form) {
  const at = (id) => document.getElementById(id);
  at("looks-cards").append(card("", "Yours", []));
  for (const [value, { name, ground, properties }] of Object.entries(looks)) {
    at("looks-cards").append(card(value, name, [ground, properties.color, properties.accent, properties.background]));
  }
  const colours = { accent: "Buttons and links", background: "Cards", color: "Text", border: "Lines" };
  for (const [name, label] of Object.entries(colours)) at("colours").append(own(name, label, colour()));
  at("measures").append(own("radius", "Corners", range(0, 32, 1)), own("gap", "Room between cards", range(0.5, 3, 0.25)));
  form.elements.font.append(new Option("as your page, or the look", ""));
  for (const [value, [name]] of Object.entries(fonts)) form.elements.font.append(new Option(name, value));
  for (const { code, own, english } of languages()) {
    form.elements.language.append(new Option(own === english ? own : `${own} – ${english}`, code));
  }
  for (const [name, label, placeholder] of words) at("texts").append(made("label", {}, label, made("input", { name, maxLength: 300, placeholder })));
  for (const [value, { label }] of Object.entries(platforms)) at("platforms").append(radio("platform", value, label));
}

