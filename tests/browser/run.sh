#!/usr/bin/env bash
# The HTML report in headless Chromium.
#
#   bash tests/browser/run.sh PAGE_MAKER DIRECTORY
#
# DIRECTORY, in the build tree, takes the pages and playwright-core, which npm brings once. TIDEMARK_CHROMIUM names another
# browser. Exit status 77 where there is no browser, no Node or no playwright-core; with TIDEMARK_BROWSER_REQUIRED that fails.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
page_maker=$1
directory=$2
playwright='playwright-core@1.65.1'

skip() {
    echo "SKIPPED: $1; 'bash cmake/install_packages.sh --with-browser' brings what is needed" >&2
    if [ -n "${TIDEMARK_BROWSER_REQUIRED:-}" ]; then exit 1; fi
    exit 77
}

browser=${TIDEMARK_CHROMIUM:-}
for name in chromium chromium-browser google-chrome; do
    browser=${browser:-$(command -v "$name" || true)}
done
[ -n "$browser" ] || skip "no Chromium"
command -v node >/dev/null || skip "no Node"
if [ ! -e "$directory/node_modules/playwright-core/package.json" ]; then
    command -v npm >/dev/null || skip "no npm"
    if ! npm install --prefix "$directory" --no-save --ignore-scripts --no-audit --no-fund --loglevel=error "$playwright" \
        >"$directory/npm.log" 2>&1 </dev/null; then
        cat "$directory/npm.log" >&2
        skip "npm did not bring $playwright"
    fi
fi

for page in differences same undecided large; do
    "$page_maker" "$page" >"$directory/$page.html"
done
cp "$here/page_test.mjs" "$directory/"  # where its import finds what npm brought
exec node "$directory/page_test.mjs" "$browser" "$directory"
