//! HTML that leaves the site: its addresses become absolute, as whoever reads it does not know where it came from.

use crate::config::BaseUrl;

/// The same HTML, with the addresses in its tags that begin with `/` or `#` made absolute; `page` is the path of the
/// page that it is from. It must come from the sanitiser, which quotes every attribute.
pub(super) fn with_absolute_addresses(html: &str, page: &str, base: &BaseUrl) -> String {
    let site = base.as_str();
    let page = base.join(page);
    let mut absolute = String::with_capacity(html.len() + html.len() / 16);
    for part in html.split_inclusive('>') {
        let (text, tag) = part.split_at(part.rfind('<').unwrap_or(part.len()));
        absolute.push_str(text);
        let mut tag = tag.to_owned();
        for attribute in ["href", "src", "poster", "cite"] {
            tag = tag
                .replace(&format!(" {attribute}=\"/"), &format!(" {attribute}=\"{site}/"))
                .replace(&format!(" {attribute}=\"#"), &format!(" {attribute}=\"{page}#"));
        }
        absolute.push_str(&tag);
    }
    absolute
}

#[cfg(test)]
mod tests {
    use std::net::SocketAddr;

    use super::*;
    use crate::config::ServerConfig;

    #[test]
    fn addresses_in_tags_become_absolute_and_texts_stay() {
        let bound: SocketAddr = "127.0.0.1:80".parse().unwrap();
        let base = ServerConfig::for_testing(bound).base_url(bound);
        let html = "<p>See <a href=\"/a\">a</a>, <a href=\"#fn\">1</a> <a href=\"https://x.example/\">x</a> \
            and <code>a href=\"/b\"</code>.</p><img alt=\"\" src=\"/media/1/a.png\">";
        let at = base.as_str();
        assert_eq!(
            with_absolute_addresses(html, "/articles/one", &base),
            format!(
                "<p>See <a href=\"{at}/a\">a</a>, <a href=\"{at}/articles/one#fn\">1</a> \
                 <a href=\"https://x.example/\">x</a> and <code>a href=\"/b\"</code>.</p>\
                 <img alt=\"\" src=\"{at}/media/1/a.png\">"
            )
        );
    }
}
