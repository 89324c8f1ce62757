"""Tokens, lemmas, moods: hard cases one by one, and what holds for any text."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synopse.annotate.sentences import split_sentences
from synopse.annotate.tokens import tokenize
from synopse.languages.language import load_language
from synopse.model.report import Report
from synopse.model.span import Span
from synopse.model.token import Mood, Pos, Tense, Token, VerbForm
from synopse.model.zone import Zone, ZoneType

GOLDEN = Path(__file__).parent / "golden"
FILES = {"de": "tokens.txt", "en": "tokens_en.txt"}


def tokens_of(text: str, code: str = "de") -> list[Token]:
    language = load_language(code)
    zones = (Zone(Span(0, len(text)), ZoneType.BODY, "test"),) if text else ()
    report = Report("r", "", code, "", "", text, zones)
    return list(tokenize(report, split_sentences(report, language), language))


def token(text: str, word: str, code: str = "de") -> Token:
    return next(t for t in tokens_of(text, code) if t.text == word)


def golden_lines() -> list[tuple[str, str]]:
    texts = {code: (GOLDEN / name).read_text(encoding="utf-8") for code, name in FILES.items()}
    return [
        (code, line)
        for code, text in texts.items()
        for line in text.splitlines()
        if line and not line.startswith("# ")
    ]


@pytest.mark.parametrize(("code", "line"), golden_lines())
def test_golden_tokens(code, line):
    text = line.replace("|", " ").replace("~", "")
    assert [t.text for t in tokens_of(text, code)] == line.replace("~", "|").split("|")


@given(st.text(alphabet="abc ABdieß.!?\"„“'’()\n1239,:-/@#*…%ü", max_size=100), st.sampled_from(["de", "en"]))
def test_tokens_cover_the_text_without_overlap(text, code):
    end = 0
    for found in tokens_of(text, code):
        assert text[end : found.span.start].strip() == ""
        assert found.text == found.span.of(text) and found.text.strip() == found.text
        end = found.span.end
    assert text[end:].strip() == ""


MOODS = [
    ("Der Minister habe davon gewusst.", "habe", Mood.KONJUNKTIV_1, Tense.PRESENT),
    ("Ich habe davon gewusst.", "habe", Mood.INDICATIVE, Tense.PRESENT),
    ("Davon habe ich gewusst.", "habe", Mood.INDICATIVE, Tense.PRESENT),
    ("Das sei falsch, sagte sie.", "sei", Mood.KONJUNKTIV_1, Tense.PRESENT),
    ("Das sei falsch, sagte sie.", "sagte", Mood.INDICATIVE, Tense.PAST),
    ("Sie seien unterwegs.", "seien", Mood.KONJUNKTIV_1, Tense.PRESENT),
    ("Beide hätten zugestimmt.", "hätten", Mood.KONJUNKTIV_2, Tense.PAST),
    ("Das wäre ein Fehler.", "wäre", Mood.KONJUNKTIV_2, Tense.PAST),
    ("Man würde gern helfen.", "würde", Mood.KONJUNKTIV_2, Tense.PAST),
    ("Wir haben gewonnen.", "haben", Mood.INDICATIVE, Tense.PRESENT),
    ("Die Lage verschlechtere sich täglich.", "verschlechtere", Mood.KONJUNKTIV_1, Tense.PRESENT),
    ("Es gebe keine Toten, hieß es.", "gebe", Mood.KONJUNKTIV_1, Tense.PRESENT),
    ("Es gebe keine Toten, hieß es.", "hieß", Mood.INDICATIVE, Tense.PAST),
    ("Das Treffen finde am Montag statt.", "finde", Mood.KONJUNKTIV_1, Tense.PRESENT),
    ("Das dürfte schwierig werden.", "dürfte", Mood.KONJUNKTIV_2, Tense.PAST),
    ("Wenn er käme, bliebe sie.", "käme", Mood.KONJUNKTIV_2, Tense.PAST),
    ("Die Ministerin will helfen.", "will", Mood.INDICATIVE, Tense.PRESENT),
    ("Er werde kommen, sagte er.", "werde", Mood.KONJUNKTIV_1, Tense.PRESENT),
    ("Der Druck reiche für die Halle nicht aus.", "reiche", Mood.KONJUNKTIV_1, Tense.PRESENT),
    ("Das Öl reiche nicht aus.", "reiche", Mood.KONJUNKTIV_1, Tense.PRESENT),
    ("Das umgeleitete Wasser sei kalt.", "sei", Mood.KONJUNKTIV_1, Tense.PRESENT),
    ("Das umgeleitete Wasser sei kalt.", "umgeleitete", Mood.NONE, Tense.NONE),
    ("Das Blatt hatte unter Verweis auf Lotsen berichtet, es regne.", "berichtet", Mood.NONE, Tense.NONE),
    ("Sollte er kommen, bleibt sie.", "Sollte", Mood.KONJUNKTIV_2, Tense.PAST),
]


@pytest.mark.parametrize(("text", "word", "mood", "tense"), MOODS)
def test_mood_and_tense(text, word, mood, tense):
    found = token(text, word)
    assert (found.mood, found.tense) == (mood, tense)


LEMMAS = [
    ("Die Behörde teilte das am Montag mit.", "teilte", "mitteilen"),
    ("Der Rat lehnte den Antrag, der spät kam, ab.", "lehnte", "ablehnen"),
    ("Die Truppen rücken weiter vor.", "rücken", "vorrücken"),
    ("Er teilte das Brot.", "teilte", "teilen"),
    ("Die Waffenlieferungen beginnen.", "Waffenlieferungen", "Waffenlieferung"),
    ("Norwegens Küste ist lang.", "Norwegens", "Norwegen"),
    ("Die deutschen Behörden prüfen.", "deutschen", "deutsch"),
    ("Das wurde gestern angekündigt.", "angekündigt", "ankündigen"),
    ("Er sagte es ihm.", "ihm", "er"),
    ("Die Lage ist ernst.", "ist", "sein"),
    ("Im Haus brennt Licht.", "Im", "in"),
    ("Die Medien berichten.", "Medien", "Medium"),
    ("Sie kam allein.", "Sie", "sie"),
    ("Die Regeln gelten.", "Regeln", "Regel"),
]


@pytest.mark.parametrize(("text", "word", "lemma"), LEMMAS)
def test_lemma(text, word, lemma):
    assert token(text, word).lemma == lemma


def test_parts_of_speech_of_a_plain_sentence():
    found = [t.pos for t in tokens_of("Der neue Minister besuchte am Montag 3 Städte.")]
    assert found == [
        Pos.DET, Pos.ADJ, Pos.NOUN, Pos.VERB, Pos.ADP, Pos.PROPN, Pos.NUM, Pos.NOUN, Pos.PUNCT,
    ]  # fmt: skip


def test_only_finite_verbs_have_mood():
    found = {t.text: t.mood for t in tokens_of("Sie will das Haus verkaufen und hat es geräumt.")}
    assert found["verkaufen"] is Mood.NONE and found["geräumt"] is Mood.NONE
    assert found["will"] is Mood.INDICATIVE


def test_infinitive_under_a_modal_is_not_finite():
    assert token("Der Mann soll das Geld vergraben haben.", "haben").mood is Mood.NONE


def test_every_token_names_its_rule():
    assert all(t.rule for t in tokens_of("Dr. Holm sagte: „Das Xyzzt brummselt.“ 5 % mehr …"))


def test_english_tokens():
    found = {t.text: t for t in tokens_of("The U.S. said on Monday it doesn't know.", "en")}
    assert "U.S." in found and found["said"].lemma == "say" and found["said"].pos is Pos.VERB


ENGLISH = [
    ("She'd gone before they'd go.", "'d", ["have", "will"]),
    ("It's been said that he's here.", "'s", ["have", "be"]),
    ("Smith's plan isn't theirs.", "n't", ["not"]),
    ("The bus hit a wall they'd hit before.", "hit", ["hit", "hit"]),
    ("The council approved plans of the councillors' families.", "families", ["family"]),
    ("The best men saw the saw.", "saw", ["see", "saw"]),
    ("He zorbified the pipes.", "zorbified", ["zorbify"]),
]


@pytest.mark.parametrize(("text", "word", "lemmas"), ENGLISH)
def test_english_lemmas(text, word, lemmas):
    assert [t.lemma for t in tokens_of(text, "en") if t.text == word] == lemmas


def test_english_verbs():
    text = "The workers' leaders said the firm cut jobs to survive after it was hit by debts."
    found = {t.text: t for t in tokens_of(text, "en")}
    assert found["'"].pos is Pos.PART
    assert (found["said"].mood, found["said"].tense) == (Mood.INDICATIVE, Tense.PAST)
    assert (found["cut"].form, found["cut"].tense) == (VerbForm.FINITE, Tense.PAST)
    assert found["hit"].form is VerbForm.PARTICIPLE and found["survive"].form is VerbForm.INFINITIVE


def test_a_sentence_without_verb_has_the_one_taken_for_a_participle():
    found = token("That shot missed.", "missed", "en")
    assert (found.form, found.tense) == (VerbForm.FINITE, Tense.PAST)
    assert token("Two men arrested by police", "arrested", "en").form is VerbForm.PARTICIPLE


@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_short_forms_are_verbs_whatever_their_apostrophe(apostrophe):
    text = "We're sure they've left, she'll say, and I'm glad it wasn't us.".replace("'", apostrophe)
    found = [t.lemma for t in tokens_of(text, "en") if t.text.startswith(apostrophe) and t.pos is Pos.AUX]
    assert found == ["be", "have", "will", "be"]
