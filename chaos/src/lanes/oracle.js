// What a tag has to show, by what its page was truly told, and what it shows.

// What an answer says, as the gateway's documentation has it.
function meaning({ end, status, text }) {
  if (end !== "told") return { error: "unreachable" };
  let body;
  try {
    body = JSON.parse(text);
  } catch {
    body = undefined;
  }
  const known = ["invalid_number", "unsupported", "not_found", "proof_needed", "busy", "unauthorized", "unreachable", "unreadable"];
  if (known.includes(body?.error)) return { error: body.error };
  const errors = { 400: "invalid_number", 401: "unauthorized", 403: "unauthorized", 404: "unreadable", 408: "unreachable", 410: "not_found", 422: "invalid_number", 429: "busy" };
  if (status < 200 || status > 299) return { error: errors[status] ?? (status > 499 ? "unreachable" : "unreadable") };
  if (!Array.isArray(body?.orders)) return { error: "unreadable" };
  const [order] = body.orders;
  return order ? { mark: order.purchase_order, stage: order.stage, items: order.items.length } : { error: "not_found" };
}

// What has to be seen, where `number` was asked for last.
function wanted(number, epoch, asked) {
  if (number === undefined) return { status: "idle", marks: [], orders: 0, items: 0 };
  const own = asked.filter((one) => one.number === number && one.epoch === epoch && one.end !== "given up");
  // What was asked before Rust was there may have failed when it comes, and be asked for again at once.
  const mayFailFirst = own.some(({ isEarly, end }) => isEarly && end !== "told");
  const told = own
    // What came before Rust and was too old for it is as good as none.
    .filter((one) => !(one.isEarly && network.begun - one.day > 30_000)).map(meaning);
  const last = told.at(-1);
  if (!last) return { status: "an answer" };
  const good = told.filter(({ mark }) => mark).at(-1);
  if (!good) {
    const status = last.error === "not_found" ? "not-found" : "error";
    return { status, error: last.error, marks: [], orders: 0, items: 0, event: status, mayFailFirst };
  }
  const { mark, stage, items } = good;
  return { status: "found", stage, marks: [mark], orders: 1, items, pace: last === good ? "fresh" : "stale", event: "found", mayFailFirst };
}

// What is seen. All parts of an order are marked with its version.
function seen(tag, events) {
  const root = tag.shadowRoot;
  const all = (css) => [...root.querySelectorAll(css)];
  return {
    status: tag.status,
    stage: tag.stage ?? undefined,
    marks: [...new Set(root.textContent.match(/\d+-v\d+/g))],
    orders: all("[part=order]").length,
    items: all("[part=item]").length,
    error: root.querySelector("[part=notice]")?.dataset.error,
    pace: root.querySelector("[part=freshness]")?.dataset.state,
    isWaiting: all("[part=skeleton], [aria-busy=true]").length > 0,
    event: events.at(-1)?.[0],
    events,
  };
}

// What is the matter with it, if anything.
function difference(wanted, seen) {
  for (const name of ["status", "stage", "error", "orders", "items", "pace"]) {
    if (wanted[name] !== seen[name]) return `${name} ${seen[name]} instead of ${wanted[name]}`;
  }
  if (`${seen.marks}` !== `${wanted.marks}`) return `shows ${seen.marks} instead of ${wanted.marks}`;
  if (seen.isWaiting) return "it waits, and nothing is asked";
  return wanted.event ? unlike(wanted, seen.events) : undefined;
}

// One event for what came of the question, and then one for each stage that followed.
function unlike({ event, error, stage, mayFailFirst }, events) {
  const hasFailedFirst = mayFailFirst && events.length > 1 && events[0][0] === "error";
  const [[first, detail] = [], ...more] = events.slice(hasFailedFirst ? 1 : 0);
  if (first !== event) return `told ${first} instead of ${event}`;
  if (first === "error" && detail.code !== error) return `told the error ${detail.code} instead of ${error}`;
  let at = detail.stage;
  for (const [name, { from, to }] of more) {
    if (name !== "stage-changed" || from !== at || from === to) return `told ${name} from ${from} to ${to}, at ${at}`;
    at = to;
  }
  if (event === "found" && at !== stage) return `told the stage ${at} instead of ${stage}`;
}
