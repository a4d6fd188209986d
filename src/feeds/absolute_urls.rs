//! Makes the URLs in HTML absolute, as feed readers may not know where the HTML came from.

use url::Url;

use crate::config::BaseUrl;

const ADDRESSES: [&str; 4] = [" href=\"", " src=\"", " poster=\"", " cite=\""];

/// Returns the HTML with absolute URLs in its tags. `page` is the path of the source page. The HTML must come from the
/// sanitiser, which quotes every attribute.
pub(super) fn with_absolute_addresses(html: &str, page: &str, base: &BaseUrl) -> String {
    let Ok(page) = Url::parse(&base.join(page)) else {
        return html.to_owned();
    };
    let mut absolute = String::with_capacity(html.len() + html.len() / 16);
    for part in html.split_inclusive('>') {
        let (text, tag) = part.split_at(part.rfind('<').unwrap_or(part.len()));
        absolute.push_str(text);
        absolute.push_str(&absolute_tag(tag, &page));
    }
    absolute
}

fn absolute_tag(tag: &str, page: &Url) -> String {
    let mut tag = tag.to_owned();
    for attribute in ADDRESSES {
        let Some(start) = tag.find(attribute).map(|at| at + attribute.len()) else {
            continue;
        };
        let end = tag[start..].find('"').map_or(tag.len(), |length| start + length);
        // An invalid URL stays unchanged.
        if let Ok(joined) = page.join(&tag[start..end]) {
            tag.replace_range(start..end, joined.as_str());
        }
    }
    tag
}

#[cfg(test)]
mod tests {
    use std::net::SocketAddr;

    use super::*;
    use crate::config::ServerConfig;

    #[test]
    fn addresses_in_tags_become_absolute_and_texts_stay() {
        let bound: SocketAddr = "127.0.0.1:8080".parse().unwrap();
        let base = ServerConfig::for_testing(bound).base_url(bound).unwrap();
        let html = "<p>See <a href=\"/a\">a</a>, <a href=\"#fn\">1</a> <a href=\"https://x.example/\">x</a> \
            and <code>a href=\"/b\"</code>.</p><img alt=\"\" src=\"/media/1/a.png\"><img src=\"b.png?a&amp;b\">";
        let at = base.as_str();
        assert_eq!(
            with_absolute_addresses(html, "/articles/one", &base),
            format!(
                "<p>See <a href=\"{at}/a\">a</a>, <a href=\"{at}/articles/one#fn\">1</a> \
                 <a href=\"https://x.example/\">x</a> and <code>a href=\"/b\"</code>.</p>\
                 <img alt=\"\" src=\"{at}/media/1/a.png\"><img src=\"{at}/articles/b.png?a&amp;b\">"
            )
        );
    }
}
