// Makes a signed tracking link: whoever holds it is shown the order until it expires.
// Needs Node.js 18 or later, no packages, and the gateway's secret in ORDER_GATEWAY_SIGNING_SECRET.
//
//   node sign.mjs https://shop.example/track purchase_order PO-9931/B 60
//
// or, in your own code: import { trackingLink } from "./sign.mjs";
import { createHmac } from "node:crypto";
import { realpathSync } from "node:fs";
import { pathToFileURL } from "node:url";

const PARAMETERS = new Map([["order_id", "order-id"], ["purchase_order", "purchase-order"]]);

// What the gateway drops at both ends of a number (white space, invisible marks); a signature over it would not match.
const EDGE = String.raw`[\t-\r \x85\xa0\u1680\u2000-\u200f\u2028-\u202f\u205f\u2060\u2066-\u2069\u3000\ufeff]+`;
const EDGES = new RegExp(`^${EDGE}|${EDGE}$`, "gu");

/** The link to `page` that shows the order `number` for `days` days. Throws where an argument will not do. */
export function trackingLink(page, kind, number, days, secret, now = Math.floor(Date.now() / 1000)) {
  // A "#" would end the query: printable ASCII without it.
  if (!/^https?:\/\/[!-"$-~]+$/.test(page)) throw new RangeError("PAGE must be an http(s) address without a #");
  if (!PARAMETERS.has(kind)) throw new RangeError("KIND must be order_id or purchase_order");
  number = String(number).replace(EDGES, "");
  if (!/^[^\x00-\x1f\x7f-\x9f]{1,100}$/u.test(number)) {
    throw new RangeError("NUMBER must have 1 to 100 characters, none of them a control character");
  }
  if (!Number.isInteger(days) || days < 1 || days > 3650) throw new RangeError("DAYS must be 1 to 3650");
  // White space at the ends is a slip in copying, which the gateway may read differently.
  if (!/^\S.{30,}\S$/su.test(secret ?? "")) {
    throw new RangeError("ORDER_GATEWAY_SIGNING_SECRET must have 32 or more characters and no space around it");
  }

  const expires = now + days * 86400;
  const digest = createHmac("sha256", secret).update(`${kind}:${number}:${expires}`).digest("hex");
  // encodeURIComponent leaves !'()* alone, and mail programs end a link at some of them.
  const percent = (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`;
  const encoded = encodeURIComponent(number).replace(/[!'()*]/g, percent);
  const query = `${PARAMETERS.get(kind)}=${encoded}&signature=${expires}.${digest}`;
  return `${page}${page.includes("?") ? "&" : "?"}${query}`;
}

function main([page, kind, number, days, ...rest]) {
  try {
    if (days === undefined || rest.length > 0) throw new RangeError("usage: node sign.mjs PAGE KIND NUMBER DAYS");
    const now = process.env.ORDER_TRACKER_NOW || undefined;
    if (now && !/^[0-9]{1,12}$/.test(now)) throw new RangeError("ORDER_TRACKER_NOW must be Unix seconds");
    const life = /^[0-9]{1,4}$/.test(days) ? Number(days) : NaN;
    const secret = process.env.ORDER_GATEWAY_SIGNING_SECRET;
    console.log(trackingLink(page, kind, number, life, secret, now && Number(now)));
  } catch (error) {
    console.error(`sign.mjs: ${error.message}`);
    process.exitCode = 2;
  }
}

// Only where this file is what was started, not where it is imported.
if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  main(process.argv.slice(2));
}
