#!/usr/bin/env bash
# How fast tidemark is, beside psql and pg_dump on the same server in the same run.
#   bash tests/bench/run.sh [--tables=N] [--profile=plain|supabase] [--runs=N] [--json=FILE] [--build=DIRECTORY]
# Makes two databases of N tables (5000), one in a hundred of them changed in the second, on a server of its own, and prints
# what reading and comparing them takes (without the proof): in seconds, in MiB, and as a part of what `floor.sql` takes psql
# and of `pg_dump -s`. `floor.sql` asks for the same things the simple way. --json writes the figures as one record.
# Exit status: 0 every figure is within its bound, 1 one is not, 2 wrong use, 77 there is no PostgreSQL to run on.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
tables=5000 profile=plain runs=5 json= build=$root/build/release
for argument; do
    case $argument in
    --tables=*) tables=${argument#*=} ;;
    --profile=*) profile=${argument#*=} ;;
    --runs=*) runs=${argument#*=} ;;
    --json=*) json=${argument#*=} ;;
    --build=*) build=${argument#*=} ;;
    *)
        sed -n '3s/^#  */usage: /p' "${BASH_SOURCE[0]}" >&2
        exit 2
        ;;
    esac
done
runner=$build/tests/scenario/scenario_runner
tidemark=$build/apps/tidemark/tidemark
for program in "$runner" "$tidemark" "$build/tests/bench/measure" "$build/tests/bench/schema_generator"; do
    [[ -x $program ]] || { echo "$program is not there: build tidemark with -DBUILD_TESTING=ON first" >&2; exit 2; }
done

state=$(mktemp -d)
trap '"$runner" stop "$state/server" >/dev/null 2>&1 || true; rm -rf "$state"' EXIT
"$runner" start "$state/server" >/dev/null || { echo "SKIPPED: there is no PostgreSQL to run on"; exit 77; }
{ read -r host; read -r port; } <"$state/server/server"
export PGHOST=$host PGPORT=$port PGUSER=postgres PGOPTIONS='-c client_min_messages=warning'

say() { echo "$*" >&2; }
say "making two databases of $tables tables ($profile)"
psql -qX -d postgres -c 'CREATE ROLE app_reader' -c 'CREATE ROLE app_writer' -c 'CREATE ROLE app_admin'
load() {
    psql -qX -d postgres -c "CREATE DATABASE bench_$1"
    "$build/tests/bench/schema_generator" "--profile=$profile" "$tables" "$1" | psql -qX1 -v ON_ERROR_STOP=1 -d "bench_$1"
    psql -qX -d "bench_$1" -c 'VACUUM ANALYZE'
}
load a
load b

measured=()
measure() { # NAME COMMAND...
    local name=$1
    shift
    say "measuring $name"
    local line
    line=$("$build/tests/bench/measure" "--runs=$runs" -- "$@")
    measured+=("$name $line")
}
seconds_of() { printf '%s\n' "${measured[@]}" | sed -n "s/^$1 .*\"seconds\": \([0-9.]*\).*/\1/p"; }
peak_of() { printf '%s\n' "${measured[@]}" | sed -n "s/^$1 .*\"peak_mib\": \([0-9.]*\).*/\1/p"; }

url() { echo "host=$host port=$port user=postgres dbname=bench_$1"; }
measure floor psql -qX -d bench_a -f "$root/tests/bench/floor.sql"
measure pg_dump pg_dump -s -d bench_a
measure snapshot "$tidemark" snapshot -q "$(url a)"
measure diff "$tidemark" db diff -q --no-prove --from "$(url a)" --to "$(url b)"
measure nothing "$tidemark" db diff -q --no-prove --from "$(url a)" --to "$(url a)"
measure version "$tidemark" --version

within=0
row() { # NAME SECONDS BASE BASE_SECONDS BOUND
    local part verdict
    read -r part verdict < <(awk -v s="$2" -v b="$4" -v m="$5" 'BEGIN { print s / b, s / b <= m ? "" : "TOO MUCH" }')
    printf '%-28s %8.3f s   %6.3f of %-10s at most %-5s %s\n' "$1" "$2" "$part" "$3" "$5" "$verdict"
    if [[ -n $verdict ]]; then
        within=1
    fi
}
floor=$(seconds_of floor) dump=$(seconds_of pg_dump)
printf '\n%d tables, %s, PostgreSQL %s\n\n' "$tables" "$profile" "$(psql -qXAt -d postgres -c 'SHOW server_version')"
printf '%-28s %8.3f s\n%-28s %8.3f s\n' 'psql floor.sql' "$floor" 'pg_dump -s' "$dump"
row 'snapshot' "$(seconds_of snapshot)" floor.sql "$floor" 0.40
row 'snapshot' "$(seconds_of snapshot)" pg_dump "$dump" 0.17
row 'diff, 1 % changed' "$(seconds_of diff)" floor.sql "$floor" 0.60
row 'diff, nothing changed' "$(seconds_of nothing)" floor.sql "$floor" 0.60
printf '%-28s %8.1f MiB\n' 'peak memory of the diff' "$(peak_of diff)"
printf '%-28s %8.4f s\n' 'tidemark --version' "$(seconds_of version)"
if [[ -n $json ]]; then
    {
        printf '{"tables": %d, "profile": "%s", "runs": %d' "$tables" "$profile" "$runs"
        for line in "${measured[@]}"; do
            printf ', "%s": %s' "${line%% *}" "${line#* }"
        done
        printf '}\n'
    } >"$json"
fi
exit $within
