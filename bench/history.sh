#!/usr/bin/env bash
# Times what a month costs on a long history against a short one: the last delivery of a sample programme is loaded, and its
# month frozen, on a warehouse that holds all months before it, and on one that holds one. Each step is a whole process;
# the two histories take turns. Prints seconds and ratios.
# Usage: bench/history.sh [SCALE, 1 unless told] [MONTHS of the long history, 60 unless told]
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

quietly() {
  "$@" >"$work/log" 2>&1 || [ $? -eq 3 ] || { cat "$work/log" >&2; exit 1; }
}

# A warehouse that holds a programme of so many months, and its next delivery: name, months.
history() {
  quietly ./solidrnet generate --out "$work/$1/before" --months $(($2 + 1)) --end 2026-10 --scale "$scale" --seed 79
  mkdir "$work/$1/next"
  mv "$work/$1/before/"2026-10-* "$work/$1/next/"
  quietly ./solidrnet ingest --exports "$work/$1/before" --warehouse "$work/$1/warehouse"
}

# Seconds that a command takes on the history, into a file: name of the history, name of the step, command.
step() {
  local start end file=$work/$1.$2 warehouse=$work/$1/warehouse
  shift 2
  start=$(date +%s.%N)
  quietly ./solidrnet "$@" --warehouse "$warehouse"
  end=$(date +%s.%N)
  awk -v a="$start" -v b="$end" 'BEGIN { printf "%.2f\n", b - a }' >"$file"
}

scale=${1:-1}
./solidrnet --version >/dev/null
history short 1
history long "${2:-60}"

for name in short long; do step "$name" ingest ingest --exports "$work/$name/next"; done
for name in short long; do step "$name" edition edition --month 2026-10; done

for name in ingest edition; do
  awk -v n="$name" -v s="$(cat "$work/short.$name")" -v l="$(cat "$work/long.$name")" \
    'BEGIN { printf "%-10s %8.2f s on one month %8.2f s on the long history   x %.2f\n", n, s, l, l / s }'
done
