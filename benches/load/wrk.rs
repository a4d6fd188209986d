//! The load generator wrk. Its figures are requests per second.

use std::path::Path;
use std::process::Command;

/// A load on one URL.
pub(crate) struct Load<'a> {
    pub(crate) url: &'a str,
    pub(crate) headers: &'a [(&'a str, &'a str)],
    pub(crate) connections: u32,
    pub(crate) seconds: u32,
    /// The Lua script that makes the requests, instead of `GET`.
    pub(crate) script: Option<&'a Path>,
}

/// The result of a load.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Done {
    pub(crate) requests: f64,
    pub(crate) per_second: f64,
}

impl Load<'_> {
    /// Runs the load. All responses must have a status of 2xx or 3xx.
    pub(crate) fn run(&self) -> Done {
        let mut wrk = Command::new("wrk");
        wrk.args([
            "-t",
            "1",
            "-c",
            &self.connections.to_string(),
            "-d",
            &self.seconds.to_string(),
        ]);
        wrk.args(["--timeout", "10s"]);
        for (name, value) in self.headers {
            wrk.args(["-H", &format!("{name}: {value}")]);
        }
        if let Some(script) = self.script {
            wrk.arg("-s").arg(script);
        }
        let output = wrk.arg(self.url).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success(), "{text}");
        assert!(
            !text.contains("Non-2xx") && !text.contains("Socket errors"),
            "{}\n{text}",
            self.url
        );
        let number = |mark: &str, place: usize| -> f64 {
            let line = text.lines().find(|line| line.contains(mark)).unwrap();
            line.split_whitespace().nth(place).unwrap().parse().unwrap()
        };
        Done {
            requests: number(" requests in ", 0),
            per_second: number("Requests/sec:", 1),
        }
    }
}
