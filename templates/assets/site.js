// The script for comments: moves the reply form below its comment, saves drafts, shows previews in place, announces new
// comments, and shows times in the reader's time zone. All links and forms work without scripts.
"use strict";

(() => {
  const language = (() => {
    try {
      return Intl.getCanonicalLocales(document.documentElement.dataset.formats)[0];
    } catch {
      // The language is unknown to the browser: use the browser's language.
      return undefined;
    }
  })();
  const comments = document.querySelector("#comments");
  const respond = document.querySelector("#respond");
  const form = respond?.querySelector("form");
  const field = form?.elements;

  // ---- Times in the reader's time zone: relative in the first week, then absolute. The title has the other form ----

  const WEEK = 7 * 86400;
  const UNITS = [["year", 31557600], ["month", 2629800], ["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];
  // Created when the first time is shown, because browsers take long to load the formats of a language.
  let formats;
  const makeFormats = () => ({
    exact: new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" }),
    relative: new Intl.RelativeTimeFormat(language, { numeric: "auto" }),
  });

  const ago = (seconds) => {
    const [unit, length] = UNITS.find(([, length]) => seconds >= length) ?? ["second", 1];
    return formats.relative.format(unit === "second" ? 0 : -Math.floor(seconds / length), unit);
  };

  const showTime = (time) => {
    formats ??= makeFormats();
    const at = new Date(time.dateTime);
    const seconds = Math.max(0, (Date.now() - at) / 1000);
    const words = [ago(seconds), formats.exact.format(at)];
    [time.textContent, time.title] = seconds < WEEK ? words : words.reverse();
  };

  // Formats only times near the viewport: formatting a date is slow, and two hundred dates would block the page.
  const near = new IntersectionObserver((entries) => {
    for (const entry of entries) if (entry.isIntersecting) showTime(entry.target);
  }, { rootMargin: "50%" });

  const showTimes = () => {
    near.disconnect();
    for (const time of document.querySelectorAll(".comment time")) near.observe(time);
  };

  // ---- The reply form below its comment ----

  const heading = document.querySelector("#respond-heading");
  const cancel = respond?.querySelector("[data-cancel]");
  const blankHeading = heading ? [...heading.childNodes] : [];
  const home = document.createComment("the form's place");
  respond?.before(home);

  const nameHeading = (name) => {
    const isolated = document.createElement("bdi");
    isolated.textContent = name;
    const [before, after] = heading.dataset.replyTo.split("{name}");
    heading.replaceChildren(before, isolated, after);
  };

  const moveUnder = (id, name) => {
    document.getElementById(`comment-${id}`)?.after(respond);
    field.parent.value = id;
    nameHeading(name);
    cancel.hidden = false;
    keepDraft();
  };

  const moveHome = () => {
    home.after(respond);
    field.parent.value = "";
    heading.replaceChildren(...blankHeading);
    cancel.hidden = true;
    keepDraft();
  };

  const isPlainClick = (event) => !(event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

  if (comments && cancel) {
    document.addEventListener("click", (event) => {
      const link = event.target.closest("#comments .reply a, [data-cancel] a");
      if (!link || !isPlainClick(event)) return;
      event.preventDefault();
      if (link.closest("[data-cancel]")) {
        const answered = document.querySelector(`#comment-${CSS.escape(field.parent.value)} .reply a`);
        moveHome();
        (answered ?? field.body).focus();
      } else {
        const name = link.closest(".comment").querySelector(".author").textContent;
        moveUnder(new URL(link.href).searchParams.get("parent"), name);
        field.body.focus();
      }
    });
  }

  // ---- The draft: the text, its parent and its nonce, in local storage until the comment is posted ----

  const MONTH = 30 * 86400000;
  const key = `gloss-draft ${form?.getAttribute("action")}`;

  const store = {
    read() {
      try {
        return JSON.parse(localStorage.getItem(key));
      } catch {
        return null;
      }
    },
    write(draft) {
      try {
        if (draft) localStorage.setItem(key, JSON.stringify(draft));
        else localStorage.removeItem(key);
      } catch {
        // Local storage is disabled, so there is no draft.
      }
    },
  };

  const keepDraft = () => {
    if (!field?.nonce) return;
    const [body, parent, nonce] = [field.body.value, field.parent.value, field.nonce.value];
    const name = parent ? heading.querySelector("bdi")?.textContent : "";
    if (body.trim()) store.write({ body, parent, name, nonce, at: Date.now() });
    // The draft of another tab is not deleted.
    else if (store.read()?.nonce === nonce) store.write(null);
  };

  const restoreDraft = () => {
    const draft = store.read();
    if (!draft) return;
    const isPosted = document.querySelector(`[data-nonce="${CSS.escape(draft.nonce)}"]`);
    if (isPosted || Date.now() - draft.at > MONTH) return store.write(null);
    if (field.body.value) return;
    field.body.value = draft.body;
    // The same nonce, so that a retry after a lost response does not post the comment twice.
    field.nonce.value = draft.nonce;
    if (draft.parent && cancel && !field.parent.value) moveUnder(draft.parent, draft.name);
  };

  let waiting;
  if (field?.nonce && field.body) {
    restoreDraft();
    keepDraft();
    form.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(keepDraft, 300);
    });
    addEventListener("pagehide", keepDraft);
  }

  // ---- Enter posts the comment: by default, browsers press the first button of a form, which is the preview ----

  form?.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing || !event.target.matches("input:not([type=checkbox])")) return;
    event.preventDefault();
    form.requestSubmit(form.querySelector(".primary"));
  });

  // ---- The length limit in characters: browsers count UTF-16 code units, so an emoji counts as two ----

  for (const text of form?.querySelectorAll("[data-too-long]") ?? []) {
    const most = text.maxLength;
    text.removeAttribute("maxlength");
    const check = () => {
      const excess = [...text.value].length - most;
      text.setCustomValidity(excess > 0 ? text.dataset.tooLong.replace("{excess}", excess) : "");
    };
    text.addEventListener("input", check);
    check();
  }

  // ---- Removes an error when its field is corrected, so that it is not shown beside the preview in place ----

  form?.addEventListener("input", ({ target }) => {
    if (target.getAttribute("aria-invalid") !== "true" || !target.validity.valid) return;
    target.removeAttribute("aria-invalid");
    target.removeAttribute("aria-describedby");
    document.getElementById(`${target.name}-error`)?.remove();
    const summary = form.querySelector(".problems");
    summary?.querySelector(`a[href="#${CSS.escape(target.name)}"]`)?.closest("li").remove();
    // This paragraph contains the number of errors.
    summary?.querySelector("p")?.remove();
    if (summary && !summary.querySelector("li")) summary.remove();
  });

  // ---- The preview in place ----

  const previewed = form?.querySelector("[data-preview]");

  form?.addEventListener("submit", async (event) => {
    const button = event.submitter;
    if (!previewed || !button?.dataset.fragment || button.dataset.plain) return;
    event.preventDefault();
    try {
      const body = new URLSearchParams(new FormData(form));
      const answer = await fetch(button.dataset.fragment, { method: "POST", body });
      if (answer.status !== 200 && answer.status !== 422) throw answer;
      previewed.innerHTML = await answer.text();
      previewed.firstElementChild?.focus();
    } catch {
      // The preview page shows the error.
      button.dataset.plain = "true";
      form.requestSubmit(button);
    }
  });

  // ---- Proof of work: finds a number for which the hash of form and email address starts with `bits` zero bits ----
  //
  // The search runs while the reader types. A form that is sent earlier waits for it. A comment without the number is
  // held for moderation.

  const bits = Number(form?.dataset.work ?? 0);
  const BATCH = 256;
  let worked = "";
  let working;

  const zeroBits = (hash) => Math.clz32(new DataView(hash).getUint32(0));

  const work = async (task) => {
    const encoder = new TextEncoder();
    for (let start = 0; ; start += BATCH) {
      const numbers = Array.from({ length: BATCH }, (_, index) => start + index);
      const hashes = await Promise.all(
        numbers.map((number) => crypto.subtle.digest("SHA-256", encoder.encode(`${task}:${number}`))));
      const found = hashes.findIndex((hash) => zeroBits(hash) >= bits);
      if (found >= 0) return start + found;
      // Lets the page handle events, and stops if the task is outdated.
      await new Promise((go) => setTimeout(go));
      if (task !== taskOf()) return "";
    }
  };

  const taskOf = () => [field.issued.value, field.nonce.value, field.email.value.trim()].join(":");

  const begin = () => {
    const task = taskOf();
    if (!field.email.value || !field.email.validity.valid) return undefined;
    if (worked === task) return working;
    worked = task;
    working = work(task).then((number) => {
      if (task === taskOf()) field.work.value = number;
    });
    return working;
  };

  // Web Crypto needs a secure context. Without it, the comment is held for moderation.
  if (bits && field.work && crypto.subtle) {
    form.addEventListener("input", (event) => {
      if (event.target !== field.email) begin();
    });
    field.email.addEventListener("change", begin);
    form.addEventListener("submit", async (event) => {
      const button = event.submitter;
      if (button?.dataset.fragment || (field.work.value && worked === taskOf())) return;
      const work = begin();
      if (!work) return;
      event.preventDefault();
      await work;
      form.requestSubmit(button);
    });
  }

  // ---- New comments ----

  const MINUTE = 60000;

  const announce = (text) => {
    let notice = comments.querySelector(".news");
    if (!notice) {
      notice = document.createElement("p");
      notice.className = "news";
      notice.setAttribute("role", "status");
      comments.querySelector("[data-threads]").prepend(notice);
    }
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = text;
    button.addEventListener("click", showNews);
    notice.replaceChildren(button);
  };

  const showNews = async () => {
    const known = new Set([...document.querySelectorAll(".comment")].map((comment) => comment.id));
    // If this is not the last page, the new comments are on another one: opens the page with the newest threads first.
    const elsewhere = comments.querySelector(".pager [rel=next]") && comments.querySelector("[data-newest]");
    const url = elsewhere ? elsewhere.href : location.href;
    const answer = await fetch(url).catch(() => null);
    const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
    const fresh = page?.querySelector("#comments");
    if (!fresh) return location.assign(url);
    const [parent, name] = [field?.parent?.value, heading?.querySelector("bdi")?.textContent];
    if (respond) home.after(respond);
    comments.replaceChildren(...fresh.childNodes);
    comments.dataset.news = fresh.dataset.news;
    if (elsewhere) history.replaceState(null, "", url);
    if (parent && cancel) moveUnder(parent, name);
    const added = [...comments.querySelectorAll(".comment")].filter((comment) => !known.has(comment.id));
    for (const comment of added) comment.classList.add("new");
    showTimes();
    const first = added[0] ?? comments;
    first.tabIndex = -1;
    first.focus();
  };

  const ask = async () => {
    if (document.hidden) return;
    showTimes();
    try {
      const answer = await fetch(comments.dataset.news);
      const { count, text } = answer.ok ? await answer.json() : { count: 0 };
      if (count) announce(text);
    } catch {
      // The reader is offline; the next poll is in a minute.
    }
  };

  showTimes();
  if (comments) {
    setInterval(ask, MINUTE);
    document.addEventListener("visibilitychange", ask);
  }
})();
