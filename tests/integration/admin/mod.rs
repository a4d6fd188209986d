//! The desk: writing, publishing, moderating.

mod editing;
mod moderating;
mod publishing;
mod settings;
mod speaking;

use crate::support::{Answer, Visitor};

/// What the editor sends.
#[derive(Clone, Copy)]
struct Draft<'a> {
    title: &'a str,
    body: &'a str,
    slug: &'a str,
    kind: &'a str,
    version: &'a str,
    then: &'a str,
}

impl Default for Draft<'_> {
    fn default() -> Self {
        Self {
            title: "On margins",
            body: "Some *text*.",
            slug: "",
            kind: "article",
            version: "",
            then: "save",
        }
    }
}

impl Draft<'_> {
    async fn post(&self, visitor: &Visitor, path: &str) -> Answer {
        let fields = [
            ("title", self.title),
            ("standfirst", "In short."),
            ("body", self.body),
            ("slug", self.slug),
            ("category", "Notes"),
            ("tags", "rust, web"),
            ("language", "de-CH"),
            ("kind", self.kind),
            ("comments_open", "true"),
            ("version", self.version),
            ("then", self.then),
        ];
        visitor.post(path, &fields).await
    }
}

/// The path of the article that was just stored, at the desk.
fn stored(answer: &Answer) -> String {
    assert_eq!(answer.status, 303, "{}", answer.body);
    let (path, _) = answer.location().split_once('?').expect("a notice");
    path.to_owned()
}
