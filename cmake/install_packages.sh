#!/usr/bin/env bash
# Installs what tidemark needs to be built, tried and tested: Debian 12 and 13, Ubuntu 24.04, as root or with sudo.
# When nothing is missing it does nothing and takes no time.
#
#   bash cmake/install_packages.sh [--dry-run] [--with-npm-servers] [--with-browser]
#
# --dry-run            only say what is missing (exit status 1 when something is)
# --with-npm-servers   node and npm too, which bring further PostgreSQL majors for the tests (cmake/npm_servers.sh)
# --with-browser       Chromium, node and npm, for the tests of the HTML report (tests/browser); on Ubuntu, which packs it as
#                      a snap, only where a Chromium or Chrome is there already
set -euo pipefail

packages=(
    ca-certificates git
    g++ cmake ninja-build pkg-config ccache lld
    libpqxx-dev libpq-dev libssl-dev libpg-query-dev
    libboost-dev libfmt-dev libspdlog-dev libcli11-dev
    nlohmann-json3-dev rapidjson-dev libtomlplusplus-dev robin-map-dev libdtl-dev libjemalloc-dev
    libgtest-dev libgmock-dev libbenchmark-dev python3-jsonschema python3-yaml libxml2-utils pgbouncer
    postgresql
)

dry_run=no
with_npm=no
with_browser=no
for argument in "$@"; do
    case "$argument" in
    --dry-run) dry_run=yes ;;
    --with-npm-servers) with_npm=yes ;;
    --with-browser) with_npm=yes with_browser=yes ;;
    *)
        sed -n '2,/^set /{/^#/s/^# \{0,1\}//p}' "$0" >&2
        exit 64
        ;;
    esac
done

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    cat >&2 <<'BY_HAND'
There is no apt here, so nothing is installed. Please see to these yourself, then run the same command again:
  a C++20 compiler (g++ 12 or clang 14 and later), CMake 3.22, Ninja, pkg-config; ccache and lld if you like
  libpqxx 6.4 or 7, libpq, libpg_query 15 and later
  Boost headers 1.74 (with Boost.Graph), fmt 9, spdlog 1.10, CLI11 2.1, nlohmann/json 3.11, RapidJSON 1.1, toml++ 3.3,
  robin-map 1.2, dtl 1.20, libcurl 7.85; jemalloc 5.3 if you like
  GoogleTest 1.12 with GoogleMock, for the tests; Google Benchmark 1.7 if you like; Python 3 with jsonschema and PyYAML, xmllint and PgBouncer
  likewise
  Chromium, node and npm, for the tests of the HTML report
  PostgreSQL 13 or later: its server programs (initdb, postgres) and psql; no running server
Going on; CMake says what it does not find.
BY_HAND
    exit 0
fi

# Any flavour of libcurl will do, and no two go together.
if ! dpkg-query --show --showformat '${db:Status-Status}\n' libcurl4-gnutls-dev 2>/dev/null | grep -qx installed; then
    packages+=(libcurl4-openssl-dev)
fi

# Node from elsewhere than the distribution is as good.
if [ "$with_npm" = yes ] && ! { command -v node && command -v npm; } >/dev/null; then
    packages+=(nodejs npm)
fi
if [ "$with_browser" = yes ] && ! { command -v chromium || command -v chromium-browser || command -v google-chrome; } >/dev/null; then
    packages+=(chromium)
fi

installed=$(dpkg-query --show --showformat '${db:Status-Status} ${Package}\n' "${packages[@]}" 2>/dev/null |
    sed -n 's/^installed //p' || true)
missing=()
for package in "${packages[@]}"; do
    grep -qxF -- "$package" <<<"$installed" || missing+=("$package")
done
if [ ${#missing[@]} -eq 0 ]; then
    exit 0
fi

if [ "$dry_run" = yes ]; then
    echo "missing: ${missing[*]}"
    exit 1
fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "Missing packages, and neither root nor sudo to install them. Please have this run:" >&2
        echo "  apt-get install ${missing[*]}" >&2
        exit 2
    fi
    as_root=(sudo)
fi

echo "Installing with apt-get what is missing (a minute or two): ${missing[*]}"

log=$(mktemp "${TMPDIR:-/tmp}/tidemark-install.XXXXXX")
apt() {
    if ! "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Dpkg::Use-Pty=0 -o Acquire::Retries=3 "$@" \
        >>"$log" 2>&1 </dev/null; then
        echo "apt-get $* failed; the end of $log:" >&2
        tail -n 30 "$log" >&2
        exit 2
    fi
}

apt update

# The server package makes and starts a cluster when it is first installed. tidemark runs servers of its own, so a
# setting keeps it from that; afterwards the package's own setting is put in its place.
cluster_setting=/etc/postgresql-common/createcluster.conf
our_setting=no
if [[ " ${missing[*]} " == *" postgresql "* ]] && [ ! -e "$cluster_setting" ]; then
    our_setting=yes
    "${as_root[@]}" mkdir -p "${cluster_setting%/*}"
    echo 'create_main_cluster = false' | "${as_root[@]}" tee "$cluster_setting" >/dev/null
fi

apt install --no-install-recommends "${missing[@]}"

if [ "$our_setting" = yes ] && [ -e /usr/share/postgresql-common/createcluster.conf ]; then
    "${as_root[@]}" cp /usr/share/postgresql-common/createcluster.conf "$cluster_setting"
fi
rm -f "$log"
