//! Highlights code blocks on the server with CSS classes, to which the theme's stylesheet assigns colours. The only
//! classes are:
//!
//! `hl-attribute` `hl-comment` `hl-constant` `hl-deleted` `hl-function` `hl-heading` `hl-inserted` `hl-keyword`
//! `hl-macro` `hl-number` `hl-operator` `hl-string` `hl-tag` `hl-type` `hl-variable`
//!
//! Punctuation and plain names have no class, which keeps the HTML small.

mod classes;

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use comrak::adapters::SyntaxHighlighterAdapter;
use comrak::html::write_opening_tag;
use two_face::re_exports::syntect::parsing::{ParseState, ScopeStack, SyntaxReference, SyntaxSet};

use super::html_pieces::escape_into;

/// The maximum length of a highlighted block in bytes. Larger blocks are usually pasted data or output, and are not
/// highlighted.
const MAX_BYTES: usize = 100 * 1024;
/// The maximum length in bytes of the highlighted HTML of a document, which is about ten times its text.
const MAX_DOCUMENT_BYTES: usize = 2 * 1024 * 1024;
/// The time limit for all blocks of a document.
const TIME_LIMIT: Duration = Duration::from_secs(2);
/// The maximum length of a line in characters. Longer lines are minified code, for which the grammars are slow.
const MAX_LINE_CHARS: usize = 4_000;

static SYNTAXES: LazyLock<SyntaxSet> = LazyLock::new(two_face::syntax::extra_newlines);

/// Common language names that the grammars do not know, and the corresponding known name.
///
/// JavaScript is highlighted as TypeScript, of which it is a subset. The JavaScript grammar loops forever on some
/// texts (a test has one), so the request would never finish.
const ALIASES: &[(&str, &str)] = &[
    ("cjs", "ts"),
    ("golang", "go"),
    ("javascript", "ts"),
    ("js", "ts"),
    ("jsonc", "json"),
    ("jsx", "tsx"),
    ("mjs", "ts"),
    ("node", "ts"),
    ("shell", "sh"),
    ("wasm", "wat"),
    ("zsh", "sh"),
];
/// Names for text without a grammar. The output of a terminal would be highlighted incorrectly as a script.
const PLAIN: &[&str] = &[
    "ascii",
    "console",
    "none",
    "output",
    "plain",
    "plaintext",
    "shell-session",
    "terminal",
    "text",
    "txt",
];

/// Highlights the code blocks of a document, as a comrak plugin. Once the document's limits are reached, the remaining
/// blocks are not highlighted.
#[derive(Debug)]
pub(crate) struct Highlighter {
    /// The remaining number of bytes of highlighted HTML.
    left: AtomicUsize,
    /// The deadline for highlighting: some grammars take a thousand times as long on malicious texts.
    deadline: Instant,
}

impl Default for Highlighter {
    fn default() -> Self {
        Self {
            left: AtomicUsize::new(MAX_DOCUMENT_BYTES),
            deadline: Instant::now() + TIME_LIMIT,
        }
    }
}

impl SyntaxHighlighterAdapter for Highlighter {
    fn write_highlighted(&self, output: &mut dyn fmt::Write, info: Option<&str>, code: &str) -> fmt::Result {
        let left = self.left.load(Ordering::Relaxed);
        let html = highlight_within(info.unwrap_or_default(), code, left, self.deadline);
        self.left
            .store(left.saturating_sub(html.len()), Ordering::Relaxed);
        output.write_str(&html)
    }

    fn write_pre_tag(
        &self,
        output: &mut dyn fmt::Write,
        _: HashMap<&'static str, Cow<'_, str>>,
    ) -> fmt::Result {
        output.write_str("<pre>")
    }

    fn write_code_tag(
        &self,
        output: &mut dyn fmt::Write,
        attributes: HashMap<&'static str, Cow<'_, str>>,
    ) -> fmt::Result {
        let info = attributes
            .get("class")
            .and_then(|class| class.strip_prefix("language-"))
            .unwrap_or_default();
        let language = language(info);
        let class = (!language.is_empty()).then(|| ("class", format!("language-{language}")));
        write_opening_tag(output, "code", class)
    }
}

/// Returns the HTML of `code` in the language that `info` names, as after a Markdown fence: `rust`, `rs`,
/// `rust,ignore`. For an unknown language, or a block beyond the limits, returns only the escaped text.
fn highlight_within(info: &str, code: &str, most: usize, deadline: Instant) -> String {
    let fits = code.len() <= MAX_BYTES.min(most)
        && code.lines().all(|line| line.len() <= MAX_LINE_CHARS * 4)
        && code.lines().all(|line| line.chars().count() <= MAX_LINE_CHARS);
    let coloured = Some(language(info))
        .filter(|_| fits)
        .and_then(syntax)
        .filter(|syntax| ends(syntax, code))
        .and_then(|syntax| colour(syntax, code, most, deadline));
    coloured.unwrap_or_else(|| {
        let mut html = String::with_capacity(code.len());
        escape_into(&mut html, code);
        html
    })
}

/// Returns whether `info` names a known language or plain text.
pub(crate) fn is_language(info: &str) -> bool {
    let language = language(info);
    PLAIN.iter().any(|plain| plain.eq_ignore_ascii_case(language)) || syntax(language).is_some()
}

/// Returns only the language: `rust` of `rust,ignore`, `{.rust}` or `rust {linenos=table}`.
fn language(info: &str) -> &str {
    let info = info.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '{' | '.'));
    info.split(|c: char| c.is_whitespace() || matches!(c, ',' | '{' | '}' | ':' | ';'))
        .next()
        .unwrap_or_default()
}

fn syntax(language: &str) -> Option<&'static SyntaxReference> {
    if language.is_empty() || PLAIN.iter().any(|plain| plain.eq_ignore_ascii_case(language)) {
        return None;
    }
    let alias = ALIASES
        .iter()
        .find(|(name, _)| name.eq_ignore_ascii_case(language));
    SYNTAXES.find_syntax_by_token(alias.map_or(language, |(_, token)| token))
}

/// Returns whether the grammar is guaranteed to terminate on the text. It is not with JavaScript embedded in another
/// language (in a script, a handler or a fence), for the reason given at `ALIASES`.
fn ends(syntax: &SyntaxReference, code: &str) -> bool {
    let scope = syntax.scope.build_string();
    if !(scope.starts_with("text.") || scope.starts_with("embedding.")) {
        return scope != "source.js" && !scope.starts_with("source.js.");
    }
    let code = code.to_ascii_lowercase();
    let has_handler = || {
        code.split([' ', '\t', '\n', '"', '\'', '/']).any(|word| {
            let name = word.split('=').next().unwrap_or_default();
            name.starts_with("on")
                && name.len() > 2
                && name.bytes().all(|byte| byte.is_ascii_alphabetic())
                && (word.contains('=') || code.contains(&format!("{name} =")))
        })
    };
    !["<script", "```", "~~~"].iter().any(|mark| code.contains(mark)) && !has_handler()
}

/// Highlights `code`. Returns `None` if the grammar fails, the HTML exceeds `most` bytes, or the deadline has passed.
fn colour(syntax: &SyntaxReference, code: &str, most: usize, deadline: Instant) -> Option<String> {
    let mut state = ParseState::new(syntax);
    let mut scopes = ScopeStack::new();
    let mut spans = Spans {
        html: String::with_capacity(code.len() * 2),
        class: None,
        gap: String::new(),
    };
    for line in code.split_inclusive('\n') {
        if spans.html.len() > most || Instant::now() > deadline {
            return None;
        }
        let mut written = 0;
        for (at, change) in state.parse_line(line, &SYNTAXES).ok()? {
            spans.push(line.get(written..at)?, classes::of(scopes.as_slice()));
            scopes.apply(&change).ok()?;
            written = at;
        }
        spans.push(line.get(written..)?, classes::of(scopes.as_slice()));
    }
    Some(spans.finish())
}

/// Writes spans; adjacent texts of the same class, with the white space between them, share a span.
struct Spans {
    html: String,
    class: Option<&'static str>,
    /// Pending white space: it belongs to the open span if the next text has the same class, otherwise after it.
    gap: String,
}

impl Spans {
    fn push(&mut self, text: &str, class: Option<&'static str>) {
        let visible = text.trim_end();
        if visible.is_empty() {
            self.gap.push_str(text);
            return;
        }
        if class != self.class {
            self.close();
            if let Some(class) = class {
                self.html.push_str("<span class=\"");
                self.html.push_str(class);
                self.html.push_str("\">");
            }
            self.class = class;
        }
        self.html.push_str(&std::mem::take(&mut self.gap));
        escape_into(&mut self.html, visible);
        self.gap.push_str(&text[visible.len()..]);
    }

    fn close(&mut self) {
        if self.class.take().is_some() {
            self.html.push_str("</span>");
        }
        self.html.push_str(&std::mem::take(&mut self.gap));
    }

    fn finish(mut self) -> String {
        self.close();
        self.html
    }
}

#[cfg(test)]
mod tests;
