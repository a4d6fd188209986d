//! Replacing a picture in all articles that use it, and deleting pictures.

use gloss::accounts::Role;
use image::ImageFormat;
use serde_json::Value;
use tokio_postgres::NoTls;

use super::{picture, send, send_by_script};
use crate::support::{Browser, TestApp};

async fn publish(visitor: &Browser, title: &str, upload: &Value) {
    let body = format!("![A graph]({})", upload["url"].as_str().unwrap());
    let article = [
        ("title", title),
        ("kind", "article"),
        ("body", &*body),
        ("image_path", upload["url"].as_str().unwrap()),
        ("then", "publish"),
    ];
    let answer = visitor.post("/admin/articles", &article).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn another_file_takes_its_place_in_every_article() {
    let app = TestApp::start().await;
    let ed = app.staff("Ed", Role::Editor).await.visitor;
    let (_, old) = send_by_script(&ed, "old.png", &picture(60, 40, ImageFormat::Png)).await;
    publish(&ed, "One", &old).await;
    publish(&ed, "Two", &old).await;
    let page = old["page"].as_str().unwrap();
    ed.post(page, &[("alt", "Growth")]).await;
    assert_eq!(ed.get(page).await.html().texts(".uses a"), ["One", "Two"]);

    let bytes = picture(80, 20, ImageFormat::Jpeg);
    let answer = send(&ed, &format!("{page}/replacement"), &[("new.jpg", &bytes)]).await;

    let new = ed.follow(&answer).await.html();
    assert_eq!(new.texts(".uses a"), ["One", "Two"]);
    assert_eq!(new.field("alt").trim(), "Growth");
    let url = new.attribute("#address", "value").unwrap();
    for slug in ["one", "two"] {
        let article = app.visitor().get(&format!("/articles/{slug}")).await.html();
        assert_eq!(article.attribute(".prose img", "src").unwrap(), url);
        assert_eq!(article.attribute(".lead-image img", "src").unwrap(), url);
    }
    assert_eq!(ed.get(page).await.html().texts(".uses a"), [""; 0]);
    assert_eq!(
        app.visitor().get(old["url"].as_str().unwrap()).await.status,
        200,
        "the old file still exists"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bad_file_replaces_nothing() {
    let app = TestApp::start().await;
    let ed = app.staff("Ed", Role::Editor).await.visitor;
    let (_, old) = send_by_script(&ed, "old.png", &picture(60, 40, ImageFormat::Png)).await;
    publish(&ed, "One", &old).await;
    let page = old["page"].as_str().unwrap();
    let answer = send(&ed, &format!("{page}/replacement"), &[("new.png", b"no picture")]).await;
    assert_eq!(answer.status, 422);
    assert!(
        answer
            .html()
            .text(".problems")
            .contains("new.png: This isn’t an image we can use")
    );
    assert_eq!(app.sql_value("SELECT count(*) FROM media").await, "1");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_author_does_not_change_articles_of_others_with_a_picture() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let ed = app.staff("Ed", Role::Editor).await.visitor;
    let (_, old) = send_by_script(&ada, "old.png", &picture(60, 40, ImageFormat::Png)).await;
    publish(&ed, "The editor's", &old).await;
    let page = old["page"].as_str().unwrap();
    let bytes = picture(80, 20, ImageFormat::Png);
    let answer = send(&ada, &format!("{page}/replacement"), &[("new.png", &bytes)]).await;
    assert_eq!(answer.status, 403);
    assert_eq!(
        app.sql_value("SELECT count(*) FROM media").await,
        "1",
        "all of it or nothing"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_used_goes_only_once_that_is_confirmed() {
    let app = TestApp::start().await;
    let ed = app.staff("Ed", Role::Editor).await.visitor;
    let (_, used) = send_by_script(&ed, "used.png", &picture(60, 40, ImageFormat::Png)).await;
    let (_, unused) = send_by_script(&ed, "unused.png", &picture(61, 40, ImageFormat::Png)).await;
    publish(&ed, "One", &used).await;
    let removal = |upload: &Value| format!("{}/removal", upload["page"].as_str().unwrap());

    assert_eq!(
        ed.post(&removal(&unused), &[]).await.location(),
        "/admin/media?notice=removed"
    );
    let answer = ed.post(&removal(&used), &[]).await;
    assert_eq!(answer.status, 409);
    assert!(answer.html().text(".problems").contains("used in 1 article"));
    assert_eq!(app.sql_value("SELECT count(*) FROM media").await, "1");

    let answer = ed.post(&removal(&used), &[("confirmed", "true")]).await;
    assert_eq!(answer.status, 303);
    assert_eq!(app.visitor().get(used["url"].as_str().unwrap()).await.status, 404);
    assert_eq!(app.visitor().get("/articles/one").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_of_somebody_elses_picture_says_nothing_new_of_it() {
    let app = TestApp::start().await;
    let owner = app.staff("Olga", Role::Owner).await.visitor;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let bytes = picture(60, 40, ImageFormat::Png);
    let (_, theirs) = send_by_script(&owner, "theirs.png", &bytes).await;
    let (_, hers) = send_by_script(&ada, "hers.png", &picture(80, 20, ImageFormat::Png)).await;
    ada.post(hers["page"].as_str().unwrap(), &[("alt", "Mocked")])
        .await;
    let alt = "SELECT alt FROM media WHERE name = 'theirs.png'";

    for described in ["", "A graph"] {
        owner
            .post(theirs["page"].as_str().unwrap(), &[("alt", described)])
            .await;
        let page = format!("{}/replacement", hers["page"].as_str().unwrap());
        let answer = send(&ada, &page, &[("theirs.png", &bytes)]).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        assert_eq!(app.sql_value(alt).await, described);
    }

    // An alt text written by an editor stays, too, and an empty one is filled in.
    let ed = app.staff("Ed", Role::Editor).await.visitor;
    let page = format!("{}/replacement", hers["page"].as_str().unwrap());
    send(&ed, &page, &[("theirs.png", &bytes)]).await;
    assert_eq!(app.sql_value(alt).await, "A graph");
    send(&ed, &page, &[("new.png", &picture(81, 20, ImageFormat::Png))]).await;
    assert_eq!(
        app.sql_value("SELECT alt FROM media WHERE name = 'new.png'")
            .await,
        "Mocked"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_author_does_not_remove_a_picture_that_others_show() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let ed = app.staff("Ed", Role::Editor).await;
    let mut files = Vec::new();
    for (number, name) in ["article.png", "logo.png", "portrait.png", "free.png"]
        .iter()
        .enumerate()
    {
        let width = 60 + u32::try_from(number).unwrap();
        files.push(
            send_by_script(&ada, name, &picture(width, 40, ImageFormat::Png))
                .await
                .1,
        );
    }
    publish(&ed.visitor, "The editor's", &files[0]).await;
    let logo = files[1]["url"].as_str().unwrap();
    app.sql(&format!("UPDATE settings SET logo_path = '{logo}'"))
        .await;
    let portrait = files[2]["page"].as_str().unwrap().rsplit('/').next().unwrap();
    app.sql(&format!(
        "UPDATE accounts SET picture_id = '{portrait}' WHERE id = '{}'",
        ed.id
    ))
    .await;

    let removal = |file: &Value| format!("{}/removal", file["page"].as_str().unwrap());
    for file in &files[..3] {
        let answer = ada.post(&removal(file), &[("confirmed", "true")]).await;
        assert_eq!(answer.status, 403);
        assert!(answer.body.contains("Other people use this image"));
    }
    assert_eq!(ada.post(&removal(&files[3]), &[]).await.status, 303);
    assert_eq!(app.sql_value("SELECT count(*) FROM media").await, "3");
    let answer = ed
        .visitor
        .post(&removal(&files[0]), &[("confirmed", "true")])
        .await;
    assert_eq!(answer.status, 303, "an editor may delete it");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_article_that_is_saved_meanwhile_loses_nothing() {
    let app = TestApp::start().await;
    let ed = app.staff("Ed", Role::Editor).await.visitor;
    let (_, old) = send_by_script(&ed, "old.png", &picture(60, 40, ImageFormat::Png)).await;
    publish(&ed, "One", &old).await;
    let (client, connection) = tokio_postgres::connect(app.database_url(), NoTls).await.unwrap();
    tokio::spawn(connection);
    // Another transaction is saving the article and has not committed.
    let save = "BEGIN; UPDATE articles SET body = body || ' Saved meanwhile.', version = version + 1";
    client.batch_execute(save).await.unwrap();
    let page = format!("{}/replacement", old["page"].as_str().unwrap());
    let replacing = {
        let (ed, page) = (ed.clone(), page.clone());
        let bytes = picture(80, 20, ImageFormat::Jpeg);
        tokio::spawn(async move { send(&ed, &page, &[("new.jpg", &bytes)]).await })
    };
    let waiting = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
    while app.sql_value(waiting).await == "0" {
        assert!(!replacing.is_finished(), "it waits for the lock on the article");
    }
    client.batch_execute("COMMIT").await.unwrap();

    let answer = replacing.await.unwrap();
    assert_eq!(answer.status, 303, "{}", answer.body);
    let url = ed
        .follow(&answer)
        .await
        .html()
        .attribute("#address", "value")
        .unwrap();
    let article = app.visitor().get("/articles/one").await.html();
    assert_eq!(article.attribute(".prose img", "src").unwrap(), url);
    assert!(article.text(".prose").contains("Saved meanwhile."));
}
