//! Machines as network namespaces on one bridge. `bin/nodes` creates namespaces for the network and for processes; all
//! machines disappear with them.

use std::fs::File;
use std::net::Ipv4Addr;
use std::path::Path;
use std::process::{Command, Stdio};

use rustix::process::{Pid, Signal, kill_process};

const BRIDGE: &str = "gloss0";
/// The first three octets of every IP address.
const NETWORK: [u8; 3] = [10, 77, 0];

/// The last octet of the test's own IP address on the bridge.
pub(crate) const OUTSIDE: u8 = 254;

/// A machine in its own network namespace.
pub(crate) struct Machine {
    pub(crate) name: &'static str,
    pub(crate) address: Ipv4Addr,
}

/// Creates the bridge that connects all machines.
pub(crate) fn lay_network() {
    let [a, b, c] = NETWORK;
    run(&format!("link add {BRIDGE} type bridge"));
    run(&format!("addr add {a}.{b}.{c}.{OUTSIDE}/24 dev {BRIDGE}"));
    run(&format!("link set {BRIDGE} up"));
}

impl Machine {
    /// Creates a machine on the bridge, with an IP address that ends with `last`.
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

    /// Returns a command that runs a program on the machine, as an account of the system. Its process id is that of
    /// the program.
    pub(crate) fn command(&self, account: &str, program: &str) -> Command {
        // Each machine also has its own sockets, as the machines share the file system.
        let script = "mkdir -p /run/postgresql && mount -t tmpfs -o mode=1777 tmpfs /run/postgresql && exec setpriv \"$@\"";
        let mut command = Command::new("ip");
        command
            .args(["netns", "exec", self.name, "sh", "-c", script, "-"])
            .args(["--reuid", account, "--regid", account, "--clear-groups", program]);
        command
    }

    /// Starts a program that runs until the machine is removed.
    pub(crate) fn start(&self, mut command: Command, log: &Path) {
        let log = File::create(log).unwrap();
        let started = command
            .stdin(Stdio::null())
            .stdout(log.try_clone().unwrap())
            .stderr(log)
            .spawn();
        drop(started.unwrap_or_else(|error| panic!("{}: {error}", self.name)));
    }

    /// Runs a program, which must succeed, and returns its output.
    pub(crate) fn output(&self, mut command: Command) -> String {
        let output = command.output().unwrap();
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let complaint = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{}: {said} {complaint}", self.name);
        said
    }

    /// Disconnects the machine from the network.
    pub(crate) fn cut_off(&self) {
        run(&format!("link set {} down", self.name));
    }

    /// Connects the machine again.
    pub(crate) fn put_back(&self) {
        run(&format!("link set {} up", self.name));
    }

    /// Sends a signal to all processes of the machine.
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
            // The process may have exited.
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
