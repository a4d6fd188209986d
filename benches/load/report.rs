//! The results: a table, and a line of JSON for each run.

use std::fs::{self, OpenOptions};
use std::io::Write as _;

use gloss::clock::Clock;
use serde_json::{Value, json};

use super::series::Compared;
use super::table::{Table, verdict};

/// All results of this run.
pub(crate) struct Report {
    table: Table,
    rows: Vec<Value>,
}

/// The limit for a result.
pub(crate) enum Budget {
    /// At least this share of the reference.
    AtLeast(f64),
    /// At most this multiple of the reference, or this value in the unit.
    AtMost(f64),
    /// No limit; for information only.
    None,
}

impl Budget {
    fn is_met(&self, value: f64) -> Option<bool> {
        match self {
            Self::AtLeast(least) => Some(value >= *least),
            Self::AtMost(most) => Some(value <= *most),
            Self::None => None,
        }
    }

    fn words(&self) -> String {
        match self {
            Self::AtLeast(least) => format!("≥ {least}"),
            Self::AtMost(most) => format!("≤ {most}"),
            Self::None => "–".to_owned(),
        }
    }
}

impl Report {
    pub(crate) fn new() -> Self {
        Self {
            table: Table::new(&[
                "work",
                "measured",
                "yardstick",
                "ratio",
                "spread",
                "budget",
                "verdict",
            ]),
            rows: Vec::new(),
        }
    }

    /// Adds the ratio of two series.
    pub(crate) fn compared(&mut self, work: &str, unit: &str, compared: Compared, budget: &Budget) {
        let Compared {
            ours,
            yardstick,
            ratio,
            spread,
        } = compared;
        self.push(
            work,
            [
                format!("{ours:.1} {unit}"),
                format!("{yardstick:.1} {unit}"),
                format!("{ratio:.2}"),
                format!("{:.2}–{:.2}", spread.0, spread.1),
            ],
            (ratio, budget),
            json!({ "measured": ours, "yardstick": yardstick, "ratio": ratio, "spread": spread, "unit": unit }),
        );
    }

    /// Adds a figure that is not compared with a reference.
    pub(crate) fn figure(
        &mut self,
        work: &str,
        unit: &str,
        (value, spread): (f64, (f64, f64)),
        budget: &Budget,
    ) {
        self.push(
            work,
            [
                format!("{value:.2} {unit}"),
                "–".to_owned(),
                "–".to_owned(),
                format!("{:.2}–{:.2}", spread.0, spread.1),
            ],
            (value, budget),
            json!({ "measured": value, "spread": spread, "unit": unit }),
        );
    }

    fn push(&mut self, work: &str, cells: [String; 4], (value, budget): (f64, &Budget), mut row: Value) {
        let is_met = budget.is_met(value);
        let judged = is_met.map_or("–", verdict).to_owned();
        println!("{work}: {}", cells.join(", "));
        let [measured, yardstick, ratio, spread] = cells;
        row["work"] = json!(work);
        row["budget"] = json!(budget.words());
        row["is_met"] = json!(is_met);
        self.rows.push(row);
        self.table.push([
            work.to_owned(),
            measured,
            yardstick,
            ratio,
            spread,
            budget.words(),
            judged,
        ]);
    }

    pub(crate) fn print(&self) {
        let machine = machine();
        self.table
            .print(&format!("Medians of interleaved series on {machine}"));
    }

    /// Appends this run to `target/bench/history.jsonl`.
    pub(crate) fn keep(&self) {
        fs::create_dir_all("target/bench").unwrap();
        let run = json!({ "at": Clock::System.now().to_string(), "machine": machine(), "rows": self.rows });
        let file = OpenOptions::new()
            .create(true)
            .append(true)
            .open("target/bench/history.jsonl");
        writeln!(file.unwrap(), "{run}").unwrap();
    }
}

/// Returns the processors and the kernel.
fn machine() -> String {
    let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
    let cpuinfo = read("/proc/cpuinfo");
    let model = cpuinfo
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(": "))
        .map_or("an unnamed processor", |(_, model)| model);
    let count = std::thread::available_parallelism().map_or(1, usize::from);
    format!(
        "{count} × {model}, Linux {}",
        read("/proc/sys/kernel/osrelease").trim()
    )
}
