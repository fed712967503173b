"""All rules that read a clause, in the order in which they are tried."""

from typing import Final

from assistant.directors.builtin.gist.cards import on_actions, on_captions, on_cards, on_contrasts
from assistant.directors.builtin.gist.clause import Rule
from assistant.directors.builtin.gist.clips import (
    on_blends,
    on_clip_lengths,
    on_clips,
    on_extensions,
    on_faulty_stretches,
    on_files,
    on_loops,
    on_other_clips,
    on_parts,
    on_pieces,
    on_recuts,
    on_remixes,
    on_titles,
    on_unions,
)
from assistant.directors.builtin.gist.film import (
    on_commands,
    on_formats,
    on_joins,
    on_lengths,
    on_paces,
    on_questions,
    on_renders,
    on_seeds,
    on_starts,
    on_versions,
)
from assistant.directors.builtin.gist.looks import on_camera, on_fades, on_faults, on_style_rows, on_styles
from assistant.directors.builtin.gist.scenes import (
    on_added,
    on_divisions,
    on_gaps,
    on_going_on,
    on_missing,
    on_order,
    on_scenes,
    on_scripts,
)

OF_WHOLE_CLIPS: Final[tuple[Rule, ...]] = sum(
    (
        rules.RULES
        for rules in (on_commands, on_renders, on_clips, on_files, on_loops, on_recuts, on_unions, on_blends)
    ),
    start=(),
)
"""Rules beside whose wishes a remark says nothing of what shall be seen."""
IN_ORDER: Final[tuple[Rule, ...]] = (
    *on_missing.RULES,
    *on_contrasts.FIRST_RULES,
    *on_captions.RULES,
    *on_questions.RULES,
    *on_commands.RULES,
    *on_divisions.RULES,
    *on_added.RULES,
    *on_joins.FIRST_RULES,
    *on_renders.RULES,
    *on_seeds.RULES,
    *on_files.FIRST_RULES,
    *on_titles.RULES,
    *on_files.RULES,
    *on_clips.RULES,
    *on_loops.RULES,
    *on_pieces.RULES,
    *on_recuts.RULES,
    *on_faulty_stretches.RULES,
    *on_clip_lengths.RULES,
    *on_extensions.RULES,
    *on_unions.RULES,
    *on_blends.RULES,
    *on_parts.RULES,
    *on_remixes.RULES,
    *on_other_clips.RULES,
    *on_versions.RULES,
    *on_formats.RULES,
    *on_styles.RULES,
    *on_style_rows.RULES,
    *on_fades.RULES,
    *on_joins.RULES,
    *on_starts.RULES,
    *on_actions.FIRST_RULES,
    *on_order.RULES,
    *on_scenes.FIRST_RULES,
    *on_scripts.RULES,
    *on_camera.RULES,
    *on_actions.RULES,
    *on_paces.RULES,
    *on_lengths.RULES,
    *on_faults.RULES,
    *on_scenes.RULES,
)
LAST: Final[tuple[Rule, ...]] = (*on_cards.RULES, *on_going_on.RULES, *on_contrasts.RULES)
"""Read only where a clause is nothing else, for they take any words."""
OPEN: Final[tuple[Rule, ...]] = on_gaps.RULES
"""Tried where no other rule reads a wish: they ask for what it leaves open."""
