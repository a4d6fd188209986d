//! The client of a request: its IP address, which is never stored, and the keyed hash of its network prefix.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use actix_web::dev::RequestHead;
use actix_web::http::header::{FORWARDED, HeaderName, X_FORWARDED_FOR};
use actix_web::{FromRequest, HttpRequest, dev, web};
use ipnet::IpNet;

use crate::error::Error;
use crate::secrets::{Keys, Purpose};

/// The proxies that may name the client, and the header that they write.
#[derive(Debug, Clone)]
pub struct TrustedProxies {
    networks: Vec<IpNet>,
    header: HeaderName,
    /// Whether the log already has the warning about an untrusted proxy.
    is_told: Arc<AtomicBool>,
}

impl TrustedProxies {
    /// Trusts proxies in these networks, which write this header. No other header is read, because a proxy passes on
    /// other headers as the client wrote them.
    pub fn new(networks: Vec<IpNet>, header: HeaderName) -> Self {
        Self {
            networks,
            header,
            is_told: Arc::default(),
        }
    }

    /// Logs once that an untrusted peer names clients, which is usually a proxy that the operator has not configured. A
    /// public address is not logged, because it may be a reader's.
    fn warn_once(&self, peer: &IpAddr) {
        if self.is_told.swap(true, Ordering::Relaxed) {
            return;
        }
        let header = self.header.as_str();
        let whose = match peer {
            IpAddr::V4(address) if address.is_private() || address.is_loopback() => address.to_string(),
            IpAddr::V6(address) if address.is_unique_local() || address.is_loopback() => address.to_string(),
            _ => "a public address".to_owned(),
        };
        tracing::warn!(
            "a request from {whose} names its client in {header}, and is not believed. If that is your proxy, name its \
             network in GLOSS_TRUSTED_PROXIES: until then all readers behind it share one limit of sign-ins and comments"
        );
    }

    /// Returns whether a peer is a trusted proxy. A peer on a Unix socket has no address and is always trusted: the
    /// socket's permissions decide which programs can connect.
    pub(super) fn trusts(&self, peer: Option<SocketAddr>) -> bool {
        peer.is_none_or(|peer| self.contains(&peer.ip().to_canonical()))
    }

    fn contains(&self, address: &IpAddr) -> bool {
        self.networks.iter().any(|network| network.contains(address))
    }
}

impl Default for TrustedProxies {
    /// Trusts no proxy.
    fn default() -> Self {
        Self::new(Vec::new(), X_FORWARDED_FOR)
    }
}

/// The client of a request. The IP address is used during the request only. Only the hash of the network may be stored.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Client {
    address: Option<IpAddr>,
    network: [u8; 32],
}

impl Client {
    /// Returns the IP address, if it is known. It is never stored.
    pub fn address(&self) -> Option<IpAddr> {
        self.address
    }

    /// Returns the keyed hash of the network prefix: the first 24 bits of an IPv4 address, or 64 bits of an IPv6
    /// address.
    pub fn network(&self) -> &[u8] {
        &self.network
    }

    pub(super) fn network_hash(self) -> [u8; 32] {
        self.network
    }

    #[cfg(test)]
    pub(super) fn of_network(network: [u8; 32]) -> Self {
        Self {
            address: None,
            network,
        }
    }
}

redacted_debug!(Client);

impl FromRequest for Client {
    type Error = Error;
    type Future = std::future::Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _payload: &mut dev::Payload) -> Self::Future {
        let keys = request.app_data::<web::Data<Keys>>();
        let proxies = request.app_data::<web::Data<TrustedProxies>>();
        std::future::ready(match (keys, proxies) {
            (Some(keys), Some(proxies)) => {
                let address = client_address(request.head(), proxies);
                let prefix = address.map_or_else(Vec::new, prefix);
                let network = keys.hash(Purpose::ClientAddress, &[&prefix]);
                Ok(Self { address, network })
            }
            _ => Err(Error::internal("no keys are registered")),
        })
    }
}

/// Returns the address of the last hop that is not a trusted proxy. The header is read from the right, and believed
/// only as far as trusted proxies wrote it.
fn client_address(head: &RequestHead, proxies: &TrustedProxies) -> Option<IpAddr> {
    // `None` on a Unix socket, where the proxy is trusted.
    let mut client = head.peer_addr.map(|peer| peer.ip().to_canonical());
    let is_trusted = |client: &Option<IpAddr>| client.is_none_or(|client| proxies.contains(&client));
    if let Some(peer) = &client
        && head.headers.contains_key(&proxies.header)
        && !proxies.contains(peer)
    {
        proxies.warn_once(peer);
    }
    for hop in forwarded(head, &proxies.header).into_iter().rev() {
        if !is_trusted(&client) {
            break;
        }
        match hop {
            Some(address) => client = Some(address),
            None => break,
        }
    }
    client
}

/// Returns the hops in the header, the farthest first. A hop that is not an IP address is `None`. `Forwarded` has its
/// own syntax (RFC 7239). Every other header is an address or a list of addresses.
///
/// The list is split at every comma, even within quotes. Otherwise, a client could open a quote that swallows the
/// proxy's own entry.
fn forwarded(head: &RequestHead, header: &HeaderName) -> Vec<Option<IpAddr>> {
    let lines = head.headers.get_all(header);
    // A line that is not text counts as a hop without an address, so that the hops to its left are not believed.
    let hops = lines.flat_map(|line| line.to_str().unwrap_or_default().split(','));
    if *header == FORWARDED {
        hops.map(for_parameter).collect()
    } else {
        hops.map(|hop| parse_node(hop.trim())).collect()
    }
}

fn for_parameter(hop: &str) -> Option<IpAddr> {
    hop.split(';').find_map(|pair| {
        let (name, value) = pair.split_once('=')?;
        let is_for = name.trim().eq_ignore_ascii_case("for");
        is_for.then(|| parse_node(value.trim()))?
    })
}

/// Parses an IP address with or without a port, quotes and brackets.
fn parse_node(text: &str) -> Option<IpAddr> {
    let text = text.trim_matches('"');
    let address = text
        .parse::<IpAddr>()
        .ok()
        .or_else(|| text.parse::<SocketAddr>().ok().map(|socket| socket.ip()));
    let bracketed = || text.strip_prefix('[')?.strip_suffix(']')?.parse::<IpAddr>().ok();
    address.or_else(bracketed).map(|address| address.to_canonical())
}

fn prefix(address: IpAddr) -> Vec<u8> {
    match address {
        IpAddr::V4(address) => address.octets()[..3].to_vec(),
        IpAddr::V6(address) => address.octets()[..8].to_vec(),
    }
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    const OURS: [&str; 1] = ["10.0.0.0/8"];

    fn client_with(peer: &str, header: &str, lines: &[(&str, &str)], networks: &[&str]) -> String {
        let mut request = TestRequest::default().peer_addr(format!("{peer}:1").parse().unwrap());
        for (name, value) in lines {
            request = request.append_header((*name, *value));
        }
        let networks = networks.iter().map(|network| network.parse().unwrap()).collect();
        let header = HeaderName::from_bytes(header.as_bytes()).unwrap();
        let proxies = TrustedProxies::new(networks, header);
        let address = client_address(request.to_http_request().head(), &proxies);
        address.unwrap().to_string()
    }

    fn client(peer: &str, forwarded_for: &str, networks: &[&str]) -> String {
        let lines = [("x-forwarded-for", forwarded_for)];
        client_with(peer, "X-Forwarded-For", &lines, networks)
    }

    #[test]
    fn a_stranger_cannot_name_another_address() {
        assert_eq!(client("203.0.113.9", "198.51.100.1", &[]), "203.0.113.9");
        assert_eq!(client("203.0.113.9", "198.51.100.1", &OURS), "203.0.113.9");
    }

    #[test]
    fn the_proxy_on_a_unix_socket_names_its_client() {
        let named = |lines: &str| {
            let request = TestRequest::default().insert_header(("x-forwarded-for", lines));
            client_address(request.to_http_request().head(), &TrustedProxies::default())
        };
        assert_eq!(named("1.2.3.4, 198.51.100.1"), "198.51.100.1".parse().ok());
        assert_eq!(named("nonsense"), None);
    }

    #[test]
    fn a_trusted_proxy_names_its_client_and_no_more() {
        assert_eq!(client("10.0.0.1", "198.51.100.1", &OURS), "198.51.100.1");
        assert_eq!(
            client("10.0.0.1", "1.2.3.4, 198.51.100.1, 10.0.0.2", &OURS),
            "198.51.100.1"
        );
        assert_eq!(client("10.0.0.1", "nonsense", &OURS), "10.0.0.1");
        assert_eq!(client("10.0.0.1", "1.2.3.4, \u{e9}", &OURS), "10.0.0.1");
    }

    #[test]
    fn only_the_header_that_the_proxies_write_is_read() {
        // A client behind a proxy that writes only one of these headers sends the others itself.
        let lines = [
            ("x-forwarded-for", "198.51.100.1"),
            ("forwarded", "for=198.51.100.2"),
            ("x-real-ip", "198.51.100.3"),
            ("cf-connecting-ip", "198.51.100.4"),
        ];
        for (header, expected) in [
            ("X-Forwarded-For", "198.51.100.1"),
            ("Forwarded", "198.51.100.2"),
            ("X-Real-IP", "198.51.100.3"),
            ("CF-Connecting-IP", "198.51.100.4"),
            ("True-Client-IP", "10.0.0.1"),
        ] {
            assert_eq!(
                client_with("10.0.0.1", header, &lines, &OURS),
                expected,
                "{header}"
            );
        }
    }

    #[test]
    fn forwarded_is_read_from_the_right_whatever_a_client_wrote_before() {
        for (value, expected) in [
            ("for=1.2.3.4, for=198.51.100.1", "198.51.100.1"),
            (
                "for=1.2.3.4, For=\"198.51.100.1:4711\";proto=http",
                "198.51.100.1",
            ),
            ("proto=http;for=\"[2001:db8::1]:4711\"", "2001:db8::1"),
            ("for=\", for=198.51.100.1", "198.51.100.1"),
            ("for=198.51.100.1, for=10.0.0.2", "198.51.100.1"),
            ("for=1.2.3.4, for=unknown", "10.0.0.1"),
            ("for=1.2.3.4, by=198.51.100.1", "10.0.0.1"),
        ] {
            let lines = [("forwarded", value)];
            assert_eq!(
                client_with("10.0.0.1", "forwarded", &lines, &OURS),
                expected,
                "{value}"
            );
        }
    }
}
