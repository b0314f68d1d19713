#!/usr/bin/env bash
# How fast tidemark is, beside psql and pg_dump on the same server in the same run.
#   bash tests/bench/run.sh [--tables=N] [--profile=plain|supabase] [--runs=N] [--growth] [--json=FILE] [--build=DIRECTORY]
# Makes two databases of N tables (5000), one in a hundred of them changed in the second, on a server of its own, and prints
# what reading and comparing them takes (without the proof): in seconds, in MiB, and as a part of what `floor.sql` takes psql
# and of `pg_dump -s`. `floor.sql` asks for the same things the simple way. Besides, what it costs that a server is 50 ms away,
# and what `db diff`, proof included, takes in a project of 100 migrations: at the very first run on a machine, with nothing
# kept but the empty cluster, and with everything kept; the same of `db drift`, and of a database that has not drifted, beside
# what psql takes to read it; and what the proof costs in a project of N tables. --growth measures at
# a fifth of the tables and at four times as many too (which takes minutes). --json writes the figures as one record.
# Exit status: 0 every figure is within its bound, 1 one is not, 2 wrong use, 77 there is no PostgreSQL to run on.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
tables=5000 profile=plain runs=5 growth= json= build=$root/build/release
for argument; do
    case $argument in
    --tables=*) tables=${argument#*=} ;;
    --profile=*) profile=${argument#*=} ;;
    --runs=*) runs=${argument#*=} ;;
    --growth) growth=yes ;;
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
for program in "$runner" "$tidemark" "$build"/tests/bench/{measure,delayed,schema_generator}; do
    [[ -x $program ]] || { echo "$program is not there: build tidemark with -DBUILD_TESTING=ON first" >&2; exit 2; }
done

state=$(mktemp -d)
trap '"$runner" stop "$state/server" >/dev/null 2>&1 || true; rm -rf "$state"' EXIT
"$runner" start "$state/server" >/dev/null || { echo "SKIPPED: there is no PostgreSQL to run on"; exit 77; }
{ read -r host; read -r port; } <"$state/server/server"
export PGHOST=$host PGPORT=$port PGUSER=postgres PGOPTIONS='-c client_min_messages=warning'

say() { echo "$*" >&2; }
psql -qX -d postgres -c 'CREATE ROLE app_reader' -c 'CREATE ROLE app_writer' -c 'CREATE ROLE app_admin'
load() { # DATABASE TABLES SIDE
    psql -qX -d postgres -c "CREATE DATABASE $1"
    # Not in one transaction, which would have to lock each table.
    "$build/tests/bench/schema_generator" "--profile=$profile" "$2" "$3" | psql -qX -v ON_ERROR_STOP=1 -d "$1"
    psql -qX -d "$1" -c 'VACUUM ANALYZE'
}

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
url() { echo "host=$host port=$port user=postgres dbname=$1"; }
diff_of() { # NAME FROM TO
    measure "$1" "$tidemark" db diff -q --no-prove --from "$(url "$2")" --to "$(url "$3")"
}

say "making two databases of $tables tables ($profile)"
load bench_a "$tables" a
load bench_b "$tables" b
measure floor psql -qX -d bench_a -f "$root/tests/bench/floor.sql"
measure pg_dump pg_dump -s -d bench_a
measure snapshot "$tidemark" snapshot -q "$(url bench_a)"
diff_of diff bench_a bench_b
diff_of nothing bench_a bench_a
measure version "$tidemark" --version

say "making a database of 1000 tables"
load bench_near 1000 a
measure near "$tidemark" snapshot -q "$(url bench_near)"
measure far "$build/tests/bench/delayed" 50 "$host" "$port" -- \
    "$tidemark" snapshot -q "host=@HOST@ port=$port user=postgres dbname=bench_near"

if [[ -n $growth ]]; then
    for factor in 1 20; do
        say "making two databases of $((tables * factor / 5)) tables"
        load "bench_a$factor" $((tables * factor / 5)) a
        load "bench_b$factor" $((tables * factor / 5)) b
        diff_of "diff_$factor" "bench_a$factor" "bench_b$factor"
        psql -qX -d postgres -c "DROP DATABASE bench_a$factor" -c "DROP DATABASE bench_b$factor"
    done
fi

say "making a project of 100 migrations"
project=$state/project
mkdir -p "$project/migrations"
: >"$project/tidemark.toml"
for number in {100..199}; do
    cat >"$project/migrations/20240101000${number}_add.sql" <<SQL
CREATE TABLE t$number (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, owner text NOT NULL, title text,
    done boolean DEFAULT false, created_at timestamptz DEFAULT now());
ALTER TABLE t$number ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON t$number USING (owner = CURRENT_USER) WITH CHECK (owner = CURRENT_USER);
CREATE INDEX ON t$number (owner);
CREATE FUNCTION count_of_t$number() RETURNS bigint LANGUAGE sql STABLE AS 'SELECT count(*) FROM t$number';
SQL
done
psql -qX -d postgres -c 'CREATE DATABASE bench_project'
cat "$project"/migrations/*.sql | psql -qX1 -v ON_ERROR_STOP=1 -d bench_project
psql -qX -d postgres -c 'CREATE DATABASE bench_same TEMPLATE bench_project'
psql -qX -d bench_project -c 'ALTER TABLE t150 ADD COLUMN extra text' -c 'CREATE INDEX ON t110 (title)'
export XDG_CACHE_HOME=$state/cache
in_project() { # NAME WHAT_TO_FORGET
    measure "$1" sh -c "rm -rf $2; cd '$project'; exec '$tidemark' db diff -q --db-url '$(url bench_project)'"
}
in_project first "'$state/cache'"
in_project cold "'$state'/cache/tidemark/replayed-*"
in_project warm ""
in_drift() { # NAME WHAT_TO_FORGET DATABASE
    # That it differs is exit status 1.
    measure "$1" sh -c "rm -rf $2; cd '$project'; '$tidemark' db drift -q --db-url '$(url "$3")' || [ \$? = 1 ]"
}
measure drift_floor psql -qX -d bench_project -f "$root/tests/bench/floor.sql"
in_drift drift_first "'$state/cache'" bench_project
in_drift drift_cold "'$state'/cache/tidemark/replayed-*" bench_project
in_drift drift_warm "" bench_project
in_drift drift_same "" bench_same

say "replaying one migration of $tables tables"
large=$state/large
mkdir -p "$large/migrations"
: >"$large/tidemark.toml"
"$build/tests/bench/schema_generator" "--profile=$profile" "$tables" a >"$large/migrations/20240101000000_all.sql"
in_large() { # NAME OPTION
    measure "$1" sh -c "cd '$large'; exec '$tidemark' db diff -q $2 --db-url '$(url bench_b)'"
}
(cd "$large" && "$tidemark" db diff -q --db-url "$(url bench_b)" >/dev/null)
in_large plain --no-prove
in_large proved ""

within=0
row() { # NAME SECONDS BASE BASE_SECONDS BOUND
    local part verdict
    read -r part verdict < <(awk -v s="$2" -v b="$4" -v m="$5" 'BEGIN { print s / b, s / b <= m ? "" : "TOO MUCH" }')
    printf '%-28s %8.3f s   %6.3f of %-10s at most %-5s %s\n' "$1" "$2" "$part" "$3" "$5" "$verdict"
    if [[ -n $verdict ]]; then
        within=1
    fi
}
seconds_row() { # NAME SECONDS BOUND
    local verdict
    verdict=$(awk -v s="$2" -v m="$3" 'BEGIN { print s <= m ? "" : "TOO MUCH" }')
    printf '%-28s %8.3f s   %17s at most %-5s %s\n' "$1" "$2" '' "$3" "$verdict"
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
seconds_row 'tidemark --version' "$(seconds_of version)" 0.02
seconds_row '50 ms away, more by' "$(awk -v n="$(seconds_of near)" -v f="$(seconds_of far)" 'BEGIN { print f - n }')" 0.5
seconds_row '100 migrations, first run' "$(seconds_of first)" 3
seconds_row '100 migrations, cold' "$(seconds_of cold)" 1.5
seconds_row '100 migrations, warm' "$(seconds_of warm)" 0.5
printf '%-28s %8.3f s\n' 'psql floor.sql of these' "$(seconds_of drift_floor)"
seconds_row 'their drift, first run' "$(seconds_of drift_first)" 3
seconds_row 'their drift, cold' "$(seconds_of drift_cold)" 1.5
seconds_row 'their drift, warm' "$(seconds_of drift_warm)" 0.6
seconds_row 'their drift, and there is none' "$(seconds_of drift_same)" 0.3
row 'the proof of a large one' "$(awk -v p="$(seconds_of proved)" -v n="$(seconds_of plain)" 'BEGIN { print p - n }')" \
    'its diff' "$(seconds_of plain)" 2
if [[ -n $growth ]]; then
    row 'diff at 5 times the tables' "$(seconds_of diff)" "a fifth's" "$(seconds_of diff_1)" 5.5
    row 'diff at 4 times the tables' "$(seconds_of diff_20)" "$tables" "$(seconds_of diff)" 4.4
fi
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
