// Runs before anything of the page's own, the same for all contestants: waits until `text` stands in the last element of
// a part, in `count` open shadow roots, and until that is painted.
({ part, text, count }) => {
  const PATIENCE_MS = 90_000;
  const tasks = [];
  const memories = [];
  const roots = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push([startTime, duration]);
  }).observe({ type: "longtask", buffered: true });

  // The memory of WebAssembly is in no heap.
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...source) => {
      const made = await original.apply(WebAssembly, source);
      for (const it of Object.values((made.instance ?? made).exports)) if (it instanceof WebAssembly.Memory) memories.push(it);
      return made;
    };
  }

  // What is still to come, of all that was put off.
  const timers = new Set();
  for (const [set, clear] of [["setTimeout", "clearTimeout"], ["setInterval", "clearInterval"]]) {
    const [start, stop] = [window[set], window[clear]];
    window[set] = (act, ...rest) => {
      const timer = start((...given) => {
        if (set === "setTimeout") timers.delete(timer);
        act(...given);
      }, ...rest);
      timers.add(timer);
      return timer;
    };
    window[clear] = (timer) => {
      timers.delete(timer);
      stop(timer);
    };
  }

  const isThere = (root) => {
    const all = root.querySelectorAll(`[part="${part}"]`);
    return all[all.length - 1]?.textContent.includes(text);
  };
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  let there;
  const found = new Promise((resolve, reject) => {
    const told = () => roots.map((root) => root.textContent.trim().slice(0, 200)).join(" | ");
    const late = setTimeout(() => reject(new Error(`“${text}” is not to be read; the tag says “${told()}”`)), PATIENCE_MS);
    const observer = new MutationObserver(() => {
      if (there || roots.length < count || roots.filter(isThere).length < count) return;
      there = performance.now();
      observer.disconnect();
      clearTimeout(late);
      resolve();
    });
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (options) {
      const root = attach.call(this, options);
      roots.push(root);
      observer.observe(root, { childList: true, subtree: true, characterData: true });
      return root;
    };
  });

  const all = async () => {
    await found;
    await painted();
    const readable = performance.now();
    // What is put off until later belongs to it, too.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const first = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
    const memory = memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
    return { there, readable, first, tasks, memory };
  };
  window.bench = { done: all(), painted, isThere, roots, timers: () => timers.size };
}
