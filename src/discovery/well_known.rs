//! Documents at well-known URLs: robots.txt, security.txt, OpenSearch and the favicon.

use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::{Bytes, Data};
use minijinja::context;
use minijinja::value::Serde;

use super::views::OpenSearch;
use crate::app::App;
use crate::encoding::{Effort, EncodedContent};
use crate::error::{Error, Result};
use crate::graphics::icon;
use crate::site::Site;
use crate::text::code_points;
use crate::theme::{Assets, urls};
use crate::web::{CacheInstructions, Document, Scope};

/// The maximum length of a short name in OpenSearch, in characters.
const SHORT_NAME: usize = 16;
/// Paths that are useless for crawlers: the admin, forms, and pages that only redirect.
const NOT_FOR_CRAWLERS: [&str; 8] = [
    "/admin",
    "/sign-in",
    "/sign-out",
    "/search",
    "/oembed",
    "/comments/",
    "/articles/*/comments/",
    "/articles/*?thread=",
];

/// `GET /robots.txt` (RFC 9309)
pub(crate) async fn robots(site: Site) -> Document {
    let rules = if site.settings.is_unlisted {
        "Disallow: /\n".to_owned()
    } else {
        NOT_FOR_CRAWLERS
            .map(|path| format!("Disallow: {path}\n"))
            .concat()
    };
    let sitemap = site.absolute(urls::SITEMAP);
    let text = format!("User-agent: *\n{rules}\nSitemap: {sitemap}\n");
    Document::new("text/plain; charset=utf-8", text, site.now, site.now).showing(Scope::Site, None)
}

/// `GET /.well-known/security.txt` (RFC 9116); 404 if the owner has set no contact.
pub(crate) async fn security(site: Site) -> Result<Document> {
    let canonical = site.absolute(urls::SECURITY_TXT);
    let contacts = &site.settings.security_contacts;
    let text = contacts.file(&canonical, &site.settings.language, site.now);
    let text = text.ok_or(Error::NotFound)?;
    Ok(Document::new("text/plain; charset=utf-8", text, site.now, site.now).showing(Scope::Site, None))
}

/// `GET /opensearch.xml`
pub(crate) async fn open_search(app: Data<App>, site: Site) -> Result<Document> {
    let title = code_points::replace_what_xml_forbids(&site.settings.title);
    let search = OpenSearch {
        short_name: title.chars().take(SHORT_NAME).collect(),
        name: title.into_owned(),
        template: site.absolute(&format!("{}?q={{searchTerms}}", urls::SEARCH)),
        icon: site.absolute(urls::FAVICON),
        language: site.settings.language.clone(),
        url: site.absolute(urls::OPEN_SEARCH),
    };
    let text = app.theme.render(
        site.locale.language,
        "discovery/opensearch.xml",
        context! { search => Serde(&search) },
    )?;
    Ok(Document::new(
        "application/opensearchdescription+xml; charset=utf-8",
        text,
        site.now,
        site.now,
    )
    .showing(Scope::Site, None))
}

/// `GET /favicon.ico`: the theme's icon, for clients that request it without having read a page.
pub(crate) async fn favicon(app: Data<App>) -> Result<HttpResponse> {
    let svg = app.theme.assets.get(Assets::ICON).ok_or(Error::NotFound)?;
    let ico = Bytes::from(icon::ico(&svg.bytes)?);
    let mut response = HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "image/vnd.microsoft.icon"))
        .insert_header((header::CACHE_CONTROL, "public, max-age=86400"))
        .body(ico.clone());
    let coded = EncodedContent::new(ico, Effort::Most);
    CacheInstructions::new(coded)
        .showing(Scope::Fixed)
        .mark(&mut response);
    Ok(response)
}
