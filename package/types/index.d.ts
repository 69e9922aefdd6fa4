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
export type Texts = object;

/** A carrier of the shop's own: its name, its page with `{number}` in it, what its numbers begin with, and how long they can be. */
export interface Carrier {
  name: string;
  template: string;
  prefix?: string;
  lengths?: readonly number[];
}

/** An order was found: how far it has come, and how many orders, items and shipments that are. */
export interface Found {
  stage: Stage;
  orders: number;
  items: number;
  shipments: number;
}

/** Nothing takes an attribute away. */
type Nothing = null | undefined;

/** The attributes of the tag, as markup and frameworks write them; `null`, `undefined` and `false` take them away. */
export interface OrderTrackerAttributes {
  /** The address of the gateway, or of a proxy that adds the provider's key. */
  proxy?: string | Nothing;
  /** Whose API a plain proxy speaks; none for the gateway. */
  provider?: Provider | Nothing;
  /** The provider's number of the order. */
  "order-id"?: string | number | Nothing;
  /** The shop's own number of the order. */
  "purchase-order"?: string | number | Nothing;
  /** Shows the gateway that the visitor may see that order; made by the shop's server for that number. */
  signature?: string | Nothing;
  /** Shows the provider's internal notes: for pages of staff. */
  notes?: boolean | Nothing;
  /** `off`, or a number of seconds (at least 5); else as often as the stage is likely to change. */
  "refresh-every"?: "off" | number | `${number}` | Nothing;
  /** The language where the page has no `lang`, such as `de` or `pt-BR`. */
  language?: string | Nothing;
  /** The shop's own words: an object, its JSON, or the address of a file that holds it. */
  texts?: string | Texts | Nothing;
  /** The shop's own carriers, before those that are known: a list, or its JSON. */
  carriers?: string | readonly Carrier[] | Nothing;
  /** Light or dark, whatever the page is. */
  "color-scheme"?: "light" | "dark" | Nothing;
}

/** What frameworks can set: attributes, or properties. */
export interface OrderTrackerInput extends OrderTrackerAttributes {
  orderId?: OrderTrackerAttributes["order-id"];
  purchaseOrder?: OrderTrackerAttributes["purchase-order"];
  refreshEvery?: OrderTrackerAttributes["refresh-every"];
  colorScheme?: OrderTrackerAttributes["color-scheme"];
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
  orderId?: string | number | Nothing;
  purchaseOrder?: string | number | Nothing;
  signature?: string | Nothing;
}

/** The tag `<order-tracker>`: one order, or the form that asks for its number. */
export class OrderTracker extends HTMLElement {
  static readonly version: string;
  static readonly observedAttributes: string[];
  /** Each property says what its attribute says: an empty text where there is none. */
  get proxy(): string;
  set proxy(value: string | false | Nothing);
  get provider(): Provider | "";
  set provider(value: Provider | "" | false | Nothing);
  get orderId(): string;
  set orderId(value: string | number | false | Nothing);
  get purchaseOrder(): string;
  set purchaseOrder(value: string | number | false | Nothing);
  get signature(): string;
  set signature(value: string | false | Nothing);
  get notes(): boolean;
  set notes(value: boolean | Nothing);
  get refreshEvery(): string;
  set refreshEvery(value: string | number | false | Nothing);
  get language(): string;
  set language(value: string | false | Nothing);
  /** As text: an object is kept as JSON. */
  get texts(): string;
  set texts(value: string | Texts | false | Nothing);
  /** As text: a list is kept as JSON. */
  get carriers(): string;
  set carriers(value: string | readonly Carrier[] | false | Nothing);
  get colorScheme(): "light" | "dark" | "";
  set colorScheme(value: "light" | "dark" | "" | false | Nothing);
  /** What it shows now. */
  readonly status: Status;
  /** How far the order has come that it shows, of several the stage of all together; `null` where it shows none. */
  readonly stage: Stage | null;
  /** Asks again for what is shown, or for what has failed. Resolves once the answer, or the failure, is shown. */
  refresh(): Promise<void>;
  /** Sets the number and its signature. Resolves once the answer, or the failure, is shown: see `status`. */
  lookup(order: Lookup): Promise<void>;
  connectedCallback(): void;
  disconnectedCallback(): void;
  attributeChangedCallback(): void;
}

/**
 * Defines the tag, and gives back its class: another one where another copy of this package was first on the page. A
 * second call does nothing; on a server it does nothing at all.
 */
export function define(): typeof OrderTracker;

/** The version of this package. */
export const version: string;

declare global {
  interface HTMLElementTagNameMap {
    "order-tracker": OrderTracker;
  }
  interface GlobalEventHandlersEventMap extends OrderTrackerEvents {}
}
