//! Invitations and links end when the account that created them is disabled, so that they cannot be used to return.

use gloss::accounts::Role;
use gloss::articles::ArticleState;

use crate::support::{Browser, PASSWORD, Staff, TestApp};

/// Creates an invitation and returns the path of its link.
async fn invite(app: &TestApp, owner: &Browser, role: &str) -> String {
    let fields = [("role", role), ("email", "")];
    let answer = owner.post("/admin/accounts/invitations", &fields).await;
    let link = answer.html().attribute("input#link", "value").expect("a link");
    link.strip_prefix(&app.base).unwrap().to_owned()
}

/// Opens a link and submits its form. Returns both statuses.
async fn follow(app: &TestApp, link: &str) -> (u16, u16) {
    let visitor = app.visitor();
    let page = visitor.get(link).await.status;
    let token = link.split("token=").nth(1).unwrap();
    let fields = [
        ("token", token),
        ("name", "Otto Again"),
        ("email", "otto@mail.example"),
        ("password", PASSWORD),
    ];
    (page, visitor.post("/invitation", &fields).await.status)
}

async fn two_owners(app: &TestApp) -> (Browser, Staff) {
    let olga = app.staff("Olga", Role::Owner).await.visitor;
    (olga, app.staff("Otto", Role::Owner).await)
}

#[tokio::test(flavor = "multi_thread")]
async fn an_owner_who_is_disabled_does_not_come_back_by_an_invitation() {
    let app = TestApp::start().await;
    let (olga, otto) = two_owners(&app).await;
    let links = [
        invite(&app, &otto.visitor, "owner").await,
        invite(&app, &otto.visitor, "author").await,
    ];
    let kept = invite(&app, &olga, "moderator").await;
    let disabling = format!("/admin/accounts/{}/disabling", otto.id);
    assert_eq!(olga.post(&disabling, &[]).await.status, 303);

    for link in &links {
        assert_eq!(follow(&app, link).await, (404, 404));
    }
    olga.post(&format!("{disabling}/removal"), &[]).await;
    for link in &links {
        assert_eq!(
            follow(&app, link).await,
            (404, 404),
            "not even after the account is enabled again"
        );
    }
    assert_eq!(
        follow(&app, &kept).await,
        (200, 303),
        "invitations by others stay valid"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_may_invite_nobody_any_more_leaves_no_invitation() {
    let app = TestApp::start().await;
    let (olga, otto) = two_owners(&app).await;
    let link = invite(&app, &otto.visitor, "owner").await;
    let role = format!("/admin/accounts/{}/role", otto.id);
    assert_eq!(olga.post(&role, &[("role", "editor")]).await.status, 303);
    assert_eq!(follow(&app, &link).await, (404, 404));
    olga.post(&role, &[("role", "owner")]).await;
    assert_eq!(
        follow(&app, &link).await,
        (404, 404),
        "the invitation ended permanently"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_is_good_only_while_its_maker_has_the_right() {
    let app = TestApp::start().await;
    let (_, otto) = two_owners(&app).await;
    let link = invite(&app, &otto.visitor, "owner").await;
    // Simulates an invitation that was stored while its creator was being disabled.
    for change in ["disabled_at = now()", "disabled_at = NULL, role = 'editor'"] {
        app.sql(&format!("UPDATE accounts SET {change} WHERE username = 'otto'"))
            .await;
        assert_eq!(follow(&app, &link).await, (404, 404), "{change}");
    }
    app.sql("UPDATE accounts SET role = 'owner' WHERE username = 'otto'")
        .await;
    assert_eq!(follow(&app, &link).await, (200, 303));
}

#[tokio::test(flavor = "multi_thread")]
async fn preview_links_end_with_their_maker_if_the_owner_says_so() {
    for (with_links, expected) in [(false, 200), (true, 404)] {
        let app = TestApp::start().await;
        let olga = app.staff("Olga", Role::Owner).await.visitor;
        let ben = app.staff("Ben", Role::Editor).await;
        let mut links = Vec::new();
        for (title, maker) in [("On margins", &ben.visitor), ("On ink", &olga)] {
            let id = app.article(title).state(ArticleState::Draft).create().await;
            maker
                .post(&format!("/admin/articles/{id}/preview-link"), &[])
                .await;
            let token = format!("SELECT token FROM preview_links WHERE article_id = '{id}'");
            links.push(format!("/previews/{}", app.sql_value(&token).await));
        }
        let page = format!("/admin/accounts/{}", ben.id);
        assert!(olga.get(&page).await.html().has("input[name=preview_links]"));
        let ticked = [("preview_links", "true")];
        let fields = if with_links { &ticked[..] } else { &[] };
        assert_eq!(olga.post(&format!("{page}/disabling"), fields).await.status, 303);

        assert_eq!(app.visitor().get(&links[0]).await.status, expected);
        assert_eq!(app.visitor().get(&links[1]).await.status, 200, "Olga's own");
    }
}
