// The widget's own paths (src/view/icon.rs), within 24 by 24.
const TRUCK = "M5 17H3V6h11v11H9M14 10h4l3 3v4h-2M7 15a2 2 0 1 0 .01 0M17 15a2 2 0 1 0 .01 0M15 17h-1";

export const OF_STAGE = {
  received: "M8 4h8v4H8zM16 6h3v14H5V6h3M9 14l2 2 4-4",
  awaiting_payment: "M3 6h18v12H3zM3 10h18M7 15h3",
  on_hold: "M12 3a9 9 0 1 0 .01 0zM10 9v6M14 9v6",
  in_production: "M4 20l1-4L16 5l3 3L8 19zM13 8l3 3",
  produced: "M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8",
  partly_shipped: TRUCK,
  shipped: TRUCK,
  delivered: "M4 11l8-7 8 7v9H4zM9 14l2 2 4-4",
  canceled: "M12 3a9 9 0 1 0 .01 0zM9 9l6 6M15 9l-6 6",
  unknown: "M12 3a9 9 0 1 0 .01 0zM8 12v.01M12 12v.01M16 12v.01",
};
export const COPY = "M9 9h11v11H9zM5 15H4V4h11v1";
export const OUT = "M14 4h6v6M20 4l-9 9M18 14v6H4V6h6";
export const REFRESH = "M20 11a8 8 0 1 0-1.5 6M20 4v7h-7";
