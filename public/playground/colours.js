// Colours as #rrggbb, and how well they can be told apart (WCAG 2.2, relative luminance).
const channels = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));

function luminance(colour) {
  const [red, green, blue] = channels(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(one, other) {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

// So much of the one in the other, as `color-mix(in srgb)` does it.
export function mix(one, share, other) {
  const others = channels(other);
  const mixed = channels(one).map((channel, index) => Math.round(channel * share + others[index] * (1 - share)));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

// The ink that can be read on a ground.
export const inkOn = (ground) => contrast("#ffffff", ground) >= contrast("#111111", ground) ? "#ffffff" : "#111111";

// A quieter ink that can still be read.
export function quieter(ink, ground) {
  for (let share = 0.68; share < 1; share += 0.04) {
    if (contrast(mix(ink, share, ground), ground) >= 4.5) return mix(ink, share, ground);
  }
  return ink;
}
