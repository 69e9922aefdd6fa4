// For the page around the frame: each <iframe data-order-tracker> is as high as what it shows, and has the tag's events.
const frames = () => [...document.querySelectorAll("iframe[data-order-tracker]")];
const hello = { type: "order-tracker-hello" };

function originOf(frame) {
  try {
    return new URL(frame.src).origin;
  } catch {
    return undefined;
  }
}

addEventListener("message", ({ source, origin, data }) => {
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  const type = data?.type;
  if (!frame || typeof type !== "string" || !type.startsWith("order-tracker-")) return;
  if (origin !== originOf(frame)) {
    // It was led to another site, or it is a frame with `sandbox` and without `allow-same-origin`.
    console.warn(`<order-tracker> a frame of ${frame.src || "no address"} speaks as ${origin} and is not listened to`);
  } else if (type === "order-tracker-ready") {
    source.postMessage(hello, origin);
  } else if (type === "order-tracker-height" && data.height > 0) {
    // A border comes on top of it, whatever the page's own rules say.
    frame.style.setProperty("box-sizing", "content-box");
    frame.style.setProperty("height", `${Number(data.height)}px`);
  } else if (/^order-tracker-(found|not-found|error|stage-changed)$/.test(type)) {
    frame.dispatchEvent(new CustomEvent(type, { bubbles: true, detail: data.detail }));
  }
});
// Frames that were ready before this script was. There is nothing in it.
for (const { contentWindow } of frames()) contentWindow?.postMessage(hello, "*");
