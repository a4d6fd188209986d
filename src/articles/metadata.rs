//! Metadata of an article for machines: schema.org in JSON-LD, and the properties of the page's head.

use serde::Serialize;
use serde_json::value::RawValue;
use serde_json::{Value, json};

use super::queries::{Picture, PublishedArticle, Translation};
use super::related_data::RelatedData;
use crate::comments::views::CommentsView;
use crate::error::Result;
use crate::graphics::Card;
use crate::site::Site;
use crate::text::{Slug, excerpt};
use crate::theme::urls;
use crate::web::{Alternate, HeadArticle, HeadPicture, StructuredData};

/// The minimum width in pixels of a preview image: social networks show wider pictures in a large format.
const LEAST_WIDTH: u32 = 600;

/// Returns the content of an article's card.
pub(super) fn card(title: &str, byline: &str, language: &str, site: &Site) -> Card {
    Card {
        title: title.to_owned(),
        author: byline.to_owned(),
        site: site.settings.title.clone(),
        is_rtl: site.direction_of(language, &[title]) == "rtl",
    }
}

/// Returns the preview image of an article: the featured image if it is wide enough, otherwise a card.
pub(crate) fn picture(article: &PublishedArticle, lead: Option<&Picture>, site: &Site) -> HeadPicture {
    if let Some(lead) = lead.filter(|lead| lead.width >= LEAST_WIDTH && !lead.is_drawing) {
        return HeadPicture {
            url: urls::media(lead.id, &lead.name),
            width: lead.width,
            height: lead.height,
            alt: match lead.alt.as_str() {
                "" => article.title.clone(),
                alt => alt.to_owned(),
            },
        };
    }
    let card = card(&article.title, &article.byline, &article.language, site);
    HeadPicture {
        url: urls::card(article.id, &card.hash()),
        width: Card::WIDTH.into(),
        height: Card::HEIGHT.into(),
        alt: article.title.clone(),
    }
}

/// Returns the URLs of an article in all its languages, its own included, as search engines expect. Empty for an
/// article without translations.
pub(super) fn alternates(
    article: &PublishedArticle,
    translations: &[Translation],
    site: &Site,
) -> Vec<Alternate> {
    if translations.is_empty() {
        return Vec::new();
    }
    let others = translations
        .iter()
        .map(|translation| (&translation.language, &translation.slug));
    [(&article.language, &article.slug)]
        .into_iter()
        .chain(others)
        .map(|(language, slug)| Alternate {
            language: site.language_of(language),
            url: urls::article(slug),
        })
        .collect()
}

/// Returns the article properties for the head of its page.
pub(super) fn head(article: &PublishedArticle, tags: &[(String, Slug)], site: &Site) -> HeadArticle {
    HeadArticle {
        published: site.locale.machine_time(article.published_at),
        updated: site
            .locale
            .machine_time(article.updated_at.max(article.published_at)),
        author_url: author_url(article, site).unwrap_or_default(),
        section: article
            .category
            .as_ref()
            .map(|(name, _)| name.clone())
            .unwrap_or_default(),
        tags: tags.iter().map(|(name, _)| name.clone()).collect(),
    }
}

/// Returns a `BlogPosting` with the first comments, and the breadcrumbs of the article.
pub(super) fn structured_data(
    article: &PublishedArticle,
    around: &RelatedData,
    comments: &CommentsView,
    site: &Site,
) -> Result<StructuredData> {
    let posting = Posting {
        article: posting(article, around, comments.count, site),
        comment: comments.structured_data(),
    };
    StructuredData::new(&Graph {
        context: "https://schema.org",
        graph: (posting, breadcrumbs(article, site)),
    })
}

#[derive(Serialize)]
struct Graph<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    graph: (Posting<'a>, Value),
}

#[derive(Serialize)]
struct Posting<'a> {
    #[serde(flatten)]
    article: Value,
    comment: Vec<&'a RawValue>,
}

fn posting(article: &PublishedArticle, around: &RelatedData, count: i64, site: &Site) -> Value {
    let url = site.absolute(&urls::article(&article.slug));
    let head = head(article, &around.tags, site);
    let lead = around.pictures.iter().find(|picture| picture.is_lead);
    let description = excerpt::beside_title(&article.title, &[&article.standfirst, &article.excerpt]);
    let mut posting = json!({
        "@type": "BlogPosting",
        "@id": url,
        "url": url,
        "mainEntityOfPage": url,
        "headline": article.title,
        "description": description,
        "image": site.absolute(&picture(article, lead, site).url),
        "datePublished": head.published,
        "dateModified": head.updated,
        "inLanguage": site.language_of(&article.language),
        "publisher": {
            "@type": "Organization",
            "name": site.settings.title,
            "url": site.absolute(urls::HOME),
        },
        "author": author(article, site),
        "keywords": head.tags,
        "commentCount": count,
    });
    if !head.section.is_empty() {
        posting["articleSection"] = json!(head.section);
    }
    posting
}

/// Returns the author as a person if the article has a byline, otherwise the site as an organization.
fn author(article: &PublishedArticle, site: &Site) -> Value {
    if article.byline.is_empty() {
        return json!({
            "@type": "Organization",
            "name": site.settings.title,
            "url": site.absolute(urls::HOME),
        });
    }
    let mut author = json!({"@type": "Person", "name": article.byline});
    if let Some(url) = author_url(article, site) {
        author["url"] = json!(url);
    }
    author
}

fn author_url(article: &PublishedArticle, site: &Site) -> Option<String> {
    let author = article.author.as_ref()?;
    Some(site.absolute(&urls::author(author)))
}

fn breadcrumbs(article: &PublishedArticle, site: &Site) -> Value {
    let mut steps = vec![(site.settings.title.clone(), urls::HOME.to_owned())];
    if let Some((name, slug)) = &article.category {
        steps.push((name.clone(), urls::category(slug)));
    }
    steps.push((article.title.clone(), urls::article(&article.slug)));
    let items: Vec<Value> = (1..)
        .zip(steps)
        .map(|(position, (name, path)): (u8, _)| {
            json!({
                "@type": "ListItem",
                "position": position,
                "name": name,
                "item": site.absolute(&path),
            })
        })
        .collect();
    json!({"@type": "BreadcrumbList", "itemListElement": items})
}
