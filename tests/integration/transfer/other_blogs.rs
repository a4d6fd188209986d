//! Importing exports of Ghost and Blogger.

use gloss::transfer::System;

use crate::support::{ImportingSite, tells};

const GHOST: &str = r##"{"db":[{"meta":{"exported_on":1700000000000,"version":"5.82.1"},"data":{
"posts_tags":[{"post_id":"1","tag_id":"t2","sort_order":1},{"post_id":"1","tag_id":"t1","sort_order":0},{"post_id":"1","tag_id":"t3","sort_order":2}],
"posts":[
{"id":"1","uuid":"u1","title":"Hello","slug":"hello","html":"<p>Text <a href=\"__GHOST_URL__/about/\">about</a></p><figure class=\"kg-card kg-bookmark-card\"><a class=\"kg-bookmark-container\" href=\"https://else.example/x\"><div class=\"kg-bookmark-title\">Else</div></a></figure>","type":"post","status":"published","visibility":"public","published_at":"2019-05-07T10:00:00.000Z","updated_at":"2019-05-08T10:00:00.000Z","custom_excerpt":"An excerpt","featured":1},
{"id":"2","title":"About","slug":"about","html":"<p>About</p>","type":"page","status":"published","visibility":"public","published_at":"2019-05-07T10:00:00.000Z"},
{"id":"3","title":"For members","slug":"members","html":"<p>canary-members</p>","type":"post","status":"published","visibility":"members","published_at":"2019-05-07T10:00:00.000Z"},
{"id":"4","title":"Partly","slug":"partly","html":"<p>Public</p><!--members-only--><p>canary-gated</p>","type":"post","status":"published","visibility":"public","published_at":"2019-05-07T10:00:00.000Z"},
{"id":"5","title":"Mobile","slug":"mobile","html":null,"mobiledoc":"{\"version\":\"0.3.1\",\"atoms\":[],\"cards\":[[\"markdown\",{\"markdown\":\"Some *text*\"}]],\"markups\":[],\"sections\":[[10,0]]}","type":"post","status":"draft","visibility":"public"},
{"id":"6","title":"Mailed","slug":"mailed","html":"<p>Mailed</p>","type":"post","status":"sent","visibility":"public","published_at":"2019-05-07T10:00:00.000Z"}],
"posts_meta":[{"post_id":"1","meta_title":"For search","meta_description":"Described"}],
"posts_authors":[{"post_id":"1","author_id":"a1","sort_order":0}],
"users":[{"id":"a1","name":"Ann","slug":"ann","email":"canary@mail.example","password":"canary-hash"}],
"tags":[{"id":"t1","name":"Tea","slug":"tea","visibility":"public"},{"id":"t2","name":"Cakes","slug":"cakes","visibility":"public"},{"id":"t3","name":"#internal","slug":"hash-internal","visibility":"internal"}],
"settings":[{"key":"title","value":"Ghost blog"},{"key":"description","value":"Tagline"},{"key":"timezone","value":"Europe/Vienna"},{"key":"navigation","value":"[{\"label\":\"About\",\"url\":\"/about/\"}]"},{"key":"session_secret","value":"canary-secret"}]
}}]}"##;

#[tokio::test(flavor = "multi_thread")]
async fn ghost() {
    let site = ImportingSite::start().await;
    let report = site.import_from_old_site(System::Ghost, GHOST).await;
    assert_eq!(report.articles.created, 6, "{report}");
    let articles = "SELECT kind || ' ' || slug || ' ' || state FROM articles ORDER BY slug";
    assert_eq!(
        site.rows(articles).await,
        [
            "page about published",
            "article hello published",
            "article mailed unpublished",
            "article members unpublished",
            "article mobile draft",
            "article partly published",
        ]
    );
    let hello = "SELECT title || '|' || byline || '|' || standfirst || '|' || search_title || '|' || search_description \
                 FROM articles WHERE slug = 'hello'";
    assert_eq!(
        site.rows(hello).await,
        ["Hello|Ann|An excerpt|For search|Described"]
    );
    let body = |slug| format!("SELECT body_html FROM articles WHERE slug = '{slug}'");
    let html = site.rows(&body("hello")).await.concat();
    assert!(
        html.contains("href=\"/about\"") && html.contains("https://else.example/x"),
        "{html}"
    );
    let html = site.rows(&body("mobile")).await.concat();
    assert!(html.contains("<em>text</em>"), "{html}");
    assert!(site.tables_with("canary-gated").await.is_empty(), "{report}");
    for secret in ["canary@mail", "canary-hash", "canary-secret"] {
        assert!(site.tables_with(secret).await.is_empty(), "{secret}");
    }
    assert_eq!(
        site.rows("SELECT name FROM tags ORDER BY name").await,
        ["Cakes", "Tea"]
    );
    assert_eq!(
        site.rows("SELECT title || '|' || tagline || '|' || time_zone || '|' || navigation FROM settings")
            .await,
        ["Ghost blog|Tagline|Europe/Vienna|About = /about"]
    );
    for what in ["For members", "Mailed"] {
        assert!(
            tells(&report.warnings.first, what, "unpublished"),
            "{what}: {report}"
        );
    }
    for (old, new) in [
        ("/hello/", "/articles/hello"),
        ("/hello/amp/", "/articles/hello"),
        ("/tag/tea/", "/tags/tea"),
        ("/rss/", "/feed.rss"),
        ("/members", "404"),
    ] {
        assert_eq!(site.redirect(old).await, new, "{old}");
    }
    assert_eq!(site.import_from_old_site(System::Ghost, GHOST).await.changes(), 0);
}

fn blogger_entry(id: &str, kind: &str, more: &str) -> String {
    format!(
        "<entry><id>tag:blogger.com,1999:blog-1.post-{id}</id><published>2019-05-07T10:00:0{id}.000+02:00</published>\
         <updated>2019-05-07T10:00:00.000+02:00</updated>\
         <category scheme=\"http://schemas.google.com/g/2005#kind\" term=\"http://schemas.google.com/blogger/2008/kind#{kind}\"/>\
         <author><name>Ann</name><email>noreply@blogger.com</email></author>{more}</entry>"
    )
}

#[expect(
    clippy::too_many_lines,
    reason = "a table of one export and of what becomes of it"
)]
#[tokio::test(flavor = "multi_thread")]
async fn blogger() {
    let site = ImportingSite::start().await;
    let link = |path: &str| {
        format!(
            "<link rel=\"alternate\" type=\"text/html\" href=\"http://old.blogspot.com{path}\" title=\"T\"/>"
        )
    };
    let draft =
        "<app:control xmlns:app=\"http://purl.org/atom/app#\"><app:draft>yes</app:draft></app:control>";
    let reply = "<thr:in-reply-to ref=\"tag:blogger.com,1999:blog-1.post-1\" href=\"http://old.blogspot.com/2019/05/hello.html\"/>";
    let export = [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><feed xmlns=\"http://www.w3.org/2005/Atom\" \
         xmlns:thr=\"http://purl.org/syndication/thread/1.0\"><id>tag:blogger.com,1999:blog-1.archive</id>\
         <title type=\"text\">Blogger blog</title><link rel=\"alternate\" type=\"text/html\" \
         href=\"http://old.blogspot.com/\"/><generator uri=\"http://www.blogger.com\">Blogger</generator>"
            .to_owned(),
        blogger_entry("7", "settings", "<title>Setting</title><content>x</content>"),
        blogger_entry("8", "template", "<title>Template</title><content>x</content>"),
        blogger_entry(
            "1",
            "post",
            &format!(
                "<category scheme=\"http://www.blogger.com/atom/ns#\" term=\"Tea\"/><title type=\"text\">Hello</title>\
                 <content type=\"html\">One&lt;br /&gt;two</content>{}",
                link("/2019/05/hello.html")
            ),
        ),
        blogger_entry("2", "post", &format!("{draft}<title type=\"text\"></title><content type=\"html\">A draft</content>")),
        blogger_entry(
            "3",
            "page",
            &format!("<title type=\"text\">About</title><content type=\"html\">x</content>{}", link("/p/about.html")),
        ),
        blogger_entry("4", "comment", &format!("<title/><content type=\"html\">A comment</content>{reply}")),
        "</feed>".to_owned(),
    ]
    .concat();
    let report = site.import(System::Blogger, &export).await;
    assert_eq!(
        (report.articles.created, report.comments.created),
        (3, 1),
        "{report}"
    );
    assert_eq!(
        site.rows("SELECT kind || ' ' || title || ' ' || state FROM articles ORDER BY title")
            .await,
        [
            "article A draft draft",
            "page About published",
            "article Hello published"
        ]
    );
    assert_eq!(site.rows("SELECT name FROM tags").await, ["Tea"]);
    assert_eq!(site.rows("SELECT count(*)::text FROM commenters").await, ["0"]);
    for (old, new) in [
        ("/2019/05/hello.html", "/articles/hello"),
        ("/2019/05/hello.html?m=1", "/articles/hello"),
        ("/p/about.html", "/about"),
        ("/search/label/Tea", "/tags/tea"),
        ("/feeds/posts/default", "/feed.atom"),
    ] {
        assert_eq!(site.redirect(old).await, new, "{old}");
    }
    assert_eq!(site.import(System::Blogger, &export).await.changes(), 0);
}
