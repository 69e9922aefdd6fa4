// The tag as a module: importing it does nothing. On a server, `define()` does nothing either.
import { OrderTracker as Tag, define as defineAs } from "./element.js";
import { language, version, wasm } from "./files.js";
import { start } from "./start.js";

export { version };

export class OrderTracker extends Tag {
  static version = version;

  // Called when the first tag is put on a page.
  static load() {
    return start(wasm(), () => import("./wasm/order-tracker.js"));
  }

  static language(code) {
    return language(code);
  }
}

export function define() {
  return defineAs(OrderTracker);
}
