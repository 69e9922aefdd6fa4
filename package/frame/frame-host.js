// For the page around the frame: each <iframe data-order-tracker> is as high as what it shows, and has the tag's events.
const frames = () => [...document.querySelectorAll("iframe[data-order-tracker]")];
const hello = { type: "order-tracker-hello" };

addEventListener("message", ({ source, origin, data }) => {
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  const type = data?.type;
  if (!frame || origin !== new URL(frame.src).origin || typeof type !== "string") return;
  if (type === "order-tracker-ready") source.postMessage(hello, origin);
  else if (type === "order-tracker-height" && data.height > 0) frame.style.setProperty("height", `${Number(data.height)}px`);
  else if (/^order-tracker-(found|not-found|error|stage-changed)$/.test(type)) {
    frame.dispatchEvent(new CustomEvent(type, { bubbles: true, detail: data.detail }));
  }
});
// Frames that were ready before this script was. There is nothing in it.
for (const { contentWindow } of frames()) contentWindow?.postMessage(hello, "*");
