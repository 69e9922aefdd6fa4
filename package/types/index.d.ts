/** How far an order has come. */
export type Stage =
  | "received"
  | "awaiting_payment"
  | "on_hold"
  | "in_production"
  | "produced"
  | "partly_shipped"
  | "shipped"
  | "delivered"
  | "canceled"
  | "unknown";

/** What the tag shows: its form, a skeleton, an order, or why there is none. */
export type Status = "idle" | "loading" | "found" | "not-found" | "error";

/** Whose API a plain proxy speaks. */
export type Provider = "dream-junction" | "finerworks" | "deconetwork" | "shineon";

/** Why there is no order to see. */
export type ErrorCode =
  | "invalid_number"
  | "unsupported"
  | "proof_needed"
  | "busy"
  | "unauthorized"
  | "unreachable"
  | "unreadable"
  /** The tag's attributes are wrong: the console says how. */
  | "misconfigured"
  /** The wasm could not be loaded or compiled: the console says why. */
  | "not_started";

/** The shop's own words, by the keys of `languages/en.json`; below the code of a language for that language only. */
export interface Texts {
  [key: string]: string | Texts;
}

/** An order was found: how far it has come, and how many orders, items and shipments that are. */
export interface Found {
  stage: Stage;
  orders: number;
  items: number;
  shipments: number;
}

/** What can be set on the tag. */
export interface OrderTrackerProperties {
  /** The address of the gateway, or of a proxy that adds the provider's key. */
  proxy: string;
  /** Whose API a plain proxy speaks; none for the gateway. */
  provider: Provider | "";
  /** The provider's number of the order. */
  orderId: string;
  /** The shop's own number of the order. */
  purchaseOrder: string;
  /** Shows the gateway that the visitor may see that order; made by the shop's server for that number. */
  signature: string;
  /** Shows the provider's internal notes: for pages of staff. */
  notes: boolean;
  /** `off`, or a number of seconds (at least 5); else as often as the stage is likely to change. */
  refreshEvery: string;
  /** The language where the page has no `lang`, such as `de` or `pt-BR`. */
  language: string;
  /** The shop's own words: an object, its JSON, or the address of a file that holds it. */
  texts: string;
  /** Light or dark, whatever the page is. */
  colorScheme: "light" | "dark" | "";
}

/** The attributes of the tag, as markup and frameworks write them. */
export interface OrderTrackerAttributes {
  proxy?: string;
  provider?: Provider;
  "order-id"?: string | number;
  "purchase-order"?: string | number;
  signature?: string;
  notes?: boolean | "";
  "refresh-every"?: "off" | number | (string & {});
  language?: string;
  texts?: string | Texts;
  "color-scheme"?: "light" | "dark";
}

/** What frameworks can set: attributes, or properties of these types. Nothing, `null` and `false` take it away. */
export interface OrderTrackerInput extends OrderTrackerAttributes {
  orderId?: string | number | null;
  purchaseOrder?: string | number | null;
  refreshEvery?: "off" | number | (string & {}) | null;
  colorScheme?: "light" | "dark" | null;
}

/** The tag's events. They bubble, leave shadow roots, and hold nothing of the customer. */
export interface OrderTrackerEvents {
  "order-tracker-found": CustomEvent<Found>;
  "order-tracker-not-found": CustomEvent<Record<string, never>>;
  "order-tracker-error": CustomEvent<{ code: ErrorCode }>;
  "order-tracker-stage-changed": CustomEvent<{ from: Stage; to: Stage }>;
}

/** Which order `lookup()` asks for. What is left out is taken away; without a number the form is shown. */
export interface Lookup {
  orderId?: string | number;
  purchaseOrder?: string | number;
  signature?: string;
}

/** The tag `<order-tracker>`: one order, or the form that asks for its number. */
export class OrderTracker extends HTMLElement implements OrderTrackerProperties {
  static readonly version: string;
  static readonly observedAttributes: string[];
  get proxy(): string;
  set proxy(value: string | null | undefined);
  get provider(): Provider | "";
  set provider(value: Provider | "" | null | undefined);
  get orderId(): string;
  set orderId(value: string | number | null | undefined);
  get purchaseOrder(): string;
  set purchaseOrder(value: string | number | null | undefined);
  get signature(): string;
  set signature(value: string | null | undefined);
  notes: boolean;
  get refreshEvery(): string;
  set refreshEvery(value: string | number | null | undefined);
  get language(): string;
  set language(value: string | null | undefined);
  get texts(): string;
  set texts(value: string | Texts | null | undefined);
  get colorScheme(): "light" | "dark" | "";
  set colorScheme(value: "light" | "dark" | "" | null | undefined);
  /** What it shows now. */
  readonly status: Status;
  /** How far the order has come that it shows, of several the stage of all together; `null` where it shows none. */
  readonly stage: Stage | null;
  /** Asks again for what is shown, or for what has failed. Resolves once the answer, or the failure, is shown. */
  refresh(): Promise<void>;
  /** Sets the number and its signature. Resolves once the answer, or the failure, is shown: see `status`. */
  lookup(order: Lookup): Promise<void>;
  addEventListener<Type extends keyof OrderTrackerEvents>(
    type: Type,
    listener: (this: OrderTracker, event: OrderTrackerEvents[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<Type extends keyof OrderTrackerEvents>(
    type: Type,
    listener: (this: OrderTracker, event: OrderTrackerEvents[Type]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

/** Defines the tag. A second call does nothing; on a server it does nothing at all. */
export function define(): typeof OrderTracker;

/** The version of this package. */
export const version: string;

declare global {
  interface HTMLElementTagNameMap {
    "order-tracker": OrderTracker;
  }
  interface GlobalEventHandlersEventMap extends OrderTrackerEvents {}
}
