# Sourced: a standalone master with two workers of a core each on this machine, from the build's own jars. Sets home, work, master;
# stops all of it at the end, and shows the ends of the logs after a failure.
# shellcheck shell=bash
home=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
started=()

stop() {
  local status=$?
  [ ${#started[@]} -eq 0 ] || kill "${started[@]}" 2>/dev/null || true
  wait 2>/dev/null || true
  if [ $status -ne 0 ]; then
    for log in "$work"/*.log "$work"/worker-*/*/*/stderr; do
      [ ! -f "$log" ] || { echo "-- $log"; grep -v '^INFO' "$log" | cut -c 1-300 | tail -n 15; }
    done
    [ -z "${KEEP:-}" ] || { cp -r "$work" "$KEEP"; }
  fi
  rm -rf "$work"
  exit $status
}
trap stop EXIT
trap 'exit 130' INT TERM

say() { printf '%s: %s\n' "$(basename "$0")" "$*"; }

# Waits until a log says something a number of times, at most three minutes.
await() {
  local log=$1 words=$2 times=$3
  for _ in $(seq 360); do
    [ -f "$log" ] && [ "$(grep -c -- "$words" "$log" || true)" -ge "$times" ] && return
    sleep 0.5
  done
  say "'$words' isn't in $(basename "$log") after three minutes"
  return 1
}

# Spark's download, as far as a master, a worker and spark-submit need it. DRIVER_HEAP is the driver's.
spark_home() {
  "$home/jobs/foiscope" --version >/dev/null
  export SPARK_HOME=$work/spark SPARK_SCALA_VERSION=2.13 SPARK_LOCAL_IP=127.0.0.1
  mkdir -p "$SPARK_HOME/bin" "$SPARK_HOME/conf"
  ln -s "$home/target/dist/jars" "$SPARK_HOME/jars"
  touch "$SPARK_HOME/RELEASE"
  cat >"$SPARK_HOME/conf/log4j2.properties" <<'LOG'
rootLogger.level = info
rootLogger.appenderRef.err.ref = err
appender.err.type = Console
appender.err.name = err
appender.err.target = SYSTEM_ERR
appender.err.layout.type = PatternLayout
appender.err.layout.pattern = %p %c{1}: %m%n%ex
LOG
  cat >"$SPARK_HOME/bin/spark-submit" <<'SUBMIT'
#!/usr/bin/env bash
options=$(printf '%s\n' "$@" | sed -n 's/^spark\.driver\.extraJavaOptions=//p')
# shellcheck disable=SC2086
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" $options ${DRIVER_OPTIONS:-} -Xmx${DRIVER_HEAP:-1g} \
  -cp "$SPARK_HOME/conf:$SPARK_HOME/jars/*" org.apache.spark.deploy.SparkSubmit "$@"
SUBMIT
  chmod +x "$SPARK_HOME/bin/spark-submit"
}

# Takes the place of the shell that calls it, so that stopping the one stops the other.
spark() {
  exec "$java" "@$home/jobs/jvm.options" -Xmx512m -Dspark.master.rest.enabled=false \
    -cp "$SPARK_HOME/conf:$SPARK_HOME/jars/*" "$@"
}

# A master, and as many workers as are asked for, of a core and so much memory each.
cluster() {
  local workers=$1 memory=$2 worker
  spark_home
  spark org.apache.spark.deploy.master.Master --host 127.0.0.1 --port 0 --webui-port 0 >"$work/master.log" 2>&1 &
  started+=($!)
  await "$work/master.log" 'Starting Spark master at' 1
  master=$(sed -n 's/.*Starting Spark master at \(spark:[^ ]*\).*/\1/p' "$work/master.log" | head -n 1)
  for worker in $(seq "$workers"); do
    start_worker "$worker" "$memory"
  done
  await "$work/master.log" 'Registering worker' "$workers"
  say "$master has $workers workers"
}

start_worker() {
  spark org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --port 0 --webui-port 0 --cores 1 --memory "$2" \
    --work-dir "$work/worker-$1" "$master" >"$work/worker-$1.log" 2>&1 &
  started+=($!)
}

# Exit status 3 is a release too: some documents were set aside.
release() {
  local status=0
  "$@" || status=$?
  [ $status -eq 0 ] || [ $status -eq 3 ] || return $status
}
