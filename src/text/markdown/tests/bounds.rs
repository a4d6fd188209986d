//! Tests that rendering time and output are proportional to the text. Instead of the elapsed time, which depends on
//! the machine, the tests count its causes: nesting depth, cells, passes, and bytes.

use super::*;

/// Returns the nesting depth of HTML that the sanitiser wrote.
fn depth(html: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    for piece in html.split('<').skip(1) {
        if piece.starts_with('/') {
            depth -= 1;
        } else if !["br", "hr", "img", "col", "wbr", "source"]
            .iter()
            .any(|void| piece.starts_with(void))
        {
            depth += 1;
            deepest = deepest.max(depth);
        }
    }
    deepest
}

/// Fragments of markup that are known to make renderers slow.
const PIECES: &[&str] = &[
    "# a\n",
    "## a\n\n",
    "> ",
    ">",
    "> a\n",
    "- ",
    "-\n",
    "1. ",
    "1. a\n",
    "* a\n  ",
    "- [ ] ",
    "- [x] a\n",
    "[",
    "]",
    "![",
    "![a](",
    "[a](",
    "[a]",
    "](b)",
    "[a][",
    "[^1]",
    "[^1]: a\n",
    "[a]: b\n",
    "*",
    "**",
    "***a ",
    "*a ",
    "a* ",
    "*a_ ",
    "_",
    "__a",
    "~",
    "~~",
    "~~a ",
    "`",
    "`` ` ",
    "```\n",
    "~~~\n",
    "\\",
    "\\`",
    "<",
    "<<",
    "</",
    "<a ",
    "<a b=\"",
    "<a b='",
    "<a \"",
    "<!--",
    "<!-->",
    "<!-",
    "<?",
    "<![CDATA[",
    "<!A",
    "<div>",
    "<p>",
    "<b>",
    "<b><p>",
    "<a href=x>",
    "<table>",
    "<table><tr><td>",
    "<svg>",
    "<math><mtext>",
    "<iframe src=x>",
    "<noscript>",
    "<script>",
    "<style>",
    "<template>",
    "<select><option>",
    "<textarea>",
    "<h1>",
    "<h2>a</h2>",
    "</p>",
    "</b></p>",
    "<input type=checkbox>",
    "<ruby><rt>",
    "<pre>\n",
    "<details>",
    "&",
    "&amp;",
    "&#x;",
    "|",
    "|a",
    "||\n",
    "|-",
    "a|b\n-|-\n",
    "www.",
    "www.a.b ",
    "http://",
    "http://a",
    "https://a،",
    "a@b.c ",
    "a@",
    "@",
    ":",
    "::",
    "---\n",
    "a\n---\n",
    "===\n",
    "a\n=\n",
    "\t",
    " ",
    "\n",
    "a\n",
    "\u{202e}",
    "\u{fdd0}",
    "行\n",
    "، ",
    "’",
    "’a",
];

#[test]
fn no_piece_of_markup_repeated_gives_deep_or_swollen_html() {
    for piece in PIECES {
        let comment_source = piece.repeat(10_000 / piece.len());
        let shown = comment(&comment_source);
        assert!(
            depth(&shown) <= 2 * transform::MAX_DEPTH,
            "{piece:?}: {}",
            depth(&shown)
        );
        assert!(
            shown.len() <= 60 * comment_source.len() + 10_000,
            "{piece:?}: {}",
            shown.len()
        );
        let source = piece.repeat(20_000 / piece.len());
        let html = article_html(&source);
        assert!(depth(&html) <= 450, "{piece:?}: {}", depth(&html));
        assert!(
            html.len() <= 60 * source.len() + 10_000,
            "{piece:?}: {}",
            html.len()
        );
    }
}

#[test]
fn deep_quotes_and_lists_keep_their_text() {
    for (piece, end) in [
        ("> ", ""),
        (">", ""),
        ("- ", ""),
        ("*a ", " a*"),
        ("**a ", " a**"),
        ("~~a ", " a~~"),
    ] {
        let source = format!("{}word{}", piece.repeat(1_000), end.repeat(1_000));
        for html in [comment(&source), article_html(&source)] {
            assert!(html.contains("word"), "{piece}: {html}");
            assert!(
                depth(&html) <= 2 * transform::MAX_DEPTH + 8,
                "{piece}: {}",
                depth(&html)
            );
        }
    }
}

#[test]
fn html_that_nests_too_deeply_is_shown_as_it_is_typed_and_the_rest_is_rendered() {
    for tag in ["<div>", "<b>", "<svg>", "<table><tr><td>"] {
        let html = article_html(&format!("*a* b\n\n{}word\n", tag.repeat(20_000)));
        let escaped = tag.replace('<', "&lt;").replace('>', "&gt;");
        assert!(html.starts_with("<p><em>a</em> b</p>\n"), "{tag}");
        assert!(
            html.contains(&escaped.repeat(20_000)) && html.contains("word"),
            "{tag}"
        );
    }
}

#[test]
fn a_table_of_cells_that_nobody_typed_is_shown_as_it_is_typed() {
    let source = format!(
        "{}\n{}\n{}",
        "|a".repeat(1_000),
        "|-".repeat(1_000),
        "|b\n".repeat(1_000)
    );
    let html = article_html(&source);
    assert!(!html.contains("<table") && html.contains("|a|a") && html.contains("|b"));
    assert!(html.len() < 2 * source.len());
    let typed = format!("{}\n{}\n{}", "|a".repeat(20), "|-".repeat(20), "|b\n".repeat(50));
    assert_eq!(article_html(&typed).matches("<td>").count(), 1_000);
}

#[test]
fn a_thousand_headings_have_links_and_all_are_headings() {
    let article = article(&"# a\n".repeat(5_000));
    let html = article.html.as_str();
    assert_eq!(html.matches("<h2").count(), 5_000);
    assert_eq!(html.matches("<a class=\"anchor\"").count(), 1_000);
    assert_eq!(article.headings.len(), 1_000);
    assert_eq!(article.headings[999].id, "h-a-1000");
}
