//! Tests of rendered Markdown.

mod bounds;
mod scripts;
mod typed;

use proptest::prelude::*;

use super::*;
use crate::text::SafeHtml;
use crate::text::html_pieces::unescape;

fn article(source: &str) -> RenderedArticle {
    render_article(source, &|_| None)
}

fn article_html(source: &str) -> String {
    article(source).html.as_str().to_owned()
}

fn comment(source: &str) -> String {
    render_comment(source).as_str().to_owned()
}

const REL: &str = "rel=\"nofollow ugc noopener\"";

#[test]
fn headings_get_ids_and_links_in_every_script() {
    let article = article("## Hello, *World*\n\n## سلام دنیا\n\n## Hello World\n\n### !!!");
    let found: Vec<_> = article
        .headings
        .iter()
        .map(|h| (h.level, &*h.id, &*h.text))
        .collect();
    assert_eq!(
        found,
        [
            (2, "h-hello-world", "Hello, World"),
            (2, "h-سلام-دنیا", "سلام دنیا"),
            (2, "h-hello-world-2", "Hello World"),
            (3, "h-4", "!!!"),
        ]
    );
    assert!(article.html.as_str().starts_with(
        "<h2 id=\"h-hello-world\">Hello, <em>World</em><a class=\"anchor\" name=\"hello-world\" \
         href=\"#h-hello-world\" aria-hidden=\"true\" tabindex=\"-1\"></a></h2>"
    ));
}

#[test]
fn a_heading_that_raw_html_swallows_is_not_in_the_table_of_contents() {
    let article = article("## One\n\n<div title=\"\n\n## Two\n");
    let ids: Vec<_> = article
        .headings
        .iter()
        .map(|heading| heading.id.as_str())
        .collect();
    assert_eq!(ids, ["h-one"], "{}", article.html.as_str());
}

#[test]
fn headings_move_down_when_one_is_the_first_level() {
    for source in ["# A\n\n## B\n\n###### C", "<h1>A</h1>\n\n## B\n\n###### C"] {
        let article = article(source);
        let html = article.html.as_str();
        assert!(
            html.starts_with("<h2") && html.contains("<h3 id=\"h-b\"") && html.contains("<h4 id=\"h-c\""),
            "{html}"
        );
    }
    assert!(article_html("## A").starts_with("<h2 id=\"h-a\""));
}

#[test]
fn headings_have_no_gaps_whether_typed_in_markdown_or_in_html() {
    let html = article_html("# One\n\n<h3>Two</h3>\n\n<p>a</p><h6>Three</h6>\n\n### Four\n\nFive\n====");
    let levels: Vec<_> = html
        .match_indices("<h")
        .map(|(at, _)| &html[at + 2..at + 3])
        .collect();
    assert_eq!(levels, ["2", "3", "4", "3", "2"], "{html}");
    assert_eq!(html.matches("</h3>").count(), 2, "{html}");
    assert!(html.contains("id=\"h-four\""), "{html}");
}

#[test]
fn a_link_to_a_heading_of_the_article_still_leads_there() {
    let html = article_html("[x](#installing)\n\n## Installing");
    assert!(
        html.contains("<a href=\"#h-installing\">x</a>") && html.contains("id=\"h-installing\""),
        "{html}"
    );
}

#[test]
fn githubs_extensions_and_footnotes_work() {
    let html = article_html(
        "| a | b |\n|---|:-:|\n| 1 | ~~2~~ |\n\n- [x] done\n- [ ] open\n\nwww.example.org x[^n]\n\n[^n]: Note.\n",
    );
    for expected in [
        "<td align=\"center\"><del>2</del></td>",
        "<li class=\"task-list-item\">☑ done</li>",
        "<a href=\"http://www.example.org\" rel=\"noopener\">www.example.org</a>",
        "<a href=\"#fn-n\" id=\"fnref-n\">1</a>",
        "<li id=\"fn-n\">",
        "<a href=\"#fnref-n\" class=\"footnote-backref\">↩</a>",
    ] {
        assert!(html.contains(expected), "{expected} in {html}");
    }
}

#[test]
fn short_code_with_signs_is_kept_together() {
    let html = article_html("`#[derive]` `--flag` `word` `#[derive(Clone, Debug, PartialEq)]`");
    assert_eq!(
        html,
        "<p><code class=\"short\">#[derive]</code> <code class=\"short\">--flag</code> <code>word</code> \
         <code>#[derive(Clone, Debug, PartialEq)]</code></p>\n"
    );
}

#[test]
fn code_is_highlighted_and_raw_html_sanitised() {
    let html = article_html("```rust,ignore\nfn main() {}\n```\n\n<p onclick=x>a</p> <kbd>k</kbd>");
    assert!(
        html.starts_with(
            "<pre tabindex=\"0\"><code class=\"language-rust\"><span class=\"hl-keyword\">fn</span> "
        ),
        "{html}"
    );
    assert!(
        html.contains("<p>a</p>") && html.contains("<kbd>k</kbd>"),
        "{html}"
    );
}

#[test]
fn pictures_load_lazily_from_their_final_address() {
    let resolve = |path: &str| (path == "a b.png").then(|| "/media/7/a.png".to_owned());
    let html = render_article(
        "![A](a%20b.png)\n\n<img src=\"./a b.png\">\n\n[c](c.md)",
        &resolve,
    )
    .html;
    assert_eq!(
        html.as_str(),
        "<p><img src=\"/media/7/a.png\" alt=\"A\" loading=\"lazy\" decoding=\"async\"></p>\n\
         <img src=\"/media/7/a.png\" loading=\"lazy\" decoding=\"async\">\n<p><a href=\"c.md\">c</a></p>\n"
    );
}

#[test]
fn the_excerpt_is_the_beginning_of_the_text() {
    let article = article("## Heading\n\nOne *two*[^1].\n\n```\ncode\n```\n\n- three\n\n[^1]: Note.");
    assert_eq!((&*article.excerpt, article.word_count), ("One two.", 4));
    let long = self::article(&"word ".repeat(200));
    assert!(long.excerpt.chars().count() <= 280 && long.excerpt.ends_with("word…"));
}

#[test]
fn a_comment_has_emphasis_lists_quotes_code_and_its_own_lines() {
    for (source, expected) in [
        (
            "a *b* **c** ~~d~~",
            "<p>a <em>b</em> <strong>c</strong> <del>d</del></p>\n".to_owned(),
        ),
        ("one\ntwo", "<p>one<br>\ntwo</p>\n".to_owned()),
        (
            "> q\n\n1. a",
            "<blockquote>\n<p>q</p>\n</blockquote>\n<ol>\n<li>a</li>\n</ol>\n".to_owned(),
        ),
        (
            "```rust\na < b\n```",
            "<pre tabindex=\"0\"><code>a &lt; b\n</code></pre>\n".to_owned(),
        ),
        (
            "``` hello there\nb\n```",
            "<pre tabindex=\"0\"><code>hello there\nb\n</code></pre>\n".to_owned(),
        ),
        (
            "[a](https://example.org)",
            format!("<p><a href=\"https://example.org\" {REL}>a</a></p>\n"),
        ),
        (
            "see https://example.org.",
            format!("<p>see <a href=\"https://example.org\" {REL}>https://example.org</a>.</p>\n"),
        ),
    ] {
        assert_eq!(comment(source), expected, "{source}");
    }
}

#[test]
fn what_a_comment_may_not_have_is_shown_in_another_way() {
    for (source, expected) in [
        ("# Big", "<p># Big</p>\n".to_owned()),
        ("<b>x</b>\ny", "<p>&lt;b&gt;x&lt;/b&gt;<br>\ny</p>\n".to_owned()),
        ("<div>\n*x*", "<p>&lt;div&gt;<br>\n*x*</p>\n".to_owned()),
        ("<!-- x -->", "<p>&lt;!-- x --&gt;</p>\n".to_owned()),
        (
            "[a](javascript:alert(1))",
            "<p>a (javascript:alert(1))</p>\n".to_owned(),
        ),
        ("[a](/admin)", "<p>a (/admin)</p>\n".to_owned()),
        (
            "![alt](https://example.org/a.png)",
            format!("<p><a href=\"https://example.org/a.png\" {REL}>alt</a></p>\n"),
        ),
        ("![](a.png)", "<p>a.png</p>\n".to_owned()),
        (
            "[](https://example.org)",
            format!("<p><a href=\"https://example.org\" {REL}>https://example.org</a></p>\n"),
        ),
        ("[note]: gone", "<p>[note]: gone</p>\n".to_owned()),
        (
            "| a |\n|---|\n| b |",
            "<p>| a |<br>\n|---|<br>\n| b |</p>\n".to_owned(),
        ),
    ] {
        assert_eq!(comment(source), expected, "{source}");
    }
}

#[test]
fn a_picture_in_a_link_is_one_link() {
    let html = comment("[![alt](https://example.org/a.png)](https://example.org/b)");
    assert_eq!(
        html,
        format!("<p><a href=\"https://example.org/b\" {REL}>alt</a></p>\n")
    );
    let html = comment("![a [b](https://example.org/b) c](https://example.org/a.png)");
    assert!(html.contains(">b</a> c (https://example.org/a.png)"), "{html}");
}

#[test]
fn bidi_overrides_do_not_reach_the_page() {
    for source in [
        "a\u{202e}b",
        "a&#8238;b",
        "`a\u{2066}b`",
        "[a](https://example.org \"&#x202e;\")",
    ] {
        assert!(!comment(source).contains(['\u{202e}', '\u{2066}']), "{source}");
    }
}

#[test]
fn links_are_counted() {
    assert_eq!(
        count_links(&render_comment(
            "[a](https://a.example) https://b.example a@c.example `<a href>`"
        )),
        3
    );
    assert_eq!(count_links(&SafeHtml::default()), 0);
}

const MARKUP: &[&str] = &[
    " ",
    "\n",
    "\n\n",
    "*",
    "**",
    "_",
    "`",
    "```",
    "\n```\n",
    "~~~",
    "~~",
    "# ",
    "> ",
    "- ",
    "1. ",
    "    ",
    "\t",
    "[",
    "]",
    "](",
    ")",
    "](https://example.org)",
    "![",
    "<",
    ">",
    "</",
    "<!--",
    "-->",
    "<script>",
    "<b ",
    "\"",
    "'",
    "]:",
    "[a]: ",
    "---",
    "===",
    "|",
    "https://",
    "www.",
    "@",
    "\\",
    "<?",
    "<![CDATA[",
    "&amp;",
    "&lt;",
    " \"",
    ":",
    "/",
    ".",
    "\u{202e}",
    "\u{fdd0}",
];

proptest! {
    #[test]
    fn a_comments_words_are_never_lost(
        parts in prop::collection::vec((prop::sample::select(MARKUP), "[a-z]{6}"), 1..16),
    ) {
        let source: String = parts.iter().flat_map(|(markup, word)| [*markup, word]).collect();
        let html = comment(&source);
        let shown = unescape(&html);
        for (_, word) in &parts {
            prop_assert!(shown.contains(&**word), "{} is not in {:?}, from {:?}", word, html, source);
        }
    }

    #[test]
    fn any_source_renders_and_excerpts_keep_to_their_limit(
        parts in prop::collection::vec((prop::sample::select(MARKUP), "\\PC{0,6}"), 0..24),
    ) {
        let source: String = parts.iter().flat_map(|(markup, word)| [*markup, word]).collect();
        let article = article(&source);
        prop_assert!(article.excerpt.chars().count() <= 280);
        let ids: std::collections::HashSet<_> = article.headings.iter().map(|heading| &heading.id).collect();
        prop_assert_eq!(ids.len(), article.headings.len());
    }
}
