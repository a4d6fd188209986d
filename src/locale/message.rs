//! A message before formatting: its id and its arguments.

/// An argument of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Argument {
    /// A name or another text, inserted as it is.
    Text(String),
    /// A number, formatted with the language's digits; it also selects the plural form.
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

/// A Fluent message with its arguments. A template formats it in the language of its page. [`std::fmt::Display`]
/// formats it in English, for a terminal or a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    pub(super) id: &'static str,
    pub(super) arguments: Vec<(&'static str, Argument)>,
}

impl Message {
    /// Returns the message with this id in `locales/<language>/*.ftl`; a test checks that every language has it.
    pub fn new(id: &'static str) -> Self {
        Self {
            id,
            arguments: Vec::new(),
        }
    }

    /// Adds an argument to the message.
    #[must_use]
    pub fn with(mut self, name: &'static str, argument: impl Into<Argument>) -> Self {
        self.arguments.push((name, argument.into()));
        self
    }
}

/// Returns the message with this id, without arguments.
impl From<&'static str> for Message {
    fn from(id: &'static str) -> Self {
        Self::new(id)
    }
}

/// Implements `Error` for a type that converts into a message. Pages show the message in their language; terminals and
/// logs show it in English.
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
