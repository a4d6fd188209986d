//! A browser without JavaScript. It stores cookies and does not follow redirects by itself.

use std::sync::Arc;

use reqwest::cookie::{CookieStore as _, Jar};
use reqwest::header::HeaderMap;
use reqwest::redirect::Policy;
use reqwest::{Client, ClientBuilder, Method, RequestBuilder, Url};

use gloss::web::Changes;

use super::Html;

/// Returns a builder of HTTP clients without root certificates. No test needs them, and loading those of the system
/// takes longer than a request.
pub(crate) fn http() -> ClientBuilder {
    // An error means that a provider is installed already.
    let _ = rustls::crypto::ring::default_provider().install_default();
    Client::builder().tls_certs_only([])
}

/// A reader with a browser.
#[derive(Clone)]
pub(crate) struct Browser {
    client: Client,
    jar: Arc<Jar>,
    base: String,
    changes: Changes,
    address: Option<String>,
}

/// A response.
#[derive(Debug)]
pub(crate) struct Response {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl Browser {
    pub(crate) fn new(base: &str, changes: Changes) -> Self {
        let jar = Arc::new(Jar::default());
        let client = http()
            .cookie_provider(Arc::clone(&jar))
            .redirect(Policy::none())
            .build()
            .unwrap();
        Self {
            client,
            jar,
            base: base.to_owned(),
            changes,
            address: None,
        }
    }

    /// Sets the client address that the proxy reports in `X-Forwarded-For`.
    pub(crate) fn calling_from(mut self, address: String) -> Self {
        self.address = Some(address);
        self
    }

    pub(crate) async fn get(&self, path: &str) -> Response {
        self.send(self.request(Method::GET, path)).await
    }

    /// Submits a form with the headers of a same-origin request.
    pub(crate) async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Response {
        self.send(
            self.request(Method::POST, path)
                .header("sec-fetch-site", "same-origin")
                .form(fields),
        )
        .await
    }

    /// Follows the redirects of `answer`, at most five, and returns the last response.
    pub(crate) async fn follow(&self, answer: &Response) -> Response {
        let mut path = answer.location().to_owned();
        for _ in 0..5 {
            let next = self.get(&path).await;
            if !(300..400).contains(&next.status) {
                return next;
            }
            next.location().clone_into(&mut path);
        }
        panic!("five redirects from {path}");
    }

    pub(crate) fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let request = self.client.request(method, format!("{}{path}", self.base));
        match &self.address {
            Some(address) => request.header("x-forwarded-for", address),
            None => request,
        }
    }

    pub(crate) async fn send(&self, request: RequestBuilder) -> Response {
        // Waits until the site has processed the notifications of changes that the test made in the database.
        self.changes.catch_up().await;
        let response = request.send().await.unwrap();
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        Response {
            status,
            headers,
            body: response.text().await.unwrap(),
        }
    }

    /// Stores a cookie in the browser.
    pub(crate) fn set_cookie(&self, name: &str, value: &str) {
        let url = Url::parse(&self.base).unwrap();
        self.jar.add_cookie_str(&format!("{name}={value}; Path=/"), &url);
    }

    /// Returns the `Cookie` header of the next request.
    pub(crate) fn cookies(&self) -> String {
        let url = Url::parse(&self.base).unwrap();
        self.jar
            .cookies(&url)
            .map_or_else(String::new, |value| value.to_str().unwrap().to_owned())
    }
}

impl Response {
    pub(crate) fn html(&self) -> Html {
        Html::parse(&self.body)
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    pub(crate) fn location(&self) -> &str {
        self.header("location")
    }

    /// Returns the id of the comment in the `Location` header.
    pub(crate) fn comment_id(&self) -> String {
        let location = self.location();
        let place = location
            .split_once("#comment-")
            .or(location.split_once("/comments/"));
        match place {
            Some((_, id)) => id.to_owned(),
            None => panic!("{}: {}", self.status, self.body),
        }
    }

    /// Returns the cookies in `Set-Cookie` headers, without their attributes.
    pub(crate) fn set_cookies(&self) -> Vec<&str> {
        let values = self.headers.get_all("set-cookie").iter();
        values
            .map(|value| value.to_str().unwrap().split(';').next().unwrap())
            .collect()
    }
}
