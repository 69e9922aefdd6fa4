// The body of a function: what is too wide, cut off, too small to read or too small to be met, one line each.
const smallestText = 12;
const smallestTarget = 24;
const lines = [];

// What is only read out is one pixel large, and the inside of an icon is its own.
const isUnseen = (element) => getComputedStyle(element).clipPath === "inset(50%)";
const isSkipped = (element) => element instanceof SVGElement || isUnseen(element) || element.getClientRects().length === 0;
const named = (tag, element) => {
  const name = element.part?.value || element.className || element.id;
  return `#${tag.id} ${element.localName}${name ? `.${name}` : ""} “${element.textContent.trim().slice(0, 60)}”`;
};

// The room that a box leaves to what is in it.
function room(element) {
  const style = getComputedStyle(element);
  if (["inline", "contents"].includes(style.display)) return room(element.parentElement ?? element.getRootNode().host);
  const { left, right } = element.getBoundingClientRect();
  const inset = (side) => parseFloat(style[`padding${side}`]) + parseFloat(style[`border${side}Width`]);
  return { left: left + inset("Left"), right: right - inset("Right") };
}

function overhang(box, parent) {
  const { left, right } = room(parent);
  return Math.max(left - box.left, box.right - right);
}

function measure(tag, element) {
  const complain = (what) => lines.push(`${named(tag, element)}: ${what}`);
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const parent = element.parentElement;
  if (parent && style.position !== "absolute") {
    const wide = overhang(box, parent);
    if (wide > 0.5) complain(`${wide.toFixed(1)} px wider than the room in its parent`);
  }
  if (style.overflowX !== "visible" && element.scrollWidth > element.clientWidth) complain(`cut off at ${element.clientWidth} of ${element.scrollWidth} px`);
  const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  for (const text of texts) {
    const range = document.createRange();
    range.selectNodeContents(text);
    const wide = Math.max(...[...range.getClientRects()].map((line) => overhang(line, element)));
    if (wide > 0.5) complain(`its text is ${wide.toFixed(1)} px wider than its room`);
    if (parseFloat(style.fontSize) < smallestText) complain(`text of ${style.fontSize}`);
  }
  const isTarget = element.matches("button, summary, input, a[href]") && !(element.localName === "a" && style.display === "inline");
  if (isTarget && Math.min(box.width, box.height) < smallestTarget) complain(`${box.width} × ${box.height} px are hard to meet`);
}

function walk(tag, parent) {
  for (const element of parent.children) {
    if (isSkipped(element)) continue;
    measure(tag, element);
    walk(tag, element);
  }
}

const { scrollWidth } = document.documentElement;
if (scrollWidth > innerWidth) lines.push(`the page is ${scrollWidth} px wide`);
for (const tag of document.querySelectorAll("order-tracker")) walk(tag, tag.shadowRoot);
return lines;
