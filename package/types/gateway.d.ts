// The same tag, which asks gateways only.
export * from "./index.js";
