//! A program that a test starts. The test waits for its first output, and the program ends with the test.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

/// The timeout for output and for exit after a signal.
const PATIENCE: Duration = Duration::from_secs(30);

/// A running program. When dropped, it is killed if it has not exited.
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
        // Reads to the end, so that the program is not blocked by a full pipe.
        thread::spawn(move || {
            for line in output.lines().map_while(Result::ok) {
                let _ = sender.send(line);
            }
        });
        Self { child, lines }
    }

    /// Waits for a line that contains `mark`, and returns the text after it.
    pub(crate) fn wait_for_line(&mut self, mark: &str) -> String {
        self.find_line(mark)
            .unwrap_or_else(|| panic!("the program does not say {mark:?}"))
    }

    /// Like `wait_for_line`, but returns `None` if the program exits before or the wait times out.
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

    /// Returns the process id.
    pub(crate) fn id(&self) -> Pid {
        Pid::from_child(&self.child)
    }

    /// Sends SIGTERM, like a service manager, and waits for the exit.
    pub(crate) fn terminate(&mut self) -> ExitStatus {
        kill_process(self.id(), Signal::TERM).unwrap();
        self.wait_for_end().expect("it ends when it is asked to")
    }

    /// Waits for the exit; `None` on timeout.
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
