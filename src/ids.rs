//! Identifiers: a type for each kind of row, so that one cannot be taken for another.

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
            /// A new id that sorts by the time it was made (UUID version 7, RFC 9562).
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
    /// A person who signs in.
    AccountId
}
id! {
    /// A signed-in browser.
    SessionId
}
id! {
    /// A browser with which an account has signed in.
    DeviceId
}
id! {
    /// A key in somebody's device.
    PasskeyId
}
id! {
    /// A link for somebody who is to work here.
    InvitationId
}
id! {
    /// A letter that is to be sent.
    LetterId
}
id! {
    /// An article or a page.
    ArticleId
}
id! {
    /// A category.
    CategoryId
}
id! {
    /// A tag.
    TagId
}
id! {
    /// A comment.
    CommentId
}
id! {
    /// What a comment said before it was changed.
    RevisionId
}
id! {
    /// What a reader says of a comment to the moderators.
    ReportId
}
id! {
    /// An email address that left comments.
    CommenterId
}
id! {
    /// A picture or another file.
    MediaId
}

fn new_v7(now: Timestamp) -> Uuid {
    let seconds = u64::try_from(now.as_second()).unwrap_or(0);
    let nanoseconds = u32::try_from(now.subsec_nanosecond()).unwrap_or(0);
    Uuid::new_v7(uuid::Timestamp::from_unix(NoContext, seconds, nanoseconds))
}
