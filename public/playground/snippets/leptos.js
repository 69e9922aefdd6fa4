import { css, indented } from "./markup.js";

// Raw strings take every character; one that holds `"#` wants more hashes than it has.
function rust(value) {
  if (value === true) return "true";
  if (!/["\\]/.test(value)) return `"${value}"`;
  const hashes = "#".repeat(Math.max(1, ...[...value.matchAll(/"(#*)/g)].map(([, run]) => run.length + 1)));
  return `r${hashes}"${value}"${hashes}`;
}

export function leptos(described) {
  const names = ["custom", ...new Set(described.slots.map(([, name]) => name))];
  const lines = described.attributes.map(([name, value]) => `.attr("${name}", ${rust(value)})`);
  for (const [slot, name, words] of described.slots) lines.push(`.child(${name}().attr("slot", "${slot}").child(${rust(words)}))`);
  const code = [
    `use leptos::html::${names.length > 1 ? `{${names.sort().join(", ")}}` : "custom"};`,
    "use leptos::prelude::*;",
    "",
    "#[component]",
    "pub fn TrackMyOrder() -> impl IntoView {",
    "    order_tracker::define();",
    '    custom("order-tracker")',
    indented(lines.join("\n"), "        "),
    "}",
  ].join("\n");
  const steps = [
    { todo: "Cargo.toml, below [dependencies]; with the path to this project:", code: 'order-tracker = { path = "../order-tracker" }' },
    { todo: "src/track_my_order.rs:", code },
  ];
  const rule = css(described);
  if (rule) steps.push({ todo: "Into your stylesheet:", code: rule });
  return steps;
}
