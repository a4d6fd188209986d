//! Identifiers: a type for each kind of row, so that ids of different kinds cannot be confused.

use std::fmt;

use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::pg::{Pg, PgValue};
use diesel::serialize::{self, Output, ToSql};
use diesel::sql_types;
use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::{NoContext, Uuid};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, AsExpression,
            FromSqlRow,
        )]
        #[diesel(sql_type = sql_types::Uuid)]
        #[serde(transparent)]
        pub struct $name(#[schemars(with = "String")] pub Uuid);

        impl $name {
            /// Returns a new id that sorts by creation time (UUID version 7, RFC 9562).
            pub fn new(now: Timestamp) -> Self {
                Self(new_v7(now))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(formatter)
            }
        }

        impl ToSql<sql_types::Uuid, Pg> for $name {
            fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
                ToSql::<sql_types::Uuid, Pg>::to_sql(&self.0, out)
            }
        }

        impl FromSql<sql_types::Uuid, Pg> for $name {
            fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
                FromSql::<sql_types::Uuid, Pg>::from_sql(value).map(Self)
            }
        }
    };
}

id! {
    /// The ID of an account.
    AccountId
}
id! {
    /// The ID of a session.
    SessionId
}
id! {
    /// The ID of a browser with which an account has signed in.
    DeviceId
}
id! {
    /// The ID of a passkey.
    PasskeyId
}
id! {
    /// The ID of an invitation to create an account.
    InvitationId
}
id! {
    /// The ID of a queued email.
    EmailId
}
id! {
    /// The ID of an article or a page.
    ArticleId
}
id! {
    /// The ID of a category.
    CategoryId
}
id! {
    /// The ID of a tag.
    TagId
}
id! {
    /// The ID of a comment.
    CommentId
}
id! {
    /// The ID of a former version of a comment.
    RevisionId
}
id! {
    /// The ID of a reader's report of a comment.
    ReportId
}
id! {
    /// The ID of a commenter, that is, an email address.
    CommenterId
}
id! {
    /// The ID of a picture or another media file.
    MediaId
}

fn new_v7(now: Timestamp) -> Uuid {
    let seconds = u64::try_from(now.as_second()).unwrap_or(0);
    let nanoseconds = u32::try_from(now.subsec_nanosecond()).unwrap_or(0);
    Uuid::new_v7(uuid::Timestamp::from_unix(NoContext, seconds, nanoseconds))
}
