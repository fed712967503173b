"""Small craft without a keel: canoe, kayak, raft, paper boat, surfboard."""

from tools.renderers.animatic.painting.joinery import Joinery


def canoe(work: Joinery) -> None:
    """A canoe with lifted ends."""
    work.soft(
        [
            (-0.44, -0.17),
            (-0.36, -0.105),
            (0.36, -0.105),
            (0.44, -0.17),
            (0.38, -0.03),
            (0.26, 0.0),
            (-0.26, 0.0),
            (-0.38, -0.03),
        ],
        work.own("colour", "#b8503a"),
    )
    work.line((-0.35, -0.10), (0.35, -0.10), "#e8cf9a", 0.010)


def kayak(work: Joinery) -> None:
    """A kayak and its paddle."""
    work.soft(
        [(-0.46, -0.07), (-0.15, -0.11), (0.15, -0.11), (0.46, -0.07), (0.20, 0.0), (-0.20, 0.0)],
        work.own("colour", "#e8893a"),
    )
    work.oval(0.0, -0.105, 0.09, 0.016, "#3a2a24")


def raft(work: Joinery) -> None:
    """A raft of logs."""
    for k in range(7):
        work.ball(-0.27 + 0.09 * k, -0.045, 0.045, "#9a6f44")
    work.board(-0.34, -0.105, 0.34, -0.075, work.own("colour", "#b98a58"), 0.01)
    for x in (-0.22, 0.22):
        work.board(x - 0.012, -0.11, x + 0.012, 0.0, "#d9c29a", 0.004)


def paper_boat(work: Joinery) -> None:
    """A boat folded of paper."""
    paper = work.own("colour", "#f8f6f0")
    work.flat([(-0.30, -0.17), (0.30, -0.17), (0.20, 0.0), (-0.20, 0.0)], paper)
    work.flat([(-0.12, -0.17), (0.0, -0.34), (0.12, -0.17)], paper)
    work.flat([(0.0, -0.34), (0.12, -0.17), (0.0, -0.17)], "#d9d6cc")
    work.line((-0.30, -0.17), (0.0, -0.02), "#b8b4aa", 0.004, 0.6)
    work.line((0.30, -0.17), (0.0, -0.02), "#b8b4aa", 0.004, 0.6)


def surfboard(work: Joinery) -> None:
    """A surfboard, flat on the water."""
    work.soft(
        [
            (-0.32, -0.03),
            (0.0, -0.055),
            (0.30, -0.06),
            (0.40, -0.085),
            (0.32, -0.02),
            (0.0, 0.0),
            (-0.28, 0.0),
        ],
        work.own("colour", "#f3c64a"),
    )
    work.line((-0.28, -0.025), (0.34, -0.045), "#d8493c", 0.012)
