#!/usr/bin/env bash
# Ends with the exit code of the check, in XENLINT_EXIT_CODE.
set -euo pipefail

code=${XENLINT_EXIT_CODE:-}
case "$code" in
    0) echo "XenLint: nothing that counts was found." ;;
    1) echo "XenLint: findings at or above the severity that lets the job fail." ;;
    2) echo "XenLint: the options or the configuration cannot be followed." ;;
    3) echo "XenLint: no input could be read." ;;
    4) echo "XenLint: something could not be read or judged, and strict asks for all." ;;
    *[!0-9]* | '')
        echo "XenLint: the check did not come to its end."
        code=70
        ;;
    *) echo "XenLint: the check ended with exit code $code." ;;
esac
exit "$code"
