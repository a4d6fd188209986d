//! Tests of several nodes and of database failover under traffic. `bin/nodes` runs these tests: they need programs of
//! other projects, and their own network.

mod databases;
mod machines;
mod site;
mod upstream_cache;

use std::time::Duration;

use rustix::process::Signal;
use tokio::time::sleep;

use crate::faults::traffic::Traffic;
use crate::faults::verification::{Verification, judge};
use crate::faults::{STEADY, rounds};
use site::Nodes;

/// The downtime of a machine, which is longer than a failover takes.
const AWAY: Duration = Duration::from_secs(40);

/// The maximum time without acknowledged comments: until the leader lock of a lost machine expires, plus some seconds
/// for the others to elect a leader.
const LONGEST_SILENCE: Duration = Duration::from_secs(35);

/// Runs all faults on one site, since its setup takes long.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "bin/nodes runs it"]
async fn whatever_breaks_nothing_acknowledged_is_lost() {
    let nodes = &mut Nodes::start().await;
    for round in 1..=rounds() {
        upstream_cache::keep_until_changed(nodes, round).await;
        endure(nodes, "nothing", round, async |_: &mut Nodes| {}).await;
        endure(nodes, "a node is killed, and started again", round, kill_node).await;
        endure(nodes, "a node stands still", round, freeze_node).await;
        endure(nodes, "another database takes over, as asked", round, switch_over).await;
        endure(nodes, "the primary is killed", round, kill_primary).await;
        endure(
            nodes,
            "the primary's machine is cut off",
            round,
            async |nodes: &mut Nodes| {
                cut_off(nodes, "leader").await;
            },
        )
        .await;
        endure(nodes, "the primary's machine stands still", round, freeze_primary).await;
        endure(
            nodes,
            "the standby's machine is cut off",
            round,
            async |nodes: &mut Nodes| {
                cut_off(nodes, "sync_standby").await;
            },
        )
        .await;
    }
}

async fn kill_node(nodes: &mut Nodes) {
    nodes.kill_node();
    sleep(STEADY).await;
    nodes.start_node();
}

async fn freeze_node(nodes: &mut Nodes) {
    nodes.node().signal(Signal::STOP);
    sleep(AWAY / 4).await;
    nodes.node().signal(Signal::CONT);
}

async fn switch_over(nodes: &mut Nodes) {
    nodes.databases.switch_over().await;
}

async fn kill_primary(nodes: &mut Nodes) {
    let databases = &nodes.databases;
    databases.kill_postgres(databases.find("leader").await);
}

async fn cut_off(nodes: &mut Nodes, role: &str) {
    let machine = nodes.databases.find(role).await;
    machine.cut_off();
    sleep(AWAY).await;
    machine.put_back();
}

async fn freeze_primary(nodes: &mut Nodes) {
    let machine = nodes.databases.find("leader").await;
    machine.signal(Signal::STOP);
    sleep(AWAY).await;
    machine.signal(Signal::CONT);
}

/// Runs a fault under traffic, waits for recovery, and checks the guarantees.
async fn endure(nodes: &mut Nodes, name: &str, round: u32, fault: impl AsyncFn(&mut Nodes)) {
    let traffic = Traffic::start(&nodes.base());
    sleep(STEADY).await;
    fault(nodes).await;
    // By now the fault has been detected.
    sleep(STEADY).await;
    traffic.wait_for_next_post().await;
    nodes.wait_until_well().await;
    sleep(STEADY).await;
    let seen = traffic.finish().await;
    let judgement = judge(&nodes.url(), &seen).await;
    println!("{name}, round {round}: {seen}; {judgement}");

    assert_eq!(
        judgement,
        Verification::of(&seen),
        "exactly what was acknowledged is there"
    );
    assert!(seen.texts_lost == 0, "a text did not come back with 503");
    assert!(
        seen.longest_silence < LONGEST_SILENCE,
        "the node that took over accepts comments"
    );
}
