import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [svelte()],
  // Built files may lie at any path.
  base: "./",
  // The gateway beside it: `order-gateway --sandbox`.
  server: { proxy: { "/api": { target: "http://127.0.0.1:8787", rewrite: (path) => path.replace(/^\/api/, "") } } },
});
