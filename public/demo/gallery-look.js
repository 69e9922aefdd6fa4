// What the address of the gallery asks for, shown in its form, and how that makes the page look.
const form = document.querySelector("form");
const asked = new URLSearchParams(location.search);
const rightToLeft = ["ar", "fa", "he", "ur"];

export const wanted = Object.fromEntries([...form.elements].filter(({ name }) => name).map(({ name, type }) => {
  return [name, type === "checkbox" ? asked.has(name) : asked.get(name)?.trim() ?? ""];
}));

// Called once the form has all its choices.
export function fillForm() {
  for (const [name, value] of Object.entries(wanted)) {
    const field = form.elements[name];
    if (field.type === "checkbox") field.checked = value;
    else field.value = value;
  }
}

export function dress(gallery) {
  const { theme, lang, dir } = wanted;
  const root = document.documentElement;
  if (["light", "dark"].includes(theme)) root.style.colorScheme = theme;
  else if (theme) gallery.classList.add("shop", theme);
  if (lang) root.lang = lang;
  root.dir = dir || (rightToLeft.includes(root.lang.split("-")[0]) ? "rtl" : "ltr");
}
