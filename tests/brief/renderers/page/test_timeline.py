"""The strip to scale: everything on it, nothing on top of another."""

import itertools

from tests.brief.renderers.story import make_synopsis

from synopse.brief.renderers.page.places import Places
from synopse.brief.renderers.page.timeline import ASIDE, WIDTH, events_of, strip_of

SYNOPSIS = make_synopsis()


def strip():
    events = events_of(SYNOPSIS, Places(SYNOPSIS))
    return strip_of(events, SYNOPSIS.story.first, SYNOPSIS.story.last)


def test_every_event_is_drawn_inside():
    shapes = strip().shapes
    assert [s.number for s in shapes] == list(range(1, len(SYNOPSIS.timeline) + 1))
    assert all(s.x >= 0 and s.x + s.width <= WIDTH for s in shapes)


def test_shapes_of_one_lane_do_not_touch():
    lanes = {}
    for shape in strip().shapes:
        lanes.setdefault(shape.y, []).append(shape)
    for shapes in lanes.values():
        shapes.sort(key=lambda s: s.x)
        assert all(a.x + max(a.width, 22) <= b.x for a, b in itertools.pairwise(shapes))


def test_what_lies_years_back_stands_at_the_edge():
    background = strip().shapes[0]
    assert background.x == ASIDE / 2
    assert strip().earlier
    assert not strip().later


def test_no_strip_without_days():
    assert strip_of(events_of(SYNOPSIS, Places(SYNOPSIS)), "", "") is None
