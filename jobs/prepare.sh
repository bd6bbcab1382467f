# Sourced by the launchers: finds the project and Java, and builds what is missing or older than its sources.

say() { printf 'foiscope: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

# The project's folder, through any links to the launcher.
project() {
  local self=$1 folder
  while [ -L "$self" ]; do
    folder=$(cd -P "$(dirname "$self")" && pwd)
    self=$(readlink "$self")
    [[ $self == /* ]] || self=$folder/$self
  done
  cd -P "$(dirname "$self")/.." && pwd
}

# Java 17 or later, from JAVA_HOME or the PATH.
java_command() {
  local java=${JAVA_HOME:+$JAVA_HOME/bin/}java version
  command -v "$java" >/dev/null || fail "no Java found: install a JDK 17 or later, or set JAVA_HOME"
  version=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
  [ "${version:-0}" -ge 17 ] || fail "Java ${version:-of unknown version} is too old: install a JDK 17 or later"
  printf '%s\n' "$java"
}

# The jars of the application and of Spark, in an order that stays, as a class path.
class_path() {
  find "$1/target/dist/app" "$1/target/dist/jars" -name '*.jar' | LC_ALL=C sort | paste -sd:
}

# The archive of classes with which Java starts in half the time, made on first use in the user's cache folder; nothing where it can't
# be made. Its name has what it is valid for, and its size, since Java dies of one that was cut short.
class_archive() {
  local home=$1 java=$2 cache key found
  cache=${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}/foiscope
  key=$({
    "$java" -version 2>&1
    class_path "$home"
    LC_ALL=C ls -lR "$home/target/dist" | grep -v '^total'
    cat "$home/jobs/jvm.options" "$home/jobs/small.options"
  } | cksum | tr ' ' -)
  found=$(whole_archive "$cache" "$key")
  if [ -z "$found" ]; then
    make_archive "$home" "$java" "$cache" "$key" || return 0
    found=$(whole_archive "$cache" "$key")
  fi
  printf '%s\n' "$found"
}

whole_archive() {
  local file
  for file in "$1/$2".*.jsa; do
    if [ -f "$file" ] && [ "$(size "$file")" = "$(basename "$file" .jsa | cut -d. -f 2)" ]; then
      printf '%s\n' "$file"
      return
    fi
  done
}

size() { wc -c <"$1" | tr -d ' '; }

# A night with one letter loads what any command needs. Two at once make one each, and the last stays.
make_archive() {
  local home=$1 java=$2 cache=$3 key=$4 work
  mkdir -p "$cache" 2>/dev/null && [ -w "$cache" ] || return 1
  work=$cache/making.$$
  rm -rf "$work"
  mkdir "$work" || return 1
  say "preparing Java to start faster, once; half a minute ..."
  mkdir "$work/letters"
  printf 'Kent Police\n\nOfficers by outcome, 2019\n\nOutcome\tNumber of officers\nDismissed\t4\n' >"$work/letters/letter.txt"
  touch -t 202601010000 "$work/letters/letter.txt"
  if SPARK_LOCAL_IP=127.0.0.1 "$java" "@$home/jobs/jvm.options" "@$home/jobs/small.options" \
    -XX:ArchiveClassesAtExit="$work/classes.jsa" -Xlog:disable -Xlog:all=error:stderr -cp "$(class_path "$home")" foiscope.cli.Main \
    nightly "$work/letters" --warehouse "$work/warehouse" --to "$work/release" >/dev/null 2>"$work/log" && [ -s "$work/classes.jsa" ]; then
    mv -f "$work/classes.jsa" "$cache/$key.$(size "$work/classes.jsa").jsa"
    find "$cache" -maxdepth 1 \( -name '*.jsa' -o -name 'making.*' \) -atime +30 -exec rm -rf {} + 2>/dev/null || true
  fi
  rm -rf "$work"
}

# Our own jar in target/dist/app, built if need be.
application_jar() {
  local home=$1 jar
  jar=$(newest_jar "$home")
  if [ -z "$jar" ] || [ -n "$(find "$home/pom.xml" "$home/src/main" -newer "$jar" -print -quit)" ]; then
    command -v mvn >/dev/null || fail "not built yet, and no Maven found to build it: install Maven 3.8 or later"
    [ -w "$home" ] || fail "not built yet, and $home can't be written: let its owner run $home/jobs/foiscope once"
    say "building, since $([ -z "$jar" ] && echo 'this is the first use' || echo 'the sources changed') ..."
    rm -rf "$home/target/dist"
    # Maven would end its silence with codes of colours.
    (cd "$home" && MAVEN_OPTS="${MAVEN_OPTS:-} -Djansi.noreset=true" mvn -q -B -Dmaven.test.skip=true package) >&2 ||
      fail "the build failed; 'mvn package' says more"
    jar=$(newest_jar "$home")
    touch "$jar"
  fi
  printf '%s\n' "$jar"
}

newest_jar() {
  find "$1/target/dist/app" -name 'foiscope-*.jar' -print -quit 2>/dev/null || true
}

# The options of jvm.options on one line.
jvm_options() {
  grep -v '^#' "$1/jobs/jvm.options" | tr '\n' ' '
}
