import "./page.css";

import { define } from "order-tracker";
import { mount } from "svelte";

import App from "./App.svelte";

// Before the first render: Svelte sets properties of elements that it knows, and attributes of others.
define();

const target = document.querySelector("#app");
if (target) mount(App, { target });
