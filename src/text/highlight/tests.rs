//! Tests that highlighting keeps every character and adds little HTML.

use proptest::prelude::*;

use super::*;
use crate::text::html_pieces::{Piece, pieces, unescape};
use crate::text::{SafeHtml, sanitize};

/// Returns the HTML of a document's only code block.
fn highlight(info: &str, code: &str) -> String {
    let mut html = String::new();
    Highlighter::default()
        .write_highlighted(&mut html, Some(info), code)
        .unwrap();
    html
}

fn text_of(html: &str) -> String {
    let html = SafeHtml::from_stored(html.to_owned());
    pieces(&html)
        .map(|piece| {
            if let Piece::Text(text) = piece {
                unescape(text)
            } else {
                Cow::Borrowed("")
            }
        })
        .collect()
}

#[test]
fn rust_gets_its_few_classes() {
    let html = highlight("rust,ignore", "// a < b\nlet x: u8 = \"s\\n\".len();\n");
    assert_eq!(
        html,
        "<span class=\"hl-comment\">// a &lt; b</span>\n<span class=\"hl-keyword\">let</span> x: \
         <span class=\"hl-keyword\">u8</span> <span class=\"hl-operator\">=</span> \
         <span class=\"hl-string\">\"s</span><span class=\"hl-constant\">\\n</span><span class=\"hl-string\">\"</span>\
         .<span class=\"hl-function\">len</span>();\n"
    );
}

#[test]
fn languages_are_found_by_their_usual_names() {
    for (info, code) in [
        ("rs", "fn a() {}"),
        ("Rust", "fn a() {}"),
        ("{.rust}", "fn a() {}"),
        ("sh", "if true; then echo \"$a\"; fi"),
        ("bash", "if true; then echo \"$a\"; fi"),
        ("toml", "[a]\nb = 1\n"),
        ("json", "{\"a\": 1}"),
        ("ts", "const a: number = 1;"),
        ("html", "<p class=\"a\">b</p>"),
        ("diff", "-a\n+b\n"),
        ("c++", "int a = 1;"),
        ("python", "def a(): return 'b'"),
        ("yaml", "a: 'b'"),
        ("dockerfile", "FROM a\nRUN b\n"),
        ("sql", "SELECT 1"),
    ] {
        assert!(
            is_language(info) && highlight(info, code).contains("<span class=\"hl-"),
            "{info}"
        );
    }
}

#[test]
fn text_and_unknown_languages_are_escaped_alone() {
    for info in ["", "text", "console", "no-such-language", "<script>"] {
        assert_eq!(highlight(info, "a < b && \"c\"\n"), "a &lt; b &amp;&amp; \"c\"\n");
    }
    assert!(is_language("text") && is_language("console") && !is_language("hello there"));
}

#[test]
fn javascript_that_its_own_grammar_never_finishes_is_coloured() {
    let code = "fn /*&amp;\n\u{e9}\n\"}\t'`{/*\t'${</`\\\n//";
    for info in ["js", "javascript", "node"] {
        assert_eq!(text_of(&highlight(info, code)), code);
    }
    let script = "<script>#<script>${\\fn /*fn${\u{e9}<?php\\`${\u{e9}}`<?php ${`\n<a>{<?php/*&amp;${";
    let handler = format!("<a onclick = \"{code}\" class=\"x\">");
    for info in ["html", "php", "vue"] {
        for code in [script, &handler] {
            assert_eq!(text_of(&highlight(info, code)), code);
            assert!(!highlight(info, code).contains("<span"));
        }
    }
}

#[test]
fn what_is_too_large_is_not_coloured() {
    let line = format!("let a = \"{}\";\n", "x".repeat(MAX_LINE_CHARS));
    assert!(!highlight("rust", &line).contains("<span"));
    let block = "let a = 1;\n".repeat(MAX_BYTES / 11 + 1);
    assert!(!highlight("rust", &block).contains("<span"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_text_stays_as_it_was(
        info in prop::sample::select(vec!["rust", "html", "md", "sh", "js", "c", "php", "vue", "unknown"]),
        parts in prop::collection::vec(
            prop::sample::select(vec!["\"", "'", "/*", "*/", "//", "<a>", "</", "&amp;", "\n", " ", "fn", "{", "}", "`", "${", "\\", "é", "سلام", "\t", "#", "<?php", "<script>", " onclick=", "```js\n"]),
            0..40,
        ),
    ) {
        let code = parts.concat();
        let html = highlight(info, &code);
        prop_assert_eq!(text_of(&html), code);
        let page = format!("<pre tabindex=\"0\"><code>{html}</code></pre>");
        let clean = sanitize::article(&page, &|_| None).unwrap();
        prop_assert_eq!(clean.as_str(), page.as_str());
    }
}

#[test]
fn code_beyond_the_limits_of_a_document_is_shown_without_colours() {
    let code = "fn main() {}\n".repeat(3);
    let later = Instant::now() + Duration::from_hours(1);
    assert!(highlight_within("rust", &code, 1_000, later).contains("<span"));
    assert!(!highlight_within("rust", &code, 100, later).contains("<span"));
    assert!(
        !highlight_within(
            "rust",
            &code,
            1_000,
            Instant::now().checked_sub(TIME_LIMIT).unwrap()
        )
        .contains("<span")
    );

    let highlighter = Highlighter {
        left: AtomicUsize::new(300),
        deadline: later,
    };
    let mut html = String::new();
    for _ in 0..5 {
        highlighter
            .write_highlighted(&mut html, Some("rust"), &code)
            .unwrap();
        html.push('|');
    }
    let coloured: Vec<_> = html
        .split_terminator('|')
        .map(|block| block.contains("<span"))
        .collect();
    assert!(coloured[0] && !coloured[4], "{coloured:?}");
}
