// Writes each `INTEGRITY FILE` of a page as the hash of that file, of this folder, or of EMBED where it begins with
// /order-tracker/; and `WASM` as the name of the file that embed.js will load. Run it whenever one of them changes. Needs
// Node.js 20.
//
//   node fill.mjs ../../dist/embed index.html > page.html
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const [embed, page] = process.argv.slice(2);

function integrity(_, file) {
  const [, own] = /^\/order-tracker\/(.*)$/.exec(file) ?? [];
  const bytes = readFileSync(own ? join(embed, own) : join(dirname(page), file));
  return `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
}

const [, wasm] = /"\.\/(v-[^"]+\.wasm)"/.exec(readFileSync(join(embed, "embed.js"), "utf8"));
const filled = readFileSync(page, "utf8").replace(/INTEGRITY ([\w./-]+)/g, integrity).replaceAll("/order-tracker/WASM", `/order-tracker/${wasm}`);
process.stdout.write(filled);
