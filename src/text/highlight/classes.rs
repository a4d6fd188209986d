//! Maps the hundreds of scopes of the grammars to a few CSS classes.

use std::sync::LazyLock;

use two_face::re_exports::syntect::parsing::Scope;

/// Prefixes of scopes and their class; the longest matching prefix counts. An empty class means no colour, and the
/// enclosing scopes are ignored: the code inside a string's `${…}` is not a string. The names are those of the Sublime
/// Text scope naming guide, which the grammars follow.
const TABLE: &[(&str, &str)] = &[
    ("comment", "hl-comment"),
    ("constant", "hl-constant"),
    ("constant.numeric", "hl-number"),
    ("entity.name.class", "hl-type"),
    ("entity.name.enum", "hl-type"),
    ("entity.name.function", "hl-function"),
    ("entity.name.impl", "hl-type"),
    ("entity.name.interface", "hl-type"),
    ("entity.name.macro", "hl-macro"),
    ("entity.name.namespace", "hl-type"),
    ("entity.name.section", "hl-heading"),
    ("entity.name.struct", "hl-type"),
    ("entity.name.tag", "hl-tag"),
    ("entity.name.trait", "hl-type"),
    ("entity.name.type", "hl-type"),
    ("entity.name.union", "hl-type"),
    ("entity.other.attribute-name", "hl-attribute"),
    ("entity.other.inherited-class", "hl-type"),
    ("keyword", "hl-keyword"),
    ("keyword.operator", "hl-operator"),
    ("keyword.operator.word", "hl-keyword"),
    ("markup.deleted", "hl-deleted"),
    ("markup.heading", "hl-heading"),
    ("markup.inserted", "hl-inserted"),
    ("markup.raw", "hl-string"),
    ("meta.annotation", "hl-attribute"),
    ("meta.attribute", "hl-attribute"),
    ("meta.interpolation", ""),
    ("meta.template.expression", ""),
    ("source", ""),
    ("storage", "hl-keyword"),
    ("storage.type.primitive", "hl-type"),
    ("storage.type.numeric", "hl-number"),
    ("string", "hl-string"),
    ("support.class", "hl-type"),
    ("support.constant", "hl-constant"),
    ("support.function", "hl-function"),
    ("support.macro", "hl-macro"),
    ("support.type", "hl-type"),
    ("support.type.property-name", "hl-attribute"),
    ("text", ""),
    ("variable.annotation", "hl-attribute"),
    ("variable.function", "hl-function"),
    ("variable.language", "hl-variable"),
    ("variable.parameter", "hl-variable"),
    ("variable.other.readwrite.shell", "hl-variable"),
];

/// The parsed [`TABLE`], with the longest prefixes first.
static SCOPES: LazyLock<Vec<(Scope, Option<&'static str>)>> = LazyLock::new(|| {
    let scope = |(prefix, class): &(&str, &'static str)| {
        Scope::new(prefix)
            .ok()
            .map(|scope| (scope, Some(*class).filter(|class| !class.is_empty())))
    };
    let mut scopes: Vec<_> = TABLE.iter().filter_map(scope).collect();
    scopes.sort_by_key(|(scope, _)| std::cmp::Reverse(scope.len()));
    scopes
});

/// Returns the class of a text with the scopes `stack`, outermost first: that of the innermost scope with an entry.
pub(super) fn of(stack: &[Scope]) -> Option<&'static str> {
    let entry = |scope: &Scope| SCOPES.iter().find(|(prefix, _)| prefix.is_prefix_of(*scope));
    stack.iter().rev().find_map(entry).and_then(|(_, class)| *class)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_prefix_is_a_scope_and_every_class_is_documented() {
        assert_eq!(SCOPES.len(), TABLE.len());
        let documented = include_str!("mod.rs");
        for (_, class) in TABLE.iter().filter(|(_, class)| !class.is_empty()) {
            assert!(documented.contains(&format!("`{class}`")), "{class}");
        }
    }
}
