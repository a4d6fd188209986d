//! The address on which the server listens: an IP address and a port, or a Unix socket.

use std::fmt;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::str::FromStr;

/// The prefix of a Unix socket's path, as in nginx.
const UNIX: &str = "unix:";

const ALLOWED: &str = "GLOSS_BIND is an IP address and a port, such as 127.0.0.1:8080 or [::]:8080, or a Unix socket, \
     such as unix:/run/gloss/gloss.sock";

/// The address on which the server listens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BindAddress {
    /// An IP address and a port.
    Tcp(SocketAddr),
    /// The absolute path of a Unix socket, for a reverse proxy on the same machine.
    Unix(PathBuf),
}

impl FromStr for BindAddress {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if let Some(path) = text.strip_prefix(UNIX) {
            return match PathBuf::from(path) {
                path if path.is_absolute() => Ok(Self::Unix(path)),
                _ => Err(format!("{ALLOWED}: the socket's path must begin with a slash")),
            };
        }
        text.parse().map(Self::Tcp).map_err(|_source| match remedy(text) {
            Some(remedy) => format!("{ALLOWED}: {remedy}"),
            None => ALLOWED.to_owned(),
        })
    }
}

/// Returns a corrected address to suggest if the operator entered only a port, or a host name.
fn remedy(text: &str) -> Option<String> {
    let (host, port) = text.rsplit_once(':').unwrap_or(("", text));
    let port: u16 = port.parse().ok()?;
    Some(match host {
        "" | "*" => format!(
            "write 0.0.0.0:{port} to listen on every address, or 127.0.0.1:{port} for this machine alone"
        ),
        "localhost" => format!("names are not looked up; write 127.0.0.1:{port}"),
        _ if host.contains(':') => format!("an IPv6 address stands in brackets: [{host}]:{port}"),
        _ => format!(
            "names are not looked up; write the IP address of this machine, or 0.0.0.0:{port} for all of them"
        ),
    })
}

impl fmt::Display for BindAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tcp(address) => address.fmt(formatter),
            Self::Unix(path) => write!(formatter, "{UNIX}{}", path.display()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_written_as_it_is_read() {
        for text in ["127.0.0.1:8080", "[::]:80", "unix:/run/gloss/gloss.sock"] {
            assert_eq!(text.parse::<BindAddress>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn what_is_no_address_is_told_with_what_to_write() {
        for (text, remedy) in [
            ("8080", "write 0.0.0.0:8080"),
            (":8080", "write 0.0.0.0:8080"),
            ("*:8080", "write 0.0.0.0:8080"),
            ("localhost:8080", "write 127.0.0.1:8080"),
            ("blog.example:80", "write the IP address"),
            ("::1:8080", "[::1]:8080"),
            ("unix:gloss.sock", "begin with a slash"),
            ("unix:", "begin with a slash"),
            ("127.0.0.1", "an IP address and a port"),
            ("127.0.0.1:99999", "an IP address and a port"),
            ("", "an IP address and a port"),
        ] {
            let error = text.parse::<BindAddress>().unwrap_err();
            assert!(error.contains(remedy), "{text}: {error}");
        }
    }
}
