//! Feeds as feed readers see them.

mod articles;
mod atom;
mod autodiscovery;
mod comments;
mod conditional_requests;
mod private_content;
mod redirects;
