// Whether a tag holds only what the widget makes: elements and attributes by their names, plain words where the stylesheet reads
// them, links that shoppers can follow, and all of it inside of the tag's own box.
const ELEMENTS = "article header section div span p h2 h3 h4 ul ol li a button details summary bdi time slot form label input fieldset legend svg path".split(" ");
const PLAIN_ATTRIBUTES = "part class lang dir role tabindex target rel type open hidden name id for data-stage data-news data-state data-kind data-error aria-hidden aria-busy aria-current aria-live autocomplete autocapitalize spellcheck novalidate required checked disabled aria-describedby aria-invalid inputmode enterkeyhint".split(" ");
const OTHER_ATTRIBUTES = { value: "button input", "aria-label": "a ol", datetime: "time", d: "path", viewBox: "svg", href: "a" };

const inspected = (tag) => {
  const lines = [];
  // What is folded away has no place.
  for (const fold of tag.shadowRoot.querySelectorAll("details")) fold.open = true;
  const complain = (element, what) => lines.push(`${element.localName}.${element.part}: ${what}`);
  const frame = tag.getBoundingClientRect();
  const leaves = ({ left, right, top, bottom, width, height }) => {
    if (!width && !height) return false;
    return left < frame.left - 0.5 || right > frame.right + 0.5 || top < frame.top - 0.5 || bottom > frame.bottom + 0.5;
  };
  const isUnseen = (element) => element.closest(".unseen, .label") !== null;
  for (const element of tag.shadowRoot.querySelectorAll("*")) {
    if (!ELEMENTS.includes(element.localName)) complain(element, "is no element of ours");
    for (const { name, value } of element.attributes) {
      const isPlain = PLAIN_ATTRIBUTES.includes(name) && /^[\w -]*$/.test(value);
      if (!isPlain && !OTHER_ATTRIBUTES[name]?.split(" ").includes(element.localName)) complain(element, `${name}="${value.slice(0, 60)}"`);
    }
    if (element.localName === "a") {
      const { protocol, username, password, port, hostname } = new URL(element.href);
      const isSafe = /^https?:$/.test(protocol) && !username && !password && !port && /^[a-z0-9.-]+$/.test(hostname) && !/(^|\.)xn--/.test(hostname);
      if (!isSafe) complain(element, `leads to ${element.href.slice(0, 120)}`);
      if (element.rel !== "noopener noreferrer" || element.target !== "_blank") complain(element, "tells where it comes from");
    }
    if (isUnseen(element)) continue;
    if (leaves(element.getBoundingClientRect())) complain(element, `leaves the tag: “${element.textContent.slice(0, 40)}”`);
    for (const text of element.childNodes) {
      if (text.nodeType !== Node.TEXT_NODE) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      if ([...range.getClientRects()].some(leaves)) complain(element, `its text leaves the tag: “${text.data.slice(0, 40)}”`);
    }
  }
  if (tag.children.length) lines.push("there is something in the tag that its page can style");
  return lines;
};
