//! A program that a test started: its first words are awaited, and it ends with the test.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

/// How long a program may take to say something, or to end when it is asked to.
const PATIENCE: Duration = Duration::from_secs(30);

/// A running program. Dropped, it is killed if it has not ended.
pub(crate) struct Program {
    child: Child,
    lines: Receiver<String>,
}

impl Program {
    pub(crate) fn start(command: &mut Command) -> Self {
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("{} does not start: {error}", command.get_program().display()));
        let output = BufReader::new(child.stdout.take().unwrap());
        let (sender, lines) = mpsc::channel();
        // Reads on to the end, so that the program can go on writing.
        thread::spawn(move || {
            for line in output.lines().map_while(Result::ok) {
                let _ = sender.send(line);
            }
        });
        Self { child, lines }
    }

    /// Waits for a line that holds `mark`, and gives what follows it there.
    pub(crate) fn wait_for_line(&mut self, mark: &str) -> String {
        self.find_line(mark)
            .unwrap_or_else(|| panic!("the program does not say {mark:?}"))
    }

    /// The same; `None` when the program ends before, or takes too long.
    pub(crate) fn find_line(&mut self, mark: &str) -> Option<String> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            let line = self.lines.recv_timeout(left).ok()?;
            if let Some((_, rest)) = line.split_once(mark) {
                return Some(rest.trim().to_owned());
            }
        }
    }

    /// The number under which the system knows it.
    pub(crate) fn id(&self) -> Pid {
        Pid::from_child(&self.child)
    }

    /// Asks it to end, as a service manager does.
    pub(crate) fn terminate(&mut self) -> ExitStatus {
        kill_process(self.id(), Signal::TERM).unwrap();
        self.wait_for_end().expect("it ends when it is asked to")
    }

    /// Waits for its end; `None` when it takes too long.
    pub(crate) fn wait_for_end(&mut self) -> Option<ExitStatus> {
        let deadline = Instant::now() + PATIENCE;
        while Instant::now() < deadline {
            if let Some(status) = self.child.try_wait().unwrap() {
                return Some(status);
            }
            thread::sleep(Duration::from_millis(10));
        }
        None
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(None)) {
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}
