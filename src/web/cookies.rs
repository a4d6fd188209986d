//! Cookies: `HttpOnly`, `SameSite=Lax`, for the whole site; under https also `Secure` and with the `__Host-` prefix.

use actix_web::HttpRequest;
use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::http::header;

use crate::config::BaseUrl;

/// A cookie for this many days.
pub fn keep(base_url: &BaseUrl, name: &str, value: String, days: i64) -> Cookie<'static> {
    let mut cookie = build(base_url, name, value);
    cookie.set_max_age(Duration::days(days));
    cookie
}

/// A cookie for this many days that goes to the addresses under a path only. `__Host-` asks for the whole site, so under
/// https its prefix is `__Secure-`.
pub fn keep_under(
    base_url: &BaseUrl,
    (name, path): (&str, &'static str),
    value: String,
    days: i64,
) -> Cookie<'static> {
    let mut cookie = keep(base_url, name, value, days);
    cookie.set_name(name_under(base_url, name));
    cookie.set_path(path);
    cookie
}

/// The value that the browser sent of a cookie that `keep_under` made.
pub fn read_under(request: &HttpRequest, base_url: &BaseUrl, name: &str) -> Option<String> {
    let cookie = request.cookie(&name_under(base_url, name));
    cookie.map(|cookie| cookie.value().to_owned())
}

/// A cookie that ends with the browser, and after this many minutes.
pub fn keep_shortly(base_url: &BaseUrl, name: &str, value: String, minutes: i64) -> Cookie<'static> {
    let mut cookie = build(base_url, name, value);
    cookie.set_max_age(Duration::minutes(minutes));
    cookie
}

/// A cookie that makes the browser forget the one of this name.
pub fn forget(base_url: &BaseUrl, name: &str) -> Cookie<'static> {
    let mut cookie = build(base_url, name, String::new());
    cookie.make_removal();
    cookie
}

/// The value that the browser sent for this name.
pub fn read(request: &HttpRequest, base_url: &BaseUrl, name: &str) -> Option<String> {
    request
        .cookie(&full_name(base_url, name))
        .map(|cookie| cookie.value().to_owned())
}

/// The names, as `read` takes them, of the cookies that the browser sent and that begin with `prefix`.
pub fn names(request: &HttpRequest, base_url: &BaseUrl, prefix: &str) -> Vec<String> {
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
