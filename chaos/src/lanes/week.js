// A page that stays open: its tags ask again when it is time, and their orders move on by the hour.
const HOUR_MS = 3_600_000;
// None of them is ever over.
const ORDERS = [17, 27, 37];

// The wasm's own memory is no part of the page's heap.
const { instantiate } = WebAssembly;
WebAssembly.instantiate = async (...given) => {
  const made = await instantiate(...given);
  // By whatever name.
  const { exports } = made.instance ?? made;
  window.memory = Object.values(exports).find((one) => one instanceof WebAssembly.Memory);
  return made;
};

const week = {
  // How often the gateway was asked.
  asked: 0,
  async begin() {
    let found = 0;
    const all = new Promise((done) => addEventListener("order-tracker-found", () => ++found === ORDERS.length && done()));
    for (const order of ORDERS) {
      document.body.insertAdjacentHTML("beforeend", `<order-tracker proxy="/api" order-id="${order}"></order-tracker>`);
    }
    await import("/embed/embed-gateway.js");
    await all;
  },
  async hours(count) {
    for (let hour = 0; hour < count; hour += 1) {
      for (const order of ORDERS) await network.fetch(`/chaos/moves/${order}`, { method: "POST" });
      await clock.advance(HOUR_MS, async () => {
        do await clock.rest(1); while (network.pending());
      });
      // What the rig itself remembers would grow.
      week.asked += network.asked.splice(0).length;
    }
    const stale = [...document.querySelectorAll("order-tracker")].filter(({ status }) => status !== "found");
    if (stale.length) throw new Error(`a tag is ${stale[0].status}`);
  },
};
window.week = week;
