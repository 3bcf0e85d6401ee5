#!/usr/bin/env bash
# Times the ingestion of presences against plain Spark (`read.csv(schema).write.parquet`) and DuckDB's COPY of the same
# file, in one run: the ways take turns, each in a process of its own, start-up and references aside. Prints the best and
# the median of each, their ratios to plain Spark's, the greatest heap and the peak of memory.
# Usage: bench/ingest.sh [ROWS, 1000000 unless told] [TURNS, 3] [WAYS, "spark duckdb checked full"]
# Environment: BENCH_HEAP (4g), SOLIDRNET_JVM (more flags for the JVM).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

rows=${1:-1000000}
turns=${2:-3}
ways=${3:-spark duckdb checked full}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

./solidrnet --version >/dev/null
class_path=${BENCH_CLASSES:-$(printf '%s:' app/target/solidrnet-app-*.jar app/target/lib/*.jar)}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
mkdir -p "$work/classes" "$work"/exports/{references/2026-10-01,presences/2026-10-31}
"${java}c" -proc:none -nowarn -d "$work/classes" -cp "$class_path" bench/IngestBench.java

awk -v rows="$rows" -v sessions="$work/exports/references/2026-10-01/sessions_2026-10.csv" \
  -v presences="$work/exports/presences/2026-10-31/presences_2026-10.csv" -f bench/presences.awk
awk 'BEGIN {
  print "id;pivot;nom;commune;code_postal;code_insee;adresse;latitude;longitude;date_maj"
  for (i = 1; i <= 25; i++) printf "solidrnet-epn-%02d;43493312300029;EPN %d;Bressuire;79300;79049;1 place;46,84;-0,49;2026-08-01\n", i, i
}' >"$work/exports/references/2026-10-01/lieux_epn_2026-10.csv"

measure=()
if [ -x /usr/bin/time ]; then measure=(/usr/bin/time -f '%U %S %M' -o "$work/used"); fi
export SPARK_LOCAL_IP=127.0.0.1

for _ in $(seq "$turns"); do
  for way in $ways; do
    rm -rf "$work/out"
    mkdir "$work/out"
    # shellcheck disable=SC2086 # SOLIDRNET_JVM is a list of flags
    "${measure[@]}" "$java" -Xmx"${BENCH_HEAP:-4g}" -XX:+UseParallelGC -XX:MetaspaceSize=256m \
      --add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/java.lang.invoke=ALL-UNNAMED --add-opens=java.base/java.util=ALL-UNNAMED ${SOLIDRNET_JVM:-} \
      -cp "$work/classes:$class_path" fr.solidrnet.ingestion.loading.IngestBench "$way" "$work/exports" "$work/out" \
      >"$work/printed" 2>"$work/log" || { cat "$work/log" >&2; exit 1; }
    tail -1 "$work/printed" | tr '\n' ' ' | tee -a "$work/times" >&2
    { cat "$work/used" 2>/dev/null || echo; } | tee -a "$work/times" >&2
  done
done

sort -k1,1 -k2,2n "$work/times" | awk -v rows="$rows" -v file="$(du -m "$work/exports/presences" | tail -1 | cut -f1)" '
  { n[$1]++; time[$1, n[$1]] = $2; heap[$1] = $3 > heap[$1] ? $3 : heap[$1]; memory[$1] = $6 > memory[$1] ? $6 : memory[$1] }
  END {
    printf "%d rows, %d MB\n%-8s %9s %9s %9s %9s %9s %9s\n", rows, file, "", "best", "median", "ratio", "of medians", "heap MB", "peak MB"
    split("spark duckdb checked full", order, " ")
    for (i = 1; i <= 4; i++) if (n[way = order[i]] > 0) {
      best = time[way, 1]; median = time[way, int((n[way] + 1) / 2)]
      if (way == "spark") { base = best; middle = median }
      printf "%-8s %9.2f %9.2f", way, best, median
      if (base > 0) printf " %9.2f %10.2f", best / base, median / middle
      printf " %9d %9d\n", heap[way], memory[way] / 1024
    }
  }'
