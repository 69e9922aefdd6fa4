// A time of the page's own, loaded before anything that asks for it. What comes over the network comes in real time.
const clock = (() => {
  const real = {
    Date,
    setTimeout: setTimeout.bind(window),
    clearTimeout: clearTimeout.bind(window),
    now: performance.now.bind(performance),
  };
  // How far the time of day, and that which timers go by, are ahead of the real ones.
  let wall = 0, mono = 0, last = 0;
  const timers = new Map();
  const now = () => real.now() + mono;
  const day = () => real.Date.now() + Math.round(wall);

  const ring = (id) => {
    const { call, given, handle } = timers.get(id);
    real.clearTimeout(handle);
    timers.delete(id);
    // What it throws is the page's error, as ever.
    real.setTimeout(() => call(...given));
  };
  const arm = (id) => {
    const timer = timers.get(id);
    timer.handle = real.setTimeout(() => (timer.due > now() + 1 ? arm(id) : ring(id)), Math.max(0, timer.due - now()));
  };
  const due = (until) => [...timers].filter(([, { due }]) => due <= until).sort(([, a], [, b]) => a.due - b.due);
  const shift = (ms) => {
    mono += ms;
    wall += ms;
  };

  window.Date = new Proxy(real.Date, {
    construct: (of, given, as) => Reflect.construct(of, given.length ? given : [day()], as),
    get: (of, name) => name === "now" ? day : Reflect.get(of, name),
  });
  performance.now = now;
  window.setTimeout = (call, ms = 0, ...given) => {
    timers.set(++last, { call, given, due: now() + Math.max(0, ms | 0) });
    arm(last);
    return last;
  };
  window.clearTimeout = (id) => {
    real.clearTimeout(timers.get(id)?.handle);
    timers.delete(id);
  };

  return {
    now,
    // Real time.
    rest: (ms) => new Promise((done) => real.setTimeout(done, ms)),
    // Time goes by as it does, and every timer rings when it is due; after each, `between` is awaited.
    async advance(ms, between) {
      const end = now() + ms;
      for (let next; [next] = due(end), next;) {
        shift(Math.max(0, next[1].due - now()));
        ring(next[0]);
        await between();
      }
      shift(Math.max(0, end - now()));
    },
    // The machine sleeps: nothing rings meanwhile, and what was due rings when it wakes.
    sleep(ms) {
      shift(ms);
      for (const [id] of due(now())) ring(id);
    },
    // Somebody sets the clock: timers do not notice.
    jump(ms) {
      wall += ms;
    },
  };
})();
