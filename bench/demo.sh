#!/usr/bin/env bash
# Times the steps of the demonstration, each as a whole process, and prints seconds and ratios to the first.
# Usage: bench/demo.sh [SCALE]
set -euo pipefail
cd "$(dirname "$0")/.."

scale=${1:-1}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

first=
step() {
  local name=$1 start end seconds
  shift
  start=$(date +%s.%N)
  "$@" >"$work/$name.log" 2>&1 || [ $? -eq 3 ] || { cat "$work/$name.log" >&2; exit 1; }
  end=$(date +%s.%N)
  seconds=$(awk -v a="$start" -v b="$end" 'BEGIN { printf "%.2f", b - a }')
  first=${first:-$seconds}
  awk -v n="$name" -v s="$seconds" -v f="$first" 'BEGIN { printf "%-10s %8.2f s   x %.2f\n", n, s, s / f }'
}

./solidrnet --version >/dev/null
step generate ./solidrnet generate --out "$work/exports" --months 24 --end 2026-10 --scale "$scale" --seed 79
step ingest ./solidrnet ingest --exports "$work/exports" --warehouse "$work/warehouse"
step again ./solidrnet ingest --exports "$work/exports" --warehouse "$work/warehouse"
step edition ./solidrnet edition --month 2026-10 --warehouse "$work/warehouse"
step publish ./solidrnet publish --month 2026-10 --warehouse "$work/warehouse" --out "$work/out"
