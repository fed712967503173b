import json
from dataclasses import replace
from fractions import Fraction

from tools.format import Canvas
from tools.shot import Anchor, Beat, SecondSource, Shot, Source

SHOT = Shot(
    num_frames=48,
    canvas=Canvas(854, 480, Fraction(24)),
    beats=(Beat(0, {"setting": "snow", "subjects": [{"name": "fox"}]}),),
    seed=7,
    identity={"renderer": "animatic", "revision": "1"},
    anchors=(Anchor(48, "still:abc"),),
)


def test_equal_shots_have_one_fingerprint_whatever_the_order_of_their_keys():
    other = replace(SHOT, identity={"revision": "1", "renderer": "animatic"})
    assert other.fingerprint == SHOT.fingerprint


def test_whatever_decides_pixels_changes_the_fingerprint():
    others = [
        replace(SHOT, num_frames=49),
        replace(SHOT, seed=8),
        replace(SHOT, canvas=Canvas(854, 480, Fraction(25))),
        replace(SHOT, beats=(Beat(0, {"setting": "forest"}),)),
        replace(SHOT, anchors=()),
        replace(SHOT, identity={"renderer": "animatic", "revision": "2"}),
        replace(SHOT, source=Source("take:f", 0, 0.5)),
    ]
    assert len({SHOT.fingerprint, *(shot.fingerprint for shot in others)}) == 8


def test_a_shot_with_two_sources_survives_json_text():
    blend = replace(
        SHOT,
        source=Source("take:a", 3, 0.5),
        second=SecondSource(Source("take:b", 0, 1.0), ((0, 0.0), (47, 1.0))),
    )
    again = Shot.from_json(json.loads(json.dumps(blend.to_json())))
    assert (again, again.fingerprint) == (blend, blend.fingerprint)
