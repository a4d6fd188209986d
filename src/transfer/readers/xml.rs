//! Events of XML that is not quite sound: stray `&`, control characters, other encodings. No entity but the five of XML
//! and the names of HTML is resolved.

use std::cell::Cell;
use std::io::{self, BufRead, Read};
use std::rc::Rc;

use quick_xml::XmlVersion;
use quick_xml::escape::resolve_html5_entity;
use quick_xml::events::{BytesStart, Event as Raw};
use quick_xml::name::ResolveResult;
use quick_xml::reader::NsReader;

use super::ReadError;
use super::utf8::Utf8;

/// The most bytes of one text or tag.
const MOST_BYTES: u64 = 64 * 1024 * 1024;
/// The most bytes of the texts of one element.
const MOST_TEXT: usize = 16 * 1024 * 1024;
/// Elements may be nested this deep.
const MOST_DEPTH: usize = 1_000;

/// An opening tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tag {
    pub(super) namespace: String,
    /// The name without a prefix.
    pub(super) name: String,
    attributes: Vec<(String, String)>,
}

impl Tag {
    /// Returns the value of an attribute, by its name with or without a prefix; empty if there is none.
    pub(super) fn get(&self, name: &str) -> &str {
        let is_it = |known: &str| known == name || known.rsplit(':').next() == Some(name);
        let found = self.attributes.iter().find(|(known, _)| is_it(known));
        found.map_or("", |(_, value)| value)
    }
}

/// The next thing in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Event {
    Start(Tag),
    Text(String),
    End,
    Eof,
}

/// A reader of XML.
pub(super) struct Xml<'r> {
    reader: NsReader<Bounded<'r>>,
    read: Rc<Cell<u64>>,
    buffer: Vec<u8>,
    /// The end of an element without content comes next.
    is_empty: bool,
    depth: usize,
}

impl<'r> Xml<'r> {
    pub(super) fn new(content: &'r mut dyn BufRead) -> Result<Self, ReadError> {
        skip_to_markup(content)?;
        let read = Rc::new(Cell::new(0));
        let bounded = Bounded {
            content: Utf8::new(content),
            read: Rc::clone(&read),
        };
        let mut reader = NsReader::from_reader(bounded);
        let config = reader.config_mut();
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        config.allow_dangling_amp = true;
        Ok(Self {
            reader,
            read,
            buffer: Vec::new(),
            is_empty: false,
            depth: 0,
        })
    }

    /// Returns the position in the file, in bytes.
    pub(super) fn position(&self) -> u64 {
        self.reader.buffer_position()
    }

    /// Returns how many elements are open.
    pub(super) fn depth(&self) -> usize {
        self.depth
    }

    fn broken(&self, reason: impl Into<String>) -> ReadError {
        ReadError::Broken {
            place: format!("byte {}", self.position()),
            reason: reason.into(),
        }
    }

    pub(super) fn next(&mut self) -> Result<Event, ReadError> {
        if std::mem::take(&mut self.is_empty) {
            self.depth = self.depth.saturating_sub(1);
            return Ok(Event::End);
        }
        loop {
            self.buffer.clear();
            self.read.set(0);
            let position = self.reader.buffer_position();
            let (namespace, event) = match self.reader.read_resolved_event_into(&mut self.buffer) {
                Ok(found) => found,
                Err(error) => {
                    let reason = format!("it is broken here: {error}");
                    let place = format!("byte {position}");
                    return Err(ReadError::Broken { place, reason });
                }
            };
            let namespace = match namespace {
                ResolveResult::Bound(namespace) => namespace.into_inner().to_owned(),
                ResolveResult::Unbound | ResolveResult::Unknown(_) => String::new(),
            };
            match event {
                Raw::Start(start) => {
                    let tag = tag(namespace, &start);
                    self.depth += 1;
                    if self.depth > MOST_DEPTH {
                        return Err(self.broken("its elements are nested too deeply"));
                    }
                    return Ok(Event::Start(tag));
                }
                Raw::Empty(start) => {
                    let tag = tag(namespace, &start);
                    self.depth += 1;
                    self.is_empty = true;
                    return Ok(Event::Start(tag));
                }
                Raw::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(Event::End);
                }
                Raw::Text(text) => return Ok(Event::Text(text.to_string())),
                Raw::CData(text) => return Ok(Event::Text(text.to_string())),
                Raw::GeneralRef(reference) => {
                    return Ok(Event::Text(match reference.resolve_char_ref() {
                        Ok(Some(c)) => String::from(c),
                        _ => entity(&reference),
                    }));
                }
                Raw::DocType(_) => {
                    return Err(self.broken("it has a document type declaration, which no export has"));
                }
                Raw::Eof => return Ok(Event::Eof),
                Raw::Decl(_) | Raw::PI(_) | Raw::Comment(_) => {}
            }
        }
    }

    /// Returns the tag of the root element; `None` if there is none.
    pub(super) fn root(&mut self) -> Result<Option<Tag>, ReadError> {
        loop {
            match self.next() {
                Ok(Event::Start(tag)) => return Ok(Some(tag)),
                Ok(Event::Text(_)) => {}
                Ok(Event::End | Event::Eof) => return Ok(None),
                Err(ReadError::Broken { reason, .. }) => return Err(ReadError::NotThisFormat(reason)),
                Err(error) => return Err(error),
            }
        }
    }

    /// Returns the text of the element that has just begun, with that of the elements in it, and reads its end.
    pub(super) fn text(&mut self) -> Result<String, ReadError> {
        let depth = self.depth;
        let mut text = String::new();
        while self.depth >= depth {
            match self.next()? {
                Event::Text(part) if text.len() + part.len() > MOST_TEXT => {
                    return Err(self.broken("a text is longer than 16 MB"));
                }
                Event::Text(part) => text.push_str(&part),
                Event::Start(_) | Event::End => {}
                Event::Eof => return Err(self.broken("the file ends within a record: download it again")),
            }
        }
        text.retain(|c| !c.is_control() || matches!(c, '\n' | '\t'));
        Ok(text)
    }

    /// Reads to the end of the element that has just begun.
    pub(super) fn skip(&mut self) -> Result<(), ReadError> {
        let depth = self.depth;
        while self.depth >= depth {
            if self.next()? == Event::Eof {
                return Err(self.broken("the file ends within a record: download it again"));
            }
        }
        Ok(())
    }
}

fn tag(namespace: String, start: &BytesStart<'_>) -> Tag {
    let mut attributes = start.attributes();
    attributes.with_checks(false);
    Tag {
        namespace,
        name: start.local_name().as_ref().to_owned(),
        attributes: attributes
            .flatten()
            .map(|attribute| {
                let value = attribute.normalized_value(XmlVersion::Implicit1_0);
                let value = value.map_or_else(|_| attribute.value.to_string(), std::borrow::Cow::into_owned);
                (attribute.key.as_ref().to_owned(), value)
            })
            .collect(),
    }
}

/// Returns the character of an entity; an unknown one stays as it was typed.
fn entity(name: &str) -> String {
    match name {
        "lt" => "<".to_owned(),
        "gt" => ">".to_owned(),
        "amp" => "&".to_owned(),
        "quot" => "\"".to_owned(),
        "apos" => "'".to_owned(),
        name => resolve_html5_entity(name).map_or_else(|| format!("&{name};"), str::to_owned),
    }
}

/// Skips what stands before the first `<`: byte order marks, blank lines and stray characters.
fn skip_to_markup(content: &mut dyn BufRead) -> Result<(), ReadError> {
    const MOST: usize = 1_024;
    let mut skipped = 0;
    loop {
        let available = content.fill_buf()?;
        let Some(&first) = available.first() else {
            let reason = if skipped == 0 {
                "the file is empty"
            } else {
                "it is no XML file"
            };
            return Err(ReadError::NotThisFormat(reason.to_owned()));
        };
        if first == b'<' {
            return Ok(());
        }
        skipped += 1;
        if skipped > MOST {
            return Err(ReadError::NotThisFormat("it is no XML file".to_owned()));
        }
        content.consume(1);
    }
}

/// Refuses a single text or tag that would fill the memory.
struct Bounded<'r> {
    content: Utf8<'r>,
    read: Rc<Cell<u64>>,
}

impl Read for Bounded<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.content.read(buffer)
    }
}

impl BufRead for Bounded<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.read.get() > MOST_BYTES {
            return Err(io::Error::other("a text is longer than 64 MB"));
        }
        self.content.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        self.read.set(self.read.get().saturating_add(amount as u64));
        self.content.consume(amount);
    }
}
