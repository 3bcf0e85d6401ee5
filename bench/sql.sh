#!/usr/bin/env bash
# Times `./solidrnet sql "select …"` from the command to its first row: best and median of N, in seconds of wall-clock
# time, then the same without what makes it fast, and what a bare JVM takes with DuckDB's driver for the same query.
# Usage: bench/sql.sh [WAREHOUSE [N]]: unless given, a small sample warehouse is made first; N is 11.
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
warehouse=${1:-$work/demo/warehouse}
runs=${2:-11}
query="select categorie, count(*) as packs from mart.attributions group by all order by all"

./solidrnet --version >/dev/null

if [ $# -lt 1 ]; then
  ./solidrnet demo --scale 0.1 --dir "$work/demo" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
fi

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
lib=$PWD/app/target/lib
class_path=$(printf '%s:' "$PWD"/app/target/solidrnet-app-*.jar "$lib"/*.jar)
"${java}c" -d "$work" bench/BareQuery.java
flags=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1 '-Xlog:cds*=off')

# Seconds until the first byte: name, then the command.
measure() {
  local name=$1 start end
  shift
  for _ in $(seq "$runs"); do
    start=$(date +%s%N)
    # The rest of the answer is read too: a pipe cut short is another thing to time.
    end=$("$@" 2>/dev/null | { head -c 1 >/dev/null; date +%s%N; cat >/dev/null; })
    echo $((end - start))
  done | sort -n | awk -v name="$name" '
    { time[NR] = $1 / 1e9 }
    END { printf "%-52s best %5.2f s   median %5.2f s\n", name, time[1], time[int((NR + 1) / 2)] }'
}

printf 'load of this machine: %s; cores: %s\n' "$(cut -d' ' -f1-3 /proc/loadavg)" "$(nproc)"
measure './solidrnet sql' ./solidrnet sql --warehouse "$warehouse" "$query"
measure '  without the launcher' "$java" "${flags[@]}" -XX:SharedArchiveFile=app/target/sql.jsa \
  -Dsolidrnet.archive="$PWD/app/target/sql-child.jsa" -cp "${class_path%:}" fr.solidrnet.app.Main \
  sql --warehouse "$warehouse" "$query"
measure '  and without class archives' "$java" "${flags[@]}" -cp "${class_path%:}" fr.solidrnet.app.Main \
  sql --warehouse "$warehouse" "$query"
measure '  and read by picocli' "$java" "${flags[@]}" -cp "${class_path%:}" fr.solidrnet.app.Main \
  sql --warehouse "$warehouse" -- "$query"
measure 'a bare JVM with the driver, no fence' "$java" "${flags[@]}" -cp "$work:$(echo "$lib"/duckdb_jdbc-*.jar)" \
  BareQuery "$warehouse/solidrnet.duckdb" "$query"
measure 'a JVM that does nothing' "$java" "${flags[@]}" --version
printf 'load of this machine: %s\n' "$(cut -d' ' -f1-3 /proc/loadavg)"
