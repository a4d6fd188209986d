//! The reference for reading: nginx serves the bytes of a response from precompressed files, with a cache of open
//! files.

use std::fs;
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// A running nginx.
pub(crate) struct Nginx {
    child: Child,
    pub(crate) base: String,
    folder: TempDir,
}

impl Nginx {
    /// Starts nginx with as many workers as processors. It adds `headers` to every response, so that both servers send
    /// the same headers.
    pub(crate) fn start(headers: &[(String, String)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("root");
        fs::create_dir(&root).unwrap();
        // The workers may run as another user.
        for path in [folder.path(), &root] {
            fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
        }
        let port = TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        let added: Vec<String> = headers
            .iter()
            .map(|(name, value)| format!("add_header {name} \"{value}\";"))
            .collect();
        let settings = format!(
            "worker_processes auto; daemon off; pid {place}/pid; error_log {place}/error.log; \
            events {{ worker_connections 4096; }} \
            http {{ access_log off; sendfile on; tcp_nopush on; tcp_nodelay on; keepalive_requests 100000000; \
            client_body_temp_path {place}/body; proxy_temp_path {place}/proxy; fastcgi_temp_path {place}/fastcgi; \
            uwsgi_temp_path {place}/uwsgi; scgi_temp_path {place}/scgi; \
            types {{ text/html html; text/css css; }} charset utf-8; \
            open_file_cache max=100 inactive=600s; open_file_cache_valid 600s; gzip_static on; \
            server {{ listen 127.0.0.1:{port} backlog=4096; root {root}; {added} }} }}",
            place = folder.path().display(),
            root = root.display(),
            added = added.join(" "),
        );
        let file = folder.path().join("nginx.conf");
        fs::write(&file, settings).unwrap();
        let child = Command::new("nginx")
            .arg("-c")
            .arg(&file)
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let nginx = Self {
            child,
            base: format!("http://127.0.0.1:{port}"),
            folder,
        };
        nginx.wait(port);
        nginx
    }

    fn wait(&self, port: u16) {
        let deadline = Instant::now() + Duration::from_secs(10);
        while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
            let log = self.folder.path().join("error.log");
            assert!(
                Instant::now() < deadline,
                "nginx does not start: {:?}",
                fs::read_to_string(log)
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Stores a file, plain and compressed, and returns its URL.
    pub(crate) fn put(&self, name: &str, plain: &[u8], zipped: &[u8]) -> String {
        let path = self.folder.path().join("root").join(name);
        fs::write(&path, plain).unwrap();
        fs::write(path.with_added_extension("gz"), zipped).unwrap();
        format!("{}/{name}", self.base)
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // The master ends its workers on SIGTERM, but not when it is killed.
        let master = rustix::process::Pid::from_child(&self.child);
        let _ = rustix::process::kill_process(master, rustix::process::Signal::TERM);
        let _ = self.child.wait();
    }
}
