// What all have in common who take the tag from the package, not from a script's address.
export const install = {
  todo: "Once: copy dist/order-tracker-0.1.0.tgz, which “cargo xtask package” writes, into your app (and into its git). Then in your app’s folder:",
  code: "npm install ./order-tracker-0.1.0.tgz",
};

// Frameworks say when they are in a browser: servers have no custom elements.
export const define = 'import("order-tracker/define");';

// A literal of JavaScript that ends no script around it.
const unclosing = (code) => code.replace(/</g, "\\u003c");
export const literal = (value) => unclosing(JSON.stringify(value));

// The texts as an object, which is easier to go on writing than JSON in quotes; nothing where there are none.
export function textsOf({ attributes }) {
  const json = attributes.find(([name]) => name === "texts")?.[1];
  return json && `const texts = JSON.stringify(${unclosing(JSON.stringify(JSON.parse(json), null, 2))});`;
}
