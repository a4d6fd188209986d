//! Readers of the files of other systems. Each one reads its file as a stream and produces records.
//!
//! - `reader`: what readers get and give
//! - `utf8`: any bytes as UTF-8
//! - `xml`: events of XML that is not quite sound
//! - `json`: the rows of a JSON file, one by one
//! - `dates`: dates in the formats of the files
//! - `wordpress`, `blogger`, `ghost`: blogs
//! - `disqus`, `remark42`, `isso`, `comentario`: comments

mod blogger;
mod comentario;
mod dates;
mod disqus;
mod ghost;
mod isso;
mod json;
mod reader;
mod remark42;
mod utf8;
mod wordpress;
mod xml;

pub use reader::System;
pub(super) use reader::{Context, ReadError, Sink};

use super::input::Source;

/// Reads one file of an export.
pub(super) fn read(
    system: System,
    source: &Source,
    context: &Context,
    sink: &mut Sink<'_>,
) -> Result<(), ReadError> {
    let open = || source.open();
    let now = context.now;
    match system {
        System::WordPress => wordpress::read(&mut *open()?, context, sink),
        System::Blogger => blogger::read(&mut *open()?, now, sink),
        System::Ghost => ghost::read(&open, now, sink),
        System::Disqus => disqus::read(&mut *open()?, sink),
        System::Remark42 => remark42::read(&mut *open()?, sink),
        System::Isso => isso::read(source.path(), &mut *open()?, sink),
        System::Comentario => comentario::read(&open, sink),
    }
}
