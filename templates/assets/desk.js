// What scripts add to the editor: a toolbar and its keys, the article beside the text, and that nothing typed is lost.
// Without them the form posts, and its Preview button shows a page. Every sentence comes from the page or the server.
"use strict";

(() => {
  const form = document.querySelector("[data-editor]");
  if (!form) return;
  const field = form.elements;
  const text = field.body;
  const urls = form.dataset;
  const find = (selector) => document.querySelector(selector);

  const tell = (element, sentence) => {
    if (!element) return;
    element.textContent = sentence;
    element.hidden = !sentence;
  };

  const fields = () => new URLSearchParams(new FormData(form));

  // ---- The copy in this browser: written at once, gone when the server has the same ----

  const id = urls.id || location.pathname.split("/").pop();
  const key = `gloss-article ${id}`;

  const local = {
    read() {
      try {
        return JSON.parse(localStorage.getItem(key));
      } catch {
        return null;
      }
    },
    write(isSent = false) {
      try {
        const copy = { fields: [...fields()], version: field.version.value, at: Date.now(), isSent };
        localStorage.setItem(key, JSON.stringify(copy));
      } catch {
        // The browser keeps nothing for this site, or the text is too long for it: the server has it soon.
      }
    },
    forget() {
      try {
        localStorage.removeItem(key);
      } catch {
        // Then there is none.
      }
    },
  };

  const fill = (entries) => {
    const typed = new Map(entries);
    for (const element of form.querySelectorAll("input[name], textarea[name], select[name]")) {
      if (element.name === "version" || element.name === "id") continue;
      const value = typed.get(element.name);
      if (element.type === "checkbox") element.checked = value !== undefined;
      else if (value !== undefined) element.value = value;
    }
    changed();
  };

  const offerLocal = () => {
    const copy = local.read();
    const note = find("[data-local]");
    if (!copy || !note) return;
    const isSaved = copy.isSent && copy.version !== field.version.value;
    const regular = (value) => value.replaceAll("\r\n", "\n").trimEnd();
    const typed = new Map(copy.fields);
    const isSame = ["title", "standfirst", "body"]
      .every((name) => regular(typed.get(name) ?? "") === regular(field[name].value));
    if (isSaved || isSame) return local.forget();
    const sentence = note.querySelector("[data-text]");
    const at = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeStyle: "short" });
    sentence.textContent = sentence.dataset.text.replace("{date}", at.format(copy.at));
    note.hidden = false;
    note.querySelector("[data-restore]").addEventListener("click", () => {
      note.hidden = true;
      fill(copy.fields);
      text.focus();
    });
    note.querySelector("[data-forget]").addEventListener("click", () => {
      note.hidden = true;
      local.forget();
    });
  };

  // ---- The working copy on the server: a few seconds after the last change ----

  const QUIET = 1500;
  const AGAIN = 5000;
  const status = find("[data-status]");
  const facts = find("[data-facts]");
  let changes = 0;
  let kept = 0;
  let isSending = false;
  let waiting;

  const post = async (url, body) => {
    const answer = await fetch(url, { method: "POST", body });
    const isTold = answer.headers.get("content-type")?.startsWith("application/json");
    if (answer.ok && isTold) return answer.json();
    throw answer;
  };

  const show = (told) => {
    tell(find("[data-others]"), told.others);
    tell(find("[data-stale]"), told.stale);
    if (told.facts && facts) facts.textContent = told.facts;
  };

  const complain = (answer) => {
    if (!status) return;
    // Whoever is not signed in is led to another page, or told that they may not.
    const isSignedOut = answer instanceof Response && (answer.redirected || answer.status === 403);
    status.textContent = isSignedOut ? urls.signedOut : urls.offline;
    if (!isSignedOut) return;
    const link = document.createElement("a");
    [link.href, link.target, link.textContent] = [urls.signIn, "_blank", urls.signInText];
    status.append(" ", link);
  };

  const keep = async () => {
    clearTimeout(waiting);
    if (isSending || changes === kept || !urls.workingCopy) return;
    const sent = changes;
    isSending = true;
    try {
      const told = await post(urls.workingCopy, fields());
      kept = sent;
      if (changes === sent) local.forget();
      show(told);
      if (status) status.textContent = told.status;
      // A reload comes back to what was typed.
      if (urls.id) history.replaceState(null, "", `/admin/articles/${urls.id}`);
    } catch (answer) {
      complain(answer);
    }
    isSending = false;
    if (changes !== kept) waiting = setTimeout(keep, kept === sent ? QUIET : AGAIN);
  };

  const changed = () => {
    changes += 1;
    local.write();
    clearTimeout(waiting);
    waiting = setTimeout(keep, QUIET);
    schedulePreview();
    showDetails();
  };

  const appear = async () => {
    if (document.hidden || !urls.presence || urls.id) return;
    try {
      show(await post(urls.presence, new URLSearchParams({ version: field.version.value })));
    } catch {
      // The next change tells.
    }
  };

  form.addEventListener("input", changed);
  form.addEventListener("submit", (event) => {
    if (!event.submitter?.formAction?.includes("preview")) local.write(true);
    // What is on its way must not come in after the save.
    clearTimeout(waiting);
    kept = changes;
  });
  addEventListener("pagehide", () => {
    if (changes === kept) return;
    local.write();
    // At most 64 KB go out while a page is left; the copy in this browser holds any length.
    if (urls.workingCopy) navigator.sendBeacon?.(urls.workingCopy, fields());
  });
  addEventListener("online", keep);
  setInterval(appear, 30000);

  // ---- The article beside the text, by the site's own renderer ----

  const workbench = find("[data-workbench]");
  const live = find("[data-live]");
  let asked;
  let pause;

  const isLive = () => Boolean(live) && !live.hidden;

  const preview = async () => {
    asked?.abort();
    asked = new AbortController();
    try {
      const answer = await fetch(urls.preview, { method: "POST", body: fields(), signal: asked.signal });
      if (answer.redirected || (answer.status !== 200 && answer.status !== 422)) return;
      live.innerHTML = await answer.text();
      const told = live.querySelector("[data-facts]");
      if (told && facts) facts.textContent = told.dataset.facts;
      follow();
    } catch {
      // Another one was asked for, or the server is away, which the status tells.
    }
  };

  function schedulePreview() {
    clearTimeout(pause);
    if (isLive()) pause = setTimeout(preview, 250);
  }

  const follow = () => {
    const reach = text.scrollHeight - text.clientHeight;
    if (isLive() && reach > 0) live.scrollTop = (text.scrollTop / reach) * (live.scrollHeight - live.clientHeight);
  };

  const setView = (view) => {
    workbench.dataset.shows = view;
    live.hidden = view === "write";
    for (const button of workbench.querySelectorAll("[data-view]")) {
      button.setAttribute("aria-pressed", String(button.dataset.view === view));
    }
    form.classList.toggle("wide", view === "split");
    if (isLive()) preview();
    if (view !== "preview") text.focus({ preventScroll: true });
  };

  const setFull = (isFull) => {
    workbench.classList.toggle("full", isFull);
    workbench.querySelector("[data-full]").setAttribute("aria-pressed", String(isFull));
    document.documentElement.classList.toggle("busy", isFull);
    text.focus({ preventScroll: true });
  };

  // ---- Tools: what is selected is wrapped, or its lines are marked ----

  const replace = (from, to, value, selectFrom, selectTo) => {
    text.focus({ preventScroll: true });
    text.setSelectionRange(from, to);
    // The one way that can be undone with the browser's own key.
    if (!document.execCommand("insertText", false, value)) {
      text.setRangeText(value, from, to, "end");
      text.dispatchEvent(new Event("input", { bubbles: true }));
    }
    text.setSelectionRange(selectFrom, selectTo);
  };

  const wrap = (mark) => {
    const { selectionStart: from, selectionEnd: to, value } = text;
    const chosen = value.slice(from, to);
    const length = mark.length;
    if (value.slice(from - length, from) === mark && value.slice(to, to + length) === mark) {
      replace(from - length, to + length, chosen, from - length, to - length);
    } else {
      replace(from, to, mark + chosen + mark, from + length, to + length);
    }
  };

  const markLines = (pattern, mark) => {
    const { value } = text;
    const from = value.lastIndexOf("\n", text.selectionStart - 1) + 1;
    const end = value.indexOf("\n", text.selectionEnd);
    const to = end < 0 ? value.length : end;
    const lines = value.slice(from, to).split("\n");
    const isMarked = lines.every((line) => pattern.test(line));
    const marked = lines
      .map((line, place) => (isMarked ? line.replace(pattern, "") : mark(place) + line.replace(pattern, "")))
      .join("\n");
    replace(from, to, marked, from, from + marked.length);
  };

  const link = (url = "") => {
    const { selectionStart: from, selectionEnd: to, value } = text;
    const chosen = value.slice(from, to);
    const at = from + chosen.length + 3;
    replace(from, to, `[${chosen}](${url})`, chosen ? at : from + 1, chosen ? at + url.length : from + 1);
  };

  const code = () => {
    const { selectionStart: from, selectionEnd: to, value } = text;
    const chosen = value.slice(from, to);
    if (!chosen.includes("\n")) return wrap("`");
    replace(from, to, `\`\`\`\n${chosen}\n\`\`\``, from + 3, from + 3);
  };

  const TOOLS = {
    bold: () => wrap("**"),
    italic: () => wrap("*"),
    link: () => link(),
    heading: () => markLines(/^## /, () => "## "),
    quote: () => markLines(/^> /, () => "> "),
    list: () => markLines(/^- /, () => "- "),
    numbers: () => markLines(/^\d+\. /, (place) => `${place + 1}. `),
    code,
  };
  const KEYS = { b: "bold", i: "italic", k: "link" };

  // A list goes on with the next line, and ends with an empty one.
  const goOn = (event) => {
    const { selectionStart: at, value } = text;
    const line = value.slice(value.lastIndexOf("\n", at - 1) + 1, at);
    const item = /^(\s*)([-*+]|(\d+)\.|>) (\[[ x]\] )?/.exec(line);
    if (!item || at !== text.selectionEnd) return;
    event.preventDefault();
    if (item[0] === line) return replace(at - line.length, at, "", at - line.length, at - line.length);
    const mark = item[3] ? `${Number(item[3]) + 1}.` : item[2];
    const next = `\n${item[1]}${mark} ${item[4] ? "[ ] " : ""}`;
    replace(at, at, next, at + next.length, at + next.length);
  };

  if (workbench) {
    find("[data-toolbar]").hidden = false;
    workbench.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (button?.dataset.tool) TOOLS[button.dataset.tool]();
      else if (button?.dataset.view) setView(button.dataset.view);
      else if (button && "full" in button.dataset) setFull(!workbench.classList.contains("full"));
    });
    text.addEventListener("scroll", follow);
    text.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) goOn(event);
    });
    text.addEventListener("paste", (event) => {
      const pasted = event.clipboardData.getData("text/plain").trim();
      if (text.selectionStart === text.selectionEnd || !/^https?:\/\/\S+$/.test(pasted)) return;
      event.preventDefault();
      link(pasted);
    });
    find("[data-show-preview]").addEventListener("click", (event) => {
      event.preventDefault();
      setView(workbench.dataset.shows === "preview" ? "write" : "preview");
    });
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && workbench?.classList.contains("full")) return setFull(false);
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    if (event.key === "s") {
      event.preventDefault();
      form.requestSubmit(form.querySelector("[value=save]"));
    } else if (document.activeElement === text && KEYS[event.key]) {
      event.preventDefault();
      TOOLS[KEYS[event.key]]();
    }
  });

  // ---- Details: the button says whether it schedules, and how a search engine would show the article ----

  const button = form.querySelector("[data-publish]");
  const publish = button?.textContent;

  function showDetails() {
    const at = field.published_at.value;
    if (button) button.textContent = at && new Date(at) > Date.now() ? button.dataset.schedule : publish;
    find("[data-result-title]").textContent = field.search_title.value || field.title.value;
    find("[data-result-text]").textContent = field.search_description.value || field.standfirst.value;
  }

  offerLocal();
  showDetails();
})();
