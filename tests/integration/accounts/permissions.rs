//! Permissions: requests every route with every role and without an account. The snapshot documents the result.

use std::fmt::Write as _;

use gloss::accounts::Role;
use gloss::permissions::{Extent, Right};
use gloss::routes::addresses;
use reqwest::Method;

use crate::support::{Browser, TestApp};

/// Replaces the parameters of a route with values.
fn fill(pattern: &str) -> String {
    let mut path = String::new();
    for part in pattern.split_inclusive(['{', '}']) {
        match part.strip_suffix('}') {
            Some("id") => path.push_str("00000000-0000-0000-0000-000000000000"),
            Some("version") => path.push('1'),
            Some(_) => path.push('x'),
            None => path.push_str(part.trim_end_matches('{')),
        }
    }
    path
}

#[derive(Debug, PartialEq, Eq)]
enum Outcome {
    SignIn,
    Refused,
    Reached,
}

async fn ask(visitor: &Browser, method: &str, path: &str) -> Outcome {
    let request = visitor
        .request(Method::from_bytes(method.as_bytes()).unwrap(), path)
        .header("sec-fetch-site", "same-origin");
    let request = if method == "POST" {
        request.form(&[("", "")])
    } else {
        request
    };
    let answer = visitor.send(request).await;
    match answer.status {
        303 if answer.location().starts_with("/sign-in?") => Outcome::SignIn,
        403 if answer.body.contains("You’ve been signed out") => Outcome::SignIn,
        403 => Outcome::Refused,
        500.. => panic!("{method} {path}: {}", answer.status),
        _ => Outcome::Reached,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_address_is_reached_by_those_whom_the_table_names() {
    let app = TestApp::start().await;
    let anybody = app.visitor();
    let mut staff = Vec::new();
    for role in Role::ALL {
        staff.push((role, app.staff(role.as_str(), role).await.visitor));
    }

    for address in addresses() {
        let path = fill(address.path);
        for (method, right) in address.rights() {
            let Some(right) = right else { continue };
            assert_eq!(
                ask(&anybody, method, &path).await,
                Outcome::SignIn,
                "{method} {path}"
            );
            for (role, visitor) in &staff {
                // The working copy of a new article can be opened only by the account that began it.
                app.sql("DELETE FROM working_copies").await;
                let expected = match role.extent(right) {
                    Extent::None => Outcome::Refused,
                    Extent::Own | Extent::All => Outcome::Reached,
                };
                assert_eq!(
                    ask(visitor, method, &path).await,
                    expected,
                    "{role}: {method} {path}"
                );
            }
        }
    }
    insta::assert_snapshot!("who_reaches_what", table());
}

/// Returns a table of the rights of each role and the routes that each right opens.
fn table() -> String {
    let mut text = String::new();
    writeln!(
        text,
        "{:<16} {:>6} {:>6} {:>6} {:>9}  password again",
        "", "owner", "editor", "author", "moderator"
    )
    .unwrap();
    for right in Right::all() {
        let [owner, editor, author, moderator] = Role::ALL.map(|role| match role.extent(right) {
            Extent::None => "-",
            Extent::Own => "own",
            Extent::All => "all",
        });
        let again = if right.asks_again() {
            "after 15 minutes"
        } else {
            ""
        };
        let name = format!("{right:?}");
        let line = format!("{name:<16} {owner:>6} {editor:>6} {author:>6} {moderator:>9}  {again}");
        writeln!(text, "{}", line.trim_end()).unwrap();
    }
    for right in Right::all().map(Some).chain([None]) {
        let name = right.map_or_else(|| "Everybody".to_owned(), |right| format!("{right:?}"));
        writeln!(text, "\n{name}").unwrap();
        for address in addresses() {
            let methods: Vec<&str> = address
                .rights()
                .into_iter()
                .filter(|(_, needed)| *needed == right)
                .map(|(method, _)| method)
                .collect();
            if !methods.is_empty() {
                writeln!(
                    text,
                    "  {:<9} {:<52} {}",
                    methods.join(" "),
                    address.path,
                    address.purpose
                )
                .unwrap();
            }
        }
    }
    text
}
