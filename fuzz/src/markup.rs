//! HTML as a browser reads it, judged without the sanitiser's own lists.

use scraper::{ElementRef, Html};
use url::Url;

/// Elements that run, load, style or take input, or change what comes after them.
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
/// What the ids of an article begin with: those of the page never do.
const IDS: [&str; 3] = ["h-", "fn-", "fnref-"];

/// Nothing in it runs, and nothing takes the place of a part of the page.
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

/// An address that leads somewhere, and runs nothing.
pub(crate) fn assert_is_harmless(address: &str) {
    let page = Url::parse("https://site.example/articles/one").expect("an address");
    if let Ok(url) = page.join(address) {
        assert!(SCHEMES.contains(&url.scheme()), "{address:?}");
    }
}

/// The elements by their names, in their order.
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

/// The ids, in their order.
pub(crate) fn ids(html: &str) -> Vec<String> {
    let page = Html::parse_fragment(html);
    let elements = page.root_element().descendants().filter_map(ElementRef::wrap);
    elements
        .filter_map(|element| element.value().id().map(str::to_owned))
        .collect()
}

/// How many links lead somewhere.
pub(crate) fn count_links(html: &str) -> usize {
    let page = Html::parse_fragment(html);
    let elements = page.root_element().descendants().filter_map(ElementRef::wrap);
    elements
        .filter(|element| element.value().name() == "a" && element.value().attr("href").is_some())
        .count()
}
