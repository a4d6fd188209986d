//! The foundation of every handler: pages, documents for programs, forms, error pages, and the checks that run before a
//! handler.

mod address;
pub(crate) mod cache;
pub(crate) mod changes;
pub mod client_ip;
pub mod cookies;
mod document;
pub(crate) mod error_pages;
mod extractor;
pub(crate) mod form;
mod layout;
mod observing;
mod pace;
mod page;
mod per_network;
mod reading;
mod redirect;
mod same_origin;
mod security_headers;
mod structured_data;
mod uploads;
mod visits;

pub(crate) use address::Address;
pub(crate) use cache::{Cacheable, Keep, PageCache, UpstreamCaches, ValueCache};
pub use changes::Changes;
pub(crate) use changes::Tag;
pub use client_ip::Client;
pub(crate) use document::Document;
pub(crate) use error_pages::{Nearest, Nothing};
pub(crate) use extractor::{Deferred, Extractor};
pub use form::{Form, FormErrors};
pub(crate) use layout::{
    Alternate, DeskSection, FeedLink, Head, HeadArticle, HeadPicture, LastLayout, Layout, Logo,
    NavigationItem, ViewerLayout,
};
pub use observing::Stopping;
pub(crate) use observing::{count, identify};
pub use pace::Pace;
pub(crate) use pace::is_too_slow;
pub(crate) use pace::pace_bodies;
pub(crate) use page::{CachePolicy, View, shape_of};
pub use page::{Page, layout_shape};
pub(crate) use per_network::PerNetwork;
pub(crate) use reading::Reads;
pub(crate) use redirect::see_other;
pub(crate) use same_origin::{UnknownOrigin, refuse_other_origins};
pub(crate) use security_headers::add_security_headers;
pub(crate) use structured_data::StructuredData;
pub(crate) use uploads::{DecodingPlace, Uploads};
pub(crate) use visits::Visits;
