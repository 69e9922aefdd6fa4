import "./page.css";

import { define } from "order-tracker";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { App } from "./App";

// Before the first render: React sets properties of elements that it knows, and attributes of others.
define();

const app = document.querySelector("#app");
if (app) {
  createRoot(app).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
