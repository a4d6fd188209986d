//! `sslmode` and `sslrootcert` work as libpq documents them. The certificates in this folder are only for these tests.

use std::net::SocketAddr;
use std::sync::Arc;

use rustls::ServerConfig;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _, copy_bidirectional};
use tokio::net::{TcpListener, UnixStream};
use tokio_rustls::TlsAcceptor;

use super::Operator;
use super::unavailable_database::socket_of;
use crate::support::TestDatabase;

const FOLDER: &str = "tests/integration/operating/certificates";

/// The `SSLRequest` message: the length 8 and the code 80877103.
const SSL_REQUEST: [u8; 8] = [0, 0, 0, 8, 4, 210, 22, 47];

/// Whether a server supports encryption.
#[derive(Clone)]
enum Server {
    /// With this certificate.
    Encrypts(&'static str),
    /// Without encryption.
    Plain,
}

/// Starts a TCP proxy for the socket of the tests' database server.
async fn start(database: &TestDatabase, server: Server) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let socket = socket_of(database);
    tokio::spawn(async move {
        while let Ok((mut client, _)) = listener.accept().await {
            let (socket, server) = (socket.clone(), server.clone());
            tokio::spawn(async move {
                let mut first = [0; 8];
                client.read_exact(&mut first).await?;
                match server {
                    Server::Encrypts(name) if first == SSL_REQUEST => {
                        client.write_all(b"S").await?;
                        hand_on(acceptor(name).accept(client).await?, &socket, &[]).await
                    }
                    // Closes unencrypted connections, as a pg_hba.conf with only hostssl lines does.
                    Server::Encrypts(_) => Ok(()),
                    Server::Plain if first == SSL_REQUEST => {
                        client.write_all(b"N").await?;
                        hand_on(client, &socket, &[]).await
                    }
                    Server::Plain => hand_on(client, &socket, &first).await,
                }
            });
        }
    });
    address
}

async fn hand_on(
    mut client: impl AsyncRead + AsyncWrite + Unpin,
    socket: &str,
    first: &[u8],
) -> std::io::Result<()> {
    let mut server = UnixStream::connect(socket).await?;
    server.write_all(first).await?;
    copy_bidirectional(&mut client, &mut server).await.map(drop)
}

fn acceptor(name: &str) -> TlsAcceptor {
    let certificate = CertificateDer::from_pem_file(format!("{FOLDER}/{name}.pem")).unwrap();
    let key = PrivateKeyDer::from_pem_file(format!("{FOLDER}/server.key")).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key)
        .unwrap();
    TlsAcceptor::from(Arc::new(config))
}

#[tokio::test(flavor = "multi_thread")]
async fn each_mode_verifies_what_it_says() {
    let database = TestDatabase::create().await;
    let named = start(&database, Server::Encrypts("localhost")).await;
    let misnamed = start(&database, Server::Encrypts("db.example")).await;
    let plain = start(&database, Server::Plain).await;
    let user = database
        .url
        .split_whitespace()
        .find(|pair| pair.starts_with("user="))
        .unwrap();
    let ask = |server: SocketAddr, settings: &str| {
        let url = format!(
            "host=localhost hostaddr={} port={} {user} dbname={} {settings}",
            server.ip(),
            server.port(),
            database.name
        );
        Operator::new(&url).run(&["migrate"])
    };
    let right = format!("sslrootcert={FOLDER}/authority.pem");
    let wrong = format!("sslrootcert={FOLDER}/another-authority.pem");
    for (server, settings, is_taken) in [
        (named, String::new(), true),
        (named, "sslmode=prefer".to_owned(), true),
        (named, "sslmode=require".to_owned(), true),
        (named, format!("sslmode=require {wrong}"), false),
        (named, format!("sslmode=require {right}"), true),
        (named, "sslmode=verify-ca".to_owned(), false),
        (named, format!("sslmode=verify-ca {right}"), true),
        (named, format!("sslmode=verify-ca {wrong}"), false),
        (named, "sslmode=verify-full".to_owned(), false),
        (named, format!("sslmode=verify-full {right}"), true),
        (misnamed, format!("sslmode=verify-ca {right}"), true),
        (misnamed, format!("sslmode=verify-full {right}"), false),
        (misnamed, "sslmode=require".to_owned(), true),
        (plain, String::new(), true),
        (plain, "sslmode=disable".to_owned(), true),
        (plain, "sslmode=allow".to_owned(), true),
        (plain, "sslmode=require".to_owned(), false),
        (plain, format!("sslmode=verify-full {right}"), false),
    ] {
        let said = ask(server, &settings);
        assert_eq!(said.code == Some(0), is_taken, "{settings}: {}", said.err);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_missing_file_of_authorities_is_told() {
    let operator = Operator::new("host=localhost sslmode=verify-full sslrootcert=/nonexistent.pem");
    operator
        .run(&["migrate"])
        .must_refuse("sslrootcert=/nonexistent.pem cannot be used");
    let operator = Operator::new("host=localhost sslmode=sometimes");
    operator
        .run(&["migrate"])
        .must_refuse_settings("sslmode is disable, allow");
}
