// The script of the admin. The media library gets uploads of several images, with their progress. The editor gets a
// toolbar, keyboard shortcuts, a live preview, images by paste and drop, and autosave. All forms work without scripts.
// All texts come from the page or the server, so that they are translated.
"use strict";

// Uploads one image and returns the server's response. Calls `onProgress` with the uploaded fraction, from 0 to 1.
const sendPicture = (url, file, onProgress = () => {}) => new Promise((resolve, reject) => {
  const request = new XMLHttpRequest();
  const body = new FormData();
  body.append("file", file, file.name || "picture");
  request.upload.addEventListener("progress", (event) => {
    if (event.lengthComputable) onProgress(event.loaded / event.total);
  });
  request.addEventListener("load", () => {
    try {
      resolve(JSON.parse(request.responseText));
    } catch {
      reject(request);
    }
  });
  request.addEventListener("error", () => reject(request));
  request.open("POST", url);
  request.send(body);
});

const picturesOf = (transfer) => [...(transfer?.files ?? [])].filter((file) => file.type.startsWith("image/"));

const welcomeDrops = (place, take) => {
  place.addEventListener("dragover", (event) => {
    if (![...event.dataTransfer.types].includes("Files")) return;
    event.preventDefault();
    place.classList.add("over");
  });
  place.addEventListener("dragleave", () => place.classList.remove("over"));
  place.addEventListener("drop", (event) => {
    place.classList.remove("over");
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    take([...event.dataTransfer.files]);
  });
};

// ---- The image chooser: the media library, or an upload from this device ----

const chooser = (() => {
  const dialog = document.querySelector("[data-chooser]");
  if (!dialog) return undefined;
  const words = dialog.dataset;
  const shelf = dialog.querySelector("[data-shelf]");
  const told = dialog.querySelector("[data-told]");
  const input = dialog.querySelector("input");
  let taker;

  const load = async (url) => {
    told.textContent = "";
    try {
      const answer = await fetch(url);
      if (!answer.ok || answer.redirected) throw answer;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      shelf.replaceChildren(...page.querySelectorAll("main :is(.pictures, .empty, .pager)"));
    } catch {
      told.textContent = words.away;
    }
  };

  shelf.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link) return;
    event.preventDefault();
    if (link.closest(".pager")) return load(link.href);
    const { picture } = link.closest("li").dataset;
    if (!picture) return;
    dialog.close();
    taker.picture(picture, link.querySelector("img")?.alt ?? "");
  });
  dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
  input.addEventListener("change", () => {
    dialog.close();
    taker.files([...input.files]);
    input.value = "";
  });

  return {
    words,
    open(then) {
      taker = then;
      shelf.replaceChildren();
      dialog.showModal();
      load(words.list);
    },
  };
})();

// A field for an image URL.
for (const place of document.querySelectorAll("[data-choose]")) {
  const form = place.closest("form");
  const field = form.elements[place.dataset.choose];
  const note = document.createElement("span");
  note.setAttribute("role", "status");
  place.append(" ", note);
  place.hidden = false;

  const put = (address, alt) => {
    field.value = address;
    const words = form.elements.image_alt;
    if (words && alt) words.value = alt;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    (words ?? field).focus();
  };
  const send = async ([file]) => {
    try {
      const told = await sendPicture(chooser.words.upload, file);
      note.textContent = told.error;
      if (told.url) put(told.url, "");
    } catch {
      note.textContent = chooser.words.failed;
    }
  };
  place.querySelector("button").addEventListener("click", () => chooser.open({ picture: put, files: send }));
}

// ---- The media library ----

(() => {
  const form = document.querySelector("form.upload");
  if (!form) return;
  const list = form.querySelector("[data-progress]");

  const sendAll = async (files) => {
    let failed = 0;
    for (const file of files) {
      const line = document.createElement("li");
      const name = document.createElement("bdi");
      const state = document.createElement("span");
      name.textContent = file.name;
      line.append(name, " ", state);
      list.append(line);
      try {
        const told = await sendPicture(form.dataset.upload, file, (part) => {
          state.textContent = form.dataset.sending.replace("{percent}", Math.floor(part * 100));
        });
        state.textContent = told.error || form.dataset.done;
        failed += told.error ? 1 : 0;
        line.classList.toggle("failed", Boolean(told.error));
      } catch {
        failed += 1;
        line.classList.add("failed");
        state.textContent = form.dataset.failed;
      }
    }
    if (!failed) location.assign(form.action);
  };

  form.querySelector("[data-send]").hidden = true;
  form.elements.file.addEventListener("change", () => sendAll([...form.elements.file.files]));
  document.addEventListener("paste", (event) => sendAll(picturesOf(event.clipboardData)));
  welcomeDrops(form, sendAll);
})();

// ---- The moderation queue: actions without a page load, keyboard shortcuts, and counts that are updated ----

(() => {
  const tabs = document.querySelector("[data-counts]");
  if (!tabs) return;

  const cards = () => [...document.querySelectorAll("[data-comment]")];
  const current = () => document.activeElement?.closest("[data-comment]");
  const stand = (card) => card?.focus();

  // The response is the updated list.
  const decide = async (form, button) => {
    const place = Math.max(0, cards().indexOf(current()));
    try {
      const body = new URLSearchParams(new FormData(form, button));
      const answer = await fetch(form.action, { method: "POST", body });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (!answer.ok || !page.querySelector("[data-counts]")) throw answer;
      document.querySelector("main").replaceWith(page.querySelector("main"));
      history.replaceState(null, "", answer.url);
      stand(cards()[Math.min(place, cards().length - 1)] ?? document.querySelector("main"));
    } catch {
      form.dataset.plain = "";
      form.requestSubmit(button);
    }
  };

  document.addEventListener("submit", (event) => {
    const form = event.target;
    const isOurs = "queue" in form.dataset || form.querySelector("[data-undo]");
    if (!isOurs || "plain" in form.dataset) return;
    event.preventDefault();
    decide(form, event.submitter);
  });

  const step = (by) => {
    const all = cards();
    const at = all.indexOf(current());
    stand(all[at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)]);
  };
  const press = (selector) => (current() ?? cards()[0])?.querySelector(selector)?.click();
  const open = (part) => {
    const link = (current() ?? cards()[0])?.querySelector("[data-open]");
    if (link) location.assign(`${link.href}#${part}`);
  };
  const KEYS = {
    j: () => step(1),
    k: () => step(-1),
    a: () => press("[data-key=a]"),
    s: () => press("[data-key=s]"),
    t: () => press("[data-key=t]"),
    b: () => press("[data-key=b]"),
    x: () => press("[name=comment]"),
    e: () => open("edit"),
    r: () => open("answer"),
    z: () => document.querySelector("[data-undo]")?.click(),
    "?": () => document.querySelector("[data-keys]").showModal(),
  };

  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest("input:not([type=checkbox]), textarea, select, dialog");
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !KEYS[event.key]) return;
    event.preventDefault();
    KEYS[event.key]();
  });

  setInterval(async () => {
    if (document.hidden) return;
    try {
      const { counts } = await (await fetch(tabs.dataset.counts)).json();
      for (const place of document.querySelectorAll("[data-count]")) {
        place.textContent = counts[place.dataset.count];
      }
    } catch {
      // The next poll or the next page load updates the counts.
    }
  }, 20000);
})();

// ---- The editor ----

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

  // ---- The copy in local storage: written at once, deleted when the server has saved the same text ----

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
        // Local storage is disabled or full. The server saves the text a few seconds later.
      }
    },
    forget() {
      try {
        localStorage.removeItem(key);
      } catch {
        // Local storage is disabled, so there is no copy.
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

  // ---- Autosave: sends the working copy to the server shortly after the last change ----

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

  const complain = async (answer) => {
    if (!status) return;
    // The text is too long or there were too many requests: the server's message says what to do.
    const isTold = answer instanceof Response && answer.headers.get("content-type")?.startsWith("application/json");
    if (isTold) {
      status.textContent = (await answer.json()).status;
      return;
    }
    // Without a session, the server redirects to another page or responds with 403.
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
      // After this, a reload shows the saved text.
      if (urls.id) history.replaceState(null, "", `/admin/articles/${urls.id}`);
    } catch (answer) {
      await complain(answer);
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
      // The next change reports the error.
    }
  };

  form.addEventListener("input", changed);
  form.addEventListener("submit", (event) => {
    if (!event.submitter?.formAction?.includes("preview")) local.write(true);
    // A pending autosave must not arrive after the save.
    clearTimeout(waiting);
    kept = changes;
  });
  addEventListener("pagehide", () => {
    if (changes === kept) return;
    local.write();
    // A beacon has at most 64 KB; longer texts are in the copy in local storage.
    if (urls.workingCopy) navigator.sendBeacon?.(urls.workingCopy, fields());
  });
  addEventListener("online", keep);
  setInterval(appear, 30000);

  // ---- The live preview, rendered by the server ----

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
      // A newer preview was requested, or the server cannot be reached, which the status shows.
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

  const previewButton = form.querySelector("[data-show-preview]");
  const showPreview = previewButton.textContent;

  const setView = (view) => {
    workbench.dataset.shows = view;
    previewButton.textContent = view === "preview" ? previewButton.dataset.hide : showPreview;
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

  // ---- The toolbar: wraps the selected text, or marks the selected lines ----

  const replace = (from, to, value, selectFrom, selectTo) => {
    text.focus({ preventScroll: true });
    text.setSelectionRange(from, to);
    // Only execCommand adds the change to the browser's undo history.
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

  // The text gets a placeholder for an image at once. The URL replaces it after the upload.
  const put = (from, before, after) => {
    const at = text.value.indexOf(before, Math.max(0, from - before.length));
    const place = at < 0 ? text.value.indexOf(before) : at;
    if (place >= 0) replace(place, place + before.length, after, place + 2, place + 2);
  };

  const addPictures = async (files) => {
    for (const file of files) {
      const name = (file.name || "picture").replace(/[[\]()\s]+/g, "-");
      const waitingText = `![](… ${name} …)`;
      const from = text.selectionEnd;
      const gap = from && text.value[from - 1] !== "\n" ? "\n\n" : "";
      replace(from, from, `${gap}${waitingText}\n`, from, from);
      try {
        const told = await sendPicture(chooser.words.upload, file, (part) => {
          if (status) status.textContent = chooser.words.sending.replace("{percent}", Math.floor(part * 100));
        });
        // Selects the alt text between the brackets, so that the author can type it.
        put(from, told.error ? `${waitingText}\n` : waitingText, told.error ? "" : `![${urls.alt}](${told.url})`);
        if (told.url) text.setSelectionRange(text.selectionStart, text.selectionStart + urls.alt.length);
        if (status) status.textContent = told.error;
      } catch {
        put(from, `${waitingText}\n`, "");
        if (status) status.textContent = chooser.words.failed;
      }
    }
  };

  const addChosen = (address, alt) => {
    const { selectionStart: from, selectionEnd: to } = text;
    const words = (alt || urls.alt).replace(/[\\[\]]/g, "\\$&");
    replace(from, to, `![${words}](${address})`, from + 2, from + 2 + words.length);
  };

  const TOOLS = {
    picture: () => chooser.open({ picture: addChosen, files: addPictures }),
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

  // Enter continues a list in the next line, and ends it after an empty item.
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
    welcomeDrops(workbench, addPictures);
    text.addEventListener("paste", (event) => {
      const pictures = picturesOf(event.clipboardData);
      if (pictures.length && !event.clipboardData.types.includes("text/plain")) {
        event.preventDefault();
        return addPictures(pictures);
      }
      const pasted = event.clipboardData.getData("text/plain").trim();
      if (text.selectionStart === text.selectionEnd || !/^https?:\/\/\S+$/.test(pasted)) return;
      event.preventDefault();
      link(pasted);
    });
    previewButton.addEventListener("click", (event) => {
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

  // ---- Details: the label of the button (publish or schedule), and the preview of the search result ----

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
