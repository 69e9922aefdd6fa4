// A dynamic import, so that a missing file is caught too; the tag then keeps its fallback content.
import("./order-tracker.js").then((tracker) => tracker.default()).catch((cause) => {
  console.error("order-tracker could not start. Are order-tracker.js and order-tracker_bg.wasm beside embed.js?", cause);
});
