//! Importing an export of WordPress.

use gloss::transfer::{System, SystemImportOptions};

use crate::support::{ImportingSite, Item, PNG, comment, tells, wxr};

#[expect(
    clippy::too_many_lines,
    reason = "a table of one export and of what becomes of it"
)]
#[tokio::test(flavor = "multi_thread")]
async fn each_state_becomes_one_that_shows_no_more_to_readers() {
    let site = ImportingSite::start().await;
    let item = |id, status, slug, date, more: &str| Item {
        id,
        status,
        title: slug,
        slug,
        date,
        more: more.to_owned(),
        ..Item::default()
    };
    let password = "<wp:post_password><![CDATA[canary-password]]></wp:post_password>";
    let past = "2019-05-07 10:00:00";
    let export = wxr(
        "",
        &[
            item(1, "publish", "published", past, ""),
            item(2, "future", "scheduled", "2030-01-01 00:00:00", ""),
            item(3, "future", "was-scheduled", past, ""),
            item(4, "draft", "draft", "0000-00-00 00:00:00", ""),
            item(5, "pending", "pending", "0000-00-00 00:00:00", ""),
            item(6, "private", "private", past, ""),
            item(7, "publish", "password", past, password),
            item(8, "trash", "trash__trashed", past, ""),
            item(9, "inherit", "revision", past, ""),
            Item {
                id: 10,
                kind: "page",
                title: "about",
                slug: "about",
                ..Item::default()
            },
            Item {
                id: 11,
                kind: "shop_order",
                ..Item::default()
            },
        ],
    );
    let report = site.import(System::WordPress, export).await;
    let articles = "SELECT kind || ' ' || slug || ' ' || state || ' ' || coalesce(published_at::date::text, '-') \
                    FROM articles ORDER BY slug";
    assert_eq!(
        site.rows(articles).await,
        [
            "page about published 2019-05-07",
            "article draft draft -",
            "article password unpublished 2019-05-07",
            "article pending draft -",
            "article private unpublished 2019-05-07",
            "article published published 2019-05-07",
            "article scheduled scheduled 2030-01-01",
            "article was-scheduled published 2019-05-07",
        ]
    );
    assert_eq!(report.articles.created, 8, "{report}");
    assert_eq!(report.skipped.values().sum::<u64>(), 3, "{report}");
    for (what, message) in [
        ("pending", "draft"),
        ("private", "private"),
        ("password", "password"),
    ] {
        assert!(tells(&report.warnings.first, what, message), "{report}");
    }
    assert!(!report.to_string().contains("canary"), "{report}");
    assert!(site.tables_with("canary-password").await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn categories_tags_authors_and_the_site_arrive() {
    let site = ImportingSite::start().await;
    let channel = "<wp:author><wp:author_id>1</wp:author_id><wp:author_login>ann</wp:author_login>\
        <wp:author_email>canary@mail.example</wp:author_email><wp:author_display_name>Ann Ash</wp:author_display_name></wp:author>\
        <wp:category><wp:term_id>2</wp:term_id><wp:category_nicename>travel</wp:category_nicename>\
        <wp:category_parent></wp:category_parent><wp:cat_name>Travel</wp:cat_name>\
        <wp:category_description>&lt;b&gt;Far&lt;/b&gt; away</wp:category_description></wp:category>\
        <wp:category><wp:term_id>3</wp:term_id><wp:category_nicename>asia</wp:category_nicename>\
        <wp:category_parent>travel</wp:category_parent><wp:cat_name>Asia</wp:cat_name></wp:category>";
    let terms = "<dc:creator><![CDATA[ann]]></dc:creator><wp:is_sticky>1</wp:is_sticky>\
        <excerpt:encoded><![CDATA[An excerpt]]></excerpt:encoded>\
        <category domain=\"category\" nicename=\"asia\">Asia</category>\
        <category domain=\"category\" nicename=\"food\">Food &amp; drink</category>\
        <category domain=\"post_tag\" nicename=\"tea\">Tea</category>\
        <category domain=\"post_format\" nicename=\"post-format-quote\">Quote</category>\
        <wp:postmeta><wp:meta_key>_yoast_wpseo_title</wp:meta_key><wp:meta_value>For search</wp:meta_value></wp:postmeta>\
        <wp:postmeta><wp:meta_key>_yoast_wpseo_metadesc</wp:meta_key><wp:meta_value>%%excerpt%%</wp:meta_value></wp:postmeta>";
    let item = Item {
        title: "Tea &amp; cakes",
        more: terms.to_owned(),
        ..Item::default()
    };
    let nobody = Item {
        id: 2,
        title: "",
        slug: "",
        text: "First words of a text".to_owned(),
        more: "<dc:creator>canary@mail.example</dc:creator>".to_owned(),
        ..Item::default()
    };
    let report = site
        .import(System::WordPress, wxr(channel, &[item, nobody]))
        .await;
    assert_eq!(report.articles.created, 2, "{report}");
    let articles = "SELECT title || '|' || byline || '|' || standfirst || '|' || search_title || '|' \
                    || search_description FROM articles ORDER BY title";
    assert_eq!(
        site.rows(articles).await,
        [
            "First words of a text||||",
            "Tea & cakes|Ann Ash|An excerpt|For search|"
        ]
    );
    let categories = "SELECT c.name || '<' || coalesce(p.name, '') || ' ' || c.description FROM categories c \
                      LEFT JOIN categories p ON p.id = c.parent_id ORDER BY 1";
    assert_eq!(site.rows(categories).await, ["Asia<Travel ", "Travel< Far away"]);
    assert_eq!(
        site.rows("SELECT name FROM tags ORDER BY name").await,
        ["Food & drink", "Tea"]
    );
    assert_eq!(
        site.rows("SELECT title || ', ' || tagline FROM settings").await,
        ["Old blog, Old tagline"]
    );
    let pinned = "SELECT articles.title FROM settings JOIN articles ON articles.id = pinned_article_id";
    assert_eq!(site.rows(pinned).await, ["Tea & cakes"]);
    assert!(site.tables_with("canary").await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn threads_are_as_deep_as_they_were_in_any_order() {
    let site = ImportingSite::start().await;
    let pingback = "<wp:comment_type>pingback</wp:comment_type>";
    let note = "<wp:comment_type>note</wp:comment_type>";
    let order = "<wp:comment_type>order_note</wp:comment_type>";
    let comments = [
        comment(4, 3, "below the reply", ""),
        comment(3, 1, "a reply", ""),
        comment(1, 0, "first", ""),
        comment(5, 99, "its parent is gone", ""),
        comment(6, 7, "a circle", ""),
        comment(7, 6, "the same circle", ""),
        comment(8, 0, "a pingback", pingback),
        comment(9, 0, "a note of an editor", note),
        comment(10, 0, "a note of a shop", order),
        comment(11, 0, " ", ""),
        comment(12, 12, "its own parent", ""),
    ];
    let item = Item {
        more: comments.concat(),
        ..Item::default()
    };
    let report = site.import(System::WordPress, wxr("", &[item])).await;
    let threads = "SELECT repeat('-', depth) || body || coalesce(' < ' || (SELECT body FROM comments p \
                   WHERE p.id = comments.parent_id), '') FROM comments ORDER BY old_anchor";
    let rows = site.rows(threads).await;
    for expected in [
        "first",
        "-a reply < first",
        "--below the reply < a reply",
        "its parent is gone",
        "its own parent",
    ] {
        assert!(rows.iter().any(|row| row == expected), "{expected}: {rows:?}");
    }
    assert_eq!(rows.len(), 7, "{rows:?}");
    assert_eq!(report.comments.created, 7, "{report}");
    assert_eq!(report.skipped.values().sum::<u64>(), 3, "{report}");
    assert!(tells(&report.rejected.first, "comment 11", "text"), "{report}");
    for what in ["comment 5", "comment 12"] {
        assert!(tells(&report.warnings.first, what, "parent"), "{what}: {report}");
    }
    for id in ["comment 6", "comment 7"] {
        assert!(rows.len() == 7, "{id}");
    }
    assert!(
        !site
            .tables_with("a note of")
            .await
            .contains(&"comments".to_owned())
    );
    let counted = "SELECT sum(approved)::text FROM comment_counts";
    let page = site.app.visitor().get("/articles/hello").await;
    assert_eq!(page.status, 200);
    assert!(page.body.contains("below the reply"), "{counted}");
}

#[tokio::test(flavor = "multi_thread")]
async fn states_dates_and_names_of_comments_arrive_and_addresses_are_sealed() {
    let site = ImportingSite::start().await;
    let of = |id: u32, approved: &str, name: &str, date: &str, more: &str| {
        format!(
            "<wp:comment><wp:comment_id>{id}</wp:comment_id><wp:comment_author><![CDATA[{name}]]></wp:comment_author>\
             <wp:comment_author_email>canary@mail.example</wp:comment_author_email>\
             <wp:comment_author_IP>203.0.113.77</wp:comment_author_IP>\
             <wp:comment_date_gmt>{date}</wp:comment_date_gmt><wp:comment_content>Comment {id}</wp:comment_content>\
             <wp:comment_approved>{approved}</wp:comment_approved>{more}</wp:comment>"
        )
    };
    let past = "2019-06-01 10:00:00";
    let url = "<wp:comment_author_url>http://ann.example/</wp:comment_author_url>";
    let item = Item {
        more: [
            of(1, "1", "Ann &amp; Bob", past, url),
            of(
                2,
                "0",
                "",
                past,
                "<wp:comment_author_url>http://</wp:comment_author_url>",
            ),
            of(3, "spam", "Spammer", past, ""),
            of(4, "trash", "Trashed", past, ""),
            of(5, "1", "canary@mail.example", past, ""),
            of(6, "1", "Early", "1970-01-01 00:00:00", ""),
            of(7, "1", "Late", "2090-01-01 00:00:00", ""),
        ]
        .concat(),
        ..Item::default()
    };
    let report = site.import(System::WordPress, wxr("", &[item])).await;
    assert_eq!(report.comments.created, 7, "{report}");
    let comments = "SELECT body || '|' || state || '|' || author_name || '|' || website || '|' || created_at::date \
                    || '|' || coalesce(moderated_at::date::text, '-') FROM comments ORDER BY body";
    let rows = site.rows(comments).await;
    assert_eq!(
        rows[..5],
        [
            "Comment 1|approved|Ann & Bob|http://ann.example/|2019-06-01|-",
            "Comment 2|pending|Anonymous||2019-06-01|-",
            "Comment 3|spam|Spammer||2019-06-01|2026-03-01",
            "Comment 4|trash|Trashed||2019-06-01|2026-03-01",
            "Comment 5|approved|Anonymous||2019-06-01|-",
        ]
    );
    for (row, what) in rows[5..].iter().zip(["comment 6", "comment 7"]) {
        assert!(!row.contains("|1970-01-01") && !row.contains("|2090"), "{row}");
        assert!(tells(&report.warnings.first, what, "date"), "{report}");
    }
    // One address is one commenter, who is not trusted by an import alone.
    assert_eq!(site.rows("SELECT count(*)::text FROM commenters").await, ["1"]);
    assert!(site.tables_with("canary").await.is_empty());
    assert!(site.tables_with("203.0.113.77").await.is_empty());
    assert!(!report.to_string().contains("canary"), "{report}");
}

#[tokio::test(flavor = "multi_thread")]
async fn pictures_come_from_a_folder_and_smaller_sizes_lead_to_the_original() {
    let site = ImportingSite::start().await;
    site.write("uploads/2019/05/cat.png", PNG);
    site.write("uploads/2019/05/page.png", "<html>");
    let attachment = Item {
        id: 5,
        kind: "attachment",
        status: "inherit",
        title: "cat",
        slug: "cat",
        more: "<wp:post_parent>1</wp:post_parent>\
               <wp:attachment_url>https://old.example/wp-content/uploads/2019/05/cat.png</wp:attachment_url>\
               <wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>A cat</wp:meta_value></wp:postmeta>"
            .to_owned(),
        ..Item::default()
    };
    let article = Item {
        text: "<p><a href=\"https://old.example/wp-content/uploads/2019/05/cat.png\">\
               <img src=\"https://old.example/wp-content/uploads/2019/05/cat-300x200.png\" alt=\"Tom\"></a></p>\
               <p><img src=\"https://old.example/wp-content/uploads/2019/05/page.png\"></p>\
               <p><img src=\"https://old.example/wp-content/uploads/gone.png\"></p>\n[gallery ids=\"5\"]"
            .to_owned(),
        more: "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>5</wp:meta_value></wp:postmeta>"
            .to_owned(),
        ..Item::default()
    };
    let export = wxr("", &[article, attachment]);
    let options = || SystemImportOptions {
        media: Some(site.path("uploads")),
        ..SystemImportOptions::default()
    };
    let report = site.import_with(System::WordPress, &export, options()).await;
    assert_eq!(report.files, 1, "{report}");
    let media = site
        .rows("SELECT '/media/' || id || '/' || name FROM media")
        .await;
    let html = site.rows("SELECT body_html FROM articles").await.concat();
    assert!(
        html.matches(&media[0]).count() >= 2,
        "picture and gallery: {html}"
    );
    assert!(!html.contains("cat-300x200"), "{html}");
    assert_eq!(
        site.rows("SELECT image_path || ' ' || image_alt FROM articles")
            .await,
        [format!("{} A cat", media[0])]
    );
    for name in ["page.png", "gone.png"] {
        assert!(report.to_string().contains(name), "{name}: {report}");
    }
    assert_eq!(site.rows("SELECT count(*)::text FROM article_media").await, ["1"]);
    let again = site.import_with(System::WordPress, &export, options()).await;
    assert_eq!(again.changes(), 0, "{again}");
}
