#!/bin/sh
# Once, before the first nightly run, as a role that may create roles (PGHOST, PGUSER and so on say where).
set -eu
# A role that may read the catalogs and the history of migrations, and nothing else. Give it a password: \password tidemark_drift
tidemark db drift --print-grants | psql -v ON_ERROR_STOP=1
# What differs today is taken as known; from here on only what is new is told.
tidemark db drift --db-url-file /etc/tidemark/url --state /var/lib/tidemark/state.json --baseline
