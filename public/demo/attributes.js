const form = document.querySelector("#attributes");
const markup = document.querySelector("#markup");
const tag = document.querySelector("order-tracker");

function follow() {
  for (const field of form.elements) {
    if (!field.name) continue;
    const isSet = field.type === "checkbox" ? field.checked : field.value !== "";
    if (isSet) tag.setAttribute(field.name, field.type === "checkbox" ? "" : field.value);
    else tag.removeAttribute(field.name);
  }
  markup.textContent = tag.cloneNode(false).outerHTML;
}

// The sandbox has a plain proxy for each provider.
form.elements.provider.addEventListener("change", ({ target }) => {
  form.elements.proxy.value = target.value ? `/api/direct/${target.value}` : "/api";
});
// "change", not "input": a number half typed is not worth a look-up.
form.addEventListener("change", follow);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  follow();
});
follow();
