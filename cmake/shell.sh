# shellcheck shell=bash
# What try.sh and check.sh share; sourced, never run.

if [ -t 1 ] && [ -z "${NO_COLOR:-}" ]; then
    bold=$'\e[1m' dim=$'\e[2m' green=$'\e[32m' red=$'\e[31m' cyan=$'\e[36m' plain=$'\e[0m'
else
    bold='' dim='' green='' red='' cyan='' plain=''
fi
# Not every script uses every colour.
export bold dim green red cyan plain

say() { printf '%s\n' "$*"; }
title() { printf '\n%s%s%s\n' "$bold" "$*" "$plain"; }
note() { printf '%s%s%s\n' "$dim" "$*" "$plain"; }
die() {
    printf '%s%s%s\n' "$red" "$*" "$plain" >&2
    exit 2
}

# quietly LOG COMMAND...: runs it with all output in LOG; when it fails, shows the end of LOG and returns its status.
quietly() {
    local log=$1 status=0
    shift
    "$@" >"$log" 2>&1 </dev/null || status=$?
    if [ "$status" -ne 0 ]; then
        printf '%s%s failed (exit status %s); the end of %s:%s\n' "$red" "$*" "$status" "$log" "$plain" >&2
        tail -n 60 "$log" >&2
    fi
    return "$status"
}

# As many compilers at once as there are processors, but no more than memory bears at about 1.5 GB each.
build_jobs() {
    local processors gigabytes
    processors=$(nproc)
    gigabytes=$(awk '/^MemAvailable/ { print int($2 / 1500000) }' /proc/meminfo)
    if [ "$gigabytes" -lt 1 ]; then gigabytes=1; fi
    if [ "$gigabytes" -lt "$processors" ]; then say "$gigabytes"; else say "$processors"; fi
}
