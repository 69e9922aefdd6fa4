import { OF_STAGE } from "../shared/icons.js";
import { STAGES, day, number } from "../shared/words.js";

const SVG = "http://www.w3.org/2000/svg";

// An element with its attributes and children; absent ones are left out.
export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const name in attributes) if (attributes[name] !== undefined) element.setAttribute(name, attributes[name]);
  for (const child of children) if (child) element.append(child);
  return element;
}

// One icon of a kind is made, the others are copies.
const known = new Map();
export function icon(path) {
  let made = known.get(path);
  if (!made) {
    made = document.createElementNS(SVG, "svg");
    for (const [name, value] of Object.entries({ part: "icon", class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true" })) {
      made.setAttribute(name, value);
    }
    made.append(document.createElementNS(SVG, "path"));
    made.firstChild.setAttribute("d", path);
    known.set(path, made);
  }
  return made.cloneNode(true);
}

export const badge = (stage, part) =>
  h("span", { part, class: "badge", "data-stage": stage }, icon(OF_STAGE[stage]), STAGES[stage]);

export const time = (moment) => h("time", { datetime: moment }, day(moment));

export const unseen = (words) => h("span", { class: "unseen" }, words);

// A list under its heading: the first rows, and the rest folded away where it is more than one.
export function section(part, heading, first, rows) {
  if (!rows.length) return undefined;
  const list = (rows) => h("ul", { class: "rows", role: "list" }, ...rows);
  const total = h("span", { part: "count", class: "count" }, number(rows.length));
  const head = h("h3", { part: "heading", class: "heading" }, `${heading} `, total);
  if (rows.length <= first + 1) return h("section", { part, class: "block" }, head, list(rows));
  const toggle = h(
    "summary",
    { part: "toggle", class: "toggle" },
    h("span", { class: "more" }, `Show all (${number(rows.length)})`),
    h("span", { class: "fewer" }, "Show fewer"),
  );
  const fold = h("details", { part: "fold", class: "fold" }, toggle, list(rows.slice(first)));
  return h("section", { part, class: "block" }, head, list(rows.slice(0, first)), fold);
}
