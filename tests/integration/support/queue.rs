//! The form of the moderation queue.

use super::{Answer, Visitor};

impl Visitor {
    /// Presses a button beside a comment in a tab of the queue, as `("pending", "approved", id)`. The form carries the state
    /// in which that tab shows comments.
    pub(crate) async fn decide(&self, tab: &str, decision: &str, id: &str) -> Answer {
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
