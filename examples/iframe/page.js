// frame-host.js tells the page what the tag in the frame tells.
document.querySelector("iframe[data-order-tracker]").addEventListener("order-tracker-found", ({ detail }) => {
  document.querySelector(".news").value = `Found: ${detail.stage}, items: ${detail.items}, parcels: ${detail.shipments}.`;
});
