// What tags ask of the network. Those that ask the same at the same time share one request, and what Rust will ask is asked
// before it is there.

import { flat } from "./json.js";
import { linked } from "./page.js";

const NUMBERS = ["order-id", "purchase-order"];
// None of the characters that Rust refuses, or takes off. A class such as \P{C} is slow to compile on a phone.
const PLAIN = /^[^\0-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]{1,100}$/u;
const JSON_TYPE = "application/json";
// How long somebody is left waiting.
const TIMEOUT_MS = 20_000;
// An answer that came before Rust did is used for so long.
const KEPT_MS = 30_000;
// By what they ask.
const flights = new Map();
// By the addresses of files, what tells what they have to be made of.
const pins = new Map();

// Has a file taken only if it is made of what `integrity` gives.
export function pin(url, integrity) {
  pins.set(url, integrity);
}

// A request under way, until nobody waits for it any more.
class Flight {
  #isOver = false;
  #since = Date.now();
  // How many wait, and how many of them for Rust first.
  #waiting = 0;
  #early = 0;
  #key;
  #end = new AbortController();

  // What is under way already, where somebody has asked the same.
  static join(request, body, isEarly) {
    const key = [request.method, request.url, request.integrity, ...request.headers, body].join("\n");
    let flight = flights.get(key);
    // What has been answered is for those only who asked before.
    const isLate = !flight || Date.now() - flight.#since > KEPT_MS || (flight.#isOver && !flight.#early);
    if (isLate) flights.set(key, flight = new Flight(key, request));
    if (!isEarly && flight.#early) flight.#early -= 1;
    else flight.#waiting += 1;
    if (isEarly) flight.#early += 1;
    return flight;
  }

  constructor(key, request) {
    this.#key = key;
    this.answer = this.#sent(new Request(request, this.#end));
    this.answer.catch(() => {});
  }

  // Pages put functions of their own in the place of `fetch`: they may throw, give no promise, or take no notice of a signal.
  async #sent(request) {
    let timer;
    const late = new Promise((_, reject) => timer = setTimeout(() => {
      this.#end.abort();
      reject(this.#end.signal.reason);
    }, TIMEOUT_MS));
    try {
      return await Promise.race([read(request), late]);
    } finally {
      clearTimeout(timer);
      this.#isOver = true;
    }
  }

  leave(isEarly) {
    if (isEarly) this.#early -= 1;
    this.#waiting -= 1;
    if (this.#waiting) return;
    if (!this.#isOver) this.#end.abort();
    if (flights.get(this.#key) === this) flights.delete(this.#key);
  }
}

async function read(request) {
  const answer = await fetch(request);
  const wait = answer.headers.get("retry-after")?.trim();
  const text = await answer.text();
  return {
    status: answer.status,
    wait: /^\d{1,9}$/.test(wait) ? Number(wait) : undefined,
    text,
    get flat() {
      return flat(text);
    },
  };
}

// Without headers, it is a file that a browser may keep.
function made(url, method, headers, body, integrity) {
  const lines = headers.split("\n").filter(Boolean).map((line) => line.split(": "));
  return new Request(url, { method, headers: lines, body: body || null, integrity, cache: lines.length ? "no-store" : "default" });
}

// With a line for each header, and what is aborted when nobody waits any more.
export async function fetched(url, method, headers, body, signal) {
  const integrity = pins.has(url) ? await pins.get(url)() : "";
  signal?.throwIfAborted();
  const flight = Flight.join(made(url, method, headers, body, integrity), body);
  const end = new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason), { once: true }));
  try {
    return await Promise.race([flight.answer, end]);
  } finally {
    flight.leave();
  }
}

// Called by Rust.
export function says_the_same(one, other) {
  return one.status === other.status && one.text === other.text;
}

// As above, for Rust, which waits for no promise.
export function request(end, ...asked) {
  fetched(...asked).then(end, () => end());
}

// What Rust will ask for a tag, as settings.rs and the adapter of the gateway say it; nothing where it will ask nothing.
export function questionOf(tag) {
  const own = (name) => tag.getAttribute(name)?.trim() || undefined;
  const given = NUMBERS.some(own) ? own : linked;
  const name = NUMBERS.find(given);
  const proxy = own("proxy");
  // The rare number that is to be refused or corrected is left to Rust.
  if (!proxy || !name || !PLAIN.test(given(name))) return;
  // A provider's own API is known to Rust only.
  if (own("provider")) return {};
  const isSigned = NUMBERS.every((name) => given(name) === linked(name));
  const signature = own("signature") ?? (isSigned ? linked("signature") : undefined);
  const body = JSON.stringify({ [name.replace("-", "_")]: given(name), signature });
  return { url: `${proxy.replace(/\/+$/, "")}/orders`, body };
}

// What is asked for one tag before Rust can ask it.
export class Early {
  #asked;

  // Once: Rust asks for what changes until it comes.
  ask(question) {
    this.keep(question);
    if (this.#asked || !question?.url) return;
    const { url, body } = question;
    const headers = `accept: ${JSON_TYPE}\ncontent-type: ${JSON_TYPE}`;
    const flight = Flight.join(made(url, "POST", headers, body, ""), body, true);
    this.#asked = { url, body, flight };
  }

  // Unless it is something else than is asked for now.
  keep(question) {
    const { url, body, flight } = this.#asked ?? {};
    if (!flight || (url === question?.url && body === question.body)) return;
    this.#asked = {};
    flight.leave(true);
  }
}
