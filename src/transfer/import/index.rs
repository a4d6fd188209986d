//! Everything that an export holds, without its texts.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::hash::{BuildHasher as _, RandomState};
use std::ops::ControlFlow;

use jiff::Timestamp;

use super::files::{self, Files, Found};
use super::old_urls::{self, OldSite};
use super::options::{Only, SystemImportOptions};
use super::summary::ImportSummary;
use crate::transfer::html;
use crate::transfer::input::Input;
use crate::transfer::readers::{self, Context, ReadError, Sink, System};
use crate::transfer::records::{
    ArticleRecord, AuthorRecord, Located, MediaRecord, MenuItemRecord, PageRecord, Record, SiteRecord,
    TermKind, TermRecord, Text,
};

/// The most bytes of all shared blocks together.
const MOST_BLOCKS: usize = 16 * 1024 * 1024;

/// The most files that are reported as missing.
const MOST_MISSING: usize = 10_000;

/// An article that is about to be imported.
#[derive(Debug, Clone)]
pub(super) struct IndexedArticle {
    pub(super) id: String,
    pub(super) is_page: bool,
    /// The slug that it had, or its title.
    pub(super) wanted: String,
    pub(super) date: Option<Timestamp>,
    /// As redirects store them.
    pub(super) old_urls: Vec<String>,
}

/// What an export holds.
#[derive(Default)]
pub(super) struct Index {
    pub(super) site: SiteRecord,
    pub(super) old_site: OldSite,
    /// Each author by each of its ids.
    pub(super) authors: HashMap<String, AuthorRecord>,
    pub(super) terms: Vec<TermRecord>,
    term_places: HashMap<(TermKind, String), usize>,
    pub(super) articles: Vec<IndexedArticle>,
    article_ids: HashSet<String>,
    pub(super) media: HashMap<String, MediaRecord>,
    /// The files of each article, in their order.
    pub(super) attachments: HashMap<String, Vec<(i64, String)>>,
    pub(super) blocks: HashMap<String, String>,
    blocks_size: usize,
    pub(super) menu: Vec<MenuItemRecord>,
    pub(super) pages: Vec<PageRecord>,
    pub(super) comments_of: HashMap<String, u64>,
    /// Hashes of the ids of all comments, and of those that have replies.
    hasher: RandomState,
    comments: HashSet<u64>,
    parents: HashSet<u64>,
    pub(super) pinned: Vec<String>,
    /// The files that are here, by the key of their URL.
    pub(super) files: BTreeMap<String, Found>,
    /// Keys of URLs of files that are not here.
    pub(super) missing: BTreeSet<String>,
    pub(super) records: u64,
}

impl Index {
    pub(super) fn term(&self, kind: TermKind, id: &str) -> Option<&TermRecord> {
        let place = self.term_places.get(&(kind, id.to_owned()))?;
        self.terms.get(*place)
    }

    /// Returns whether there is a comment with this id.
    pub(super) fn has_comment(&self, id: &str) -> bool {
        self.comments.contains(&self.hasher.hash_one(id))
    }

    /// Returns whether a comment has replies.
    pub(super) fn has_replies(&self, id: &str) -> bool {
        self.parents.contains(&self.hasher.hash_one(id))
    }

    fn add_comment(&mut self, id: &str, parent: &str) {
        self.comments.insert(self.hasher.hash_one(id));
        if !parent.is_empty() {
            self.parents.insert(self.hasher.hash_one(parent));
        }
    }
}

/// Reads all files of an export and returns what they hold. The report gets what is left out, rejected, or broken.
pub(super) fn read(
    system: System,
    input: &Input,
    files: &Files,
    options: &SystemImportOptions,
    context: &Context,
    report: &mut ImportSummary,
) -> Result<Index, ReadError> {
    let mut index = Index::default();
    let several = input.sources.len() > 1;
    let mut other_formats = Vec::new();
    let mut is_read = false;
    for source in &input.sources {
        let mut receive = |located: Located| {
            let place = if several {
                format!("{}: {}", source.name, located.place)
            } else {
                located.place
            };
            index.add(&place, located.record, files, options, report);
            ControlFlow::Continue(())
        };
        match readers::read(system, source, context, &mut Sink::new(&mut receive)) {
            Ok(()) => is_read = true,
            Err(ReadError::NotThisFormat(reason)) => other_formats.push((source.name.clone(), reason)),
            Err(ReadError::Broken { place, reason }) => {
                is_read = true;
                let place = format!("{}: {place}", source.name);
                report.rejected.add(&place, "the rest of the file", reason);
            }
            Err(error) => return Err(error),
        }
    }
    if !is_read {
        let reason = other_formats
            .into_iter()
            .next()
            .map_or_else(String::new, |(_, reason)| reason);
        return Err(ReadError::NotThisFormat(reason));
    }
    // An archive may hold other files.
    for (name, _) in other_formats.iter().filter(|_| !several) {
        report
            .warnings
            .add(name, "the file", "it is no export: it was left out");
    }
    index.finish(options);
    Ok(index)
}

impl Index {
    fn add(
        &mut self,
        place: &str,
        record: Record,
        files: &Files,
        options: &SystemImportOptions,
        report: &mut ImportSummary,
    ) {
        self.records += 1;
        match record {
            Record::Site(site) => self.add_site(site, options),
            Record::Author(author) => {
                for id in &author.ids {
                    self.authors.entry(id.clone()).or_insert_with(|| author.clone());
                }
            }
            Record::Term(term) => self.add_term(term),
            Record::Article(article) => self.add_article(place, *article, files, options, report),
            Record::Media(media) => self.add_media(media, files),
            Record::SharedBlock(id, text) => {
                self.blocks_size += text.len();
                if self.blocks_size <= MOST_BLOCKS {
                    self.blocks.insert(id, text);
                }
            }
            Record::MenuItem(item) => self.menu.push(item),
            Record::Page(page) => self.pages.push(page),
            Record::Comment(comment) => {
                if options.wants(Only::Comments) {
                    if self.has_comment(&comment.id) {
                        let what = format!("comment {}", comment.id);
                        report
                            .warnings
                            .add(place, &what, "another one has the same id: the first was taken");
                    }
                    *self.comments_of.entry(comment.page.clone()).or_default() += 1;
                    self.add_comment(&comment.id, &comment.parent);
                }
            }
            Record::Skipped(what, count) => *report.skipped.entry(what.to_owned()).or_default() += count,
            Record::Rejected(what, reason) => report.rejected.add(place, &what, reason),
            Record::Warning(what, message) => report.warnings.add(place, &what, message),
        }
    }

    fn add_site(&mut self, site: SiteRecord, options: &SystemImportOptions) {
        let SiteRecord {
            title,
            tagline,
            url,
            language,
            time_zone,
        } = site;
        let own = &mut self.site;
        for (field, value) in [
            (&mut own.title, title),
            (&mut own.tagline, tagline),
            (&mut own.url, options.site.clone().unwrap_or(url)),
            (&mut own.language, language),
            (&mut own.time_zone, time_zone),
        ] {
            if field.is_empty() {
                *field = value;
            }
        }
        self.old_site = OldSite::new(&own.url);
    }

    fn add_term(&mut self, term: TermRecord) {
        let key = (term.kind, term.id.clone());
        let place = self.term_places.get(&key).copied();
        let Some(known) = place.and_then(|place| self.terms.get_mut(place)) else {
            self.term_places.insert(key, self.terms.len());
            self.terms.push(term);
            return;
        };
        for url in term.old_urls {
            if !known.old_urls.contains(&url) {
                known.old_urls.push(url);
            }
        }
        if known.parent.is_empty() {
            known.parent = term.parent;
        }
        if known.description.is_empty() {
            known.description = term.description;
        }
    }

    fn add_article(
        &mut self,
        place: &str,
        article: ArticleRecord,
        files: &Files,
        options: &SystemImportOptions,
        report: &mut ImportSummary,
    ) {
        if !self.article_ids.insert(article.id.clone()) {
            let what = format!("article {}", article.id);
            report
                .warnings
                .add(place, &what, "another one has the same id: the first was taken");
            return;
        }
        if !options.wants(Only::Articles) {
            return;
        }
        if let Text::Html(_, html) = &article.text
            && !files.is_empty()
        {
            for url in html::files(html).iter().chain([&article.image.url]) {
                self.add_file(url, files);
            }
        }
        if article.is_pinned {
            self.pinned.push(article.id.clone());
        }
        let mut old_urls: Vec<String> = Vec::new();
        for url in article.old_urls.iter().filter(|url| self.old_site.owns(url)) {
            if let Some(url) = old_urls::canonical(url)
                && !old_urls.contains(&url)
            {
                old_urls.push(url);
            }
        }
        self.articles.push(IndexedArticle {
            id: article.id,
            is_page: article.is_page,
            wanted: if article.slug.is_empty() {
                article.title
            } else {
                article.slug
            },
            date: article.published_at,
            old_urls,
        });
    }

    fn add_media(&mut self, media: MediaRecord, files: &Files) {
        if !media.article.is_empty() {
            let attached = self.attachments.entry(media.article.clone()).or_default();
            attached.push((media.position, media.id.clone()));
        }
        self.add_file(&media.url, files);
        self.media.entry(media.id.clone()).or_insert(media);
    }

    fn add_file(&mut self, url: &str, files: &Files) {
        if files.is_empty() || !files::is_file(url, &self.old_site) {
            return;
        }
        match files.find(url) {
            Some(found) => drop(self.files.insert(files::key(url), found)),
            None if self.missing.len() < MOST_MISSING => drop(self.missing.insert(files::key(url))),
            None => {}
        }
    }

    fn finish(&mut self, options: &SystemImportOptions) {
        if let Some(site) = &options.site {
            self.old_site = OldSite::new(site);
        }
        for attached in self.attachments.values_mut() {
            attached.sort();
        }
        self.menu.sort_by_key(|item| (item.menu.clone(), item.position));
        let first = self.menu.first().map(|item| item.menu.clone());
        self.menu.retain(|item| Some(&item.menu) == first.as_ref());
    }
}
