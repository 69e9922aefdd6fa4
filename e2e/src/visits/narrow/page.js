// The body of a function: fills the page with one tag for each answer, in a language.
const [language, answers] = arguments;
const network = window.fetch;

// The tags' files still come over the network.
window.fetch = (asked, ...more) => {
  const name = new URL(asked.url ?? asked, location).pathname.match(/^\/answer\/([^/]+)/)?.[1];
  if (!name) return network(asked, ...more);
  const { status = 200, ...body } = answers[name];
  return Promise.resolve(new Response(JSON.stringify(body), { status }));
};

function tag(name) {
  const made = document.createElement("order-tracker");
  made.id = name;
  made.setAttribute("proxy", `/answer/${name}`);
  made.setAttribute("notes", "");
  if (answers[name]) made.setAttribute("order-id", name);
  return made;
}

document.documentElement.lang = language;
document.documentElement.dir = ["ar", "fa", "he"].includes(language) ? "rtl" : "ltr";
document.querySelector("main").replaceChildren(...Object.keys(answers).map(tag));
