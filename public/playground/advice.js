// Which words could not be read in these colours. The tag's own colours are those of style/tokens.css.
import { contrast, mix } from "./colours.js";
import { properties } from "./tag.js";

const least = 4.5;

export const own = {
  light: {
    background: "#ffffff", color: "#1b1f24", muted: "#565f6a", border: "#dfe3e8", accent: "#2b55c9", "on-accent": "#ffffff",
    waiting: "#8a4b00", moving: "#1f4fc0", made: "#0b6660", done: "#14692f", ended: "#575e67",
  },
  dark: {
    background: "#171a1f", color: "#eef1f5", muted: "#a8b1bd", border: "#333942", accent: "#9db8ff", "on-accent": "#10141c",
    waiting: "#ffc57a", moving: "#a3bdff", made: "#7fdcd2", done: "#86dca0", ended: "#b4bcc6",
  },
};
const stages = {
  received: "ended", "awaiting-payment": "waiting", "on-hold": "waiting", "in-production": "moving", produced: "made",
  "partly-shipped": "moving", shipped: "moving", delivered: "done", canceled: "ended", unknown: "ended",
};

function failures(set, scheme) {
  const all = { ...own[scheme], ...set };
  const pairs = [
    ["The text", all.color, all.background],
    ["Small text", all.muted, all.background],
    ["Links", all.accent, all.background],
    ["The word on buttons", all["on-accent"], all.accent],
  ];
  const found = pairs.map(([what, ink, ground]) => ({ what, ratio: contrast(ink, ground) }));
  // A stage stands on a tint of itself.
  const badges = Object.entries(stages).map(([stage, family]) => all[stage] ?? all[family]);
  found.push({ what: "The names of stages", ratio: Math.min(...badges.map((ink) => contrast(ink, mix(ink, 0.11, all.background)))) });
  return found.filter(({ ratio }) => ratio < least).map((failure) => ({ ...failure, scheme }));
}

// What cannot be read, and which scheme would mend it, if one does.
export function advise(settings) {
  const set = properties(settings);
  const at = (scheme) => failures(set, scheme);
  const found = (settings.scheme ? [settings.scheme] : ["light", "dark"]).flatMap(at);
  const mends = found.length > 0 && ["light", "dark"].find((scheme) => at(scheme).length === 0);
  return { found, mends: mends || undefined };
}

export const told = ({ what, ratio, scheme }) => `${what}, where it is ${scheme}: ${(Math.floor(ratio * 10) / 10).toFixed(1)} to 1`;
