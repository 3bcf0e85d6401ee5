#!/usr/bin/env bash
# Times the publication of a month, each a whole process and the best of three: from cold (no class is mapped), then as
# the launcher starts it (from classes that a run has left, where there are such), and the ratio of the two. Prints the
# process's peak memory too where GNU time is there to tell it.
# Usage: bench/publish.sh [WAREHOUSE MONTH]: unless given, a sample month is made first.
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
warehouse=${1:-$work/warehouse}
month=${2:-2026-10}

./solidrnet --version >/dev/null

if [ $# -lt 2 ]; then
  ./solidrnet generate --out "$work/exports" --months 24 --end "$month" --seed 79 >"$work/log" 2>&1
  ./solidrnet ingest --exports "$work/exports" --warehouse "$warehouse" >>"$work/log" 2>&1 || [ $? -eq 3 ] || { cat "$work/log" >&2; exit 1; }
  ./solidrnet edition --month "$month" --warehouse "$warehouse" >>"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
fi

measure=()
if [ -x /usr/bin/time ]; then measure=(/usr/bin/time -f '%M' -o "$work/memory"); fi

# The best of three whole processes, in seconds.
best() {
  local best=999 start end
  for _ in 1 2 3; do
    start=$(date +%s.%N)
    "${measure[@]}" ./solidrnet publish --month "$month" --warehouse "$warehouse" --out "$work/out" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
    end=$(date +%s.%N)
    best=$(awk -v a="$start" -v b="$end" -v c="$best" 'BEGIN { s = b - a; printf "%.2f", s < c ? s : c }')
  done
  printf '%s' "$best"
}

cold=$(SOLIDRNET_JVM="${SOLIDRNET_JVM:-} -Xshare:off" best)
loaded=$(best)
awk -v c="$cold" -v l="$loaded" 'BEGIN { printf "cold    %6.2f s\nloaded  %6.2f s   x %.2f\n", c, l, l / c }'
if [ -f "$work/memory" ]; then awk '{ printf "memory  %6d MB\n", $1 / 1024 }' "$work/memory"; fi
