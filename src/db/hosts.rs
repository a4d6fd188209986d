//! Connection strings with several hosts: the first server that matches `target_session_attrs` is used.
//!
//! All servers are tried at the same time. In sequence, a server that accepts connections without replying would delay
//! every request beyond its timeout. So would a machine that vanished from the network.

use std::time::Duration;

use futures_util::future::select_ok;
use tokio_postgres::config::Host;
use tokio_postgres::{Client, Config, Connection, Error, Socket};
use tokio_postgres_rustls::MakeRustlsConnect;

/// The TCP user timeout: a connection is lost if sent data is not acknowledged for this long.
const SILENCE: Duration = Duration::from_secs(5);
/// The TCP keepalive probes begin after this much idle time, and are repeated at the interval below.
const IDLE: Duration = Duration::from_secs(5);
const INTERVAL: Duration = Duration::from_secs(1);
const RETRIES: u32 = 3;

/// A connection as `tokio-postgres` drives it.
pub(super) type Driven =
    Connection<Socket, <MakeRustlsConnect as tokio_postgres::tls::MakeTlsConnect<Socket>>::Stream>;

/// Sets timeouts that end connections to a dead machine within seconds. The system's defaults are hours.
pub(super) fn notice_silence(config: &mut Config) {
    config
        .tcp_user_timeout(SILENCE)
        .keepalives_idle(IDLE)
        .keepalives_interval(INTERVAL)
        .keepalives_retries(RETRIES);
}

/// Connects to the first server that replies and matches `target_session_attrs`.
///
/// # Errors
/// That of the last attempt, if all fail.
pub(super) async fn connect(config: &Config, tls: &MakeRustlsConnect) -> Result<(Client, Driven), Error> {
    let each = one_for_each_host(config);
    if each.len() < 2 {
        return config.connect(tls.clone()).await;
    }
    let attempts = each.iter().map(|config| Box::pin(config.connect(tls.clone())));
    select_ok(attempts).await.map(|(opened, _others)| opened)
}

/// Returns the settings once for each host. Returns nothing if the numbers of hosts, addresses and ports do not match,
/// because `Config::connect` reports that error.
fn one_for_each_host(config: &Config) -> Vec<Config> {
    let (hosts, addresses, ports) = (config.get_hosts(), config.get_hostaddrs(), config.get_ports());
    let count = hosts.len().max(addresses.len());
    let agrees = |length: usize| length == 0 || length == count;
    if !agrees(hosts.len()) || !agrees(addresses.len()) || !(agrees(ports.len()) || ports.len() == 1) {
        return Vec::new();
    }
    let one = |index: usize| {
        let mut one = without_hosts(config);
        match hosts.get(index) {
            Some(Host::Tcp(host)) => drop(one.host(host)),
            Some(Host::Unix(path)) => drop(one.host_path(path)),
            None => {}
        }
        addresses.get(index).map(|address| one.hostaddr(*address));
        ports.get(index).or(ports.first()).map(|port| one.port(*port));
        one
    };
    (0..count).map(one).collect()
}

/// Returns the settings without the hosts, because `Config` has no method to remove them.
fn without_hosts(config: &Config) -> Config {
    let mut copy = Config::new();
    config.get_user().map(|user| copy.user(user));
    config.get_password().map(|password| copy.password(password));
    config.get_dbname().map(|name| copy.dbname(name));
    config.get_options().map(|options| copy.options(options));
    config
        .get_application_name()
        .map(|name| copy.application_name(name));
    config
        .get_connect_timeout()
        .map(|timeout| copy.connect_timeout(*timeout));
    copy.ssl_mode(config.get_ssl_mode())
        .ssl_negotiation(config.get_ssl_negotiation())
        .channel_binding(config.get_channel_binding())
        .target_session_attrs(config.get_target_session_attrs())
        .keepalives(config.get_keepalives());
    notice_silence(&mut copy);
    copy
}

#[cfg(test)]
mod tests {
    use std::str::FromStr as _;

    use super::*;

    fn split(address: &str) -> Vec<Config> {
        one_for_each_host(&Config::from_str(address).unwrap())
    }

    #[test]
    fn each_host_gets_the_settings_and_its_own_port() {
        let settings = "user=u password=p dbname=d options=-cx=y sslmode=require target_session_attrs=read-write \
            channel_binding=disable keepalives=0";
        for (hosts, expected) in [
            ("host=a,b port=1,2", ["host=a port=1", "host=b port=2"]),
            ("host=a,/run port=7", ["host=a port=7", "host=/run port=7"]),
            (
                "host=a,b hostaddr=127.0.0.1,127.0.0.2",
                ["host=a hostaddr=127.0.0.1", "host=b hostaddr=127.0.0.2"],
            ),
        ] {
            let expected = expected.map(|host| {
                let mut config = Config::from_str(&format!("{host} {settings}")).unwrap();
                notice_silence(&mut config);
                config
            });
            assert_eq!(split(&format!("{hosts} {settings}")), expected, "{hosts}");
        }
    }

    #[test]
    fn what_does_not_fit_together_is_not_taken_apart() {
        for address in ["host=a,b,c port=1,2", "host=a,b hostaddr=127.0.0.1", "user=u"] {
            assert!(split(address).is_empty(), "{address}");
        }
    }
}
