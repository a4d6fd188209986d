//! Converts records to articles. Blocks, so callers run it on blocking threads.

use std::collections::{BTreeMap, HashMap};

use jiff::Timestamp;
use sha2::{Digest as _, Sha256};

use super::files;
use super::index::Index;
use super::old_urls;
use super::slugs::{self, Slugs};
use crate::articles::model::{
    ArticleContent, Byline, CategoryName, FeaturedImage, MOST_TAGS, SearchMetadata, parse_language,
};
use crate::articles::{ArticleBody, ArticleKind, ArticleState, Standfirst, TagName, Title, views};
use crate::ids::AccountId;
use crate::text::{RENDERER_VERSION, RenderedArticle, Slug, render_article};
use crate::transfer::html::{self, GalleryPicture};
use crate::transfer::records::{ArticleRecord, State, TermKind, Text};

/// An article that is ready to be stored.
#[derive(Debug)]
pub(super) struct Converted {
    pub(super) id: String,
    pub(super) content: ArticleContent,
    pub(super) rendered: RenderedArticle,
    /// Of everything that the file determines.
    pub(super) fingerprint: [u8; 32],
    pub(super) notes: BTreeMap<String, usize>,
    pub(super) warnings: Vec<String>,
}

/// What all conversions of an import share.
pub(super) struct Converter {
    pub(super) index: Index,
    pub(super) slugs: Slugs,
    /// The path on this site for each old URL of an article.
    links: HashMap<String, String>,
    /// The URL on this site for each file, by the key of its old URL.
    new_files: HashMap<String, String>,
    /// Accounts of this site by the login of the old one.
    pub(super) accounts: HashMap<String, AccountId>,
    pub(super) now: Timestamp,
}

impl Converter {
    pub(super) fn new(
        index: Index,
        slugs: Slugs,
        new_files: HashMap<String, String>,
        accounts: HashMap<String, AccountId>,
        now: Timestamp,
    ) -> Self {
        let mut links = HashMap::new();
        for article in &index.articles {
            if let Some(slug) = slugs.get(&article.id) {
                let path = views::plain_path(slugs::kind(article.is_page), slug);
                for url in &article.old_urls {
                    links.entry(url.clone()).or_insert_with(|| path.clone());
                }
            }
        }
        Self {
            index,
            slugs,
            links,
            new_files,
            accounts,
            now,
        }
    }

    /// Returns the new URL of a link or a file of the old site.
    pub(super) fn new_url(&self, old: &str) -> Option<String> {
        let file = files::originals(old)
            .iter()
            .find_map(|path| self.new_files.get(&path.to_lowercase()));
        if let Some(file) = file
            && files::is_file(old, &self.index.old_site)
        {
            return Some(file.clone());
        }
        if !self.index.old_site.owns(old) {
            return None;
        }
        let path = self.links.get(&old_urls::canonical(old)?)?;
        let fragment = old.split_once('#').map(|(_, fragment)| format!("#{fragment}"));
        Some(format!(
            "{}{}",
            crate::theme::urls::path(path),
            fragment.unwrap_or_default()
        ))
    }

    /// Returns the account of an author.
    fn account(&self, author: &str) -> Option<AccountId> {
        let login = self
            .index
            .authors
            .get(author)
            .map_or(author, |author| author.login.as_str());
        self.accounts.get(login).copied()
    }

    /// Converts an article. The error is the reason for rejecting it.
    pub(super) fn convert(&self, record: ArticleRecord) -> Result<Converted, String> {
        let slug = self
            .slugs
            .get(&record.id)
            .cloned()
            .ok_or("no slug is free for it")?;
        let site = ForArticle {
            converter: self,
            article: &record.id,
        };
        let mut warnings = Vec::new();
        let (markdown, excerpt, notes) = match &record.text {
            Text::Markdown(markdown) => (markdown.clone(), None, BTreeMap::new()),
            Text::Html(dialect, source) if source.len() <= html::MOST_BYTES => {
                let converted = html::article(source, *dialect, &site);
                (converted.markdown, converted.excerpt, converted.notes)
            }
            Text::Html(..) => return Err("its text is longer than 4 MB".to_owned()),
        };
        let title = match record.title.trim() {
            "" => first_words(&html::plain(&markdown)),
            title => cut(title, 200, "title", &mut warnings),
        };
        let standfirst = match html::plain(&record.excerpt) {
            empty if empty.is_empty() => excerpt.unwrap_or_default(),
            excerpt => excerpt,
        };
        let content = ArticleContent {
            kind: slugs::kind(record.is_page),
            state: state(&record, self.now),
            slug,
            title: Title::try_from(title.as_str()).map_err(|error| error.to_string())?,
            standfirst: Standfirst::try_from(cut(&standfirst, 1_000, "excerpt", &mut warnings).as_str())
                .map_err(|error| error.to_string())?,
            language: parse_language(&record.language).unwrap_or_default(),
            byline: self.byline(&record)?,
            author_id: self.only_account(&record),
            category: self.category(&record),
            tags: self.tags(&record, &mut warnings),
            body: ArticleBody::try_from(markdown.replace('\0', "").as_str())
                .map_err(|error| error.to_string())?,
            comments_open: record.comments_open,
            published_at: record.published_at,
            updated_at: record.updated_at.or(record.published_at).unwrap_or(self.now),
            media: Vec::new(),
            image: self.image(&record),
            translation_of: None,
            search: SearchMetadata {
                title: cut(&record.search_title, 200, "meta title", &mut warnings),
                description: cut(&record.search_description, 500, "meta description", &mut warnings),
            },
        };
        Ok(Converted {
            fingerprint: fingerprint(&content, record.state),
            rendered: render_article(content.body.as_str(), &|_| None),
            id: record.id,
            content,
            notes,
            warnings,
        })
    }

    fn category(&self, record: &ArticleRecord) -> Option<CategoryName> {
        let first = record.categories.first()?;
        let name = self
            .index
            .term(TermKind::Category, first)
            .map_or(first.as_str(), |term| &term.name);
        CategoryName::try_from(chars(name, 100).as_str()).ok()
    }

    /// Returns the tags. An article has one category, so the others become tags.
    fn tags(&self, record: &ArticleRecord, warnings: &mut Vec<String>) -> Vec<TagName> {
        let name = |kind, id: &String| {
            let name = self.index.term(kind, id).map_or(id.as_str(), |term| &term.name);
            TagName::try_from(chars(name, 100).as_str()).ok()
        };
        let categories = record
            .categories
            .iter()
            .skip(1)
            .filter_map(|id| name(TermKind::Category, id));
        let mut tags: Vec<TagName> = Vec::new();
        for tag in record
            .tags
            .iter()
            .filter_map(|id| name(TermKind::Tag, id))
            .chain(categories)
        {
            if !tags.contains(&tag) {
                tags.push(tag);
            }
        }
        if tags.len() > MOST_TAGS {
            warnings.push(format!(
                "it has {} tags: the first {MOST_TAGS} were taken",
                tags.len()
            ));
            tags.truncate(MOST_TAGS);
        }
        tags
    }

    /// Returns the account if it is the only author.
    fn only_account(&self, record: &ArticleRecord) -> Option<AccountId> {
        match record.authors.as_slice() {
            [author] => self.account(author),
            _ => None,
        }
    }

    /// Returns the names of the authors, unless an account is the only one.
    fn byline(&self, record: &ArticleRecord) -> Result<Byline, String> {
        let names: Vec<String> = match self.only_account(record) {
            Some(_) => Vec::new(),
            None => record
                .authors
                .iter()
                .filter_map(|author| self.name(author))
                .collect(),
        };
        let text = match names.as_slice() {
            [first @ .., second_last, last] => {
                let first: String = first.iter().flat_map(|name| [name.as_str(), ", "]).collect();
                format!("{first}{second_last} and {last}")
            }
            names => names.concat(),
        };
        Byline::try_from(chars(&text, 300).as_str()).map_err(|error| error.to_string())
    }

    /// Returns the public name of an author. A login that is an email address is private.
    fn name(&self, author: &str) -> Option<String> {
        let name = match self.index.authors.get(author) {
            Some(author) if !author.name.is_empty() => author.name.as_str(),
            Some(author) => author.login.as_str(),
            None => author,
        };
        let name = name.trim();
        (!name.is_empty() && !name.contains('@')).then(|| name.to_owned())
    }

    fn image(&self, record: &ArticleRecord) -> FeaturedImage {
        let image = &record.image;
        let media = self.index.media.get(&image.media_id);
        let url = media.map_or(image.url.as_str(), |media| media.url.as_str());
        let Some(path) = self.new_url(url) else {
            return FeaturedImage::default();
        };
        let text = |own: &str, of_media: Option<&String>| {
            let text = if own.is_empty() {
                of_media.map_or("", String::as_str)
            } else {
                own
            };
            chars(&html::plain(text), 500)
        };
        FeaturedImage {
            path,
            alt: text(&image.alt, media.map(|media| &media.alt)),
            caption: text(&image.caption, media.map(|media| &media.caption)),
        }
    }
}

fn state(record: &ArticleRecord, now: Timestamp) -> ArticleState {
    match (record.state, record.published_at) {
        (State::Draft, _) | (_, None) => ArticleState::Draft,
        (State::Unpublished, _) => ArticleState::Unpublished,
        (State::Published, Some(date)) if date > now => ArticleState::Scheduled,
        (State::Published, Some(_)) => ArticleState::Published,
    }
}

/// Hashes what readers would see. The state counts as the file has it: a scheduled article is published by its time.
fn fingerprint(content: &ArticleContent, state: State) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(RENDERER_VERSION.to_be_bytes());
    let tags: Vec<&str> = content.tags.iter().map(TagName::as_str).collect();
    let state = format!("{state:?}");
    let dates = format!("{:?} {:?}", content.published_at, content.author_id);
    for part in [
        content.kind.as_str(),
        &state,
        content.title.as_str(),
        content.standfirst.as_str(),
        &content.language,
        content.byline.as_str(),
        content.category.as_ref().map_or("", CategoryName::as_str),
        &tags.join("\n"),
        content.body.as_str(),
        if content.comments_open { "open" } else { "closed" },
        &dates,
        &content.image.path,
        &content.image.alt,
        &content.image.caption,
        &content.search.title,
        &content.search.description,
    ] {
        hash.update(part.len().to_be_bytes());
        hash.update(part);
    }
    hash.finalize().into()
}

/// Returns the first characters.
pub(super) fn chars(text: &str, most: usize) -> String {
    text.trim().chars().take(most).collect()
}

/// Returns the text, cut after a word if it is too long, with a warning.
fn cut(text: &str, most: usize, what: &str, warnings: &mut Vec<String>) -> String {
    let text = text.trim();
    if text.chars().count() <= most {
        return text.to_owned();
    }
    warnings.push(format!("its {what} is longer than {most} characters: it was cut"));
    let start: String = text.chars().take(most - 1).collect();
    let end = start.rfind(char::is_whitespace).unwrap_or(start.len());
    format!("{}…", start.get(..end).unwrap_or(&start).trim_end())
}

/// Returns the first words of a text without a title.
fn first_words(text: &str) -> String {
    const WORDS: usize = 8;
    let words: Vec<&str> = text.split_whitespace().take(WORDS).collect();
    let start = chars(&words.join(" "), 100);
    if start.is_empty() {
        "Untitled".to_owned()
    } else {
        start
    }
}

/// The old site as one article sees it.
struct ForArticle<'c> {
    converter: &'c Converter,
    article: &'c str,
}

impl html::OldSite for ForArticle<'_> {
    fn gallery(&self, ids: &[&str]) -> Vec<GalleryPicture> {
        let index = &self.converter.index;
        let attached = index.attachments.get(self.article);
        let ids: Vec<&str> = if ids.is_empty() {
            attached
                .into_iter()
                .flatten()
                .map(|(_, id)| id.as_str())
                .collect()
        } else {
            ids.to_vec()
        };
        let pictures = ids.into_iter().filter_map(|id| index.media.get(id));
        pictures
            .map(|media| GalleryPicture {
                url: media.url.clone(),
                alt: media.alt.clone(),
                caption: media.caption.clone(),
            })
            .collect()
    }

    fn shared_block(&self, id: &str) -> Option<String> {
        self.converter.index.blocks.get(id).cloned()
    }

    fn new_url(&self, old: &str) -> Option<String> {
        self.converter.new_url(old)
    }
}

/// Returns the path of an article for redirects.
pub(super) fn path(is_page: bool, slug: &Slug) -> String {
    views::plain_path(
        if is_page {
            ArticleKind::Page
        } else {
            ArticleKind::Article
        },
        slug,
    )
}
