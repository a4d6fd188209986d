//! What each construct of the old systems becomes.

use proptest::prelude::*;

use super::*;

struct Site;

impl OldSite for Site {
    fn gallery(&self, ids: &[&str]) -> Vec<GalleryPicture> {
        let ids = if ids.is_empty() {
            vec!["1", "2"]
        } else {
            ids.to_vec()
        };
        ids.into_iter()
            .map(|id| GalleryPicture {
                url: format!("https://old.example/{id}.jpg"),
                alt: format!("Picture {id}"),
                caption: if id == "1" {
                    "One".to_owned()
                } else {
                    String::new()
                },
            })
            .collect()
    }

    fn shared_block(&self, id: &str) -> Option<String> {
        (id == "7").then(|| "<p>Shared</p>".to_owned())
    }

    fn new_url(&self, old: &str) -> Option<String> {
        match old {
            "https://old.example/a/" => Some("/articles/a".to_owned()),
            "https://old.example/cat-300x200.jpg" => Some("/media/1/cat.jpg".to_owned()),
            _ => None,
        }
    }
}

fn wordpress(html: &str) -> String {
    article(html, Dialect::WordPress, &Site).markdown
}

fn ghost(html: &str) -> String {
    article(html, Dialect::Ghost, &Site).markdown
}

#[track_caller]
fn check(convert: fn(&str) -> String, cases: &[(&str, &str)]) {
    for (html, expected) in cases {
        assert_eq!(convert(html).trim_end(), *expected, "{html}");
    }
}

#[test]
fn html_becomes_markdown() {
    check(
        ghost,
        &[
            (
                "<p>A <strong>b</strong> <em>c</em> <code>d</code> <del>e</del></p>",
                "A **b** *c* `d` ~~e~~",
            ),
            ("<h2>A</h2><p>b</p>", "## A\n\nb"),
            (
                "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>",
                "- a\n- b\n  - c",
            ),
            ("<ol start=\"3\"><li>a</li><li>b</li></ol>", "3. a\n4. b"),
            ("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b"),
            (
                "<pre><code class=\"language-rust\">fn a() {}\n\nfn b() {}</code></pre>",
                "```rust\nfn a() {}\n\nfn b() {}\n```",
            ),
            (
                "<p><a href=\"https://a.example/x_y\">b</a></p>",
                "[b](https://a.example/x_y)",
            ),
            ("<p>a<br>b</p>", "a\\\nb"),
            ("<p>a</p><hr><p>b</p>", "a\n\n---\n\nb"),
            (
                "<p>1 * 2 [a] &lt;b&gt; snake_case</p>",
                "1 \\* 2 \\[a\\] \\<b> snake_case",
            ),
            ("<p># a</p><p>1. b</p><p>- c</p>", "\\# a\n\n1\\. b\n\n\\- c"),
            (
                "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>",
                "| a | b |\n| --- | --- |\n| 1 | 2 |",
            ),
            ("<p>H<sub>2</sub>O</p>", "H<sub>2</sub>O"),
        ],
    );
}

#[test]
fn what_markdown_does_not_have_stays_html() {
    check(
        ghost,
        &[
            (
                "<figure><img src=\"https://b.example/a.jpg\" alt=\"A\"><figcaption>B <em>c</em></figcaption></figure>",
                "<figure><img src=\"https://b.example/a.jpg\" alt=\"A\"><figcaption>B <em>c</em></figcaption></figure>",
            ),
            (
                "<details><summary>A</summary><p>b</p></details>",
                "<details><summary>A</summary><p>b</p></details>",
            ),
            (
                "<table><tr><td rowspan=\"2\">a</td><td>b</td></tr><tr><td>c</td></tr></table>",
                "<table><tbody><tr><td rowspan=\"2\">a</td><td>b</td></tr><tr><td>c</td></tr></tbody></table>",
            ),
        ],
    );
}

#[test]
fn wordpress_makes_paragraphs_of_blank_lines() {
    check(
        wordpress,
        &[
            ("a\nb\n\nc", "a\\\nb\n\nc"),
            ("a\r\n\r\n<strong>b</strong>", "a\n\n**b**"),
            (
                "<h2>a</h2>\nb\n<ul>\n<li>c</li>\n</ul>\nd",
                "## a\n\nb\n\n- c\n\nd",
            ),
            ("<blockquote>a\n\nb</blockquote>", "> a\n>\n> b"),
            ("<pre>a\n\nb</pre>", "```\na\n\nb\n```"),
            ("a<!--more-->b", "a\n\nb"),
            ("<p>a</p>&nbsp;\n\n<p>b</p>", "a\n\nb"),
        ],
    );
}

#[test]
fn blocks_of_wordpress() {
    check(
        wordpress,
        &[
            (
                "<!-- wp:paragraph -->\n<p>a\nb</p>\n<!-- /wp:paragraph -->",
                "a b",
            ),
            (
                "<!-- wp:image {\"id\":5} --><figure class=\"wp-block-image size-large\"><img src=\"https://old.example/cat-300x200.jpg\" alt=\"Cat\" class=\"wp-image-5\"/></figure><!-- /wp:image -->",
                "![Cat](/media/1/cat.jpg)",
            ),
            (
                "<!-- wp:embed --><figure class=\"wp-block-embed\"><div class=\"wp-block-embed__wrapper\">\nhttps://www.youtube.com/watch?v=x\n</div></figure><!-- /wp:embed -->",
                "[YouTube: youtube.com/watch?v=x](https://www.youtube.com/watch?v=x)",
            ),
            (
                "<!-- wp:gallery --><figure class=\"wp-block-gallery\"><figure class=\"wp-block-image\"><img src=\"a.jpg\" alt=\"\"/></figure><figure class=\"wp-block-image\"><img src=\"b.jpg\" alt=\"\"/></figure></figure><!-- /wp:gallery -->",
                "![](a.jpg)\n\n![](b.jpg)",
            ),
            ("<!-- wp:block {\"ref\":7} /-->", "Shared"),
            (
                "<!-- wp:columns --><div class=\"wp-block-columns\"><div class=\"wp-block-column\"><p>a</p></div><div class=\"wp-block-column\"><p>b</p></div></div><!-- /wp:columns -->",
                "a\n\nb",
            ),
            (
                "<!-- wp:button --><div class=\"wp-block-button\"><a class=\"wp-block-button__link\" href=\"https://a.example/\">Go</a></div><!-- /wp:button -->",
                "[Go](https://a.example/)",
            ),
        ],
    );
}

#[test]
fn shortcodes_of_wordpress() {
    check(
        wordpress,
        &[
            (
                "[caption id=\"a\" width=\"3\"]<img src=\"https://old.example/cat-300x200.jpg\" alt=\"Cat\" /> A <em>cat</em>[/caption]",
                "<figure><img src=\"/media/1/cat.jpg\" alt=\"Cat\"><figcaption>A <em>cat</em></figcaption></figure>",
            ),
            (
                "[gallery ids=\"1,2\"]",
                "<figure><img src=\"https://old.example/1.jpg\" alt=\"Picture 1\"><figcaption>One</figcaption></figure>\n\n![Picture 2](https://old.example/2.jpg)",
            ),
            (
                "[youtube https://youtu.be/abc]",
                "[YouTube: youtube.com/watch?v=abc](https://www.youtube.com/watch?v=abc)",
            ),
            (
                "[embed]https://vimeo.com/1[/embed]",
                "[Vimeo: vimeo.com/1](https://vimeo.com/1)",
            ),
            (
                "[sourcecode language=\"css\"]a { b: c; }\n\nd {}[/sourcecode]",
                "```css\na { b: c; }\n\nd {}\n```",
            ),
            ("[vc_row][vc_column]a[/vc_column][/vc_row]", "a"),
            ("[contact-form-7 id=\"1\"]", ""),
            (
                "[[gallery]] and [citation needed]",
                "\\[gallery\\] and \\[citation needed\\]",
            ),
            (
                "[unknown a=\"b\"]c[/unknown]",
                "\\[unknown a=\"b\"\\]c\\[/unknown\\]",
            ),
        ],
    );
    let notes = article("[unknown a=\"b\"]", Dialect::WordPress, &Site).notes;
    assert_eq!(notes.get("shortcode [unknown]"), Some(&1));
}

#[test]
fn embeds_load_nothing() {
    check(
        ghost,
        &[
            (
                "<iframe src=\"https://www.youtube.com/embed/x?feature=oembed\"></iframe>",
                "[YouTube: youtube.com/watch?v=x](https://www.youtube.com/watch?v=x)",
            ),
            (
                "<iframe src=\"//player.vimeo.com/video/5\"></iframe>",
                "[Vimeo: vimeo.com/5](https://vimeo.com/5)",
            ),
            (
                "<script src=\"https://gist.github.com/u/1.js\"></script>",
                "[GitHub Gist: gist.github.com/u/1](https://gist.github.com/u/1)",
            ),
            (
                "<blockquote class=\"twitter-tweet\"><p>a</p>— B <a href=\"https://twitter.com/b/status/1\">c</a></blockquote><script src=\"https://platform.twitter.com/widgets.js\"></script>",
                "> a\n>\n> — B [c](https://twitter.com/b/status/1)",
            ),
            (
                "<p>a<img src=\"https://pixel.wp.com/x.gif\" width=\"1\" height=\"1\"></p>",
                "a",
            ),
            ("<p>a <img class=\"wp-smiley\" src=\"x\" alt=\"🙂\"></p>", "a 🙂"),
            ("<p><a href=\"javascript:alert(1)\">a</a></p>", "a"),
        ],
    );
}

#[test]
fn cards_of_ghost() {
    check(
        ghost,
        &[
            (
                "<figure class=\"kg-card kg-bookmark-card\"><a class=\"kg-bookmark-container\" href=\"https://a.example/\"><div class=\"kg-bookmark-content\"><div class=\"kg-bookmark-title\">T</div><div class=\"kg-bookmark-description\">D</div></div></a></figure>",
                "[T](https://a.example/): D",
            ),
            (
                "<div class=\"kg-card kg-callout-card\"><div class=\"kg-callout-emoji\">💡</div><div class=\"kg-callout-text\">Note</div></div>",
                "<aside><p>💡 Note</p></aside>",
            ),
            (
                "<div class=\"kg-card kg-toggle-card\"><div class=\"kg-toggle-heading\"><h4 class=\"kg-toggle-heading-text\">H</h4><button></button></div><div class=\"kg-toggle-content\"><p>c</p></div></div>",
                "<details><summary>H</summary><p>c</p></details>",
            ),
            (
                "<div class=\"kg-card kg-button-card\"><a href=\"https://a.example\" class=\"kg-btn\">Go</a></div>",
                "[Go](https://a.example)",
            ),
            (
                "<figure class=\"kg-card kg-gallery-card\"><div class=\"kg-gallery-container\"><div class=\"kg-gallery-row\"><div class=\"kg-gallery-image\"><img src=\"a.jpg\" alt=\"\"></div><div class=\"kg-gallery-image\"><img src=\"b.jpg\" alt=\"\"></div></div></div></figure>",
                "![](a.jpg)\n\n![](b.jpg)",
            ),
            ("<!--kg-card-begin: html--><p>a</p><!--kg-card-end: html-->", "a"),
        ],
    );
}

#[test]
fn links_lead_to_the_new_site() {
    check(
        ghost,
        &[(
            "<p><a href=\"https://old.example/a/\">a</a></p>",
            "[a](/articles/a)",
        )],
    );
    check(
        ghost,
        &[(
            "<a href=\"https://old.example/cat-300x200.jpg\"><img src=\"https://old.example/cat-300x200.jpg\" alt=\"Cat\"></a>",
            "![Cat](/media/1/cat.jpg)",
        )],
    );
}

#[test]
fn the_excerpt_is_the_text_before_more() {
    let converted = article(
        "<p>a <b>b</b></p>\n<!--more Go on-->\n<p>c</p>",
        Dialect::WordPress,
        &Site,
    );
    assert_eq!(converted.excerpt.as_deref(), Some("a b"));
    assert_eq!(converted.markdown, "a **b**\n\nc\n");
}

#[test]
fn comments_keep_what_comments_may_contain() {
    for (html, expected) in [
        ("a\nb", "a\\\nb"),
        ("<p>a <b>b</b></p><p>c</p>", "a **b**\n\nc"),
        ("<h1>a</h1>", "a"),
        (
            "<img src=\"https://a.example/b.jpg\" alt=\"B\">",
            "[B](https://a.example/b.jpg)",
        ),
        ("<script>alert(1)</script>a", "a"),
        ("<ul><li>a</li></ul>", "- a"),
        ("a &amp; b &lt;c&gt;", "a & b \\<c>"),
    ] {
        assert_eq!(comment_markdown(html, Dialect::WordPress), expected, "{html}");
    }
}

#[test]
fn hostile_html_takes_little_time() {
    for html in [
        "<div>".repeat(20_000),
        "[a ".repeat(20_000),
        "<b><i>".repeat(5_000),
        "[".repeat(50_000),
        "<!-- wp:block {\"ref\":7} /-->".repeat(1_000),
    ] {
        article(&html, Dialect::WordPress, &Site);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_input_fails(html in "[a-z<>/\\[\\]\"= \n*_`#&;!-]{0,200}") {
        for dialect in [Dialect::WordPress, Dialect::Ghost, Dialect::Blogger, Dialect::Plain] {
            article(&html, dialect, &Site);
            comment_markdown(&html, dialect);
        }
    }

    #[test]
    fn text_stays_text(words in prop::collection::vec("[a-zA-Z0-9*_#.!>\\[\\]()`~+-]{1,8}", 1..12)) {
        let text = words.join(" ");
        let escaped = text.replace('>', "&gt;");
        let converted = article(&format!("<p>{escaped}</p>"), Dialect::Plain, &Site).markdown;
        let rendered = render_article(&converted, &|_| None);
        prop_assert_eq!(plain(rendered.html.as_str()), text, "{}", converted);
    }
}
