// What the settings mean for the tag: the one description that previews show and snippets write.
import { inkOn, mix, quieter } from "./colours.js";
import { fonts, looks } from "./looks.js";
import { words } from "./words.js";

// By the names of the custom properties, without `--order-tracker-`.
export function properties(settings) {
  const { accent, background, color, border, radius, gap, font, look } = settings;
  const all = { ...looks[look]?.properties };
  if (accent) Object.assign(all, { accent, "on-accent": inkOn(accent) });
  if (background) all.background = background;
  if (color) all.color = color;
  // These three belong together: quieter inks follow where nobody has chosen them.
  if ((background || color) && all.background && all.color) {
    all.muted = quieter(all.color, all.background);
    all.border = mix(all.color, 0.18, all.background);
  }
  if (border) all.border = border;
  if (radius) all.radius = `${radius}px`;
  if (gap) all.gap = `${gap}em`;
  if (font) all.font = fonts[font][1];
  return all;
}

// `asked` is the number to show: a pair of attribute and value, or nothing.
export function attributes(settings, asked) {
  const own = words.filter(([key]) => settings[key].trim());
  const texts = Object.fromEntries(own.flatMap(([key, , , ...alike]) => [key, ...alike].map((each) => [each, settings[key].trim()])));
  return [
    ["proxy", settings.proxy],
    ["provider", settings.provider],
    asked ?? ["order-id", ""],
    ["lang", settings.language],
    ["color-scheme", settings.scheme],
    ["refresh-every", settings.refresh],
    ["notes", settings.provider && settings.notes ? true : ""],
    ["texts", Object.keys(texts).length > 0 ? JSON.stringify(texts) : ""],
  ].filter(([, value]) => value !== "");
}

export function describe(settings, asked) {
  const slots = [["heading", "h2"], ["help", "p"], ["footer", "p"]];
  return {
    attributes: attributes(settings, asked),
    properties: Object.entries(properties(settings)).map(([name, value]) => [`--order-tracker-${name}`, value]),
    slots: slots.map(([slot, element]) => [slot, element, settings[slot].trim()]).filter(([, , text]) => text),
    room: settings.room !== "",
    script: settings.script,
  };
}
