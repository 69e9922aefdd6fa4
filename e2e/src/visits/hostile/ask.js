// What a tag asks when its attributes are set, and what its author is told. Nobody answers.
const lines = [];
const told = [];
for (const level of ["warn", "error"]) console[level] = (...words) => told.push(words.join(" "));

async function asks(name, attributes, isRight) {
  const asked = [];
  window.fetch = (request) => {
    asked.push(request.url);
    return Promise.reject(new TypeError("nobody answers"));
  };
  told.length = 0;
  for (const { name } of [...tag.attributes]) tag.removeAttribute(name);
  await new Promise((done) => setTimeout(done));
  for (const [name, value] of Object.entries(attributes)) tag.setAttribute(name, value);
  await new Promise((done) => setTimeout(done, 5));
  await tag.refresh();
  await new Promise((done) => setTimeout(done, 5));
  if (!(asked.length ? asked : [""]).every(isRight)) lines.push(`${name.slice(0, 80)} asks “${asked.map((one) => one.slice(0, 200)).join(" ")}”`);
  if (tag.status !== "error") lines.push(`${name.slice(0, 80)}: ${tag.status}`);
  const notice = tag.shadowRoot.querySelector("[part=notice]");
  if (!(notice?.innerText.length > 20)) lines.push(`${name.slice(0, 80)}: it says “${notice?.innerText}”`);
  lines.push(...inspected(tag), ...faults.splice(0));
}
