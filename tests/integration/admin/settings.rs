//! The settings for the presentation of the site.

use gloss::accounts::Role;

use crate::support::{Browser, CommentFields, Response, TestApp};

const SETTINGS: &str = "/admin/settings";

/// Saves the settings with one field changed.
async fn save(owner: &Browser, changed: (&str, &str)) -> Response {
    let mut fields = [
        ("title", "Marginalia"),
        ("tagline", "Notes beside the text"),
        ("language", "en"),
        ("calendar", "gregorian"),
        ("time_zone", "Europe/Berlin"),
    ];
    for field in &mut fields {
        if field.0 == changed.0 {
            *field = changed;
        }
    }
    owner.post(SETTINGS, &fields).await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_owner_saves_every_page_shows() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let owner = app.staff("Olga", Role::Owner).await.visitor;

    let answer = save(&owner, ("title", "  Margin   alia ")).await;

    assert_eq!(answer.location(), "/admin/settings?notice=saved");
    let page = owner.follow(&answer).await.html();
    assert_eq!(page.text(".notice"), "Settings saved.");
    assert_eq!(page.field("title"), "Margin alia");
    assert_eq!(page.field("tagline"), "Notes beside the text");
    assert_eq!(page.field("time_zone"), "Europe/Berlin");
    let front = app.visitor().get("/").await.html();
    assert_eq!(front.text(".site-title"), "Margin alia");
    assert_eq!(front.text(".tagline"), "Notes beside the text");
}

#[tokio::test(flavor = "multi_thread")]
async fn another_language_and_calendar_turn_the_whole_site() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let owner = app.staff("Olga", Role::Owner).await.visitor;

    save(&owner, ("language", "fa")).await;
    let answer = save(&owner, ("calendar", "persian")).await;
    assert_eq!(answer.status, 303);
    // One form contains both fields, so the second save set the language to English again.
    let english = app.visitor().get("/articles/on-margins").await.html();
    assert_eq!(english.attribute("html", "dir").as_deref(), Some("ltr"));
    assert!(
        english.text("time.dt-published").contains("1404"),
        "the calendar is Persian"
    );

    save(&owner, ("language", "fa")).await;
    let persian = app.visitor().get("/articles/on-margins").await.html();
    assert_eq!(persian.attribute("html", "lang").as_deref(), Some("fa"));
    assert_eq!(persian.attribute("html", "dir").as_deref(), Some("rtl"));
    assert_eq!(persian.text("#respond-heading"), "دیدگاهتان را بنویسید");
    let settings = owner.get(SETTINGS).await.html();
    assert_eq!(settings.text("h1"), "تنظیمات");
    assert_eq!(
        settings.attribute("option[selected]", "value").as_deref(),
        Some("fa")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn every_wrong_setting_is_named_kept_and_not_stored() {
    let app = TestApp::start().await;
    let owner = app.staff("Olga", Role::Owner).await.visitor;
    let long = "x".repeat(301);
    let before = app.sql_value("SELECT settings::text FROM settings").await;

    for (field, value) in [
        ("title", " "),
        ("title", "\u{200b}"),
        ("title", long.as_str()),
        ("title", "bell\u{0}"),
        ("tagline", long.as_str()),
        ("language", "tlh"),
        ("language", ""),
        ("calendar", "mayan"),
        ("time_zone", "Berlin"),
        ("time_zone", ""),
        ("time_zone", "Europe/Berlin\u{0}"),
    ] {
        let answer = save(&owner, (field, value)).await;

        assert_eq!(answer.status, 422, "{field} {value:?}");
        let page = answer.html();
        assert_eq!(page.attributes(".problems a", "href"), [format!("#{field}")]);
        assert!(page.has(&format!("#{field}[aria-invalid]")));
        if field != "title" {
            assert_eq!(page.field("title"), "Marginalia", "what was typed is kept");
        }
    }

    assert_eq!(app.sql_value("SELECT settings::text FROM settings").await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_language_that_the_program_does_not_speak_stays_until_another_is_chosen() {
    let app = TestApp::start().await;
    let owner = app.staff("Olga", Role::Owner).await.visitor;
    app.sql("UPDATE settings SET language = 'sv'").await;

    let page = owner.get(SETTINGS).await.html();
    assert_eq!(page.attribute("option[selected]", "value").as_deref(), Some("sv"));
    assert_eq!(save(&owner, ("language", "sv")).await.status, 303);
    assert_eq!(app.sql_value("SELECT language FROM settings").await, "sv");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_owner_changes_settings() {
    let app = TestApp::start().await;
    for role in [Role::Editor, Role::Author, Role::Moderator] {
        let staff = app.staff(&format!("{role}"), role).await.visitor;
        assert_eq!(staff.get(SETTINGS).await.status, 403, "{role}");
        assert_eq!(save(&staff, ("title", "Mine")).await.status, 403, "{role}");
        let admin = staff.get("/admin").await.html();
        assert!(
            !admin.attributes("nav a", "href").contains(&SETTINGS.to_owned()),
            "{role}"
        );
    }
    let visitor = app.visitor();
    assert!(visitor.get(SETTINGS).await.location().starts_with("/sign-in"));
    assert_eq!(save(&visitor, ("title", "Mine")).await.status, 303);
    assert_eq!(app.sql_value("SELECT title FROM settings").await, "Gloss");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_zones_of_the_world_are_offered_and_can_be_chosen() {
    let app = TestApp::start().await;
    let owner = app.staff("Olga", Role::Owner).await.visitor;
    let page = owner.get(SETTINGS).await.html();
    let offered = page.attributes("#time-zones option", "value");
    assert!(offered.len() > 300, "{}", offered.len());
    for zone in ["Europe/Berlin", "Asia/Tehran", "UTC"] {
        assert!(offered.contains(&zone.to_owned()), "{zone}");
        assert_eq!(save(&owner, ("time_zone", zone)).await.status, 303, "{zone}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn how_readers_may_comment_is_set() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let owner = app.staff("Olga", Role::Owner).await.visitor;
    let page = "/admin/settings/comments";
    let form = owner.get(page).await.html();
    assert_eq!(form.field("thread_depth"), "5");
    assert!(form.has("input[value=first_timers][checked]"));

    let fields = [
        ("comments_open", "true"),
        ("close_after", ""),
        ("thread_depth", "3"),
        ("moderation", "none"),
        ("hold_at_links", ""),
    ];
    assert_eq!(owner.post(page, &fields).await.status, 303);
    let posted = app
        .visitor()
        .comment("on-margins", &CommentFields::default())
        .await;
    assert_eq!(posted.status, 303);
    assert_eq!(app.sql_value("SELECT state FROM comments").await, "approved");

    let closed = [("thread_depth", "3"), ("moderation", "none")];
    owner.post(page, &closed).await;
    assert!(
        app.visitor()
            .get("/articles/on-margins")
            .await
            .html()
            .has(".closed")
    );

    let wrong = [
        ("close_after", "0"),
        ("thread_depth", "11"),
        ("moderation", "some"),
        ("hold_at_links", "x"),
    ];
    let answer = owner.post(page, &wrong).await;
    assert_eq!(answer.status, 422);
    assert_eq!(
        answer.html().attributes(".problems a", "href"),
        ["#close_after", "#thread_depth", "#moderation", "#hold_at_links"]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_owners_colour_is_in_the_one_stylesheet() {
    let app = TestApp::start().await;
    let owner = app.staff("Olga", Role::Owner).await.visitor;
    let stylesheet = async || {
        let page = app.visitor().get("/").await.html();
        assert_eq!(page.attributes("link[rel=stylesheet]", "href").len(), 1);
        page.attribute("link[rel=stylesheet]", "href").unwrap()
    };
    let before = stylesheet().await;

    let page = "/admin/settings/appearance";
    assert_eq!(owner.post(page, &[("accent", "#FFE66D")]).await.status, 303);

    let tinted = stylesheet().await;
    assert_eq!(tinted, before.replace(".css", ".ffe66d.css"));
    let answer = app.visitor().get(&tinted).await;
    assert_eq!(
        (answer.status, answer.header("content-type")),
        (200, "text/css; charset=utf-8")
    );
    assert!(answer.header("cache-control").contains("immutable"));
    assert!(answer.body.contains("--mark:#ffe66d;--on-mark:#000000"));
    assert!(
        owner
            .get(page)
            .await
            .html()
            .text(".help")
            .contains("such as #1d3fb8")
    );
    assert!(owner.get(page).await.body.contains("Links use #"));
    for wrong in ["ffe66", "red", "ffe66g", "ffe66d.x"] {
        let path = before.replace(".css", &format!(".{wrong}.css"));
        assert_eq!(app.visitor().get(&path).await.status, 404, "{wrong}");
    }
    assert_eq!(owner.post(page, &[("accent", "red")]).await.status, 422);
    assert_eq!(owner.post(page, &[("accent", "")]).await.status, 303);
    assert_eq!(stylesheet().await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_logo_stands_where_the_name_stood() {
    let app = TestApp::start().await;
    let owner = app.staff("Olga", Role::Owner).await.visitor;
    app.sql(
        "INSERT INTO media (id, name, content_type, content_hash, bytes, created_at, width, height, is_measured) \
         VALUES ('00000000-0000-0000-0000-000000000001', 'logo.png', 'image/png', sha256('x'), 'x', now(), 300, 80, true)",
    )
    .await;
    let logo = "/media/00000000-0000-0000-0000-000000000001/logo.png";

    let page = "/admin/settings/appearance";
    assert_eq!(owner.post(page, &[("logo_path", logo)]).await.status, 303);

    let front = app.visitor().get("/").await.html();
    assert_eq!(front.attribute(".site-title img", "src").unwrap(), logo);
    assert_eq!(front.attribute(".site-title img", "alt").unwrap(), "Gloss");
    let answer = owner
        .post(page, &[("logo_path", "https://elsewhere.example/x.png")])
        .await;
    assert_eq!(answer.html().attributes(".problems a", "href"), ["#logo_path"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_navigation_leads_where_the_owner_says() {
    let app = TestApp::start().await;
    app.article("About").page().create().await;
    let owner = app.staff("Olga", Role::Owner).await.visitor;
    let shown = async || app.visitor().get("/").await.html().texts(".site-nav a");
    assert_eq!(shown().await, ["About", "Archive", "Search"]);

    let page = "/admin/settings/navigation";
    let lines = "Code = https://example.org/code\r\n\r\nWho we are = /about";
    assert_eq!(owner.post(page, &[("navigation", lines)]).await.status, 303);
    assert_eq!(shown().await, ["Code", "Who we are", "Archive", "Search"]);
    let again = owner.get(page).await.html().field("navigation");
    assert_eq!(
        again.trim(),
        "Code = https://example.org/code\nWho we are = /about"
    );

    let answer = owner
        .post(page, &[("navigation", "Run = javascript:alert(1)")])
        .await;
    assert_eq!(answer.status, 422);
    assert!(answer.html().text("#navigation-error").contains("line 1"));
    owner.post(page, &[("navigation", "")]).await;
    assert_eq!(shown().await, ["About", "Archive", "Search"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn search_engines_can_be_asked_to_stay_away() {
    let app = TestApp::start().await;
    let owner = app.staff("Olga", Role::Owner).await.visitor;
    assert!(!app.visitor().get("/").await.html().has("meta[name=robots]"));

    let answer = save(&owner, ("title", "Hidden")).await;
    assert_eq!(answer.status, 303);
    let fields = [
        ("title", "Hidden"),
        ("language", "en"),
        ("calendar", "gregorian"),
        ("time_zone", "UTC"),
        ("is_unlisted", "true"),
    ];
    owner.post(SETTINGS, &fields).await;

    let front = app.visitor().get("/").await.html();
    assert_eq!(
        front.attribute("meta[name=robots]", "content").unwrap(),
        "noindex"
    );
    assert!(
        app.visitor()
            .get("/robots.txt")
            .await
            .body
            .contains("Disallow: /\n")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_but_the_owner_comes_to_any_part_of_the_settings() {
    let app = TestApp::start().await;
    let editor = app.staff("Ed", Role::Editor).await.visitor;
    for part in ["comments", "appearance", "navigation"] {
        let page = format!("{SETTINGS}/{part}");
        assert_eq!(editor.get(&page).await.status, 403, "{part}");
        assert_eq!(editor.post(&page, &[]).await.status, 403, "{part}");
    }
}
