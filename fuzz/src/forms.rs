//! Fuzzes forms: reads a body with the extractor and the parser of Gloss. The result is a valid value or all errors.

use actix_web::FromRequest as _;
use actix_web::test::TestRequest;
use gloss::accounts::{NewUserForm, StaffNames};
use gloss::comments::forms::{CommentForm, FormContext};
use gloss::comments::{CommentBody, Discussion};
use gloss::ids::ArticleId;
use gloss::secrets::{Keys, RootKey};
use gloss::web::{Form, FormErrors};
use gloss::writing::forms::ArticleForm;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use tokio::runtime::{Builder, Runtime};
use uuid::Uuid;

thread_local! {
    static RUNTIME: Runtime = Builder::new_current_thread().enable_time().build().expect("a runtime");
}

/// Checks the body of a posted form.
pub fn check(input: &[u8]) {
    if let Some(form) = read::<CommentForm>(input) {
        check_comment(form);
    }
    if let Some(form) = read::<ArticleForm>(input) {
        check_article(&form);
    }
    if let Some(form) = read::<NewUserForm>(input) {
        judged(form.parse());
    }
}

fn read<T: serde::de::DeserializeOwned + 'static>(input: &[u8]) -> Option<T> {
    let (request, mut payload) = TestRequest::post()
        .insert_header(("content-type", "application/x-www-form-urlencoded"))
        .set_payload(input.to_vec())
        .to_http_parts();
    let reading = Form::<T>::from_request(&request, &mut payload);
    RUNTIME
        .with(|runtime| runtime.block_on(reading))
        .ok()
        .map(|form| form.0)
}

/// Asserts that a refused form has at least one error.
fn judged<T>(parsed: Result<T, FormErrors>) -> Option<T> {
    parsed
        .inspect_err(|errors| assert!(!errors.is_empty(), "refused without a reason"))
        .ok()
}

fn check_comment(form: CommentForm) {
    let keys = Keys::new(RootKey::from_bytes([7; 32]));
    let now = Timestamp::UNIX_EPOCH;
    let discussion = Discussion {
        article_id: ArticleId(Uuid::nil()),
        slug: "one".parse().expect("a slug"),
        title: String::new(),
        is_open: true,
        published_at: now,
        author_id: None,
    };
    let staff = StaffNames::default();
    let asked = FormContext {
        viewer: None,
        staff: &staff,
        work_bits: 8,
    };
    judged(form.parse(&keys, &discussion, &asked, now));
    let form = form
        .renewed(&keys, discussion.article_id, now)
        .expect("random bytes");
    if let Some(comment) = judged(form.parse(&keys, &discussion, &asked, now)) {
        let again = CommentBody::try_from(comment.body.as_str());
        assert_eq!(again, Ok(comment.body), "parsing is idempotent");
    }
}

fn check_article(form: &ArticleForm) {
    for zone in [TimeZone::UTC, TimeZone::get("Europe/Berlin").expect("a zone")] {
        if let Some(fields) = judged(form.parse(&zone)) {
            assert_eq!(
                fields.slug.as_str().parse().as_ref(),
                Ok(&fields.slug),
                "an accepted slug is a valid slug"
            );
        }
    }
}
