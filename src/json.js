// JSON as the browser reads it, in a form that Rust reads in one go: a letter for what it is, texts up to a NUL. Nothing, where
// it is none.

// As deep as serde reads; no provider comes near it.
const MAX_DEPTH = 127;
// To six decimals, and nothing where a float no longer tells which number it was.
const DECIMALS = 6;
// Controls, and what turns words round.
const UNSEEN = /[\0-\x1f\x7f-\x9f\u202a-\u202e\u2060-\u206f]/g;

export function flat(json) {
  try {
    return written(JSON.parse(json), MAX_DEPTH);
  } catch {
    return "";
  }
}

function written(value, depth) {
  if (!depth) throw new RangeError("too deep");
  if (typeof value === "string") return `s${ended(value)}`;
  if (typeof value === "number") return `n${ended(digits(value))}`;
  if (value === null) return "0";
  if (typeof value !== "object") return value ? "t" : "f";
  if (Array.isArray(value)) return `[${value.map((member) => written(member, depth - 1)).join("")}]`;
  const members = Object.keys(value).sort().map((name) => `-${ended(name)}${written(value[name], depth - 1)}`);
  return `{${members.join("")}}`;
}

function ended(text) {
  return `${text.replace(UNSEEN, " ")}\0`;
}

function digits(number) {
  const decimals = Number.isInteger(number) ? 0 : DECIMALS;
  const isExact = Math.abs(number) < 2 ** 53 / 10 ** decimals;
  return isExact ? String(Number(number.toFixed(decimals))) : "";
}
