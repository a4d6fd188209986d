//! Parses a feed strictly: well-formed XML, with each element that RFC 4287 requires exactly once.

use roxmltree::{Document, Node};

use crate::support::Response;

const ATOM: &str = "http://www.w3.org/2005/Atom";
const THREAD: &str = "http://purl.org/syndication/thread/1.0";
const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// A feed of comments.
#[derive(Debug, PartialEq)]
pub(super) struct Feed {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) language: String,
    pub(super) updated: String,
    pub(super) own_url: String,
    pub(super) page_url: String,
    pub(super) entries: Vec<Entry>,
}

/// A comment in a feed.
#[derive(Debug, PartialEq)]
pub(super) struct Entry {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) url: String,
    pub(super) author: String,
    pub(super) website: Option<String>,
    pub(super) published: String,
    pub(super) updated: String,
    pub(super) content: String,
    pub(super) answered_id: String,
    pub(super) answered_url: Option<String>,
}

impl Feed {
    /// Parses a response that must be a feed.
    pub(super) fn of(answer: &Response) -> Self {
        assert_eq!(answer.status, 200, "{}", answer.body);
        assert_eq!(
            answer.header("content-type"),
            "application/atom+xml; charset=utf-8"
        );
        assert!(answer.body.starts_with("<?xml "), "{}", answer.body);
        let document = Document::parse(&answer.body)
            .unwrap_or_else(|error| panic!("not well-formed: {error}\n{}", answer.body));
        let feed = document.root_element();
        assert!(feed.has_tag_name((ATOM, "feed")));
        assert_eq!(text(feed, "generator"), "Gloss");
        let is_entry = |child: &Node<'_, '_>| child.has_tag_name((ATOM, "entry"));
        Self {
            id: text(feed, "id"),
            title: plain_text(feed, "title"),
            language: feed.attribute((XML, "lang")).unwrap().to_owned(),
            updated: text(feed, "updated"),
            own_url: link(feed, "self"),
            page_url: link(feed, "alternate"),
            entries: feed.children().filter(is_entry).map(Entry::of).collect(),
        }
    }

    /// Returns the contents of the comments, in the order of the feed.
    pub(super) fn contents(&self) -> Vec<&str> {
        self.entries.iter().map(|entry| entry.content.as_str()).collect()
    }
}

impl Entry {
    fn of(entry: Node<'_, '_>) -> Self {
        let author = one(entry, ATOM, "author");
        assert!(
            author
                .children()
                .all(|child| !child.has_tag_name((ATOM, "email")))
        );
        let content = one(entry, ATOM, "content");
        assert_eq!(content.attribute("type"), Some("html"));
        let answered = one(entry, THREAD, "in-reply-to");
        Self {
            id: text(entry, "id"),
            title: plain_text(entry, "title"),
            url: link(entry, "alternate"),
            author: text(author, "name"),
            website: all(author, ATOM, "uri").first().copied().map(text_of),
            published: text(entry, "published"),
            updated: text(entry, "updated"),
            content: text_of(content),
            answered_id: answered.attribute("ref").unwrap().to_owned(),
            answered_url: answered.attribute("href").map(str::to_owned),
        }
    }
}

fn all<'a, 'input>(parent: Node<'a, 'input>, space: &str, name: &str) -> Vec<Node<'a, 'input>> {
    let children = parent.children();
    children
        .filter(|child| child.has_tag_name((space, name)))
        .collect()
}

fn one<'a, 'input>(parent: Node<'a, 'input>, space: &str, name: &str) -> Node<'a, 'input> {
    let found = all(parent, space, name);
    assert_eq!(found.len(), 1, "{name}");
    found[0]
}

fn text(parent: Node<'_, '_>, name: &str) -> String {
    text_of(one(parent, ATOM, name))
}

fn plain_text(parent: Node<'_, '_>, name: &str) -> String {
    assert_eq!(one(parent, ATOM, name).attribute("type"), Some("text"));
    text(parent, name)
}

fn text_of(node: Node<'_, '_>) -> String {
    assert!(
        node.children().all(|child| child.is_text()),
        "expected only text: {node:?}"
    );
    node.text().unwrap_or_default().to_owned()
}

fn link(parent: Node<'_, '_>, relation: &str) -> String {
    let links = all(parent, ATOM, "link");
    let mut found = links
        .iter()
        .filter(|link| link.attribute("rel") == Some(relation));
    let link = found.next().unwrap_or_else(|| panic!("no link {relation}"));
    assert!(found.next().is_none(), "one link {relation}");
    link.attribute("href").unwrap().to_owned()
}
