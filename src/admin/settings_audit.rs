//! Writes changes of the settings into the audit log.

use diesel_async::AsyncPgConnection;
use serde::Serialize;
use serde_json::Value;

use crate::accounts::Account;
use crate::app::App;
use crate::audit::record::record;
use crate::audit::{Action, AuditEntry};
use crate::error::{Error, Result};

/// The maximum number of differing fields in the old and in the new value; the rest is counted.
const MOST: usize = 50;

/// Records which fields of the settings changed. Runs in the transaction that stores the settings.
pub(super) async fn record_change(
    conn: &mut AsyncPgConnection,
    app: &App,
    owner: &Account,
    (before, after): (&impl Serialize, &impl Serialize),
) -> Result<()> {
    let (before, after) = differences(before, after)?;
    if before == after {
        return Ok(());
    }
    let entry = AuditEntry {
        before,
        after,
        ..AuditEntry::new(owner.actor(), Action::SettingsChanged)
    };
    record(conn, &app.keys, vec![entry], app.clock.now()).await
}

/// Returns the fields that differ between two forms of the same type, with the old and the new values.
fn differences(before: &impl Serialize, after: &impl Serialize) -> Result<(String, String)> {
    let [before, after] = [fields(before)?, fields(after)?];
    let differing = |one: &[(String, String)], other: &[(String, String)]| {
        let only = one.iter().filter(|field| !other.contains(field));
        let said: Vec<String> = only.map(|(name, value)| format!("{name}: {value}")).collect();
        match said.len().checked_sub(MOST) {
            None | Some(0) => said.join("; "),
            Some(more) => format!("{}; and {more} more", said[..MOST].join("; ")),
        }
    };
    Ok((differing(&before, &after), differing(&after, &before)))
}

fn fields(form: &impl Serialize) -> Result<Vec<(String, String)>> {
    let Value::Object(fields) = serde_json::to_value(form).map_err(Error::internal)? else {
        return Ok(Vec::new());
    };
    let said = |(name, value): (String, Value)| match value {
        Value::String(text) => said_by_line(&name, &text),
        other => vec![(name, other.to_string())],
    };
    Ok(fields.into_iter().flat_map(said).collect())
}

/// Splits a multi-line value into lines, so that only differing lines are recorded.
fn said_by_line(name: &str, text: &str) -> Vec<(String, String)> {
    let line = |line: &str| (name.to_owned(), line.trim().to_owned());
    match text.trim() {
        "" => vec![line("")],
        text => text.lines().map(line).collect(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_did_not_change_is_not_told() {
        let before = json!({"title": "A site", "tagline": "Old", "depth": "5"});
        let after = json!({"title": "A site", "tagline": "New", "depth": "6"});
        let (before, after) = differences(&before, &after).unwrap();
        assert_eq!(
            (before.as_str(), after.as_str()),
            ("depth: 5; tagline: Old", "depth: 6; tagline: New")
        );
    }
}
