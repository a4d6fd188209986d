// Runs axe-core on the current page and returns its findings as a list of sentences: every rule of WCAG 2.0 to 2.2 at
// levels A and AA, and axe-core's best practices. The tags also switch on `target-size`, which is off by default.
const values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
return judge({ exclude: [taskList] }, { type: "tag", values }).finally(release);
