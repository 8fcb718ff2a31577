# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
#
# shellcheck shell=bash
# What app/start and tests/run share. Sourced by bash, with the project's folder as $root.

# Clones of the project share what the compiler made.
export CCACHE_BASEDIR=${CCACHE_BASEDIR:-$root} CCACHE_NOHASHDIR=${CCACHE_NOHASHDIR:-1}

say() { printf '%s\n' "$*" >&2; }
stop() {
    say "$@"
    exit 1
}

# The package names in lists like app/packages.
packages_in() { sed -e 's/#.*//' "$@" | awk 'NF { print $1 }'; }

# Those of the given packages that are not installed.
missing_packages() {
    comm -23 <(printf '%s\n' "$@" | sort -u) \
        <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null |
            sed -n 's/^installed //p' | sort -u)
}

# The words to put before a command so that it may install; fails when there are none.
right_to_install() {
    if [ "$(id -u)" = 0 ]; then
        echo env
    elif command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
        echo sudo
    else
        return 1
    fi
}

# Names what is missing of the packages in the given lists, and leaves it in $missing. Fails when nothing is.
name_missing() {
    local packages
    mapfile -t packages < <(packages_in "$@")
    missing=()
    if ! command -v dpkg-query >/dev/null; then
        say "This is no Debian system, so nothing can be installed. Simmer needs what these packages hold:"
        say "  ${packages[*]}"
        say "Going on with what is here."
        return 1
    fi
    mapfile -t missing < <(missing_packages "${packages[@]}")
    [ ${#missing[@]} != 0 ] || return 1
    say "Missing packages:"
    say "  ${missing[*]}"
}

# Installs what is missing of the packages in the given lists, or says what is missing and stops.
ensure_packages() {
    local missing become
    name_missing "$@" || return 0
    if ! become=$(right_to_install); then
        say "Installing them needs the right to do so. Please run this as an administrator, then start again:"
        stop "  apt-get update && apt-get install --no-install-recommends ${missing[*]}"
    fi
    say "Installing them with apt."
    "$become" apt-get update -q >&2 || say "The package lists could not be refreshed; trying with the old ones."
    "$become" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -q -o Dpkg::Use-Pty=0 --no-install-recommends "${missing[@]}" >&2 ||
        stop "apt could not install them. Simmer is made for Debian 12 or newer; see the messages above."
}

# build PRESET TESTS TARGET…: configures if need be and builds. TESTS is ON, or OFF for "as it is".
build() {
    local preset=$1 tests=$2 folder=$root/build/$1
    shift 2
    if [ ! -e "$folder/build.ninja" ]; then
        (cd "$root" && cmake --preset "$preset" -DSIMMER_TESTS="$tests" >&2) || stop "Configuring failed."
    elif [ "$tests" = ON ] && ! grep -qx 'SIMMER_TESTS:BOOL=ON' "$folder/CMakeCache.txt"; then
        (cd "$root" && cmake --preset "$preset" -DSIMMER_TESTS=ON >&2) || stop "Configuring failed."
    fi
    cmake --build "$folder" --target "$@" >&2 || stop "Building failed."
}
