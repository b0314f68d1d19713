#!/usr/bin/env bash
# The tour of try.sh: runs in a project, inside `tidemark shadow run`, which sets DATABASE_URL.
set -euo pipefail
# shellcheck source=cmake/shell.sh
. "$(dirname "${BASH_SOURCE[0]}")/shell.sh"
: "${DATABASE_URL:?run cmake/try.sh}"

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

step "1. Did someone change the database behind the migrations' back?"
show tidemark db drift

step "2. Write the migration that catches up." \
    "It is proved before it is written: applied to a private copy of what the migrations make, read again, compared."
show tidemark db diff -f studio_changes
written=$(find supabase/migrations -name '*_studio_changes*.sql' | sort)
[ -n "$written" ] || die "no migration was written"
for file in $written; do
    printf '\n%s%s%s\n' "$green" "$file" "$plain"
    cat "$file"
done

step "3. With that file among the migrations, does anything remain?" \
    "All of them are replayed into an empty PostgreSQL, the new one too."
show tidemark db verify

step "4. The database has those changes already, so the file is recorded as applied there." \
    "In a Supabase project: supabase migration repair --status applied VERSION"
for file in $written; do
    version=${file##*/}
    version=${version%%_*}
    psql -Xqc "insert into supabase_migrations.schema_migrations (version) values ('$version')" "$DATABASE_URL"
done
show tidemark db drift

step "What to try next"
say "  tidemark db diff --explain              why each step stands where it stands"
say "  tidemark db diff --format json          the whole report, for programs"
say "  tidemark db diff --check                only tell: exit status 1 when something differs, for CI"
say "  tidemark --help                         everything else"
say ""
say "On your own project: in its directory, with the URL of your database,"
say "  TIDEMARK_DB_URL=postgresql://... $(command -v tidemark) db diff -f my_changes"
