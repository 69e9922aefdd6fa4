// The two screens: which of them are shown, how large, and what is told to the pages in them.
const gap = 24;
const phone = 360;
const desk = 820;
// As in stage.css: where there is less, words would be too small to be read.
const roomForBoth = 732;

const room = document.querySelector(".screens");
const frames = [...room.querySelectorAll("iframe")];
const choices = [...document.querySelectorAll("[name=view]")];
let told;
let view = "";

function tell(frame) {
  if (told && frame.src) frame.contentWindow.postMessage({ orderTrackerPreview: told }, location.origin);
}

function place(frame, isShown, width, scale) {
  const screen = frame.parentElement;
  screen.hidden = !isShown;
  if (!isShown) return;
  screen.style.setProperty("--width", `${width}px`);
  screen.style.setProperty("--scale", scale);
  // A page that nobody sees is not loaded, and asks nobody.
  if (!frame.src) frame.src = frame.dataset.src;
}

function arrange() {
  const width = room.clientWidth;
  const together = Math.min(1, (width - gap) / (phone + desk));
  const shown = view || (width < roomForBoth ? "phone" : "both");
  // Where there is no room for both, another one is chosen than the address says.
  for (const choice of choices) choice.checked = (choice.value || "both") === shown;
  const scale = shown === "both" ? together : 1;
  const wide = shown === "both" ? Math.max(desk, width - gap - phone) : Math.max(desk, width);
  place(frames[0], shown !== "desk", phone, Math.min(scale, width / phone));
  place(frames[1], shown !== "phone", wide, shown === "both" ? scale : Math.min(1, width / wide));
}

export function turnTo(chosen) {
  view = chosen;
  arrange();
}

export function tellPreviews(what) {
  told = what;
  frames.forEach(tell);
}

addEventListener("message", ({ origin, source, data }) => {
  const frame = frames.find(({ contentWindow }) => contentWindow === source);
  if (frame && origin === location.origin && data === "order-tracker-preview-ready") tell(frame);
});
new ResizeObserver(arrange).observe(room);
