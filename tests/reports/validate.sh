#!/bin/sh
# validate.sh FORMAT SAMPLES SOURCE: holds the samples of one format against its schema; 77 where there is nothing to do it with.
set -eu
format=$1
samples=$2
source=$3

skip() {
    echo "SKIPPED: $1 is not there"
    exit 77
}

if [ "$format" = junit ]; then
    command -v xmllint >/dev/null || skip xmllint
    exec xmllint --noout --nonet --huge --schema "$source/testdata/reports/schemas/junit.xsd" "$samples"/*.junit
fi

case $format in
report) schema=$source/emit/format/report.schema.json ;;
snapshot) schema=$source/catalog/snapshot.schema.json ;;
sarif) schema=$source/testdata/reports/schemas/sarif-2.1.0.json ;;
*) exit 64 ;;
esac
command -v python3 >/dev/null || skip python3
python3 -c 'import jsonschema' 2>/dev/null || skip python3-jsonschema
exec python3 - "$schema" "$samples"/*."$format" <<'PYTHON'
import json
import sys

import jsonschema

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
validator_class = jsonschema.validators.validator_for(schema)
validator_class.check_schema(schema)
validator = validator_class(schema)
wrong = 0
for name in sys.argv[2:]:
    with open(name, encoding="utf-8") as file:
        document = json.load(file)
    for error in list(validator.iter_errors(document))[:5]:
        wrong += 1
        print(f"{name}: {error.json_path}: {error.message[:500]}")
sys.exit(1 if wrong else 0)
PYTHON
