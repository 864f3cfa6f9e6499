#!/usr/bin/env bash
# Installs what the tests need and runs all of them. Prints "N passed, N failed" as its last line.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

# The judges of SARIF and JSON outputs are npm packages.
for package in tests/*/judges/package.json; do
    [ -e "$package" ] || continue
    folder=$(dirname "$package")
    if [ ! -e "$folder/node_modules/.installed" ] || [ "$folder/package-lock.json" -nt "$folder/node_modules/.installed" ]; then
        npm ci --prefix "$folder" --no-audit --no-fund --loglevel=error
        find "$folder/node_modules/@microsoft" -type f -name 'Sarif.Multitool' -exec chmod u+x {} + 2>/dev/null || true
        touch "$folder/node_modules/.installed"
    fi
done

# One test watches a run of the program; others complete command lines in the shells, look at the report for people in a browser, or judge scripts.
missing=()
for tool in strace zsh fish shellcheck; do
    command -v "$tool" > /dev/null || missing+=("$tool")
done
[ -e "${XENLINT_CHROMIUM:-/usr/bin/chromium}" ] || missing+=(chromium)
if [ ${#missing[@]} -gt 0 ] && command -v apt-get > /dev/null; then
    as_root=$([ "$(id -u)" = 0 ] || echo sudo)
    $as_root apt-get install -y -qq "${missing[@]}" > /dev/null || { $as_root apt-get update -qq && $as_root apt-get install -y -qq "${missing[@]}" > /dev/null; }
fi

dotnet build XenLint.sln -c Release --nologo -v quiet

log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
dotnet test XenLint.sln -c Release --no-build --nologo | tee "$log" || status=$?

# Each test project ends with a line such as "Passed!  - Failed: 0, Passed: 118, Skipped: 0, ...".
awk -v status="$status" '
    /(Passed|Failed)! +- Failed:/ {
        for (field = 1; field < NF; field++) {
            if ($field == "Failed:") failed += $(field + 1)
            if ($field == "Passed:") passed += $(field + 1)
            if ($field == "Skipped:") failed += $(field + 1) # a skipped test counts as a failed one
        }
    }
    END {
        if (status != 0 && failed == 0) failed = 1 # a run that broke down
        if (passed == 0) failed += 1               # a run that tested nothing
        printf "%d passed, %d failed\n", passed, failed
        exit failed > 0
    }' "$log"
