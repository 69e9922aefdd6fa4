// The shop's own addresses, which no link holds, are kept in this browser where it lets them be kept.
import { addresses, defaults } from "./settings.js";

const key = (name) => `order-tracker-playground-${name}`;

export function keep(settings) {
  try {
    for (const name of addresses) {
      if (settings[name] === defaults[name]) localStorage.removeItem(key(name));
      else localStorage.setItem(key(name), settings[name]);
    }
  } catch { /* Then they are forgotten. */ }
}

export function kept() {
  try {
    return Object.fromEntries(addresses.map((name) => [name, localStorage.getItem(key(name)) ?? defaults[name]]));
  } catch {
    return {};
  }
}
