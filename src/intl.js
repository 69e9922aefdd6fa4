// Dates, numbers, plurals and lists in a language, by the browser's `Intl`. Making a format takes longer than using it.
const made = {};
function format(kind, locale, options = {}) {
  return made[kind + locale + Object.values(options)] ??= new Intl[kind](locale, options);
}

// A tag that no browser understands, such as `de-`, must not throw: then it is the plain language.
export function canonical(tag, language) {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? language;
  } catch {
    return language;
  }
}

export function written(locale, ms, dateStyle, timeStyle, timeZone) {
  return format("DateTimeFormat", locale, { dateStyle, timeStyle, timeZone }).format(ms);
}

export function relative(locale, count, unit, numeric) {
  return format("RelativeTimeFormat", locale, { numeric }).format(count, unit);
}

export function number(locale, number) {
  return format("NumberFormat", locale).format(number);
}

export function plural(locale, number) {
  return format("PluralRules", locale).select(number);
}

export function joined(locale, members) {
  return format("ListFormat", locale).format(members.split("\0"));
}

// Of the viewer's time zone, which summer changes.
export function offset_minutes(ms) {
  return new Date(ms).getTimezoneOffset();
}

// Now, as everybody writes it.
export function now() {
  return new Date(Date.now()).toISOString();
}
