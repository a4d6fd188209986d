// Runs those rules of axe-core on the current page whose result depends on its colours alone.
const values = ["color-contrast", "link-in-text-block"];
return judge({ exclude: [taskList] }, { type: "rule", values }).finally(release);
