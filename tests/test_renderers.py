"""What every renderer promises, whoever it is."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tools.errors import SettingsError
from tools.format import ASPECTS, RESOLUTIONS, Format
from tools.renderers.base import MAX_PREVIEW_BYTES, Frames, Inputs, Preview, Progress, Renderer
from tools.renderers.diffusion import models
from tools.renderers.registry import choose, names, renderer
from tools.shot import Beat, Shot
from tools.storyboard import Storyboard

BOARD = (
    Storyboard("b1", 1, (), Format())
    .insert_card("A white crane stands in a stream.")
    .insert_card("It picks up a fish.")
)


@pytest.fixture(scope="module", autouse=True)
def model(tmp_path_factory: pytest.TempPathFactory, checkpoints: Callable[[str], Path]) -> Iterator[None]:
    """A model to draw with, as the contract is kept by who draws with one too."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MUTOSCOPE_MODELS", str(tmp_path_factory.mktemp("models") / "models.json"))
        patch.setenv("MUTOSCOPE_DEVICE", "cpu")
        models.add(checkpoints("ltx2"))
        yield


@pytest.fixture(params=names())
def one(request: pytest.FixtureRequest) -> Renderer:
    return renderer(request.param)


class NoInputs:
    """A worker whose shots refer to nothing."""

    def frame(self, reference: str) -> object:
        raise AssertionError(reference)

    def shot(self, reference: str) -> Shot:
        raise AssertionError(reference)


def shot(one: Renderer, num_frames: int) -> Shot:
    beats = (Beat(0, one.resolve(BOARD).beats[0]),)
    return Shot(num_frames, one.canvas(Format()), beats, 7, one.identity())


def test_an_unknown_renderer_is_refused_with_those_there_are() -> None:
    with pytest.raises(SettingsError, match="animatic"):
        renderer("oil paint")


def test_auto_comes_to_a_renderer_that_there_is() -> None:
    assert choose("auto") in names()


def test_it_is_found_under_its_own_name(one: Renderer) -> None:
    assert renderer(one.name).name == one.name
    assert one.identity()["renderer"] == one.name
    assert all(isinstance(value, str) for value in one.identity().values())


def test_its_capabilities_agree_with_each_other(one: Renderer) -> None:
    can = one.capabilities

    assert can.longest >= can.grid.step + can.grid.offset
    assert can.batch >= 1
    assert can.rate > 0
    assert not (can.last_alone and can.anchors in ("none", "first"))


@pytest.mark.parametrize("aspect", ASPECTS)
@pytest.mark.parametrize("resolution", RESOLUTIONS)
def test_it_draws_something_for_every_format(one: Renderer, aspect: str, resolution: str) -> None:
    canvas = one.canvas(Format().changed(aspect=aspect, resolution=resolution))

    assert canvas.width % 2 == canvas.height % 2 == 0
    assert (canvas.width > canvas.height) == (aspect == "16:9")
    assert canvas.frame_rate == one.capabilities.rate


def test_it_resolves_each_card_to_a_beat_of_plain_values(one: Renderer) -> None:
    resolution = one.resolve(BOARD)

    assert len(resolution.beats) == len(BOARD.cards)
    assert resolution.drawn or resolution.told
    assert resolution.note == ""
    assert json.dumps(resolution.beats) == json.dumps(one.resolve(BOARD).beats)


def test_an_earlier_card_does_not_depend_on_a_later_one(one: Renderer) -> None:
    longer = BOARD.insert_card("A robot runs through snow at night.")

    assert one.resolve(longer).beats[:2] == one.resolve(BOARD).beats


def test_a_variation_differs_and_says_how(one: Renderer) -> None:
    for variation in (1, 2, 3):
        resolution = one.resolve(BOARD, variation)
        assert resolution.note
        assert resolution == one.resolve(BOARD, variation)


def test_a_variation_alone_looks_as_it_did_among_the_others(one: Renderer) -> None:
    four = BOARD.set_format(BOARD.format.changed(variations=4))
    for variation in range(4):
        alone = one.settle(four, variation)
        assert (alone.format.variations, alone.format.seed) == (1, BOARD.format.seed + variation)
        assert one.resolve(alone).beats == one.resolve(four, variation).beats


def test_the_strength_says_how_much_of_the_rest_changes(one: Renderer) -> None:
    before = one.resolve(BOARD)
    same = one.compare(before, before)
    assert (same.changed, same.named) == ((), False)
    assert one.loosen(BOARD, (1, 2), 0.0, same.kept).cards == BOARD.cards
    loose = [one.loosen(BOARD, (1,), strength, same.kept) for strength in (0.4, 0.8)]
    changed = [one.compare(before, one.resolve(board)).changed for board in loose]
    assert len(changed[0]) <= len(changed[1])
    assert all(board.cards[1].fields == BOARD.cards[1].fields for board in loose)
    assert one.loosen(BOARD, (1,), 0.8, ()).cards == BOARD.cards


def test_an_empty_board_comes_to_nothing(one: Renderer) -> None:
    assert one.resolve(Storyboard("b1", 1, (), Format())).beats == ()


def test_its_cost_grows_evenly_with_the_frames(one: Renderer) -> None:
    step, offset = one.capabilities.grid.step, one.capabilities.grid.offset
    costs = [one.cost(shot(one, k * 8 * step + offset)) for k in (1, 2, 3)]

    assert costs[1] - costs[0] == pytest.approx(costs[2] - costs[1])
    assert costs[0] > 0
    assert costs[1] > costs[0]


@pytest.fixture(scope="module", params=names())
def drawn(request: pytest.FixtureRequest) -> tuple[Renderer, Shot, list[object]]:
    one = renderer(request.param)
    asked = replace(shot(one, 20), canvas=replace(one.canvas(Format()), width=320, height=180))
    return one, asked, list(one.engine().draw([asked], inputs()))


def inputs() -> Inputs:
    return NoInputs()  # type: ignore[return-value]


def pixels(events: list[object]) -> Iterator[bytes]:
    for event in events:
        if isinstance(event, Frames):
            yield from (frame.tobytes() for frame in event.pixels)


def test_it_draws_every_frame_in_the_shape_it_says(drawn: tuple[Renderer, Shot, list[object]]) -> None:
    _, asked, events = drawn
    frames = [event for event in events if isinstance(event, Frames)]
    height, width = asked.canvas.height, asked.canvas.width
    shapes = {"rgb24": (height, width, 3), "yuv420p": (height * 3 // 2, width)}

    assert sum(len(event.pixels) for event in frames) == asked.num_frames
    assert all(event.shot == 0 and event.pixels.dtype.name == "uint8" for event in frames)
    assert all(event.pixels.shape[1:] == shapes[event.layout] for event in frames)


def test_its_progress_rises_to_the_end(drawn: tuple[Renderer, Shot, list[object]]) -> None:
    values = [event.value for event in drawn[2] if isinstance(event, Progress)]

    assert values == sorted(values)
    assert values[-1] == pytest.approx(1)


def test_its_previews_are_small_pictures(drawn: tuple[Renderer, Shot, list[object]]) -> None:
    for event in drawn[2]:
        if isinstance(event, Preview):
            assert event.jpeg.startswith(b"\xff\xd8")
            assert len(event.jpeg) <= MAX_PREVIEW_BYTES


def test_something_moves_and_the_same_shot_is_drawn_the_same(
    drawn: tuple[Renderer, Shot, list[object]],
) -> None:
    one, asked, events = drawn
    first = list(pixels(events))

    assert len(set(first)) > 1
    assert first == list(pixels(list(one.engine().draw([asked], inputs()))))


def test_closing_it_in_the_middle_ends_it(drawn: tuple[Renderer, Shot, list[object]]) -> None:
    one, asked, _ = drawn
    drawing = one.engine().draw([asked], inputs())
    next(drawing)

    drawing.close()

    assert next(drawing, None) is None
