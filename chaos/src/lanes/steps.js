// What can be done to a tag, and what it is to be asked for then.

class Rig {
  tag = document.createElement("order-tracker");
  // What the tag asks for now, what its attribute says, and what that said when the tag last looked.
  number;
  #attribute;
  #known;
  // Whether it is to be asked once more for what has just been set.
  #isWanted = false;
  #changing = 0;
  #isThere = false;
  #events = [];
  #promises = [];
  trace = [];
  wrong;

  constructor({ seed, steps, numbers }) {
    Object.assign(this, { seed, steps, numbers });
    this.tag.setAttribute("proxy", "/api");
    for (const name of ["found", "not-found", "error", "stage-changed"]) {
      this.tag.addEventListener(`order-tracker-${name}`, ({ detail }) => {
        this.#events.push([name, detail]);
        this.note(`  event ${name} ${JSON.stringify(detail)}`);
      });
    }
    addEventListener("error", ({ message }) => this.fail(`an uncaught error: ${message}`));
    addEventListener("unhandledrejection", ({ reason }) => this.fail(`an unhandled rejection: ${reason}`));
    network.told = ({ number, end, status, text }) =>
      this.note(`  ${number} was ${end}: ${status} ${text?.match(/\d+-v\d+|"error":"\w+"/)?.[0] ?? text?.slice(0, 30)}`);
  }

  note(words) {
    this.trace.push(`${String(Math.round(clock.now())).padStart(9)}  ${words}`);
  }

  fail(words) {
    this.wrong ??= words;
    this.note(`✗ ${words}`);
  }

  #anew(number) {
    this.number = number;
    network.epoch += 1;
    this.#events.length = 0;
  }

  #promised(promise) {
    const one = { isSettled: false };
    this.#promises.push(one);
    promise.then(() => one.isSettled = true, (cause) => this.fail(`a promise fails: ${cause}`));
  }

  // As the tag does it: several attributes that change together are one change.
  #changes() {
    this.#changing += 1;
    setTimeout(() => {
      this.#changing -= 1;
      const isWanted = this.#isWanted;
      this.#isWanted = false;
      if (!this.#isThere) return;
      if (this.#known !== this.#attribute) this.#anew(this.#known = this.#attribute);
      else if (isWanted && this.#hasFailed) this.#anew(this.number);
    });
  }

  // Rust says which version it is.
  get #hasBegun() {
    return customElements.get("order-tracker").version !== undefined;
  }

  get #hasFailed() {
    return ["error", "not-found"].includes(this.tag.status);
  }

  do = {
    insert: () => {
      if (this.#isThere) return;
      this.#isThere = true;
      this.#anew(this.#known = this.#attribute);
      if (!this.#hasBegun) this.#changes();
      document.body.append(this.tag);
    },
    remove: () => {
      this.#isThere = false;
      this.#anew(undefined);
      this.tag.remove();
    },
    attribute: ({ order }) => {
      this.#attribute = String(this.numbers[order]);
      this.#changes();
      this.tag.setAttribute("order-id", this.#attribute);
    },
    look_up: ({ order }) => {
      this.#attribute = String(this.numbers[order]);
      if (this.#isThere) this.#anew(this.#known = this.#attribute);
      this.#changes();
      this.#isWanted ||= this.#isThere && !this.#hasBegun;
      this.#promised(this.tag.lookup({ orderId: this.#attribute }));
    },
    refresh: () => {
      if (this.#changing) this.#isWanted = true;
      else if (this.#isThere && this.#hasFailed) this.#anew(this.number);
      if (this.#isThere && !this.#hasBegun) this.#changes();
      this.#promised(this.tag.refresh());
    },
    press: () => {
      const root = this.tag.shadowRoot;
      const button = root?.querySelector("[part=refresh-button], [part=notice] [part=button]");
      if (!this.#isThere || !button || button.disabled) return;
      if (this.#hasFailed) this.#anew(this.number);
      button.click();
    },
    another: () => {
      const button = this.#isThere && this.tag.shadowRoot?.querySelector("[part=another]");
      if (!button) return;
      this.#anew(undefined);
      button.click();
    },
    submit: ({ order }) => {
      const form = this.#isThere && this.tag.shadowRoot?.querySelector("form");
      if (!form) return;
      form.querySelector("#number").value = this.numbers[order];
      form.querySelector("[value=order-id]")?.click();
      this.#anew(String(this.numbers[order]));
      form.requestSubmit();
    },
    network: (_, at) => network.fetch(`/chaos/faults/${at}`, { method: "POST" }),
    move: ({ order }) => network.fetch(`/chaos/moves/${this.numbers[order]}`, { method: "POST" }),
    advance: ({ ms }) => clock.advance(ms, () => this.answered(30)),
    sleep: ({ ms }) => clock.sleep(ms),
    jump: ({ ms }) => clock.jump(ms),
    rest: ({ ms }) => clock.rest(ms),
    hide: () => visible(false),
    show: () => visible(true),
    offline: () => network.connect(false),
    online: () => network.connect(true),
    quiet: async () => {
      await this.settle();
      await this.check();
    },
  };

  // Whether nothing is under way, which is awaited for so long at most.
  async answered(ms) {
    for (let waited = 0; waited < ms; waited += 3) {
      // What is set to begin in a moment begins.
      await clock.rest(3);
      if (!network.pending()) return true;
    }
    return false;
  }

  // What does not come is given up in time.
  async settle() {
    for (let tries = 0; tries < 12; tries += 1) {
      if (await this.answered(400)) return;
      await clock.advance(20_000, () => clock.rest(1));
    }
    this.fail("what is asked has no end");
  }

  // Whether it shows what it has to show, in a moment.
  async check() {
    if (!this.#isThere) return;
    let isUnlike = "nothing";
    for (let tries = 0; isUnlike && tries < 60; tries += 1) {
      await clock.rest(tries < 3 ? 2 : 10);
      isUnlike = this.tag.shadowRoot ? difference(this.wanted, this.seen) : "it has no inside";
      if (!isUnlike && this.#promises.some(({ isSettled }) => !isSettled)) isUnlike = "a promise is not kept";
      if (network.pending()) await this.settle();
    }
    this.note(`  = ${this.tag.status} ${this.seen.marks} ${this.seen.error ?? this.seen.pace ?? ""}`);
    if (isUnlike) this.fail(`${isUnlike}; wanted ${JSON.stringify(this.wanted)}, seen ${JSON.stringify(this.seen)}`);
  }

  get wanted() {
    return wanted(this.number, network.epoch, network.asked);
  }

  get seen() {
    return seen(this.tag, this.#events);
  }

  get isThere() {
    return this.#isThere;
  }
}

let isVisible = true;
Object.defineProperty(document, "hidden", { get: () => !isVisible });
Object.defineProperty(document, "visibilityState", { get: () => isVisible ? "visible" : "hidden" });
function visible(is) {
  if (isVisible === is) return;
  isVisible = is;
  document.dispatchEvent(new Event("visibilitychange"));
}
