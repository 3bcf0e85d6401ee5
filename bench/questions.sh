#!/usr/bin/env bash
# Asks ten questions of an analyst over many presences: of the warehouse's views, and of native tables of the same DuckDB
# with the same rows, in one run. Prints the medians, their ratios, and what the tables weigh. The rows are put into the
# warehouse's own tables by SQL, and its own models make the marts: nothing is timed that analysts would not read.
# Usage: bench/questions.sh [PRESENCES, 10 million unless told] [THREADS, 2 unless told]
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

./solidrnet demo --dir "$work/demo" --scale 0.02 --months 2 >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }

class_path=$(printf '%s:' app/target/solidrnet-app-*.jar app/target/lib/*.jar)
java=("${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx"${SOLIDRNET_HEAP:-4g}" -XX:+UseParallelGC --add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/java.lang.invoke=ALL-UNNAMED --add-opens=java.base/java.util=ALL-UNNAMED
  -Djava.awt.headless=true -cp "${class_path%:}")
export SPARK_LOCAL_IP=127.0.0.1

"${java[@]}" bench/FillPresences.java "$work/demo/warehouse" bench/questions/rows "${1:-10000000}" 2> >(grep ' s  ' >&2)
"${java[@]}" bench/AskQuestions.java "$work/demo/warehouse/solidrnet.duckdb" bench/questions "$work/natif.duckdb" "${2:-2}"

echo
du -sm "$work/demo/warehouse/tables/mart/presences" "$work/natif.duckdb" | awk '{ sub(".*/", "", $2); printf "%6d MB  %s\n", $1, $2 }'
