//! What a commenter may give besides a name and an address.

use url::Url;

use crate::ids::CommenterId;
use crate::locale::{Message, error_with_message};
use crate::text::characters;

/// A link to the commenter's own site: http or https, at most 200 characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebsiteUrl(String);

/// Why a text is not such a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WebsiteError {
    /// Over the limit.
    TooLong,
    /// Not an address of the web.
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
    /// In characters, as typed and as stored.
    pub const MAXIMUM_LENGTH: usize = 200;

    /// Parses what a person typed; `None` for an empty field. An address without a scheme gets https.
    pub fn parse(text: &str) -> Result<Option<Self>, WebsiteError> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(None);
        }
        if characters::breaks_address(text) {
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

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What binds a sealed address to its row.
pub fn email_context(id: CommenterId) -> String {
    format!("commenters.email_sealed:{id}")
}

/// What becomes of the texts when an address is erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TextChoice {
    /// They stay, under no name.
    Anonymous,
    /// They go.
    Remove,
}

impl TextChoice {
    /// As forms and addresses write it.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Anonymous => "anonymous",
            Self::Remove => "remove",
        }
    }

    /// Reads what `as_str` wrote.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        [Self::Anonymous, Self::Remove]
            .into_iter()
            .find(|choice| choice.as_str() == text)
    }
}

/// What became of comments that were removed for good.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Removed {
    /// Comments that are gone.
    pub deleted: usize,
    /// Comments that others answered: an empty place is left of each.
    pub emptied: usize,
}

/// What became of a commenter's comments when the address was erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Erased {
    /// So many stay, under no name.
    Anonymous(usize),
    /// They went.
    Removed(Removed),
}
