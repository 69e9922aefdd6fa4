// What is said about the settings: advice about the colours, and the code.
import { advise, told } from "./advice.js";
import { showCode } from "./code.js";
import { made } from "./fields.js";
import { platforms } from "./snippets.js";
import { describe } from "./tag.js";

const at = (id) => document.getElementById(id);
let advised;

export function showAdvice(settings) {
  const { found, mends } = advise(settings);
  const lines = found.map(told);
  // It is read out when it changes, and only then.
  if (advised === lines.join()) return;
  advised = lines.join();
  const parts = [];
  if (lines.length > 0) {
    parts.push(made("p", {}, "Hard to read. Words need a contrast of 4.5 to 1:"));
    parts.push(made("ul", {}, ...lines.map((line) => made("li", {}, line))));
  }
  if (mends && mends !== settings.scheme) parts.push(made("button", { type: "button", value: mends }, `Make it always ${mends}`));
  at("advice").replaceChildren(...parts);
}

export function showSnippet(settings, asked) {
  const { steps, isPackage } = platforms[settings.platform];
  const { script, proxy, provider, number } = settings;
  const whose = provider ? "proxy" : "gateway";
  at("proxy-label").textContent = `Address of your ${whose}`;
  document.querySelector("[data-needs=script]").hidden = isPackage === true;
  at("replace").textContent = isPackage
    ? `One thing to replace, which is marked in the code: the address of your ${whose}.`
    : `Two things to replace, which are marked in the code: the address of the script, and that of your ${whose}.`;
  // A path is the page's own site.
  at("allowed").hidden = Boolean(provider) || !/^https?:/i.test(proxy);
  at("proof").hidden = Boolean(provider) || !number;
  const beside = ["frame.html", "frame-host.js"].map((file) => script.replace(/[^/]*$/, file));
  showCode(steps(describe(settings, number ? asked : undefined)), isPackage ? [proxy] : [script, ...beside, proxy]);
}
