// The body of a function: writes down for how long nothing has had the focus, and what was copied.
let since;
window.lostMs = 0;
window.copied = 0;
setInterval(() => {
  const isLost = !document.activeElement || document.activeElement === document.body;
  since = isLost ? since ?? performance.now() : undefined;
  if (isLost) window.lostMs = Math.max(window.lostMs, Math.round(performance.now() - since));
}, 10);
document.addEventListener("copy", () => window.copied += 1);
const clipboard = navigator.clipboard;
if (clipboard) clipboard.writeText = () => {
  window.copied += 1;
  return Promise.resolve();
};
