//! Localisation of the templates: the function `t`, which returns a message, and the printing of messages that code
//! passes to a template.
//!
//! `{{ t("reply-to", name=comment.name) }}` prints a message with its arguments. An argument may be HTML, such
//! as a link set with `{% set %}…{% endset %}`. The result is then HTML as well, and the other arguments are escaped.

use minijinja::value::{Kwargs, ValueKind};
use minijinja::{
    AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior, Value, escape_formatter,
};

use super::private::{PrintedTexts, PrivateText};
use crate::locale::{Argument, Language, Message};

const ABSENT: &str =
    "it prints a value that may be absent; ask for it first: {% if page.x %}{{ page.x }}{% endif %}";

/// The result of printing an absent value in a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum AbsentValue {
    /// Prints nothing, so that readers do not see "None".
    Nothing,
    /// An error, while a theme is checked.
    Refused,
}

/// Returns these templates with messages in a language.
pub(super) fn speaking(
    language: Language,
    mut templates: Environment<'static>,
    absent: AbsentValue,
) -> Environment<'static> {
    templates.set_undefined_behavior(UndefinedBehavior::Strict);
    templates.set_auto_escape_callback(|_| AutoEscape::Html);
    templates.set_formatter(move |out, state, value| write_value(language, absent, out, state, value));
    templates.add_function("t", move |id: &str, arguments: Kwargs| {
        say(language, id, &arguments)
    });
    templates
}

fn say(language: Language, id: &str, given: &Kwargs) -> Result<Value, Error> {
    let mut values = Vec::new();
    for name in given.args() {
        values.push((name, given.get::<Value>(name)?));
    }
    let is_html = values.iter().any(|(_, value)| value.is_safe());
    let mut arguments = Vec::new();
    for (name, value) in values {
        arguments.push((name.to_owned(), argument(language, name, &value, is_html)?));
    }
    let said = language
        .say(id, &arguments)
        .ok_or_else(|| Error::new(ErrorKind::InvalidOperation, format!("there is no message {id:?}")))?;
    Ok(if is_html {
        Value::from_safe_string(said)
    } else {
        Value::from(said)
    })
}

fn argument(language: Language, name: &str, value: &Value, is_html: bool) -> Result<Argument, Error> {
    if let Some(message) = value.downcast_object_ref::<Message>() {
        return Ok(escaped(message.in_language(language), is_html));
    }
    match value.kind() {
        ValueKind::Number => i64::try_from(value.clone()).map(Argument::Number),
        ValueKind::String if value.is_safe() => Ok(Argument::Text(value.to_string())),
        ValueKind::String => Ok(escaped(value.to_string(), is_html)),
        other => Err(Error::new(
            ErrorKind::InvalidOperation,
            format!("a message cannot speak of {name}, which is a {other}"),
        )),
    }
}

fn escaped(text: String, is_html: bool) -> Argument {
    if !is_html {
        return Argument::Text(text);
    }
    Argument::Text(pieces(&text).collect())
}

fn write_value(
    language: Language,
    absent: AbsentValue,
    out: &mut Output<'_>,
    state: &mut State<'_, '_>,
    value: &Value,
) -> Result<(), Error> {
    if value.is_none() {
        return match absent {
            AbsentValue::Nothing => Ok(()),
            AbsentValue::Refused => Err(Error::new(ErrorKind::InvalidOperation, ABSENT)),
        };
    }
    if let Some(text) = value.downcast_object_ref::<PrivateText>() {
        let mark = PrintedTexts::mark(state, text);
        return Ok(out.write_str(&mark)?);
    }
    let said = value
        .downcast_object_ref::<Message>()
        .map(|message| message.in_language(language));
    let text = match &said {
        Some(said) => said.as_str(),
        None => match value.as_str().filter(|_| !value.is_safe()) {
            Some(text) => text,
            None => return escape_formatter(out, state, value),
        },
    };
    for piece in pieces(text) {
        out.write_str(piece)?;
    }
    Ok(())
}

/// Returns the pieces of a text, escaped for HTML (WHATWG, 13.3, and the single quote). Slashes are not escaped,
/// because that only makes pages longer.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(['&', '<', '>', '"', '\''])
        .flat_map(|piece| {
            let escaped = match piece.as_bytes().last() {
                Some(b'&') => "&amp;",
                Some(b'<') => "&lt;",
                Some(b'>') => "&gt;",
                Some(b'"') => "&quot;",
                Some(b'\'') => "&#39;",
                _ => return [piece, ""],
            };
            [&piece[..piece.len() - 1], escaped]
        })
}

#[cfg(test)]
mod tests {
    use minijinja::context;

    use super::*;

    fn rendered(language: Language, template: &str, context: Value) -> String {
        speaking(language, Environment::new(), AbsentValue::Nothing)
            .render_named_str("page.html", template, context)
            .unwrap()
    }

    #[test]
    fn a_message_is_said_in_the_language_of_the_page() {
        let template = r#"{{ t("comment-count", count=12) }}, {{ counted }}"#;
        let counted = Value::from_object(crate::locale::comment_count(3));
        let context = context! { counted };
        assert_eq!(
            rendered(Language::German, template, context.clone()),
            "12 Kommentare, 3 Kommentare"
        );
        assert!(rendered(Language::Persian, template, context).contains("۱۲"));
    }

    #[test]
    fn what_a_message_speaks_of_is_escaped_once() {
        let template = r#"{{ t("comments-on", title=title) }}"#;
        let context = context! { title => "<b> & \"c\"" };
        assert_eq!(
            rendered(Language::English, template, context),
            "Comments on &lt;b&gt; &amp; &quot;c&quot;"
        );
    }

    #[test]
    fn html_stays_html_and_its_neighbours_are_escaped() {
        let template = r#"{% set link %}<a href="/">{{ title }}</a>{% endset %}{{ t("comment-on", name="<i>", title=link) }}"#;
        let context = context! { title => "a & b" };
        assert_eq!(
            rendered(Language::English, template, context),
            r#"&lt;i&gt; on <a href="/">a &amp; b</a>"#
        );
    }

    #[test]
    fn a_message_that_is_not_there_is_an_error() {
        let templates = speaking(Language::English, Environment::new(), AbsentValue::Nothing);
        assert!(templates.render_str(r#"{{ t("no-such") }}"#, ()).is_err());
    }

    #[test]
    fn a_value_that_is_absent_prints_nothing_and_is_told_when_a_theme_is_checked() {
        let context = context! { none => () };
        let template = "[{{ none }}]";
        assert_eq!(rendered(Language::English, template, context.clone()), "[]");
        let checking = speaking(Language::English, Environment::new(), AbsentValue::Refused);
        let refused = checking.render_str(template, context).unwrap_err();
        assert!(refused.to_string().contains("may be absent"), "{refused}");
    }
}
