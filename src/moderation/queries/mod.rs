//! The SQL statements of moderation.
//!
//! - `queue`: a page of comments
//! - `duplicates`: comments in it with the same text
//! - `counts`: the numbers of comments
//! - `actions`: changes of comments' states
//! - `bans`: bans of commenters and IP ranges
//! - `classified`: earlier decisions of moderators

mod actions;
mod bans;
mod classified;
mod counts;
mod duplicates;
mod queue;

pub(crate) use actions::{
    list_article_authors, list_matching, lock_comments, reopen_reports, resolve_reports, update_states,
};
pub(crate) use bans::{
    NetworkRecord, ban_commenters_of, delete_network_ban, find_network, insert_network_ban, lift_bans,
    lock_commenters, lock_commenters_of,
};
pub(crate) use classified::{ClassifiedComment, list_judged};
pub(crate) use counts::{MOST, count_by_state, count_by_tab, count_in_state};
pub(crate) use duplicates::{Copied, list_copies, with_copies};
pub(crate) use queue::{QueueItem, Standing, find_item, list_queue, list_standings};

use diesel_async::{AsyncPgConnection, RunQueryDsl as _};

use crate::comments::CommentState;
use crate::error::{Error, Result};

/// Makes PostgreSQL plan each statement for its parameter values until the transaction ends. Whether the full-text
/// index helps depends on the word: a word that all comments contain is found faster without it.
async fn plan_for_values(conn: &mut AsyncPgConnection) -> Result<()> {
    diesel::sql_query("SET LOCAL plan_cache_mode = force_custom_plan")
        .execute(conn)
        .await?;
    Ok(())
}

fn parse_state(text: &str) -> Result<CommentState> {
    CommentState::parse(text)
        .ok_or_else(|| Error::internal("a comment has a state that this version does not know"))
}
