//! Post-processes an article's clean HTML: resolves the URLs of files, and makes browsers decode pictures
//! asynchronously. It reads and writes the sanitiser's format, and checks URLs by the sanitiser's rules.

use std::borrow::Cow;

use super::urls::{Kind, LINK_REL, resolve_relative, srcset_candidates};
use crate::text::html_pieces::{attribute, escape_attribute_into, unescape};

/// The attribute that is added to each picture.
const DECODING: (&str, &str) = ("decoding", "async");

/// Returns the HTML with URLs resolved by `resolve`.
pub(super) fn finish(html: &str, resolve: &dyn Fn(&str) -> Option<String>) -> String {
    let mut out = String::with_capacity(html.len() + html.len() / 16);
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let end = rest[start..]
            .find('>')
            .map_or(rest.len(), |length| start + length);
        let tag = &rest[start..end];
        out.push_str(&rest[..start]);
        match tag.split_once(' ') {
            Some((name, attributes)) if has_address(name) => {
                out.push_str(name);
                write_attributes(name, attributes, resolve, &mut out);
            }
            _ if tag == "<img" => {
                out.push_str(tag);
                push(DECODING.0, DECODING.1, &mut out);
            }
            _ => out.push_str(tag),
        }
        rest = &rest[end..];
    }
    out.push_str(rest);
    out
}

fn has_address(tag: &str) -> bool {
    matches!(tag, "<a" | "<audio" | "<img" | "<source" | "<video")
}

fn write_attributes(tag: &str, attributes: &str, resolve: &dyn Fn(&str) -> Option<String>, out: &mut String) {
    let mut rest = attributes;
    while let Some((name, after)) = rest.split_once("=\"") {
        let Some((value, after)) = after.split_once('"') else {
            break;
        };
        rest = after;
        let name = name.trim_start();
        if name == DECODING.0 {
            continue;
        }
        match resolved(name, value, resolve) {
            Resolved::Same => {
                out.push(' ');
                out.push_str(name);
                out.push_str("=\"");
                out.push_str(value);
                out.push('"');
            }
            Resolved::Other(address) => {
                let leads_away = matches!(Kind::of(&address), Kind::Web | Kind::OtherHost);
                push(name, &address, out);
                if name == "href" && leads_away && attribute(attributes, "rel").is_none() {
                    push("rel", LINK_REL, out);
                }
            }
            Resolved::Refused => {}
        }
    }
    if tag == "<img" {
        push(DECODING.0, DECODING.1, out);
    }
}

fn push(name: &str, value: &str, out: &mut String) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    escape_attribute_into(out, value);
    out.push('"');
}

enum Resolved {
    Same,
    Other(String),
    /// `resolve` returned a URL that is not allowed for this attribute.
    Refused,
}

fn resolved(name: &str, value: &str, resolve: &dyn Fn(&str) -> Option<String>) -> Resolved {
    let is_allowed = |address: &str| match Kind::of(address) {
        Kind::Refused => false,
        Kind::Contact => name == "href",
        Kind::Web | Kind::Local | Kind::OtherHost => true,
    };
    match name {
        "href" | "src" | "poster" => match resolve_relative(&unescape(value), resolve) {
            Some(address) if is_allowed(&address) => Resolved::Other(address),
            Some(_) => Resolved::Refused,
            None => Resolved::Same,
        },
        "srcset" => {
            let value = unescape(value);
            let mut is_other = false;
            let candidates = srcset_candidates(&value).into_iter();
            let kept: Vec<String> = candidates
                .filter_map(|(address, descriptor)| {
                    let found = resolve_relative(address, resolve);
                    is_other |= found.is_some();
                    let address = found.map_or(Cow::Borrowed(address), Cow::Owned);
                    // A space would end the URL.
                    let address = address.replace(' ', "%20");
                    is_allowed(&address).then(|| format!("{address} {descriptor}").trim_end().to_owned())
                })
                .collect();
            match (is_other, kept.is_empty()) {
                (false, _) => Resolved::Same,
                (true, false) => Resolved::Other(kept.join(", ")),
                (true, true) => Resolved::Refused,
            }
        }
        _ => Resolved::Same,
    }
}
