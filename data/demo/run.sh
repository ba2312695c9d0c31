#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Opens the window on the user's book. Without a display: the main job in the real window on the sample book, in Chinese;
# pictures and the PDF stay in build/demo. data/demo/command-line.sh does the same work by commands.
set -eu
build=$(cd "$1" && pwd)
here=$(cd "$(dirname "$0")/../.." && pwd)
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  exec "$build/src/ui/qiyue"
fi
export QY_BUILD_ROOT=$build QY_SOURCE_ROOT=$here
"$here/tests/support/with-display.sh" /usr/bin/python3 "$here/tests/gui/demo.py" "$build/demo"
