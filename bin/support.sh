# shellcheck shell=bash
# What the commands in this folder share: what a machine must have, and how it gets it.
# Sourced, with the repository as the working folder.

# The oldest PostgreSQL that will do; src/db/cluster/programs.rs says the same.
oldest_postgres=15

say() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }
fail() { say "$@"; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# Packages that are missing, as Debian and Ubuntu name them; `install_wanted` installs them all at once.
wanted=()
want() { wanted+=("$@"); }

want_rust() {
  have cargo || PATH="${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"
  have cargo || fail "cargo is not installed: install the Rust toolchain with rustup, then run this again"
  # One of the dependencies, ring, is partly written in C.
  have cc || want gcc libc6-dev
}

want_postgres() {
  [ -n "$(postgres_folder)" ] || want postgresql
}

want_browser() {
  [ -z "$(browser_driver)" ] || return 0
  case "$(. /etc/os-release 2>/dev/null && echo "${ID:-}")" in
    ubuntu) want chromium-browser chromium-chromedriver ;;
    *) want chromium chromium-driver ;;
  esac
}

# The newest folder that holds initdb, pg_ctl and a new enough server; nothing when there is none. It reads the whole
# list: whoever writes to a pipe that nobody reads is killed, which would end the command without a word.
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

# The program that drives Chromium for the browser tests; nothing when there is none.
browser_driver() {
  command -v chromedriver && return
  local driver
  for driver in /usr/lib/chromium/chromedriver /usr/lib/chromium-browser/chromedriver /snap/bin/chromium.chromedriver; do
    if [ -x "$driver" ]; then echo "$driver"; return; fi
  done
}

install_wanted() {
  [ "${#wanted[@]}" -gt 0 ] || return 0
  local list="${wanted[*]}" as_root=()
  have apt-get || fail "install these first (their names in Debian and Ubuntu): $list"
  if [ "$(id -u)" != 0 ]; then
    # Without a terminal sudo could not ask for the password.
    if ! have sudo || { ! sudo -n true 2>/dev/null && [ ! -t 0 ]; }; then
      fail "these packages are missing: run 'apt-get install $list' as root, then this again"
    fi
    as_root=(sudo)
  fi
  say "installing $list"
  if [[ " $list " = *" postgresql "* ]]; then keep_system_cluster_away "${as_root[@]}"; fi
  apt "${as_root[@]}" -- update -qq
  apt "${as_root[@]}" -- install -qqy --no-install-recommends "${wanted[@]}" ||
    fail "the packages could not be installed: see above, mend that, then run this again"
  wanted=()
  if [[ " $list " = *" postgresql "* ]] && [ -z "$(postgres_folder)" ]; then
    fail "this system's package postgresql is older than $oldest_postgres: install a newer PostgreSQL" \
      "(the PostgreSQL project has packages for this system), or set DATABASE_URL to a server"
  fi
}

# apt [sudo] -- ARGUMENT ...: waits for another installation that is under way, and asks no question.
apt() {
  local as_root=()
  while [ "$1" != -- ]; do as_root+=("$1"); shift; done
  shift
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@" >&2
}

# Debian's package would start a server for the whole machine; only its programs are needed.
keep_system_cluster_away() {
  local settings=/etc/postgresql-common/createcluster.conf
  grep -qs '^[[:space:]]*create_main_cluster' "$settings" && return
  say "setting create_main_cluster = false in $settings, so that no server is started for the whole machine"
  "$@" mkdir -p "${settings%/*}"
  echo 'create_main_cluster = false' | "$@" tee -a "$settings" >/dev/null
}
