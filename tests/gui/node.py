# SPDX-License-Identifier: GPL-3.0-or-later
"""One thing of the window as assistive technology sees it: a button, a row, a label.

Names come as GTK gives them; GTK 4.8 says some of them twice and keeps the mark of the mnemonic: `name` is without both.
Where there is none, GTK 4.8 says the type's name; `name` is then the tooltip, as people would call the thing.
"""
import re
import sys

try:
    import gi
    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi, GLib
except (ImportError, ValueError):
    print("1..0 # SKIP Atspi bindings for Python not present")
    sys.exit(0)

TYPE_NAME = re.compile(r"^(Gtk|Adw|Qy)[A-Z]\w+$")
CHINESE_MNEMONIC = re.compile(r"\(_?[A-Z]\)")


def plain(name):
    """'_Add contract Add contract' → 'Add contract'; '新建(_N)' → '新建'."""
    name = CHINESE_MNEMONIC.sub("", name or "").replace("_", "").strip()
    half = len(name) // 2
    if len(name) % 2 and name[half] == " " and name[:half] == name[half + 1:]:
        return name[:half]
    return name


class Node:
    """A node of the accessible tree. `role` is at-spi's name of the role: 'push button', 'label', 'table row' …"""

    def __init__(self, accessible):
        self.accessible = accessible
        self.role = accessible.get_role_name()
        self.name = plain(accessible.get_name())
        if TYPE_NAME.match(self.name):
            self.name = self.description

    def __repr__(self):
        return f"{self.role} “{self.name}”"

    def is_in(self, *states):
        """Whether it has all these states: 'showing', 'sensitive', 'focused', 'checked' …"""
        held = self.accessible.get_state_set()
        return all(held.contains(getattr(Atspi.StateType, state.upper())) for state in states)

    @property
    def description(self):
        return self.accessible.get_description() or ""

    def children(self):
        accessible = self.accessible
        for place in range(accessible.get_child_count()):
            child = accessible.get_child_at_index(place)
            if child is not None:
                yield Node(child)

    def on_screen(self):
        """Whether it has a place on the screen: pages of a stack that are not in front have none."""
        if self.role == "application":
            return True
        if not self.is_in("visible"):
            return False
        if self.accessible.get_component_iface() is None:
            return True
        _, _, width, height = self.extents()
        return width > 0 and height > 0

    def walk(self):
        """It and everything in it that is on the screen, in reading order; what goes away meanwhile is left out."""
        try:
            if self.on_screen():
                yield self
                for child in self.children():
                    yield from child.walk()
        except GLib.Error:
            return

    def all(self, role=None, name=None, like=None, where=None):
        """Every node of that role, name, a name that matches the pattern `like`, and a test `where` of your own."""
        pattern = re.compile(like) if like else None
        for node in self.walk():
            if ((role is None or node.role == role) and (name is None or node.name == name)
                    and (pattern is None or pattern.search(node.name)) and (where is None or where(node))):
                yield node

    def first(self, role=None, name=None, like=None, where=None):
        return next(self.all(role, name, like, where), None)

    @property
    def text(self):
        """What stands in an entry, a text or a label."""
        try:
            return Atspi.Text.get_text(self.accessible, 0, Atspi.Text.get_character_count(self.accessible))
        except GLib.Error:
            return self.name

    def labels(self):
        """The texts in it, in reading order: of a row, its cells."""
        return [node.name for node in self.all("label") if node.name]

    def actions(self):
        accessible = self.accessible
        return [Atspi.Action.get_action_name(accessible, n) for n in range(Atspi.Action.get_n_actions(accessible))]

    def act(self, *names):
        """Does the first of these actions that it has; whether it had one."""
        held = self.actions()
        for name in names:
            if name in held:
                return Atspi.Action.do_action(self.accessible, held.index(name))
        return False

    def set_text(self, text):
        return Atspi.EditableText.set_text_contents(self.accessible, text)

    def extents(self):
        """x, y, width, height in its window."""
        found = Atspi.Component.get_extents(self.accessible, Atspi.CoordType.WINDOW)
        return found.x, found.y, found.width, found.height

    def window(self):
        """The window it stands in."""
        node = self.accessible
        while node is not None and node.get_role_name() not in ("frame", "window", "dialog", "alert", "file chooser"):
            node = node.get_parent()
        return Node(node) if node is not None else None
