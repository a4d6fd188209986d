//! For any input, a form yields either a comment within all limits, or errors that name the fields.

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::secrets::RootKey;
use crate::text::{Slug, code_points};

fn keys() -> Keys {
    Keys::new(RootKey::from_bytes([7; 32]))
}

fn discussion() -> Discussion {
    Discussion {
        article_id: ArticleId(Uuid::nil()),
        slug: Slug::try_from("on-margins".to_owned()).unwrap(),
        title: "On margins".to_owned(),
        is_open: true,
        published_at: Timestamp::UNIX_EPOCH,
        author_id: None,
    }
}

fn parse(form: CommentForm, staff: &StaffNames) -> Result<NewComment, FormErrors> {
    let (keys, now) = (keys(), Timestamp::UNIX_EPOCH);
    let asked = FormContext {
        viewer: None,
        staff,
        work_bits: 0,
    };
    let form = form.renewed(&keys, discussion().article_id, now).unwrap();
    form.parse(&keys, &discussion(), &asked, now)
}

/// Typical input of people and bots, and input that breaks parsers.
fn typed() -> impl Strategy<Value = String> {
    let parts = prop::sample::select(vec![
        "a",
        "é",
        "س",
        "🦀",
        "\u{202e}",
        "\u{200b}",
        "\0",
        "\u{85}",
        "\r\n",
        "\t",
        " ",
        "<b>",
        "\"",
        "&",
        "@",
        ".example",
        "ada",
        "https://",
        "javascript:",
        "Z\u{336}\u{321}",
        "x\u{fffe}",
        "%00",
    ]);
    prop_oneof![
        ".{0,40}",
        prop::collection::vec(parts, 0..30).prop_map(|parts| parts.concat()),
        Just("ada@canary.example".to_owned()),
        (9_990_usize..10_010).prop_map(|length| "🦀".repeat(length)),
    ]
}

proptest! {
    #[test]
    fn a_form_keeps_every_limit_or_names_each_wrong_field_once(body in typed(), name in typed(), email in typed(), website in typed()) {
        let form = CommentForm { body, name, email, website, ..CommentForm::default() };
        match parse(form, &StaffNames::default()) {
            Ok(new) => {
                let body = new.body.as_str();
                prop_assert!((1..=CommentBody::MAXIMUM_LENGTH).contains(&body.chars().count()));
                prop_assert!(!code_points::has_control_characters(body) && !code_points::has_bidi_controls(body));
                prop_assert_eq!(body, body.trim());
                let Writer::Reader { name, email, website } = new.writer else { panic!("nobody is signed in") };
                prop_assert!((1..=DisplayName::MAXIMUM_LENGTH).contains(&name.as_str().chars().count()));
                prop_assert!(!name.as_str().contains(char::is_control) && !code_points::has_bidi_controls(name.as_str()));
                prop_assert!(email.reveal().contains('@') && email.reveal().chars().count() <= 254);
                if let Some(website) = website {
                    let address = website.as_str();
                    prop_assert!(address.starts_with("https://") || address.starts_with("http://"));
                    prop_assert!(address.chars().count() <= WebsiteUrl::MAXIMUM_LENGTH);
                }
            }
            Err(errors) => {
                let json = serde_json::to_value(&errors).unwrap();
                let fields: Vec<&str> = json.as_array().unwrap().iter().map(|error| error["field"].as_str().unwrap()).collect();
                let expected: Vec<&str> = FIELDS.into_iter().filter(|field| fields.contains(field)).collect();
                prop_assert_eq!(fields, expected, "once each, in the form's order");
            }
        }
    }

    #[test]
    fn a_name_that_resembles_staff_is_never_taken(name in "(?i)gr[aа]c[eе]( |\\.|\u{200b})?") {
        let form = CommentForm {
            body: "x".to_owned(),
            name,
            email: "ada@canary.example".to_owned(),
            ..CommentForm::default()
        };
        prop_assert!(parse(form, &StaffNames::new(["Grace"])).is_err());
    }

    #[test]
    fn no_debug_output_tells_what_was_typed(secret in "[a-z]{12,30}") {
        let form = CommentForm { email: format!("{secret}@canary.example"), body: secret.clone(), ..CommentForm::default() };
        let shown = format!("{form:?} {:?}", parse(form.clone(), &StaffNames::default()));
        let address = [secret.as_str(), "@"].concat();
        prop_assert!(!shown.contains(&address));
    }
}
