#!/usr/bin/env bash
# Try tidemark on a small project: installs what is missing, builds it, and lets it do its main job on
# testdata/quickstart. It needs no running database, and writes to build/, a temporary directory and the cache of tidemark.
#
#   bash cmake/try.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=cmake/shell.sh
. cmake/shell.sh

bash cmake/install_packages.sh

build=build/release
mkdir -p "$build"
if [ ! -x "$build/apps/tidemark/tidemark" ]; then
    say "Building tidemark, about two minutes the first time ..."
fi
quietly "$build/configure.log" cmake --preset release
quietly "$build/build.log" cmake --build "$build" --parallel "$(build_jobs)" --target tidemark

# A copy, so that the quickstart itself stays as it is. PostgreSQL does not run as root, so everyone may look in.
project=$(mktemp -d "${TMPDIR:-/tmp}/tidemark-try.XXXXXX")
trap 'rm -rf "$project"' EXIT
cp -R testdata/quickstart/. "$project"
chmod -R u+w,a+rX "$project"

root=$PWD
PATH=$PWD/$build/apps/tidemark:$PATH
export PATH
cd "$project"
tidemark shadow run --seed studio.sql -- bash "$root/cmake/try_tour.sh"
