// A form whose settings stand in the page's address, and what follows from them: two previews, advice, and the code.
import { showAdvice, showSnippet } from "./shown.js";
import { copyInto } from "./code.js";
import { makeFields } from "./fields.js";
import { fillForm, orderOptions, read } from "./form.js";
import { keep, kept } from "./kept.js";
import { looks } from "./looks.js";
import { examples, findSandbox } from "./orders.js";
import { tellPreviews, turnTo } from "./previews.js";
import { begin, fromHash, ownLook, toHash } from "./settings.js";
import { describe } from "./tag.js";

// Safari counts how often an address changes, and a colour that is dragged changes often.
const restMs = 200;

const form = document.querySelector("#settings");
const at = (id) => document.getElementById(id);
let settings = begin();
let resting;

function show({ sandbox, gateway }) {
  const all = examples(sandbox, settings.provider);
  const chosen = all.find(({ name }) => name === settings.order) ?? all.find(({ name }) => name === "shipped") ?? all[1];
  orderOptions(form, all, chosen);
  fillForm(form, settings);
  turnTo(settings.view);
  const look = looks[settings.look];
  const page = { "background-color": look?.ground, "color-scheme": look?.scheme ?? settings.page };
  const here = { ...settings, proxy: settings.provider ? `${gateway}/direct/${settings.provider}` : gateway };
  tellPreviews({ ...describe(here, chosen.asked), page });
  showAdvice(settings);
  showSnippet(settings, chosen.asked);
}

makeFields(form);
turnTo(fromHash(location.hash).view);
document.querySelector("main").classList.add("furnished");

const found = await findSandbox();
if (found.isMissing) {
  at("trouble").textContent = "No gateway answers here in sandbox mode, so the previews have no orders to show. The code is right all the same.";
}

function change(more) {
  settings = { ...settings, ...more };
  show(found);
  clearTimeout(resting);
  resting = setTimeout(remember, restMs);
}

function remember() {
  keep(settings);
  const hash = toHash(settings);
  history.replaceState(history.state, "", hash ? `#${hash}` : location.pathname + location.search);
}

function restore() {
  settings = { ...fromHash(location.hash), ...kept() };
  show(found);
}

// A look is a beginning: what was chosen before it would spoil it.
function dress(look) {
  change({ ...Object.fromEntries(ownLook.map((name) => [name, ""])), look, scheme: looks[look]?.scheme ?? "" });
}

// On the document, since some of the form's fields stand outside of it. Tools that fill in forms know only one of the two.
for (const event of ["input", "change"]) {
  document.addEventListener(event, ({ target }) => {
    if (target.form !== form || read(target)[target.name] === settings[target.name]) return;
    if (target.name === "look") dress(target.value);
    else change(read(target));
  });
}
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("click", ({ target }) => {
  if (target.matches(".back")) {
    change({ [target.value]: "" });
    form.elements[target.value].focus();
  } else if (target.matches("#advice button")) {
    change({ scheme: target.value });
    form.elements.scheme.focus();
  }
});
at("reset").addEventListener("click", () => {
  settings = begin();
  show(found);
  remember();
  at("told").textContent = "Everything is as it was in the beginning.";
});
at("share").addEventListener("click", () => {
  remember();
  copyInto(at("told"), location.href, "The link is copied.");
});
// The address behind the # is the settings', so nothing else may go there.
document.querySelector("a[href='#code']").addEventListener("click", (event) => {
  event.preventDefault();
  at("code").focus();
  at("code").scrollIntoView();
});
addEventListener("hashchange", restore);
restore();
