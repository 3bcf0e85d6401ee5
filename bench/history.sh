#!/usr/bin/env bash
# Times what a month costs on a long history against a short one: the last delivery of a sample programme is loaded, and its
# month frozen, on a warehouse that holds all months before it; then a delivery of as many presences on a warehouse
# that holds one month. Both warehouses are kept up (`maintain`), and each step is a whole process. Prints seconds and
# ratios.
# Usage: bench/history.sh [SCALE, 1 unless told] [MONTHS of the long history, 60 unless told] [TURNS, 1 unless told]
set -euo pipefail
cd "$(dirname "$0")/.."

scale=${1:-1}
months=${2:-60}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

quietly() {
  "$@" >"$work/log" 2>&1 || [ $? -eq 3 ] || { cat "$work/log" >&2; exit 1; }
}

# Exports of a programme of so many months, the last delivery aside: folder, months, scale.
programme() {
  rm -rf "$1"
  quietly ./solidrnet generate --out "$1/before" --months "$(($2 + 1))" --end 2026-10 --scale "$3" --seed 79
  mkdir "$1/next"
  mv "$1/before/"2026-10-* "$1/next/"
}

presences() {
  cat "$1/next/"*/presences_* | wc -l
}

# A warehouse that holds all but the last delivery: name.
load() {
  quietly ./solidrnet ingest --exports "$work/$1/before" --warehouse "$work/$1/warehouse"
  quietly ./solidrnet maintain --warehouse "$work/$1/warehouse"
}

# Seconds that a command takes on the history, into a file: name of the history, name of the step, command.
step() {
  local start end file=$work/$1.$2 warehouse=$work/$1/warehouse
  shift 2
  start=$(date +%s.%N)
  quietly ./solidrnet "$@" --warehouse "$warehouse"
  end=$(date +%s.%N)
  awk -v a="$start" -v b="$end" 'BEGIN { printf "%.2f\n", b - a }' >>"$file"
}

# A first run leaves the classes that later ones start from.
quietly ./solidrnet demo --dir "$work/demo" --scale 0.02 --months 1

for _ in $(seq "${3:-1}"); do
  programme "$work/long" "$months" "$scale"
  programme "$work/short" 1 "$scale"
  like=$(awk -v s="$scale" -v l="$(presences "$work/long")" -v k="$(presences "$work/short")" 'BEGIN { print s * l / k }')
  programme "$work/short" 1 "$like"
  printf 'the delivery: %d presences on the long history, %d on one month\n' \
    "$(presences "$work/long")" "$(presences "$work/short")" >&2

  for name in short long; do load "$name"; done
  for name in short long; do step "$name" ingest ingest --exports "$work/$name/next"; done
  for name in short long; do step "$name" edition edition --month 2026-10; done
  for name in short long; do step "$name" publish publish --month 2026-10 --out "$work/$name/out"; done
done

for name in ingest edition publish; do
  awk -v n="$name" -v s="$(sort -n "$work/short.$name" | head -n 1)" -v l="$(sort -n "$work/long.$name" | head -n 1)" \
    'BEGIN { printf "%-10s %8.2f s on one month %8.2f s on the long history   x %.2f\n", n, s, l, l / s }'
done
