const [answers, property, number] = more;
const lines = [];
const before = outside();
for (const [name, answer] of answers) {
  window.fetch = () => Promise.resolve(new Response(answer));
  await tag.lookup({ [property]: number });
  await new Promise((done) => setTimeout(done, 5));
  if (tag.status !== "found") lines.push(`${name}: ${tag.status} for ${answer.slice(0, 400)}`);
  const boxes = [...inspected(tag), ...measured()];
  // One sign cannot be broken, however wide it is: the card cuts it off.
  const isOneSign = (line) => name === "a chain of joiners" && / leaves the tag: | wider than | px are hard to meet/.test(line);
  const wrong = [...boxes.filter((line) => !isOneSign(line)), ...faults.splice(0)];
  // A driver takes whole characters only.
  lines.push(...wrong.slice(0, 4).map((line) => `${name}: ${line.replace(/[\ud800-\udfff]/g, "?")}`));
}
if (outside() !== before) lines.push("the page is another one");
return lines.slice(0, 40);
