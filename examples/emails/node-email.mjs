// The e-mail of a server of your own, as mail libraries take it: { to, subject, text, html }. No packages, Node.js 18.
// It needs sign.mjs of ../signed-links beside it or, as here, where it is.
import { trackingLink } from "../signed-links/sign.mjs";

const PAGE = "https://shop.example/track";
const DAYS = 60;

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text) => text.replace(/[&<>"]/g, (character) => ENTITIES[character]);

/** What a customer is sent once the order is paid. `order` is one of your shop's: never a number that somebody typed. */
export function orderConfirmation(order, secret = process.env.ORDER_GATEWAY_SIGNING_SECRET) {
  const link = trackingLink(PAGE, "purchase_order", order.number, DAYS, secret);
  const subject = `Your order ${order.number}`;
  const text = `Hello ${order.name},

thank you for your order ${order.number}. Everything we sell is made after you order it.
See how far it is, until it is at your door:

${link}

The link is yours alone: whoever has it sees the order.
`;
  const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escaped(subject)}</title>
  </head>
  <body style="margin: 0; padding: 24px; font: 16px / 1.5 -apple-system, 'Segoe UI', Roboto, sans-serif">
    <p>Hello ${escaped(order.name)},</p>
    <p>
      thank you for your order ${escaped(order.number)}. Everything we sell is made after you order it. See how far it is,
      until it is at your door:
    </p>
    <p style="margin: 24px 0">
      <a
        href="${escaped(link)}"
        style="display: inline-block; padding: 14px 24px; border-radius: 4px; background: #1c5c43; color: #fff; text-decoration: none"
        >Where is my order?</a
      >
    </p>
    <p style="color: #595959">The link is yours alone: whoever has it sees the order.</p>
  </body>
</html>
`;
  return { to: order.email, subject, text, html };
}
