"""One reading of a word form, and the notation that ``readings.tsv`` keeps it in."""

from __future__ import annotations

from dataclasses import dataclass

from synopse.model.token import Mood, Pos, Tense

MOODS = {
    "": Mood.NONE,
    "ind": Mood.INDICATIVE,
    "k1": Mood.KONJUNKTIV_1,
    "k2": Mood.KONJUNKTIV_2,
    "imp": Mood.IMPERATIVE,
}
NON_FINITE = ("inf", "eiz", "pa1", "pa2")
TENSES = {"": Tense.NONE, "pres": Tense.PRESENT, "past": Tense.PAST}


@dataclass(frozen=True, slots=True)
class Reading:
    """What a form can be.

    ``features`` are short strings: ``3sg`` person and number (``3sg.joined`` for a particle verb
    written in one word), ``inf pa1 pa2 eiz`` for infinitive, participles, infinitive with "zu"
    inside, ``nom.sg.f`` case, number, gender; names add ``first last town country area``.
    """

    lemma: str
    pos: Pos
    mood: Mood = Mood.NONE
    tense: Tense = Tense.NONE
    features: tuple[str, ...] = ()

    def of(self, lemma: str) -> Reading:
        """This reading of another word."""
        return Reading(lemma, self.pos, self.mood, self.tense, self.features)

    @property
    def is_finite(self) -> bool:
        return self.mood not in (Mood.NONE, Mood.IMPERATIVE)

    @property
    def is_third_person(self) -> bool:
        return any(feature.startswith("3") for feature in self.features)


def verb_form(reading: Reading) -> str:
    """``fin imp inf eiz pa1 pa2`` of a verb's reading, empty for other words."""
    if reading.mood is Mood.IMPERATIVE:
        return "imp"
    return "fin" if reading.mood else next((f for f in reading.features if f in NON_FINITE), "")


def parse_readings(cell: str) -> tuple[Reading, ...]:
    """The readings of a cell such as ``VERB|k1|pres|1sg,3sg;VERB|||inf``, still without lemma."""
    return tuple(_parse(part) for part in cell.split(";"))


def _parse(part: str) -> Reading:
    pos, mood, tense, features = part.split("|")
    return Reading("", Pos(pos), MOODS[mood], TENSES[tense], tuple(filter(None, features.split(","))))
