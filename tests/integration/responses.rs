//! Requirements for every response.

use reqwest::Method;

use crate::support::{Response, TestApp, http};

const PATHS: [&str; 12] = [
    "/",
    "/articles/on-margins",
    "/about",
    "/categories/notes",
    "/no-such-page",
    "/articles/on-margins/",
    "/articles/on-margins/comments",
    "/articles/on-margins/comments/new",
    "/?before=x",
    "/comments.atom",
    "/articles/on-margins/comments.atom",
    "/healthz",
];

async fn site() -> TestApp {
    let app = TestApp::start().await;
    app.article("On margins").category("Notes").create().await;
    app.article("About").page().create().await;
    app
}

/// Removes the token of the form from entity tags. It follows the hash and the coding.
fn without_token(mut values: Vec<String>) -> Vec<String> {
    for value in &mut values {
        if value.starts_with('"') {
            *value = value.split('-').take(2).collect();
        }
    }
    values
}

#[tokio::test(flavor = "multi_thread")]
async fn head_answers_as_get_without_the_body() {
    let app = site().await;
    for path in PATHS {
        for encoding in ["identity", "gzip"] {
            let ask = async |method: Method| {
                let request = app.visitor().request(method, path);
                app.visitor()
                    .send(request.header("accept-encoding", encoding))
                    .await
            };
            let (get, head) = (ask(Method::GET).await, ask(Method::HEAD).await);
            assert_eq!(head.status, get.status, "{path}");
            assert_eq!(head.body, "", "{path}");
            // These headers may differ: the length of a compressed page, where it was compressed, and the id of the
            // request.
            let varying = ["date", "content-length", "transfer-encoding", "x-request-id"];
            for name in get
                .headers
                .keys()
                .filter(|name| !varying.contains(&name.as_str()))
            {
                assert_eq!(
                    without_token(values(&head, name.as_str())),
                    without_token(values(&get, name.as_str())),
                    "{path} {encoding} {name}"
                );
            }
            if encoding == "identity" {
                assert_eq!(
                    head.header("content-length"),
                    get.header("content-length"),
                    "{path}"
                );
            }
        }
    }
}

/// Returns the values of a header in sorted order.
fn values(answer: &Response, name: &str) -> Vec<String> {
    let values = answer.headers.get_all(name).iter();
    let mut values: Vec<String> = values.map(|value| value.to_str().unwrap().to_owned()).collect();
    values.sort();
    values
}

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_tells_the_browser_what_this_site_never_does() {
    let app = site().await;
    let reader = app.visitor();
    let mut answers = Vec::new();
    for path in PATHS {
        answers.push(reader.get(path).await);
    }
    let stylesheet = answers[0]
        .html()
        .attribute("link[rel=stylesheet]", "href")
        .unwrap();
    answers.push(reader.get(&stylesheet).await);
    answers.push(
        reader
            .post("/articles/on-margins/comments", &[("body", "")])
            .await,
    );
    answers.push(reader.post("/no-such-page", &[]).await);
    answers.push(reader.send(reader.request(Method::POST, "/")).await);
    answers.push(reader.send(reader.request(Method::OPTIONS, "/")).await);
    answers.push(
        reader
            .send(
                reader
                    .request(Method::DELETE, "/")
                    .header("sec-fetch-site", "same-origin"),
            )
            .await,
    );
    app.take_database_away().await;
    // This page is not in the cache.
    answers.push(reader.get("/archive/1999").await);
    let statuses: Vec<u16> = answers.iter().map(|answer| answer.status).collect();
    assert_eq!(
        statuses,
        [
            200, 200, 200, 200, 404, 301, 405, 200, 400, 200, 200, 200, 200, 422, 405, 403, 204, 405, 503
        ]
    );
    for answer in &answers {
        let policy = answer.header("content-security-policy");
        for part in [
            "default-src 'none'",
            "frame-ancestors 'none'",
            "base-uri 'none'",
            "form-action 'self'",
        ] {
            assert!(policy.contains(part), "{} {policy}", answer.status);
        }
        assert!(!policy.contains("unsafe"), "{policy}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("x-frame-options"), "DENY");
        assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin");
        assert_eq!(answer.header("cross-origin-resource-policy"), "same-origin");
        assert!(!answer.header("referrer-policy").is_empty());
        assert!(!answer.header("permissions-policy").is_empty());
        assert!(
            answer.headers.get("strict-transport-security").is_none(),
            "this site is not under https"
        );
        assert!(answer.headers.get("server").is_none());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_method_that_an_address_does_not_know_is_a_405_that_names_those_it_does() {
    let app = site().await;
    for (path, allow) in [
        ("/", "GET, HEAD"),
        ("/articles/on-margins", "GET, HEAD"),
        ("/about", "GET, HEAD"),
        ("/comments.atom", "GET, HEAD"),
        ("/articles/on-margins/comments", "POST"),
    ] {
        for method in [Method::PUT, Method::DELETE, Method::PATCH] {
            let request = app
                .visitor()
                .request(method, path)
                .header("sec-fetch-site", "same-origin");
            let answer = app.visitor().send(request).await;
            assert_eq!((answer.status, answer.header("allow")), (405, allow), "{path}");
            assert_eq!(answer.html().texts("h1"), ["This page can’t be opened that way"]);
        }
        let answer = app
            .visitor()
            .send(app.visitor().request(Method::OPTIONS, path))
            .await;
        assert_eq!((answer.status, answer.header("allow")), (204, allow));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_error_page_shows_the_address_as_text() {
    let app = site().await;
    let page = app.visitor().get("/%3Cscript%3Ealert(1)%3C/script%3E").await;
    let page = if page.status == 301 {
        app.visitor().follow(&page).await
    } else {
        page
    };
    assert_eq!(page.status, 404);
    assert!(!page.html().has("script"));
    assert_eq!(
        page.html().attribute(".failure .ways a", "href").as_deref(),
        Some("/")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_come_compressed_to_whoever_takes_that() {
    let app = site().await;
    let client = http().no_gzip().build().unwrap();
    for (encoding, answered) in [("gzip", Some("gzip")), ("identity", None)] {
        let request = client
            .get(format!("{}/", app.base))
            .header("accept-encoding", encoding);
        let headers = request.send().await.unwrap().headers().clone();
        let encoded = headers
            .get("content-encoding")
            .map(|value| value.to_str().unwrap());
        assert_eq!(encoded, answered);
        let vary = headers.get_all("vary").iter();
        let vary: String = vary.map(|value| value.to_str().unwrap().to_lowercase()).collect();
        assert!(
            vary.contains("accept-encoding") && vary.contains("cookie"),
            "{vary}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_method_that_is_not_known_is_refused_as_such_wherever_it_comes_from() {
    let app = site().await;
    for (path, allow) in [
        ("/", "GET, HEAD"),
        ("/articles/on-margins", "GET, HEAD"),
        ("/articles/on-margins/comments", "POST"),
        ("/sign-in", "GET, HEAD, POST"),
        ("/admin/articles", "GET, HEAD, POST"),
    ] {
        for method in ["FOO", "TRACE", "DELETE", "PUT", "get", "PROPFIND"] {
            let visitor = app.visitor();
            let request = visitor.request(Method::from_bytes(method.as_bytes()).unwrap(), path);
            let answer = visitor.send(request).await;
            assert_eq!(
                (answer.status, answer.header("allow")),
                (405, allow),
                "{method} {path}"
            );
        }
    }
    for (method, status) in [("FOO", 501), ("PROPFIND", 501), ("DELETE", 404), ("TRACE", 404)] {
        let visitor = app.visitor();
        let request = visitor.request(Method::from_bytes(method.as_bytes()).unwrap(), "/no/such/address");
        let answer = visitor.send(request).await;
        assert_eq!(answer.status, status, "{method}");
        assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
    }
    // Requests that change something are still refused from other origins.
    let visitor = app.visitor();
    let request = visitor.request(Method::POST, "/sign-in");
    assert_eq!(visitor.send(request).await.status, 403);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_site_without_tls_shows_pictures_of_sites_without_tls() {
    let app = site().await;
    let answer = app.visitor().get("/").await;
    let policy = answer.header("content-security-policy");
    assert!(policy.contains("img-src 'self' https: http:;"), "{policy}");
}
