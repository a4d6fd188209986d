//! Articles in the admin: writing, publishing, unsaved changes and previews.

mod delete;
mod details;
mod editing;
mod listing;
mod permissions;
mod previews;
mod publishing;
mod revisions;
mod scheduling;
mod working_copies;

use crate::support::{Browser, Response};

/// The fields of the editor's form.
#[derive(Clone, Copy)]
struct Draft<'a> {
    id: &'a str,
    title: &'a str,
    body: &'a str,
    slug: &'a str,
    kind: &'a str,
    published_at: &'a str,
    version: &'a str,
    then: &'a str,
}

impl Default for Draft<'_> {
    fn default() -> Self {
        Self {
            id: "",
            title: "On margins",
            body: "Some *text*.",
            slug: "",
            kind: "article",
            published_at: "",
            version: "",
            then: "save",
        }
    }
}

impl Draft<'_> {
    async fn post(&self, visitor: &Browser, path: &str) -> Response {
        self.post_with(visitor, path, &[]).await
    }

    /// Submits the form with additional fields.
    async fn post_with(&self, visitor: &Browser, path: &str, more: &[(&str, &str)]) -> Response {
        let fields = [
            ("id", self.id),
            ("title", self.title),
            ("standfirst", "In short."),
            ("body", self.body),
            ("slug", self.slug),
            ("tags", "rust, web"),
            ("language", "de-CH"),
            ("kind", self.kind),
            ("published_at", self.published_at),
            ("comments_open", "true"),
            ("version", self.version),
            ("then", self.then),
        ];
        visitor.post(path, &[&fields, more].concat()).await
    }
}

/// Returns the path of the stored article in the admin.
fn stored(answer: &Response) -> String {
    assert_eq!(answer.status, 303, "{}", answer.body);
    let (path, _) = answer.location().split_once('?').expect("a notice");
    path.to_owned()
}
