//! `/.well-known/security.txt` with the contact from the settings.

use gloss::accounts::Role;
use jiff::{SignedDuration, Timestamp};

use crate::support::{Browser, Response, TestApp};

const FILE: &str = "/.well-known/security.txt";
const PAGE: &str = "/admin/settings";

async fn save(owner: &Browser, contacts: &str) -> Response {
    let fields = [
        ("title", "Margin Notes"),
        ("tagline", ""),
        ("language", "de"),
        ("calendar", "gregorian"),
        ("time_zone", "UTC"),
        ("security_contacts", contacts),
    ];
    owner.post(PAGE, &fields).await
}

#[tokio::test(flavor = "multi_thread")]
async fn security_txt_says_where_the_owner_wants_reports() {
    let app = TestApp::start().await;
    let owner = app.staff("Olga", Role::Owner).await.visitor;
    let reader = app.visitor();
    assert_eq!(reader.get(FILE).await.status, 404);

    let answer = save(
        &owner,
        "security@blog.example\r\nhttps://blog.example/security\r\n",
    )
    .await;
    assert_eq!(answer.status, 303, "{}", answer.body);

    let file = reader.get(FILE).await;
    assert_eq!(
        (file.status, file.header("content-type")),
        (200, "text/plain; charset=utf-8")
    );
    let fields: Vec<(&str, &str)> = file
        .body
        .lines()
        .map(|line| line.split_once(": ").unwrap())
        .collect();
    let values = |name: &str| -> Vec<&str> {
        fields
            .iter()
            .filter(|(field, _)| *field == name)
            .map(|(_, value)| *value)
            .collect()
    };
    assert_eq!(
        values("Contact"),
        ["mailto:security@blog.example", "https://blog.example/security"]
    );
    assert_eq!(values("Preferred-Languages"), ["de"]);
    assert_eq!(
        values("Canonical"),
        [format!("{}{FILE}", app.app.base_url.as_str())]
    );
    let [expires] = values("Expires")[..] else {
        panic!("one date")
    };
    let ahead = expires
        .parse::<Timestamp>()
        .unwrap()
        .duration_since(app.app.clock.now());
    assert!(ahead > SignedDuration::from_hours(30 * 24) && ahead < SignedDuration::from_hours(365 * 24));

    assert_eq!(
        owner.get(PAGE).await.html().text("textarea#security_contacts"),
        "mailto:security@blog.example https://blog.example/security"
    );
    app.app.clock.advance(SignedDuration::from_hours(10 * 24));
    let later = reader.get(FILE).await;
    assert!(!later.body.contains(expires), "the expiry date moves on");
    assert_eq!(save(&owner, "").await.status, 303);
    assert_eq!(
        reader.get(FILE).await.status,
        404,
        "the change is visible at once"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contact_that_is_none_is_named_and_kept() {
    let app = TestApp::start().await;
    let owner = app.staff("Olga", Role::Owner).await.visitor;
    for typed in [
        "http://blog.example/",
        "a@b.example\nnobody",
        "a@b.example\u{b}Expires: never",
    ] {
        let answer = save(&owner, typed).await;
        assert_eq!(answer.status, 422, "{typed:?}");
        let page = answer.html();
        assert_eq!(page.attributes(".problems a", "href"), ["#security_contacts"]);
    }
    assert_eq!(app.visitor().get(FILE).await.status, 404);
}
