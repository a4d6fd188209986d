//! A sentence that has not been put into words yet: its name, and what it speaks of.

/// What a message speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Argument {
    /// A name, or another text, that stands as it is.
    Text(String),
    /// A number, written in the language's digits; it also chooses the plural.
    Number(i64),
    /// Another message.
    Message(Message),
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Argument {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Argument {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<u64> for Argument {
    fn from(number: u64) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<Message> for Argument {
    fn from(message: Message) -> Self {
        Self::Message(message)
    }
}

/// A Fluent message with its arguments. A template prints it in the language of its page; [`std::fmt::Display`] writes it
/// in English, for a terminal or a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    pub(super) id: &'static str,
    pub(super) arguments: Vec<(&'static str, Argument)>,
}

impl Message {
    /// The message of this name in `locales/<language>/*.ftl`; a test holds every language to having it.
    pub fn new(id: &'static str) -> Self {
        Self {
            id,
            arguments: Vec::new(),
        }
    }

    /// The same message, speaking of something.
    #[must_use]
    pub fn with(mut self, name: &'static str, argument: impl Into<Argument>) -> Self {
        self.arguments.push((name, argument.into()));
        self
    }
}

/// The message of this name, where nothing more is to be said of it.
impl From<&'static str> for Message {
    fn from(id: &'static str) -> Self {
        Self::new(id)
    }
}

/// Makes an error of a type that becomes a message: a page says it in its language, a terminal or a log in English.
macro_rules! error_with_message {
    ($error:ident) => {
        impl std::fmt::Display for $error {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Display::fmt(&$crate::locale::Message::from(*self), formatter)
            }
        }

        impl std::error::Error for $error {}
    };
}

pub(crate) use error_with_message;
