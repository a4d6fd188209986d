//! An address of the site and what it answers to. `GET` answers `HEAD` too, and any other method is told which
//! ones there are.

use actix_web::http::Method;
use actix_web::web::{self, FormConfig};
use actix_web::{FromRequest, Handler, HttpResponse, Resource, Responder, Route, guard};

use super::extractor::Extractor;
use super::form::FORM_LIMIT;
use crate::error::Error;
use crate::permissions::Right;

/// A row of the table of addresses.
pub struct Address {
    /// The pattern, such as `/articles/{slug}`.
    pub path: &'static str,
    /// What is there, in a few words.
    pub purpose: &'static str,
    form_limit: usize,
    get: Option<Answer>,
    post: Option<Answer>,
}

/// The pattern of the address that a request was routed to, for logs and metrics.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::web) struct Pattern(pub(in crate::web) &'static str);

/// What answers to a method.
struct Answer {
    route: Route,
    right: Option<Right>,
}

impl Address {
    /// An address that answers to nothing yet.
    pub fn new(path: &'static str, purpose: &'static str) -> Self {
        Self {
            path,
            purpose,
            form_limit: FORM_LIMIT,
            get: None,
            post: None,
        }
    }

    /// Answers `GET` and `HEAD`.
    #[must_use]
    pub fn get<H, Args>(mut self, handler: H) -> Self
    where
        H: Handler<Args, Output: Responder + 'static>,
        Args: FromRequest + Extractor + 'static,
    {
        self.get = Some(Answer {
            route: web::route()
                .guard(guard::Any(guard::Get()).or(guard::Head()))
                .to(handler),
            right: Args::RIGHT,
        });
        self
    }

    /// Answers `POST`.
    #[must_use]
    pub fn post<H, Args>(mut self, handler: H) -> Self
    where
        H: Handler<Args, Output: Responder + 'static>,
        Args: FromRequest + Extractor + 'static,
    {
        self.post = Some(Answer {
            route: web::post().to(handler),
            right: Args::RIGHT,
        });
        self
    }

    /// Takes forms of up to this many bytes.
    #[must_use]
    pub fn with_form_limit(mut self, bytes: usize) -> Self {
        self.form_limit = bytes;
        self
    }

    /// The methods as `Allow` lists them (RFC 9110, 10.2.1).
    pub fn methods(&self) -> &'static str {
        match (&self.get, &self.post) {
            (Some(_), Some(_)) => "GET, HEAD, POST",
            (Some(_), None) => "GET, HEAD",
            (None, Some(_)) => "POST",
            (None, None) => "",
        }
    }

    /// Each method with the right that its handler names; `None`: it is for everybody.
    pub fn rights(&self) -> Vec<(&'static str, Option<Right>)> {
        let answers = [("GET", &self.get), ("POST", &self.post)];
        answers
            .into_iter()
            .filter_map(|(method, answer)| Some((method, answer.as_ref()?.right)))
            .collect()
    }

    /// What actix-web registers.
    pub fn into_resource(self) -> Resource {
        let methods = self.methods();
        let resource = web::resource(self.path)
            .app_data(FormConfig::default().limit(self.form_limit))
            .app_data(Pattern(self.path));
        let resource = self
            .get
            .into_iter()
            .chain(self.post)
            .map(|answer| answer.route)
            .fold(resource, Resource::route);
        resource.default_service(web::route().to(move |method: Method| async move {
            match method {
                Method::OPTIONS => Ok(HttpResponse::NoContent()
                    .insert_header(("allow", methods))
                    .finish()),
                _ => Err(Error::MethodNotAllowed(methods)),
            }
        }))
    }
}
