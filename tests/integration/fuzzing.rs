//! Runs the fuzz targets on their seeds and on all earlier findings; see `fuzz/src/lib.rs`.

#[expect(unreachable_pub, reason = "the fuzzer's own crate exports them")]
#[path = "../../fuzz/src/lib.rs"]
mod targets;

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

type Target = (&'static str, fn(&[u8]));

const TARGETS: [Target; 7] = [
    ("addresses", targets::addresses::check),
    ("articles", targets::articles::check),
    ("comments", targets::comments::check),
    ("forms", targets::forms::check),
    ("front_matter", targets::front_matter::check),
    ("headers", targets::headers::check),
    ("pictures", targets::pictures::check),
];

#[test]
fn what_is_true_of_whatever_is_sent_is_true_of_the_seeds() {
    for (name, check) in TARGETS {
        let folder = Path::new("fuzz/seeds").join(name);
        let seeds: Vec<_> = fs::read_dir(&folder)
            .unwrap()
            .map(|seed| seed.unwrap().path())
            .collect();
        assert!(!seeds.is_empty(), "{} is empty", folder.display());
        for seed in seeds {
            let input = fs::read(&seed).unwrap();
            let outcome = catch_unwind(AssertUnwindSafe(|| check(&input)));
            assert!(outcome.is_ok(), "{} is a finding", seed.display());
        }
    }
}

#[test]
fn the_fuzzer_has_the_same_targets() {
    let manifest = fs::read_to_string("fuzz/Cargo.toml").unwrap();
    let names = manifest
        .lines()
        .filter_map(|line| line.strip_prefix("path = \"fuzz_targets/"));
    let mut names: Vec<&str> = names.filter_map(|rest| rest.strip_suffix(".rs\"")).collect();
    names.sort_unstable();
    assert_eq!(names, TARGETS.map(|(name, _)| name));
}
