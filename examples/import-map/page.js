// A name instead of an address: the page's import map says where it is.
import "order-tracker/define";

const news = document.querySelector(".news");
document.querySelector("order-tracker").addEventListener("order-tracker-found", ({ detail }) => {
  news.value = `Found: ${detail.stage}, items: ${detail.items}, parcels: ${detail.shipments}.`;
});
