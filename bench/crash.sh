#!/usr/bin/env bash
# Kills the product by SIGKILL at random moments of a small run, starts it again, and compares what it leaves with what a
# run that nobody killed leaves.
# Usage: bench/crash.sh [TIMES, 200 unless told] [SEED, to repeat a run]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
mvn -B -ntp test -pl app -am -Dtest=CrashTest -Dsurefire.failIfNoSpecifiedTests=false \
  -Dsolidrnet.crash="${1:-200}" ${2:+-Dsolidrnet.crash.seed="$2"} | grep --line-buffered -E 'CrashTest:|Tests run|BUILD'
