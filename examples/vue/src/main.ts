import "./page.css";

import { define } from "order-tracker";
import { createApp } from "vue";

import App from "./App.vue";

// Before the first render: Vue sets properties of elements that it knows, and attributes of others.
define();

createApp(App).mount("#app");
