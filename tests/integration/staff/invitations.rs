//! Staff are invited, change roles and leave.

use gloss::accounts::{Role, queries};
use jiff::SignedDuration;

use crate::support::{Browser, PASSWORD, Response, TestApp, address_of};

const INVITATIONS: &str = "/admin/accounts/invitations";

async fn invite(owner: &Browser, role: &str, email: &str) -> Response {
    owner.post(INVITATIONS, &[("role", role), ("email", email)]).await
}

/// Returns the token of the link on the page.
fn token(app: &TestApp, answer: &Response) -> String {
    assert_eq!(answer.status, 200, "{}", answer.body);
    let link = answer.html().attribute("input#link", "value").unwrap();
    let token = link.strip_prefix(&format!("{}/invitation?token=", app.base));
    token.expect("a link to this site").to_owned()
}

fn fields<'a>(token: &'a str, email: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("token", token),
        ("name", "Ben Ali"),
        ("email", email),
        ("password", PASSWORD),
    ]
}

async fn id_of(app: &TestApp, username: &str) -> String {
    app.sql_value(&format!("SELECT id FROM accounts WHERE username = '{username}'"))
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_is_invited_by_a_link_and_comes_in() {
    let app = TestApp::start().await;
    let owner = app.staff("Olga", Role::Owner).await.visitor;
    let token = token(&app, &invite(&owner, "author", "").await);
    let list = owner.get("/admin/accounts").await.html();
    assert_eq!(list.texts(".sessions strong"), ["Anyone with the link"]);

    let ben = app.visitor();
    let page = ben.get(&format!("/invitation?token={token}")).await;
    assert!(page.html().text("main").contains("Role: Author"));
    let answer = ben.post("/invitation", &fields(&token, "ben@mail.example")).await;

    assert_eq!(
        (answer.status, answer.location()),
        (303, "/admin"),
        "{}",
        answer.body
    );
    assert_eq!(ben.follow(&answer).await.html().text("h1"), "Welcome, Ben Ali");
    let mut conn = app.app.db.conn().await.unwrap();
    let accounts = queries::list_accounts(&mut conn, &app.app.keys).await.unwrap();
    let ben = accounts
        .iter()
        .find(|listed| listed.account.username == "ben-ali")
        .unwrap();
    assert_eq!(ben.account.role, Role::Author);
    let list = owner.get("/admin/accounts").await.html();
    assert!(!list.has(".sessions"), "no invitation is open");
    assert_eq!(
        app.sql_value("SELECT string_agg(action, ', ' ORDER BY id) FROM audit_log")
            .await,
        "signed in, invited, signed in"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_gets_the_link_by_mail_and_stays_sealed() {
    let (app, server) = TestApp::start_with_mail().await;
    let owner = app.staff("Olga", Role::Owner).await.visitor;
    let answer = invite(&owner, "editor", "ben@mail.example").await;
    assert!(answer.html().text("main").contains("We’ve also emailed it."));
    let token = token(&app, &answer);

    let letters = server.letters(&app).await;
    assert_eq!(letters[0].to, "ben@mail.example");
    assert!(
        letters[0]
            .body()
            .contains("Olga has invited you to work on Gloss"),
        "{}",
        letters[0].body()
    );
    assert!(
        letters[0]
            .body()
            .contains(&format!("{}/invitation?token={token}", app.base))
    );
    let page = app.visitor().get(&format!("/invitation?token={token}")).await;
    assert_eq!(page.html().field("email"), "ben@mail.example");
    let stored = app
        .sql_value("SELECT encode(email_sealed, 'escape') FROM invitations")
        .await;
    assert!(!stored.contains("mail.example"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_role_is_that_of_the_invitation_whatever_the_form_says() {
    let app = TestApp::start().await;
    let owner = app.staff("Olga", Role::Owner).await.visitor;
    let token = token(&app, &invite(&owner, "moderator", "").await);
    let mut fields = fields(&token, "ben@mail.example");
    fields.extend([
        ("role", "owner"),
        ("id", "x"),
        ("username", "olga"),
        ("is_owner", "true"),
    ]);

    assert_eq!(app.visitor().post("/invitation", &fields).await.status, 303);

    assert_eq!(
        app.sql_value("SELECT role FROM accounts WHERE username = 'ben-ali'")
            .await,
        "moderator"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_is_good_once_for_a_week_and_until_it_is_taken_back() {
    let app = TestApp::start().await;
    let owner = app.staff("Olga", Role::Owner).await.visitor;
    let used = token(&app, &invite(&owner, "author", "").await);
    // Different names: the same name would be rejected as taken, with 422, while the first account is being created.
    let names = ["Ada Byron", "Grace Hopper", "Mary Somerville", "Sonja Kovalevsky"];
    let posting = names.map(|name| {
        let (visitor, used) = (app.visitor(), used.clone());
        tokio::spawn(async move {
            let email = format!("{}@mail.example", name.to_lowercase().replace(' ', "."));
            let mut typed = fields(&used, &email);
            typed.retain(|(field, _)| *field != "name");
            typed.push(("name", name));
            visitor.post("/invitation", &typed).await.status
        })
    });
    let mut statuses = Vec::new();
    for post in posting {
        statuses.push(post.await.unwrap());
    }
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 404, 404, 404]);

    let withdrawn = token(&app, &invite(&owner, "author", "").await);
    let removal = owner
        .get("/admin/accounts")
        .await
        .html()
        .attribute(".sessions form", "action")
        .unwrap();
    assert_eq!(
        owner.post(&removal, &[]).await.location(),
        "/admin/accounts?notice=withdrawn"
    );
    assert_eq!(owner.post(&removal, &[]).await.status, 404);
    let old = token(&app, &invite(&owner, "author", "").await);
    app.app.clock.advance(SignedDuration::from_hours(7 * 24));
    for token in [&withdrawn, &old, "guess", ""] {
        let answer = app.visitor().get(&format!("/invitation?token={token}")).await;
        assert_eq!(answer.status, 404);
        let answer = app
            .visitor()
            .post("/invitation", &fields(token, "eve@mail.example"))
            .await;
        assert_eq!(answer.status, 404);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_wrong_field_is_named() {
    let app = TestApp::start().await;
    let owner = app.staff("Olga", Role::Owner).await.visitor;
    let answer = invite(&owner, "king", "ben").await;
    assert_eq!(answer.status, 422);
    assert_eq!(
        answer.html().attributes(".problems a", "href"),
        ["#role", "#email"]
    );
    assert_eq!(answer.html().field("email"), "ben");
    let again = invite(&owner, "author", &address_of("Olga")).await;
    assert_eq!(again.status, 422);
    assert_eq!(
        again.html().texts(".problems li"),
        ["This email address already has an account. Enter another."]
    );

    let token = token(&app, &invite(&owner, "author", "").await);
    let wrong = [
        ("token", token.as_str()),
        ("name", ""),
        ("email", "ben"),
        ("password", "short"),
    ];
    let answer = app.visitor().post("/invitation", &wrong).await;
    assert_eq!(answer.status, 422);
    assert_eq!(
        answer.html().attributes(".problems a", "href"),
        ["#name", "#email", "#password"]
    );
    let answer = app
        .visitor()
        .post("/invitation", &fields(&token, &address_of("Olga")))
        .await;
    assert_eq!(answer.html().attributes(".problems a", "href"), ["#email"]);
    assert_eq!(
        app.visitor()
            .post("/invitation", &fields(&token, "ben@mail.example"))
            .await
            .status,
        303
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn another_role_holds_at_once_and_ends_the_sessions() {
    let app = TestApp::start().await;
    let owner = app.staff("Olga", Role::Owner).await.visitor;
    let ben = app.staff("Ben", Role::Editor).await.visitor;
    let page = format!("/admin/accounts/{}", id_of(&app, "ben").await);

    let answer = owner
        .post(&format!("{page}/role"), &[("role", "moderator")])
        .await;

    assert_eq!(answer.location(), format!("{page}?notice=role"));
    assert_eq!(ben.get("/admin").await.status, 303);
    ben.sign_in("Ben", PASSWORD).await;
    assert_eq!(ben.get("/admin/articles").await.status, 403);
    let wrong = owner.post(&format!("{page}/role"), &[("role", "king")]).await;
    assert_eq!(wrong.status, 422);
    assert_eq!(
        app.sql_value("SELECT before || ' > ' || after FROM audit_log WHERE action = 'role changed'")
            .await,
        "Ben: editor > moderator"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_disabled_is_out_and_can_come_back() {
    let app = TestApp::start().await;
    let owner = app.staff("Olga", Role::Owner).await.visitor;
    let ben = app.staff("Ben", Role::Author).await.visitor;
    let page = format!("/admin/accounts/{}", id_of(&app, "ben").await);

    owner.post(&format!("{page}/disabling"), &[]).await;
    assert_eq!(ben.get("/admin").await.status, 303);
    assert_eq!(ben.sign_in("Ben", PASSWORD).await.status, 422);
    assert!(
        owner
            .get("/admin/accounts")
            .await
            .html()
            .text(".cards")
            .contains("Disabled")
    );

    owner.post(&format!("{page}/disabling/removal"), &[]).await;
    assert_eq!(ben.sign_in("Ben", PASSWORD).await.status, 303);
    assert_eq!(
        app.sql_value(
            "SELECT string_agg(action, ', ' ORDER BY id) FROM audit_log WHERE action LIKE 'account%'"
        )
        .await,
        "account disabled, account enabled"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_owner_stays() {
    let app = TestApp::start().await;
    let olga = app.staff("Olga", Role::Owner).await.visitor;
    let page = format!("/admin/accounts/{}", id_of(&app, "olga").await);
    let expected = "This is the only owner. Make someone else an owner first.";
    for (action, fields) in [("disabling", vec![]), ("role", vec![("role", "author")])] {
        let answer = olga.post(&format!("{page}/{action}"), &fields).await;
        assert_eq!(answer.status, 422);
        assert_eq!(answer.html().texts(".problems li"), [expected]);
    }
    assert_eq!(olga.get("/admin/accounts").await.status, 200);

    // Two owners leave at the same moment: one of them must stay.
    let otto = app.staff("Otto", Role::Owner).await.visitor;
    let other = format!("/admin/accounts/{}/disabling", id_of(&app, "otto").await);
    let own = format!("{page}/disabling");
    let (first, second) = tokio::join!(olga.post(&own, &[]), otto.post(&other, &[]));
    let mut statuses = [first.status, second.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 422]);
    assert_eq!(
        app.sql_value("SELECT count(*) FROM accounts WHERE role = 'owner' AND disabled_at IS NULL")
            .await,
        "1"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn articles_are_handed_over_with_their_byline() {
    let app = TestApp::start().await;
    let owner = app.staff("Olga", Role::Owner).await.visitor;
    let ben = app.staff("Ben", Role::Author).await;
    let mo = app.account("Mo", Role::Moderator).await;
    app.article("On margins")
        .byline("Ben")
        .author(ben.id)
        .create()
        .await;
    let (page, olga) = (format!("/admin/accounts/{}", ben.id), id_of(&app, "olga").await);
    assert!(
        owner
            .get(&page)
            .await
            .html()
            .text("main")
            .contains("1 article or page will move to the new author")
    );

    for to in [mo.to_string(), ben.id.to_string(), "x".to_owned(), String::new()] {
        let answer = owner.post(&format!("{page}/articles"), &[("to", &to)]).await;
        assert_eq!(answer.status, 422, "{to}");
    }
    let answer = owner.post(&format!("{page}/articles"), &[("to", &olga)]).await;

    assert_eq!(
        answer.location(),
        format!("{page}?notice=handed-over"),
        "{}",
        answer.body
    );
    let article = app.visitor().get("/articles/on-margins").await;
    assert!(article.html().text("main").contains("Olga"), "the byline follows");
    assert_eq!(app.visitor().get("/authors/olga").await.status, 200);
    assert_eq!(
        ben.visitor
            .get("/admin/articles")
            .await
            .html()
            .texts(".cards tbody tr")
            .len(),
        0
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_owner_says_which_roles_need_a_second_factor() {
    let app = TestApp::start().await;
    let owner = app.staff("Olga", Role::Owner).await.visitor;
    let ben = app.staff("Ben", Role::Author).await.visitor;

    let answer = owner
        .post("/admin/accounts/second-factor", &[("author", "true")])
        .await;

    assert_eq!(answer.location(), "/admin/accounts?notice=required");
    assert_eq!(ben.get("/admin").await.location(), "/admin/account/security");
    let page = owner.get("/admin/accounts").await.html();
    assert_eq!(
        page.attributes("input[type=checkbox][checked]", "name"),
        ["author"]
    );
    owner.post("/admin/accounts/second-factor", &[]).await;
    assert_eq!(ben.get("/admin").await.status, 200);
}
