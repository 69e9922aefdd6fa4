// Stands in for the network: what was recorded for an address is answered, after a while.
let answers = [];
let asked = [];

export function record(path, status, body, delay, retryAfter) {
  answers.unshift({ path, status, body, delay, retryAfter });
}

// Only now: the tests themselves come over the real network.
export function forget() {
  window.fetch = answered;
  answers = [];
  asked = [];
  later(0);
}

// The timers of the page that have neither rung nor been taken back, and how many there were.
const timers = new Map();
let started = 0;
const [set, clear] = [window.setTimeout, window.clearTimeout];
window.setTimeout = (ring, ms, ...rest) => {
  started += 1;
  const id = set((...told) => { timers.delete(id); ring(...told); }, ms, ...rest);
  timers.set(id, ms ?? 0);
  return id;
};
window.clearTimeout = (id) => {
  timers.delete(id);
  clear(id);
};

export function timers_started() {
  return started;
}

export function timers_longer_than(ms) {
  return [...timers.values()].filter((wait) => wait > ms).length;
}

// The page's clock goes wrong, or time goes by.
const clock = Date.now;
export function later(ms) {
  Date.now = () => clock.call(Date) + ms;
}

// What stands in the page's address behind its path.
export function come_by(link) {
  history.replaceState(null, "", location.pathname + link);
}

export function questions() {
  return asked.map(({ method, path, body }) => `${method} ${path} ${body}`.trim());
}

export function given_up() {
  return asked.filter(({ signal }) => signal.aborted).length;
}

async function answered(asked_for) {
  const request = new Request(asked_for);
  const path = new URL(request.url).pathname + new URL(request.url).search;
  asked.push({ method: request.method, path, body: await request.clone().text(), signal: request.signal });
  const answer = answers.find((known) => path.startsWith(known.path));
  await new Promise((resolve, reject) => {
    request.signal.addEventListener("abort", () => reject(new DOMException("given up", "AbortError")));
    setTimeout(resolve, answer?.delay ?? 0);
  });
  if (answer?.status === 1) throw "something that is no Error";
  if (!answer || answer.status === 0) throw new TypeError("Failed to fetch");
  const headers = answer.retryAfter ? { "retry-after": answer.retryAfter } : {};
  return new Response(answer.body, { status: answer.status, headers });
}
