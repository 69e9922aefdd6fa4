// What the page asks the gateway, and what it was truly told: loaded before the widget.
const network = (() => {
  const { fetch } = window;
  const asked = [];
  let isOnline = true;
  // What is under way ends when the device goes offline. One promise for all would keep them all.
  const cuts = new Set();
  const online = async (work) => {
    let cut;
    const broken = new Promise((_, reject) => cuts.add(cut = () => reject(new TypeError("Failed to fetch"))));
    try {
      return await Promise.race([work, broken]);
    } finally {
      cuts.delete(cut);
    }
  };
  Object.defineProperty(navigator, "onLine", { get: () => isOnline });

  // `late`: given up since nothing came. `given up`: nobody wants it any more.
  const ended = (one, request, how) => {
    one.end ??= !request.signal.aborted ? how : clock.now() - one.since > 19_000 ? "late" : "given up";
    one.epoch ??= network.epoch;
    network.told(one);
  };

  window.fetch = async (request, ...more) => {
    if (!(request instanceof Request) || new URL(request.url).pathname !== "/api/orders") return fetch(request, ...more);
    const one = { since: clock.now(), day: Date.now(), isEarly: network.begun === undefined };
    asked.push(one);
    try {
      one.number = JSON.parse(await request.clone().text()).order_id;
      if (!isOnline) throw new TypeError("Failed to fetch");
      const answer = await online(fetch(request, ...more));
      const text = answer.text.bind(answer);
      answer.text = async () => {
        try {
          one.text = await online(text());
          one.status = answer.status;
          ended(one, request, "told");
          return one.text;
        } catch (cause) {
          ended(one, request, "lost");
          throw cause;
        }
      };
      return answer;
    } catch (cause) {
      ended(one, request, "lost");
      throw cause;
    }
  };

  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate.apply(WebAssembly, given);
    network.begun ??= Date.now();
    return made;
  };

  return {
    asked,
    // When Rust was there, by the time of day.
    begun: undefined,
    // What was asked for anew counts from then on.
    epoch: 0,
    told: () => {},
    fetch: (path, options) => fetch(path, { cache: "no-store", ...options }),
    pending: () => asked.filter(({ end }) => !end).length,
    connect(is) {
      if (isOnline === is) return;
      isOnline = is;
      if (!is) for (const cut of cuts) cut();
      dispatchEvent(new Event(is ? "online" : "offline"));
    },
  };
})();
