//! The import order of modules. As every module imports only modules before it, there are no cycles between modules;
//! `circles` rejects cycles inside a module.

use super::Source;

/// The modules in their order; each may import those before it.
const ORDER: [&str; 47] = [
    "redacted",
    "locale",
    "clock",
    "error",
    "ids",
    "permissions",
    "schema",
    "config",
    "telemetry",
    "metrics",
    "secrets",
    "db",
    "text",
    "graphics",
    "encoding",
    "theme",
    "web",
    "akismet",
    "mail",
    "app",
    "audit",
    "site",
    "accounts",
    "media",
    "commenters",
    "key_check",
    "filter",
    "comments",
    "moderation",
    "articles",
    "writing",
    "library",
    "taxonomy",
    "staff",
    "search",
    "feeds",
    "discovery",
    "transfer",
    "seeding",
    "backup",
    "admin",
    "shapes",
    "routes",
    "server",
    "cli",
    "lib",
    "main",
];

/// Returns the imports that violate the order, and the modules that are missing in it.
pub(crate) fn violations(files: &[Source]) -> Vec<String> {
    let mut found = Vec::new();
    for source in files {
        let module = module_of(source);
        let Some(place) = place_of(module) else {
            found.push(format!(
                "{}: `{module}` has no place in the order: give it one",
                source.at(1)
            ));
            continue;
        };
        for (line, import) in imports(source) {
            match place_of(import) {
                Some(before) if before < place || import == module => {}
                Some(_) => found.push(format!(
                    "{}: `{module}` may not import `{import}`",
                    source.at(line)
                )),
                None => found.push(format!(
                    "{}: `{import}` has no place in the order",
                    source.at(line)
                )),
            }
        }
    }
    found
}

/// The difference between the order that docs/ARCHITECTURE.md prints and `ORDER`. The document leaves the two roots
/// out, `lib` and `main`.
pub(crate) fn misprinted(document: &str) -> Option<String> {
    let printed: Vec<&str> = document
        .lines()
        .find(|line| line.starts_with("`redacted` → "))
        .unwrap_or_default()
        .split(|c: char| !c.is_alphanumeric() && c != '_')
        .filter(|name| !name.is_empty())
        .collect();
    let modules: Vec<&str> = ORDER
        .into_iter()
        .filter(|name| !["lib", "main"].contains(name))
        .collect();
    (printed != modules).then(|| {
        let order = modules.join("` → `");
        format!("docs/ARCHITECTURE.md: the printed order differs from the test’s: `{order}`")
    })
}

fn place_of(module: &str) -> Option<usize> {
    ORDER.iter().position(|name| *name == module)
}

/// Returns the top-level module of a file: `web` for `src/web/form.rs`.
fn module_of(source: &Source) -> &str {
    match source.segments()[..] {
        [_, _] => source.stem(),
        [_, folder, ..] => folder,
        _ => "",
    }
}

/// Returns the top-level modules after `crate::`, and after as many `super::` as lead to the crate root.
fn imports(source: &Source) -> Vec<(usize, &str)> {
    let is_root = source.stem() == "mod";
    let depth = source.segments().len() - 1 - usize::from(is_root);
    let above = "super::".repeat(depth);
    let mut found = Vec::new();
    let mut offset = 0;
    for (number, line) in (1..).zip(source.text.split_inclusive('\n')) {
        let text = &source.text[offset..];
        offset += line.len();
        if line.trim_start().starts_with("//") {
            continue;
        }
        for (at, _) in line.match_indices("crate::") {
            found.extend(
                names(&text[at + "crate::".len()..])
                    .into_iter()
                    .map(|name| (number, name)),
            );
        }
        for (at, _) in line.match_indices(&above) {
            // In an inline module such as `tests`, one more `super` leads there; only known names count.
            let names = names(&text[at + above.len()..]);
            found.extend(
                names
                    .into_iter()
                    .filter(|name| place_of(name).is_some())
                    .map(|name| (number, name)),
            );
        }
    }
    found
}

/// Returns the first segments of the rest of a path: `db` for `db::{self, Pool}`, both for `{db::Pool, ids}`.
fn names(text: &str) -> Vec<&str> {
    let Some(list) = text.strip_prefix('{') else {
        return vec![identifier(text)];
    };
    let mut depth = 0;
    let mut names = vec![identifier(list.trim_start())];
    for (at, c) in list.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => names.push(identifier(list[at + 1..].trim_start())),
            _ => {}
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

fn identifier(text: &str) -> &str {
    let end = text
        .find(|c: char| !c.is_alphanumeric() && c != '_')
        .unwrap_or(text.len());
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(path: &str, text: &str) -> Vec<String> {
        violations(&[Source::new(path, text)])
    }

    #[test]
    fn an_import_from_below_passes_and_one_from_above_is_named_with_its_line() {
        assert!(
            of(
                "src/web/form.rs",
                "use crate::error::Error;\nuse crate::theme::{Theme, urls};"
            )
            .is_empty()
        );
        assert_eq!(
            of("src/web/form.rs", "\nuse crate::articles::Title;"),
            ["src/web/form.rs:2: `web` may not import `articles`"]
        );
    }

    #[test]
    fn a_list_a_path_in_the_code_and_a_way_up_are_seen() {
        assert_eq!(
            of(
                "src/comments/post.rs",
                "use crate::{\n    db::{self, Pool},\n    articles,\n};"
            )
            .len(),
            1
        );
        assert_eq!(of("src/comments/post.rs", "let x = crate::admin::x();").len(), 1);
        assert_eq!(of("src/comments/post.rs", "use super::super::articles;").len(), 1);
        assert_eq!(of("src/comments/mod.rs", "use super::articles;").len(), 1);
        assert!(of("src/comments/post.rs", "use super::articles;").is_empty());
    }

    #[test]
    fn comments_are_no_imports_and_an_unknown_module_is_refused() {
        assert!(of("src/web/form.rs", "//! See `crate::articles`.").is_empty());
        assert_eq!(of("src/novel/mod.rs", "").len(), 1);
        assert_eq!(of("src/web/form.rs", "use crate::novel;").len(), 1);
    }

    #[test]
    fn a_printed_order_that_differs_is_found() {
        let order = ORDER.join("` → `").replace("` → `lib` → `main", "");
        assert_eq!(misprinted(&format!("# Order\n\n`{order}`\n")), None);
        assert!(misprinted("`redacted` → `cli`").is_some());
        assert!(misprinted("").is_some());
    }
}
