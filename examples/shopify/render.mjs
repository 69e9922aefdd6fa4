// Renders the section outside Shopify, with the defaults of its schema and what the arguments set instead.
// Needs Node.js 20, and liquidjs 10 (npm install liquidjs@10, here or in a folder named by NODE_PATH).
//
//   node render.mjs proxy=/api script=/order-tracker/embed.js > page.html
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

// Unlike import, require looks into NODE_PATH, so that nothing has to be installed beside this file.
const { Liquid, Tag } = createRequire(import.meta.url)("liquidjs");

const engine = new Liquid({ strictFilters: true });
let schema = "";
// The schema is data for the theme editor: nothing of it is sent.
engine.registerTag(
  "schema",
  class extends Tag {
    constructor(token, remaining, liquid) {
      super(token, remaining, liquid);
      for (let inner; (inner = remaining.shift()); ) {
        if (inner.name === "endschema") return;
        schema += inner.getText();
      }
      throw new Error("{% schema %} has no end");
    }

    render() {}
  },
);

const template = engine.parse(readFileSync(new URL("order-tracker.liquid", import.meta.url), "utf8"));
const defaults = JSON.parse(schema).settings.filter(({ id }) => id).map(({ id, default: value }) => [id, value]);
const settings = Object.fromEntries(defaults);
for (const argument of process.argv.slice(2)) {
  const [, id, value] = /^(\w+)=(.*)$/s.exec(argument) ?? [];
  if (!Object.hasOwn(settings, id)) throw new Error(`${argument}: there is no such setting`);
  settings[id] = value;
}
const section = { id: "template--1__order_tracker", settings };
console.log(`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Where is my order?</title>
    <style>body { margin: 0; font: 100% / 1.5 system-ui, sans-serif }</style>
  </head>
  <body>
    <main>
      <section id="shopify-section-${section.id}" class="shopify-section">
${engine.renderSync(template, { section })}
      </section>
    </main>
  </body>
</html>`);
