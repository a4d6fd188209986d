//! Embeds → links: nothing is loaded from another site.

use url::Url;

use super::model::Notes;
use super::tree::{Element, Node};

pub(super) fn is_embed(element: &Element) -> bool {
    element.has_class("wp-block-embed__wrapper")
        || (element
            .get("class")
            .split_ascii_whitespace()
            .any(|class| class.starts_with("wp-block-embed"))
            && element
                .find(&|inner| matches!(inner.name.as_str(), "iframe" | "img" | "a"))
                .is_none())
}

/// Returns the text if it is a URL and nothing else.
pub(super) fn first_url(text: &str) -> Option<String> {
    let text = text.trim();
    let is_url =
        (text.starts_with("https://") || text.starts_with("http://")) && !text.contains(char::is_whitespace);
    is_url.then(|| text.to_owned())
}

pub(super) fn script(element: &Element, notes: &mut Notes) -> Vec<Node> {
    let source = element.get("src");
    let Some(gist) = source
        .split("gist.github.com/")
        .nth(1)
        .filter(|_| !source.is_empty())
    else {
        if !source.contains("platform.twitter.com") && !source.contains("instagram.com/embed") {
            notes.add("script");
        }
        return Vec::new();
    };
    let gist = gist.split(['?', '#']).next().unwrap_or(gist);
    link_card(&format!(
        "https://gist.github.com/{}",
        gist.trim_end_matches(".js")
    ))
}

/// Returns a link to what a frame shows.
pub(super) fn frame(element: &Element, notes: &mut Notes) -> Vec<Node> {
    let video = element.get("videoid");
    let inner = element.find(&|inner| inner.name == "embed" || inner.name == "iframe");
    let source = ["src", "data-src", "data"]
        .iter()
        .map(|name| element.get(name))
        .find(|url| !url.is_empty())
        .or_else(|| inner.map(|inner| inner.get("src")))
        .unwrap_or("");
    let url = if video.is_empty() {
        source.to_owned()
    } else {
        format!("https://www.youtube.com/watch?v={video}")
    };
    if url.is_empty() {
        return element.children.clone();
    }
    notes.add("frame, now a link");
    link_card(&watch_page(&url))
}

/// Returns the page that people open for what a frame shows.
pub(super) fn watch_page(source: &str) -> String {
    let whole = if source.starts_with("//") {
        format!("https:{source}")
    } else {
        source.to_owned()
    };
    let Ok(url) = Url::parse(&whole) else { return whole };
    let host = url.host_str().unwrap_or("").trim_start_matches("www.").to_owned();
    let segments: Vec<&str> = url.path_segments().map(Iterator::collect).unwrap_or_default();
    match (host.as_str(), segments.as_slice()) {
        ("youtube.com" | "youtube-nocookie.com", ["embed" | "v" | "shorts", id, ..]) => {
            format!("https://www.youtube.com/watch?v={id}")
        }
        ("youtu.be", [id, ..]) => format!("https://www.youtube.com/watch?v={id}"),
        ("player.vimeo.com", ["video", id, ..]) => format!("https://vimeo.com/{id}"),
        ("open.spotify.com", ["embed", kind, id, ..]) => format!("https://open.spotify.com/{kind}/{id}"),
        ("w.soundcloud.com", _) => {
            let page = url.query_pairs().find(|(name, _)| name == "url");
            page.map_or(whole.clone(), |(_, page)| page.into_owned())
        }
        _ => whole,
    }
}

/// Returns a paragraph with a link that names its provider.
pub(super) fn link_card(url: &str) -> Vec<Node> {
    let page = watch_page(url);
    let host = Url::parse(&page)
        .ok()
        .and_then(|url| url.host_str().map(str::to_owned))
        .unwrap_or_default();
    let host = host.trim_start_matches("www.");
    let provider = match host {
        "youtube.com" | "youtu.be" => "YouTube",
        "vimeo.com" => "Vimeo",
        "twitter.com" | "x.com" => "X",
        "instagram.com" => "Instagram",
        "open.spotify.com" => "Spotify",
        "soundcloud.com" => "SoundCloud",
        "gist.github.com" => "GitHub Gist",
        "codepen.io" => "CodePen",
        "ted.com" => "TED",
        "flickr.com" | "flic.kr" => "Flickr",
        "wordpress.tv" => "WordPress.tv",
        host => host,
    };
    let shown = page
        .trim_start_matches("https://")
        .trim_start_matches("http://")
        .trim_start_matches("www.");
    let text = if provider.is_empty() {
        page.clone()
    } else {
        format!("{provider}: {shown}")
    };
    let link = Element::new("a", vec![Node::text(text)]).with("href", &page);
    vec![Element::new("p", vec![link.into()]).into()]
}
