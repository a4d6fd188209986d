//! Profiles of staff.

use gloss::accounts::Role;
use image::ImageFormat;

use crate::library::{picture, send};
use crate::support::{Browser, PASSWORD, Response, Staff, TestApp};

const PAGE: &str = "/admin/account";
const PICTURE: &str = "/admin/account/picture";
const MALFORMED: &str = "Use 1 to 40 lower-case letters (a–z), digits and hyphens. \
    A username can’t start or end with a hyphen.";

async fn save(visitor: &Browser, fields: &[(&str, &str)]) -> Response {
    visitor.post(PAGE, fields).await
}

async fn ben(app: &TestApp) -> Staff {
    let ben = app.staff("Ben", Role::Author).await;
    app.article("On margins")
        .byline("Ben")
        .author(ben.id)
        .create()
        .await;
    ben
}

#[tokio::test(flavor = "multi_thread")]
async fn readers_see_what_an_author_says_of_themselves() {
    let app = TestApp::start().await;
    let ben = ben(&app).await.visitor;

    let answer = save(
        &ben,
        &[
            ("name", "Ben Ali"),
            ("username", "ben"),
            ("website", "ben.example"),
            ("biography", "Writes about *margins*.<script>alert(1)</script>"),
        ],
    )
    .await;

    assert_eq!(
        (answer.status, answer.location()),
        (303, "/admin/account?notice=saved"),
        "{}",
        answer.body
    );
    let page = app.visitor().get("/authors/ben").await;
    assert_eq!(page.html().text("h1"), "Ben Ali");
    assert_eq!(page.html().text(".about-author em"), "margins");
    assert_eq!(
        page.html().attribute(".about-author a", "href").unwrap(),
        "https://ben.example/"
    );
    assert!(!page.body.contains("alert(1)</script>"));
    let article = app.visitor().get("/articles/on-margins").await;
    assert!(
        article.html().text("main").contains("Ben Ali"),
        "the byline follows"
    );
    assert_eq!(
        app.sql_value("SELECT before || ' > ' || after FROM audit_log WHERE action = 'profile changed'")
            .await,
        "Ben (ben) > Ben Ali (ben)"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn another_username_is_another_address_to_which_the_old_one_leads() {
    let app = TestApp::start().await;
    let ben = ben(&app).await.visitor;
    app.account("Olga", Role::Owner).await;

    assert_eq!(
        save(&ben, &[("name", "Ben"), ("username", "ben-ali")])
            .await
            .status,
        303
    );
    assert_eq!(app.visitor().get("/authors/ben-ali").await.status, 200);
    let old = app.visitor().get("/authors/ben").await;
    assert_eq!((old.status, old.location()), (301, "/authors/ben-ali"));

    assert_eq!(
        save(&ben, &[("name", "Ben"), ("username", "ben")]).await.status,
        303,
        "the former name can be taken again"
    );
    assert_eq!(app.visitor().get("/authors/ben").await.status, 200);
    for (username, expected) in [
        ("olga", "That username is taken. Choose another."),
        ("Ben Ali", MALFORMED),
        ("-ben", MALFORMED),
        ("../admin", MALFORMED),
    ] {
        let answer = save(&ben, &[("name", "Ben"), ("username", username)]).await;
        assert_eq!(answer.status, 422, "{username}");
        assert_eq!(answer.html().texts(".problems li"), [expected]);
        assert_eq!(
            answer.html().field("username"),
            username,
            "the typed name is kept"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_below_the_owner_takes_a_name_that_misleads() {
    let app = TestApp::start().await;
    app.sql("UPDATE settings SET title = 'Margin Notes'").await;
    let olga = app.staff("Olga Owens", Role::Owner).await.visitor;
    let ben = ben(&app).await.visitor;
    for name in [
        "Owner",
        "Ben (Admin)",
        "مدیر سایت",
        "مالك الموقع",
        "Eigentümer",
        "Propriétaire",
        "Editor",
        "Margin Notes",
        "Olga Owens",
        "O\u{406}ga Owens",
        "olga-owens",
    ] {
        let answer = save(&ben, &[("name", name), ("username", "ben")]).await;
        assert_eq!(answer.status, 422, "{name}");
        assert_eq!(
            answer.html().attributes(".problems a", "href"),
            ["#name"],
            "{name}"
        );
    }
    for username in ["admin", "owner", "margin-notes", "o1ga-owens"] {
        let answer = save(&ben, &[("name", "Ben"), ("username", username)]).await;
        assert_eq!(answer.status, 422, "{username}");
        assert_eq!(answer.html().attributes(".problems a", "href"), ["#username"]);
    }
    for name in ["Ben", "Ben Owens", "Author"] {
        assert_eq!(
            save(&ben, &[("name", name), ("username", "ben")]).await.status,
            303,
            "{name}"
        );
    }
    assert_eq!(
        save(&olga, &[("name", "Margin Notes")]).await.status,
        303,
        "the owner may use the name of the site"
    );

    let fields = [("role", "author"), ("email", "")];
    let answer = olga.post("/admin/accounts/invitations", &fields).await;
    let link = answer.html().attribute("input#link", "value").unwrap();
    let token = link.split("token=").nth(1).unwrap();
    let eve = app.visitor();
    for (name, status) in [("Admin", 422), ("Ben", 422), ("Eve", 303)] {
        let fields = [
            ("token", token),
            ("name", name),
            ("email", "eve@mail.example"),
            ("password", PASSWORD),
        ];
        assert_eq!(eve.post("/invitation", &fields).await.status, status, "{name}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_gives_themselves_rights() {
    let app = TestApp::start().await;
    let ben = ben(&app).await.visitor;
    let fields = [
        ("name", "Ben"),
        ("role", "owner"),
        ("id", "00000000-0000-0000-0000-000000000000"),
        ("email", "eve@mail.example"),
        ("disabled_at", ""),
    ];
    assert_eq!(save(&ben, &fields).await.status, 303);
    assert_eq!(app.sql_value("SELECT role FROM accounts").await, "author");
    assert_eq!(ben.get("/admin/settings").await.status, 403);
    assert_eq!(app.visitor().sign_in("Ben", PASSWORD).await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_wrong_field_is_named_and_nothing_is_lost() {
    let app = TestApp::start().await;
    let ben = ben(&app).await.visitor;
    let long = "x".repeat(2_001);
    let answer = save(
        &ben,
        &[
            ("name", ""),
            ("username", "B"),
            ("website", "javascript:alert(1)"),
            ("biography", &long),
        ],
    )
    .await;
    assert_eq!(answer.status, 422);
    let links = answer.html().attributes(".problems a", "href");
    assert_eq!(links, ["#name", "#username", "#website", "#biography"]);
    assert_eq!(answer.html().text("textarea#biography"), long);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_is_sent_shown_and_taken_away() {
    let app = TestApp::start().await;
    let ben = ben(&app).await.visitor;
    let answer = send(
        &ben,
        PICTURE,
        &[("ben.png", &picture(300, 300, ImageFormat::Png))],
    )
    .await;
    assert_eq!(
        answer.location(),
        "/admin/account?notice=saved",
        "{}",
        answer.body
    );

    let shown = ben.get(PAGE).await.html().attribute(".portrait", "src").unwrap();
    assert_eq!(app.visitor().get(&shown).await.status, 200);
    let page = app.visitor().get("/authors/ben").await.html();
    assert_eq!(page.attribute(".about-author img", "src").unwrap(), shown);

    let refused = send(&ben, PICTURE, &[("ben.png", b"no picture")]).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.html().attributes(".problems a", "href"), ["#file"]);
    assert_eq!(
        ben.get(PAGE).await.html().attribute(".portrait", "src").unwrap(),
        shown,
        "the old picture stays"
    );

    ben.post("/admin/account/picture/removal", &[]).await;
    assert!(
        !app.visitor()
            .get("/authors/ben")
            .await
            .html()
            .has(".about-author")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_moderator_has_an_account_too() {
    let app = TestApp::start().await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    assert_eq!(save(&mo, &[("name", "Mo the Second")]).await.status, 303);
    assert_eq!(mo.get("/admin").await.html().text("h1"), "Welcome, Mo the Second");
    assert_eq!(
        app.visitor().get("/authors/mo").await.status,
        404,
        "an author without articles has no page"
    );
}
