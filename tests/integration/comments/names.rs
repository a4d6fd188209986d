//! Names of commenters must not imitate staff, and must be readable.

use gloss::accounts::Role;

use crate::support::{CommentFields, TestApp};

#[tokio::test(flavor = "multi_thread")]
async fn a_name_that_passes_for_one_of_staff_is_refused_with_everything_else_that_is_wrong() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    app.account("Grace Hopper", Role::Editor).await;
    let reader = app.visitor();
    for name in [
        "Grace Hopper",
        "GRACE HOPPER",
        "Gr\u{430}ce Hopper",
        "𝐆𝐫𝐚𝐜𝐞 𝐇𝐨𝐩𝐩𝐞𝐫",
        "grace-hopper",
    ] {
        let typed = CommentFields {
            name,
            website: "javascript:alert(1)",
            ..CommentFields::default()
        };
        let answer = reader.comment("on-margins", &typed).await;
        assert_eq!(answer.status, 422, "{name}");
        let html = answer.html();
        assert_eq!(
            html.attributes("[aria-invalid]", "name"),
            ["name", "website"],
            "{name}"
        );
        assert!(html.text("#name-error").contains("sign in first"), "{name}");
        assert_eq!(html.field("name"), name);
    }
    let typed = CommentFields {
        name: "Grace",
        ..CommentFields::default()
    };
    assert_eq!(reader.comment("on-margins", &typed).await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_themselves_are_not_asked_and_a_disabled_account_frees_its_name() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let grace = app.staff("Grace Hopper", Role::Editor).await;
    assert_eq!(
        grace
            .visitor
            .comment("on-margins", &CommentFields::default())
            .await
            .status,
        303
    );
    app.sql("UPDATE accounts SET disabled_at = now()").await;
    let typed = CommentFields {
        name: "Grace Hopper",
        body: "Another.",
        ..CommentFields::default()
    };
    assert_eq!(app.visitor().comment("on-margins", &typed).await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_names_of_staff_are_known_as_soon_as_they_change() {
    let app = TestApp::start().await;
    app.listening().await;
    app.article("On margins").create().await;
    let post = async |number: u32, name: &str| {
        let (body, email) = (
            format!("Thought {number}."),
            format!("reader{number}@canary.example"),
        );
        let typed = CommentFields {
            name,
            body: &body,
            email: &email,
            ..CommentFields::default()
        };
        app.visitor().comment("on-margins", &typed).await.status
    };
    assert_eq!(post(1, "Grace Hopper").await, 303);
    app.account("Grace Hopper", Role::Editor).await;
    assert_eq!(post(2, "Grace Hopper").await, 422);
    app.sql("UPDATE accounts SET disabled_at = now()").await;
    assert_eq!(post(3, "Grace Hopper").await, 303);
    app.sql("UPDATE accounts SET disabled_at = NULL").await;
    assert_eq!(post(4, "Grace Hopper").await, 422);
}

#[tokio::test(flavor = "multi_thread")]
async fn names_that_turn_the_direction_or_show_nothing_are_refused_and_strange_ones_are_taken() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let reader = app.visitor();
    for name in [
        "Ada\u{202e}",
        "\u{2066}Ada",
        "\u{200b}\u{2060}",
        "\u{3164}",
        "\u{2800}",
        "a\nb",
        "a\0b",
    ] {
        let typed = CommentFields {
            name,
            ..CommentFields::default()
        };
        let answer = reader.comment("on-margins", &typed).await;
        assert_eq!(answer.status, 422, "{name:?}");
        assert_eq!(answer.html().attributes("[aria-invalid]", "name"), ["name"]);
    }
    let zalgo = "Z\u{336}\u{321}a\u{334}\u{317}l\u{335}g\u{338}o\u{337}";
    for (number, name) in [
        "فاطمه\u{200c}زهرا",
        "🦀",
        zalgo,
        "李雷",
        &"𝕏".repeat(80),
        "\u{200f}שלום",
    ]
    .into_iter()
    .enumerate()
    {
        let email = format!("reader{number}@canary.example");
        let typed = CommentFields {
            name,
            email: &email,
            ..CommentFields::default()
        };
        let answer = app.visitor().comment("on-margins", &typed).await;
        assert_eq!(answer.status, 303, "{name}: {}", answer.body);
    }
    app.approve_all().await;
    let page = reader.get("/articles/on-margins").await.html();
    assert_eq!(page.texts("bdi.author").len(), 6);
}
