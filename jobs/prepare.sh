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

# Our own jar in target/dist/app, built if need be.
application_jar() {
  local home=$1 jar
  jar=$(newest_jar "$home")
  if [ -z "$jar" ] || [ -n "$(find "$home/pom.xml" "$home/src/main" -newer "$jar" -print -quit)" ]; then
    command -v mvn >/dev/null || fail "not built yet, and no Maven found to build it: install Maven 3.8 or later"
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
