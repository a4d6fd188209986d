//! Builders for articles, and helpers that fill in the comment form.

use std::sync::atomic::Ordering;

use diesel_async::AsyncPgConnection;
use gloss::articles::model::{
    ArticleContent, ArticleKind, ArticleState, Byline, CategoryName, FeaturedImage, SearchMetadata,
};
use gloss::articles::render::render_now;
use gloss::articles::{ArticleBody, Standfirst, TagName, Title, store};
use gloss::ids::{AccountId, ArticleId};
use gloss::text::Slug;
use jiff::{SignedDuration, Timestamp};

use super::app::START;
use super::{Browser, Response, TestApp};

/// The fields of the comment form that a reader fills in.
#[derive(Clone)]
pub(crate) struct CommentFields<'a> {
    pub(crate) body: &'a str,
    pub(crate) name: &'a str,
    pub(crate) email: &'a str,
    pub(crate) website: &'a str,
    pub(crate) parent: &'a str,
    pub(crate) remember: bool,
}

impl Default for CommentFields<'_> {
    fn default() -> Self {
        Self {
            body: "A thought of mine.",
            name: "Ada",
            email: "ada@canary.example",
            website: "",
            parent: "",
            remember: false,
        }
    }
}

impl CommentFields<'_> {
    /// Returns all fields of the form, with this nonce and time stamp.
    pub(crate) fn with<'b>(&'b self, nonce: &'b str, issued: &'b str) -> Vec<(&'b str, &'b str)> {
        let mut fields = vec![
            ("body", self.body),
            ("name", self.name),
            ("email", self.email),
            ("website", self.website),
            ("parent", self.parent),
            ("nonce", nonce),
            ("issued", issued),
            ("url2", ""),
        ];
        if self.remember {
            fields.push(("remember", "true"));
        }
        fields
    }
}

impl Browser {
    /// Opens the article, fills in its comment form and submits it.
    pub(crate) async fn comment(&self, slug: &str, fields: &CommentFields<'_>) -> Response {
        let (nonce, issued) = self.open_form(slug).await;
        self.post(
            &format!("/articles/{slug}/comments"),
            &fields.with(&nonce, &issued),
        )
        .await
    }

    /// Submits a comment form that was opened earlier.
    pub(crate) async fn send_form(
        &self,
        slug: &str,
        fields: &CommentFields<'_>,
        (nonce, issued): &(String, String),
    ) -> Response {
        self.post(&format!("/articles/{slug}/comments"), &fields.with(nonce, issued))
            .await
    }

    /// Submits the comment form on the page in `page` again, with the values that the page shows.
    pub(crate) async fn press_again(&self, slug: &str, page: &Response) -> Response {
        let html = page.html();
        let names = [
            "body", "name", "email", "website", "parent", "nonce", "issued", "url2",
        ];
        let values = names.map(|name| html.field(name));
        let mut fields: Vec<(&str, &str)> =
            names.into_iter().zip(values.iter().map(String::as_str)).collect();
        if html.has("input[name=remember][checked]") {
            fields.push(("remember", "true"));
        }
        self.post(&format!("/articles/{slug}/comments"), &fields).await
    }

    /// Opens the article and returns the nonce and the time stamp of its comment form.
    pub(crate) async fn open_form(&self, slug: &str) -> (String, String) {
        let page = self.get(&format!("/articles/{slug}")).await;
        assert_eq!(page.status, 200, "{}", page.body);
        (page.html().field("nonce"), page.html().field("issued"))
    }
}

/// Builds an article and stores it.
pub(crate) struct ArticleBuilder<'a> {
    app: &'a TestApp,
    content: ArticleContent,
}

impl TestApp {
    /// Starts a published article with the given title, published 24 hours before `START`.
    pub(crate) fn article(&self, title: &str) -> ArticleBuilder<'_> {
        let published: Timestamp = START.parse::<Timestamp>().unwrap() - SignedDuration::from_hours(24);
        ArticleBuilder {
            app: self,
            content: ArticleContent {
                kind: ArticleKind::Article,
                state: ArticleState::Published,
                slug: Slug::from_title(title).unwrap(),
                title: Title::try_from(title).unwrap(),
                standfirst: Standfirst::try_from("").unwrap(),
                language: String::new(),
                byline: Byline::try_from("Grace").unwrap(),
                author_id: None,
                category: None,
                tags: Vec::new(),
                body: ArticleBody::try_from("Some text.").unwrap(),
                comments_open: true,
                published_at: Some(published),
                updated_at: published,
                media: Vec::new(),
                image: FeaturedImage::default(),
                translation_of: None,
                search: SearchMetadata::default(),
            },
        }
    }

    /// Returns the number of stored comments in any state.
    pub(crate) async fn count_comments(&self) -> String {
        self.sql_value("SELECT count(*) FROM comments").await
    }

    /// Approves all pending comments.
    pub(crate) async fn approve_all(&self) {
        self.sql("UPDATE comments SET state = 'approved' WHERE state = 'pending'")
            .await;
    }
}

impl ArticleBuilder<'_> {
    pub(crate) fn body(mut self, text: &str) -> Self {
        self.content.body = ArticleBody::try_from(text).unwrap();
        self
    }

    pub(crate) fn standfirst(mut self, text: &str) -> Self {
        self.content.standfirst = Standfirst::try_from(text).unwrap();
        self
    }

    pub(crate) fn language(mut self, tag: &str) -> Self {
        tag.clone_into(&mut self.content.language);
        self
    }

    pub(crate) fn page(mut self) -> Self {
        self.content.kind = ArticleKind::Page;
        self
    }

    pub(crate) fn category(mut self, name: &str) -> Self {
        self.content.category = Some(CategoryName::try_from(name).unwrap());
        self
    }

    pub(crate) fn tags(mut self, names: &[&str]) -> Self {
        self.content.tags = names
            .iter()
            .map(|name| TagName::try_from(*name).unwrap())
            .collect();
        self
    }

    pub(crate) fn byline(mut self, byline: &str) -> Self {
        self.content.byline = Byline::try_from(byline).unwrap();
        self
    }

    pub(crate) fn author(mut self, id: AccountId) -> Self {
        self.content.author_id = Some(id);
        self
    }

    pub(crate) fn state(mut self, state: ArticleState) -> Self {
        self.content.state = state;
        self
    }

    pub(crate) fn published(mut self, at: &str) -> Self {
        self.content.published_at = Some(at.parse().unwrap());
        self
    }

    pub(crate) fn without_comments(mut self) -> Self {
        self.content.comments_open = false;
        self
    }

    pub(crate) async fn create(self) -> ArticleId {
        let rendered = render_now(&self.content.body, &self.content.media);
        let mut pooled = self.app.app.db.conn().await.unwrap();
        let conn: &mut AsyncPgConnection = &mut pooled;
        // Each article gets a different millisecond, because ids are sorted by creation time.
        let created = self.app.created.fetch_add(1, Ordering::Relaxed);
        let now = self.app.app.clock.now() + SignedDuration::from_millis(created);
        store::create(conn, &self.content, &rendered, now).await.unwrap()
    }
}
