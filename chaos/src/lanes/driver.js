// Goes through one schedule after the other, each on a page that is loaded anew.

const SCRIPT = "/embed/embed-gateway.js";
// Longer than the longest wait between two refreshes, and the longest that a network asks for.
const LONG_MS = 120 * 60_000;

// All is well again: the tag shows what is true now, however it comes to ask.
async function heal(rig, way) {
  rig.note(`all is well again, by ${way}`);
  await rig.do.network({}, "none");
  rig.do.show();
  rig.do.online();
  rig.do.insert();
  await rig.settle();
  if (rig.number === undefined) rig.do.look_up({ order: 0 });
  await rig.settle();
  await rig.check();
  const { status, stage } = rig.tag;
  if (status === "found" && way === "time" && !["delivered", "canceled"].includes(stage)) {
    // Each answer is awaited, also on a machine that does other things.
    await clock.advance(LONG_MS, () => rig.answered(2000));
  } else if (status === "error" && way !== "refresh" && rig.tag.shadowRoot.querySelector("[part=notice] [part=button]")) {
    // It counts down, at most what a network asks for.
    await rig.do.advance({ ms: 601_000 });
    await clock.rest(30);
    const { disabled } = rig.tag.shadowRoot.querySelector("[part=notice] [part=button]");
    if (disabled) rig.fail("the button never lets anybody try again");
    rig.do.press();
  } else {
    rig.do.refresh();
  }
  await rig.settle();
  await rig.check();
  const version = await (await network.fetch(`/chaos/version/${rig.number}`)).json();
  const { status: now, marks, pace } = rig.seen;
  const truth = version === null ? "not-found" : `found ${rig.number}-v${version} fresh`;
  const shown = now === "found" ? `found ${marks} ${pace}` : now;
  if (shown !== truth) rig.fail(`all is well, and it shows ${shown} instead of ${truth}`);
}

async function run() {
  const schedule = await (await network.fetch("/chaos/next")).json();
  if (!schedule) return document.body.append("Done.");
  const rig = new Rig(schedule);
  try {
    const script = Object.assign(document.createElement("script"), { type: "module", src: SCRIPT });
    document.head.append(script);
    // Before Rust is there, for it comes later.
    await customElements.whenDefined("order-tracker");
    for (const [at, step] of schedule.steps.entries()) {
      rig.note(JSON.stringify(step));
      await rig.do[step.do](step, at);
      if (rig.wrong) break;
    }
    if (!rig.wrong) await heal(rig, schedule.heal);
  } catch (cause) {
    rig.fail(`the rig: ${cause.stack ?? cause}`);
  }
  const { seed, wrong, trace } = rig;
  const ends = network.asked.map((one) => (one.end === "given up" ? one.end : meaning(one).error ?? "found"));
  await network.fetch("/chaos/done", { method: "POST", body: JSON.stringify({ seed, wrong, trace, ends }) });
  location.reload();
}

run();
