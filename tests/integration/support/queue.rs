//! The form of the moderation queue.

use super::{Browser, Response};

impl Browser {
    /// Clicks an action for a comment in a tab of the queue, for example `("pending", "approved", id)`. The form also
    /// sends the state of the comments on that tab.
    pub(crate) async fn decide(&self, tab: &str, decision: &str, id: &str) -> Response {
        let seen = if tab == "reported" { "approved" } else { tab };
        let button = format!("{decision}.{id}.{seen}");
        let fields = [
            ("status", tab),
            ("q", ""),
            ("commenter", ""),
            ("article", ""),
            ("since", ""),
            ("until", ""),
            ("reason", ""),
            ("decision", &button),
        ];
        self.post("/admin/comments/decisions", &fields).await
    }
}
