// English, as the widget says it (public/languages/en.json): the baselines speak nothing else.
export const STAGES = {
  received: "Received", awaiting_payment: "Awaiting payment", on_hold: "On hold", in_production: "In production",
  produced: "Ready to ship", partly_shipped: "Partly shipped", shipped: "Shipped", delivered: "Delivered",
  canceled: "Canceled", unknown: "In progress",
};

// `of` is the only item's name and the place, where there are such.
export const HEADLINES = {
  received: ({ item }) => (item ? `We have your order: ${item}.` : "We have your order."),
  awaiting_payment: () => "Your order is waiting for its payment.",
  on_hold: (of) => `${yours(of)} is on hold.`,
  in_production: (of) => `${yours(of)} is being made${of.place ? ` in ${of.place}` : ""}.`,
  produced: (of) => `${yours(of)} is ready and will be sent soon.`,
  partly_shipped: () => "Part of your order is on its way.",
  shipped: (of) => `${yours(of)} is on its way.`,
  delivered: (of) => `${yours(of)} has arrived.`,
  canceled: () => "This order was canceled.",
  unknown: () => "Your order is with its maker.",
};

const yours = ({ item }) => `Your ${item ?? "order"}`;

export const COUNTED = {
  ready: (count, total) => `${number(count)} of ${number(total)} items ${count === 1 ? "is" : "are"} ready.`,
  left: (count, total) => `${number(count)} of ${number(total)} items ${onTheWay(count)}.`,
  parcels: (count) => `${number(count)} ${count === 1 ? "parcel" : "parcels"} ${onTheWay(count)}.`,
  someParcels: (count, total) => `${number(count)} of ${number(total)} parcels ${onTheWay(count)}.`,
  arrived: (count, total) => `${number(count)} of ${number(total)} parcels ${count === 1 ? "has" : "have"} arrived.`,
};

const onTheWay = (count) => (count === 1 ? "is on its way" : "are on their way");

export const NEXT = {
  received: "Making it begins soon.",
  awaiting_payment: "It is made as soon as it is paid. If you have paid already, this can take a day to show.",
  on_hold:
    "Something has to be settled first. If you have been asked a question, please answer it; otherwise the shop can tell you more.",
  in_production: "It is made to order, just for you.",
  produced: "It leaves soon.",
  partly_shipped: "The rest follows when it is ready.",
  shipped: "It has left the maker.",
  delivered: "Enjoy it!",
  canceled: "If you did not expect this, please contact the shop.",
  unknown: "There is no clear status at the moment. Please look again later.",
};
export const FOLLOW = "Follow each parcel below.";

// Formatters are dear to make, so there is one of each.
const numbers = new Intl.NumberFormat("en");
const dates = new Intl.DateTimeFormat("en", { dateStyle: "long" });
const datesWithoutZone = new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "UTC" });
const clocks = new Intl.DateTimeFormat("en", { timeStyle: "short" });
const near = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
const NEAR_DAYS = 14;
const DAY_MS = 86_400_000;

export const number = (value) => numbers.format(value);
export const hasZone = (moment) => /T.*(Z|[+-]\d\d:?\d\d)$/.test(moment);
export const day = (moment) => (hasZone(moment) ? dates : datesWithoutZone).format(new Date(moment));
export const clock = (moment) => clocks.format(new Date(moment));

// `tomorrow`, `3 days ago`; nothing for a day that is far.
export function nearness(moment, now) {
  const localDay = (date) => Math.floor((date - date.getTimezoneOffset() * 60_000) / DAY_MS);
  const days = localDay(new Date(moment)) - localDay(now);
  return Math.abs(days) <= NEAR_DAYS ? near.format(days, "day") : undefined;
}
