// What the page around the tag tells and sets, what it is listened to for, and what its author is told.
export const LOOK_UP = { orderId: "order-id", purchaseOrder: "purchase-order", signature: "signature" };
const PROPERTIES = {
  proxy: "proxy", provider: "provider", ...LOOK_UP, notes: "notes", refreshEvery: "refresh-every", language: "language",
  texts: "texts", carriers: "carriers", colorScheme: "color-scheme",
};
export const ATTRIBUTES = Object.values(PROPERTIES);
const UNDERSTOOD = { "refresh-every": /^(off|\d+)?$/i, "color-scheme": /^(light|dark)?$/ };
// What has been said once is not said again.
const warned = new Set();

// Attributes are what counts. Properties say the same, and take what frameworks give.
export function reflect(prototype) {
  for (const [property, name] of Object.entries(PROPERTIES)) {
    const isFlag = name === "notes";
    Object.defineProperty(prototype, property, {
      configurable: true,
      enumerable: true,
      get() {
        return isFlag ? this.hasAttribute(name) : this.getAttribute(name) ?? "";
      },
      set(value) {
        if (isFlag) this.toggleAttribute(name, Boolean(value));
        else if (value === undefined || value === null || value === false) this.removeAttribute(name);
        else this.setAttribute(name, typeof value === "object" ? JSON.stringify(value) : value);
      },
    });
  }
}

// What was set before the tag was defined is the element's own, and hides the property.
export function adopt(tag) {
  for (const property in PROPERTIES) {
    if (!Object.hasOwn(tag, property)) continue;
    const value = tag[property];
    delete tag[property];
    try {
      tag[property] = value;
    } catch (cause) {
      console.error(`<order-tracker> ${property} cannot be what it was set to`, cause);
    }
  }
}

// The `lang` that is nearest around the tag, also outside of the component that it stands in; else the tag's own wish, else
// the visitor's.
export function wishes(tag, own) {
  const around = (place) => place.closest("[lang]")?.lang ?? (place.getRootNode().host && around(place.getRootNode().host));
  return [around(tag), own, ...navigator.languages].join("\n");
}

// A shop's link holds a number and its signature: in the query, or behind the `#`, which servers are not told.
export function linked(name) {
  for (const part of [location.search, location.hash]) {
    const link = new URLSearchParams(part.slice(1));
    if (link.get("signature")) return link.get(name)?.trim() || undefined;
  }
}

// The browser does not tell scripts why an address could not be reached: what it can be, for the developer.
export function why_unreachable(address) {
  if (!navigator.onLine) return "the device is offline";
  let url;
  try {
    url = new URL(new Request(address).url);
  } catch ({ message }) {
    return message;
  }
  if (location.protocol === "https:" && url.protocol === "http:") return "a page of https: may not ask one of http:";
  const policy = `a Content-Security-Policy of this page without ${url.origin} in connect-src`;
  if (url.origin === location.origin) return `no network, no answer in time, or ${policy}`;
  return `no network, no answer in time, a server that does not allow pages of ${location.origin} (CORS; the gateway's allowed_origins), or ${policy}`;
}

export const is_awake = () => !document.hidden && navigator.onLine;

export const has_clipboard = () => isSecureContext;

// What is redrawn is there with the next frame. Whoever does something outside of the tag is not taken away from it.
export function focus(base, selector) {
  requestAnimationFrame(() => {
    const elsewhere = document.activeElement;
    const isElsewhere = elsewhere && ![document.body, document.documentElement].includes(elsewhere);
    if (!isElsewhere || base.getRootNode().activeElement) base.querySelector(selector)?.focus();
  });
}

// What the customer presses and sends, for the life of the tag. A button is known by its part.
export function operate(base, life) {
  base.addEventListener("click", async ({ target }) => {
    const button = target.closest("button[type=button]");
    if (!button) return;
    const [part, { value }] = [button.getAttribute("part"), button];
    try {
      if (part === "copy-button") await navigator.clipboard.writeText(value);
    } catch {
      // The visitor or the page does not want it: then the button says nothing.
      return;
    }
    life()?.press(part, value);
  });
  base.addEventListener("submit", (event) => {
    event.preventDefault();
    const field = (name) => event.target.querySelector(name);
    life()?.submit(field("#number").value, Boolean(field("[value=purchase-order]:checked")), field("#contact")?.value);
  });
}

// Until the controller that it gives back aborts. `changed`: the language of a part of the page. `followed`: another signed
// link, perhaps. `wake`: somebody looks again, or the network is back.
export function listen(changed, followed, wake) {
  const end = new AbortController();
  const on = (target, names, listener) => names.forEach((name) => target.addEventListener(name, listener, end));
  const languages = new MutationObserver(changed);
  languages.observe(document, { attributes: true, attributeFilter: ["lang"], subtree: true });
  on(end.signal, ["abort"], () => languages.disconnect());
  on(window, ["hashchange"], followed);
  on(window, ["online", "offline"], wake);
  // The first time it is shown, nobody has slept.
  on(window, ["pageshow"], ({ persisted }) => persisted && wake());
  on(document, ["visibilitychange"], wake);
  return end;
}

// What only the author of a page can see, and mend.
export function advise(tag) {
  const plain = (name) => name.replace(/[^a-z]/g, "");
  for (const { name, value } of tag.attributes) {
    const meant = ATTRIBUTES.find((known) => known !== name && plain(known) === plain(name));
    if (meant) warn(`the attribute \`${name}\` is none: write \`${meant}\``);
    if (UNDERSTOOD[name]?.test?.(value.trim()) === false) warn(`${name}="${value}" is not understood and left out`);
  }
  if (tag.orderId && tag.purchaseOrder) warn("has both `order-id` and `purchase-order`: only the order id is asked for");
}

export function warn(words) {
  if (warned.has(words)) return;
  warned.add(words);
  console.warn(`<order-tracker> ${words}`);
}
