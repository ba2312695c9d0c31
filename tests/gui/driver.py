# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real program as a person would, through the accessible tree and the keyboard (docs/testing.md tells how).

    with Program("zh_CN", sample_book()) as program:
        program.keys("alt+2")
        program.wait("label", "合同")

Nothing sleeps for a fixed time: every look waits until what it looks for is there, or says what was there instead.
"""
import contextlib
import fcntl
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

from node import Atspi, GLib, Node

BUILD = pathlib.Path(os.environ.get("QY_BUILD_ROOT", "build")).resolve()
SOURCE = pathlib.Path(os.environ.get("QY_SOURCE_ROOT", ".")).resolve()
PATIENCE = float(os.environ.get("QY_PATIENCE", "20"))
COMPLAINT = re.compile(r"\b(CRITICAL|WARNING|ERROR)\b|Sanitizer|runtime error:")
ROUNDED = re.compile(r"reports a minimum (?:height|width) of (\d+), but minimum (?:height|width) for (?:height|width) of \d+ is (\d+)\.")
CLICK = 0.3  # GTK lets a button look pressed for 250 ms before it does anything
NOW, TODAY = "2026-06-01T02:00:00Z", "2026-06-01"


for tool in ("xdotool", "import"):
    if shutil.which(tool) is None:
        print(f"1..0 # SKIP {tool} not present")
        sys.exit(0)


def is_complaint(line):
    """Whether GTK found a fault. Text measured with and without a width may differ by a pixel: GTK rounds twice, harmlessly.
    Without a window manager X tells nobody that the focus went with a window that closed."""
    if "did not receive a focus-out event" in line:
        return False
    rounded = ROUNDED.search(line)
    if rounded and abs(int(rounded[1]) - int(rounded[2])) == 1:
        return False
    return COMPLAINT.search(line) is not None


class Problem(AssertionError):
    """What a test waited for did not come, or the program complained."""


def qiyuectl(*args, **environment):
    """What qiyuectl prints; fails with what it says when it fails."""
    done = subprocess.run([BUILD / "src/cli/qiyuectl", *map(str, args)], capture_output=True, text=True, check=False,
                          env=dict(os.environ, **environment))
    if done.returncode:
        raise Problem(f"qiyuectl {' '.join(map(str, args))}: {done.stderr.strip()}")
    return done.stdout


def folder():
    """A folder of this test, gone when its display is."""
    return pathlib.Path(tempfile.mkdtemp(dir=os.environ.get("HOME")))


def sample_book():
    """A fresh copy of the sample book, which is made once for all tests."""
    made = BUILD / "tests/gui/sample.qybook"
    made.parent.mkdir(parents=True, exist_ok=True)
    with open(made.with_suffix(".lock"), "w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not made.exists() or made.stat().st_mtime < (BUILD / "src/cli/qiyuectl").stat().st_mtime:
            fresh = made.with_suffix(".fresh")
            fresh.unlink(missing_ok=True)
            qiyuectl("init", "--sample", "--book", fresh, "--now", NOW, "--today", TODAY)
            fresh.replace(made)
    return pathlib.Path(shutil.copy(made, folder() / "sample.qybook"))


class Program:
    """The window under test, in one language. `actions` counts what the person did.

    stamped: on the day of the sample, else today; waiting: until it has a window, else say appear() when it should have.
    """

    def __init__(self, language, book=None, args=(), environment=None, stamped=True, waiting=True):
        self.language = language
        self.actions = 0
        self.noise = tempfile.TemporaryFile(mode="w+", encoding="utf-8", errors="replace")
        stamps = ["--now", NOW, "--today", TODAY] if stamped else []
        command = [BUILD / "src/ui/qiyue", *stamps, *args] + ([book] if book else [])
        self.process = subprocess.Popen([str(part) for part in command], stderr=self.noise,
                                        env=dict(os.environ, LANGUAGE=language, **(environment or {})))
        self.accessible = None
        subprocess.run(["xdotool", "mousemove", "9999", "9999"], check=False)  # nothing is hovered
        if waiting:
            self.appear()

    def appear(self):
        """Waits for the program's first window."""
        try:
            self.accessible = self._until(self._on_the_bus, "the program on the accessibility bus")
            self.wait("frame")
        except Problem:
            self.kill()
            raise

    def __enter__(self):
        return self

    def __exit__(self, kind, problem, trace):
        if kind is not None:
            self._keep_evidence()
            self.process.kill()
            self.process.wait()
        else:
            self.close()

    def _keep_evidence(self):
        """A picture and the tree of the moment it went wrong, for whoever reads the log."""
        place = BUILD / "tests/gui" / f"failed-{os.environ.get('QY_CASE', 'case')}-{self.language}"
        with contextlib.suppress(Exception):
            self.screenshot(place.with_suffix(".png"))
            place.with_suffix(".txt").write_text(self.outline() + "\n" + self._said(), encoding="utf-8")

    def _on_the_bus(self):
        if self.process.poll() is not None:
            raise Problem(f"the program ended with {self.process.returncode}: {self._said()}")
        desktop = Atspi.get_desktop(0)
        for place in range(desktop.get_child_count()):
            found = desktop.get_child_at_index(place)
            if found is not None and found.get_process_id() == self.process.pid:
                return found
        return None

    def _until(self, look, what, patience=PATIENCE):
        end = time.monotonic() + patience
        while True:
            try:
                found = look()
            except GLib.Error:
                found = None
            if found:
                return found
            if self.process.poll() is not None:
                raise Problem(f"the program ended with {self.process.returncode}, waiting for {what}: {self._said()}")
            if time.monotonic() > end:
                raise Problem(f"waited {patience:.0f} s for {what}")
            time.sleep(0.03)

    def _said(self):
        self.noise.seek(0)
        return self.noise.read()

    # Looking

    def _settle(self):
        """Waits until no window comes or goes: GTK 4.8 falls over questions about one that is half gone."""
        before = None
        while before != (now := self._x_windows()):
            before = now
            time.sleep(0.04)

    @property
    def root(self):
        self._settle()
        self.accessible.clear_cache()
        return Node(self.accessible)

    @property
    def top(self):
        """The window in front: a dialog, if there is one."""
        return list(self.root.children())[-1]

    def first(self, role=None, name=None, like=None, where=None, within=None):
        """The first such node on the screen, or None. `within`: look only there."""
        return (within or self.root).first(role, name, like, where)

    def wait(self, role=None, name=None, like=None, where=None, within=None, patience=PATIENCE):
        """The same when it has come."""
        what = " ".join(str(part) for part in (role, name, like) if part)
        return self._until(lambda: self.first(role, name, like, where, within), what or "a condition", patience)

    def wait_gone(self, role=None, name=None, like=None, patience=PATIENCE):
        """Waits until there is no such node any more."""
        self._until(lambda: self.first(role, name, like) is None, f"{role} {name or like} to go", patience)

    def until(self, look, what="a condition", patience=PATIENCE):
        """Waits until look() is true, and returns what it returned."""
        return self._until(look, what, patience)

    def rows(self, role="table row", within=None):
        """The texts of every row on the screen."""
        return [row.labels() for row in (within or self.root).all(role)]

    def outline(self):
        """Everything on the screen, one line a node."""
        lines = []

        def tell(node, depth):
            lines.append(f"{'  ' * depth}{node}")
            for child in node.children():
                if child.on_screen():
                    tell(child, depth + 1)
        with contextlib.suppress(GLib.Error):
            tell(self.root, 0)
        return "\n".join(lines)

    # Doing

    def click(self, role=None, name=None, like=None, where=None, within=None):
        """Waits for it and clicks it; or clicks the node that is given as `role`."""
        node = role if isinstance(role, Node) else self.wait(role, name, like, where, within)
        self.until(lambda: node.is_in("sensitive"), f"{node} to be sensitive")
        self.actions += 1
        if node.act("click", "activate", "press", "toggle"):
            time.sleep(CLICK)
        else:
            self.point(node)
        return node

    def point(self, node, button=1, times=1, inset=None):
        """The mouse on the middle of the node; or so far from its left edge, for short words in a wide label."""
        x, y, width, height = node.extents()
        window = self._x_window(node.window())
        subprocess.run(["xdotool", "mousemove", "--window", window, str(x + (inset or width // 2)), str(y + height // 2),
                        "click", "--repeat", str(times), str(button)], check=True)

    def _x_windows(self):
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)],
                               capture_output=True, text=True, check=False)
        return found.stdout.split()

    def _x_window(self, node):
        """X's number of a window: the nodes and X list them in the same order."""
        frames = [frame.accessible for frame in self.root.children()]
        windows = self._x_windows()
        place = next((n for n, frame in enumerate(frames) if node and frame == node.accessible), len(frames) - 1)
        return windows[min(place, len(windows) - 1)]

    def _focus(self):
        windows = self._until(self._x_windows, "a window of the program")
        subprocess.run(["xdotool", "windowfocus", "--sync", windows[-1]], check=True, stderr=subprocess.DEVNULL)

    def keys(self, *keys):
        """Presses keys, as xdotool names them: 'alt+2', 'Return'. They go to the window in front."""
        self._focus()
        self.actions += 1
        subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)

    def type(self, text):
        """Types text into what has the focus."""
        self._focus()
        self.actions += 1
        subprocess.run(["xdotool", "type", "--clearmodifiers", "--delay", "8", text], check=True)

    def fill(self, role, name=None, text="", like=None, within=None):
        """Replaces what stands in an entry."""
        node = role if isinstance(role, Node) else self.wait(role, name, like, within=within)
        self.actions += 1
        node.set_text(text)
        self.until(lambda: node.text == text, f"“{text}” in {node}")
        return node

    def choose_file(self, path, accept=None, refused=False):
        """Answers GTK's own file dialog with a path; `accept`: the name of its button, else Enter; `refused`: a dialog follows."""
        self.until(lambda: len(self._x_windows()) > 1, "a file dialog")
        self.keys("slash")
        entry = self.wait("text", where=lambda node: node.is_in("focused"), within=self.top)
        entry.set_text(str(path))
        self.until(lambda: entry.text == str(path), f"{path} in the file dialog")
        dialog = self._until(self._x_windows, "the file dialog")[-1]
        if accept:
            self.click("push button", accept, within=self.top)
        else:
            self.keys("Return")
        # Not a look at the tree until it has gone: GTK 4.8 falls over its own closing dialog.
        if refused:
            self.until(lambda: len(now := self._x_windows()) > 1 and dialog not in now, "a dialog that says why not")
            return
        self.until(lambda: (now := self._x_windows()) and dialog not in now, "the file dialog to go")

    def screenshot(self, path):
        """A picture of the whole screen."""
        pathlib.Path(path).parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["import", "-window", "root", str(path)], check=True)

    def close(self):
        """Ends the program and looks whether it complained."""
        self.keys("ctrl+q")
        try:
            status = self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self._keep_evidence()
            self.process.kill()
            raise Problem("the program did not end when it was asked to") from None
        complaints = [line for line in self._said().splitlines() if is_complaint(line)]
        if complaints or status:
            raise Problem(f"the program ended with {status} and said: " + (" | ".join(complaints[:10]) or self._said()))

    def kill(self):
        """As when the power goes."""
        self.process.kill()
        self.process.wait()
