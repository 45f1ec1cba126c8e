#!/bin/sh
# Checks for Debian or Ubuntu packages; installs what is missing as root, else prints the one line to type and stops.
# Usage: system-packages.sh run|test|build|installer
# test adds what the tests of the whole program need; build what makes the program and its packages, installer what
# tries the packages.
set -eu

run="python3-venv libegl1 libgl1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1
libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-util1 libxcb-xfixes0 libxcb-xkb1
libx11-xcb1 libdbus-1-3 libfontconfig1 libcups2"
test="xvfb xdotool strace at-spi2-core dbus python3-pyatspi wixl msitools appstream desktop-file-utils
cups-daemon cups-filters poppler-utils tesseract-ocr tesseract-ocr-spa"
build="binutils patchelf libpython3-dev libwayland-client0 libwayland-cursor0 xz-utils"
installer="mmdebstrap lintian xvfb xdotool"

wanted=$run
case "${1:-run}" in
test) wanted="$run $test" ;;
build) wanted="$run $build" ;;
installer) wanted=$installer ;;
esac

command -v dpkg-query >/dev/null 2>&1 || exit 0 # another system: its own packages bring these libraries

# A package counts as there under its newer name too (libcups2t64 stands for libcups2).
installed() {
    for name in "$1" "$1t64"; do
        dpkg-query --show --showformat='${db:Status-Status}\n' "$name" 2>/dev/null | grep -qx installed && return 0
    done
    return 1
}

missing=""
for package in $wanted; do
    installed "$package" || missing="$missing $package"
done
[ -z "$missing" ] && exit 0

if [ "$(id -u)" -eq 0 ]; then
    apt-get update -qq
    # shellcheck disable=SC2086 # the list is split on purpose
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
elif [ "$1" = test ]; then
    echo "Some tests will be skipped. For all of them: sudo apt-get install$missing"
else
    echo "Some system packages are needed. Please type:"
    echo "    sudo apt-get install$missing"
    exit 1
fi
