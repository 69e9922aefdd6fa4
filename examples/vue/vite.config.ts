import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [
    // Without it Vue looks for a component of that name.
    vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "order-tracker" } } }),
  ],
  // Built files may lie at any path.
  base: "./",
  // The gateway beside it: `order-gateway --sandbox`.
  server: { proxy: { "/api": { target: "http://127.0.0.1:8787", rewrite: (path) => path.replace(/^\/api/, "") } } },
});
