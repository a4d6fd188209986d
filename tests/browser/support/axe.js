// Lets axe-core judge the page that is shown, and returns its findings as `inspection.js` does: a list of sentences.
// Every rule of WCAG 2.0 to 2.2 at levels A and AA, and what axe-core calls best practice. The tags also switch on
// `target-size`, which is off by default.
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
const describe = ({ id, help, nodes }) =>
  nodes.map(({ target, html }) => `axe-core, ${id}: ${help}: ${target.flat().join(" ")}: ${html.slice(0, 160)}`);
// The boxes of a task list in Markdown are disabled: they are a picture of what the text says.
const context = { exclude: ["li > input[type=checkbox]:disabled"] };
// A bar that sticks to an edge covers what lies under it until one scrolls. It is looked at where it stands in the page.
const sticky = [...document.querySelectorAll("body *")].filter((part) => getComputedStyle(part).position === "sticky");
for (const part of sticky) part.style.position = "static";
const release = () => {
  // No part of a page has any style of its own.
  for (const part of sticky) part.removeAttribute("style");
};
// It would fetch stylesheets of other origins (`preload`), but a page has none.
return axe
  .run(context, { runOnly: { type: "tag", values: tags }, preload: false })
  .then(({ violations }) => violations.flatMap(describe))
  .finally(release);
