// Vue and Svelte: a file with a script, a template and a style. Their braces are written as entities.
import { attribute, css, element, fallback, indented, text } from "./markup.js";
import { define, install, textsOf } from "./npm.js";

const braces = (code) => code.replace(/\{/g, "&#123;");

const isTag = `import vue from "@vitejs/plugin-vue";

export default {
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "order-tracker" } } })],
};`;

function component(described, hook, from, bound) {
  const texts = textsOf(described);
  const rule = css(described);
  const slotted = ([slot, name, words]) => `<${name} slot="${slot}">${braces(text(words))}</${name}>`;
  const children = [fallback, ...described.slots.map(slotted)];
  const others = described.attributes.filter(([name]) => name !== "texts").map((one) => braces(attribute(one)));
  const lines = [`import { ${hook} } from "${from}";`, "", `${hook}(() => {`, `  ${define}`, "});", ...(texts ? ["", texts] : [])];
  return {
    script: `\n${lines.join("\n")}\n`,
    tag: element("order-tracker", [...others, ...(texts ? [bound] : [])], children),
    style: rule ? `\n\n<style>\n${rule}\n</style>` : "",
  };
}

export function vue(described) {
  const { script, tag, style } = component(described, "onMounted", "vue", ':texts="texts"');
  const code = `<script setup>${script}</script>\n\n<template>\n${indented(tag)}\n</template>${style}`;
  return [install, { todo: "TrackMyOrder.vue:", code }, { todo: "vite.config.js, so that Vue leaves the tag to the browser:", code: isTag }];
}

export function svelte(described) {
  const { script, tag, style } = component(described, "onMount", "svelte", "{texts}");
  return [install, { todo: "TrackMyOrder.svelte:", code: `<script>${script}</script>\n\n${tag}${style}` }];
}
