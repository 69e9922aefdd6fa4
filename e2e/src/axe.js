// The body of a function: what axe-core says about the page, in lines for people.
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const shown = 5;

// A place inside of a shadow root is a list of its own.
const place = (node) => node.target.flat().join(" >>> ");
const line = (node) => `    ${place(node)}\n      ${node.failureSummary.split("\n").slice(1).map((text) => text.trim()).join(" ")}`;

function told({ id, help, nodes }) {
  const lines = nodes.slice(0, shown).map(line);
  if (nodes.length > shown) lines.push(`    and ${nodes.length - shown} more`);
  return [`  ${id}: ${help}`, ...lines].join("\n");
}

return axe.run(document, { runOnly: tags, resultTypes: ["violations"], preload: false, iframes: false })
  .then(({ violations, passes }) => ({ page: location.href, violations: violations.map(told), passes: passes.length }));
