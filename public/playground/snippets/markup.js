// Pieces of HTML and CSS as text, for whoever pastes them: with everything escaped that could end them early.
const escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text, which) => text.replace(which, (character) => escapes[character]);

export const text = (value) => escaped(value, /[&<>]/g);

// Shown until the tag has started, and for good where it cannot.
export const fallback = "<p>Tracking needs JavaScript. Please write to us.</p>";

// In the quotes that leave JSON readable.
export function attribute([name, value]) {
  if (value === true) return name;
  return value.includes('"') ? `${name}='${escaped(value, /[&<']/g)}'` : `${name}="${escaped(value, /[&<"]/g)}"`;
}

export const indented = (code, by = "  ") => code.replace(/^(?=.)/gm, by);

// On one line where that is short, else an attribute on each.
export function element(name, attributes, children = []) {
  const short = [name, ...attributes].join(" ");
  const isShort = short.length <= 90;
  const opened = isShort ? `<${short}>` : `<${name}\n${indented(attributes.join("\n"))}\n>`;
  const inside = children.length > 0 ? `\n${indented(children.join("\n"))}\n` : "";
  return `${opened}${inside}</${name}>`;
}

// A rule for the tag: custom properties, and the room that it may need.
export function css({ properties, room }) {
  const lines = properties.map(([name, value]) => `${name}: ${value};`);
  if (room) lines.push("display: block;", "min-block-size: 100svh;");
  return lines.length > 0 ? `order-tracker {\n${indented(lines.join("\n"))}\n}` : "";
}
