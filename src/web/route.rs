//! A route of the site: a URL pattern with the handlers of its methods. `GET` answers `HEAD` too. Any other method gets
//! 405 with the allowed methods.

use actix_web::http::Method;
use actix_web::web::{self, FormConfig};
use actix_web::{FromRequest, Handler, HttpResponse, Resource, Responder, guard};

use super::extractor::Extractor;
use super::form::FORM_LIMIT;
use crate::error::Error;
use crate::permissions::Right;

/// A row of the route table.
pub struct Route {
    /// The URL pattern, such as `/articles/{slug}`.
    pub path: &'static str,
    /// A short description of the resource.
    pub purpose: &'static str,
    form_limit: usize,
    get: Option<MethodHandler>,
    post: Option<MethodHandler>,
}

/// The URL pattern of the matched route, for logs and metrics.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::web) struct RoutePattern(pub(in crate::web) &'static str);

/// The handler of a method, and the right that it requires.
struct MethodHandler {
    route: actix_web::Route,
    right: Option<Right>,
}

impl Route {
    /// Creates a route without handlers.
    pub fn new(path: &'static str, purpose: &'static str) -> Self {
        Self {
            path,
            purpose,
            form_limit: FORM_LIMIT,
            get: None,
            post: None,
        }
    }

    /// Sets the handler of `GET` and `HEAD`.
    #[must_use]
    pub fn get<H, Args>(mut self, handler: H) -> Self
    where
        H: Handler<Args, Output: Responder + 'static>,
        Args: FromRequest + Extractor + 'static,
    {
        self.get = Some(MethodHandler {
            route: web::route()
                .guard(guard::Any(guard::Get()).or(guard::Head()))
                .to(handler),
            right: Args::RIGHT,
        });
        self
    }

    /// Sets the handler of `POST`.
    #[must_use]
    pub fn post<H, Args>(mut self, handler: H) -> Self
    where
        H: Handler<Args, Output: Responder + 'static>,
        Args: FromRequest + Extractor + 'static,
    {
        self.post = Some(MethodHandler {
            route: web::post().to(handler),
            right: Args::RIGHT,
        });
        self
    }

    /// Sets the size limit of a posted form, in bytes.
    #[must_use]
    pub fn with_form_limit(mut self, bytes: usize) -> Self {
        self.form_limit = bytes;
        self
    }

    /// Returns the methods as the `Allow` header lists them (RFC 9110, 10.2.1).
    pub fn methods(&self) -> &'static str {
        match (&self.get, &self.post) {
            (Some(_), Some(_)) => "GET, HEAD, POST",
            (Some(_), None) => "GET, HEAD",
            (None, Some(_)) => "POST",
            (None, None) => "",
        }
    }

    /// Returns each method with the right that its handler requires. `None` means that the route is public.
    pub fn rights(&self) -> Vec<(&'static str, Option<Right>)> {
        let answers = [("GET", &self.get), ("POST", &self.post)];
        answers
            .into_iter()
            .filter_map(|(method, answer)| Some((method, answer.as_ref()?.right)))
            .collect()
    }

    /// Builds the actix-web resource.
    pub fn into_resource(self) -> Resource {
        let methods = self.methods();
        let resource = web::resource(self.path)
            .app_data(FormConfig::default().limit(self.form_limit))
            .app_data(RoutePattern(self.path));
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
