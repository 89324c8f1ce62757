"""Finds where names stand: the token model first, then word lists and what the rest of the document says."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from synopse.annotate.names.family_first import with_family_first
from synopse.annotate.names.features import WordView
from synopse.annotate.names.joining import joined
from synopse.annotate.names.lists import Name, in_lists, is_common_here, is_plain_noun
from synopse.annotate.names.tagger import tag_sentence
from synopse.annotate.names.words import Words
from synopse.languages.language import Language
from synopse.languages.name_forms import family_at, fold, is_full
from synopse.languages.names import NameResources
from synopse.model.name import NameType
from synopse.model.token import Pos, Token

FOLDED = "~"
"""Before a family name that is folded, so that none is taken for a word as it stands."""


def find_names(words: Words, language: Language) -> list[Name]:
    """All names in text order, none inside another."""
    found = [n for n in by_model(words, language) if is_plausible(words, n, language)]
    found = [without_title(words, n, language.names) for n in found]
    found = joined(words, found, language.names)
    found = with_one_type(words, [with_likely_type(words, n, language) for n in found])
    names = with_lists(words, found, language)
    names = with_given_names(words, with_family_first(words, names, language), language)
    names = with_given_names(words, with_known_families(words, names, language), language)
    return with_known_places(words, names, language.names)


def with_known_places(words: Words, names: list[Name], resources: NameResources) -> list[Name]:
    """Single words that end the name of a place elsewhere in the document are places, if no list knows them."""
    ends = {words.even(n.end - 1) for n in names if n.type is NameType.LOC and n.size > 1}
    ends -= known_families(words, names, resources)
    return [
        replace(n, type=NameType.LOC) if n.size == 1 and not n.derived and words.even(n.start) in ends else n
        for n in names
    ]


def by_model(words: Words, language: Language) -> Iterator[Name]:
    view = WordView(language)
    for first, end in words.bounds:
        for a, b, kind in tag_sentence([words.at(i) for i in range(first, end)], view, language.names):
            start, stop = trimmed(words, first + a, first + b, kind, language.names)
            if start < stop:
                type_ = NameType(kind.removesuffix("deriv"))
                yield Name(start, stop, type_, "model", kind.endswith("deriv"))


def is_built_noun(token: Token, language: Language) -> bool:
    """Whether a word is built of nouns ("Raumfahrt", "Hafen-Streit"), and not of a town and its part."""
    if token.rule == "compound":
        return True
    head, _, last = token.text.rpartition("-")
    town = head in language.names.places or head in language.names.geography
    return token.rule == "hyphen" and is_plain_noun(last, language) and not town


def without_title(words: Words, name: Name, resources: NameResources) -> Name:
    """The name of a person behind the title that the model took in ("Regierungsrat Beat Muster")."""
    titles = [i for i in range(name.start, name.end - 1) if words.even(i).lower() in resources.roles]
    if not titles or words.text_of(name.start, name.end) in resources.organisations:
        return name
    rest = range(titles[-1] + 1, name.end)
    if not all(words.at(i)[:1].isupper() or words.low(i) in resources.words("particles") for i in rest):
        return name
    return replace(name, start=rest[0], type=NameType.PER)


def is_facility(word: str, language: Language) -> bool:
    """Whether a word before a name is a noun for a thing, neither a title nor a given name."""
    names = language.names
    person = word in names.first_names or word in names.surnames or word in names.addresses
    return is_plain_noun(word, language) and not person and not names.roles_of(word)


def with_likely_type(words: Words, name: Name, language: Language) -> Name:
    """A person where a title or a given name stands before words that no list knows; a place behind a noun."""
    before = words.low(name.start - 1)
    thing = any(before in language.names.words(group) for group in ("before_things", "place_kinds"))
    facility = name.size == 2 and is_facility(words.even(name.start), language)
    if name.type is NameType.PER and (thing or facility) and words.together(name.start - 1, name.start):
        return replace(name, type=NameType.LOC)
    resources = language.names
    if name.size > 3 or name.type is NameType.PER or name.derived:
        return name
    parts = [words.even(i) for i in range(name.start, name.end)]
    tables = (resources.geography, resources.places, resources.organisations, resources.country_names)
    if any(part in table for part in (*parts, " ".join(parts)) for table in tables):
        return name
    titled = name.size > 1 and is_titled(words, name.start, resources)
    given = parts[0] in resources.first_names and name.size <= 2
    return replace(name, type=NameType.PER) if titled or given else name


def is_titled(words: Words, at: int, resources: NameResources) -> bool:
    """Whether the word before word ``at`` is a title or role."""
    title = words.even(at - 1)
    return words.together(at - 1, at) and title[:1].isupper() and bool(resources.roles_of(title))


def with_one_type(words: Words, names: list[Name]) -> list[Name]:
    """Each wording with the type that the model gives it most often in the document, the first of equals."""
    votes: dict[str, Counter[NameType]] = defaultdict(Counter)
    for name in names:
        votes[key_of(words, name)][name.type] += 1
    return [n if n.derived else replace(n, type=votes[key_of(words, n)].most_common(1)[0][0]) for n in names]


def key_of(words: Words, name: Name) -> str:
    """The wording without genitive ending."""
    return words.text_of(name.start, name.end).removesuffix("s")


def trimmed(words: Words, start: int, end: int, kind: str, resources: NameResources) -> tuple[int, int]:
    """Without marks at the edges, without foreign titles and a country's genitive at the head."""
    before_name = resources.words("foreign_titles")
    particles = resources.words("particles") if kind == "PER" else frozenset()
    while start < end - 1 and (
        words.pos(start) is Pos.PUNCT
        or words.at(start) in before_name
        or (words.at(start).islower() and words.at(start) not in particles)
    ):
        start += 1
    while end - start > 1 and words.low(start) in resources.words("place_kinds"):
        start += 1
    if (
        end - start > 1
        and words.even(end - 1)[:-1] in resources.country_names
        and words.at(end - 1)[-1:] == "s"
    ):
        end -= 1
    bracket = next((i for i in range(start, end) if words.at(i) in ("(", "[")), end)
    if ")" not in (words.at(i) for i in range(bracket, end)):
        end = bracket
    if end - start > 1 and words.even(start)[:-1] in resources.country_names and words.at(start)[-1:] == "s":
        start += 1
    while start < end and words.pos(end - 1) is Pos.PUNCT:
        end -= 1
    return start, end


def is_plausible(words: Words, name: Name, language: Language) -> bool:
    """Whether what the model found is neither one plain word of the dictionary nor a clause."""
    if name.size > 1:
        return not any(words.tokens[i].is_finite for i in range(name.start, name.end))
    word = words.even(name.start)
    if is_common_here(words, name.start, word, language):
        return False
    if name.derived or not word[:1].isupper():
        return name.derived
    lists = WordView(language).lists_with(word)
    token = words.tokens[name.start]
    if (
        name.type is not NameType.ORG
        and token.pos is Pos.NOUN
        and not lists
        and is_built_noun(token, language)
    ):
        return False
    if name.type is not NameType.PER and language.names.roles_of(word):
        return bool({"org", "agency"} & set(lists))
    return bool(set(lists) - {"role", "address"}) or not is_plain_noun(word, language)


def with_lists(words: Words, names: list[Name], language: Language) -> list[Name]:
    """``names`` and those of the word lists, which yield to longer names of the model."""
    listed = list(in_lists(words, language))
    words_listed = {i for n in listed for i in range(n.start, n.end)}
    long = [m for m in names if not words_listed.issuperset(range(m.start, m.end))]
    kept = [n for n in listed if not any(n.overlaps(m) and m.size > n.size for m in long)]
    rest = [m for m in names if not any(n.overlaps(m) for n in kept)]
    return sorted(rest + kept, key=lambda n: n.start)


def with_given_names(words: Words, names: list[Name], language: Language) -> list[Name]:
    """Names of persons with the given name taken in that the model left out ("Stadtrat Beat Muster")."""
    longer = [
        replace(n, start=n.start - before, end=n.end + after, type=NameType.PER)
        for n in names
        for before, after in [lacking(words, n, names, language)]
        if before or after
    ]
    rest = [n for n in names if not any(n.overlaps(m) for m in longer)]
    return sorted(rest + longer, key=lambda n: n.start)


def lacking(words: Words, name: Name, names: list[Name], language: Language) -> tuple[bool, bool]:
    """Whether the name of one word misses the given name before it or the family name behind it."""
    if name.derived or name.rule == "list" or name.size > 1:
        return False, False
    taken = {i for n in names for i in range(n.start, n.end)}
    return lacks_given_name(words, name, taken, language), lacks_family_name(words, name, taken, language)


def lacks_given_name(words: Words, name: Name, taken: set[int], language: Language) -> bool:
    """Whether a given name, an unknown word, or between it and a title any capitalised word stands before."""
    before, resources = name.start - 1, language.names
    word = words.even(before)
    if not words.together(before, name.start) or not word.istitle() or resources.roles_of(word):
        return False
    if word.lower() in resources.words("place_kinds"):
        return False
    if name.type is NameType.PER and words.even(name.start) not in resources.first_names:
        given = word in resources.first_names
        if given or (before not in taken and is_unknown(words, before, language)):
            return True
    return before not in taken and is_titled(words, before, resources)


def lacks_family_name(words: Words, name: Name, taken: set[int], language: Language) -> bool:
    """Whether an unknown capitalised word follows a single name that has a title before it."""
    after = name.end
    near = words.together(name.start, after) and after not in taken and words.at(after).istitle()
    return near and is_unknown(words, after, language) and is_titled(words, name.start, language.names)


def is_unknown(words: Words, at: int, language: Language) -> bool:
    """Whether a word is neither in the dictionary nor built from it."""
    built = words.tokens[at].rule in ("compound", "hyphen")
    return not built and not language.lexicon.is_word(words.even(at)) and words.even(at).isalpha()


def with_known_families(words: Words, names: list[Name], language: Language) -> list[Name]:
    """A family name that stands with a given name somewhere in the document names a person everywhere."""
    families = known_families(words, names, language.names)
    singles = [i for i in range(len(words)) if is_family_mention(words, i, families, language)]
    long = {
        i for n in names if n.size > 1 and not is_glued(words, n, language) for i in range(n.start, n.end)
    }
    found = [Name(i, i + 1, NameType.PER, "document") for i in singles if i not in long]
    new = [n for n in found if not any(n.overlaps(m) and m.type is NameType.PER for m in names)]
    rest = [m for m in names if not any(n.overlaps(m) for n in new)]
    return sorted(rest + new, key=lambda n: n.start)


def is_glued(words: Words, name: Name, language: Language) -> bool:
    """Whether a country stands right before another name without belonging to it ("Russland Putin")."""
    return name.type is not NameType.PER and words.even(name.start) in language.names.country_names


def known_families(words: Words, names: Iterable[Name], resources: NameResources) -> set[str]:
    """Family names of the full names of persons, single words alone, as they stand and folded."""
    found = set()
    for name in names:
        text = words.text_of(name.start, name.end)
        if name.type is NameType.PER and is_full(text):
            parts = text.split()
            first, end = family_at(parts, resources)
            if end - first == 1:
                found |= {parts[first], FOLDED + fold(parts[first], resources)}
            if end - first == 1 and parts[first].endswith("s") and len(parts[first]) > 4:
                found.add(parts[first][:-1])
    return found


def is_family_mention(words: Words, at: int, families: set[str], language: Language) -> bool:
    """Whether the word is one of ``families``, and not a common word that looks the same."""
    word = words.even(at)
    base = next((b for b in (word, word[:-1]) if b in families and (b == word or word.endswith("s"))), "")
    if not base and word[:1].isupper() and not language.lexicon.is_word(word):
        base = word if FOLDED + fold(word, language.names) in families else ""
    if len(base) < 2 or not word[:1].isupper() or language.lexicon.is_function_word(base):
        return False
    begins = not words.together(at - 1, at) or words.pos(at - 1) is Pos.PUNCT
    verb = words.pos(at + 1) in (Pos.VERB, Pos.AUX) and not words.at(at + 1).endswith("n")
    lower = any(r.pos is not Pos.VERB for r in language.lexicon.lookup(base.lower()) if r.lemma.islower())
    if begins and verb and not lower:  # "Park blieb": a bare noun in the singular seldom begins a sentence
        return True
    common = bool(language.lexicon.lookup(base.lower())) or is_plain_noun(base, language)
    return not common or not (begins or words.low(at - 1) in language.names.words("definite"))
