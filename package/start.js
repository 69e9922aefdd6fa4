// Fetches the wasm, compiles it while it comes, looks whether it is the one that belongs here, and hands it to its script;
// or says what is wrong, for whoever has set up the page.

// A network that gives nothing more is given up, so that it can be tried again.
const TIMEOUT_MS = 60_000;
// A module without anything in it.
const EMPTY = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

export async function start(wasm, script) {
  const [{ default: init }, module] = await Promise.all([scripted(script), compiled(wasm)]);
  await init({ module_or_path: module });
}

// For a script that brings the one of the wasm along.
export async function compiled({ url, integrity }) {
  if (typeof WebAssembly !== "object") throw trouble("cannot start: this browser has no WebAssembly");
  try {
    new WebAssembly.Module(EMPTY);
  } catch (cause) {
    const remedy = "add 'wasm-unsafe-eval' to script-src";
    throw trouble(`cannot start: the Content-Security-Policy of this page refuses WebAssembly: ${remedy}`, cause);
  }
  // Digests are to be had under https: and on this machine only; elsewhere the browser checks for itself, and waits for it.
  const digests = globalThis.crypto?.subtle;
  let answer, bytes;
  try {
    answer = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS), integrity: digests ? "" : integrity });
    bytes = answer.clone().arrayBuffer();
    // Looked at below, where it has failed too.
    bytes.catch(() => {});
  } catch (cause) {
    const { origin } = new URL(url);
    const policy = `a Content-Security-Policy without ${origin} in connect-src`;
    const changed = digests ? "" : "another content than belongs to this script, ";
    throw trouble(`cannot start: ${url} could not be fetched: no network, a server that does not allow pages of ${location.origin} (CORS), ${changed}or ${policy}`, cause, true);
  }
  if (!answer.ok) {
    const remedy = answer.status === 404 ? "copy all files of one build, with their folders" : "look at the server";
    throw trouble(`cannot start: ${url} was answered with HTTP ${answer.status}: ${remedy}`, undefined, answer.status >= 500);
  }
  const type = answer.headers.get("content-type") ?? "no type";
  if (type.startsWith("text/html")) {
    const remedy = "is it there? Vite 7 and older want optimizeDeps: { exclude: [\"order-tracker\"] } in development";
    throw trouble(`cannot start: ${url} was answered with a page (${type}), not with WebAssembly: ${remedy}`);
  }
  // A server that calls it something else than application/wasm makes it slower, no more.
  const module = WebAssembly.compileStreaming(answer).catch(async () => WebAssembly.compile(await bytes));
  module.catch(() => {});
  try {
    if (digests && digest(await digests.digest("SHA-384", await bytes)) !== integrity) {
      throw trouble(`cannot start: ${url} has another content than belongs to this script: copy all files of one build`);
    }
    return await module;
  } catch (cause) {
    throw cause.isTrouble ? cause : trouble(`cannot start: ${url} is damaged or did not come whole`, cause, true);
  }
}

async function scripted(script) {
  try {
    return await script();
  } catch (cause) {
    throw trouble("cannot start: the script beside the wasm could not be loaded", cause, true);
  }
}

function digest(bytes) {
  return `sha384-${btoa(String.fromCharCode(...new Uint8Array(bytes)))}`;
}

// `mayPass`: it is worth trying again.
function trouble(message, cause, mayPass = false) {
  return Object.assign(new Error(message, { cause }), { isTrouble: true, mayPass });
}
