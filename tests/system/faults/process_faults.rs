//! Tests of faults of processes (Gloss and PostgreSQL) and of the connections between them.

use std::time::Duration;

use rustix::process::{Signal, kill_process};
use tokio::time::sleep;

use super::proxy::ConnectionState;
use super::site::Site;
use super::{Readers, WHILE, endure};

#[tokio::test(flavor = "multi_thread")]
async fn gloss_is_killed() {
    endure(
        "gloss is killed (SIGKILL)",
        Readers::Wait,
        async |site: &mut Site| {
            site.kill();
            site.serve();
        },
    )
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn gloss_is_started_anew() {
    endure(
        "gloss is started anew (SIGTERM)",
        Readers::Wait,
        async |site: &mut Site| {
            site.terminate();
            site.serve();
        },
    )
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn gloss_is_held_and_goes_on() {
    endure(
        "gloss is held (SIGSTOP)",
        Readers::Wait,
        async |site: &mut Site| {
            kill_process(site.program(), Signal::STOP).unwrap();
            sleep(WHILE).await;
            kill_process(site.program(), Signal::CONT).unwrap();
        },
    )
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_database_stops_at_once() {
    endure(
        "PostgreSQL stops at once (SIGQUIT)",
        Readers::Served,
        async |site: &mut Site| {
            site.signal_database(Signal::QUIT);
            // The supervisor starts the server again.
            site.wait_for_database().await;
        },
    )
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_process_of_the_database_is_killed() {
    endure(
        "a backend is killed (SIGKILL)",
        Readers::Served,
        async |site: &mut Site| {
            site.kill_backend().await;
            site.wait_for_database().await;
        },
    )
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_connection_is_ended_by_the_database() {
    // The database stays available, so a page may be rendered on a connection that is terminated at that moment: the
    // response is 503.
    endure(
        "backends are ended (pg_terminate_backend)",
        Readers::Wait,
        async |site: &mut Site| {
            site.end_backends().await;
        },
    )
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn connections_are_cut() {
    endure(
        "connections are cut and refused",
        Readers::Served,
        async |site: &mut Site| {
            site.proxy.set(ConnectionState::Cut);
            sleep(WHILE).await;
            site.proxy.set(ConnectionState::Open);
        },
    )
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn connections_are_slow() {
    endure(
        "connections are slow (100 ms a way)",
        Readers::Served,
        async |site: &mut Site| {
            site.proxy.set(ConnectionState::Slow(Duration::from_millis(100)));
            sleep(WHILE).await;
            site.proxy.set(ConnectionState::Open);
        },
    )
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn connections_fall_silent() {
    endure(
        "connections fall silent",
        Readers::Served,
        async |site: &mut Site| {
            site.proxy.set(ConnectionState::Silent);
            sleep(WHILE).await;
            site.proxy.set(ConnectionState::Open);
        },
    )
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_connection_of_the_pool_waits() {
    endure(
        "every connection waits for a lock",
        Readers::Served,
        async |site: &mut Site| {
            site.lock_comments(WHILE).await;
        },
    )
    .await;
}
