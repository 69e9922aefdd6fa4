import type { HTMLAttributes } from "svelte/elements";
import type { OrderTracker, OrderTrackerEvents, OrderTrackerInput } from "./index.js";

type Listeners = { [Type in keyof OrderTrackerEvents as `on${Type}`]?: (event: OrderTrackerEvents[Type]) => void };

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "order-tracker": HTMLAttributes<OrderTracker> & OrderTrackerInput & Listeners;
  }
}
