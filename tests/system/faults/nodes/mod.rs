//! Several nodes, and databases that take over from each other, while comments come in. `bin/nodes` runs these: they need
//! programs of other projects, and a network of their own.

mod databases;
mod machines;
mod sharing;
mod site;

use std::time::Duration;

use rustix::process::Signal;
use tokio::time::sleep;

use crate::faults::judgement::{Judgement, judge};
use crate::faults::traffic::Traffic;
use crate::faults::{STEADY, rounds};
use site::Nodes;

/// How long a machine is away; longer than it takes others to take its place.
const AWAY: Duration = Duration::from_secs(40);

/// Until the lock of a machine that is gone has run out, and some seconds for the others to find each other.
const LONGEST_SILENCE: Duration = Duration::from_secs(35);

/// Breaks one thing after the other under one site, since it takes long to set up.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "bin/nodes runs it"]
async fn whatever_breaks_nothing_acknowledged_is_lost() {
    let nodes = &mut Nodes::start().await;
    for round in 1..=rounds() {
        sharing::keep_until_changed(nodes, round).await;
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

/// Breaks something under traffic, waits until all is well again, and holds the site to its promises.
async fn endure(nodes: &mut Nodes, name: &str, round: u32, fault: impl AsyncFn(&mut Nodes)) {
    let traffic = Traffic::start(&nodes.base());
    sleep(STEADY).await;
    fault(nodes).await;
    // Whoever is to notice has noticed.
    sleep(STEADY).await;
    traffic.wait_for_next_post().await;
    nodes.wait_until_well().await;
    sleep(STEADY).await;
    let seen = traffic.finish().await;
    let judgement = judge(&nodes.url(), &seen).await;
    println!("{name}, round {round}: {seen}; {judgement}");

    assert_eq!(
        judgement,
        Judgement::of(&seen),
        "exactly what was acknowledged is there"
    );
    assert!(seen.texts_lost == 0, "a text did not come back with 503");
    assert!(
        seen.longest_silence < LONGEST_SILENCE,
        "comments are taken again, by whoever took over"
    );
}
