//! Limits the cost of sanitising: parses HTML like the sanitiser, but without a tree, and stops when there is too
//! much. Some steps of the parser iterate over all open elements, and a few bytes can repeat many of them.

use std::borrow::Cow;
use std::cell::Cell;
use std::rc::Rc;

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::{StrTendril, TendrilSink as _};
use html5ever::{Attribute, ParseOpts, QualName, local_name, ns, parse_fragment};

/// The maximum number of elements that are open, or waiting to be reopened, at the same time.
const MAX_OPEN: usize = 400;
/// The number of elements allowed in any document, in addition to one for every three bytes, which is the length of
/// the shortest tag.
const MAX_ADDED_ELEMENTS: usize = 20_000;
/// The maximum number of separators between the attributes of one tag, as each attribute is compared with all previous
/// ones.
const MAX_SEPARATORS: usize = 10_000;
/// The number of bytes after which the limits are checked.
const PORTION: usize = 4096;

/// The result for a document within the limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reading {
    /// Whether the HTML has no parse errors and all its elements are listed, so that one cleaning pass is enough.
    pub(super) is_regular: bool,
}

/// Parses a document with the allowed elements `listed`; returns `None` if it exceeds the limits.
pub(super) fn read(html: &str, listed: &[&str]) -> Option<Reading> {
    let counts = Rc::new(Counts::default());
    let sink = Counting {
        counts: Rc::clone(&counts),
        listed: listed.iter().map(|name| (*name).into()).collect(),
    };
    let context = QualName::new(None, ns!(html), local_name!("div"));
    let mut parser = parse_fragment(sink, ParseOpts::default(), context, Vec::new(), false);
    let most = MAX_ADDED_ELEMENTS + html.len() / 3;
    let mut separators = 0;
    for portion in portions(html) {
        let before = counts.events.get();
        parser.process(StrTendril::from(portion));
        if counts.open.get() > MAX_OPEN || counts.elements.get() > most {
            return None;
        }
        if counts.events.get() != before {
            separators = 0;
            continue;
        }
        separators += portion
            .bytes()
            .filter(|byte| b" \t\n\r\x0c/\"'".contains(byte))
            .count();
        if separators > MAX_SEPARATORS {
            return None;
        }
    }
    parser.finish();
    let is_regular = !counts.is_irregular.get() && !html.contains("<pre>\n");
    (counts.elements.get() <= most).then_some(Reading { is_regular })
}

/// Splits the text into portions of [`PORTION`] bytes.
fn portions(html: &str) -> impl Iterator<Item = &str> {
    let mut rest = html;
    std::iter::from_fn(move || {
        let (portion, after) = rest.split_at(rest.floor_char_boundary(PORTION));
        rest = after;
        (!portion.is_empty()).then_some(portion)
    })
}

#[derive(Debug, Default)]
struct Counts {
    open: Cell<usize>,
    elements: Cell<usize>,
    /// The number of actions of the parser, such as created or appended nodes.
    events: Cell<usize>,
    is_irregular: Cell<bool>,
}

/// A tree sink that counts elements, and drops each as soon as the parser does.
struct Counting {
    counts: Rc<Counts>,
    listed: Vec<html5ever::LocalName>,
}

/// A handle to a node that the parser references.
#[derive(Clone)]
struct Held(Rc<Node>);

struct Node {
    name: QualName,
    is_integration_point: bool,
    counts: Rc<Counts>,
}

impl Drop for Node {
    fn drop(&mut self) {
        self.counts.open.set(self.counts.open.get().saturating_sub(1));
    }
}

impl Counting {
    fn hold(&self, name: QualName, is_integration_point: bool) -> Held {
        self.counts.open.set(self.counts.open.get() + 1);
        Held(Rc::new(Node {
            name,
            is_integration_point,
            counts: Rc::clone(&self.counts),
        }))
    }

    fn note(&self) {
        self.counts.events.set(self.counts.events.get() + 1);
    }

    fn nameless(&self) -> Held {
        self.hold(QualName::new(None, ns!(), local_name!("")), false)
    }
}

impl TreeSink for Counting {
    type Handle = Held;
    type Output = ();
    type ElemName<'a> = html5ever::ExpandedName<'a>;

    fn finish(self) {}

    fn parse_error(&self, _: Cow<'static, str>) {
        self.counts.is_irregular.set(true);
    }

    fn get_document(&self) -> Held {
        self.nameless()
    }

    fn elem_name<'a>(&'a self, target: &'a Held) -> Self::ElemName<'a> {
        target.0.name.expanded()
    }

    fn create_element(&self, name: QualName, _: Vec<Attribute>, flags: ElementFlags) -> Held {
        self.note();
        self.counts.elements.set(self.counts.elements.get() + 1);
        let is_root = self.counts.elements.get() <= 2;
        if !is_root && (name.ns != ns!(html) || !self.listed.contains(&name.local)) {
            self.counts.is_irregular.set(true);
        }
        self.hold(name, flags.mathml_annotation_xml_integration_point)
    }

    fn create_comment(&self, _: StrTendril) -> Held {
        self.note();
        self.nameless()
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Held {
        self.note();
        self.nameless()
    }

    fn append(&self, _: &Held, _: NodeOrText<Held>) {
        self.note();
    }

    fn append_based_on_parent_node(&self, _: &Held, _: &Held, _: NodeOrText<Held>) {
        self.note();
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, target: &Held) -> Held {
        target.clone()
    }

    fn same_node(&self, x: &Held, y: &Held) -> bool {
        Rc::ptr_eq(&x.0, &y.0)
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, _: &Held, _: NodeOrText<Held>) {
        self.note();
    }

    fn add_attrs_if_missing(&self, _: &Held, _: Vec<Attribute>) {}

    fn remove_from_parent(&self, _: &Held) {}

    fn reparent_children(&self, _: &Held, _: &Held) {}

    fn is_mathml_annotation_xml_integration_point(&self, target: &Held) -> bool {
        target.0.is_integration_point
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LISTED: &[&str] = &["b", "br", "div", "p", "pre"];

    #[test]
    fn nesting_and_what_the_parser_repeats_are_bounded() {
        let reopened: Vec<String> = (0..MAX_OPEN / 2).map(|n| format!("<b id={n}>")).collect();
        let reopened = reopened.concat();
        for beyond in [
            "<div>".repeat(20_000),
            "<svg>".repeat(20_000),
            "<table><tr><td>".repeat(10_000),
            format!("<p>{}", "<b>".repeat(500)),
            format!("<p>{reopened}</p>{}", "<p>x</p>".repeat(20_000)),
            format!("<a{}>", " a1=\"<\"".repeat(20_000)),
        ] {
            assert_eq!(read(&beyond, LISTED), None, "{}", &beyond[..60]);
        }
        for within in ["<div>x</div>", "<p>x", "x<br>", "<img alt='a > b'>"] {
            let long = within.repeat(20_000);
            assert!(read(&long, LISTED).is_some(), "{within}");
        }
        assert!(read(&format!("<img src='data:{}'>", "a/b+".repeat(8_000)), LISTED).is_some());
    }

    #[test]
    fn what_a_browser_repairs_is_not_regular() {
        let is_regular = |html: &str| read(html, LISTED).unwrap().is_regular;
        for regular in ["<p>a <b>b</b><br></p>\n<div>c</div>", "&lt;&amp;", ""] {
            assert!(is_regular(regular), "{regular}");
        }
        for irregular in [
            "<b><p>a</b></p>",
            "<p><b>a</p>b",
            "<p><p>a</p></p>",
            "<span>a</span>",
            "<svg></svg>",
            "<pre>\n\na</pre>",
            "a & b &x;</i>",
        ] {
            assert!(!is_regular(irregular), "{irregular}");
        }
    }
}
