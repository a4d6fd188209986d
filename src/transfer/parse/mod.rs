//! Parses the text of a Markdown file into the parts of an article. Pure: uses neither disk nor database.

use std::borrow::Cow;

use jiff::Timestamp;

use super::front_matter::{self, FrontMatter, FrontMatterError};
use super::redirects;
use super::source_file::SourceFile;
use crate::articles::model::{Byline, CategoryName, FeaturedImage, MOST_TAGS, parse_language};
use crate::articles::{ArticleBody, ArticleKind, Standfirst, TagName, Title};
use crate::text::{Slug, SlugError, TextError, code_points};

/// An article as parsed from its file.
#[derive(Debug, Clone)]
pub(super) struct ParsedArticle {
    pub(super) kind: ArticleKind,
    pub(super) is_draft: bool,
    pub(super) title: Title,
    pub(super) standfirst: Standfirst,
    pub(super) language: String,
    pub(super) byline: Byline,
    pub(super) category: Option<CategoryName>,
    pub(super) tags: Vec<TagName>,
    pub(super) body: ArticleBody,
    /// The featured image; its file may be missing.
    pub(super) image: FeaturedImage,
    pub(super) translation_of: Option<Slug>,
    pub(super) date: Option<Timestamp>,
    pub(super) updated: Option<Timestamp>,
    pub(super) slug: RequestedSlug,
    /// The former URLs, as written in the front matter.
    pub(super) old_addresses: Vec<String>,
    /// Messages about content that was left out.
    pub(super) warnings: Vec<String>,
}

/// The slug that a file requests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum RequestedSlug {
    /// From the front matter: no other slug may replace it.
    Explicit(Slug),
    /// Derived from the path, the name or the title: a suffix may make it unique.
    Derived(Slug),
}

impl RequestedSlug {
    pub(super) fn slug(&self) -> &Slug {
        match self {
            Self::Explicit(slug) | Self::Derived(slug) => slug,
        }
    }
}

/// Why a text cannot become an article.
#[derive(Debug, thiserror::Error)]
pub(super) enum PartsError {
    #[error(transparent)]
    FrontMatter(#[from] FrontMatterError),
    #[error("it has no title: add `title` to its front matter")]
    NoTitle,
    #[error("{0}")]
    Text(#[from] TextError),
    #[error("`slug` in its front matter cannot be part of an address: {0}")]
    Slug(#[from] SlugError),
    #[error("`translation_of` in its front matter is no slug of an article: {0}")]
    TranslationOf(SlugError),
    #[error("neither its name nor its title can be part of an address: add `slug` to its front matter")]
    NoSlug,
    #[error("`language` in its front matter is not one: {0:?}; write it like `en` or `de-AT`")]
    Language(String),
}

impl ParsedArticle {
    /// Parses a file's text; `section` is the category of files that name none.
    pub(super) fn read(text: &str, place: &SourceFile, section: Option<&str>) -> Result<Self, PartsError> {
        let (matter, body) = front_matter::parse(text)?;
        let title = match matter.title.as_deref() {
            Some(title) if !title.trim().is_empty() => Title::try_from(title)?,
            _ => return Err(PartsError::NoTitle),
        };
        let (category, mut tags) = labels(&matter, section)?;
        let (body, mut warnings) = without_controls(without_title(body, title.as_str()));
        if tags.len() > MOST_TAGS {
            warnings.push(format!(
                "it has {} tags: the first {MOST_TAGS} were taken",
                tags.len()
            ));
            tags.truncate(MOST_TAGS);
        }
        Ok(Self {
            kind: if matter.is_page {
                ArticleKind::Page
            } else {
                ArticleKind::Article
            },
            is_draft: matter.is_draft || place.relative.split('/').any(|segment| segment == "_drafts"),
            standfirst: Standfirst::try_from(matter.standfirst.as_deref().unwrap_or(""))?,
            language: language(&matter)?,
            byline: Byline::try_from(byline(&matter.authors).as_str())?,
            category,
            tags,
            body: ArticleBody::try_from(body.as_ref())?,
            image: lead_picture(&matter),
            translation_of: original(&matter)?,
            date: date(&matter, place),
            updated: matter.updated,
            slug: slug(&matter, place, title.as_str())?,
            old_addresses: redirects::of(&matter, place),
            warnings,
            title,
        })
    }
}

/// Returns the featured image. Its path has no leading `./`, as in the renderer's paths.
fn lead_picture(matter: &FrontMatter) -> FeaturedImage {
    let text = |text: &Option<String>| text.as_deref().map(str::trim).unwrap_or_default().to_owned();
    let path = text(&matter.image);
    FeaturedImage {
        path: path.strip_prefix("./").unwrap_or(&path).to_owned(),
        alt: text(&matter.image_alt),
        caption: text(&matter.image_caption),
    }
}

fn original(matter: &FrontMatter) -> Result<Option<Slug>, PartsError> {
    match matter.translation_of.as_deref().map(str::trim) {
        None | Some("") => Ok(None),
        Some(text) => Slug::try_from(text.to_owned())
            .map(Some)
            .map_err(PartsError::TranslationOf),
    }
}

fn language(matter: &FrontMatter) -> Result<String, PartsError> {
    match matter.language.as_deref().map(str::trim) {
        None | Some("") => Ok(String::new()),
        Some(text) => parse_language(text).ok_or_else(|| PartsError::Language(text.to_owned())),
    }
}

/// Returns the category and the tags. An article has only one category; further categories become tags, so that they
/// are not lost.
fn labels(
    matter: &FrontMatter,
    section: Option<&str>,
) -> Result<(Option<CategoryName>, Vec<TagName>), PartsError> {
    let mut categories = matter.categories.iter().map(String::as_str);
    let category = categories
        .next()
        .or(section)
        .map(CategoryName::try_from)
        .transpose()?;
    let tags = matter.tags.iter().map(String::as_str).chain(categories);
    let tags = tags.map(TagName::try_from).collect::<Result<_, _>>()?;
    Ok((category, tags))
}

/// Formats the authors as `Ann, Bea and Cid`. Removes email addresses after names, as some engines store them, since
/// they are private.
fn byline(authors: &[String]) -> String {
    let names: Vec<&str> = authors
        .iter()
        .map(|author| match author.split_once('<') {
            Some((name, address)) if address.contains('@') && !name.trim().is_empty() => name.trim(),
            _ => author.trim(),
        })
        .collect();
    match names.as_slice() {
        [first @ .., second_last, last] => {
            let mut text: String = first.iter().flat_map(|name| [*name, ", "]).collect();
            text.push_str(second_last);
            text.push_str(" and ");
            text.push_str(last);
            text
        }
        names => names.concat(),
    }
}

fn date(matter: &FrontMatter, place: &SourceFile) -> Option<Timestamp> {
    let in_name = place.name().and_then(front_matter::from_path);
    let in_paths = matter.paths.iter().find_map(|path| front_matter::from_path(path));
    matter
        .date
        .or(in_name)
        .or(in_paths)
        .or_else(|| front_matter::from_path(place.page_path()))
}

fn slug(matter: &FrontMatter, place: &SourceFile, title: &str) -> Result<RequestedSlug, PartsError> {
    if let Some(text) = matter.slug.as_deref().map(str::trim) {
        let slug = Slug::try_from(text.to_owned());
        return slug
            .or_else(|error| Slug::from_title(text).ok_or(error))
            .map(RequestedSlug::Explicit)
            .map_err(PartsError::Slug);
    }
    let from_path = matter
        .paths
        .iter()
        .filter_map(|path| redirects::canonical(path).ok())
        .find_map(|path| {
            let last = path.rsplit('/').next().unwrap_or("");
            Slug::from_title(last.strip_suffix(".html").unwrap_or(last))
        });
    let from_name = || {
        let name = place.name()?;
        let name = front_matter::split_name(name).map_or(name, |(_, rest)| rest);
        Slug::from_title(name)
    };
    from_path
        .or_else(from_name)
        .or_else(|| Slug::from_title(title))
        .map(RequestedSlug::Derived)
        .ok_or(PartsError::NoSlug)
}

/// Removes a first-level heading that repeats the title, because the page shows the title already.
fn without_title<'b>(body: &'b str, title: &str) -> &'b str {
    let body = body.trim_start_matches(['\n', '\r']);
    let (first, rest) = body.split_once('\n').unwrap_or((body, ""));
    let is_title = |text: &str| bare(text) == bare(title);
    if let Some(heading) = first.strip_prefix("# ") {
        let heading = heading.trim_end();
        let unclosed = heading.trim_end_matches('#');
        if is_title(heading) || unclosed.ends_with(' ') && is_title(unclosed) {
            return rest;
        }
    }
    let (second, after) = rest.split_once('\n').unwrap_or((rest, ""));
    let underline = second.trim_end();
    let is_underlined = !underline.is_empty() && underline.bytes().all(|byte| byte == b'=');
    if is_underlined && is_title(first) {
        after
    } else {
        body
    }
}

/// Removes control characters, which are invisible and occur in old texts.
fn without_controls(body: &str) -> (Cow<'_, str>, Vec<String>) {
    if !code_points::has_control_characters(body) {
        return (Cow::Borrowed(body), Vec::new());
    }
    let is_stray = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    let count = body.chars().filter(|&c| is_stray(c)).count();
    let warning = format!("control characters, which show nothing, were left out of its text: {count}");
    (Cow::Owned(body.replace(is_stray, "")), vec![warning])
}

/// Returns the text without Markdown formatting, so that headings with code or emphasis equal a title without.
fn bare(text: &str) -> String {
    text.replace(['`', '*', '_', '\\'], "")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests;
