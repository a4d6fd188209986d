//! Tests that characters in a comment that are not markup stay visible.

use super::*;

#[test]
fn dashes_below_a_line_stay_dashes() {
    for (source, expected) in [
        (
            "Thanks for the article!\nBest wishes\n--\nJohn",
            "<p>Thanks for the article!<br>\nBest wishes<br>\n--<br>\nJohn</p>\n",
        ),
        ("I agree with this\n-", "<p>I agree with this<br>\n-</p>\n"),
        ("a = b\n=\nthat is all", "<p>a = b<br>\n=<br>\nthat is all</p>\n"),
        ("a\n---\nb", "<p>a</p>\n<p>---</p>\n<p>b</p>\n"),
        ("a\n===", "<p>a<br>\n===</p>\n"),
        ("> a\n> --", "<blockquote>\n<p>a<br>\n--</p>\n</blockquote>\n"),
    ] {
        assert_eq!(comment(source), expected, "{source:?}");
    }
}

#[test]
fn signs_of_headings_rules_and_empty_lists_are_shown() {
    for (source, expected) in [
        ("# x", "<p># x</p>\n"),
        ("## x ##\ny", "<p>## x ##<br>\ny</p>\n"),
        ("#", "<p>#</p>\n"),
        ("- # x", "<ul>\n<li># x</li>\n</ul>\n"),
        ("> ###### x", "<blockquote>\n<p>###### x</p>\n</blockquote>\n"),
        ("* * *", "<p>* * *</p>\n"),
        ("a\n\n***\n\nb", "<p>a</p>\n<p>***</p>\n<p>b</p>\n"),
        ("> ___", "<blockquote>\n<p>___</p>\n</blockquote>\n"),
        ("- a\n- ***", "<ul>\n<li>a</li>\n<li>***</li>\n</ul>\n"),
        ("+", "<p>+</p>\n"),
        ("-\n-", "<p>-<br>\n-</p>\n"),
        ("a\n\n*", "<p>a</p>\n<p>*</p>\n"),
        ("3.", "<p>3.</p>\n"),
        ("`# x`", "<p><code># x</code></p>\n"),
        ("    # x", "<pre tabindex=\"0\"><code># x\n</code></pre>\n"),
        ("C# is", "<p>C# is</p>\n"),
    ] {
        assert_eq!(comment(source), expected, "{source:?}");
    }
}

#[test]
fn lists_have_the_numbers_that_were_typed() {
    for (source, expected) in [
        (
            "1984. Orwell\n2001. Kubrick\n2002. c",
            "<ol start=\"1984\">\n<li>Orwell</li>\n<li value=\"2001\">Kubrick</li>\n<li>c</li>\n</ol>\n",
        ),
        (
            "1986. A great year",
            "<ol start=\"1986\">\n<li>A great year</li>\n</ol>\n",
        ),
        (
            "3. a\n2. b\n1. c",
            "<ol start=\"3\">\n<li>a</li>\n<li value=\"2\">b</li>\n<li value=\"1\">c</li>\n</ol>\n",
        ),
        ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n"),
        // Items that all have the same number are numbered by the list.
        ("1. a\n1. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n"),
    ] {
        assert_eq!(comment(source), expected, "{source:?}");
    }
}

#[test]
fn only_two_tildes_strike_a_text_out() {
    for typed in [
        "5~10 mins or 15~20 mins",
        "价格 1~3 元，数量 5~7 个",
        "~a~",
        "~a~~",
        "a~ b ~c",
        "https://example.org/~user/",
    ] {
        for html in [comment(typed), article_html(typed)] {
            assert!(html.contains(typed) && !html.contains("<del>"), "{html}");
        }
    }
    for (typed, expected) in [
        ("~~a~~", "<del>a</del>"),
        ("1~3 **b 5~7** c", "1~3 <strong>b 5~7</strong> c"),
        ("~~1~3~~", "<del>1~3</del>"),
        ("\\~a\\~", "~a~"),
        ("`~a~`", ">~a~</code>"),
    ] {
        for html in [comment(typed), article_html(typed)] {
            assert!(html.contains(expected), "{html}");
        }
    }
    assert!(article_html("~~~rust\nlet a;\n~~~").contains("language-rust"));
    assert!(article_html("## a~b\n\n[x](/~b \"~c\") ![~d](~e.png)").contains("href=\"/~b\" title=\"~c\""));
}
