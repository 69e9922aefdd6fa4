// The languages that there are words for, each by its own name and in English.
export const codes = [
  "ar", "bg", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu", "id", "it", "ja",
  "ko", "lt", "lv", "ms", "nb", "nl", "pl", "pt", "pt-BR", "ro", "ru", "sk", "sl", "sv", "th", "tr", "uk", "vi", "zh-Hans",
  "zh-Hant",
];

function named(code, locale) {
  const name = new Intl.DisplayNames([locale], { type: "language" }).of(code);
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

export function languages() {
  const all = codes.map((code) => ({ code, own: named(code, code), english: named(code, "en") }));
  return all.sort((a, b) => a.own.localeCompare(b.own));
}
