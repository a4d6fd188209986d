//! Counts the elements of an SVG after following every reference. A few lines of nested `<use>` can grow to millions
//! of elements by doubling.

use std::collections::HashMap;

use resvg::usvg::roxmltree::{Document, Node};

use super::error::SvgError;

/// The maximum number of elements, counting repeated elements each time.
const MOST_DRAWN: u64 = 200_000;
/// The maximum length of a chain of references. A cycle exceeds it.
const DEEPEST: usize = 32;
/// Elements whose link repeats another element.
const REPEATING: [&str; 4] = ["use", "feImage", "pattern", "textPath"];

/// Checks that following all references stays within the limits.
pub(super) fn check(document: &Document<'_>) -> Result<(), SvgError> {
    let mut ids: HashMap<&str, Node<'_, '_>> = HashMap::new();
    for node in document.descendants() {
        if let Some(id) = node.attribute("id") {
            ids.entry(id).or_insert(node);
        }
    }
    let mut counter = Counter {
        ids,
        known: HashMap::new(),
    };
    counter.count(document.root_element(), 0).map(|_count| ())
}

struct Counter<'a, 'input> {
    ids: HashMap<&'a str, Node<'a, 'input>>,
    known: HashMap<&'a str, u64>,
}

impl<'a, 'input: 'a> Counter<'a, 'input> {
    /// Counts the elements of an element and of everything to which it refers.
    fn count(&mut self, root: Node<'a, 'input>, depth: usize) -> Result<u64, SvgError> {
        if depth > DEEPEST {
            return Err(SvgError::TooComplex);
        }
        let mut sum: u64 = 0;
        for node in root.descendants().filter(Node::is_element) {
            sum += 1;
            let repeats = REPEATING.contains(&node.tag_name().name());
            for attribute in node.attributes() {
                let link = (repeats && attribute.name() == "href")
                    .then(|| attribute.value().trim().strip_prefix('#'))
                    .flatten();
                for id in link.into_iter().chain(urls(attribute.value())) {
                    sum = sum.saturating_add(self.count_target(id, depth)?);
                }
            }
            if sum > MOST_DRAWN {
                return Err(SvgError::TooComplex);
            }
        }
        Ok(sum)
    }

    fn count_target(&mut self, id: &str, depth: usize) -> Result<u64, SvgError> {
        if let Some(known) = self.known.get(id) {
            return Ok(*known);
        }
        let Some((&id, &node)) = self.ids.get_key_value(id) else {
            return Ok(0);
        };
        let count = self.count(node, depth + 1)?;
        self.known.insert(id, count);
        Ok(count)
    }
}

/// Returns the ids of `url(#id)` in the value of an attribute, such as `fill` or `style`.
fn urls(value: &str) -> impl Iterator<Item = &str> {
    value.split("url(").skip(1).filter_map(|rest| {
        let id = rest
            .trim_start()
            .trim_start_matches(['"', '\''])
            .strip_prefix('#')?;
        id.split([')', '"', '\'']).next()
    })
}
