//! Cookies: `HttpOnly`, `SameSite=Lax` and valid for the whole site. Over HTTPS they are also `Secure` and have the
//! `__Host-` prefix.

use actix_web::HttpRequest;
use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::http::header;

use crate::config::BaseUrl;

/// Returns a cookie that expires after this many days.
pub(crate) fn keep(base_url: &BaseUrl, name: &str, value: String, days: i64) -> Cookie<'static> {
    let mut cookie = build(base_url, name, value);
    cookie.set_max_age(Duration::days(days));
    cookie
}

/// Returns a cookie that expires after this many days and is sent to URLs under `path` only. `__Host-` requires the
/// path `/`, so the prefix over HTTPS is `__Secure-`.
pub(crate) fn keep_under(
    base_url: &BaseUrl,
    name: &str,
    path: &'static str,
    value: String,
    days: i64,
) -> Cookie<'static> {
    let mut cookie = keep(base_url, name, value, days);
    cookie.set_name(name_under(base_url, name));
    cookie.set_path(path);
    cookie
}

/// Returns the value that the browser sent for a cookie made by `keep_under`.
pub(crate) fn read_under(request: &HttpRequest, base_url: &BaseUrl, name: &str) -> Option<String> {
    find(request, &name_under(base_url, name))
}

/// Returns a cookie that expires after this many minutes.
pub(crate) fn keep_for_minutes(
    base_url: &BaseUrl,
    name: &str,
    value: String,
    minutes: i64,
) -> Cookie<'static> {
    let mut cookie = build(base_url, name, value);
    cookie.set_max_age(Duration::minutes(minutes));
    cookie
}

/// Returns an expired cookie, which makes the browser delete the cookie of this name.
pub(crate) fn forget(base_url: &BaseUrl, name: &str) -> Cookie<'static> {
    let mut cookie = build(base_url, name, String::new());
    cookie.make_removal();
    cookie
}

/// Returns the value that the browser sent for this cookie.
pub fn read(request: &HttpRequest, base_url: &BaseUrl, name: &str) -> Option<String> {
    find(request, &full_name(base_url, name))
}

/// Returns the value of the only cookie with exactly this name, or `None` if there are two.
///
/// Names and values are not decoded. Browsers protect `__Host-` and `__Secure-` only in names that are written
/// literally, so another site of the same domain could set `%5F%5FHost-…`. Two cookies of the same name have different
/// paths or domains, and nothing tells which of them this site set.
fn find(request: &HttpRequest, name: &str) -> Option<String> {
    let lines = request.headers().get_all(header::COOKIE);
    let pairs = lines.flat_map(|line| line.as_bytes().split(|byte| *byte == b';'));
    let mut values = pairs.filter_map(|pair| {
        let value = pair.trim_ascii().strip_prefix(name.as_bytes())?;
        value.strip_prefix(b"=")
    });
    let value = values.next()?;
    if values.next().is_some() {
        return None;
    }
    str::from_utf8(value).ok().map(str::to_owned)
}

/// Returns the names of the cookies that begin with `prefix`, in the form that `read` takes.
pub(crate) fn names(request: &HttpRequest, base_url: &BaseUrl, prefix: &str) -> Vec<String> {
    let full_prefix = full_name(base_url, prefix);
    let lines = request.headers().get_all(header::COOKIE);
    let pairs = lines
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'));
    let names = pairs
        .filter_map(|pair| pair.split_once('='))
        .map(|(name, _)| name.trim());
    names
        .filter_map(|name| name.strip_prefix(full_prefix.as_str()))
        .map(|rest| format!("{prefix}{rest}"))
        .collect()
}

fn build(base_url: &BaseUrl, name: &str, value: String) -> Cookie<'static> {
    Cookie::build(full_name(base_url, name), value)
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(base_url.is_https())
        .finish()
}

fn name_under(base_url: &BaseUrl, name: &str) -> String {
    if base_url.is_https() {
        format!("__Secure-{name}")
    } else {
        name.to_owned()
    }
}

fn full_name(base_url: &BaseUrl, name: &str) -> String {
    if base_url.is_https() {
        format!("__Host-{name}")
    } else {
        name.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    fn found(lines: &[&str]) -> Option<String> {
        let mut request = TestRequest::default();
        for line in lines {
            request = request.append_header((header::COOKIE, *line));
        }
        find(&request.to_http_request(), "__Host-gloss-session")
    }

    #[test]
    fn a_cookie_is_found_by_its_exact_name_on_any_line() {
        let expected = Some("a=b%20c".to_owned());
        assert_eq!(found(&["__Host-gloss-session=a=b%20c"]), expected);
        assert_eq!(found(&["x=1; __Host-gloss-session=a=b%20c;y=2"]), expected);
        assert_eq!(found(&["x=1", "__Host-gloss-session=a=b%20c "]), expected);
    }

    #[test]
    fn an_encoded_or_different_name_is_another_cookie() {
        for line in [
            "%5F%5FHost-gloss-session=a",
            "__Host-gloss-sessio%6E=a",
            "__host-gloss-session=a",
            "__Host-gloss-session =a",
            "__Host-gloss-session",
            "x__Host-gloss-session=a",
            "__Host-gloss-session2=a",
            "x=\"; __Host-gloss-session\"=a",
        ] {
            assert_eq!(found(&[line]), None, "{line}");
        }
    }

    #[test]
    fn a_name_that_occurs_twice_is_ignored() {
        assert_eq!(found(&["__Host-gloss-session=a; __Host-gloss-session=b"]), None);
        assert_eq!(found(&["__Host-gloss-session=a", "__Host-gloss-session=a"]), None);
        assert_eq!(found(&["__Host-gloss-session=; __Host-gloss-session=b"]), None);
    }
}
