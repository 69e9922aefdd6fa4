// The shop's e-mails link to this page with an order's number in the address.
const tag = document.querySelector("order-tracker");
const asked = new URLSearchParams(location.search);
for (const name of ["order-id", "purchase-order"]) {
  const number = asked.get(name);
  if (number) tag.setAttribute(name, number);
}
