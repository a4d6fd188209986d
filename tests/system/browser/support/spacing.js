// Checks that no text is lost when readers set their own spacing (WCAG 2.1, 1.4.12) and returns a list of sentences.
// Text is lost where a part of the page cuts it off, and cannot be scrolled.
const sheet = new CSSStyleSheet();
sheet.replaceSync(
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }" +
    "p { margin-block-end: 2em !important }",
);
document.adoptedStyleSheets.push(sheet);
const faults = new Set();
const root = document.documentElement;
if (root.scrollWidth > innerWidth) {
  faults.add(`with wider spacing the page is ${root.scrollWidth} wide in a window of ${innerWidth}`);
}
// Not seen on purpose: the field that traps robots, links that appear on focus, and the contents of controls.
const hidden = ".trap, .skip, svg, option, textarea";
const cuts = (overflow) => overflow === "hidden" || overflow === "clip";
const scrolls = (overflow) => overflow === "auto" || overflow === "scroll";
// The part of the page that cuts off a text, if there is one.
const culprit = (text) => {
  const range = document.createRange();
  range.selectNodeContents(text);
  const rects = [...range.getClientRects()];
  for (let part = text.parentElement; part !== root; part = part.parentElement) {
    const { overflowX, overflowY, overflowClipMargin, clipPath } = getComputedStyle(part);
    // A text for screen readers.
    if (clipPath === "inset(50%)") return null;
    const box = part.getBoundingClientRect();
    const margin = overflowX === "clip" ? parseFloat(overflowClipMargin) || 0 : 1;
    const isCut = ({ left, right, top, bottom }) =>
      (cuts(overflowX) && (left < box.left - margin || right > box.right + margin)) ||
      // The letters of a font may be taller than their line: a line counts by its middle.
      (cuts(overflowY) && ((top + bottom) / 2 < box.top - margin || (top + bottom) / 2 > box.bottom + margin));
    if (rects.some(isCut)) return part;
    if (scrolls(overflowX) || scrolls(overflowY)) return null;
  }
  return null;
};
const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (texts.nextNode()) {
  const { parentElement: parent, data } = texts.currentNode;
  if (!data.trim() || parent.closest(hidden) || !parent.checkVisibility({ visibilityProperty: true })) continue;
  const part = culprit(texts.currentNode);
  if (part) faults.add(`a text is cut off: ${part.outerHTML.slice(0, 120)}`);
}
document.adoptedStyleSheets.pop();
return [...faults];
