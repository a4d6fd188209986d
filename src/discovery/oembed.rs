//! oEmbed: tells other sites what to show for a link to an article (<https://oembed.com>).

use actix_web::web::{Data, Query};
use actix_web::{Either, HttpRequest, HttpResponse};
use minijinja::context;
use minijinja::value::Serde;
use percent_encoding::percent_decode_str;
use serde::Deserialize;
use url::Url;

use super::views::{Embedded, Thumbnail};
use crate::app::App;
use crate::articles::ArticleKind;
use crate::articles::metadata::picture;
use crate::articles::queries::{Picture, PublishedArticle, find_published, list_pictures};
use crate::config::BaseUrl;
use crate::error::{Error, Result};
use crate::site::Site;
use crate::text::{Slug, code_points};
use crate::theme::urls;
use crate::web::Document;

/// The query of an oEmbed request.
#[derive(Debug, Deserialize)]
pub(crate) struct OembedQuery {
    url: String,
    #[serde(default)]
    format: String,
    /// The maximum width of the picture in pixels.
    maxwidth: Option<u32>,
    /// The maximum height of the picture in pixels.
    maxheight: Option<u32>,
}

/// `GET /oembed?url=`: for a format other than `json` and `xml`, 501 as the specification requires.
pub(crate) async fn show(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    asked: Query<OembedQuery>,
) -> Result<Either<Document, HttpResponse>> {
    if !matches!(asked.format.as_str(), "" | "json" | "xml") {
        let answer = HttpResponse::NotImplemented().body("format is json or xml\n");
        return Ok(Either::Right(answer));
    }
    let slug = slug_of(&asked.url, &app.base_url).ok_or(Error::NotFound)?;
    let mut conn = app.reads.conn(&request).await?;
    let article = find_published(&mut conn, ArticleKind::Article, &slug, site.now).await?;
    let article = article.ok_or(Error::NotFound)?;
    let pictures = list_pictures(&conn, article.id).await?;
    drop(conn);
    let lead = pictures.iter().find(|picture| picture.is_lead);
    let embedded = embedded(&article, lead, &asked, &site);
    let (content_type, text) = match asked.format.as_str() {
        "xml" => {
            let xml = app.theme.render(
                site.locale.language,
                "discovery/oembed.xml",
                context! { embedded => Serde(&embedded) },
            )?;
            let xml = code_points::replace_what_xml_forbids(&xml).into_owned();
            ("text/xml; charset=utf-8", xml)
        }
        _ => (
            "application/json; charset=utf-8",
            serde_json::to_string(&embedded).map_err(Error::internal)?,
        ),
    };
    let document = Document::new(content_type, text, site.now, site.now);
    Ok(Either::Left(document))
}

/// Returns the slug in the URL of an article of this site.
fn slug_of(url: &str, base: &BaseUrl) -> Option<Slug> {
    let url = Url::parse(url).ok()?;
    let segments: Vec<&str> = url.path_segments()?.collect();
    let [first, slug] = segments[..] else {
        return None;
    };
    let is_ours = url.origin().ascii_serialization() == base.as_str() && first == "articles";
    let slug = percent_decode_str(slug).decode_utf8().ok()?;
    is_ours.then(|| Slug::try_from(slug.into_owned()).ok())?
}

fn embedded(
    article: &PublishedArticle,
    lead: Option<&Picture>,
    asked: &OembedQuery,
    site: &Site,
) -> Embedded {
    let home = site.absolute(urls::HOME);
    let picture = picture(article, lead, site);
    let fits = |size: u32, most: Option<u32>| most.is_none_or(|most| size <= most);
    let is_small_enough = fits(picture.width, asked.maxwidth) && fits(picture.height, asked.maxheight);
    Embedded {
        version: "1.0",
        kind: "link",
        title: article.title.clone(),
        author_name: match article.byline.as_str() {
            "" => site.settings.title.clone(),
            byline => byline.to_owned(),
        },
        author_url: match &article.author {
            Some(author) => site.absolute(&urls::author(author)),
            None => home.clone(),
        },
        provider_name: site.settings.title.clone(),
        provider_url: home,
        thumbnail: is_small_enough.then(|| Thumbnail {
            url: site.absolute(&picture.url),
            width: picture.width,
            height: picture.height,
        }),
    }
}

#[cfg(test)]
mod tests {
    use std::net::SocketAddr;

    use super::*;
    use crate::config::ServerConfig;

    #[test]
    fn only_the_address_of_an_article_of_this_site_is_known() {
        let bound: SocketAddr = "127.0.0.1:8080".parse().unwrap();
        let base = ServerConfig::for_testing(bound).base_url(bound).unwrap();
        let slug = |url: &str| slug_of(url, &base).map(|slug| slug.as_str().to_owned());
        let at = base.as_str();
        assert_eq!(
            slug(&format!("{at}/articles/margins")).as_deref(),
            Some("margins")
        );
        assert_eq!(
            slug(&format!("{at}/articles/%D8%AD?comments=1#x")).as_deref(),
            Some("ح")
        );
        for other in [
            "https://elsewhere.example/articles/margins",
            "/articles/margins",
            "",
            "mailto:a@b.example",
        ] {
            assert_eq!(slug(other), None, "{other}");
        }
        for path in [
            "",
            "/about",
            "/articles/",
            "/articles/a/comments",
            "/articles/%FF",
        ] {
            assert_eq!(slug(&format!("{at}{path}")), None, "{path}");
        }
    }
}
