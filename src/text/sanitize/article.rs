//! The wide allow-list for articles: everything that a text with pictures and code needs. Scripts, styles, and
//! elements that could replace parts of the page are not allowed.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};

use ammonia::{Builder, UrlRelative};

use super::clean::clean;
use super::postprocess;
use super::urls::{Kind, LINK_REL, prefixed_fragment, prefixed_id, srcset_candidates};
use crate::text::{SafeHtml, raw_html};

/// The elements that are allowed in an article. The first-level heading is the page's title, so `h1` is not included.
pub(super) const TAGS: &[&str] = &[
    "a",
    "abbr",
    "aside",
    "audio",
    "b",
    "bdi",
    "bdo",
    "blockquote",
    "br",
    "caption",
    "cite",
    "code",
    "col",
    "colgroup",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "picture",
    "pre",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "section",
    "small",
    "source",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "time",
    "tr",
    "u",
    "ul",
    "var",
    "video",
    "wbr",
];
/// Elements that are removed with their content, which is not text for readers.
pub(super) const DROPPED_WITH_CONTENT: &[&str] = &["script", "style", "svg", "template", "title"];
/// Attributes that are allowed on every element; `class` is restricted by [`allowed_classes`], and `id` gets its
/// prefix.
pub(super) const GENERIC_ATTRIBUTES: &[&str] = &["class", "dir", "id", "lang", "title"];
/// Additional attributes per element, beyond the generic ones and [`FIXED_VALUES`].
pub(super) const ATTRIBUTES: &[(&str, &[&str])] = &[
    ("a", &["href", "hreflang", "name"]),
    ("audio", &["controls", "loop", "muted", "preload", "src"]),
    ("col", &["span"]),
    ("colgroup", &["span"]),
    ("del", &["datetime"]),
    ("details", &["open"]),
    (
        "img",
        &[
            "alt", "decoding", "height", "loading", "sizes", "src", "srcset", "width",
        ],
    ),
    ("ins", &["datetime"]),
    ("li", &["value"]),
    ("ol", &["reversed", "start"]),
    (
        "source",
        &["height", "media", "sizes", "src", "srcset", "type", "width"],
    ),
    ("td", &["colspan", "headers", "rowspan"]),
    ("th", &["abbr", "colspan", "headers", "rowspan", "scope"]),
    ("time", &["datetime"]),
    (
        "video",
        &[
            "controls",
            "height",
            "loop",
            "muted",
            "playsinline",
            "poster",
            "preload",
            "src",
            "width",
        ],
    ),
];
/// Attributes that are allowed only with one of these values.
pub(super) const FIXED_VALUES: &[(&str, &str, &[&str])] = &[
    ("a", "aria-hidden", &["true"]),
    ("a", "tabindex", &["-1"]),
    ("pre", "tabindex", &["0"]),
    ("table", "tabindex", &["0"]),
    ("td", "align", &["left", "center", "right"]),
    ("th", "align", &["left", "center", "right"]),
];
/// The URL schemes of links; pictures, audio and video are limited to the first two by [`Attributes::filter`].
pub(super) const SCHEMES: &[&str] = &["http", "https", "mailto", "tel"];

/// Attributes that are always set, at most one for each element. The sanitiser adds several in random order, and the
/// same source should always give the same bytes. [`postprocess`] adds the others.
const SET: &[(&str, &str, &str)] = &[
    ("img", "loading", "lazy"),
    ("audio", "controls", ""),
    ("video", "controls", ""),
    // Elements that scroll horizontally must be scrollable by keyboard (WCAG 2.2, 2.1.1).
    ("pre", "tabindex", "0"),
    ("table", "tabindex", "0"),
];

/// Sanitises an article's HTML, rendered from Markdown or imported. `resolve` maps a relative URL (percent-decoded,
/// without a leading `./`) in any `href`, `src`, `poster` or `srcset` to its final one. A URL that it does not know
/// stays. Frames become links to their content. Returns `None` for HTML that is nested too deeply or has too many
/// elements.
pub fn article(html: &str, resolve: &(dyn Fn(&str) -> Option<String> + Send + Sync)) -> Option<SafeHtml> {
    let html = raw_html::write_out(html);
    let ammonia = cleaner();
    let clean_html = clean(&html, TAGS, |html| ammonia.clean(html).to_string())?;
    Some(SafeHtml::sanitised(postprocess::finish(&clean_html, resolve)))
}

fn cleaner() -> Builder<'static> {
    let attributes = Attributes::default();
    let mut builder = Builder::empty();
    builder
        .add_tags(TAGS)
        .clean_content_tags(DROPPED_WITH_CONTENT.iter().copied().collect())
        .generic_attributes(GENERIC_ATTRIBUTES.iter().copied().collect())
        .tag_attributes(
            ATTRIBUTES
                .iter()
                .map(|(tag, names)| (*tag, names.iter().copied().collect()))
                .collect(),
        )
        .tag_attribute_values(HashMap::new())
        .url_schemes(SCHEMES.iter().copied().collect())
        .url_relative(UrlRelative::PassThrough)
        .link_rel(Some(LINK_REL))
        .attribute_filter(move |element, name, value| attributes.filter(element, name, value));
    for (tag, name, values) in FIXED_VALUES {
        builder.add_tag_attribute_values(*tag, *name, *values);
    }
    for (tag, name, value) in SET {
        builder.set_tag_attribute_value(*tag, *name, *value);
    }
    builder
}

/// Filters the attributes that passed the allow-lists.
#[derive(Default)]
struct Attributes {
    /// Whether the current link leads to another site. The filter sees `rel` always after `href`, as the sanitiser
    /// adds it last.
    leads_away: AtomicBool,
}

impl Attributes {
    fn filter<'v>(&self, element: &str, name: &str, value: &'v str) -> Option<Cow<'v, str>> {
        match name {
            "id" => prefixed_id(value),
            "class" => allowed_classes(element, value),
            "href" => {
                let leads_away = matches!(Kind::of(value), Kind::Web | Kind::OtherHost);
                self.leads_away.store(leads_away, Ordering::Relaxed);
                Some(prefixed_fragment(value))
            }
            "rel" => self
                .leads_away
                .swap(false, Ordering::Relaxed)
                .then_some(Cow::Borrowed(value)),
            "src" | "poster" => Kind::of(value).is_media().then_some(Cow::Borrowed(value)),
            "srcset" => allowed_candidates(value),
            _ => Some(Cow::Borrowed(value)),
        }
    }
}

fn allowed_candidates(srcset: &str) -> Option<Cow<'_, str>> {
    let candidates = srcset_candidates(srcset).into_iter();
    let allowed = candidates.filter(|(address, _)| Kind::of(address).is_media());
    let kept: Vec<_> = allowed
        .map(|(address, descriptor)| format!("{address} {descriptor}").trim_end().to_owned())
        .collect();
    (!kept.is_empty()).then(|| Cow::Owned(kept.join(", ")))
}

/// Returns the classes that the renderer itself sets: highlighting, code languages, short code, footnotes, heading
/// anchors, task lists.
pub(super) fn allowed_classes<'v>(element: &str, value: &'v str) -> Option<Cow<'v, str>> {
    let is_allowed = |class: &&str| match element {
        "a" => matches!(*class, "anchor" | "footnote-backref"),
        "li" => *class == "task-list-item",
        "sup" => *class == "footnote-ref",
        "section" => *class == "footnotes",
        "code" if *class == "short" => true,
        "code" | "pre" => class.strip_prefix("language-").is_some_and(is_plain_word),
        "span" => class.strip_prefix("hl-").is_some_and(is_plain_word),
        _ => false,
    };
    let kept: Vec<&str> = value.split_ascii_whitespace().filter(is_allowed).collect();
    (!kept.is_empty()).then(|| Cow::Owned(kept.join(" ")))
}

fn is_plain_word(word: &str) -> bool {
    !word.is_empty()
        && word
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '+' | '#' | '.' | '_'))
}
