// The steps of a snippet on the page, each with a button that copies it.
import { made } from "./fields.js";

const steps = document.querySelector("#steps");
const copied = document.querySelector("#copied");

// What has to be replaced stands out.
function marked(code, replaced) {
  const found = replaced.filter(Boolean).sort((a, b) => b.length - a.length).map((text) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
  if (found.length === 0) return [code];
  return code.split(new RegExp(`(?<=["'])(${found.join("|")})(?=["'])`)).map((part, index) => index % 2 ? made("mark", {}, part) : part);
}

async function copy(button, code) {
  let words = "Copied";
  try {
    await navigator.clipboard.writeText(code.textContent);
  } catch {
    // An insecure page, or one in a frame, has no clipboard.
    getSelection().selectAllChildren(code);
    words = "Selected: press Ctrl+C or ⌘C";
  }
  button.textContent = words;
  copied.textContent = words;
  setTimeout(() => {
    button.textContent = "Copy";
    copied.textContent = "";
  }, 3000);
}

// Where nothing can be copied, it is shown to be copied.
export async function copyInto(status, text, words) {
  await navigator.clipboard?.writeText(text).catch(() => { words = text; });
  status.textContent = navigator.clipboard ? words : text;
}

function step({ todo, code }, replaced) {
  const text = made("code", {}, ...marked(code, replaced));
  const button = made("button", { type: "button", textContent: "Copy" });
  button.setAttribute("aria-label", `Copy: ${todo}`);
  button.addEventListener("click", () => copy(button, text));
  const box = made("pre", { tabIndex: 0 }, text);
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", todo);
  return made("li", {}, made("div", { className: "todo" }, made("p", {}, todo), button), box);
}

let shown = "";
export function showCode(all, replaced) {
  const news = JSON.stringify([all, replaced]);
  // Whoever selects something in it keeps it while other things change.
  if (news === shown) return;
  shown = news;
  steps.replaceChildren(...all.map((one) => step(one, replaced)));
}
