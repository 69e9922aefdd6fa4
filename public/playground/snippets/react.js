import { attribute, css, element, fallback, indented } from "./markup.js";
import { define, install, literal, textsOf } from "./npm.js";

const isPlain = (value) => value !== true && !/["'\\&<>{}\n]/.test(value);
const words = (value) => isPlain(value) ? value : `{${literal(value)}}`;

// In quotes JSX knows no escapes, so what would need one is written as JavaScript.
function property([name, value]) {
  if (name === "texts") return "texts={texts}";
  return value === true || isPlain(value) ? attribute([name, value]) : `${name}={${literal(value)}}`;
}

export function react(described) {
  const texts = textsOf(described);
  const rule = css(described);
  const slotted = ([slot, name, value]) => `<${name} slot="${slot}">${words(value)}</${name}>`;
  const children = [fallback, ...described.slots.map(slotted)];
  const code = [
    'import { useEffect } from "react";',
    ...(rule ? ['import "./order-tracker.css";'] : []),
    "",
    ...(texts ? [texts, ""] : []),
    "export function TrackMyOrder() {",
    `  useEffect(() => { ${define} }, []);`,
    "  return (",
    indented(element("order-tracker", described.attributes.map(property), children), "    "),
    "  );",
    "}",
  ].join("\n");
  const steps = [install, { todo: "TrackMyOrder.jsx:", code }];
  if (rule) steps.push({ todo: "order-tracker.css:", code: rule });
  return steps;
}
