//! The messages of every language, embedded in the binary.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};

use super::{Argument, Language, Message, numbers};

type Bundle = FluentBundle<FluentResource>;

/// Embeds the files of a language; every language has the same files.
macro_rules! files {
    ($tag:literal) => {
        [
            include_str!(concat!("../../locales/", $tag, "/site.ftl")),
            include_str!(concat!("../../locales/", $tag, "/articles.ftl")),
            include_str!(concat!("../../locales/", $tag, "/comments.ftl")),
            include_str!(concat!("../../locales/", $tag, "/search.ftl")),
            include_str!(concat!("../../locales/", $tag, "/feeds.ftl")),
            include_str!(concat!("../../locales/", $tag, "/forms.ftl")),
            include_str!(concat!("../../locales/", $tag, "/accounts.ftl")),
            include_str!(concat!("../../locales/", $tag, "/admin.ftl")),
        ]
    };
}

/// The parsed messages; those of a language are parsed at their first use.
static BUNDLES: [OnceLock<Bundle>; Language::ALL.len()] = [const { OnceLock::new() }; Language::ALL.len()];

fn texts(language: Language) -> [&'static str; 8] {
    match language {
        Language::English => files!("en"),
        Language::Persian => files!("fa"),
        Language::Arabic => files!("ar"),
        Language::German => files!("de"),
        Language::French => files!("fr"),
    }
}

/// Formats a message; returns its id if neither the language nor English has it.
pub(super) fn format_message(language: Language, message: &Message) -> String {
    format(language, message.id, &message.arguments).unwrap_or_else(|| message.id.to_owned())
}

/// Formats a message in a language, or in English if the language lacks it; `None` if English lacks it too. This never
/// happens to Gloss's own messages while the test `every_language_says_the_same` passes.
pub(super) fn format<N: AsRef<str>>(
    language: Language,
    id: &str,
    arguments: &[(N, Argument)],
) -> Option<String> {
    [language, Language::English]
        .into_iter()
        .find_map(|language| format_in(language, id, arguments))
}

fn format_in<N: AsRef<str>>(language: Language, id: &str, arguments: &[(N, Argument)]) -> Option<String> {
    let mut values = FluentArgs::new();
    for (name, argument) in arguments {
        values.set(name.as_ref(), value_of(language, argument));
    }
    // A missing argument is formatted as its name, which the tests of the pages would detect.
    say(bundle(language), id, &values, &mut Vec::new())
}

/// Formats a message or an attribute of a message, such as `comment-body.help`.
fn say(bundle: &Bundle, id: &str, values: &FluentArgs<'_>, errors: &mut Vec<FluentError>) -> Option<String> {
    let pattern = match id.split_once('.') {
        Some((id, attribute)) => bundle.get_message(id)?.get_attribute(attribute)?.value(),
        None => bundle.get_message(id)?.value()?,
    };
    Some(bundle.format_pattern(pattern, Some(values), errors).into_owned())
}

fn value_of(language: Language, argument: &Argument) -> FluentValue<'_> {
    match argument {
        // Invisible isolation marks prevent a Latin name from reordering a right-to-left sentence.
        Argument::Text(text) if language.is_right_to_left() => {
            FluentValue::from(format!("\u{2068}{text}\u{2069}"))
        }
        Argument::Text(text) => FluentValue::from(text.as_str()),
        Argument::Number(number) => FluentValue::from(*number),
        Argument::Message(message) => FluentValue::from(format_message(language, message)),
    }
}

fn bundle(language: Language) -> &'static Bundle {
    BUNDLES[language as usize].get_or_init(|| read(language))
}

#[expect(
    clippy::panic,
    reason = "the files are part of the program; every test reads them"
)]
fn read(language: Language) -> Bundle {
    let mut bundle = FluentBundle::new_concurrent(vec![language.tag().parse().unwrap_or_default()]);
    // Texts are isolated when they become values; numbers need no marks.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(number_formatter(language)));
    for text in texts(language) {
        let parsed = FluentResource::try_new(text.to_owned());
        let resource = parsed.unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", language.tag()));
        if let Err(errors) = bundle.add_resource(resource) {
            panic!("{}: {errors:?}", language.tag());
        }
    }
    bundle
}

/// Returns the number formatter of a language. Fluent requires a plain function without captured variables, so each
/// language has its own.
fn number_formatter<M>(language: Language) -> fn(&FluentValue<'_>, &M) -> Option<String> {
    match language {
        Language::English => write_number::<{ Language::English as usize }, M>,
        Language::Persian => write_number::<{ Language::Persian as usize }, M>,
        Language::Arabic => write_number::<{ Language::Arabic as usize }, M>,
        Language::German => write_number::<{ Language::German as usize }, M>,
        Language::French => write_number::<{ Language::French as usize }, M>,
    }
}

fn write_number<const LANGUAGE: usize, M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    #[expect(clippy::cast_possible_truncation, reason = "arguments are whole numbers")]
    Some(numbers::grouped(Language::ALL[LANGUAGE], number.value as i64))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use fluent_bundle::types::FluentNumber;

    use super::*;

    /// Returns every message and attribute of a language's files, with the variables that it uses.
    fn said_in(language: Language) -> BTreeMap<String, Vec<String>> {
        let files: String = texts(language).concat();
        let mut said: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let (mut id, mut name) = (String::new(), String::new());
        for line in files.lines() {
            if let Some((before, _)) = line.split_once('=') {
                let key = before.trim();
                if line.starts_with(|first: char| first.is_ascii_lowercase()) {
                    key.clone_into(&mut id);
                    key.clone_into(&mut name);
                    said.insert(name.clone(), Vec::new());
                } else if let Some(attribute) = key.strip_prefix('.') {
                    name = format!("{id}.{attribute}");
                    said.insert(name.clone(), Vec::new());
                }
            }
            let Some(spoken_of) = said.get_mut(&name) else {
                continue;
            };
            for part in line.split('$').skip(1) {
                let argument = part.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '-'));
                spoken_of.extend(argument.take(1).map(str::to_owned));
            }
            spoken_of.sort();
            spoken_of.dedup();
        }
        said
    }

    #[test]
    fn every_language_says_the_same() {
        let english = said_in(Language::English);
        for language in Language::ALL {
            let said = said_in(language);
            for (id, arguments) in &english {
                assert_eq!(said.get(id), Some(arguments), "{id} in {language:?}");
            }
            for id in said.keys() {
                assert!(english.contains_key(id), "{id} is said in {language:?} alone");
            }
        }
    }

    #[test]
    fn every_message_can_be_said() {
        for language in Language::ALL {
            for (id, arguments) in said_in(language) {
                let mut values = FluentArgs::new();
                for argument in arguments {
                    values.set(argument, FluentValue::Number(FluentNumber::from(3)));
                }
                let mut errors = Vec::new();
                let said = say(bundle(language), &id, &values, &mut errors);
                assert!(
                    said.is_some() && errors.is_empty(),
                    "{id} in {language:?}: {errors:?}"
                );
            }
        }
    }

    /// People who use voice control say the visible label (WCAG 2.1, 2.5.3).
    #[test]
    fn the_name_of_a_control_holds_its_visible_label() {
        for (label, name, argument) in [
            ("reply", "reply-to", "name"),
            ("report", "report-comment-by", "name"),
            ("view-link", "view-item", "title"),
            ("end-session", "end-session-of", "device"),
            ("remove-passkey", "remove-passkey-of", "name"),
        ] {
            for language in Language::ALL {
                let label = format::<&str>(language, label, &[]).unwrap().to_lowercase();
                let name = format(language, name, &[(argument, "Ada".into())]).unwrap();
                assert!(name.to_lowercase().contains(&label), "{name} in {language:?}");
            }
        }
    }

    #[test]
    fn numbers_have_the_digits_and_plurals_of_the_language() {
        let count =
            |language, number: i64| format(language, "comment-count", &[("count", number.into())]).unwrap();
        assert_eq!(count(Language::English, 0), "No comments");
        assert_eq!(count(Language::English, 1), "1 comment");
        assert_eq!(count(Language::English, 1_234), "1,234 comments");
        assert_eq!(count(Language::Persian, 12), "۱۲ دیدگاه");
        assert!(count(Language::Arabic, 3).contains("تعليقات"));
        assert!(count(Language::Arabic, 11).contains("تعليقًا"));
    }
}
