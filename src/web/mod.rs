//! The foundation of every handler: pages, documents for programs, forms, error pages, and the checks that run before a
//! handler.

mod body_timeout;
pub(crate) mod cache;
pub(crate) mod changes;
pub mod client_ip;
mod concurrency_limit;
pub mod cookies;
mod csrf;
mod document;
pub(crate) mod error_pages;
mod extractor;
pub(crate) mod form;
mod layout;
mod page;
mod read_database;
mod redirect;
mod request_log;
mod route;
mod security_headers;
mod structured_data;
mod uploads;
mod view_counter;

pub use body_timeout::Pace;
pub(crate) use body_timeout::is_too_slow;
pub(crate) use body_timeout::pace_bodies;
pub(crate) use cache::{CacheInstructions, Cacheable, PageCache, UpstreamCaches, ValueCache};
pub use changes::Changes;
pub(crate) use changes::Scope;
pub use client_ip::Client;
pub(crate) use concurrency_limit::PerNetwork;
pub(crate) use csrf::{UnknownOrigin, refuse_other_origins};
pub(crate) use document::Document;
pub(crate) use error_pages::{MissingPage, Suggestions};
pub(crate) use extractor::{DeferredRight, Extractor};
pub use form::{Form, FormErrors};
pub(crate) use layout::{
    AdminSection, Alternate, FeedLink, Head, HeadArticle, HeadPicture, LastLayout, Layout, Logo,
    NavigationItem, SignedInViewer,
};
pub(crate) use page::{CachePolicy, View, shape_of};
pub use page::{Page, layout_shape};
pub(crate) use read_database::ReadDatabase;
pub(crate) use redirect::see_other;
pub use request_log::Shutdown;
pub(crate) use request_log::{count, identify};
pub(crate) use route::Route;
pub(crate) use security_headers::{add_headers, add_security_headers};
pub(crate) use structured_data::StructuredData;
pub(crate) use uploads::{DecodingPermit, Uploads};
pub(crate) use view_counter::Visits;
