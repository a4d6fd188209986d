//! What `gloss doctor` says of one thing.

/// One line: what was looked at, and what is the matter or what was found.
pub(super) struct Finding {
    pub(super) what: &'static str,
    pub(super) result: Result<String, String>,
}
