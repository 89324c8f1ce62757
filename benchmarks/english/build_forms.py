"""Makes the English word forms out of WordNet, SCOWL and rules of inflection.

    python benchmarks/english/build_forms.py WORDNET SCOWL SILVER.conllu OUT.tsv

WordNet says which words there are and as what; rules and its lists of exceptions inflect them; SCOWL says which
of the forms anyone writes. Of the tagged texts only counts are taken. Rows come out as form, lemma, reading and
weight (how often WordNet's tagged texts and the silver have it) for ``synopse.languages.build_lexicon``.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from inflection import (
    SINGLE_END,
    TABLE,
    WORDS,
    Parts,
    irregular_of,
    is_graded,
    read_irregular,
    read_supplement,
    with_ending,
    with_s,
)
from wordnet import KINDS, Counts, WordNet, read_counts, read_scowl

from synopse.languages.files import read_rows, resources

SHARES: dict[str, int] = TABLE["shares"]
INFINITIVE, PRESENT, IMPERATIVE, THIRD, PAST, PARTICIPLE, ING = SHARES
DEGREE_SHARE, PLAIN_SHARE, SINGULAR_SHARE = 10, 90, 70
BUSY = 3
"""A word that is so often one thing, and never another, is taken off the list as the other."""
OPEN = frozenset(KINDS.values())

Entry = tuple[str, str, str]
"""Form, lemma, reading."""


@dataclass(slots=True)
class Sources:
    """All that is known of words before they are inflected; ``written`` are the forms that are in use."""

    wordnet: WordNet
    counts: Counts
    irregular: dict[str, Parts]
    added: dict[str, set[str]]
    written: set[str]
    lemmas: dict[str, set[str]] = field(default_factory=dict)
    _degrees: dict[str, set[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        per_form: Counter[str] = Counter()
        for (form, _), count in self.counts.items():
            per_form[form] += count
        self.written |= {form for form, count in per_form.items() if count > 1}
        self.lemmas = {
            kind: lemmas | self.added.get(KINDS[kind], set()) for kind, lemmas in self.wordnet.lemmas.items()
        }

    def exceptions(self, kind: str, lemma: str) -> list[str]:
        return self.wordnet.exceptions[kind].get(lemma, [])

    def is_used(self, form: str, lemma: str) -> bool:
        """Whether anyone writes the form."""
        return form in self.written or any(lemma in added for added in self.added.values())

    def entries(self) -> Iterator[Entry]:
        """All words with all their forms."""
        ways = {"noun": self.of_noun, "verb": self.of_verb, "adj": self.of_adjective, "adv": self.of_adverb}
        for kind, inflect in ways.items():
            for lemma in self.lemmas[kind]:
                if self.wordnet.counts[lemma.lower(), kind] or self.is_used(lemma, lemma):
                    yield from inflect(lemma)
        for name in self.wordnet.names:
            yield from self.of_name(name)

    def of_noun(self, lemma: str) -> Iterator[Entry]:
        if lemma.endswith("men") and lemma[:-2] + "an" in self.lemmas["noun"]:
            return
        always_plural = lemma in WORDS["plurals"]
        yield lemma, lemma, "NOUN|||pl" if always_plural else "NOUN|||sg"
        special = [*self.exceptions("noun", lemma), *plural_of_men(lemma)]
        # "brothers", but not "foots" and "emphasises"
        regular = [] if always_plural else [f for f in with_s(lemma) if not special or self.is_plural(f)]
        for form in (*special, *(form for form in regular if form not in special)):
            if self.is_used(form, lemma):
                yield form, lemma, "NOUN|||pl"

    def is_plural(self, form: str) -> bool:
        return self.counts[form, "NOUN.pl"] > 0

    def of_verb(self, lemma: str) -> Iterator[Entry]:
        if lemma in WORDS["listed_verbs"]:
            return
        exceptions = self.exceptions("verb", lemma)
        third = [f for f in exceptions if f.endswith("s") and len(f) > len(lemma)]
        ing = [f for f in exceptions if f.endswith("ing") and len(f) > len(lemma)]
        parts = irregular_of(lemma, self.irregular)
        if parts is None:
            odd = [f for f in exceptions if f not in ing and not f.endswith("s")]
            pasts = [*odd, *with_ending(lemma, "ed")]
            parts = pasts, pasts
        forms = {
            THIRD: third or with_s(lemma),
            ING: [*ing, *with_ending(lemma, "ing")],
            PAST: parts[0],
            PARTICIPLE: parts[1],
        }
        yield from ((lemma, lemma, reading) for reading in (INFINITIVE, PRESENT, IMPERATIVE))
        for reading, found in forms.items():
            yield from ((form, lemma, reading) for form in self.attested(found, lemma))

    def attested(self, forms: Iterable[str], lemma: str) -> Iterator[str]:
        """The forms that are written, none of which is of another verb ("hoped" is not of "hop")."""
        for form in dict.fromkeys(forms):
            if self.is_used(form, lemma) and not (SINGLE_END.search(lemma) and self.is_of_other(form, lemma)):
                yield form

    def is_of_other(self, form: str, lemma: str) -> bool:
        other = form.removesuffix("ed").removesuffix("ing") + "e"
        doubled = form.startswith(lemma + lemma[-1])
        return (
            other != lemma
            and other in self.lemmas["verb"]
            and form.endswith(("ed", "ing"))
            and not doubled
            and form not in self.exceptions("verb", lemma)
        )

    def of_adjective(self, lemma: str) -> Iterator[Entry]:
        yield from self.of_graded(lemma, "adj")

    def of_adverb(self, lemma: str) -> Iterator[Entry]:
        yield from self.of_graded(lemma, "adv")

    def of_graded(self, lemma: str, kind: str) -> Iterator[Entry]:
        """The word, unless it is a degree of another, with its own degrees."""
        pos = KINDS[kind]
        if lemma not in self.degrees_of_others[kind]:
            yield lemma, lemma, f"{pos}|||"
        irregular = dict(zip(("er", "est"), TABLE["degrees"].get(lemma, ()), strict=False))
        for ending, feature in (("er", "kom"), ("est", "sup")):
            special = [form for form in self.exceptions(kind, lemma) if form.endswith(ending)]
            special += [irregular[ending]] if irregular else []
            regular = with_ending(lemma, ending) if kind == "adj" or lemma in WORDS["graded_adverbs"] else []
            if not is_graded(lemma):
                regular = [form for form in regular if self.counts[form, f"{pos}.{feature}"]]
            for form in dict.fromkeys([*special, *regular]):
                other = form in regular and self.is_other_word(form, lemma, kind)
                if self.is_used(form, lemma) and not other:
                    yield form, lemma, f"{pos}|||{feature}"

    @property
    def degrees_of_others(self) -> dict[str, set[str]]:
        """Comparatives and superlatives that WordNet has as words of their own."""
        if not self._degrees:
            usual = {form for pair in TABLE["degrees"].values() for form in pair} - {"elder"}
            for kind in ("adj", "adv"):
                forms = self.wordnet.exceptions[kind].items()
                known = self.wordnet.lemmas[kind]
                self._degrees[kind] = usual | {f for lemma, own in forms if lemma in known for f in own}
        return self._degrees

    def is_other_word(self, form: str, lemma: str, kind: str) -> bool:
        """Whether the form is mostly something else: "number" is not "more numb"."""
        base = self.wordnet.counts[lemma.lower(), kind] + self.counts[lemma, "ADJ"]
        others = sum(self.wordnet.counts[form, k] for k in ("noun", "verb")) + self.counts[form, "NOUN.sg"]
        listed = form in self.lemmas["noun"] or form in self.lemmas["verb"]
        return listed and (others > base or not base)

    def of_name(self, name: str) -> Iterator[Entry]:
        if (name.isupper() and len(name) > 1) or name not in self.written:
            return
        common = any(name.lower() in lemmas for lemmas in self.lemmas.values())
        if common and not self.counts[name, "PROPN"]:
            return
        yield name, name, "PROPN|||sg"
        if not name.endswith("s") and any(form == name + "s" for form, _ in self.counts):
            yield name + "s", name, "PROPN|||pl"


def plural_of_men(lemma: str) -> Iterator[str]:
    """WordNet has the plurals of these by rule."""
    if lemma.endswith("man"):
        yield lemma[:-2] + "en"
    if lemma.endswith("child"):
        yield lemma + "ren"


def key_of_reading(reading: str) -> str:
    """What the silver counts a reading as."""
    pos, mood, tense, features = reading.split("|")
    if pos == "VERB":
        return "imp" if mood == "imp" else tense or features
    return pos if pos == "PROPN" or not features else f"{pos}.{features}"


def closed_classes() -> dict[str, set[str]]:
    """The parts of speech of the listed function words."""
    found: dict[str, set[str]] = defaultdict(set)
    path = resources() / "languages" / "en" / "lexicon" / "function_words.tsv"
    for form, _, pos, _ in read_rows(path, 4):
        if pos not in OPEN - {"ADV"}:
            found[form].add(pos)
    return found


def is_kept(entry: Entry, closed: dict[str, set[str]], counts: Counts) -> bool:
    """Whether a function word is seen as this too: "can" hardly as a noun, "like" surely as a verb."""
    form, _, reading = entry
    classes, pos = closed.get(form), reading.partition("|")[0]
    if not classes:
        return True
    helping = "AUX" in classes and pos == "VERB" and form not in WORDS["main_verbs"]
    if pos in classes or pos == "ADV" or helping:
        return False
    found = counts[form, key_of_reading(reading)]
    return found >= 2 and found >= 0.01 * sum(n for (other, _), n in counts.items() if other == form)


def weight_of(entry: Entry, sources: Sources, usual: set[tuple[str, str]]) -> int:
    """WordNet's count of the word, shared out to its forms, and the silver's of the form.

    Where the silver has one of two forms alone ("worked", not "wrought"), only that gets a share.
    """
    form, lemma, reading = entry
    pos, number = reading.partition("|")[0], reading.rpartition("|")[2]
    seen = sources.counts[form if pos == "PROPN" else form.lower(), key_of_reading(reading)]
    if (not seen and (lemma, reading) in usual) or pos == "PROPN":
        return seen
    if pos == "NOUN":
        share = SINGULAR_SHARE if number == "sg" else 100 - SINGULAR_SHARE
    else:
        share = SHARES.get(reading, DEGREE_SHARE if number in ("kom", "sup") else PLAIN_SHARE)
    kind = next(kind for kind, name in KINDS.items() if name == pos)
    return round(sources.wordnet.counts[lemma.lower(), kind] * share / 100) + seen


def weighted(sources: Sources) -> list[tuple[str, str, str, int]]:
    """All rows, those of a form by weight; none that is idle: "police" is never a verb, but often a noun."""
    closed = closed_classes()
    entries = {entry for entry in sources.entries() if is_kept(entry, closed, sources.counts)}
    counts = sources.counts
    usual = {(lemma, reading) for f, lemma, reading in entries if counts[f.lower(), key_of_reading(reading)]}
    rows = [(*entry, weight_of(entry, sources, usual)) for entry in entries]
    busy: Counter[tuple[str, str]] = Counter()
    for _, lemma, reading, weight in rows:
        busy[lemma, reading.partition("|")[0]] += weight

    def is_idle(lemma: str, pos: str) -> bool:
        return pos != "PROPN" and not busy[lemma, pos] and any(busy[lemma, other] >= BUSY for other in OPEN)

    order = {reading: number for number, reading in enumerate(SHARES)}
    kept = [row for row in rows if not is_idle(row[1], row[2].partition("|")[0])]
    return sorted(kept, key=lambda row: (row[0], -row[3], row[1], order.get(row[2], -1), row[2]))


def main(arguments: list[str]) -> int:
    wordnet, scowl, silver, out = map(Path, arguments)
    sources = Sources(
        WordNet(wordnet), read_counts(silver), read_irregular(), read_supplement(), read_scowl(scowl)
    )
    rows = weighted(sources)
    out.write_text("".join("\t".join(map(str, row)) + "\n" for row in rows), encoding="utf-8")
    print(f"{len(rows)} readings of {len({row[0] for row in rows})} forms")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
