#!/usr/bin/env bash
# Takes a sample programme to an edition twice: by the cores of this process, and by a Spark standalone cluster of a master
# and two workers of one core each, all processes of this machine on loopback. Prints the seconds and their ratio, and
# fails where any figure differs.
# Usage: bench/cluster.sh [SCALE, 0.2 unless told] [MONTHS, 3 unless told]
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
pids=()
stop() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  wait
  rm -rf "$work"
}
trap stop EXIT

./solidrnet generate --out "$work/exports" --months "${2:-3}" --end 2026-10 --scale "${1:-0.2}" --seed 79 >"$work/log"

# What Spark's own scripts look for: a home with the jars, here those of the product.
export SPARK_HOME=$work/spark SPARK_SCALA_VERSION=2.13 SPARK_LOCAL_IP=127.0.0.1
mkdir -p "$SPARK_HOME/jars"
ln -s "$PWD"/app/target/solidrnet-app-*.jar "$PWD"/app/target/lib/*.jar "$SPARK_HOME/jars/"

port=17077
url=spark://127.0.0.1:$port
daemon() {
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx256m --add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/java.lang.invoke=ALL-UNNAMED --add-opens=java.base/java.util=ALL-UNNAMED -cp "$SPARK_HOME/jars/*" "$@" >"$work/daemon${#pids[@]}.log" 2>&1 &
  pids+=($!)
}
daemon org.apache.spark.deploy.master.Master --host 127.0.0.1 --port "$port" --webui-port 0
daemon org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --cores 1 --memory 1500m --webui-port 0 -d "$work/worker1" "$url"
daemon org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --cores 1 --memory 1500m --webui-port 0 -d "$work/worker2" "$url"

# Loads, freezes, and lists every figure: name of the try, Spark's master.
take() {
  local name=$1 start end
  printf 'spark:\n  master: %s\n' "$2" >"$work/$name.yaml"
  start=$(date +%s.%N)
  ./solidrnet ingest --config "$work/$name.yaml" --exports "$work/exports" --warehouse "$work/$name" >"$work/$name.log" 2>&1 ||
    [ $? -eq 3 ] || { cat "$work/$name.log" >&2; exit 1; }
  ./solidrnet edition --config "$work/$name.yaml" --month 2026-10 --warehouse "$work/$name" >>"$work/$name.log" 2>&1 ||
    { cat "$work/$name.log" >&2; exit 1; }
  end=$(date +%s.%N)
  awk -v a="$start" -v b="$end" 'BEGIN { printf "%.2f\n", b - a }' >"$work/$name.seconds"
  ./solidrnet sql --warehouse "$work/$name" --edition 2026-10 --format csv \
    "select * from indicateurs order by all" >"$work/$name.csv"
}
take local 'local[2]'
take cluster "$url"

cmp "$work/local.csv" "$work/cluster.csv"
grep -q 'app-' <(ls "$work/worker1" "$work/worker2") || { echo "the workers were given nothing to do" >&2; exit 1; }
awk -v l="$(cat "$work/local.seconds")" -v c="$(cat "$work/cluster.seconds")" -v n="$(wc -l <"$work/local.csv")" \
  'BEGIN { printf "local %8.2f s\ncluster %6.2f s   x %.2f\n%d lines of figures, all equal\n", l, c, c / l, n }'
