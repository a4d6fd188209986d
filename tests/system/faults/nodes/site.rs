//! Two nodes of Gloss behind `HAProxy`, which is behind Varnish, with the configuration files in packaging/.

use std::fs;
use std::path::{Path, PathBuf};

use rustix::process::{Signal, kill_process};
use tokio::task::block_in_place;

use super::databases::Databases;
use super::machines::{self, Machine};
use crate::browser::support::program::Program;
use crate::cluster::support::{connect, open_temp_dir, until};
use crate::faults::traffic::http;

const KEY: &str = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

/// The machines and programs of a site.
pub(crate) struct Nodes {
    pub(crate) databases: Databases,
    front: Machine,
    machines: [Machine; 2],
    programs: [Option<Program>; 2],
    folder: PathBuf,
}

impl Nodes {
    pub(crate) async fn start() -> Self {
        machines::lay_network();
        // The folder is kept for its logs; bin/nodes removes it after success.
        let folder = open_temp_dir().keep();
        let databases = Databases::start(&folder).await;
        let machines = [Machine::new("node1", 21), Machine::new("node2", 22)];
        // Started one after the other: the first creates the tables.
        let programs = machines
            .each_ref()
            .map(|machine| Some(serve(machine, &databases, &folder)));
        let front = Machine::new("front", 30);
        stand_in_front(&front, &machines, &folder);
        let mut nodes = Self {
            databases,
            front,
            machines,
            programs,
            folder,
        };
        // All comments are published at once, without a minimum time before posting.
        let settings = "UPDATE settings SET moderation = 'none', hold_at_links = 0, least_seconds = 0";
        connect(&nodes.url()).await.batch_execute(settings).await.unwrap();
        nodes.wait_until_well().await;
        nodes
    }

    /// Returns the public base URL.
    pub(crate) fn base(&self) -> String {
        format!("http://{}", self.front.address)
    }

    /// Returns the URL of the primary database.
    pub(crate) fn url(&self) -> String {
        self.databases.url("read-write")
    }

    /// Waits until all databases and nodes are healthy.
    pub(crate) async fn wait_until_well(&mut self) {
        self.databases.wait_until_well().await;
        let client = http();
        let nodes = self
            .machines
            .each_ref()
            .map(|machine| format!("http://{}:8080", machine.address));
        for base in nodes.into_iter().chain([self.base()]) {
            let url = format!("{base}/readyz");
            let is_ready = async || {
                client
                    .get(&url)
                    .send()
                    .await
                    .is_ok_and(|answer| answer.status() == 200)
            };
            until("both nodes are ready, and found", is_ready).await;
        }
    }

    /// Kills a node.
    pub(crate) fn kill_node(&mut self) {
        let mut program = self.programs[0].take().unwrap();
        kill_process(program.id(), Signal::KILL).unwrap();
        block_in_place(|| program.wait_for_end());
    }

    /// Starts the killed node again.
    pub(crate) fn start_node(&mut self) {
        self.programs[0] = Some(serve(&self.machines[0], &self.databases, &self.folder));
    }

    /// Returns the responses of each node and of the proxies in front of them.
    pub(crate) async fn everywhere(&self, path: &str) -> [String; 3] {
        let nodes = self
            .machines
            .each_ref()
            .map(|machine| format!("http://{}:8080", machine.address));
        let bases = [&nodes[0], &nodes[1], &self.base()].map(|base| format!("{base}{path}"));
        let client = http();
        let mut pages = [const { String::new() }; 3];
        for (page, url) in pages.iter_mut().zip(bases) {
            *page = client.get(url).send().await.unwrap().text().await.unwrap();
        }
        pages
    }

    /// Returns the machine of a node.
    pub(crate) fn node(&self) -> &Machine {
        &self.machines[0]
    }
}

fn serve(machine: &Machine, databases: &Databases, folder: &Path) -> Program {
    let mut command = machine.command("postgres", env!("CARGO_BIN_EXE_gloss"));
    command
        .arg("serve")
        .env("DATABASE_URL", databases.url("read-write"))
        .env("DATABASE_READ_URL", databases.url("read-only"))
        .env("GLOSS_SECRET_KEY", KEY)
        .env("GLOSS_BIND", format!("{}:8080", machine.address))
        .env("GLOSS_BASE_URL", "http://10.77.0.30")
        .env("GLOSS_DATA_DIR", folder.join(machine.name))
        .env("GLOSS_PURGE_URL", "http://10.77.0.30:6081/")
        .env("GLOSS_TRUSTED_PROXIES", "10.77.0.0/24,127.0.0.1")
        .stderr(fs::File::create(folder.join(format!("{}.log", machine.name))).unwrap());
    let mut program = Program::start(&mut command);
    block_in_place(|| program.wait_for_line("Gloss serves "));
    program
}

/// Starts Varnish, and `HAProxy` behind it.
fn stand_in_front(front: &Machine, nodes: &[Machine; 2], folder: &Path) {
    let [one, two] = nodes.each_ref().map(|node| format!("{}:8080", node.address));
    let mut balancer = front.command("root", "haproxy");
    balancer
        .args(["-f", &packaged("haproxy/haproxy.cfg")])
        .env("GLOSS_FRONT", "127.0.0.1:8080")
        .env("GLOSS_NODE_1", one)
        .env("GLOSS_NODE_2", two);
    front.start(balancer, &folder.join("haproxy.log"));

    let mut cache = front.command("root", "varnishd");
    cache
        .args(["-F", "-a", ":80", "-a", &format!("purge={}:6081", front.address)])
        .args(["-f", &packaged("varnish/gloss.vcl"), "-s", "malloc,64m", "-n"])
        .arg(folder.join("varnish"));
    front.start(cache, &folder.join("varnish.log"));
}

/// Returns the path of a file in packaging/.
pub(super) fn packaged(name: &str) -> String {
    format!(concat!(env!("CARGO_MANIFEST_DIR"), "/packaging/{}"), name)
}
