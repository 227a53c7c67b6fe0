# shellcheck shell=sh
# What the scripts that run or build csp share: where they are, what they say, and which Java is there.

say() { printf 'csp: %s\n' "$*" >&2; }

fail() {
  say "$@"
  exit 3
}

# Sets path to the file that it leads to through symbolic links.
follow() {
  path=$1
  [ -L "$path" ] || return 0
  # Not every system has -f.
  path=$(readlink -f "$1" 2>/dev/null) && return 0
  path=$1
  while [ -L "$path" ]; do
    link=$(readlink "$path")
    case $link in
    /*) path=$link ;;
    *) path=${path%/*}/$link ;;
    esac
  done
}

# Sets version to the first number of a Java's version: 17 of 17.0.15, and 1 of 1.8.0.
find_version() {
  version=
  follow "$1"
  release=${path%/*/*}/release
  # Asking the file spares starting a JVM only to ask it.
  if [ -r "$release" ]; then
    while IFS= read -r line; do
      case $line in
      'JAVA_VERSION="'*)
        version=${line#*\"}
        version=${version%%[!0-9]*}
        break
        ;;
      esac
    done <"$release"
  fi
  if [ -z "$version" ]; then
    version=$("$1" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1)
  fi
}

is_java_17() { [ -x "$1" ] && find_version "$1" && [ "${version:-0}" -ge 17 ]; }

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
