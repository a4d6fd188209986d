//! Comments as HTML. What everybody sees of one is drawn once, and kept as long as nothing that shows in it changes.

use std::collections::HashMap;
use std::sync::Arc;

use minijinja::context;
use minijinja::value::Serde;
use serde_json::Value as Json;

use super::thread::{CommentRow, Node};
use super::views::{COMMENT_TEMPLATE, CommentView, Drawing, ThreadView, structured_data};
use crate::error::{Error, Result};
use crate::ids::CommentId;
use crate::theme::{Fragment, FragmentKey, Theme};

/// The comments of one page: those that were drawn before, and those that have to be.
#[derive(Debug)]
pub struct CommentFragments<'a> {
    theme: &'a Theme,
    drawing: Drawing<'a>,
    /// What shows in every comment of the page, in words.
    frame: Arc<str>,
    found: HashMap<CommentId, Arc<Fragment>>,
    rows: HashMap<CommentId, CommentRow>,
}

impl<'a> CommentFragments<'a> {
    /// None yet.
    pub fn new(theme: &'a Theme, drawing: Drawing<'a>) -> Self {
        Self {
            theme,
            drawing,
            frame: drawing.in_words().into(),
            found: HashMap::new(),
            rows: HashMap::new(),
        }
    }

    /// Looks these up, and says which of them have to be read to be drawn.
    pub fn find(&mut self, nodes: &[Node]) -> Vec<CommentId> {
        let mut missing = Vec::new();
        for node in nodes {
            if node.entry.is_visible() {
                let id = node.entry.id;
                let kept = self.key(node).and_then(|key| self.theme.fragments.get(&key));
                match kept {
                    Some(fragment) => _ = self.found.insert(id, fragment),
                    None => missing.push(id),
                }
            }
            missing.extend(self.find(&node.replies));
        }
        missing
    }

    /// Takes what was read.
    pub fn read(&mut self, rows: Vec<CommentRow>) {
        self.rows.extend(rows.into_iter().map(|row| (row.id, row)));
    }

    /// Each thread with the comment that opens it.
    ///
    /// # Errors
    /// `Internal` for a comment that was neither found nor read, or that the template cannot show.
    pub fn draw(mut self, nodes: Vec<Node>) -> Result<Vec<(CommentId, ThreadView)>> {
        let draw = |node: Node| Ok((node.entry.id, self.thread(node)?));
        nodes.into_iter().map(draw).collect()
    }

    /// The recursion is as deep as threads are drawn.
    fn thread(&mut self, node: Node) -> Result<ThreadView> {
        let fragment = self.fragment(&node)?;
        let replies: Result<_> = node.replies.into_iter().map(|reply| self.thread(reply)).collect();
        Ok(ThreadView::new(fragment, replies?))
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
        let data = structured_data(&row, self.drawing.site);
        let view = CommentView::new(row, answered, self.drawing);
        let Some(key) = self.key(node) else {
            return self.render(&view, data).map(Arc::new);
        };
        let fragment = Arc::new(self.render(&view, data)?);
        self.theme.fragments.insert(key, Arc::clone(&fragment));
        Ok(fragment)
    }

    fn render(&self, view: &CommentView, data: Option<Json>) -> Result<Fragment> {
        let context = context! { comment => Serde(view) };
        let language = self.drawing.site.locale.language;
        let html = self.theme.render_part(language, COMMENT_TEMPLATE, context)?;
        Ok(Fragment { html, data })
    }

    /// Nothing for a comment that its own writer sees otherwise than others do.
    fn key(&self, node: &Node) -> Option<FragmentKey> {
        let entry = &node.entry;
        (!entry.is_own).then(|| FragmentKey {
            id: entry.id.0,
            version: entry.version,
            frame: match &node.in_reply_to {
                None => Arc::clone(&self.frame),
                Some(name) => format!("{}\n{name}", self.frame).into(),
            },
        })
    }
}
