// The code for each platform, made from what tag.js describes: pure functions, so that Node.js can run them too.
// A snippet is a list of steps, each with what to do (`todo`) and what to paste (`code`).
import { svelte, vue } from "./snippets/components.js";
import { leptos } from "./snippets/leptos.js";
import { attribute, css, element, fallback, indented, text } from "./snippets/markup.js";
import { react } from "./snippets/react.js";

const slotted = ([slot, name, words]) => `<${name} slot="${slot}">${text(words)}</${name}>`;
const children = ({ slots }) => [fallback, ...slots.map(slotted)];
const tag = (described) => element("order-tracker", described.attributes.map(attribute), children(described));
const script = (address) => element("script", [attribute(["type", "module"]), attribute(["src", address])]);

function html(described) {
  const rule = css(described);
  const style = rule ? [`<style>\n${indented(rule)}\n</style>`] : [];
  return [script(described.script), ...style, tag(described)].join("\n");
}

// Liquid would read these as its own, wherever they stand; a browser reads an entity as the brace.
const forLiquid = (code) => code.replace(/\{(?=[{%])/g, "&#123;");

function shopify(described) {
  const rule = css(described);
  const style = rule ? [`{% stylesheet %}\n${indented(rule)}\n{% endstylesheet %}`] : [];
  const schema = { name: "Order tracker", presets: [{ name: "Order tracker" }] };
  return [
    forLiquid(script(described.script)),
    forLiquid(tag(described)),
    ...style,
    `{% schema %}\n${JSON.stringify(schema, null, 2)}\n{% endschema %}`,
  ].join("\n\n");
}

const parents = '<meta name="order-tracker-parents" content="https://your-shop.example">';
const parentsGo = "In the head of frame.html, in the place of the line <meta name=\"order-tracker-parents\" …> that is there, with your shop’s address, where the two are on different sites:";

function frame(described) {
  const beside = (file) => described.script.replace(/[^/]*$/, file);
  const room = described.room ? " min-block-size: 100svh;" : "";
  const around = [
    script(beside("frame-host.js")),
    `<style>\n  iframe[data-order-tracker] { inline-size: 100%; border: 0;${room} }\n</style>`,
    element("iframe", ["data-order-tracker", attribute(["src", beside("frame.html")]), attribute(["title", "Where is my order?"])]),
  ].join("\n");
  const rule = css({ ...described, room: false });
  const steps = [
    { todo: "Into your page, where the order should be seen:", code: around },
    { todo: "Into frame.html, in the place of the tag that is there:", code: tag(described) },
    { todo: parentsGo, code: parents },
  ];
  if (rule) steps.push({ todo: "To the end of frame.css:", code: rule });
  return steps;
}

const wordpress = "Edit the page, add a block “Custom HTML” and paste this into it. Save it as an administrator: WordPress takes scripts out of what others write, and on WordPress.com also where the plan has no plugins.";
const section = "Online Store > Themes > Edit code: add a section “order-tracker” and make this all that is in it. Then add that section to a page in the theme’s editor.";

// By the names that the page's address has; the first is for everybody else.
export const platforms = {
  "": { label: "Plain HTML", steps: (described) => [{ todo: "Where the order should be seen:", code: html(described) }] },
  wordpress: {
    label: "WordPress, WooCommerce",
    steps: (described) => [{ todo: wordpress, code: html(described) }],
  },
  shopify: {
    label: "Shopify",
    steps: (described) => [{ todo: section, code: shopify(described) }],
  },
  react: { label: "React", isPackage: true, steps: react },
  vue: { label: "Vue", isPackage: true, steps: vue },
  svelte: { label: "Svelte", isPackage: true, steps: svelte },
  leptos: { label: "Leptos (Rust)", isPackage: true, steps: leptos },
  frame: { label: "An iframe", steps: frame },
};
