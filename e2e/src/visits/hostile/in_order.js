// The body of a function: shows answers in turn, and names the lines in which words of ours have changed their places.
const isOurs = (sign) => /[a-z0-9×·:,.]/i.test(sign);

// The blocks that words flow in.
function blocks(root) {
  const isBlock = (element) => !getComputedStyle(element).display.startsWith("inline") && getComputedStyle(element).display !== "contents";
  const all = new Map();
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let text; (text = texts.nextNode()); ) {
    let around = text.parentElement;
    if (!around || around.closest(".unseen, .label")) continue;
    while (!isBlock(around)) around = around.parentElement;
    all.set(around, [...(all.get(around) ?? []), text]);
  }
  return all;
}

function inOrder(root) {
  const lines = [];
  for (const [block, texts] of blocks(root)) {
    let before;
    for (const text of texts) {
      for (let at = 0; at < text.length; at += 1) {
        if (!isOurs(text.data[at])) continue;
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        const { left, top, width, height } = range.getBoundingClientRect();
        if (!width) continue;
        const isOnOneLine = before && Math.abs(before.top - top) < height / 2;
        if (isOnOneLine && left < before.left - 0.5) {
          lines.push(`“${block.textContent}”: “${text.data[at]}” stands before “${before.sign}”`);
          break;
        }
        before = { left, top, sign: text.data[at] };
      }
    }
  }
  return lines;
}

const lines = [];
for (const [kind, answer] of more) {
  window.fetch = () => Promise.resolve(new Response(answer));
  await tag.lookup({ orderId: "1" });
  if (tag.status !== "found") lines.push(`${kind}: ${tag.status}`);
  const turned = [...inOrder(tag.shadowRoot), ...measured(), ...faults.splice(0)];
  lines.push(...turned.map((line) => `${kind}: ${line}`));
}
if (more.length) return lines;
