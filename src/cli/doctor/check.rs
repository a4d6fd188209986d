//! The result of a check of `gloss doctor`.

/// A line of the output: the name of the check, and what was found or the problem.
pub(super) struct CheckResult {
    pub(super) what: &'static str,
    pub(super) result: Result<String, String>,
}
