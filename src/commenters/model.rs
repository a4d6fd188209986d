//! A commenter's website, and the deletion of a commenter's data.

use url::Url;

use crate::ids::CommenterId;
use crate::locale::{Message, error_with_message};
use crate::text::code_points;

/// The URL of the commenter's own site: http or https, at most 200 characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebsiteUrl(String);

/// The reason why a text is not a valid website URL.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WebsiteError {
    /// The text or the normalised URL is longer than the limit.
    TooLong,
    /// The text is not an http or https URL.
    Malformed,
}

impl From<WebsiteError> for Message {
    fn from(error: WebsiteError) -> Self {
        match error {
            WebsiteError::TooLong => Self::new("website-too-long"),
            WebsiteError::Malformed => Self::new("website-malformed"),
        }
    }
}

error_with_message!(WebsiteError);

impl WebsiteUrl {
    /// The maximum length in characters, both as typed and as stored.
    pub const MAXIMUM_LENGTH: usize = 200;

    /// Parses the typed text; `None` for an empty field. A URL without a scheme gets https.
    pub fn parse(text: &str) -> Result<Option<Self>, WebsiteError> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(None);
        }
        if code_points::breaks_address(text) {
            return Err(WebsiteError::Malformed);
        }
        if text.chars().count() > Self::MAXIMUM_LENGTH {
            return Err(WebsiteError::TooLong);
        }
        let has_scheme = text
            .split_once(':')
            .is_some_and(|(scheme, rest)| rest.starts_with("//") || !scheme.contains('.'));
        let whole = if has_scheme {
            text.to_owned()
        } else {
            format!("https://{text}")
        };
        let url = Url::parse(&whole).map_err(|_source| WebsiteError::Malformed)?;
        let has_host = url
            .host_str()
            .is_some_and(|host| host.contains('.') || host.starts_with('['));
        let is_bare = url.username().is_empty() && url.password().is_none();
        if !matches!(url.scheme(), "http" | "https") || !has_host || !is_bare {
            return Err(WebsiteError::Malformed);
        }
        let address = url.to_string();
        if address.chars().count() > Self::MAXIMUM_LENGTH {
            Err(WebsiteError::TooLong)
        } else {
            Ok(Some(Self(address)))
        }
    }

    /// Returns the URL.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Returns the context that binds an encrypted email address to its row.
pub fn email_context(id: CommenterId) -> String {
    format!("commenters.email_sealed:{id}")
}

/// The choice what to do with the comments when an email address is deleted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TextChoice {
    /// The comments stay without a name.
    Anonymous,
    /// The comments are deleted.
    Remove,
}

impl TextChoice {
    /// Returns the choice as forms and URLs write it.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Anonymous => "anonymous",
            Self::Remove => "remove",
        }
    }

    /// Parses the output of `as_str`.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        [Self::Anonymous, Self::Remove]
            .into_iter()
            .find(|choice| choice.as_str() == text)
    }
}

/// The result of deleting comments permanently.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DeletedComments {
    /// The number of deleted comments.
    pub deleted: usize,
    /// The number of comments with replies, which became tombstones.
    pub emptied: usize,
}

/// The result of deleting a commenter's data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DeletionResult {
    /// The number of comments that stay without a name.
    Anonymous(usize),
    /// The comments were deleted.
    Removed(DeletedComments),
}
