//! Old URLs of an imported site lead to the new ones.

use gloss::transfer::System;

use crate::support::{ImportingSite, Item, comment, wxr};

#[expect(
    clippy::too_many_lines,
    reason = "a table of one export and of what becomes of it"
)]
#[tokio::test(flavor = "multi_thread")]
async fn old_urls_of_every_shape_lead_to_their_page() {
    let site = ImportingSite::start().await;
    let channel = "<wp:author><wp:author_id>1</wp:author_id><wp:author_login>ann</wp:author_login>\
        <wp:author_display_name>Ann</wp:author_display_name></wp:author>\
        <wp:category><wp:term_id>2</wp:term_id><wp:category_nicename>travel</wp:category_nicename>\
        <wp:category_parent></wp:category_parent><wp:cat_name>Travel</wp:cat_name></wp:category>\
        <wp:category><wp:term_id>3</wp:term_id><wp:category_nicename>asia</wp:category_nicename>\
        <wp:category_parent>travel</wp:category_parent><wp:cat_name>Asia</wp:cat_name></wp:category>";
    let article = Item {
        more: [
            "<category domain=\"category\" nicename=\"asia\">Asia</category>\
             <category domain=\"post_tag\" nicename=\"tea\">Tea</category>\
             <wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key><wp:meta_value>hallo</wp:meta_value></wp:postmeta>",
            &comment(7, 0, "A comment", ""),
        ]
        .concat(),
        ..Item::default()
    };
    let page = Item {
        id: 2,
        kind: "page",
        title: "About",
        slug: "about",
        ..Item::default()
    };
    let draft = Item {
        id: 3,
        status: "draft",
        title: "Draft",
        slug: "draft",
        date: "0000-00-00 00:00:00",
        ..Item::default()
    };
    let attachment = Item {
        id: 4,
        kind: "attachment",
        status: "inherit",
        title: "cat",
        slug: "cat",
        more: "<wp:post_parent>1</wp:post_parent><wp:attachment_url>https://old.example/wp-content/uploads/cat.png\
               </wp:attachment_url>"
            .to_owned(),
        ..Item::default()
    };
    let report = site
        .import(
            System::WordPress,
            wxr(channel, &[article, page, draft, attachment]),
        )
        .await;
    assert_eq!(report.articles.created, 3, "{report}");
    for (old, new) in [
        ("/2019/05/07/hello/", "/articles/hello"),
        ("/2019/05/07/Hello", "/articles/hello"),
        ("/2019/05/07/hallo/", "/articles/hello"),
        ("/?p=1", "/articles/hello"),
        ("/index.php?p=1", "/articles/hello"),
        ("/?utm_source=x&p=1", "/articles/hello"),
        ("/?p=1#comment-7", "/articles/hello"),
        ("/2019/05/07/hello/feed/", "/articles/hello/comments.atom"),
        ("/2019/05/07/hello/amp/", "/articles/hello"),
        ("/2019/05/07/hello/2/", "/articles/hello"),
        ("/2019/05/07/hello/page/2/", "/articles/hello"),
        ("/2019/05/07/hello/comment-page-3/", "/articles/hello"),
        ("/2019/05/07/hello/trackback/", "/articles/hello"),
        ("/2019/05/07/hello/embed/", "/articles/hello"),
        ("/?page_id=2", "/about"),
        ("/?attachment_id=4", "/articles/hello"),
        ("/?cat=3", "/categories/asia"),
        ("/category/travel/asia/", "/categories/asia"),
        // A list without an article of its own is not there.
        ("/category/travel", "404"),
        ("/category/travel/asia/page/2/", "/categories/asia"),
        ("/tag/tea/", "/tags/tea"),
        ("/?tag=tea", "/tags/tea"),
        ("/2019/", "/archive/2019"),
        ("/2019/05/", "/archive/2019/05"),
        ("/2019/05/07/", "/archive/2019/05"),
        ("/feed/", "/feed.rss"),
        ("/?p=3", "200"),
        ("/?p=999", "200"),
        ("/?utm_source=x", "200"),
        ("/2019/05/07/missing", "404"),
    ] {
        let found = site.redirect(old.split('#').next().unwrap_or_default()).await;
        assert_eq!(found, new, "{old}");
    }
    let page = site.app.visitor().get("/articles/hello").await.body;
    assert!(
        page.contains("id=\"comment-7\""),
        "the old anchor of the comment is on the page"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn links_between_articles_lead_to_the_new_urls() {
    let site = ImportingSite::start().await;
    let from = Item {
        text: "<p><a href=\"https://old.example/?p=2#more\">a</a> <a href=\"/2019/05/07/other/\">b</a> \
               <a href=\"http://www.old.example/2019/05/07/other\">c</a> <a href=\"https://else.example/?p=2\">d</a></p>"
            .to_owned(),
        ..Item::default()
    };
    let to = Item {
        id: 2,
        title: "Other",
        slug: "other",
        ..Item::default()
    };
    site.import(System::WordPress, wxr("", &[from, to])).await;
    let html = site
        .rows("SELECT body_html FROM articles WHERE slug = 'hello'")
        .await
        .concat();
    for link in [
        "href=\"/articles/other#more\"",
        "href=\"/articles/other\"",
        "href=\"https://else.example/?p=2\"",
    ] {
        assert!(html.contains(link), "{link}: {html}");
    }
    assert!(!html.contains("old.example"), "{html}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reserved_or_used_slug_gets_an_end_and_its_old_url_still_leads_there() {
    let site = ImportingSite::start().await;
    let page = |id, slug| Item {
        id,
        kind: "page",
        title: slug,
        slug,
        ..Item::default()
    };
    let twin = |id, date| Item {
        id,
        date,
        ..Item::default()
    };
    let items = [
        page(1, "search"),
        page(2, "admin"),
        twin(3, "2019-05-07 10:00:00"),
        twin(4, "2020-06-08 10:00:00"),
    ];
    let report = site.import(System::WordPress, wxr("", &items)).await;
    assert_eq!(report.articles.created, 4, "{report}");
    let slugs = site.rows("SELECT slug FROM articles ORDER BY slug").await;
    assert!(
        slugs.iter().all(|slug| slug != "search" && slug != "admin"),
        "{slugs:?}"
    );
    assert_eq!(slugs.iter().filter(|slug| slug.starts_with("hello")).count(), 2);
    assert_eq!(site.redirect("/2020/06/08/hello/").await, "/articles/hello-2020");
    assert_eq!(site.redirect("/2019/05/07/hello/").await, "/articles/hello");
}
