// The tag as a module: importing it does nothing. On a server, `define()` does nothing either.
import { OrderTracker as Tag, define as defineAs } from "./element.js";
import { digests, language, load, version } from "./files.js";

export { version };

export class OrderTracker extends Tag {
  static version = version;
  // Called when the first tag is put on a page.
  static load = load;
  static language = language;
  static digests = digests;
}

export function define() {
  return defineAs(OrderTracker);
}
