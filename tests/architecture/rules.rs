//! All rules except the import order. Each takes files and returns the places that violate it.

use std::collections::BTreeSet;

use super::Source;

const MAXIMUM_LINES: usize = 400;

pub(crate) fn too_long(files: &[Source]) -> Vec<String> {
    let long = |source: &&Source| source.text.lines().count() > MAXIMUM_LINES;
    let say = |source: &Source| {
        let lines = source.text.lines().count();
        format!(
            "{}: {lines} lines; make it a folder of the same name",
            source.path.display()
        )
    };
    files.iter().filter(long).map(say).collect()
}

pub(crate) fn unescaped(files: &[Source]) -> Vec<String> {
    let turns_escaping_off = |line: &str| {
        let line: String = line.split_whitespace().collect();
        line.contains("|safe") || line.contains("autoescapefalse")
    };
    lines_with(files, turns_escaping_off, "SafeHtml alone is printed unescaped")
}

/// Returns SQL and uses of diesel tables outside `queries` and `db`.
pub(crate) fn stray_sql(files: &[Source]) -> Vec<String> {
    const SIGNS: [&str; 9] = [
        "crate::schema",
        "sql_query",
        "batch_execute",
        "diesel::insert_into",
        "diesel::update",
        "diesel::delete",
        "\"SELECT ",
        "\"INSERT ",
        "\"UPDATE ",
    ];
    let is_home = |source: &&Source| {
        let segments = source.segments();
        segments.contains(&"queries")
            || segments.contains(&"queries.rs")
            || segments.get(1) == Some(&"db")
            || source.stem() == "tests"
    };
    let strangers: Vec<&Source> = files.iter().filter(|source| !is_home(source)).collect();
    lines_with(
        strangers,
        |line| SIGNS.iter().any(|sign| line.contains(sign)),
        "SQL belongs in the slice's `queries`",
    )
}

/// Returns uses of actix-web in files of the domain.
pub(crate) fn http_in_the_domain(files: &[Source]) -> Vec<String> {
    const NOUNS: [&str; 5] = ["model", "policy", "thread", "forms", "queries"];
    let is_noun = |source: &&Source| {
        let segments = source.segments();
        segments.len() > 2
            && (NOUNS.contains(&source.stem()) || segments.iter().any(|segment| NOUNS.contains(segment)))
    };
    let nouns: Vec<&Source> = files.iter().filter(is_noun).collect();
    lines_with(
        nouns,
        |line| line.contains("actix_web"),
        "data and rules know nothing of HTTP",
    )
}

pub(crate) fn folders_without_mod(files: &[Source]) -> Vec<String> {
    let folder = |source: &Source| source.path.parent().unwrap().to_owned();
    let all: BTreeSet<_> = files.iter().map(folder).collect();
    let with: BTreeSet<_> = files
        .iter()
        .filter(|source| source.stem() == "mod")
        .map(folder)
        .collect();
    all.difference(&with)
        .filter(|folder| folder.components().count() > 1)
        .map(|folder| format!("{}: has no mod.rs", folder.display()))
        .collect()
}

pub(crate) fn empty_names(files: &[Source]) -> Vec<String> {
    const NAMES: [&str; 9] = [
        "utils", "util", "helpers", "helper", "common", "misc", "types", "handlers", "shared",
    ];
    let is_empty = |source: &&Source| {
        let segments = source.segments();
        NAMES.contains(&source.stem()) || segments.iter().any(|segment| NAMES.contains(segment))
    };
    let say = |source: &Source| format!("{}: name it after what it holds", source.path.display());
    files.iter().filter(is_empty).map(say).collect()
}

pub(crate) fn without_purpose(files: &[Source]) -> Vec<String> {
    let say = |source: &Source| format!("{}: open it with a `//!` sentence", source.at(1));
    files
        .iter()
        .filter(|source| !source.text.starts_with("//! "))
        .map(say)
        .collect()
}

pub(crate) fn half_migrations(files: &[Source]) -> Vec<String> {
    let folders: BTreeSet<_> = files.iter().map(|source| source.path.parent().unwrap()).collect();
    let mut found = Vec::new();
    for folder in folders {
        for name in ["up.sql", "down.sql"] {
            let path = folder.join(name);
            if !files
                .iter()
                .any(|source| source.path == path && !source.text.trim().is_empty())
            {
                found.push(format!("{}: missing or empty", path.display()));
            }
        }
    }
    found
}

/// Returns snapshots whose name no test contains: `…__front_page.snap` needs `"front_page"`.
pub(crate) fn orphaned_snapshots(snapshots: &[Source], tests: &[Source]) -> Vec<String> {
    let is_orphan = |snapshot: &&Source| {
        let name = snapshot.stem().rsplit("__").next().unwrap();
        let quoted = format!("\"{name}\"");
        !tests.iter().any(|test| test.text.contains(&quoted))
    };
    let say = |snapshot: &Source| format!("{}: no test takes it; remove it", snapshot.path.display());
    snapshots.iter().filter(is_orphan).map(say).collect()
}

/// Returns units that would make the site's folder readable for other accounts of the machine: each start sets its
/// mode.
pub(crate) fn open_state(units: &[Source]) -> Vec<String> {
    let opens = |source: &&Source| {
        source.text.contains("\nStateDirectory=") && !source.text.contains("\nStateDirectoryMode=0700\n")
    };
    let say = |source: &Source| format!("{}: StateDirectoryMode=0700 is missing", source.path.display());
    units.iter().filter(opens).map(say).collect()
}

/// Returns units without a sandbox, or without limits on memory and tasks.
pub(crate) fn loose_units(units: &[Source]) -> Vec<String> {
    const WANTED: [&str; 9] = [
        "NoNewPrivileges=yes",
        "ProtectSystem=strict",
        "ProtectHome=yes",
        "PrivateTmp=yes",
        "PrivateDevices=yes",
        "CapabilityBoundingSet=",
        "SystemCallFilter=",
        "MemoryMax=",
        "TasksMax=",
    ];
    let missing = |source: &Source| {
        let has = |wanted: &&&str| source.text.lines().any(|line| line.starts_with(**wanted));
        let at = source.path.display().to_string();
        let missing: Vec<&str> = WANTED.iter().filter(|wanted| !has(wanted)).copied().collect();
        missing
            .into_iter()
            .map(move |wanted| format!("{at}: {wanted} is missing"))
    };
    units.iter().flat_map(missing).collect()
}

/// Returns units that are not reliable. The site must be restarted without a limit and start after a database on the
/// same machine. A failed backup must be reported, and backups must not be beside the secret key.
pub(crate) fn fragile_units(units: &[Source]) -> Vec<String> {
    let mut found = Vec::new();
    for source in units {
        let lines = || source.text.lines().filter(|line| !line.starts_with('#'));
        let mut report = |what: &str| found.push(format!("{}: {what}", source.path.display()));
        if lines().any(|line| line.starts_with("Exec") && line.contains("/bin/gloss")) {
            report("name gloss without its folder, which is /usr/bin or /usr/local/bin");
        }
        if lines().any(|line| line == "ExecStart=gloss serve") {
            if !lines().any(|line| line == "StartLimitIntervalSec=0") {
                report("StartLimitIntervalSec=0 is missing");
            }
            if !lines().any(|line| line.starts_with("After=") && line.contains("postgresql.service")) {
                report("After=postgresql.service is missing");
            }
        }
        if lines().any(|line| line.starts_with("ExecStart=") && line.contains("gloss backup")) {
            if !lines().any(|line| line.starts_with("OnFailure=")) {
                report("OnFailure= is missing");
            }
            if lines().any(|line| line.contains("/var/lib/gloss/")) {
                report("backups are beside the secret key");
            }
        }
    }
    found
}

/// Returns the reasons why settings in `.env` do not reach the site in a container. Either `docker-compose.yml` does
/// not pass the file, or it sets a setting to a value that does not come from the file.
pub(crate) fn unpassed_settings(config: &[Source], compose: &str) -> Vec<String> {
    let mut found = Vec::new();
    if !compose.contains("    env_file:\n      - path: .env\n        required: false\n") {
        found.push("docker-compose.yml: .env is not passed on by env_file".to_owned());
    }
    let variables: BTreeSet<&str> = config
        .iter()
        .flat_map(|source| source.text.split("env = \"").skip(1))
        .filter_map(|rest| rest.split('"').next())
        .collect();
    for name in variables {
        let overrides = |line: &str| {
            let value = line
                .trim()
                .strip_prefix(name)
                .and_then(|rest| rest.strip_prefix(':'));
            value.is_some_and(|value| !value.contains("${"))
        };
        if compose.lines().any(overrides) {
            found.push(format!("docker-compose.yml: {name} in .env has no effect"));
        }
    }
    found
}

fn lines_with<'a>(
    files: impl IntoIterator<Item = &'a Source>,
    breaks: impl Fn(&str) -> bool,
    rule: &str,
) -> Vec<String> {
    let mut found = Vec::new();
    for source in files {
        let lines = source.code().filter(|(_, line)| breaks(line));
        found.extend(lines.map(|(number, _)| format!("{}: {rule}", source.at(number))));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(path: &str, text: &str) -> [Source; 1] {
        [Source::new(path, text)]
    }

    #[test]
    fn a_file_of_401_lines_is_too_long() {
        assert!(too_long(&one("src/a.rs", &"x\n".repeat(400))).is_empty());
        assert_eq!(too_long(&one("src/a.rs", &"x\n".repeat(401))).len(), 1);
    }

    #[test]
    fn safe_is_found_however_it_is_spaced() {
        assert!(unescaped(&one("a.html", "{{ page.body }} is safe")).is_empty());
        assert_eq!(
            unescaped(&one(
                "a.html",
                "{{ x | safe }}\n{{ y|safe }}\n{% autoescape false %}"
            ))
            .len(),
            3
        );
    }

    #[test]
    fn sql_is_found_outside_its_homes_only() {
        let sql = "diesel::sql_query(\"SELECT 1\")";
        assert_eq!(stray_sql(&one("src/comments/post.rs", sql)).len(), 1);
        assert_eq!(
            stray_sql(&one("src/web/form.rs", "use crate::schema::articles;")).len(),
            1
        );
        for home in [
            "src/comments/queries.rs",
            "src/articles/queries/lists.rs",
            "src/db/pool.rs",
        ] {
            assert!(stray_sql(&one(home, sql)).is_empty(), "{home}");
        }
    }

    #[test]
    fn http_is_found_in_nouns_only() {
        let import = "use actix_web::HttpResponse;";
        assert_eq!(http_in_the_domain(&one("src/comments/model.rs", import)).len(), 1);
        assert_eq!(
            http_in_the_domain(&one("src/comments/thread/mod.rs", import)).len(),
            1
        );
        assert!(http_in_the_domain(&one("src/comments/post.rs", import)).is_empty());
    }

    #[test]
    fn a_folder_needs_its_mod_and_a_file_its_name_and_purpose() {
        assert_eq!(folders_without_mod(&one("src/web/form.rs", "")).len(), 1);
        assert!(folders_without_mod(&one("src/web/mod.rs", "")).is_empty());
        assert!(folders_without_mod(&one("src/lib.rs", "")).is_empty());
        assert_eq!(empty_names(&one("src/web/utils.rs", "")).len(), 1);
        assert_eq!(empty_names(&one("src/helpers/mod.rs", "")).len(), 1);
        assert!(empty_names(&one("src/web/form.rs", "")).is_empty());
        assert_eq!(
            without_purpose(&one("src/web/form.rs", "use x;\n//! Late.")).len(),
            1
        );
        assert!(without_purpose(&one("src/web/form.rs", "//! Forms.\n")).is_empty());
    }

    #[test]
    fn a_migration_without_its_way_back_is_found() {
        let up = || Source::new("migrations/1/up.sql", "CREATE TABLE a ();");
        assert_eq!(half_migrations(&[up()]).len(), 1);
        assert_eq!(
            half_migrations(&[up(), Source::new("migrations/1/down.sql", " \n")]).len(),
            1
        );
        assert!(half_migrations(&[up(), Source::new("migrations/1/down.sql", "DROP TABLE a;")]).is_empty());
    }

    #[test]
    fn a_unit_that_opens_the_folder_is_found() {
        let unit = |rest: &str| one("a.service", &format!("[Service]\nStateDirectory=gloss\n{rest}"));
        assert_eq!(open_state(&unit("StateDirectoryMode=0750\n")).len(), 1);
        assert!(open_state(&unit("StateDirectoryMode=0700\n")).is_empty());
        assert!(open_state(&one("a.socket", "[Socket]\n")).is_empty());
    }

    #[test]
    fn a_unit_without_a_sandbox_or_bounds_is_found() {
        let whole = "NoNewPrivileges=yes\nProtectSystem=strict\nProtectHome=yes\nPrivateTmp=yes\nPrivateDevices=yes\n\
            CapabilityBoundingSet=\nSystemCallFilter=@system-service\nMemoryMax=50%\nTasksMax=512\n";
        assert!(loose_units(&one("a.service", whole)).is_empty());
        let commented = whole.replace("MemoryMax", "#MemoryMax");
        assert_eq!(loose_units(&one("a.service", &commented)).len(), 1);
        assert_eq!(loose_units(&one("a.service", "[Service]\n")).len(), 9);
    }

    #[test]
    fn a_unit_that_gives_up_or_fails_silently_is_found() {
        let serve = "After=a postgresql.service\nStartLimitIntervalSec=0\nExecStart=gloss serve\n";
        assert!(fragile_units(&one("a.service", serve)).is_empty());
        for (from, to) in [
            ("StartLimit", "#StartLimit"),
            ("postgresql.service", ""),
            ("\nExecStart=", "\nExecStartPre=/usr/bin/gloss\nExecStart="),
        ] {
            let broken = serve.replace(from, to);
            assert_eq!(fragile_units(&one("a.service", &broken)).len(), 1, "{broken}");
        }
        let backup =
            "OnFailure=b\nStateDirectory=gloss\nExecStart=sh -c 'gloss backup --seal /var/backups/gloss/x'\n";
        assert!(fragile_units(&one("a.service", backup)).is_empty());
        for (from, to) in [
            ("OnFailure", "#OnFailure"),
            ("/var/backups/gloss", "/var/lib/gloss/backups"),
        ] {
            let broken = backup.replace(from, to);
            assert_eq!(fragile_units(&one("a.service", &broken)).len(), 1, "{broken}");
        }
    }

    #[test]
    fn a_setting_that_compose_does_not_pass_is_found() {
        let config = one("src/config/mod.rs", "env = \"A\", env = \"B\", env = \"C\"");
        let file = "    env_file:\n      - path: .env\n        required: false\n";
        assert!(unpassed_settings(&config, &format!("{file}  A: ${{A:-1}}\n  # B: 1\n  D: 1\n")).is_empty());
        assert_eq!(unpassed_settings(&config, "  A: ${A:-1}\n").len(), 1);
        assert_eq!(
            unpassed_settings(&config, &format!("{file}  B: 1\n  C:\n")),
            [
                "docker-compose.yml: B in .env has no effect",
                "docker-compose.yml: C in .env has no effect"
            ]
        );
    }

    #[test]
    fn a_snapshot_that_no_test_names_is_found() {
        let test = one("tests/a.rs", "assert_snapshot!(\"front_page\", page)");
        let snapshot = |name: &str| one(&format!("tests/snapshots/integration__{name}.snap"), "");
        assert!(orphaned_snapshots(&snapshot("front_page"), &test).is_empty());
        assert_eq!(orphaned_snapshots(&snapshot("old_page"), &test).len(), 1);
    }
}
