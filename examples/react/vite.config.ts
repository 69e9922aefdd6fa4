import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  // Built files may lie at any path.
  base: "./",
  // The gateway beside it: `order-gateway --sandbox`.
  server: { proxy: { "/api": { target: "http://127.0.0.1:8787", rewrite: (path) => path.replace(/^\/api/, "") } } },
});
