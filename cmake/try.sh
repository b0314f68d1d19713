#!/usr/bin/env bash
# Try tidemark on a small project: installs what is missing, builds it, and lets it do its main job on
# testdata/quickstart. Nothing outside build/ and a temporary directory is written; no running database is needed.
#
#   bash cmake/try.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=cmake/shell.sh
. cmake/shell.sh

# The tour's second half runs inside `tidemark shadow run`, which sets DATABASE_URL.
if [ "${1:-}" != "--inside" ]; then
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
    tidemark shadow run --seed studio.sql -- bash "$root/cmake/try.sh" --inside "$project"
    exit
fi

cd "$2"
export TIDEMARK_DB_URL=$DATABASE_URL

# show COMMAND...: what a user would type, what it prints, and its exit status where that says something.
show() {
    local status=0
    printf '\n%s$ %s%s\n' "$cyan" "$*" "$plain"
    "$@" || status=$?
    case "$status" in
    0) ;;
    1) note "(exit status 1: differences were found)" ;;
    *) die "$* ended with status $status, which it should not have" ;;
    esac
}

step() {
    title "$1"
    shift
    local line
    for line in "$@"; do note "$line"; done
}

say ""
say "${bold}A project with $(find supabase/migrations -name '*.sql' | wc -l) migrations, and a database in which someone worked by hand.${plain}"
note "The database is a PostgreSQL that tidemark started for this tour; it holds what the migrations make, and then"
note "what studio.sql did to it. Your own database would be named by --db-url, or by TIDEMARK_DB_URL as here."

step "1. Is the database still what the migrations say?"
show tidemark db verify

step "2. Write the migration that catches up." \
    "It is proved before it is written: applied to a private copy, read again, compared."
show tidemark db diff -f studio_changes
written=$(find supabase/migrations -name '*_studio_changes*.sql' | sort)
for file in $written; do
    printf '\n%s%s:%s\n' "$green" "$file" "$plain"
    cat "$file"
done

step "3. Ask again: with that file among the migrations, does anything remain?"
show tidemark db verify

step "4. Drift: the database against the migrations that it says it has applied." \
    "The new file is pending there: written, not recorded as applied."
show tidemark db drift

step "What to try next"
say "  tidemark db diff --explain              why each step stands where it stands"
say "  tidemark db diff --format json          the whole report, for programs"
say "  tidemark db diff --check                only tell: exit status 1 when something differs, for CI"
say "  tidemark --help                         everything else"
say ""
say "On your own project: in its directory, with the URL of your database,"
say "  TIDEMARK_DB_URL=postgresql://... $(command -v tidemark) db diff -f my_changes"
