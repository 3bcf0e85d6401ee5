#!/usr/bin/env bash
# Times the publication of a month, each a whole process, the best of three: bare (right after a build, before a run has
# left classes to start from), then cold (from these, as the launcher starts every later one); then again and again in one
# process, which both compilers of the JVM serve. Prints wall-clock seconds
# and, where GNU time is there to tell them, seconds of processor and the peak of memory: on a machine that others use,
# those of processor say more.
# Usage: bench/publish.sh [WAREHOUSE MONTH]: unless given, a sample month is made first.
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"; [ ! -f app/target/classes.jsa.aside ] || mv app/target/classes.jsa.aside app/target/classes.jsa' EXIT
warehouse=${1:-$work/demo/warehouse}
month=${2:-2026-10}

./solidrnet --version >/dev/null

# A whole run, which also leaves the classes that later ones start from.
if [ $# -lt 2 ] || [ ! -f app/target/classes.jsa ]; then
  ./solidrnet demo --dir "$work/demo" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
fi

measure=()
if [ -x /usr/bin/time ]; then measure=(/usr/bin/time -f '%U %S %M' -o "$work/used"); fi

# The best of three whole processes: name, seconds, seconds of processor, megabytes.
best() {
  local name=$1 start end
  for _ in 1 2 3; do
    start=$(date +%s.%N)
    "${measure[@]}" ./solidrnet publish --month "$month" --warehouse "$warehouse" --out "$work/out" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
    end=$(date +%s.%N)
    printf '%s %s %s\n' "$start" "$end" "$(cat "$work/used" 2>/dev/null || true)"
  done | awk -v name="$name" '
    { wall = $2 - $1; if (NR == 1 || wall < best) { best = wall; cpu = $3 + $4; memory = $5 / 1024 } }
    END {
      printf "%-7s %6.2f s", name, best
      if (memory > 0) printf "   %6.2f s of processor   %5d MB", cpu, memory
      printf "\n"
    }'
}

archive=app/target/classes.jsa
mv "$archive" "$archive.aside"
best bare
mv "$archive.aside" "$archive"
best cold

edition=$(find "$warehouse/editions/$month" -mindepth 1 -maxdepth 1 -name 'r*' | sort -V | tail -1)
class_path=$(printf '%s:' app/target/solidrnet-app-*.jar app/target/lib/*.jar)
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -XX:+UseParallelGC -Djava.awt.headless=true \
  -Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory \
  -cp "${class_path%:}" bench/WarmPublish.java "$edition" "$work/out"
