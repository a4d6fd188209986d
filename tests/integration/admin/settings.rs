//! The owner says how the site presents itself.

use gloss::accounts::Role;

use crate::support::{Answer, TestApp, Visitor};

const SETTINGS: &str = "/admin/settings";

/// Saves the settings with one field set to something else.
async fn save(owner: &Visitor, changed: (&str, &str)) -> Answer {
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
    assert_eq!(page.text(".notice"), "Saved. Every page shows it from now on.");
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
    // One form holds both: the second save had English again.
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
    assert_eq!(persian.text("#respond-heading"), "دیدگاهی بنویسید");
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
        ("title", "bell\u{7}"),
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
        let desk = staff.get("/admin").await.html();
        assert!(
            !desk.attributes("nav a", "href").contains(&SETTINGS.to_owned()),
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
