//! Machines that are network namespaces on one bridge. `bin/nodes` has made a network, and numbers of processes, that are the
//! test's own; with it, all of this is gone.

use std::fs::File;
use std::net::Ipv4Addr;
use std::path::Path;
use std::process::{Command, Stdio};

use rustix::process::{Pid, Signal, kill_process};

const BRIDGE: &str = "gloss0";
/// The first three numbers of every address.
const NETWORK: [u8; 3] = [10, 77, 0];

/// Where the test itself is, on the bridge.
pub(crate) const OUTSIDE: u8 = 254;

/// A machine of its own.
pub(crate) struct Machine {
    pub(crate) name: &'static str,
    pub(crate) address: Ipv4Addr,
}

/// Lays the cable that all machines are on.
pub(crate) fn lay_network() {
    let [a, b, c] = NETWORK;
    run(&format!("link add {BRIDGE} type bridge"));
    run(&format!("addr add {a}.{b}.{c}.{OUTSIDE}/24 dev {BRIDGE}"));
    run(&format!("link set {BRIDGE} up"));
}

impl Machine {
    /// A machine on the cable, under an address that ends so.
    pub(crate) fn new(name: &'static str, last: u8) -> Self {
        let [a, b, c] = NETWORK;
        let address = Ipv4Addr::new(a, b, c, last);
        run(&format!("netns add {name}"));
        run(&format!("link add {name} type veth peer name eth0 netns {name}"));
        run(&format!("link set {name} master {BRIDGE} up"));
        run(&format!("-n {name} addr add {address}/24 dev eth0"));
        run(&format!("-n {name} link set eth0 up"));
        run(&format!("-n {name} link set lo up"));
        Self { name, address }
    }

    /// What runs a program on it, as an account of the system; the program's own number is that of what is started.
    pub(crate) fn command(&self, account: &str, program: &str) -> Command {
        // Sockets of its own, too: the machines share what is on the disk.
        let script = "mkdir -p /run/postgresql && mount -t tmpfs -o mode=1777 tmpfs /run/postgresql && exec setpriv \"$@\"";
        let mut command = Command::new("ip");
        command
            .args(["netns", "exec", self.name, "sh", "-c", script, "-"])
            .args(["--reuid", account, "--regid", account, "--clear-groups", program]);
        command
    }

    /// Starts a program that runs until the machine is gone.
    pub(crate) fn start(&self, mut command: Command, log: &Path) {
        let log = File::create(log).unwrap();
        let started = command
            .stdin(Stdio::null())
            .stdout(log.try_clone().unwrap())
            .stderr(log)
            .spawn();
        drop(started.unwrap_or_else(|error| panic!("{}: {error}", self.name)));
    }

    /// Runs a program to its good end, and gives what it says.
    pub(crate) fn output(&self, mut command: Command) -> String {
        let output = command.output().unwrap();
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let complaint = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{}: {said} {complaint}", self.name);
        said
    }

    /// Pulls its cable.
    pub(crate) fn cut_off(&self) {
        run(&format!("link set {} down", self.name));
    }

    /// Puts its cable back.
    pub(crate) fn put_back(&self) {
        run(&format!("link set {} up", self.name));
    }

    /// Sends all that runs on it a signal.
    pub(crate) fn signal(&self, signal: Signal) {
        let pids = Command::new("ip")
            .args(["netns", "pids", self.name])
            .output()
            .unwrap();
        let pids = String::from_utf8(pids.stdout).unwrap();
        for pid in pids
            .lines()
            .filter_map(|line| line.parse().ok())
            .filter_map(Pid::from_raw)
        {
            // It may have ended by itself.
            let _ = kill_process(pid, signal);
        }
    }
}

impl Drop for Machine {
    fn drop(&mut self) {
        self.signal(Signal::KILL);
    }
}

fn run(arguments: &str) {
    let output = Command::new("ip").args(arguments.split(' ')).output().unwrap();
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "ip {arguments}: {complaint}");
}
