// The first script of the page, so that it hears of everything that the policy refuses. Your page needs none of this.
const refused = [];

document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
  refused.push(`${effectiveDirective} ${blockedURI}`);
  show();
});
document.addEventListener("DOMContentLoaded", show);

function show() {
  const output = document.querySelector("#violations");
  if (output) output.textContent = [refused.length, ...refused].join(" ");
}
