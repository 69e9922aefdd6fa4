// Renders shopify.liquid outside Shopify and prints the link in it, to compare with what the other snippets make.
// Needs Node.js 18 or later, liquidjs 10 (npm install liquidjs@10, here or in a folder named by NODE_PATH), and the
// secret in ORDER_GATEWAY_SIGNING_SECRET. ORDER_TRACKER_NOW (Unix seconds) stands in for the clock.
//
//   node render-liquid.mjs '#1001'
import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

// Unlike import, require looks into NODE_PATH, so that nothing has to be installed beside this file.
const { Liquid } = createRequire(import.meta.url)("liquidjs");

function fail(message) {
  console.error(`render-liquid.mjs: ${message}`);
  process.exit(2);
}

const [name, ...rest] = process.argv.slice(2);
const secret = process.env.ORDER_GATEWAY_SIGNING_SECRET ?? "";
const now = process.env.ORDER_TRACKER_NOW || String(Math.floor(Date.now() / 1000));
if (name === undefined || rest.length > 0) fail("usage: node render-liquid.mjs NAME");
// It is pasted between quotes: Liquid knows no way to write a quote there, and liquidjs takes a backslash for more.
if (/["\\]/.test(secret)) fail('ORDER_GATEWAY_SIGNING_SECRET must not contain " or \\');
if (!/^[0-9]{1,12}$/.test(now)) fail("ORDER_TRACKER_NOW must be Unix seconds");

const engine = new Liquid({ strictFilters: true });
// As Shopify documents it: lower-case hex. Shopify's url_encode is Ruby's CGI.escape; that of liquidjs spares !'()*.
engine.registerFilter("hmac_sha256", (text, key) => createHmac("sha256", key).update(text).digest("hex"));
engine.registerFilter("url_encode", engine.filters.cgi_escape);
const { date } = engine.filters;
engine.registerFilter("date", function (value, ...format) {
  return date.call(this, value === "now" ? now : value, ...format);
});

// The secret is pasted where a shop pastes it. A function, as "$&" would mean something in a replacement text.
const template = readFileSync(new URL("shopify.liquid", import.meta.url), "utf8");
const html = engine.parseAndRenderSync(template.replace("paste-your-secret-here", () => secret), { name });
const link = /href="([^"]*)"/.exec(html)?.[1].replaceAll("&amp;", "&");
if (!link) fail("no link: NAME is empty, or ORDER_GATEWAY_SIGNING_SECRET has fewer than 32 characters");
console.log(link);
