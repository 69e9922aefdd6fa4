// What a shop's server does when it writes an e-mail: see examples/signed-links. The sandbox's secret is no secret.
const SECRET = "the-sandbox-signs-with-this-sentence";
const number = "PO_0001";
const expires = Math.floor(Date.now() / 1000) + 24 * 3600;

const bytes = (text) => new TextEncoder().encode(text);
const hmac = { name: "HMAC", hash: "SHA-256" };
const key = await crypto.subtle.importKey("raw", bytes(SECRET), hmac, false, ["sign"]);
const seal = await crypto.subtle.sign("HMAC", key, bytes(`purchase_order:${number}:${expires}`));
const hex = [...new Uint8Array(seal)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
const link = new URLSearchParams({ "purchase-order": number, signature: `${expires}.${hex}` });
document.querySelector("#signed").href = `guarded.html?${link}`;
