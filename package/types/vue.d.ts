import type { HTMLAttributes, PublicProps } from "vue";
import type { OrderTracker, OrderTrackerEvents, OrderTrackerInput } from "./index.js";

// As `@order-tracker-found="..."` and its like are called behind the template.
interface Listeners {
  onOrderTrackerFound?: (event: OrderTrackerEvents["order-tracker-found"]) => void;
  onOrderTrackerNotFound?: (event: OrderTrackerEvents["order-tracker-not-found"]) => void;
  onOrderTrackerError?: (event: OrderTrackerEvents["order-tracker-error"]) => void;
  onOrderTrackerStageChanged?: (event: OrderTrackerEvents["order-tracker-stage-changed"]) => void;
}

declare module "vue" {
  interface GlobalComponents {
    "order-tracker": new () => OrderTracker & { $props: HTMLAttributes & PublicProps & OrderTrackerInput & Listeners };
  }
}
