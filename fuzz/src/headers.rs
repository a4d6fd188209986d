//! Fuzzes request headers: the client address, the coding, the range and the cookies.

use actix_web::http::header::{
    ACCEPT_ENCODING, FORWARDED, HeaderMap, HeaderName, HeaderValue, X_FORWARDED_FOR,
};
use actix_web::test::TestRequest;
use actix_web::web::Data;
use actix_web::{FromRequest as _, HttpRequest};
use gloss::config::ServerConfig;
use gloss::encoding::{Encoding, preferred, weight};
use gloss::media::range::asked_range;
use gloss::secrets::{Keys, RootKey};
use gloss::web::client_ip::TrustedProxies;
use gloss::web::{Client, cookies};

const PEER: [u8; 4] = [192, 0, 2, 7];
/// The length of a file in bytes.
const LENGTH: i32 = 1_000;

/// Checks a request head of lines `name: value`.
pub fn check(input: &[u8]) {
    let headers = read(input);
    let request = |proxies: TrustedProxies| {
        let mut request = TestRequest::default()
            .peer_addr((PEER, 1).into())
            .app_data(Data::new(Keys::new(RootKey::from_bytes([7; 32]))))
            .app_data(Data::new(proxies));
        for (name, value) in &headers {
            request = request.append_header((name.clone(), value.clone()));
        }
        request.to_http_request()
    };
    check_client(&request);
    check_coding(&headers);
    check_range(&headers);
    let address = (PEER, 80).into();
    let base_url = ServerConfig::for_testing(address)
        .base_url(address)
        .expect("an address for links");
    let _ = cookies::read(&request(TrustedProxies::default()), &base_url, "gloss-session");
}

fn read(input: &[u8]) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for line in input.split(|byte| *byte == b'\n') {
        let mut parts = line.splitn(2, |byte| *byte == b':');
        let (Some(name), Some(value)) = (parts.next(), parts.next()) else {
            continue;
        };
        let value = HeaderValue::from_bytes(value.trim_ascii());
        if let (Ok(name), Ok(value)) = (HeaderName::from_bytes(name), value) {
            headers.append(name, value);
        }
    }
    headers
}

/// A client that is not a trusted proxy cannot change its address by any header that it sends.
fn check_client(request: &dyn Fn(TrustedProxies) -> HttpRequest) {
    let client = |proxies| {
        Client::extract(&request(proxies))
            .into_inner()
            .expect("keys are there")
            .address()
    };
    assert_eq!(client(TrustedProxies::default()), Some(PEER.into()));
    for header in [X_FORWARDED_FOR, FORWARDED] {
        let all = ["0.0.0.0/0", "::/0"].map(|network| network.parse().expect("a network"));
        assert!(client(TrustedProxies::new(all.into(), header)).is_some());
    }
}

/// Asserts that a coding is used only if the client accepts it by name or with `*`.
fn check_coding(headers: &HeaderMap) {
    let coding = preferred(headers);
    if coding == Encoding::Identity {
        return;
    }
    assert!(weight(headers, coding) > 0);
    let mut named = headers
        .get_all(ACCEPT_ENCODING)
        .filter_map(|value| value.to_str().ok());
    assert!(named.any(|value| value.contains('*') || value.to_ascii_lowercase().contains(coding.name())));
}

fn check_range(headers: &HeaderMap) {
    if let Some(Ok(range)) = asked_range(headers, LENGTH) {
        assert!(
            0 <= range.start && range.start < range.end && range.end <= LENGTH,
            "{range:?}"
        );
    }
}
