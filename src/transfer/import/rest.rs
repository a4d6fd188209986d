//! What is stored after the records: lists, redirects, the pinned article, and the settings of a new site.

use std::collections::HashSet;

use diesel_async::AsyncPgConnection;

use super::queries;
use super::records::{Import, Target};
use super::summary::ImportSummary;
use super::{old_urls, site, terms};
use crate::error::Error;
use crate::text::Slug;
use crate::transfer::error::ImportError;

/// Stores it.
pub(super) async fn store(
    import: &Import<'_>,
    conn: &mut AsyncPgConnection,
    target: &Target<'_>,
    is_new_site: bool,
    report: &mut ImportSummary,
) -> Result<(), ImportError> {
    let index = &target.converter.index;
    report.redirects += terms::store(conn, &index.terms, &index.old_site, import.now).await?;
    report.redirects += redirect_files(conn, target).await?;
    report.redirects += redirect_authors(import, conn, target).await?;
    match index.pinned.as_slice() {
        [] => {}
        [only] => {
            if let Some(id) = target.articles.get(only) {
                queries::pin(conn, *id).await?;
            }
        }
        several => {
            let message = format!(
                "{} articles were sticky: one article can be pinned, so none is",
                several.len()
            );
            report.warnings.add("the file", "sticky articles", message);
        }
    }
    if is_new_site {
        site::store(conn, &target.converter).await?;
    }
    Ok(())
}

/// The lists of authors lead to those of their accounts, or of their bylines.
async fn redirect_authors(
    import: &Import<'_>,
    conn: &mut AsyncPgConnection,
    target: &Target<'_>,
) -> Result<usize, Error> {
    let mut redirects = 0;
    for author in target.converter.index.authors.values() {
        let urls: Vec<String> = author
            .old_urls
            .iter()
            .filter_map(|url| old_urls::canonical(url))
            .collect();
        redirects += if target.converter.accounts.contains_key(&author.login) {
            let named = import
                .options
                .authors
                .iter()
                .find(|(old, _)| *old == author.login);
            let username = named.map_or(author.login.as_str(), |(_, username)| username);
            queries::redirect_to_account(conn, username, &urls).await?
        } else if let Some(slug) = Slug::from_title(&author.name) {
            queries::redirect_to_byline(conn, &slug, &urls).await?
        } else {
            0
        };
    }
    Ok(redirects)
}

/// The page of a file leads to the article that the file belongs to.
async fn redirect_files(conn: &mut AsyncPgConnection, target: &Target<'_>) -> Result<usize, Error> {
    let index = &target.converter.index;
    let mut redirects = 0;
    for media in index.media.values() {
        if let Some(article) = target.articles.get(&media.article) {
            let urls: Vec<String> = media
                .old_urls
                .iter()
                .filter(|url| index.old_site.owns(url))
                .filter_map(|url| old_urls::canonical(url))
                .collect();
            let urls: Vec<&str> = urls.iter().map(String::as_str).collect();
            redirects += queries::insert_redirects(conn, &urls, *article).await?;
        }
    }
    Ok(redirects)
}

/// Lists the pages whose comments have no article.
pub(super) fn report_unmatched(target: &Target<'_>, report: &mut ImportSummary) {
    let index = &target.converter.index;
    for page in &index.pages {
        let comments = index.comments_of.get(&page.id).copied().unwrap_or(0);
        if comments > 0 && !target.articles.contains_key(&page.id) {
            let address = if page.url.is_empty() {
                &page.identifier
            } else {
                &page.url
            };
            report.unmatched.push((address.clone(), comments));
        }
    }
    let pages: HashSet<&str> = index.pages.iter().map(|page| page.id.as_str()).collect();
    let lost: u64 = index
        .comments_of
        .iter()
        .filter(|(page, _)| !target.articles.contains_key(*page) && !pages.contains(page.as_str()))
        .map(|(_, count)| count)
        .sum();
    if lost > 0 {
        let what = "comments on articles that are not in the file, or were left out";
        *report.skipped.entry(what.to_owned()).or_default() += lost;
    }
}
