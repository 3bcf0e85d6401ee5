#!/usr/bin/env bash
# Times the start of the JVM to the end of a first Spark job on a small warehouse, as the launcher starts it, and without
# what it does for that. Each try is a process of its own; the ways take turns. Prints best and median.
# Usage: bench/start.sh [TURNS, 5 unless told]
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The first whole run after a build leaves the class archive.
./solidrnet demo --dir "$work/demo" --scale 0.02 --months 1 >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }

export LC_ALL=C.UTF-8 SPARK_LOCAL_IP=127.0.0.1
printf -v class_path '%s:' "$PWD"/app/target/solidrnet-app-*.jar "$PWD"/app/target/lib/*.jar
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
mkdir "$work/classes"
"${java}c" -proc:none -nowarn -d "$work/classes" -cp "$class_path" bench/FirstJob.java

# An archive fits a class path that begins with its own.
try() {
  local name=$1
  shift
  "$java" -Xmx3g -XX:+UseParallelGC -XX:MetaspaceSize=256m '-Xlog:cds*=off' -Diceberg.scan.plan-in-worker-pool=false --add-opens=java.base/java.nio=ALL-UNNAMED \
    --add-opens=java.base/java.lang.invoke=ALL-UNNAMED --add-opens=java.base/java.util=ALL-UNNAMED "$@" \
    -cp "$class_path$work/classes" FirstJob "$work/demo/warehouse" 2>"$work/log" >>"$work/$name" || { cat "$work/log" >&2; exit 1; }
}

archive=-XX:SharedArchiveFile=$PWD/app/target/classes.jsa
for _ in $(seq "${1:-5}"); do
  try launcher "$archive" -XX:TieredStopAtLevel=1
  try both-compilers "$archive"
  try no-archive -XX:TieredStopAtLevel=1
  try neither
done

for name in launcher both-compilers no-archive neither; do
  sort -n "$work/$name" | awk -v n="$name" '{ t[NR] = $1 } END { printf "%-16s best %6.2f s   median %6.2f s\n", n, t[1], t[int((NR + 1) / 2)] }'
done
