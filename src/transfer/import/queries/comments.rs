//! SQL of imported comments.

use std::collections::HashMap;

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};

use super::Identity;
use crate::error::Result;
use crate::ids::{AccountId, ArticleId, CommentId, CommenterId};
use crate::schema::{comments, import_identities};

const COMMENT: &str = "comment";

/// A comment that an earlier import stored.
#[derive(Debug, Clone)]
pub(in crate::transfer::import) struct KnownComment {
    pub(in crate::transfer::import) id: CommentId,
    pub(in crate::transfer::import) article: ArticleId,
    pub(in crate::transfer::import) root: CommentId,
    pub(in crate::transfer::import) depth: i16,
    pub(in crate::transfer::import) state: String,
    pub(in crate::transfer::import) body: String,
    pub(in crate::transfer::import) author_name: String,
    pub(in crate::transfer::import) source_hash: Vec<u8>,
    pub(in crate::transfer::import) comment_hash: Option<Vec<u8>>,
}

/// Returns those of these comments that an earlier import, or an earlier batch, stored.
pub(in crate::transfer::import) async fn find_known_comments(
    conn: &mut AsyncPgConnection,
    identity: Identity<'_>,
    ids: &[&str],
) -> Result<HashMap<String, KnownComment>> {
    type Row = (
        String,
        CommentId,
        ArticleId,
        CommentId,
        i16,
        String,
        String,
        String,
        Vec<u8>,
        Option<Vec<u8>>,
    );
    let rows: Vec<Row> = import_identities::table
        .inner_join(comments::table)
        .filter(import_identities::system.eq(identity.system))
        .filter(import_identities::site.eq(identity.site))
        .filter(import_identities::kind.eq(COMMENT))
        .filter(import_identities::source_id.eq_any(ids))
        .select((
            import_identities::source_id,
            comments::id,
            comments::article_id,
            comments::root_id,
            comments::depth,
            comments::state,
            comments::body,
            comments::author_name,
            import_identities::source_hash,
            import_identities::comment_hash,
        ))
        .load(conn)
        .await?;
    Ok(rows
        .into_iter()
        .map(
            |(source, id, article, root, depth, state, body, author_name, source_hash, comment_hash)| {
                let known = KnownComment {
                    id,
                    article,
                    root,
                    depth,
                    state,
                    body,
                    author_name,
                    source_hash,
                    comment_hash,
                };
                (source, known)
            },
        )
        .collect())
}

/// A comment to be inserted.
#[derive(Debug, Insertable)]
#[diesel(table_name = comments)]
pub(in crate::transfer::import) struct NewComment {
    pub(in crate::transfer::import) id: CommentId,
    pub(in crate::transfer::import) article_id: ArticleId,
    pub(in crate::transfer::import) parent_id: Option<CommentId>,
    pub(in crate::transfer::import) root_id: CommentId,
    pub(in crate::transfer::import) depth: i16,
    pub(in crate::transfer::import) state: &'static str,
    pub(in crate::transfer::import) commenter_id: Option<CommenterId>,
    pub(in crate::transfer::import) account_id: Option<AccountId>,
    pub(in crate::transfer::import) author_name: String,
    pub(in crate::transfer::import) website: String,
    pub(in crate::transfer::import) body: String,
    pub(in crate::transfer::import) body_html: String,
    pub(in crate::transfer::import) renderer_version: i16,
    pub(in crate::transfer::import) nonce: String,
    pub(in crate::transfer::import) token_hash: Vec<u8>,
    pub(in crate::transfer::import) created_at: jiff_diesel::Timestamp,
    pub(in crate::transfer::import) published_at: jiff_diesel::Timestamp,
    pub(in crate::transfer::import) edited_at: Option<jiff_diesel::Timestamp>,
    pub(in crate::transfer::import) moderated_at: Option<jiff_diesel::Timestamp>,
    pub(in crate::transfer::import) erased_at: Option<jiff_diesel::Timestamp>,
    pub(in crate::transfer::import) old_anchor: Option<String>,
}

/// What a comment came from.
#[derive(Debug)]
pub(in crate::transfer::import) struct CommentSource {
    pub(in crate::transfer::import) source_id: String,
    pub(in crate::transfer::import) id: CommentId,
    pub(in crate::transfer::import) source_hash: [u8; 32],
    pub(in crate::transfer::import) comment_hash: [u8; 32],
}

/// Inserts comments with what they came from.
pub(in crate::transfer::import) async fn insert_comments(
    conn: &mut AsyncPgConnection,
    identity: Identity<'_>,
    rows: &[NewComment],
    sources: &[CommentSource],
) -> Result<()> {
    diesel::insert_into(comments::table)
        .values(rows)
        .execute(conn)
        .await?;
    let sources: Vec<_> = sources
        .iter()
        .map(|source| {
            (
                import_identities::system.eq(identity.system),
                import_identities::site.eq(identity.site),
                import_identities::kind.eq(COMMENT),
                import_identities::source_id.eq(&source.source_id),
                import_identities::comment_id.eq(source.id),
                import_identities::source_hash.eq(source.source_hash.as_slice()),
                import_identities::comment_hash.eq(source.comment_hash.as_slice()),
            )
        })
        .collect();
    diesel::insert_into(import_identities::table)
        .values(sources)
        .execute(conn)
        .await?;
    Ok(())
}

/// Updates an imported comment to what a newer file says.
pub(in crate::transfer::import) async fn update_comment(
    conn: &mut AsyncPgConnection,
    identity: Identity<'_>,
    row: &NewComment,
    source: &CommentSource,
) -> Result<()> {
    diesel::update(comments::table.find(source.id))
        .set((
            comments::state.eq(row.state),
            comments::author_name.eq(&row.author_name),
            comments::body.eq(&row.body),
            comments::body_html.eq(&row.body_html),
            comments::renderer_version.eq(row.renderer_version),
            comments::edited_at.eq(row.edited_at),
            comments::moderated_at.eq(row.moderated_at),
        ))
        .execute(conn)
        .await?;
    let known = import_identities::table.find((identity.system, identity.site, COMMENT, &source.source_id));
    diesel::update(known)
        .set((
            import_identities::source_hash.eq(source.source_hash.as_slice()),
            import_identities::comment_hash.eq(source.comment_hash.as_slice()),
        ))
        .execute(conn)
        .await?;
    Ok(())
}
