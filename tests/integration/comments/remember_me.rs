//! The checkbox "Save my name, email, and website in this browser."

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};

use crate::support::{CommentFields, TestApp};

#[tokio::test(flavor = "multi_thread")]
async fn what_is_saved_fills_the_next_form_and_what_is_unticked_is_forgotten() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    app.article("Elsewhere").create().await;
    let reader = app.visitor();
    let typed = CommentFields {
        website: "https://ada.example/",
        remember: true,
        ..CommentFields::default()
    };
    reader.comment("on-margins", &typed).await;
    let form = reader.get("/articles/elsewhere").await.html();
    assert_eq!(form.field("name"), "Ada");
    assert_eq!(form.field("email"), "ada@canary.example");
    assert_eq!(form.field("website"), "https://ada.example/");
    assert!(form.has("input[name=remember][checked]"));
    assert!(
        !app.visitor()
            .get("/articles/elsewhere")
            .await
            .html()
            .has("input[name=remember][checked]")
    );

    let unticked = CommentFields {
        remember: false,
        ..typed
    };
    reader.comment("elsewhere", &unticked).await;
    let form = reader.get("/articles/on-margins").await.html();
    assert_eq!(
        (form.field("name"), form.field("email")),
        (String::new(), String::new())
    );
    assert!(!reader.cookies().contains("gloss-remember"));
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_saved_by_a_form_that_was_refused() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let reader = app.visitor();
    let typed = CommentFields {
        body: "",
        remember: true,
        ..CommentFields::default()
    };
    assert_eq!(reader.comment("on-margins", &typed).await.status, 422);
    assert_eq!(reader.cookies(), "");
}

#[tokio::test(flavor = "multi_thread")]
async fn no_cookie_tells_the_address() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let reader = app.visitor();
    let typed = CommentFields {
        remember: true,
        ..CommentFields::default()
    };
    let posted = reader.comment("on-margins", &typed).await;
    let headers = posted.headers.get_all("set-cookie");
    assert_eq!(headers.iter().count(), 2);
    for header in headers {
        let header = header.to_str().unwrap();
        for attribute in ["HttpOnly", "SameSite=Lax", "Path=/"] {
            assert!(header.contains(attribute), "{header}");
        }
        let value = header.split(';').next().unwrap().split_once('=').unwrap().1;
        let mut readings = vec![value.to_owned()];
        for part in value.split(['.', '~']) {
            let decoded = URL_SAFE_NO_PAD
                .decode(part)
                .or_else(|_| STANDARD_NO_PAD.decode(part));
            readings.extend(decoded.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()));
        }
        let hex = "616461406361"; // "ada@ca"
        for reading in readings {
            let reading = reading.to_lowercase();
            assert!(!reading.contains("canary") && !reading.contains("ada@") && !reading.contains(hex));
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cookie_that_was_tampered_with_is_as_none() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    for value in ["", "x", "AAAA", &"A".repeat(3000)] {
        let reader = app.visitor();
        reader.set_cookie("gloss-remember", value);
        reader.set_cookie("gloss-commenter", value);
        let page = reader.get("/articles/on-margins").await;
        assert_eq!((page.status, page.html().field("email")), (200, String::new()));
        assert_eq!(
            reader
                .comment(
                    "on-margins",
                    &CommentFields {
                        body: &format!("Thought {}", value.len()),
                        ..CommentFields::default()
                    }
                )
                .await
                .status,
            303
        );
    }
}
