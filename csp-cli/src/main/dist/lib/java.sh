# shellcheck shell=sh
# What the scripts that run or build csp share: where they are, what they say, and which Java is there.

say() { printf 'csp: %s\n' "$*" >&2; }

fail() {
  say "$@"
  exit 3
}

# The file that a path leads to through symbolic links.
follow() {
  path=$1
  while [ -L "$path" ]; do
    link=$(readlink "$path")
    case $link in
    /*) path=$link ;;
    *) path=$(dirname "$path")/$link ;;
    esac
  done
  printf '%s\n' "$path"
}

# The first number of a Java's version: 17 of 17.0.15, and 1 of 1.8.0.
java_version() {
  release=$(dirname "$(dirname "$(follow "$1")")")/release
  version=
  # Asking the file spares starting a JVM only to ask it.
  if [ -r "$release" ]; then
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$release")
  fi
  if [ -z "$version" ]; then
    version=$("$1" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1)
  fi
  printf '%s\n' "${version:-0}"
}

is_java_17() { [ -x "$1" ] && [ "$(java_version "$1")" -ge 17 ]; }

# Sets jdk where that Java comes with a compiler. Asks Java itself, for java may be a stub or a shim.
has_compiler() {
  jdk=$("$1" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
  [ -x "$jdk/bin/javac" ]
}

# Sets java to the first Java, in the order in which people expect it, that passes the test named.
find_java() {
  for java in \
    "${JAVA_HOME:-/nowhere}/bin/java" \
    "$(command -v java || true)" \
    /usr/lib/jvm/*/bin/java \
    /opt/homebrew/opt/openjdk*/bin/java \
    /usr/local/opt/openjdk*/bin/java \
    /Library/Java/JavaVirtualMachines/*/Contents/Home/bin/java; do
    if is_java_17 "$java" && "$@" "$java"; then
      return 0
    fi
  done
  java=
  return 1
}

how_to_install() {
  say 'to install one: openjdk-17-jdk-headless or openjdk-21-jdk-headless (Debian, Ubuntu), java-latest-openjdk-devel' \
    '(Fedora), brew install openjdk@17 (macOS), winget install Microsoft.OpenJDK.17 (Windows).'
  exit 3
}
