// Looks at the page that is shown, and returns what would bar somebody from reading or using it: a list of sentences.
const faults = [];
const fault = (words, element) =>
  faults.push(words + (element ? ": " + element.outerHTML.slice(0, 120) : ""));
const all = (selector) => [...document.querySelectorAll(selector)];
const name = (element) =>
  (element.getAttribute("aria-label") || element.innerText || element.textContent).trim();

const root = document.documentElement;
if (!root.lang) fault("the page names no language");
if (!document.title.trim()) fault("the page has no title");
if (!document.querySelector('meta[name="viewport"]')) fault("the page has no viewport");
for (const selector of ["h1", "main", "body > header"]) {
  const found = all(selector).length;
  if (found !== 1) fault(`${found} of ${selector}`);
}

if (root.scrollWidth > innerWidth) {
  fault(`the page is ${root.scrollWidth} wide in a window of ${innerWidth}`);
  for (const element of all("body *")) {
    if (element.getBoundingClientRect().right > innerWidth + 1) fault("it reaches out", element);
  }
}

let level = 0;
for (const heading of all("h1, h2, h3, h4, h5, h6")) {
  const own = Number(heading.tagName[1]);
  if (level && own > level + 1) fault(`a heading leaps from ${level}`, heading);
  if (!name(heading)) fault("an empty heading", heading);
  level = own;
}

const ids = all("[id]").map((element) => element.id);
for (const id of ids.filter((id, place) => ids.indexOf(id) !== place)) fault(`two elements are #${id}`);
for (const attribute of ["aria-describedby", "aria-labelledby", "for", "form", "list"]) {
  for (const element of all(`[${attribute}]`)) {
    for (const id of element.getAttribute(attribute).split(/\s+/)) {
      if (!document.getElementById(id)) fault(`${attribute} leads nowhere`, element);
    }
  }
}
for (const link of all('a[href^="#"]')) {
  const id = decodeURIComponent(link.hash.slice(1));
  if (id && !document.getElementById(id)) fault("a link leads nowhere", link);
}

// The boxes of a task list in Markdown are disabled: they are a picture of what the text says.
for (const field of all("input:not([type=hidden], :disabled), select, textarea")) {
  if (![...field.labels].some(name) && !field.getAttribute("aria-label")) fault("a field without label", field);
}
for (const control of all("a[href], button, summary")) {
  if (!name(control) && control.getAttribute("aria-hidden") !== "true") fault("a control without words", control);
}
for (const picture of all("img")) {
  if (!picture.hasAttribute("alt")) fault("a picture without alternative", picture);
  if (picture.complete && !picture.naturalWidth) fault("a picture that does not load", picture);
}
for (const cell of all("thead th, tbody th")) {
  if (!cell.scope && !cell.closest(".prose")) fault("a heading cell without scope", cell);
}
// Structured data is read by machines and never run.
if (all("script:not([src], [type='application/ld+json']), style, [style], [onclick]").length) fault("a script or a style within the page");

// WCAG 2.2, 2.5.8: a control that does not stand in a sentence is at least 24 pixels high and wide.
for (const control of all("button, input:not([type=hidden]), select, textarea, summary")) {
  const { width, height } = control.getBoundingClientRect();
  const isLabelled = ["checkbox", "radio"].includes(control.type) || control.classList.contains("link");
  if (width && !isLabelled && !control.closest(".trap") && (width < 24 || height < 24))
    fault(`a control of ${width} × ${height}`, control);
}

// WCAG 2.2, 1.4.3: text stands out from its ground. The canvas turns every notation of a colour into numbers.
const canvas = document.createElement("canvas");
canvas.width = canvas.height = 1;
const brush = canvas.getContext("2d", { willReadFrequently: true });
const painted = new Map();
const paint = (colours) => {
  const layers = colours.join();
  if (!painted.has(layers)) painted.set(layers, paintAnew(colours));
  return painted.get(layers);
};
const paintAnew = (colours) => {
  brush.clearRect(0, 0, 1, 1);
  for (const colour of colours) {
    brush.fillStyle = colour;
    brush.fillRect(0, 0, 1, 1);
  }
  return [...brush.getImageData(0, 0, 1, 1).data].slice(0, 3);
};
const luminance = (rgb) => {
  const [red, green, blue] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const ground = (element) => {
  const layers = [];
  for (let here = element; here; here = here.parentElement) layers.unshift(getComputedStyle(here).backgroundColor);
  return ["Canvas", ...layers];
};
for (const element of all("body *")) {
  const isText = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  if (!isText || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
  if (element.closest(".trap, .skip, [aria-hidden=true], :disabled")) continue;
  const style = getComputedStyle(element);
  const below = ground(element);
  const [text, back] = [paint([...below, style.color]), paint(below)].map(luminance);
  const ratio = (Math.max(text, back) + 0.05) / (Math.min(text, back) + 0.05);
  const size = parseFloat(style.fontSize);
  const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
  if (ratio < (isLarge ? 3 : 4.5)) fault(`a contrast of ${ratio.toFixed(2)}`, element);
}
return faults;
