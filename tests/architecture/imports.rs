//! Determines which items of other files a file uses, in `use` declarations and in paths. Test code is ignored.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::Source;

/// For each file, the files whose items it uses, and these items.
pub(crate) type Imports<'a> = BTreeMap<&'a Path, BTreeMap<&'a Path, BTreeSet<String>>>;

pub(crate) fn imports(files: &[Source]) -> Imports<'_> {
    let modules = Modules::new(files);
    let mut all = Imports::new();
    for (module, file) in &modules.0 {
        let of_file = all.entry(&file.source.path).or_default();
        for path in file.paths(module) {
            let origin = modules.origin(&path);
            if let Some((other, item)) = origin
                && other.path != file.source.path
            {
                of_file.entry(&*other.path).or_default().insert(item);
            }
        }
    }
    all
}

/// The files by their module paths, such as `crate::web::form`.
struct Modules<'a>(BTreeMap<String, File<'a>>);

struct File<'a> {
    source: &'a Source,
    uses: Vec<Use>,
    /// The words of the code outside `use` declarations; a path is one word.
    words: Vec<&'a str>,
    /// The names of the child modules.
    children: BTreeSet<String>,
}

/// A name that a `use` declaration imports.
struct Use {
    name: String,
    path: String,
    is_public: bool,
}

impl<'a> Modules<'a> {
    fn new(files: &'a [Source]) -> Self {
        let code = files.iter().filter(|source| !is_test(source));
        let mut modules: BTreeMap<String, File<'a>> = code
            .map(|source| (module_of(source), File::new(source)))
            .collect();
        let paths: Vec<String> = modules.keys().cloned().collect();
        for (parent, child) in paths.iter().filter_map(|path| path.rsplit_once("::")) {
            if let Some(parent) = modules.get_mut(parent) {
                parent.children.insert(child.to_owned());
            }
        }
        Self(modules)
    }

    /// Returns the file that defines the item at a path, and the item's name; follows re-exports. `None` for a module,
    /// and for an item of another crate.
    fn origin(&self, path: &str) -> Option<(&'a Source, String)> {
        let mut names = path.split("::");
        let mut module = names.next()?.to_owned();
        while let Some(name) = names.next() {
            let file = self.0.get(&module)?;
            if file.children.contains(name) {
                module = format!("{module}::{name}");
            } else if let Some(import) = file.uses.iter().find(|import| import.name == name) {
                let rest: String = names.flat_map(|name| ["::", name]).collect();
                return self.origin(&(file.absolute(&module, &import.path)? + &rest));
            } else {
                return Some((file.source, name.to_owned()));
            }
        }
        None
    }
}

impl<'a> File<'a> {
    fn new(source: &'a Source) -> Self {
        let mut uses = Vec::new();
        let mut words = Vec::new();
        let mut rest = without_tests(&source.text);
        while let Some(line) = rest.split_inclusive('\n').next() {
            let mut end = line.len();
            if let Some((is_public, tree)) = declaration(rest) {
                expand("", tree, is_public, &mut uses);
                end = rest.find(';').unwrap();
            } else if !line.trim_start().starts_with("//") {
                words.extend(words_of(line));
            }
            rest = &rest[end..];
        }
        Self {
            source,
            uses,
            words,
            children: BTreeSet::new(),
        }
    }

    /// Returns the absolute paths of the items that the file uses, without items that it only re-exports.
    fn paths(&self, module: &str) -> BTreeSet<String> {
        let firsts: BTreeSet<&str> = self.words.iter().map(|word| first_of(word)).collect();
        let imported = self
            .uses
            .iter()
            .filter(|import| !import.is_public || firsts.contains(&*import.name));
        let imported = imported.filter_map(|import| self.absolute(module, &import.path));
        let in_code = self.words.iter().filter(|word| word.contains("::"));
        let in_code = in_code.filter_map(|path| {
            let is_imported = |import: &Use| import.name == first_of(path);
            if self.uses.iter().any(is_imported) {
                return Some(format!("{module}::{path}"));
            }
            self.absolute(module, path)
        });
        imported.chain(in_code).collect()
    }

    /// Returns the absolute form of a path, which begins with `crate`; `None` for a path into another crate.
    fn absolute(&self, module: &str, mut path: &str) -> Option<String> {
        let mut from = module;
        if first_of(path) == "crate" {
            return Some(path.to_owned());
        }
        if let Some(rest) = path.strip_prefix("self::") {
            return Some(format!("{from}::{rest}"));
        }
        while let Some(rest) = path.strip_prefix("super::") {
            (from, _) = from.rsplit_once("::")?;
            path = rest;
        }
        let is_relative = from != module || self.children.contains(first_of(path));
        is_relative.then(|| format!("{from}::{path}"))
    }
}

/// Returns the module path: `crate::web::form` for `src/web/form.rs`, `crate::web` for `src/web/mod.rs`.
fn module_of(source: &Source) -> String {
    let mut names = source.segments();
    names.remove(0);
    names.pop();
    if !matches!(source.stem(), "mod" | "lib") {
        names.push(source.stem());
    }
    let names = names.into_iter().flat_map(|name| ["::", name]);
    ["crate"].into_iter().chain(names).collect()
}

fn is_test(source: &Source) -> bool {
    source.stem() == "tests" || source.segments().contains(&"tests")
}

/// Returns the text before the test module, which is the last item of a file.
fn without_tests(text: &str) -> &str {
    let code = text.split("#[cfg(test)]\nmod tests {").next();
    code.unwrap_or(text)
}

/// Returns the tree of the `use` declaration that the text begins with, and whether it is a re-export.
fn declaration(text: &str) -> Option<(bool, &str)> {
    let line = text.trim_start();
    let visibility = line.strip_prefix("pub");
    let rest = match visibility {
        Some(rest) if rest.starts_with('(') => rest.split_once(')')?.1,
        Some(rest) => rest,
        None => line,
    };
    let (tree, _) = rest.trim_start().strip_prefix("use ")?.split_once(';')?;
    Some((visibility.is_some(), tree))
}

/// Adds the names of a `use` tree: for `a::{b, c as d}`, `b` with the path `a::b` and `d` with `a::c`.
fn expand(above: &str, tree: &str, is_public: bool, uses: &mut Vec<Use>) {
    let tree = tree.trim();
    if let Some((path, list)) = tree.split_once('{') {
        let above = format!("{above}{}", path.trim());
        let list = list.strip_suffix('}').unwrap();
        for branch in branches(list) {
            expand(&above, branch, is_public, uses);
        }
        return;
    }
    let (path, alias) = tree.split_once(" as ").unwrap_or((tree, ""));
    let path = format!("{above}{path}");
    let path = path.strip_suffix("::self").unwrap_or(&path);
    let name = if alias.is_empty() { last_of(path) } else { alias };
    // A single name is a crate or a macro of the file itself.
    if path.contains("::") {
        uses.push(Use {
            name: name.to_owned(),
            path: path.to_owned(),
            is_public,
        });
    }
}

/// Splits a list at its outermost commas.
fn branches(list: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0;
    list.split(move |c| {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        c == ',' && depth == 0
    })
    .filter(|branch| !branch.trim().is_empty())
}

fn words_of(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !c.is_alphanumeric() && c != '_' && c != ':')
        .map(|word| word.trim_end_matches(':'))
        .filter(|word| !word.is_empty())
}

fn first_of(path: &str) -> &str {
    path.split("::").next().unwrap_or(path)
}

fn last_of(path: &str) -> &str {
    path.rsplit("::").next().unwrap_or(path)
}
