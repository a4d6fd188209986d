//! Three machines with PostgreSQL under Patroni, which elects the primary with etcd on the same machines. Uses the
//! configuration file in packaging/.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};
use serde::Deserialize;
use tokio::time::sleep;

use super::machines::Machine;
use super::site::packaged;
use crate::faults::traffic::http;

/// The timeout for the cluster to become healthy.
const PATIENCE: Duration = Duration::from_mins(2);
const PASSWORD: &str = "a password of the tests";

pub(crate) struct Databases {
    pub(crate) machines: [Machine; 3],
    folder: PathBuf,
}

/// A machine as reported by Patroni.
#[derive(Debug, Deserialize)]
struct Member {
    name: String,
    role: String,
    state: String,
    /// The timeline of the write-ahead log; differs from the leader's while the machine recovers.
    timeline: Option<u32>,
}

#[derive(Debug, Deserialize)]
struct Members {
    members: Vec<Member>,
}

#[derive(Debug, Default, Deserialize)]
struct Heirs {
    leader: Option<String>,
    sync_standby: Option<String>,
}

impl Databases {
    /// Starts all machines and waits for a primary and a synchronous standby.
    pub(crate) async fn start(folder: &Path) -> Self {
        let machines = [
            Machine::new("db1", 11),
            Machine::new("db2", 12),
            Machine::new("db3", 13),
        ];
        let databases = Self {
            machines,
            folder: folder.to_owned(),
        };
        for machine in &databases.machines {
            databases.start_etcd(machine);
        }
        for machine in &databases.machines {
            databases.start_patroni(machine);
        }
        databases.wait_until_well().await;
        databases.make_database();
        databases
    }

    /// Returns the value of `DATABASE_URL` for `read-write`, and of `DATABASE_READ_URL` for `read-only`.
    pub(crate) fn url(&self, attributes: &str) -> String {
        let hosts = self
            .machines
            .each_ref()
            .map(|machine| machine.address.to_string());
        format!(
            "host={} user=gloss password='{PASSWORD}' dbname=gloss sslmode=disable target_session_attrs={attributes}",
            hosts.join(",")
        )
    }

    /// Returns the machine with this role.
    pub(crate) async fn find(&self, role: &str) -> &Machine {
        let members = self.members().await;
        let member = members.iter().find(|member| member.role == role);
        let name = &member.unwrap_or_else(|| panic!("no {role} in {members:?}")).name;
        self.machines.iter().find(|machine| machine.name == name).unwrap()
    }

    /// Waits until every machine has joined and all agree on the standby that may take over.
    pub(crate) async fn wait_until_well(&self) {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let members = self.members().await;
            let leader = members.iter().find(|member| member.role == "leader");
            let timeline = leader.and_then(|leader| leader.timeline);
            let is_well = |member: &Member| {
                matches!(member.state.as_str(), "running" | "streaming")
                    && timeline.is_some()
                    && member.timeline == timeline
            };
            let heirs = self.heirs().await;
            if members.len() == 3
                && members.iter().all(is_well)
                && leader.is_some_and(|leader| heirs.leader.as_ref() == Some(&leader.name))
                && heirs
                    .sync_standby
                    .as_ref()
                    .is_some_and(|heir| Some(heir) != heirs.leader.as_ref())
            {
                return;
            }
            assert!(
                Instant::now() < deadline,
                "the databases are not well: {members:?}, {heirs:?}"
            );
            sleep(Duration::from_millis(250)).await;
        }
    }

    /// Returns the candidates for failover from etcd. Right after a failover, Patroni still reports the earlier state.
    async fn heirs(&self) -> Heirs {
        for machine in &self.machines {
            let url = format!(
                "http://{}:2379/v2/keys/service/gloss/sync?quorum=true",
                machine.address
            );
            if let Ok(answer) = http().get(url).send().await
                && let Ok(text) = answer.text().await
                && let Ok(key) = serde_json::from_str::<serde_json::Value>(&text)
                && let Some(value) = key["node"]["value"].as_str()
            {
                return serde_json::from_str(value).unwrap();
            }
        }
        Heirs::default()
    }

    /// Kills the postmaster process of a machine.
    pub(crate) fn kill_postgres(&self, machine: &Machine) {
        let file = self.data(machine).join("postmaster.pid");
        let pid = fs::read_to_string(file)
            .unwrap()
            .lines()
            .next()
            .unwrap()
            .parse()
            .unwrap();
        kill_process(Pid::from_raw(pid).unwrap(), Signal::KILL).unwrap();
    }

    /// Makes the synchronous standby take over, as before maintenance of the primary's machine.
    pub(crate) async fn switch_over(&self) {
        let (leader, candidate) = (self.find("leader").await, self.find("sync_standby").await);
        let order = serde_json::json!({ "leader": leader.name, "candidate": candidate.name });
        let url = format!("http://{}:8008/switchover", leader.address);
        let answer = http().post(url).body(order.to_string()).send().await.unwrap();
        assert_eq!(answer.status(), 200, "{}", answer.text().await.unwrap());
    }

    /// Returns the members as reported by the first machine that responds.
    async fn members(&self) -> Vec<Member> {
        let client = http();
        for machine in &self.machines {
            let url = format!("http://{}:8008/cluster", machine.address);
            if let Ok(answer) = client.get(url).send().await
                && let Ok(text) = answer.text().await
                && let Ok(members) = serde_json::from_str::<Members>(&text)
            {
                return members.members;
            }
        }
        Vec::new()
    }

    fn data(&self, machine: &Machine) -> PathBuf {
        self.folder.join(machine.name).join("data")
    }

    fn start_etcd(&self, machine: &Machine) {
        let folder = self.folder.join(machine.name);
        fs::create_dir(&folder).unwrap();
        fs::set_permissions(&folder, Permissions::from_mode(0o777)).unwrap();
        let peer = |machine: &Machine| format!("http://{}:2380", machine.address);
        let client = format!("http://{}:2379", machine.address);
        let all = self
            .machines
            .each_ref()
            .map(|each| format!("{}={}", each.name, peer(each)));
        let mut command = machine.command("postgres", "etcd");
        command
            .args([
                "--name",
                machine.name,
                "--log-level",
                "error",
                "--initial-cluster",
                &all.join(","),
            ])
            .args([
                "--listen-peer-urls",
                &peer(machine),
                "--initial-advertise-peer-urls",
                &peer(machine),
            ])
            .args([
                "--listen-client-urls",
                &client,
                "--advertise-client-urls",
                &client,
            ])
            .args(["--enable-v2", "--data-dir"])
            .arg(folder.join("etcd"));
        machine.start(command, &folder.join("etcd.log"));
    }

    fn start_patroni(&self, machine: &Machine) {
        let folder = self.folder.join(machine.name);
        let etcd = self
            .machines
            .each_ref()
            .map(|each| format!("{}:2379", each.address));
        let (rest, postgres) = (
            format!("{}:8008", machine.address),
            format!("{}:5432", machine.address),
        );
        let mut command = machine.command("postgres", "patroni");
        command
            .arg(packaged("patroni/patroni.yml"))
            .env("PATRONI_NAME", machine.name)
            .env("PATRONI_ETCD_HOSTS", etcd.join(","))
            .env("PATRONI_RESTAPI_LISTEN", &rest)
            .env("PATRONI_RESTAPI_CONNECT_ADDRESS", &rest)
            .env("PATRONI_POSTGRESQL_LISTEN", &postgres)
            .env("PATRONI_POSTGRESQL_CONNECT_ADDRESS", &postgres)
            .env("PATRONI_POSTGRESQL_DATA_DIR", self.data(machine))
            .env("PATRONI_POSTGRESQL_PGPASS", folder.join("pgpass"))
            .env("PATRONI_SUPERUSER_USERNAME", "postgres")
            .env("PATRONI_SUPERUSER_PASSWORD", PASSWORD)
            .env("PATRONI_REPLICATION_USERNAME", "replicator")
            .env("PATRONI_REPLICATION_PASSWORD", PASSWORD);
        machine.start(command, &folder.join("patroni.log"));
    }

    /// Creates the role and the database of a site.
    fn make_database(&self) {
        for statement in [
            format!("CREATE ROLE gloss LOGIN PASSWORD '{PASSWORD}'"),
            "CREATE DATABASE gloss OWNER gloss".to_owned(),
        ] {
            let machine = &self.machines[0];
            let url = self
                .url("read-write")
                .replace("user=gloss", "user=postgres")
                .replace("dbname=gloss", "dbname=postgres");
            let mut command = machine.command("postgres", "psql");
            command.args([&url, "--no-psqlrc", "--command", &statement]);
            machine.output(command);
        }
    }
}
