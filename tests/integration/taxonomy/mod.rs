//! Categories and tags in the admin.

mod names;

use gloss::accounts::Role;

use crate::support::{Browser, Response, TestApp};

const LIST: &str = "/admin/categories";

async fn page_of(visitor: &Browser, name: &str) -> String {
    let list = visitor.get(LIST).await.html();
    let names = list.texts(".tree a");
    let place = names
        .iter()
        .position(|other| other == name)
        .unwrap_or_else(|| panic!("{names:?}"));
    list.attributes(".tree a", "href")[place].clone()
}

async fn create(visitor: &Browser, name: &str, parent: &str) -> Response {
    let parent = match parent {
        "" => String::new(),
        name => page_of(visitor, name)
            .await
            .rsplit('/')
            .next()
            .unwrap()
            .to_owned(),
    };
    visitor.post(LIST, &[("name", name), ("parent", &parent)]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn categories_make_up_a_tree_in_the_order_that_editors_give_them() {
    let app = TestApp::start().await;
    let ed = app.staff("Ed", Role::Editor).await.visitor;
    for (name, parent) in [
        ("Essays", ""),
        ("Notes", ""),
        ("Long", "Essays"),
        ("Short", "Essays"),
    ] {
        assert_eq!(create(&ed, name, parent).await.status, 303, "{name}");
    }
    let names = async || ed.get(LIST).await.html().texts(".tree a");
    assert_eq!(names().await, ["Essays", "Long", "Short", "Notes"]);
    assert!(ed.get(LIST).await.html().has(".tree .depth-1"));

    let up = format!("{}/position", page_of(&ed, "Short").await);
    ed.post(&up, &[("direction", "up")]).await;
    assert_eq!(names().await, ["Essays", "Short", "Long", "Notes"]);
    ed.post(&up, &[("direction", "up")]).await;
    assert_eq!(
        names().await,
        ["Essays", "Short", "Long", "Notes"],
        "the first one cannot move up"
    );
    ed.post(&format!("{}/position", page_of(&ed, "Essays").await), &[])
        .await;
    assert_eq!(names().await, ["Notes", "Essays", "Short", "Long"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_category_that_is_renamed_is_found_under_its_old_address() {
    let app = TestApp::start().await;
    app.article("On margins").category("Essays").create().await;
    let ed = app.staff("Ed", Role::Editor).await.visitor;
    let page = page_of(&ed, "Essays").await;

    let answer = ed
        .post(
            &page,
            &[
                ("name", "Long reads"),
                ("slug", "long-reads"),
                ("description", "Take your time."),
            ],
        )
        .await;

    assert_eq!(answer.status, 303, "{}", answer.body);
    let reader = app.visitor();
    for (old, new) in [
        ("/categories/essays", "/categories/long-reads"),
        ("/categories/essays/feed.atom", "/categories/long-reads/feed.atom"),
    ] {
        let answer = reader.get(old).await;
        assert_eq!((answer.status, answer.location()), (301, new));
        assert_eq!(reader.get(new).await.status, 200);
    }
    assert_eq!(
        reader
            .get("/articles/on-margins")
            .await
            .html()
            .text(".headline .label"),
        "Long reads"
    );
    assert!(
        reader
            .get("/categories/long-reads")
            .await
            .body
            .contains("Take your time.")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_merged_goes_with_its_articles_and_its_addresses() {
    let app = TestApp::start().await;
    let first = app
        .article("First")
        .category("Essays")
        .tags(&["rust", "web"])
        .create()
        .await;
    app.article("Second")
        .category("Thoughts")
        .tags(&["Rust lang"])
        .create()
        .await;
    let ed = app.staff("Ed", Role::Editor).await.visitor;
    let reader = app.visitor();
    let into = async |name: &str| page_of(&ed, name).await.rsplit('/').next().unwrap().to_owned();

    let merger = format!("{}/merger", page_of(&ed, "Thoughts").await);
    assert_eq!(
        ed.post(&merger, &[("into", &into("Essays").await)]).await.status,
        303
    );
    assert_eq!(
        reader.get("/categories/thoughts").await.location(),
        "/categories/essays"
    );
    assert_eq!(
        reader
            .get("/categories/essays")
            .await
            .html()
            .texts("h2.p-name")
            .len(),
        2
    );

    app.sql(&format!(
        "INSERT INTO article_tags SELECT '{first}', id, 9 FROM tags WHERE name = 'Rust lang'"
    ))
    .await;
    let merger = format!("{}/merger", page_of(&ed, "Rust lang").await);
    assert_eq!(
        ed.post(&merger, &[("into", &into("rust").await)]).await.status,
        303
    );
    assert_eq!(reader.get("/tags/rust-lang").await.location(), "/tags/rust");
    assert_eq!(reader.get("/tags/rust").await.html().texts("h2.p-name").len(), 2);
    assert_eq!(
        reader.get("/articles/first").await.html().texts(".tags li"),
        ["rust", "web"]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_is_refused_with_what_to_do() {
    let app = TestApp::start().await;
    app.article("On margins").category("Essays").create().await;
    let ed = app.staff("Ed", Role::Editor).await.visitor;
    create(&ed, "Long", "Essays").await;
    let (essays, long) = (page_of(&ed, "Essays").await, page_of(&ed, "Long").await);
    let id = |page: &str| page.rsplit('/').next().unwrap().to_owned();

    let long_id = id(&long);
    let taken = create(&ed, "essays", "").await;
    assert_eq!(taken.status, 422);
    let wrong = [
        (LIST, vec![("name", "")], "#name"),
        (LIST, vec![("name", "x"), ("slug", "Not a slug")], "#slug"),
        (LIST, vec![("name", "x"), ("parent", "nothing")], "#parent"),
        (
            &*essays,
            vec![("name", "Essays"), ("parent", &*long_id)],
            "#parent",
        ),
    ];
    for (path, fields, field) in wrong {
        let answer = ed.post(path, &fields).await;
        assert_eq!(answer.status, 422, "{fields:?}");
        assert_eq!(answer.html().attributes(".problems a", "href"), [field]);
    }
    assert_eq!(
        ed.post(&format!("{essays}/merger"), &[("into", &id(&long))])
            .await
            .status,
        400
    );
    assert_eq!(ed.post(&format!("{essays}/merger"), &[]).await.status, 400);
    assert_eq!(ed.post(&format!("{essays}/removal"), &[]).await.status, 400);
    assert_eq!(ed.post(&format!("{long}/removal"), &[]).await.status, 303);
    assert_eq!(ed.get(&long).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn authors_order_nothing() {
    let app = TestApp::start().await;
    app.article("On margins")
        .category("Essays")
        .tags(&["rust"])
        .create()
        .await;
    let ed = app.staff("Ed", Role::Editor).await.visitor;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    for page in [
        LIST.to_owned(),
        page_of(&ed, "Essays").await,
        page_of(&ed, "rust").await,
    ] {
        assert_eq!(ada.get(&page).await.status, 403, "{page}");
        assert_eq!(ada.post(&page, &[("name", "x")]).await.status, 403, "{page}");
    }
}
