"""All rules that read a clause, in the order in which they are tried."""

from typing import Final

from assistant.directors.builtin.gist import (
    on_actions,
    on_camera,
    on_cards,
    on_clips,
    on_commands,
    on_divisions,
    on_extensions,
    on_fades,
    on_faults,
    on_formats,
    on_joins,
    on_lengths,
    on_loops,
    on_order,
    on_other_clips,
    on_questions,
    on_recuts,
    on_remixes,
    on_renders,
    on_scenes,
    on_styles,
    on_titles,
    on_unions,
)
from assistant.directors.builtin.gist.clause import Rule

OF_WHOLE_CLIPS: Final[tuple[Rule, ...]] = sum(
    (rules.RULES for rules in (on_commands, on_renders, on_clips, on_loops, on_unions)), start=()
)
"""Rules beside whose wishes a remark says nothing of what shall be seen."""
IN_ORDER: Final[tuple[Rule, ...]] = (
    *on_questions.RULES,
    *on_commands.RULES,
    *on_divisions.RULES,
    *on_renders.RULES,
    *on_titles.RULES,
    *on_clips.RULES,
    *on_loops.RULES,
    *on_recuts.RULES,
    *on_extensions.RULES,
    *on_unions.RULES,
    *on_remixes.RULES,
    *on_other_clips.RULES,
    *on_formats.RULES,
    *on_styles.RULES,
    *on_fades.RULES,
    *on_joins.RULES,
    *on_order.RULES,
    *on_scenes.FIRST_RULES,
    *on_camera.RULES,
    *on_actions.RULES,
    *on_lengths.RULES,
    *on_faults.RULES,
    *on_scenes.RULES,
)
LAST: Final[tuple[Rule, ...]] = on_cards.RULES
"""Read only where a clause is nothing else, for they take any words."""
