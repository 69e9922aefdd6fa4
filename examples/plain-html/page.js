const tracker = document.querySelector("order-tracker");
const news = document.querySelector(".news");

// Events say how far an order is, never whose it is: they may go to your statistics.
tracker.addEventListener("order-tracker-found", ({ detail }) => {
  news.value = `Found: ${detail.stage}, items: ${detail.items}, parcels: ${detail.shipments}.`;
});
tracker.addEventListener("order-tracker-not-found", () => {
  news.value = "There is no such order.";
});
tracker.addEventListener("order-tracker-error", ({ detail }) => {
  news.value = `That did not work: ${detail.code}.`;
});

document.querySelector("#again").addEventListener("click", async () => {
  await tracker.refresh();
  news.value = `Asked again: ${tracker.stage ?? tracker.status}.`;
});

// Without a number the tag goes back to its form.
document.querySelector("#another").addEventListener("click", async () => {
  await tracker.lookup({});
  news.value = "";
});
