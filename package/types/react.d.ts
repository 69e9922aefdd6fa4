import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { OrderTracker, OrderTrackerEvents, OrderTrackerInput } from "./index.js";

// React 19 listens to what is called `on` and the whole name of the event.
type Listeners = { [Type in keyof OrderTrackerEvents as `on${Type}`]?: (event: OrderTrackerEvents[Type]) => void };

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "order-tracker": DetailedHTMLProps<HTMLAttributes<OrderTracker>, OrderTracker> & OrderTrackerInput & Listeners;
    }
  }
}
