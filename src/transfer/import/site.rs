//! Sets the title, the language and the navigation of a site that is new.

use diesel_async::AsyncPgConnection;

use super::convert::Converter;
use super::queries;
use crate::articles::model::parse_language;
use crate::error::Error;
use crate::site;
use crate::transfer::records::MenuTarget;

/// Sets what the old site says of itself. Call it only if this site had no article of its own before.
pub(super) async fn store(conn: &mut AsyncPgConnection, converter: &Converter) -> Result<(), Error> {
    let old = &converter.index.site;
    let language = parse_language(&old.language).unwrap_or_default();
    queries::update_site(conn, &old.title, &old.tagline, &language, &old.time_zone).await?;
    let lines = navigation(converter);
    if !lines.is_empty() && site::navigation::parse(&lines).is_ok() {
        queries::update_empty_navigation(conn, &lines).await?;
    }
    Ok(())
}

/// Returns the lines of the navigation: `Title = URL`.
fn navigation(converter: &Converter) -> String {
    let index = &converter.index;
    let mut lines = Vec::new();
    for item in &index.menu {
        let (label, url) = match &item.target {
            MenuTarget::Article(id) => {
                let article = index.articles.iter().find(|article| article.id == *id);
                let Some((article, slug)) = article.zip(converter.slugs.get(id)) else {
                    continue;
                };
                let path = super::convert::path(article.is_page, slug);
                let label = if item.label.is_empty() {
                    article.wanted.clone()
                } else {
                    item.label.clone()
                };
                (label, crate::theme::urls::path(&path))
            }
            MenuTarget::Url(url) => {
                let is_home = super::old_urls::canonical(url).is_none() && index.old_site.owns(url);
                let url = if is_home {
                    "/".to_owned()
                } else {
                    converter.new_url(url).unwrap_or_else(|| url.clone())
                };
                (item.label.clone(), url)
            }
        };
        if !label.is_empty() && !url.is_empty() {
            lines.push(format!("{} = {url}", label.replace('=', "–")));
        }
    }
    lines.join("\n")
}
