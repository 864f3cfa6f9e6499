#!/usr/bin/env bash
# Builds xenlint from the checkout that this script is a part of, and tells where the program is. Nothing is written into the checkout.
set -euo pipefail

checkout=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
folder=${RUNNER_TEMP:?the runner tells a folder for temporary files}/xenlint
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

# MSBuild takes an apostrophe in a path for the end of it.
case "$folder" in
    *\'*)
        echo "::error title=XenLint::xenlint cannot be built in '$folder': its path has an apostrophe. Name a program that is there already, as the input 'program'."
        exit 1
        ;;
esac

cd "$checkout"
if ! dotnet --version > /dev/null 2>&1; then
    echo "::error title=XenLint::The .NET SDK that xenlint is built with is missing. Put 'uses: actions/setup-dotnet' with 'dotnet-version: 10.0.x' before this step."
    exit 1
fi

echo "::group::Build xenlint"
dotnet publish src/XenLint.Cli -c Release --nologo -v quiet --artifacts-path "$folder/build" -o "$folder/program" \
    -p:PublishReadyToRun=false -p:RunAnalyzers=false
echo "::endgroup::"

program=$folder/program/xenlint
[ -e "$program" ] || program=$program.exe
"$program" --version
echo "program=$program" >> "$GITHUB_OUTPUT"
