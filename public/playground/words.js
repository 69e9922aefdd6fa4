// The texts that shops change most: key, what it is, what it says in English, and keys that say the same of one item or
// place. languages/en.json has all of them.
const made = "headline.in_production";

export const words = [
  ["form.label", "Label of the field", "Your number"],
  ["form.help", "Help at the field", "You find it in your order confirmation."],
  ["form.submit", "Button", "Find my order"],
  ["form.another", "Button below an order", "Look up another order"],
  ["stage.in_production", "Stage while it is made", "In production"],
  [made, "Headline while it is made", "Your order is being made.", `${made}.item`, `${made}.place`, `${made}.item_place`],
  ["next.in_production", "Sentence while it is made", "It is made to order, just for you."],
  ["headline.delivered", "Headline once it has arrived", "Your order has arrived.", "headline.delivered.item"],
  ["next.delivered", "Sentence once it has arrived", "Enjoy it!"],
  ["error.not_found", "Where there is no such order", "We cannot find that order"],
];
