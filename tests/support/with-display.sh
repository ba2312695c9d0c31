#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a program on a display, a session bus and folders of its own, so that tests can run side by side.
# QY_SCREEN: the size of the screen, "1180x760" unless given.
set -eu
for tool in Xvfb xvfb-run dbus-run-session; do
  command -v "$tool" >/dev/null || { echo "1..0 # SKIP $tool not present"; exit 0; }
done
private=$(mktemp -d)
trap 'rm -rf "$private"' EXIT
mkdir -m 700 "$private/run"
mkdir -p "$private/files"
export HOME=$private/files XDG_RUNTIME_DIR=$private/run XDG_DATA_HOME=$private/data XDG_CONFIG_HOME=$private/config
export XDG_CACHE_HOME=$private/cache XDG_STATE_HOME=$private/state
export GDK_BACKEND=x11 GSK_RENDERER=cairo GDK_DEBUG=gl-disable GTK_A11Y=${GTK_A11Y:-atspi} NO_AT_BRIDGE=0
export LC_ALL=C.UTF-8 LANG=C.UTF-8 GSETTINGS_BACKEND=${GSETTINGS_BACKEND:-memory}
exec 3>&2 4>&1
xvfb-run -a -s "-screen 0 ${QY_SCREEN:-1180x760}x24 -noreset" dbus-run-session -- bash -c 'exec "$@" >&4 2>&3 3>&- 4>&-' _ "$@" >/dev/null 2>&1
