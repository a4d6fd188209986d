//! Who is calling: the address, which is not kept, and the keyed hash of its prefix.

use std::fmt;
use std::net::{IpAddr, SocketAddr};

use actix_web::dev::RequestHead;
use actix_web::{FromRequest, HttpRequest, dev, web};
use ipnet::IpNet;

use crate::error::Error;
use crate::secrets::{Keys, Purpose};

/// Networks of proxies that may name the client.
#[derive(Debug, Clone, Default)]
pub struct TrustedProxies(pub Vec<IpNet>);

/// Who is calling. The address is for the moment of the request; what may be kept is the hash of its network.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Client {
    address: Option<IpAddr>,
    network: [u8; 32],
}

impl Client {
    /// The address, where it is known. It is stored nowhere.
    pub fn address(&self) -> Option<IpAddr> {
        self.address
    }

    /// The keyed hash of the network: the first 24 bits of an IPv4 address, 64 of an IPv6 one.
    pub fn network(&self) -> &[u8] {
        &self.network
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Client(…)")
    }
}

impl FromRequest for Client {
    type Error = Error;
    type Future = std::future::Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _payload: &mut dev::Payload) -> Self::Future {
        let keys = request.app_data::<web::Data<Keys>>();
        let proxies = request.app_data::<web::Data<TrustedProxies>>();
        std::future::ready(match (keys, proxies) {
            (Some(keys), Some(proxies)) => {
                let address = client_address(request.head(), &proxies.0);
                let prefix = address.map_or_else(Vec::new, prefix);
                let network = keys.hash(Purpose::ClientAddress, &[&prefix]);
                Ok(Self { address, network })
            }
            _ => Err(Error::internal("no keys are registered")),
        })
    }
}

/// The address of the last hop that is not one of our proxies: `X-Forwarded-For` (or `Forwarded`, RFC 7239) is
/// read from the right, and believed only as far as trusted proxies wrote it.
fn client_address(head: &RequestHead, proxies: &[IpNet]) -> Option<IpAddr> {
    let mut client = head.peer_addr?.ip().to_canonical();
    for hop in forwarded(head).into_iter().rev() {
        if !proxies.iter().any(|network| network.contains(&client)) {
            break;
        }
        match hop {
            Some(address) => client = address,
            None => break,
        }
    }
    Some(client)
}

/// The hops that the headers name, the farthest first; `None` for one that is not an address.
fn forwarded(head: &RequestHead) -> Vec<Option<IpAddr>> {
    let values = |name: &str| -> Vec<String> {
        let lists = head.headers.get_all(name).filter_map(|value| value.to_str().ok());
        lists
            .flat_map(|list| list.split(','))
            .map(|hop| hop.trim().to_owned())
            .collect()
    };
    let hops = values("x-forwarded-for");
    if !hops.is_empty() {
        return hops.iter().map(|hop| parse_node(hop)).collect();
    }
    let for_parameter = |hop: &String| {
        hop.split(';').find_map(|pair| {
            let (name, value) = pair.split_once('=')?;
            if name.trim().eq_ignore_ascii_case("for") {
                parse_node(value.trim())
            } else {
                None
            }
        })
    };
    values("forwarded").iter().map(for_parameter).collect()
}

/// An address with or without a port, quotes and brackets.
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

    fn client(peer: &str, forwarded_for: &str, proxies: &[&str]) -> String {
        let request = TestRequest::default()
            .peer_addr(format!("{peer}:1").parse().unwrap())
            .insert_header(("x-forwarded-for", forwarded_for))
            .to_http_request();
        let proxies: Vec<IpNet> = proxies.iter().map(|network| network.parse().unwrap()).collect();
        client_address(request.head(), &proxies).unwrap().to_string()
    }

    #[test]
    fn a_stranger_cannot_name_another_address() {
        assert_eq!(client("203.0.113.9", "198.51.100.1", &[]), "203.0.113.9");
        assert_eq!(
            client("203.0.113.9", "198.51.100.1", &["10.0.0.0/8"]),
            "203.0.113.9"
        );
    }

    #[test]
    fn a_trusted_proxy_names_its_client_and_no_more() {
        assert_eq!(
            client("10.0.0.1", "198.51.100.1", &["10.0.0.0/8"]),
            "198.51.100.1"
        );
        assert_eq!(
            client("10.0.0.1", "1.2.3.4, 198.51.100.1, 10.0.0.2", &["10.0.0.0/8"]),
            "198.51.100.1"
        );
        assert_eq!(client("10.0.0.1", "nonsense", &["10.0.0.0/8"]), "10.0.0.1");
    }
}
