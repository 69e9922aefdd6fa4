/** Compiles and starts the wasm, which then defines the tag. Without an argument it is fetched from beside this file. */
export default function init(options?: {
  module_or_path: BufferSource | WebAssembly.Module | Response | Request | URL | string | Promise<Response>;
}): Promise<unknown>;

/** The same with what is there already. */
export function initSync(options: { module: BufferSource | WebAssembly.Module }): unknown;
