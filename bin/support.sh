# shellcheck shell=bash
# Shared functions of the scripts in this folder: they find and install required programs, and start PostgreSQL.
# The scripts source this file with the repository as the working directory.

# The oldest supported major version of PostgreSQL; src/db/cluster/programs.rs has the same number.
oldest_postgres=15

# The folder for tools that are part of neither the Rust toolchain nor the system.
tools=${CARGO_TARGET_DIR:-$PWD/target}/tools

say() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }
fail() { say "$@"; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# Names of missing packages in Debian and Ubuntu; `install_wanted` installs all of them at once.
wanted=()
want() { wanted+=("$@"); }

want_rust() {
  have cargo || PATH="${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"
  have cargo || fail "cargo is not installed: install the Rust toolchain with rustup, then run this again"
  # The dependency ring is partly written in C.
  have cc || want gcc libc6-dev
}

# A linker for the fuzzer, which is written in C++.
want_fuzzer() {
  have c++ || want g++
}

want_postgres() {
  [ -n "$(postgres_folder)" ] || want postgresql
}

# The load generator, the reference server and the profiler of bin/bench.
want_load() {
  have wrk || want wrk
  have nginx || [ -x /usr/sbin/nginx ] || want nginx
  have callgrind_control || want valgrind
  PATH=$PATH:/usr/sbin
}

# The programs of bin/nodes: several nodes of Gloss and their databases.
want_nodes() {
  local program
  for program in patroni etcd:etcd-server haproxy varnishd:varnish ip:iproute2; do
    PATH=$PATH:/usr/sbin have "${program%:*}" || want "${program#*:}"
  done
  [ -e /usr/lib/python3/dist-packages/etcd ] || want python3-etcd
  compgen -G '/usr/lib/*/faketime/libfaketimeMT.so.1' >/dev/null || want libfaketime
  compgen -G '/usr/lib/*/varnish/vmods/libvmod_xkey.so' >/dev/null || want varnish-modules
}

# A connection pooler, which a test runs between the site and its database.
want_pooler() {
  [ -x /usr/sbin/pgbouncer ] || want pgbouncer
}

# The proxies that bin/proxies tests, and the tools for testing them.
want_proxies() {
  local program
  for program in nginx caddy curl openssl python3 ss:iproute2; do
    PATH=$PATH:/usr/sbin have "${program%:*}" || want "${program#*:}"
  done
}

# The tools that build the Debian package.
want_package() {
  have dpkg-deb || fail "the package is built on Debian or Ubuntu"
  have dpkg-shlibdeps || want dpkg-dev
}

# The tools that create a Debian container and boot it.
want_debian() {
  have mmdebstrap || want mmdebstrap
  have systemd-nspawn || want systemd-container
}

want_python() {
  python3 -c 'import ensurepip, venv' 2>/dev/null || want python3-venv
}

want_browser() {
  [ -z "$(browser_driver)" ] || return 0
  case "$(. /etc/os-release 2>/dev/null && echo "${ID:-}")" in
    ubuntu) want chromium-browser chromium-chromedriver ;;
    *) want chromium chromium-driver ;;
  esac
}

# Prints the newest folder with initdb, pg_ctl and a supported server, or nothing if there is none. The loop reads the
# whole list: a program that writes to a closed pipe gets SIGPIPE, which would end the script without a message.
postgres_folder() {
  local folder version
  { have pg_config && pg_config --bindir
    have initdb && dirname "$(readlink -f "$(command -v initdb)")"
    printf '%s\n' /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /usr/libexec/postgresql* | sort -rV
  } 2>/dev/null | while read -r folder; do
    if [ -x "$folder/initdb" ] && [ -x "$folder/pg_ctl" ] && [ -x "$folder/postgres" ]; then
      version=$("$folder/postgres" --version | sed 's/^.*(PostgreSQL) \([0-9]*\).*$/\1/')
      if [ "$version" -ge "$oldest_postgres" ]; then echo "$folder"; cat >/dev/null; fi
    fi
  done
}

# Prints the path of ChromeDriver for the browser tests, or nothing if there is none.
browser_driver() {
  command -v chromedriver && return
  local driver
  for driver in /usr/lib/chromium/chromedriver /usr/lib/chromium-browser/chromedriver /snap/bin/chromium.chromedriver; do
    if [ -x "$driver" ]; then echo "$driver"; return; fi
  done
}

install_wanted() {
  [ "${#wanted[@]}" -gt 0 ] || return 0
  local list="${wanted[*]}" as_root=() package
  have apt-get || fail "install these first (their names in Debian and Ubuntu): $list"
  if [ "$(id -u)" != 0 ]; then
    # Without a terminal, sudo cannot ask for a password.
    if ! have sudo || { ! sudo -n true 2>/dev/null && [ ! -t 0 ]; }; then
      fail "these packages are missing: run 'apt-get install $list' as root, then this again"
    fi
    as_root=(sudo)
  fi
  say "installing $list"
  if [[ " $list " = *" postgresql "* ]]; then keep_system_cluster_away "${as_root[@]}"; fi
  for package in nginx caddy patroni etcd-server haproxy varnish pgbouncer; do
    if [[ " $list " = *" $package "* ]]; then keep_service_away "${package%-server}" "${as_root[@]}"; fi
  done
  apt "${as_root[@]}" -- update -qq
  apt "${as_root[@]}" -- install -qqy --no-install-recommends "${wanted[@]}" ||
    fail "the packages could not be installed: fix the error above, then run this again"
  wanted=()
  if [[ " $list " = *" postgresql "* ]] && [ -z "$(postgres_folder)" ]; then
    fail "this system's package postgresql is older than $oldest_postgres: install a newer PostgreSQL" \
      "(the PostgreSQL project has packages for this system), or set DATABASE_URL to a server"
  fi
}

# apt [sudo] -- ARGUMENT ...: runs apt-get without questions, and waits up to 300 seconds for the lock of another
# process.
apt() {
  local as_root=()
  while [ "$1" != -- ]; do as_root+=("$1"); shift; done
  shift
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@" >&2
}

# Debian's package would create and start a system-wide server, but only its programs are needed.
keep_system_cluster_away() {
  local settings=/etc/postgresql-common/createcluster.conf
  grep -qs '^[[:space:]]*create_main_cluster' "$settings" && return
  say "setting create_main_cluster = false in $settings, so that no server is started for the whole machine"
  "$@" mkdir -p "${settings%/*}"
  echo 'create_main_cluster = false' | "$@" tee -a "$settings" >/dev/null
}

# keep_service_away NAME [sudo]: masks the service. Debian's package would start it, but only the program is needed.
keep_service_away() {
  have systemctl || return 0
  local service=$1
  shift
  say "masking $service.service, so that it is not started for the whole machine"
  "$@" systemctl mask "$service.service" >/dev/null 2>&1 || true
}

# python_packages FOLDER PACKAGE==VERSION ...: installs these packages without their dependencies into a virtual
# environment in that folder of the tools, unless they are installed already.
python_packages() {
  local folder="$tools/$1" installed
  installed="$folder/installed"
  shift
  [ "$(cat "$installed" 2>/dev/null)" != "$*" ] || return 0
  rm -rf "$folder"
  python3 -m venv "$folder" &&
    "$folder/bin/pip" install --quiet --disable-pip-version-check --no-deps "$@" || return 1
  echo "$*" >"$installed"
}

# cargo_tool NAME VERSION: installs a tool from crates.io in this version, unless it is installed already. The debug
# build saves time, because the build takes longer than the run. Cargo builds in a temporary folder.
cargo_tool() {
  local name=$1 version=$2
  [ "$("$tools/bin/$name" --version 2>/dev/null | grep -o '[0-9][0-9.]*$')" = "$version" ] ||
    env -u CARGO_TARGET_DIR CARGO_PROFILE_DEV_DEBUG=0 \
      cargo install --quiet --locked --debug --root "$tools" --version "$version" "$name"
}

# debian_program NAME PACKAGE: extracts a program from a package into the tools. The package itself is not installed,
# because it may start a service.
debian_program() {
  local name=$1 package=$2 scratch
  [ ! -x "$tools/bin/$name" ] || return 0
  have apt-get || fail "$name from Debian's package $package is missing: copy it to $tools/bin, then run this again"
  scratch=$(mktemp -d)
  mkdir -p "$tools/bin"
  if (cd "$scratch" && apt-get -qq -o APT::Sandbox::User="$(id -un)" download "$package") &&
    dpkg-deb --extract "$scratch/$package"_*.deb "$scratch/files" &&
    mv "$scratch/files/usr/bin/$name" "$tools/bin/$name"; then
    rm -rf "$scratch"
  else
    rm -rf "$scratch"
    say "$package could not be downloaded: run 'apt-get update' as root, then this again"
    return 1
  fi
}

# Finds the programs for `start_postgres`. Called before the build, so that a missing program fails early.
find_postgres() {
  postgres=$(postgres_folder)
  [ -n "$postgres" ] || fail "PostgreSQL's server programs were not found: apt-get install postgresql"
  # PostgreSQL refuses to run as root.
  as_owner=()
  if [ "$(id -u)" = 0 ]; then
    owner=nobody
    ! id postgres >/dev/null 2>&1 || owner=postgres
    as_owner=(runuser -u "$owner" --)
  fi
}

# Starts a temporary server that is deleted when the script ends. Its data need not survive a crash: fsync is off, and
# its files are in shared memory if 2 GB are free there.
start_postgres() {
  # Not TMPDIR, which may be long: the path of a Unix socket has at most 107 bytes.
  local folder=/tmp free
  free=$(df --output=avail -BM /dev/shm 2>/dev/null | tail -1 | tr -dc 0-9)
  if [ "${free:-0}" -ge 2000 ] && [ -w /dev/shm ]; then folder=/dev/shm; fi
  cluster=$(TMPDIR=$folder mktemp -d)
  trap stop_postgres EXIT
  if [ "$(id -u)" = 0 ]; then chown "$owner" "$cluster"; fi
  local initdb=("${as_owner[@]}" env LC_ALL=C "$postgres/initdb" -D "$cluster/data" -U gloss --auth=trust
    --encoding=UTF8 --locale=C.UTF-8 --no-sync)
  # The same collation as in the private cluster (src/db/cluster/initialise.rs): the Unicode root collation.
  (cd "$cluster" && "${initdb[@]}" --locale-provider=icu --icu-locale=und >initdb.log 2>&1) ||
    (cd "$cluster" && "${initdb[@]}" >initdb.log 2>&1) ||
    { cat "$cluster/initdb.log" >&2; fail "PostgreSQL could not initialise its cluster: see above"; }
  cat >>"$cluster/data/postgresql.conf" <<SETTINGS
listen_addresses = ''
unix_socket_directories = '$cluster'
max_connections = 200
fsync = off
full_page_writes = off
synchronous_commit = off
autovacuum = off
wal_level = minimal
max_wal_senders = 0
jit = off
timezone = 'UTC'
SETTINGS
  (cd "$cluster" && "${as_owner[@]}" "$postgres/pg_ctl" -D data -l "$cluster/postgres.log" -w start >/dev/null) ||
    { cat "$cluster/postgres.log" >&2; fail "PostgreSQL could not be started: see above"; }
  export GLOSS_TEST_DATABASE_URL="host=$cluster user=gloss dbname=postgres"
}

stop_postgres() {
  if [ -e "$cluster/data/postmaster.pid" ]; then
    (cd "$cluster" && "${as_owner[@]}" "$postgres/pg_ctl" -D data -m immediate -w stop >/dev/null) || true
  fi
  rm -rf "$cluster"
}
