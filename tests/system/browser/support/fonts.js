// Checks that the size of controls does not depend on the font (WCAG 2.2, 2.5.8): runs axe-core's rule again with
// letters that are much flatter, and much taller, than those of ordinary fonts. Returns a list of sentences.
// The height of a link within a text comes from its font alone, so the texts of articles and comments are left out.
const context = { exclude: [taskList, ".prose", ".said", ".live"] };
const fonts = {
  "flat letters": "ascent-override: 45%; descent-override: 5%; line-gap-override: 0%",
  "tall letters": "ascent-override: 150%; descent-override: 80%; line-gap-override: 0%",
};
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);
const strain = async () => {
  const faults = [];
  for (const [name, metrics] of Object.entries(fonts)) {
    const rule = `@font-face { font-family: strained; src: local("Card Serif"); ${metrics} }`;
    sheet.replaceSync(`${rule} * { font-family: strained !important }`);
    const loaded = await document.fonts.load("1em strained").catch(() => []);
    if (loaded.length === 0) faults.push("the browser does not have the tests' own fonts");
    const found = await judge(context, { type: "rule", values: ["target-size"] });
    faults.push(...found.map((fault) => `with ${name}, ${fault}`));
  }
  return faults;
};
return strain().finally(() => {
  document.adoptedStyleSheets.pop();
  release();
});
