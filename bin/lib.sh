# What the scripts beside this file share. Sourced, never run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)

say() { printf '%s\n' "$*" >&2; }

refuse() {
    say "$*"
    exit 1
}

# Runs something whose output matters only when it fails.
quietly() {
    local output
    output=$(mktemp)
    if ! "$@" >"$output" 2>&1; then
        cat "$output" >&2
        rm -f "$output"
        refuse "This failed: $*"
    fi
    rm -f "$output"
}

# The folder of a JDK 25, wherever people keep them.
find_jdk() {
    local candidate javac
    javac=$(command -v javac || true)
    [ -z "$javac" ] || javac=$(dirname "$(dirname "$(readlink -f "$javac" 2>/dev/null || echo "$javac")")")
    for candidate in "${JAVA_HOME:-}" "$javac" /usr/lib/jvm/* /opt/*jdk* /opt/java/* "$HOME"/.sdkman/candidates/java/* \
        "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -x "$candidate/bin/javac" ] && grep -q '^JAVA_VERSION="25[."]' "$candidate/release" 2>/dev/null; then
            printf '%s\n' "$candidate"
            return
        fi
    done
    refuse "Perennial needs a JDK 25 and none was found in JAVA_HOME, on the path or in the usual folders.
Install one (for example Temurin 25), or set JAVA_HOME to where it is."
}

need_jdk() {
    JAVA_HOME=$(find_jdk)
    export JAVA_HOME
}

need_maven() {
    command -v mvn >/dev/null ||
        refuse "Building Perennial needs Maven 3.8 or newer: install it (on Debian: apt-get install maven)."
}

need_node() {
    local version
    command -v node >/dev/null && command -v npm >/dev/null ||
        refuse "Building the console needs Node.js 20.19 or newer with npm: install it, then run this again."
    version=$(node -p 'process.versions.node.split(".").slice(0, 2).map((part) => part.padStart(4, "0")).join("")')
    [ "$version" -ge 00200019 ] ||
        refuse "Building the console needs Node.js 20.19 or newer; this is $(node --version)."
}

# Whether a file is missing or older than anything in the given places.
stale() {
    local file=$1
    shift
    [ ! -e "$file" ] || [ -n "$(find "$@" -newer "$file" -type f -print -quit 2>/dev/null)" ]
}

install_console() {
    if stale "$root/console/node_modules/.package-lock.json" "$root/console/package-lock.json"; then
        need_node
        say "Installing what the console is built with"
        quietly npm --prefix "$root/console" ci
        touch "$root/console/node_modules/.package-lock.json"
    fi
}

build_console() {
    local console=$root/console
    if stale "$console/dist/index.html" "$console"/{src,public,index.html,vite.config.ts,package-lock.json}; then
        need_node
        install_console
        say "Building the console"
        quietly npm --prefix "$console" run build
        touch "$console/dist/index.html"
    fi
}

boot_jar=$root/server/target/perennial-boot.jar

build_server() {
    if stale "$boot_jar" "$root/pom.xml" "$root"/{engine,model,world,server}/pom.xml \
        "$root"/{engine,model,world,server}/src/main "$root/console/dist"; then
        need_maven
        say "Building the server"
        rm -rf "$root/server/target/classes/static"
        quietly mvn -B -f "$root/pom.xml" -pl server -am package -Dmaven.test.skip=true
        touch "$boot_jar"
    fi
}
