// What can be set, what may be set, and how it stands in the page's address.
import { codes } from "./languages.js";
import { fonts, looks } from "./looks.js";
import { words } from "./words.js";

const oneOf = (...allowed) => (value) => ["", ...allowed].includes(value);
const between = (least, most) => (value) => value === "" || (/^\d+(\.\d+)?$/.test(value) && value >= least && value <= most);
const colour = (value) => /^(#[0-9a-f]{6})?$/.test(value);
const line = (value) => value.length <= 300 && !/[\r\n]/.test(value);
const flag = oneOf("on");

// A link that somebody sent may hold anything, and ends in a shop's page: what is not allowed here is left out.
const allowed = {
  provider: oneOf("dream-junction", "finerworks", "deconetwork", "shineon"),
  order: (value) => /^[a-z_]+$/.test(value),
  refresh: oneOf("off", "15", "60", "300"),
  notes: flag,
  look: oneOf(...Object.keys(looks)),
  scheme: oneOf("light", "dark"),
  accent: colour,
  background: colour,
  color: colour,
  border: colour,
  radius: between(0, 32),
  gap: between(0.5, 3),
  font: oneOf(...Object.keys(fonts)),
  language: oneOf(...codes),
  heading: line,
  help: line,
  footer: line,
  room: flag,
  view: oneOf("phone", "desk"),
  page: oneOf("light", "dark"),
  platform: oneOf("wordpress", "shopify", "react", "vue", "svelte", "leptos", "frame"),
  number: flag,
  script: line,
  proxy: line,
};
for (const [key] of words) allowed[key] = line;

export const defaults = { order: "in_production", script: "https://track.your-shop.example/embed.js", proxy: "https://track.your-shop.example" };

// Whoever sends a link must not choose whose script a shop runs: addresses stay in the browser they were typed in.
export const addresses = ["script", "proxy"];

export const ownLook = ["accent", "background", "color", "border", "radius", "gap", "font"];

export const begin = () => ({ ...Object.fromEntries(Object.keys(allowed).map((name) => [name, ""])), ...defaults });

export function toHash(settings) {
  const set = Object.entries(settings).filter(([name, value]) => !addresses.includes(name) && value !== (defaults[name] ?? ""));
  return new URLSearchParams(set).toString();
}

export function fromHash(hash) {
  const settings = begin();
  for (const [name, value] of new URLSearchParams(hash.replace(/^#/, ""))) {
    if (Object.hasOwn(allowed, name) && !addresses.includes(name) && allowed[name](value)) settings[name] = value;
  }
  return settings;
}
