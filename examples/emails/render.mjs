// Renders the e-mails outside of their shops, for order NUMBER, into FOLDER: shopify.html, node.html and node.txt.
// Needs Node.js 18 or later, liquidjs 10 (npm install liquidjs@10, here or in a folder named by NODE_PATH), and the secret
// in ORDER_GATEWAY_SIGNING_SECRET.
//
//   node render.mjs PO_0001 FOLDER
import { createHmac } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

import { orderConfirmation } from "./node-email.mjs";

// Unlike import, require looks into NODE_PATH, so that nothing has to be installed beside this file.
const { Liquid } = createRequire(import.meta.url)("liquidjs");

const [number, folder] = process.argv.slice(2);
const secret = process.env.ORDER_GATEWAY_SIGNING_SECRET;

const mail = orderConfirmation({ number, name: "Ada", email: "ada@customer.example" }, secret);
writeFileSync(join(folder, "node.html"), mail.html);
writeFileSync(join(folder, "node.txt"), mail.text);

// As Shopify documents them; see ../signed-links/render-liquid.mjs.
const engine = new Liquid({ strictFilters: true });
engine.registerFilter("hmac_sha256", (text, key) => createHmac("sha256", key).update(text).digest("hex"));
engine.registerFilter("url_encode", engine.filters.cgi_escape);
const template = readFileSync(new URL("shopify-notification.liquid", import.meta.url), "utf8");
const pasted = template.replace("paste-your-secret-here", () => secret);
const button = engine.parseAndRenderSync(pasted, { name: number, shop: { email_accent_color: "#5b4b8a" } });
const head = '<!doctype html><html lang="en"><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>E-mail</title>';
writeFileSync(join(folder, "shopify.html"), `${head}<h1>Thank you for your purchase!</h1>${button}</html>`);
