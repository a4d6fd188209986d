//! `gloss spam`

use std::fs::File;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::output::{Outcome, say};
use crate::error::Source;
use crate::filter::evaluation::{LabelledComment, ScoredComment, evaluate, outcome};

/// The maximum length of a line, in bytes.
const LONGEST_LINE: usize = 1024 * 1024;
/// The thresholds for which precision and recall are printed.
const THRESHOLDS: [f32; 6] = [0.5, 0.8, 0.9, 0.95, 0.98, 0.99];
/// The default threshold of a site.
const DEFAULT: f32 = 0.9;
/// The number of parts of the file, each measured separately to show how the filter improves.
const PARTS: usize = 10;

/// Evaluate the spam filter
#[derive(Debug, Args)]
pub(super) struct Spam {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Evaluate(Evaluate),
}

/// Measure the accuracy of the spam filter on labelled comments
///
/// The file holds one JSON object per line, oldest comment first:
/// {"text": "…", "author": "…", "spam": true}. The filter classifies each comment before it learns from it.
/// No database is used.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  gloss spam evaluate comments.jsonl")]
struct Evaluate {
    /// JSON Lines file of labelled comments
    file: PathBuf,
}

impl Spam {
    pub(super) fn run(self) -> Outcome {
        let Command::Evaluate(evaluate) = self.command;
        evaluate.run()
    }
}

impl Evaluate {
    fn run(self) -> Outcome {
        let comments = read(&self.file)?;
        let spam = comments.iter().filter(|comment| comment.spam).count();
        let (said, model) = evaluate(&comments);
        say!(
            "{} comments, {spam} of them spam; {} features in the end",
            comments.len(),
            model.weights.len()
        );
        let Some(first) = said.iter().position(|said| said.score.is_some()) else {
            say!("no opinion about any: it takes 20 of spam and 20 of others");
            return Ok(());
        };
        say!("no opinion about the first {first}");
        print_curve(&said);
        print_parts(&said);
        Ok(())
    }
}

fn print_curve(said: &[ScoredComment]) {
    say!("\nthreshold  precision  recall  others called spam");
    for threshold in THRESHOLDS {
        let outcome = outcome(said, threshold);
        say!(
            "{threshold:>9.2}  {:>9}  {:>6}  {} of {}",
            percent(outcome.precision()),
            percent(outcome.recall()),
            outcome.wronged,
            outcome.wronged + outcome.passed
        );
    }
}

fn print_parts(said: &[ScoredComment]) {
    say!("\nat {DEFAULT}, as it learns\n comments  precision  recall  others called spam");
    let mut from = 0;
    for part in 1..=PARTS {
        let to = said.len() * part / PARTS;
        let outcome = outcome(&said[from..to], DEFAULT);
        say!(
            "{:>9}  {:>9}  {:>6}  {}",
            format!("{from}-{to}"),
            percent(outcome.precision()),
            percent(outcome.recall()),
            outcome.wronged
        );
        from = to;
    }
}

fn percent(share: Option<f64>) -> String {
    share.map_or_else(|| "-".to_owned(), |share| format!("{:.1} %", share * 100.0))
}

fn read(path: &Path) -> Result<Vec<LabelledComment>, Source> {
    let file = File::open(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut comments = Vec::new();
    for (index, line) in BufReader::new(file).lines().enumerate() {
        let wrong = |what: &str| {
            format!(
                "{}, line {}: {what}; each line is an object such as {{\"text\": \"…\", \"author\": \"…\", \"spam\": true}}",
                path.display(),
                index + 1
            )
        };
        let line = line.map_err(|error| wrong(&error.to_string()))?;
        if line.trim().is_empty() {
            continue;
        }
        if line.len() > LONGEST_LINE {
            return Err(wrong("it is longer than 1 MB").into());
        }
        comments.push(serde_json::from_str(&line).map_err(|error| wrong(&error.to_string()))?);
    }
    if comments.is_empty() {
        return Err(format!("{} holds no comments", path.display()).into());
    }
    Ok(comments)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(text: &str) -> Result<Vec<LabelledComment>, String> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("comments.jsonl");
        std::fs::write(&path, text).unwrap();
        read(&path).map_err(|error| error.to_string().replace(&path.display().to_string(), "FILE"))
    }

    #[test]
    fn what_is_wrong_with_the_file_is_told_with_its_line() {
        let good =
            "{\"text\": \"a\", \"spam\": true}\n\n{\"text\": \"b\", \"author\": \"c\", \"spam\": false}\n";
        assert_eq!(read_text(good).unwrap().len(), 2);
        for (wrong, expected) in [
            ("", "FILE holds no comments"),
            ("{\"text\": \"a\"}", "FILE, line 1: missing field `spam`"),
            (
                "{\"text\": \"a\", \"spam\": true}\nnot json",
                "FILE, line 2: expected ident",
            ),
            ("{\"text\": 3, \"spam\": true}", "FILE, line 1: invalid type"),
        ] {
            let error = read_text(wrong).unwrap_err();
            assert!(error.starts_with(expected), "{error}");
        }
        assert!(read(Path::new("/nowhere/at/all")).is_err());
    }
}
