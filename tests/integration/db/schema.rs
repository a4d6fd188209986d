//! `src/schema/` matches the schema of the migrated database.

use std::collections::BTreeSet;

use crate::support::TestApp;

const SCHEMA: [&str; 3] = [
    include_str!("../../../src/schema/mod.rs"),
    include_str!("../../../src/schema/accounts_tables.rs"),
    include_str!("../../../src/schema/comments_tables.rs"),
];

/// Returns columns as `articles.title text`, with a question mark for nullable columns.
fn written() -> BTreeSet<String> {
    let mut columns = BTreeSet::new();
    let mut table = String::new();
    for line in SCHEMA.iter().flat_map(|file| file.lines()).map(str::trim) {
        if let Some((name, _)) = line.strip_suffix('{').and_then(|line| line.split_once(" (")) {
            name.clone_into(&mut table);
        } else if let Some((column, kind)) = line.strip_suffix(',').and_then(|line| line.split_once(" -> ")) {
            let (kind, mark) = match kind.strip_prefix("Nullable<") {
                Some(kind) => (kind.strip_suffix('>').unwrap(), "?"),
                None => (kind, ""),
            };
            columns.insert(format!("{table}.{column} {}{mark}", in_postgres(kind)));
        }
    }
    columns
}

fn in_postgres(kind: &str) -> &str {
    match kind {
        "Bool" => "bool",
        "SmallInt" => "int2",
        "Integer" => "int4",
        "BigInt" => "int8",
        "Float4" => "float4",
        "Double" => "float8",
        "Text" => "text",
        "Binary" => "bytea",
        "Uuid" => "uuid",
        "Date" => "date",
        "Json" => "json",
        "Jsonb" => "jsonb",
        "Timestamptz" => "timestamptz",
        "Array<Text>" => "_text",
        other => panic!("say which type of PostgreSQL {other} is"),
    }
}

/// The documents of the search are left out: only functions of PostgreSQL read their type.
#[tokio::test(flavor = "multi_thread")]
async fn every_column_has_its_type_and_its_nullability() {
    let app = TestApp::start().await;
    let columns = app
        .sql_value(
            "SELECT string_agg(table_name || '.' || column_name || ' ' || udt_name \
             || CASE is_nullable WHEN 'YES' THEN '?' ELSE '' END, E'\\n') \
             FROM information_schema.columns \
             WHERE table_schema = 'public' AND table_name NOT IN ('__diesel_schema_migrations', 'article_search', 'comment_search', 'search_configs')",
        )
        .await;
    let migrated: BTreeSet<String> = columns.lines().map(str::to_owned).collect();
    let written = written();
    assert!(written.len() > 80, "{written:?}");
    let only = |one: &BTreeSet<String>, other: &BTreeSet<String>| -> Vec<String> {
        one.difference(other).cloned().collect()
    };
    assert_eq!(
        only(&written, &migrated),
        [] as [String; 0],
        "src/schema.rs alone has these"
    );
    assert_eq!(
        only(&migrated, &written),
        [] as [String; 0],
        "the database alone has these"
    );
}
