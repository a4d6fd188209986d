//! Checks HTML as a browser parses it, without the lists of the sanitiser.

use scraper::{ElementRef, Html};
use url::Url;

/// Elements that run scripts, load files, apply styles, take input, or change how later content is parsed.
const REFUSED: [&str; 24] = [
    "applet", "base", "body", "button", "embed", "form", "frame", "frameset", "head", "html", "iframe",
    "input", "link", "math", "meta", "noscript", "object", "script", "select", "style", "svg", "template",
    "textarea", "title",
];
const ADDRESSES: [&str; 12] = [
    "href",
    "src",
    "poster",
    "cite",
    "action",
    "formaction",
    "background",
    "data",
    "longdesc",
    "manifest",
    "ping",
    "xlink:href",
];
const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];
/// The prefixes of ids in an article. The ids of the page have other prefixes.
const IDS: [&str; 3] = ["h-", "fn-", "fnref-"];

/// Asserts that nothing in the HTML runs, and that nothing can replace a part of the page.
pub(crate) fn assert_is_inert(html: &str) {
    let page = Html::parse_fragment(html);
    for element in page
        .root_element()
        .descendants()
        .filter_map(ElementRef::wrap)
        .skip(1)
    {
        let element = element.value();
        assert!(
            !REFUSED.contains(&element.name()),
            "<{}> in {html}",
            element.name()
        );
        for (name, value) in element.attrs() {
            assert!(
                !name.starts_with("on") && name != "style" && name != "srcdoc",
                "{name} in {html}"
            );
            if ADDRESSES.contains(&name) {
                assert_is_harmless(value);
            }
            if name == "id" {
                assert!(
                    IDS.iter().any(|prefix| value.starts_with(prefix)),
                    "id {value} in {html}"
                );
            }
        }
    }
}

/// Asserts that a URL has a scheme that does not run scripts.
pub(crate) fn assert_is_harmless(address: &str) {
    let page = Url::parse("https://site.example/articles/one").expect("an address");
    if let Ok(url) = page.join(address) {
        assert!(SCHEMES.contains(&url.scheme()), "{address:?}");
    }
}

/// Returns the names of the elements in document order.
pub(crate) fn elements(html: &str) -> Vec<String> {
    let page = Html::parse_fragment(html);
    let elements = page
        .root_element()
        .descendants()
        .filter_map(ElementRef::wrap)
        .skip(1);
    elements
        .map(|element| element.value().name().to_owned())
        .collect()
}

/// Returns the ids in document order.
pub(crate) fn ids(html: &str) -> Vec<String> {
    let page = Html::parse_fragment(html);
    let elements = page.root_element().descendants().filter_map(ElementRef::wrap);
    elements
        .filter_map(|element| element.value().id().map(str::to_owned))
        .collect()
}

/// Returns the number of links with a target.
pub(crate) fn count_links(html: &str) -> usize {
    let page = Html::parse_fragment(html);
    let elements = page.root_element().descendants().filter_map(ElementRef::wrap);
    elements
        .filter(|element| element.value().name() == "a" && element.value().attr("href").is_some())
        .count()
}
