//! What every handler stands on: pages, documents for programs, forms, errors as pages, and what is checked before
//! a handler runs.

mod address;
pub mod cache;
pub mod changes;
pub mod client_ip;
pub mod cookies;
mod document;
pub mod error_pages;
mod extractor;
pub mod form;
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

pub use address::Address;
pub use cache::{Cacheable, Keep, PageCache, UpstreamCaches, ValueCache};
pub use changes::{Changes, Tag};
pub use client_ip::Client;
pub use document::Document;
pub use error_pages::{Nearest, Nothing};
pub use extractor::{Deferred, Extractor};
pub use form::{Form, FormErrors};
pub use layout::{
    Alternate, DeskSection, FeedLink, Head, HeadArticle, HeadPicture, LastLayout, Layout, Logo,
    NavigationItem, ViewerLayout,
};
pub use observing::{Stopping, count, identify};
pub(crate) use pace::is_too_slow;
pub use pace::{Pace, pace_bodies};
pub use page::{CachePolicy, Page, View, layout_shape, shape_of};
pub use per_network::PerNetwork;
pub use reading::Reads;
pub use redirect::see_other;
pub use same_origin::{UnknownOrigin, refuse_other_origins};
pub use security_headers::add_security_headers;
pub use structured_data::StructuredData;
pub use uploads::{DecodingPlace, Uploads};
pub use visits::Visits;
