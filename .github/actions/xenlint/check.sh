#!/usr/bin/env bash
# Checks pools and writes reports, the summary of the job, annotations and the outputs of the step. It ends with 0 whatever is found:
# the exit code of xenlint is an output, for the gate after the upload.
#
# Variables: XENLINT_PROGRAM, XENLINT_PATHS (one a line), and as far as wanted XENLINT_FAIL_ON, XENLINT_STRICT, XENLINT_CONFIG,
# XENLINT_WAIVERS, XENLINT_BASELINE, XENLINT_REDACT, XENLINT_REPORTS, XENLINT_SUMMARY, XENLINT_ANNOTATIONS, XENLINT_UPLOAD.
set -euo pipefail

# Elsewhere than at GitHub there is nobody to read them.
: "${GITHUB_OUTPUT:=/dev/null}" "${GITHUB_STEP_SUMMARY:=/dev/null}"

# GitHub takes at most this many runs, and so pools, in one upload.
most_pools=20

random() { od -An -N16 -tx1 /dev/urandom | tr -d ' \n'; }

# Writes an output of the step. A value of several lines can not write another one.
output() {
    local end
    end=$(random)
    printf '%s<<%s\n%s\n%s\n' "$1" "$end" "$2" "$end" >> "$GITHUB_OUTPUT"
}

fail() {
    echo "::error title=XenLint::$1"
    output exit-code "$2"
    exit 0
}

paths=()
while IFS= read -r line || [ -n "$line" ]; do
    line=${line%$'\r'}
    line="${line#"${line%%[![:space:]]*}"}"
    line="${line%"${line##*[![:space:]]}"}"
    [ -z "$line" ] || paths+=("$line")
done <<< "${XENLINT_PATHS:-}"
[ ${#paths[@]} -gt 0 ] || fail "No paths are given." 2

reports=${XENLINT_REPORTS:-}
[ -n "$reports" ] || reports=${RUNNER_TEMP:?the runner tells a folder for temporary files}/xenlint/reports
mkdir -p "$reports/sarif"
reports=$(cd "$reports" && pwd)
rm -f "$reports"/sarif/*.sarif "$reports"/{report.json,findings.csv,summary.md,annotations.txt}

arguments=(
    --fail-on "${XENLINT_FAIL_ON:-error}"
    -o "sarif:github=$reports/sarif/{pool}.sarif"
    -o "json=$reports/report.json"
    -o "csv=$reports/findings.csv"
    -o "markdown=$reports/summary.md"
    -o "github-commands=$reports/annotations.txt"
)
[ "${XENLINT_STRICT:-false}" != true ] || arguments+=(--strict)
[ -z "${XENLINT_CONFIG:-}" ] || arguments+=(--config "$XENLINT_CONFIG")
[ -z "${XENLINT_WAIVERS:-}" ] || arguments+=(--waivers "$XENLINT_WAIVERS")
[ -z "${XENLINT_BASELINE:-}" ] || arguments+=(--baseline "$XENLINT_BASELINE")
[ -z "${XENLINT_REDACT:-}" ] || arguments+=(--redact "$XENLINT_REDACT")

# What inputs say is no command to the runner, whatever it looks like.
token=$(random)
echo "::group::xenlint check"
echo "::stop-commands::$token"
code=0
"$XENLINT_PROGRAM" check "${arguments[@]}" -- "${paths[@]}" 2>&1 || code=$?
echo
echo "::$token::"
echo "::endgroup::"

if [ ! -e "$reports/report.json" ]; then
    [ "${XENLINT_SUMMARY:-true}" != true ] ||
        printf '## XenLint: no report\n\nThe check ended with exit code %s; the log of the step says why.\n' "$code" >> "$GITHUB_STEP_SUMMARY"
    fail "xenlint ended with exit code $code and wrote no report; the log of the step says why." "$code"
fi

[ "${XENLINT_SUMMARY:-true}" != true ] || cat "$reports/summary.md" >> "$GITHUB_STEP_SUMMARY"
[ "${XENLINT_ANNOTATIONS:-true}" != true ] || cat "$reports/annotations.txt"

# Rows of the table are lines, and their first cells are words of xenlint: rule, severity, state.
count() { awk -F, -v severity="$1" '$2 == severity && ($3 == "new" || $3 == "unchanged") { n++ } END { print n + 0 }' "$reports/findings.csv"; }
output errors "$(count error)"
output warnings "$(count warning)"
output notes "$(count note)"

list=
pools=0
for file in "$reports"/sarif/*.sarif; do
    [ -e "$file" ] || continue
    pools=$((pools + 1))
    category=$(grep -o '"automationDetails":{"id":"[^"]*' "$file")
    category=${category##*'"id":"'}
    category=${category%/}
    list="$list${list:+,}{\"file\":\"$(basename "$file")\",\"category\":\"$category\"}"
done
output pools "[$list]"
output reports "$reports"
output sarif "$reports/sarif"
if [ "${XENLINT_UPLOAD:-false}" = true ] && [ "$pools" -gt "$most_pools" ]; then
    fail "GitHub takes $most_pools pools in one upload, and there are $pools. Set 'upload: false' and upload them with a matrix over the output 'pools'." 2
fi

output exit-code "$code"
