//! Finds the article of each page of a comment system: by the owner's list, by its identifier, and by its URL. Never by
//! its title.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use diesel_async::AsyncPgConnection;

use super::old_urls;
use super::queries;
use crate::error::Error;
use crate::ids::ArticleId;
use crate::transfer::records::PageRecord;

/// The owner's list: old address or identifier → slug. An address that ends in `*` stands for all that begin so.
#[derive(Debug, Default)]
pub(super) struct Map(Vec<(String, String)>);

impl Map {
    /// Reads a CSV file with an address and a slug in each line. The error says what is wrong with it.
    pub(super) fn read(path: &Path) -> Result<Self, String> {
        let text = fs::read_to_string(path)
            .map_err(|error| format!("{} cannot be read: {error}", path.display()))?;
        Self::parse(&text).map_err(|line| {
            format!(
                "{}: line {line} is no `address,slug`: write an old address, a comma, and a slug",
                path.display()
            )
        })
    }

    /// Parses the lines; the error is the number of a wrong one.
    fn parse(text: &str) -> Result<Self, usize> {
        let mut pairs = Vec::new();
        for (number, line) in (1..).zip(text.trim_start_matches('\u{feff}').lines()) {
            let line = line.trim();
            if line.is_empty() || line.starts_with("address,") {
                continue;
            }
            let (address, slug) = line.rsplit_once(',').ok_or(number)?;
            let unquoted = |text: &str| text.trim().trim_matches('"').replace("\"\"", "\"");
            let (address, slug) = (unquoted(address), unquoted(slug));
            if address.is_empty() || slug.is_empty() {
                return Err(number);
            }
            pairs.push((address, slug));
        }
        Ok(Self(pairs))
    }

    fn find(&self, page: &PageRecord) -> Option<&str> {
        let path = old_urls::canonical(&page.url);
        let bare = path
            .as_deref()
            .and_then(|path| path.split('?').next())
            .map(str::to_owned);
        let paths = [Some(page.url.clone()), Some(page.identifier.clone()), path, bare];
        let is_it = |address: &String| {
            let canonical = old_urls::canonical(address);
            paths
                .iter()
                .flatten()
                .filter(|path| !path.is_empty())
                .any(|path| match address.strip_suffix('*') {
                    Some(start) => path.starts_with(start),
                    None => path == address || Some(path) == canonical.as_ref(),
                })
        };
        self.0
            .iter()
            .find(|(address, _)| is_it(address))
            .map(|(_, slug)| slug.as_str())
    }
}

/// Returns the article of each page that has one.
pub(super) async fn find(
    conn: &mut AsyncPgConnection,
    pages: &[PageRecord],
    map: &Map,
) -> Result<HashMap<String, ArticleId>, Error> {
    const BATCH: usize = 500;
    let mut found = HashMap::new();
    for pages in pages.chunks(BATCH) {
        let candidates: Vec<(&str, Vec<String>)> = pages
            .iter()
            .map(|page| (page.id.as_str(), candidates(page, map)))
            .collect();
        let paths: Vec<&str> = candidates
            .iter()
            .flat_map(|(_, paths)| paths)
            .map(String::as_str)
            .collect();
        let articles = queries::find_articles(conn, &paths).await?;
        for (page, paths) in candidates {
            if let Some(article) = paths.iter().find_map(|path| articles.get(path)) {
                found.insert(page.to_owned(), *article);
            }
        }
    }
    Ok(found)
}

/// Returns the paths under which the article of a page may be known, the surest first.
fn candidates(page: &PageRecord, map: &Map) -> Vec<String> {
    let mut paths = Vec::new();
    if let Some(slug) = map.find(page) {
        let slug = slug.trim_matches('/');
        paths.push(format!("/articles/{}", slug.trim_start_matches("articles/")));
        paths.push(format!("/{slug}"));
        return paths;
    }
    // Disqus's plugin for WordPress: `12 https://example.com/?p=12`.
    if let Some((number, guid)) = page.identifier.split_once(' ')
        && number.bytes().all(|byte| byte.is_ascii_digit())
    {
        paths.extend(old_urls::canonical(guid));
        paths.push(format!("/?p={number}"));
    }
    if let Some(path) = old_urls::canonical(&page.url) {
        let bare = path.split('?').next().unwrap_or_default().to_owned();
        let last_segment = bare
            .strip_prefix('/')
            .filter(|rest| !rest.contains('/'))
            .map(str::to_owned);
        paths.push(path);
        if !bare.is_empty() && bare != "/" {
            paths.push(bare);
        }
        // An old site with articles at its root.
        paths.extend(last_segment.map(|slug| format!("/articles/{}", slug.trim_end_matches(".html"))));
    }
    paths
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(url: &str, identifier: &str) -> PageRecord {
        PageRecord {
            id: "1".to_owned(),
            url: url.to_owned(),
            identifier: identifier.to_owned(),
            title: String::new(),
        }
    }

    #[test]
    fn an_article_is_looked_for_by_its_addresses() {
        let none = Map::default();
        for (url, identifier, expected) in [
            (
                "https://a.example/2019/05/hello/?utm_source=x",
                "",
                vec!["/2019/05/hello", "/2019/05/hello"],
            ),
            (
                "https://a.example/hello",
                "12 https://a.example/?p=12",
                vec!["/?p=12", "/?p=12", "/hello", "/hello", "/articles/hello"],
            ),
            ("", "some name", vec![]),
        ] {
            assert_eq!(candidates(&page(url, identifier), &none), expected, "{url}");
        }
    }

    #[test]
    fn the_owners_list_comes_first() {
        let map =
            Map::parse("address,slug\nhttps://a.example/old,\"new\"\n\n/blog/*,blog\nname,named\n").unwrap();
        for (url, identifier, expected) in [
            ("http://www.a.example/old/?p=0#x", "", "/articles/new"),
            ("https://a.example/blog/x", "", "/articles/blog"),
            ("", "name", "/articles/named"),
        ] {
            let found = candidates(&page(url, identifier), &map);
            assert_eq!(found.first().map(String::as_str), Some(expected), "{url}");
        }
        assert_eq!(Map::parse("a,b\nno comma").unwrap_err(), 2);
    }
}
