//! Comments cannot run scripts or change the page.

use crate::support::{CommentFields, TestApp};

const VECTORS: [&str; 14] = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\"><svg onload=alert(1)>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:alert(1))",
    "<javascript:alert(1)>",
    "![x](https://evil.example/x.png)",
    "<a href=\"javascript:alert(1)\" onclick=alert(1)>x</a>",
    "<style>body{display:none}</style><form action=https://evil.example><input name=p>",
    "</textarea></template><iframe src=https://evil.example></iframe>",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
    "[a](https://a.example \"\\\" onmouseover=\\\"alert(1)\")",
];

#[tokio::test(flavor = "multi_thread")]
async fn hostile_texts_are_inert_in_the_thread_the_form_and_the_preview() {
    let app = TestApp::start().await;
    app.sql("UPDATE settings SET moderation = 'none', hold_at_links = 0")
        .await;
    app.article("On margins").create().await;
    let reader = app.visitor();
    for vector in VECTORS {
        let name: String = vector.chars().take(80).collect();
        let typed = CommentFields {
            body: vector,
            name: &name,
            website: "https://ada.example/\"><script>alert(1)</script>",
            ..CommentFields::default()
        };
        let posted = reader.comment("on-margins", &typed).await;
        assert_eq!(posted.status, 303, "{vector}: {}", posted.body);
        let refused = reader
            .comment(
                "on-margins",
                &CommentFields {
                    email: vector,
                    ..typed
                },
            )
            .await;
        assert_eq!(refused.status, 422);
        assert_inert(&refused.body);
        assert_eq!(refused.html().field("email"), vector);
    }
    let page = reader.get("/articles/on-margins").await;
    assert_eq!(page.html().texts(".comment").len(), VECTORS.len());
    assert_inert(&page.body);
}

/// Asserts that no script runs, nothing is loaded from another site, and every form is one of Gloss.
fn assert_inert(page: &str) {
    let html = crate::support::Html::parse(page);
    assert!(!html.has_foreign_script(), "{page}");
    for dangerous in [
        "iframe",
        "img:not([src^='/avatars/'])",
        "svg",
        "math",
        "object",
        "embed",
        "style",
        "base",
        "video",
        "audio",
        "form:not([action^='/'])",
        "meta[http-equiv]",
    ] {
        assert!(!html.has(dangerous), "{dangerous} in {page}");
    }
    for attribute in ["onerror", "onload", "onclick", "onmouseover", "style", "srcdoc"] {
        assert!(!html.has(&format!("[{attribute}]")), "{attribute}");
    }
    for address in html
        .attributes("[href]", "href")
        .into_iter()
        .chain(html.attributes("[src]", "src"))
    {
        let is_safe = ["/", "#", "http://", "https://"]
            .iter()
            .any(|start| address.starts_with(start));
        assert!(is_safe, "{address}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn names_and_texts_are_isolated_and_links_are_marked_as_readers() {
    let app = TestApp::start().await;
    app.sql("UPDATE settings SET moderation = 'none', hold_at_links = 0")
        .await;
    app.article("On margins").create().await;
    let typed = CommentFields {
        body: "See [this](https://a.example/), https://b.example/ and <https://c.example/>.",
        name: "فاطمه",
        website: "fatemeh.example",
        ..CommentFields::default()
    };
    app.visitor().comment("on-margins", &typed).await;
    let page = app.visitor().get("/articles/on-margins").await.html();
    assert_eq!(page.texts(".comment bdi.author"), ["فاطمه"]);
    assert_eq!(page.attribute(".comment .said", "dir").as_deref(), Some("auto"));
    let hrefs = page.attributes(".comment .said a, .comment .author a", "href");
    assert_eq!(
        hrefs,
        [
            "https://fatemeh.example/",
            "https://a.example/",
            "https://b.example/",
            "https://c.example/"
        ]
    );
    let rels = page.attributes(".comment .said a, .comment .author a", "rel");
    assert_eq!(rels, ["nofollow ugc noopener"; 4]);
}
