#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A folder of src includes only what the layers above it in docs/architecture.md offer."""
import pathlib
import re

from sources import files, report, text

# folder: (folders it may use, system headers it may use)
GLIB = ("glib", "gobject", "gmodule")
BASE = GLIB + ("string.h", "stdlib.h", "stdio.h", "stdint.h", "stdarg.h", "errno.h", "limits.h", "ctype.h", "math.h",
               "time.h", "inttypes.h", "stdbool.h", "locale.h")
UNIX = ("unistd.h", "fcntl.h", "sys/", "signal.h", "pthread.h", "dirent.h")
LAYERS = {
    "core": ((), BASE + ("unicode/",)),
    "store": (("core",), BASE + UNIX + ("gio/", "json-glib/")),
    "store/sqlite": (("core", "store"), BASE + UNIX + ("gio/", "sqlite3.h")),
    "book": (("core", "store"), BASE + UNIX + ("gio/",)),
    "document": (("core",), BASE + ("pango/", "cairo", "fontconfig/", "hb", "ft2build.h", "freetype", "zlib.h")),
    "exchange": (("core", "store", "book", "document"), BASE + UNIX + ("gio/",)),
    "exchange/text": (("core", "book", "exchange"), BASE + ("gio/", "json-glib/")),
    "exchange/xml": (("core", "store", "book", "exchange"), BASE + UNIX + ("gio/", "libxml/")),
    "exchange/table": (("core", "book", "exchange", "exchange/xml"),
                       BASE + UNIX + ("gio/", "json-glib/", "libxml/", "xlsxwriter.h", "zip.h")),
    "exchange/ics": (("core", "book", "exchange"), BASE + ("gio/", "libical/")),
    "reader": (("core",), BASE + UNIX + ("gio/",)),
    "reader/program": (("core", "reader"),
                       BASE + UNIX + ("gio/", "poppler.h", "gdk-pixbuf/", "cairo", "seccomp.h", "linux/landlock.h")),
    "cli": (("core", "store", "book", "document", "exchange", "exchange/text", "exchange/xml", "exchange/table",
             "exchange/ics", "reader"),
            BASE + UNIX + ("gio/", "json-glib/")),
    "ui": (("core", "store", "book", "document", "exchange", "exchange/text", "exchange/xml", "exchange/table",
            "exchange/ics", "reader"),
           BASE + UNIX + ("gio/", "json-glib/", "gtk/", "gdk/", "adwaita.h", "cairo", "pango/")),
}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)


def layer_of(name):
    folder = pathlib.PurePosixPath(name).parent.relative_to("src")
    while str(folder) != ".":
        if str(folder) in LAYERS:
            return str(folder)
        folder = folder.parent
    return None


sources = files(".c", ".h", under=("src/",))
homes = {pathlib.PurePosixPath(name).name: layer_of(name) for name in sources if name.endswith(".h")}
faults = []
for name in sources:
    layer = layer_of(name)
    if layer is None:
        faults.append(f"{name}: its folder is not a layer")
        continue
    uses, system = LAYERS[layer]
    for mark, header in INCLUDE.findall(text(name)):
        if mark == "<":
            if not header.startswith(system):
                faults.append(f"{name}: <{header}> is not for {layer}")
            continue
        home = homes.get(pathlib.PurePosixPath(header).name)
        if home is None and not header.endswith("resources.h") and header != "config.h":
            faults.append(f"{name}: \"{header}\" is no header of src")
        elif home is not None and home != layer and home not in uses:
            faults.append(f"{name}: \"{header}\" is of {home}, which {layer} may not use")
report(faults)
