// What the scripts that ask axe-core share. Each of them follows in the same function.
const describe = ({ id, help, nodes }) =>
  nodes.map(({ target, html }) => `axe-core, ${id}: ${help}: ${target.flat().join(" ")}: ${html.slice(0, 160)}`);
// The check boxes of a Markdown task list are disabled: they illustrate the text and are no controls.
const taskList = "li > input[type=checkbox]:disabled";
// A sticky bar covers the content below it until the reader scrolls. It is judged at its place in the page.
const sticky = [...document.querySelectorAll("body *")].filter((part) => getComputedStyle(part).position === "sticky");
for (const part of sticky) part.style.position = "static";
const release = () => {
  // No element of a page has a style attribute of its own.
  for (const part of sticky) part.removeAttribute("style");
};
// `preload` would fetch stylesheets of other origins, and no page has one. Only violations are described: axe-core would
// make a selector for every element that passed a rule.
const options = { preload: false, resultTypes: ["violations"] };
const judge = (context, runOnly) =>
  axe.run(context, { runOnly, ...options }).then(({ violations }) => violations.flatMap(describe));
