//! Attempts to poison the cache, and to read responses meant for another person from it.

use gloss::accounts::Role;
use jiff::SignedDuration;
use reqwest::Method;

use super::{ARTICLE, cost, site, without_nonce};
use crate::support::{CommentFields, TestApp};

/// A page of every kind that is cached.
const KEPT: [&str; 10] = [
    ARTICLE,
    "/",
    "/about",
    "/archive",
    "/archive/2026",
    "/authors/grace",
    "/tags/notes",
    "/feed.atom",
    "/comments.atom",
    "/sitemap.xml",
];

async fn full_site() -> TestApp {
    let app = site().await;
    app.article("About").page().create().await;
    app.article("Tagged").tags(&["notes"]).create().await;
    app.app.changes.catch_up().await;
    app
}

#[tokio::test(flavor = "multi_thread")]
async fn no_header_that_is_not_part_of_the_key_gets_into_what_is_kept() {
    let app = full_site().await;
    let hostile = [
        ("x-forwarded-host", "evil.example"),
        ("x-forwarded-proto", "gopher"),
        ("x-forwarded-for", "203.0.113.66"),
        ("forwarded", "host=evil.example"),
        ("x-original-url", "/admin"),
        ("x-rewrite-url", "/admin"),
        ("x-http-method-override", "POST"),
        ("accept-language", "fa"),
        ("user-agent", "<script>evil()</script>"),
        ("referer", "https://evil.example/"),
        ("origin", "https://evil.example"),
        ("range", "bytes=0-9"),
        ("if-range", "\"x\""),
        ("te", "trailers"),
        ("accept", "application/json"),
    ];
    for path in KEPT {
        let clean = app.visitor().get(path).await;
        app.sql("UPDATE settings SET title = title").await;
        app.app.changes.catch_up().await;
        let attacker = app.visitor();
        let mut request = attacker.request(Method::GET, path).header("host", "evil.example");
        for (name, value) in hostile {
            request = request.header(name, value);
        }
        let poisoned = attacker.send(request).await;
        assert_eq!(poisoned.status, 200, "{path}");
        let (after, statements) = cost(&app, &app.visitor(), path).await;
        assert_eq!(statements, 0, "{path} was cached");
        assert_eq!(without_nonce(&after), without_nonce(&clean), "{path}");
        assert!(!after.body.contains("evil"), "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn unknown_parameters_neither_split_nor_change_what_is_kept() {
    let app = full_site().await;
    for path in KEPT {
        let clean = app.visitor().get(path).await;
        app.sql("UPDATE settings SET title = title").await;
        let words = "q=evil&notice=evil&page=7&next=//evil.example&utm_source=evil&preview=true&fragment=true\
            &year=1&month=1&slug=evil&name=evil&status=spam&since=1&parent=x&callback=evil&format=json&id=1";
        let asked = app.visitor().get(&format!("{path}?{words}")).await;
        assert_eq!(asked.status, 200, "{path}");
        for query in ["", "?x", "?x=1", "?x=2&y=%00", "?&", "?=", "?ORDER=newest"] {
            let (after, statements) = cost(&app, &app.visitor(), &format!("{path}{query}")).await;
            assert_eq!(statements, 0, "{path}{query}");
            assert_eq!(without_nonce(&after), without_nonce(&clean), "{path}{query}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_parameter_in_disguise_changes_its_own_answer_alone() {
    let app = full_site().await;
    let clean = app.visitor().get(ARTICLE).await;
    let newest = app.visitor().get(&format!("{ARTICLE}?order=newest")).await;
    for query in [
        "?%6frder=newest",
        "?orde%72=newest",
        "?order=newes%74",
        "?order=newest&order=oldest",
        "?order=evil",
        "?thread=evil",
        "?comments=evil",
    ] {
        let answer = app.visitor().get(&format!("{ARTICLE}{query}")).await;
        assert!(
            matches!(answer.status, 200 | 400 | 404),
            "{query}: {}",
            answer.status
        );
    }
    assert_eq!(
        without_nonce(&app.visitor().get(ARTICLE).await),
        without_nonce(&clean)
    );
    let again = app.visitor().get(&format!("{ARTICLE}?order=newest")).await;
    assert_eq!(without_nonce(&again), without_nonce(&newest));
}

#[tokio::test(flavor = "multi_thread")]
async fn no_path_trick_caches_an_admin_page_for_others() {
    let app = full_site().await;
    let owner = app.staff("olga", Role::Owner).await;
    for path in [
        "/admin/site.css",
        "/admin/settings/site.css",
        "/admin/settings;.css",
        "/admin/settings%2f..%2fsite.css",
        "/admin/settings?x=site.css",
        "/assets/..%2fadmin%2fsettings",
        "/assets/%2e%2e/admin/settings",
        "/media/../admin/settings",
        "//admin/settings",
        "/admin/settings",
        "/admin/settings%00.css",
        "/ADMIN/settings",
    ] {
        owner.visitor.get(path).await;
        let stranger = app.visitor().get(path).await;
        assert_ne!(stranger.status, 200, "{path}");
        assert!(!stranger.body.contains("olga"), "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn tricks_with_a_path_lead_to_the_page_or_to_nothing() {
    let app = full_site().await;
    for path in [
        "/articles/on-margins/",
        "//articles/on-margins",
        "/articles//on-margins",
        "/articles/on-margins%00",
        "/articles/on-margins%2f",
        "/Articles/On-Margins",
        "/articles/on-margins;x",
    ] {
        let answer = app.visitor().get(path).await;
        assert!(
            matches!(answer.status, 301 | 308 | 404),
            "{path}: {}",
            answer.status
        );
    }
    // Other encodings of the same path are the same page, in a cache entry each.
    let same = app.visitor().get("/articles/%6Fn-margins").await;
    assert!(matches!(same.status, 200 | 301 | 308));
    assert_eq!(app.visitor().get(ARTICLE).await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_head_and_other_methods_ask_for_does_not_change_what_get_finds() {
    let app = full_site().await;
    for path in KEPT {
        for method in [
            Method::HEAD,
            Method::OPTIONS,
            Method::DELETE,
            Method::PUT,
            Method::POST,
        ] {
            let visitor = app.visitor();
            visitor.send(visitor.request(method, path)).await;
        }
        let page = app.visitor().get(path).await;
        assert_eq!(page.status, 200, "{path}");
        assert!(!page.body.is_empty());
        let visitor = app.visitor();
        let head = visitor.send(visitor.request(Method::HEAD, path)).await;
        assert_eq!((head.status, head.body.as_str()), (200, ""), "{path}");
        assert_eq!(
            app.visitor().get(path).await.body.len(),
            page.body.len(),
            "{path}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_odd_coding_gets_the_page_as_it_is_and_leaves_it_so() {
    let app = full_site().await;
    for accepted in [
        "",
        "identity",
        "*;q=0",
        "identity;q=0",
        "gzip;q=0",
        "x-evil, compress",
        "gzip\tbr",
        ",,,",
        "br;q=-1",
        "zstd;q=nan",
    ] {
        let visitor = app.visitor();
        let request = visitor.request(Method::GET, ARTICLE);
        let page = visitor.send(request.header("accept-encoding", accepted)).await;
        assert_eq!(page.header("content-encoding"), "", "{accepted:?}");
        assert!(page.body.starts_with("<!doctype html>"), "{accepted:?}");
    }
    for accepted in ["br", "gzip", "gzip, br;q=0.1"] {
        let visitor = app.visitor();
        let request = visitor.request(Method::HEAD, ARTICLE);
        let page = visitor.send(request.header("accept-encoding", accepted)).await;
        assert!(
            accepted.starts_with(page.header("content-encoding")),
            "{accepted}"
        );
        assert_eq!(page.header("vary"), "Cookie", "{accepted}");
        assert!(
            page.headers
                .get_all("vary")
                .iter()
                .any(|vary| vary == "Accept-Encoding")
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_range_is_answered_with_the_whole() {
    let app = full_site().await;
    let whole = app.visitor().get(ARTICLE).await;
    for range in ["bytes=0-0", "bytes=-1", "bytes=5-2", "bytes=0-,0-,0-", "evil=1"] {
        let visitor = app.visitor();
        let request = visitor.request(Method::GET, ARTICLE).header("range", range);
        let answer = visitor.send(request).await;
        assert_eq!(
            (answer.status, answer.body.len()),
            (200, whole.body.len()),
            "{range}"
        );
        assert_eq!(answer.header("content-range"), "");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_cookie_is_ever_kept() {
    let app = full_site().await;
    for path in KEPT {
        for _ in 0..2 {
            assert!(app.visitor().get(path).await.set_cookies().is_empty(), "{path}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_there_is_not_kept() {
    let app = full_site().await;
    assert_eq!(app.visitor().get("/articles/soon").await.status, 404);
    app.article("Soon").create().await;
    assert_eq!(app.visitor().get("/articles/soon").await.status, 200);
    app.sql("UPDATE articles SET state = 'unpublished' WHERE slug = 'soon'")
        .await;
    assert_eq!(app.visitor().get("/articles/soon").await.status, 404);
}

/// Headers that make a response unfit for other readers, without a cookie of Gloss or another URL.
const ODD: [(&str, &str); 5] = [
    ("accept-encoding", "identity;q=0"),
    ("accept-encoding", "*;q=0"),
    ("accept-encoding", "compress, identity;q=0, *;q=0"),
    ("if-none-match", "*"),
    ("range", "bytes=0-0"),
];

#[tokio::test(flavor = "multi_thread")]
async fn no_ones_answer_keeps_a_page_out_of_memory_for_others() {
    let app = full_site().await;
    let reader = app.visitor();
    let posted = reader.comment("on-margins", &CommentFields::default()).await;
    assert_eq!(posted.status, 303, "{}", posted.body);
    let own = reader.cookies();
    assert!(own.contains("gloss-commenter="), "{own}");
    let disguised = own.replace("gloss-", "%67loss-");
    let twice = format!("{disguised}; {disguised}");
    let cookies = [("cookie", disguised.as_str()), ("cookie", twice.as_str())];
    for path in [ARTICLE, "/", "/feed.atom", "/archive"] {
        for (name, value) in ODD.into_iter().chain(cookies) {
            // Empties the page cache.
            app.sql("UPDATE settings SET title = title").await;
            let stranger = app.visitor();
            let request = stranger.request(Method::GET, path).header(name, value);
            let odd = stranger.send(request).await;
            assert!(!odd.body.contains("A thought of mine."), "{path} {name}: {value}");
            app.visitor().get(path).await;
            let (page, statements) = cost(&app, &app.visitor(), path).await;
            assert_eq!((page.status, statements), (200, 0), "{path} {name}: {value}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_odd_request_does_not_take_away_a_page_that_is_renewed() {
    let app = full_site().await;
    for path in [ARTICLE, "/"] {
        app.visitor().get(path).await;
        // The entry is stale, but the data has not changed.
        app.app.clock.advance(SignedDuration::from_secs(61));
        let stranger = app.visitor();
        let request = stranger.request(Method::GET, path);
        stranger
            .send(request.header("accept-encoding", "identity;q=0"))
            .await;
        app.visitor().get(path).await;
        let (page, statements) = cost(&app, &app.visitor(), path).await;
        assert_eq!((page.status, statements), (200, 0), "{path}");
    }
}
