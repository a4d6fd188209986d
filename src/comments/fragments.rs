//! Renders comments as HTML fragments. The fragment that all readers see is cached until the comment or anything else
//! shown in it changes.

use std::collections::HashMap;
use std::sync::Arc;

use minijinja::context;
use minijinja::value::Serde;
use serde_json::value::RawValue;

use super::thread::{CommentRow, Node};
use super::views::{COMMENT_TEMPLATE, CommentView, RenderContext, ThreadView, structured_data};
use crate::error::{Error, Result};
use crate::ids::CommentId;
use crate::theme::{Fragment, FragmentKey, Frame, Theme, urls};

/// The maximum number of comments in the structured data of a page. More would double the size of the page.
const MAX_STRUCTURED: usize = 20;

/// The comments of a page: cached fragments, and the rows of those that have to be rendered.
#[derive(Debug)]
pub struct CommentFragments<'a> {
    theme: &'a Theme,
    drawing: RenderContext<'a>,
    /// Everything besides the comment that affects its rendering, as part of the cache key.
    said: String,
    frame: Frame,
    found: HashMap<CommentId, Arc<Fragment>>,
    rows: HashMap<CommentId, CommentRow>,
    structured_data: Vec<Arc<Fragment>>,
}

/// The rendered comments of a page.
#[derive(Debug)]
pub struct RenderedComments {
    /// The threads with their rendered comments.
    pub threads: Vec<ThreadView>,
    /// The first public comments in reading order, for the structured data.
    pub structured_data: Vec<Arc<Fragment>>,
}

impl<'a> CommentFragments<'a> {
    /// Returns an empty set.
    pub fn new(theme: &'a Theme, drawing: RenderContext<'a>) -> Self {
        let said = drawing.in_words();
        Self {
            theme,
            drawing,
            frame: theme.fragments.frame(&said),
            said,
            found: HashMap::new(),
            rows: HashMap::new(),
            structured_data: Vec::new(),
        }
    }

    /// Looks the comments up in the cache. Returns the ids and versions of those that are missing and have to be
    /// loaded.
    pub fn find(&mut self, nodes: &[Node]) -> Vec<(CommentId, u32)> {
        let mut missing = Vec::new();
        self.find_into(nodes, &mut missing);
        missing
    }

    fn find_into(&mut self, nodes: &[Node], missing: &mut Vec<(CommentId, u32)>) {
        for node in nodes {
            if node.entry.is_visible() {
                let kept = self.key(node).and_then(|key| self.theme.fragments.get(&key));
                match kept {
                    Some(fragment) => _ = self.found.insert(node.entry.id, fragment),
                    None => missing.push((node.entry.id, node.entry.version)),
                }
            }
            self.find_into(&node.replies, missing);
        }
    }

    /// Adds the rows that were loaded.
    pub fn read(&mut self, rows: Vec<CommentRow>) {
        self.rows.extend(rows.into_iter().map(|row| (row.id, row)));
    }

    /// Renders the missing comments and caches them.
    ///
    /// # Errors
    /// `Internal` for a comment that was neither cached nor loaded, or when the template fails.
    pub fn draw(mut self, nodes: Vec<Node>) -> Result<RenderedComments> {
        let threads: Result<_> = nodes.into_iter().map(|node| self.thread(node)).collect();
        Ok(RenderedComments {
            threads: threads?,
            structured_data: self.structured_data,
        })
    }

    /// Recurses as deep as the thread depth limit.
    fn thread(&mut self, node: Node) -> Result<ThreadView> {
        let fragment = self.fragment(&node)?;
        let html = fragment.html.clone();
        if fragment.data.is_some() && self.structured_data.len() < MAX_STRUCTURED {
            self.structured_data.push(fragment);
        }
        let replies: Result<_> = node.replies.into_iter().map(|reply| self.thread(reply)).collect();
        let slug = &self.drawing.discussion.slug;
        let more_url = node
            .more
            .map(|rest| urls::thread_page(slug, node.entry.id, &rest));
        Ok(ThreadView::new(html, replies?, more_url))
    }

    fn fragment(&mut self, node: &Node) -> Result<Arc<Fragment>> {
        if let Some(found) = self.found.remove(&node.entry.id) {
            return Ok(found);
        }
        if !node.entry.is_visible() {
            let view = CommentView::tombstone(&node.entry, self.drawing.site);
            return self.render(&view, None).map(Arc::new);
        }
        let row = self.rows.remove(&node.entry.id);
        let row = row.ok_or_else(|| Error::internal("a comment of the page was not read"))?;
        let answered = node.in_reply_to.clone().unwrap_or_default();
        let data = structured_data(&row, self.drawing.site)?;
        let view = CommentView::new(row, answered, self.drawing);
        let Some(key) = self.key(node) else {
            return self.render(&view, data).map(Arc::new);
        };
        let fragment = Arc::new(self.render(&view, data)?);
        self.theme.fragments.insert(key, Arc::clone(&fragment));
        Ok(fragment)
    }

    fn render(&self, view: &CommentView, data: Option<Box<RawValue>>) -> Result<Fragment> {
        let context = context! { comment => Serde(view) };
        let language = self.drawing.site.locale.language;
        let html = self.theme.render_part(language, COMMENT_TEMPLATE, context)?;
        Ok(Fragment { html, data })
    }

    /// Returns the cache key. `None` for the reader's own comment, which is rendered differently for its writer.
    fn key(&self, node: &Node) -> Option<FragmentKey> {
        let entry = &node.entry;
        (!entry.is_own).then(|| FragmentKey {
            id: entry.id.0,
            version: entry.version,
            frame: match &node.in_reply_to {
                None => self.frame,
                Some(name) => self.theme.fragments.frame(&format!("{}\n{name}", self.said)),
            },
        })
    }
}
