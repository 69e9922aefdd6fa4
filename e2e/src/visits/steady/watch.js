// Before the page's own scripts: answers come late, and whatever moves without the visitor's doing is written down.
const network = window.fetch;
const lateMs = 800;

window.fetch = (asked, ...more) => {
  const answer = network(asked, ...more);
  // Only look-ups are POST.
  if (asked.method !== "POST") return answer;
  window.isLate = true;
  return new Promise((done) => setTimeout(done, lateMs)).then(() => answer);
};

window.shifts = [];
const place = ({ x, y, width, height }) => `${Math.round(x)},${Math.round(y)} ${Math.round(width)} × ${Math.round(height)}`;
// The inside of a shadow root has no name here.
const name = (node) => node ? `${node.nodeName.toLowerCase()}${node.id ? `#${node.id}` : ""}${node.className ? `.${node.className}` : ""}` : "something";
const source = ({ node, previousRect, currentRect }) => `${name(node)} from ${place(previousRect)} to ${place(currentRect)}`;

new PerformanceObserver((list) => {
  for (const { value, startTime, sources } of list.getEntries()) {
    window.shifts.push({ value, told: `${value.toFixed(4)} after ${Math.round(startTime)} ms: ${sources.map(source).join("; ")}` });
  }
}).observe({ type: "layout-shift", buffered: true });
