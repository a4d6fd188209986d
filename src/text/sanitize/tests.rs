//! Tests that active content is removed and text is kept. The output is parsed again with another parser and compared
//! with the allow-lists.

use proptest::prelude::*;
use scraper::{ElementRef, Html};

use super::article as lists;
use super::comment as comment_lists;
use super::{ID_PREFIX, urls};
use crate::text::SafeHtml;

/// The HTML that readers get; HTML beyond the limits is shown as source text.
fn article(html: &str) -> String {
    let clean = super::article(html, &|_| None);
    clean.unwrap_or_else(|| super::as_typed(html)).as_str().to_owned()
}

fn comment(html: &str) -> String {
    super::comment(html).as_str().to_owned()
}

/// Known attacks on sanitisers by kind: scripts, handlers, URLs, parser confusion, clobbering.
const HOSTILE: &[&str] = &[
    "<script>alert(1)</script>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<script/x>alert(1)</script\n>",
    "<img src=x onerror=alert(1)>",
    "<img src=x/onerror=alert(1)>",
    "<img \"\"\"><script>alert(1)</script>\">",
    "<a onmouseover='alert(1)' href=/>x</a>",
    "<p style=\"background:url(javascript:alert(1))\">x</p>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "<a href=\"JaVaScRiPt:alert(1)\">x</a>",
    "<a href=\" &#14; javascript:alert(1)\">x</a>",
    "<a href=\"java&#10;script&Tab;:alert(1)\">x</a>",
    "<a href=\"&#106;avascript:alert(1)\">x</a>",
    "<a href=\"javascript&colon;alert(1)\">x</a>",
    "<a href='vbscript:msgbox(1)'>x</a>",
    "<a href='data:text/html;base64,PHNjcmlwdD4='>x</a>",
    "<a href=\"view-source:javascript:1\">x</a>",
    "<img src=\"data:image/svg+xml,<svg onload=alert(1)>\">",
    "<img src=javascript:alert(1) srcset='javascript:alert(1) 1x, data:x 2x, /a.png 3x'>",
    "<video poster=javascript:alert(1) src=data:video/mp4,x autoplay></video>",
    "<audio src=1 onerror=alert(1)>",
    "<video><source onerror=alert(1) src=javascript:x></video>",
    "<svg onload=alert(1)><a xlink:href=javascript:alert(1)><text>x</text></a></svg>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><animate xlink:href=#x attributeName=href values=javascript:alert(1) /><a id=x>y</a></svg>",
    "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<textarea><p title=\"</textarea><img src=x onerror=alert(1)>\"></textarea>",
    "<title><a title=\"</title><img src=x onerror=alert(1)>\">",
    "<xmp><a title=\"</xmp><img src=x onerror=alert(1)>\"></xmp>",
    "<template><script>alert(1)</script></template>",
    "<iframe src=javascript:alert(1)></iframe>",
    "<iframe srcdoc='<script>alert(1)</script>' src='\"><img src=x onerror=alert(1)>'></iframe>",
    "<iframe src=x title='<img src=x onerror=alert(1)>'></iframe>",
    "<object data=javascript:alert(1)></object><embed src=javascript:alert(1)>",
    "<base href=//evil.example><link rel=stylesheet href=//evil.example/x.css>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<form action=javascript:alert(1)><button formaction=javascript:alert(1)>x</button><input name=csrf type=image src=x></form>",
    "<input onfocus=alert(1) autofocus type=text value=x name=body>",
    "<details open ontoggle=alert(1)>x</details>",
    "<div id=main class='admin fixed'>x</div><a id=comment-1 name=x target=_top>y</a>",
    "<img name=cookie id=body><a id='a b'>x</a>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<!-- --!><img src=x onerror=alert(1)>",
    "<![CDATA[<img src=x onerror=alert(1)>]]>",
    "<?xml <img src=x onerror=alert(1)> ?>",
    "<a href=x>1<table><a href=y>2<b><p></a>3</table>",
    "<select><style></select><img src=x onerror=alert(1)></style>",
    "\0<scr\0ipt>alert(1)</script>",
];

const PIECES: &[&str] = &[
    "<",
    ">",
    "\"",
    "'",
    "=",
    "/",
    " ",
    "&",
    "&lt;",
    "&#60;",
    "<!--",
    "-->",
    "<a ",
    "<img ",
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<svg>",
    "</svg>",
    "<math>",
    "<mtext>",
    "<table>",
    "<tr>",
    "<td>",
    "</table>",
    "<select>",
    "<style>",
    "</style>",
    "<script>",
    "</script>",
    "<iframe ",
    "<noscript>",
    "</noscript>",
    "<textarea>",
    "<title>",
    "<template>",
    "<pre>\n",
    "href=",
    "src=",
    "srcset=",
    "onerror=",
    "id=main ",
    "class=\"hl-x y\"",
    "style=x",
    "name=x ",
    "javascript:",
    "data:",
    "alert(1)",
    "//evil.example/",
    "https://example.org/",
    "pic.png 2x,",
    "text",
    "\n",
    "\0",
    "<h1>",
    "<h2 ",
    "<li>",
    "<dl><dt>",
    "<details ",
    "<input ",
    "<form>",
    "</form>",
    "<video ",
    "<source ",
    "<a href=\"#main\">",
    "</a>",
    "\u{202e}",
    "سلام",
];

fn elements(html: &str) -> Vec<(String, Vec<(String, String)>)> {
    let page = Html::parse_fragment(html);
    let element = |node| ElementRef::wrap(node);
    let elements = page.root_element().descendants().filter_map(element).skip(1);
    let attributes = |e: ElementRef<'_>| {
        e.value()
            .attrs()
            .map(|(k, v)| (k.to_owned(), v.to_owned()))
            .collect()
    };
    elements
        .map(|e| (e.value().name().to_owned(), attributes(e)))
        .collect()
}

fn assert_article_is_clean(html: &str) {
    for (element, attributes) in elements(html) {
        assert!(lists::TAGS.contains(&&*element), "<{element}> in {html}");
        for (name, value) in attributes {
            let of_element = lists::ATTRIBUTES
                .iter()
                .find(|(tag, _)| *tag == element)
                .map_or(&[][..], |(_, names)| names);
            let fixed = lists::FIXED_VALUES
                .iter()
                .any(|(tag, fixed, values)| *tag == element && *fixed == name && values.contains(&&*value));
            let is_listed =
                lists::GENERIC_ATTRIBUTES.contains(&&*name) || of_element.contains(&&*name) || fixed;
            assert!(
                is_listed || name == "rel" && value == urls::LINK_REL,
                "{element} {name} in {html}"
            );
            match &*name {
                "id" => assert!(
                    [ID_PREFIX, "fn-", "fnref-"]
                        .iter()
                        .any(|prefix| value.starts_with(prefix)),
                    "{html}"
                ),
                "class" => assert_eq!(
                    lists::allowed_classes(&element, &value).as_deref(),
                    Some(&*value),
                    "{html}"
                ),
                "href" => assert_ne!(urls::Kind::of(&value), urls::Kind::Refused, "{html}"),
                "src" | "poster" => assert!(urls::Kind::of(&value).is_media(), "{html}"),
                "srcset" => {
                    let mut candidates = urls::srcset_candidates(&value).into_iter();
                    assert!(
                        candidates.all(|(candidate, _)| urls::Kind::of(candidate).is_media()),
                        "{html}"
                    );
                }
                _ => {}
            }
        }
    }
}

fn assert_comment_is_clean(html: &str) {
    for (element, attributes) in elements(html) {
        assert!(comment_lists::TAGS.contains(&&*element), "<{element}> in {html}");
        for (name, value) in attributes {
            match (&*element, &*name) {
                ("a", "href") => {
                    let url = url::Url::parse(&value).expect("an absolute address");
                    assert!(comment_lists::SCHEMES.contains(&url.scheme()), "{html}");
                }
                ("a", "rel") => assert_eq!(value, comment_lists::LINK_REL),
                ("a", "title") | ("li", "value") | ("ol", "start") => {}
                ("pre" | "table", "tabindex") => assert_eq!(value, "0"),
                _ => panic!("{element} {name} in {html}"),
            }
        }
    }
}

#[test]
fn known_attacks_leave_nothing_that_runs() {
    for hostile in HOSTILE {
        let (article, comment) = (article(hostile), comment(hostile));
        assert_article_is_clean(&article);
        assert_comment_is_clean(&comment);
        assert_eq!(self::article(&article), article, "{hostile}");
        assert_eq!(self::comment(&comment), comment, "{hostile}");
    }
}

#[test]
fn an_article_keeps_what_a_blog_needs() {
    for html in [
        r#"<h2 id="h-a">A</h2><p lang="fa" dir="rtl">س</p>"#,
        r#"<figure><img src="/a.png" alt="A" width="1" height="2" srcset="/a.png 1x, /b.png 2x" sizes="50vw" loading="lazy" decoding="async"><figcaption>A</figcaption></figure>"#,
        r#"<table tabindex="0"><thead><tr><th align="left" scope="col">A</th></tr></thead><tbody><tr><td colspan="2">1</td></tr></tbody></table>"#,
        "<details open=\"\"><summary>A</summary>b</details><dl><dt>a</dt><dd>b</dd></dl>",
        "<p>a<sup>2</sup> <kbd>k</kbd> <abbr title=\"B\">b</abbr> <mark>m</mark> <del>d</del> <ins>i</ins></p>",
        r#"<pre tabindex="0"><code class="language-c++">a<span class="hl-keyword">b</span></code></pre>"#,
        r#"<ul><li class="task-list-item">☑ a</li></ul>"#,
        r#"<video src="/a.mp4" controls=""></video><audio src="a.ogg" controls=""></audio>"#,
        r##"<sup class="footnote-ref"><a href="#fn-1" id="fnref-1">1</a></sup><section class="footnotes"><ol><li id="fn-1">n</li></ol></section>"##,
        r#"<a href="https://example.org/" rel="noopener">x</a> <a href="/here">y</a> <a href="mailto:a@example.org">z</a>"#,
    ] {
        assert_eq!(article(html), html);
    }
}

#[test]
fn ids_are_prefixed_and_links_follow_them() {
    assert_eq!(
        article(r##"<a id="main" href="#body">x</a><div id="fn-1"></div><a href="#">y</a>"##),
        r##"<a id="h-main" href="#h-body">x</a><div id="fn-1"></div><a href="#">y</a>"##
    );
}

#[test]
fn embeds_become_links_and_hidden_pictures_show() {
    assert_eq!(
        article("<p><iframe src=\"https://video.example/1\" title=\"A film\"></iframe></p>"),
        "<p><a href=\"https://video.example/1\" rel=\"noopener\">A film</a></p>"
    );
    assert_eq!(
        article("<noscript><img src=\"a.png\"></noscript><script>draw()</script>"),
        "<img src=\"a.png\" loading=\"lazy\" decoding=\"async\">"
    );
}

#[test]
fn relative_addresses_are_resolved_wherever_they_stand() {
    let resolve = |path: &str| Some(format!("/media/{path}"));
    let html = super::article(
        "<a href=\"./a%20b.pdf?x#y\">a</a><img src=b.png srcset='c.png 1x, https://example.org/d.png 2x'>\
         <video poster=e.png src=f.mp4></video><a href=/g>g</a><a href=#h>h</a>",
        &resolve,
    )
    .unwrap();
    let html = html.as_str();
    for expected in [
        "href=\"/media/a b.pdf?x#y\"",
        "src=\"/media/b.png\"",
        "srcset=\"/media/c.png 1x, https://example.org/d.png 2x\"",
        "poster=\"/media/e.png\"",
        "src=\"/media/f.mp4\"",
        "href=\"/g\"",
        "href=\"#h-h\"",
    ] {
        assert!(html.contains(expected), "{expected} in {html}");
    }
}

#[test]
fn an_address_that_resolve_makes_up_is_checked_too() {
    let html = super::article("<a href=a>a</a><img src=a srcset='a 1x'>", &|_| {
        Some("javascript:alert(1)".to_owned())
    })
    .unwrap();
    assert_article_is_clean(html.as_str());
}

#[test]
fn the_same_source_gives_the_same_bytes() {
    let source = "<img src=a alt=b><input><video src=c></video><a href=//example.org>d</a>";
    let first = article(source);
    for _ in 0..16 {
        assert_eq!(article(source), first);
    }
}

#[test]
fn regular_html_is_cleaned_once_and_what_browsers_repair_until_nothing_changes() {
    let passes = |html: &str| {
        let passes = std::cell::Cell::new(0);
        let count = |html: &str| {
            passes.set(passes.get() + 1);
            html.to_owned()
        };
        super::clean::clean(html, lists::TAGS, count).unwrap();
        passes.get()
    };
    let article = crate::text::render_article(
        "## A\n\n*b* [c](https://example.org) ![d](e.png)\n\n- [x] f\n\n|g|\n|-|\n|h|\n\n```rust\nfn\n```\n\ni[^1]\n\n[^1]: j",
        &|_| None,
    );
    assert_eq!(passes(article.html.as_str()), 1, "{}", article.html.as_str());
    assert_eq!(passes("<p>a<p>b"), 1);
    assert_eq!(passes("<b><p>a</b>b"), 2);
    assert_eq!(passes("<object>a</object>"), 2);
}

#[test]
fn html_beyond_the_bounds_is_shown_as_it_is_typed() {
    let html = "<div>".repeat(20_000);
    for shown in [article(&html), comment(&html)] {
        assert!(
            shown.starts_with("<pre tabindex=\"0\"><code>&lt;div&gt;&lt;div&gt;"),
            "{}",
            &shown[..60]
        );
        assert_article_is_clean(&shown);
    }
    assert!(super::article(&html, &|_| None).is_none());
}

#[test]
fn deep_nesting_is_endured() {
    for tag in [
        "<div>",
        "<b>",
        "<blockquote>",
        "<ul><li>",
        "<a href=x>",
        "<table><tr><td>",
    ] {
        let html = tag.repeat(500);
        assert_article_is_clean(&article(&html));
        let _: SafeHtml = super::comment(&html);
    }
}

proptest! {
    #[test]
    fn whatever_is_assembled_comes_out_clean_and_stays_as_it_is(
        pieces in prop::collection::vec(
            prop_oneof![4 => prop::sample::select(PIECES), 1 => prop::sample::select(HOSTILE)],
            1..24,
        ),
    ) {
        let html = pieces.concat();
        let (article, comment) = (article(&html), comment(&html));
        assert_article_is_clean(&article);
        assert_comment_is_clean(&comment);
        prop_assert_eq!(&self::article(&article), &article);
        prop_assert_eq!(&self::comment(&comment), &comment);
    }
}
