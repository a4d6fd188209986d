//! The sitemap for search engines.

use actix_web::HttpRequest;
use actix_web::web::{Data, Path};
use jiff::Timestamp;

use super::queries::{self, AddressRow, FILE_LENGTH};
use crate::app::App;
use crate::error::{Error, Result};
use crate::site::Site;
use crate::text::Slug;
use crate::theme::urls;
use crate::web::{Document, Scope};

const XML: &str = "application/xml; charset=utf-8";
const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
/// The name of the file with static pages and lists.
const SITE_FILE: &str = "site";

/// `GET /sitemap.xml`: the index of the sitemap files; those with articles have numbers from 1 on.
pub(crate) async fn index(app: Data<App>, request: HttpRequest, site: Site) -> Result<Document> {
    let mut conn = app.reads.conn(&request).await?;
    let files = queries::list_files(&mut conn, FILE_LENGTH, site.now).await?;
    drop(conn);
    let changed_at = files.iter().map(|file| file.changed_at).max();
    let mut entries = vec![entry(
        "sitemap",
        &site.absolute(&urls::sitemap(SITE_FILE)),
        changed_at,
    )];
    entries.extend(files.iter().map(|file| {
        let name = (file.number + 1).to_string();
        entry(
            "sitemap",
            &site.absolute(&urls::sitemap(&name)),
            Some(file.changed_at),
        )
    }));
    Ok(document("sitemapindex", &entries, changed_at, &site))
}

/// `GET /sitemaps/{name}.xml`
pub(crate) async fn file(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    name: Path<String>,
) -> Result<Document> {
    let mut conn = app.reads.conn(&request).await?;
    let is_site = name.as_str() == SITE_FILE;
    let rows = if is_site {
        queries::list_pages_and_lists(&mut conn, FILE_LENGTH - 1, site.now).await?
    } else {
        let number = name.parse::<u32>().map_err(|_source| Error::NotFound)?;
        let number = number.checked_sub(1).ok_or(Error::NotFound)?;
        queries::list_articles(&mut conn, number.into(), FILE_LENGTH, site.now).await?
    };
    drop(conn);
    if rows.is_empty() && !is_site {
        return Err(Error::NotFound);
    }
    let changed_at = rows.iter().filter_map(|row| row.changed_at).max();
    let mut entries = Vec::with_capacity(rows.len() + 1);
    if is_site {
        entries.push(entry("url", &site.absolute(urls::HOME), changed_at));
    }
    for row in rows {
        let changed_at = row.changed_at;
        entries.push(entry("url", &site.absolute(&path(row)?), changed_at));
    }
    Ok(document("urlset", &entries, changed_at, &site))
}

fn path(row: AddressRow) -> Result<String> {
    let slug = Slug::try_from(row.slug).map_err(Error::internal)?;
    Ok(match row.kind.as_str() {
        "article" => urls::article(&slug),
        "page" => urls::page(&slug),
        "category" => urls::category(&slug),
        "tag" => urls::tag(&slug),
        _ => urls::author(&slug),
    })
}

/// Formats an entry. A URL is percent-encoded, so it needs no XML escaping.
fn entry(element: &str, url: &str, changed_at: Option<Timestamp>) -> String {
    let changed = changed_at
        .map(|at| format!("<lastmod>{}</lastmod>", at.strftime("%Y-%m-%dT%H:%M:%SZ")))
        .unwrap_or_default();
    format!("<{element}><loc>{url}</loc>{changed}</{element}>\n")
}

fn document(root: &str, entries: &[String], changed_at: Option<Timestamp>, site: &Site) -> Document {
    let text = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<{root} xmlns=\"{NAMESPACE}\">\n{}</{root}>\n",
        entries.concat()
    );
    Document::new(XML, text, changed_at.unwrap_or(site.now), site.now).showing(Scope::Site, site.changes_at())
}
