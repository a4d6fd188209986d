//! Tests of the password rules.

use proptest::prelude::*;

use super::*;

const NAMES: [&str; 2] = ["Ada Lovelace", "ada.lovelace"];

fn choose(text: &str) -> Result<(), PasswordError> {
    Password::choose(text, &NAMES).map(|_| ())
}

#[test]
fn twelve_characters_of_any_script_are_enough() {
    for text in [
        "a quiet tuesday",
        "گربه روی بام است",
        "猫が屋根の上で寝ている夜",
        "kx7-Tq!9vB2m",
    ] {
        assert_eq!(choose(text), Ok(()), "{text}");
    }
}

#[test]
fn the_length_is_counted_in_characters() {
    assert_eq!(choose("eleven char"), Err(PasswordError::TooShort));
    assert_eq!(choose("猫が屋根の上で寝ている"), Err(PasswordError::TooShort));
    let long = "猫a1b2c3 ".repeat(32);
    assert_eq!(choose(&long), Ok(()));
    assert_eq!(choose(&format!("{long}x")), Err(PasswordError::TooLong));
}

#[test]
fn common_ones_are_refused() {
    for text in [
        "Password1234",
        "aaaaaaaaaaaa",
        "121212121212",
        "qwertyuiopas",
        "098765432109",
        "abcdefghijkl",
    ] {
        assert_eq!(choose(text), Err(PasswordError::Common), "{text}");
    }
}

#[test]
fn ones_own_name_is_no_password() {
    for text in [
        "adalovelace1",
        "Ada Lovelace",
        "lovelace-2026",
        "LovelaceLovelace",
    ] {
        assert_eq!(choose(text), Err(PasswordError::Personal), "{text}");
    }
    assert_eq!(choose("lovelace wrote the first program"), Ok(()));
}

#[test]
fn controls_are_refused() {
    assert_eq!(choose("a quiet\0tuesday"), Err(PasswordError::Control));
    assert_eq!(choose("a quiet\ntuesday"), Err(PasswordError::Control));
}

#[test]
fn the_same_text_in_two_unicode_forms_is_one_password() {
    let (composed, decomposed) = ("caf\u{e9} au lait, deux", "cafe\u{301} au\u{a0}lait, deux");
    let bytes = |text| Password::choose(text, &[]).unwrap().as_bytes().to_vec();
    assert_eq!(bytes(composed), bytes(decomposed));
}

proptest! {
    #[test]
    fn a_chosen_password_is_what_sign_in_compares_and_is_never_printed(text in "\\PC{0,300}") {
        if let Ok(password) = Password::choose(&text, &NAMES) {
            let typed = normalise(&text);
            prop_assert_eq!(password.as_bytes(), typed.expose_secret().as_bytes());
            prop_assert_eq!(format!("{password:?}"), "Password(…)");
        }
    }
}
