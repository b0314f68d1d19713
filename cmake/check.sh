#!/usr/bin/env bash
# Runs every test of tidemark. Fresh machine or not: what is missing is installed first.
#
#   bash cmake/check.sh [option...]
#
# --preset NAME       a preset of CMakePresets.json: release (the default), dev, asan
# --label REGEX       only the tests with such a label: unit, scenario, cli, ...
# --pg-bindir DIR     test on another PostgreSQL: the directory of its initdb and postgres
# --werror            warnings of the compiler are errors
# --no-install        leave the packages of this machine as they are
# --tally FILE        append "passed failed skipped" to FILE and leave out the closing line
#
# The last line says what became of the tests: 'N passed, N failed, N skipped'. Exit status 0 when none failed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=cmake/shell.sh
. cmake/shell.sh

preset=release
label=
pg_bindir=
werror=OFF
install=yes
tally=
usage() {
    sed -n '2,/^set /{/^#/s/^# \{0,1\}//p}' "cmake/check.sh" >&2
    exit 64
}
while [ $# -gt 0 ]; do
    case "$1" in
    --preset | --label | --pg-bindir | --tally)
        [ $# -ge 2 ] || usage
        name=${1#--}
        printf -v "${name//-/_}" '%s' "$2"
        shift
        ;;
    --werror) werror=ON ;;
    --no-install) install=no ;;
    *) usage ;;
    esac
    shift
done

if [ "$install" = yes ]; then
    bash cmake/install_packages.sh
fi

build=build/$preset
mkdir -p "$build"
title "Building ($preset)"
quietly "$build/configure.log" cmake --preset "$preset" -DBUILD_TESTING=ON "-DTIDEMARK_WERROR=$werror"
quietly "$build/build.log" cmake --build "$build" --parallel "$(build_jobs)"

if [ -n "$pg_bindir" ]; then
    [ -x "$pg_bindir/initdb" ] || die "no initdb in $pg_bindir"
    TIDEMARK_PG_BINDIR=$(cd "$pg_bindir" && pwd)
    export TIDEMARK_PG_BINDIR
    title "Testing on $("$TIDEMARK_PG_BINDIR/postgres" --version)"
else
    title "Testing"
fi

selection=()
if [ -n "$label" ]; then selection=(-L "$label"); fi
results=$PWD/$build/results.xml
rm -f "$results" "$build/ctest.status"
status=0
# What passed is not worth a line each.
{
    ctest --test-dir "$build" --parallel "$(nproc)" --output-on-failure --timeout 600 --no-tests=error \
        --output-junit "$results" "${selection[@]}" </dev/null 2>&1 || echo "$?" >"$build/ctest.status"
} | grep --line-buffered -Ev '^ +Start +[0-9]+: | Passed +[0-9.]+ sec$|^Internal ctest changing' || true
if [ -e "$build/ctest.status" ]; then
    status=$(cat "$build/ctest.status")
    rm -f "$build/ctest.status"
fi
[ -e "$results" ] || die "ctest ended with status $status and left no results"

# A test that could not be started, or whose fixture failed, did not pass either: ctest calls it "notrun", as it does the
# skipped ones, whose message begins with SKIP_.
read -r passed failed skipped < <(awk '
    /^\t<testcase / { if (/status="run"/) passed++; else if (/status="fail"/) failed++; else if (/status="disabled"/) skipped++
                      else waiting = 1 }
    waiting && /<skipped message=/ { if (/message="SKIP_/) skipped++; else failed++; waiting = 0 }
    END { print passed + 0, failed + 0, skipped + 0 }' "$results")
if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then
    failed=1
fi

if [ -n "$tally" ]; then
    echo "$passed $failed $skipped" >>"$tally"
else
    say ""
    say "$passed passed, $failed failed, $skipped skipped"
fi
[ "$failed" -eq 0 ]
