//! A stolen database without the root key reveals no email address.

use std::path::Path;
use std::process::Command;

use super::email_forms::{APPROVED, assert_none};
use super::pages::discussion;
use crate::support::TestApp;

#[tokio::test(flavor = "multi_thread")]
async fn a_dump_of_the_database_tells_no_email_address() {
    let app = TestApp::start().await;
    discussion(&app).await;
    let folder = app
        .sql_value("SELECT setting FROM pg_config WHERE name = 'BINDIR'")
        .await;
    let dump = Command::new(Path::new(&folder).join("pg_dump"))
        .args(["--dbname", app.database_url(), "--format=plain"])
        .output()
        .unwrap();
    assert!(dump.status.success(), "{}", String::from_utf8_lossy(&dump.stderr));
    let text = String::from_utf8(dump.stdout).unwrap();
    assert!(text.contains("COPY public.commenters") && text.contains("Waits."));
    assert_none("the dump", &text);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_opens_with_its_key_in_its_own_row_only() {
    use gloss::commenters::email_context;
    use gloss::ids::CommenterId;
    use gloss::secrets::{EmailAddress, Keys, RootKey};
    let app = TestApp::start().await;
    discussion(&app).await;
    let row = app
        .sql_value(
            "SELECT string_agg(id || ' ' || encode(email_sealed, 'hex'), ' ' ORDER BY id) FROM commenters",
        )
        .await;
    let words: Vec<&str> = row.split(' ').collect();
    let [one, sealed, other, _] = words[..] else {
        panic!("two commenters: {row}")
    };
    let sealed: Vec<u8> = sealed
        .as_bytes()
        .chunks(2)
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap())
        .collect();
    let context = |id: &str| email_context(CommenterId(id.parse().unwrap()));
    let opened = EmailAddress::unseal(&sealed, &app.app.keys, &context(one)).unwrap();
    assert!(
        opened.reveal().starts_with("zebrafinch."),
        "the root key decrypts the email address"
    );
    assert_eq!(format!("{opened:?}"), "EmailAddress(…)");
    assert!(EmailAddress::unseal(&sealed, &app.app.keys, &context(other)).is_none());
    let foreign = Keys::new(RootKey::from_bytes([8; 32]));
    assert!(EmailAddress::unseal(&sealed, &foreign, &context(one)).is_none());
    let again = EmailAddress::try_from(APPROVED).unwrap();
    assert_ne!(again.index(&foreign), again.index(&app.app.keys));
}
