"""A small dictionary built into a lexicon and read back."""

from synopse.languages.build_lexicon import main
from synopse.languages.lexicon import read_lexicon
from synopse.model.token import Mood

DICTIONARY = """\
ging\tgehen\tVER:3:SIN:PRT:NON
gehe\tgehen\tVER:1:SIN:PRÄ:NON
gehe\tgehen\tVER:3:SIN:KJ1:NON
geht\tgehen\tVER:3:SIN:PRÄ:NON
gehst\tgehen\tVER:2:SIN:PRÄ:NON
Häuser\tHaus\tSUB:NOM:PLU:NEU
schöneren\tschön\tADJ:NOM:PLU:NEU:KOM:DEF
"""


def build(tmp_path, text, more=""):
    folder = tmp_path / "lexicon"
    folder.mkdir()
    (tmp_path / "dictionary.tsv").write_text(DICTIONARY + more, encoding="utf-8")
    (tmp_path / "text.txt").write_text(text, encoding="utf-8")
    (folder / "function_words.tsv").write_text("", encoding="utf-8")
    main([str(tmp_path / "dictionary.tsv"), str(folder), str(tmp_path / "text.txt")])
    return read_lexicon(tmp_path)


def test_forms_come_back_with_their_readings(tmp_path, capsys):
    lexicon = build(tmp_path, "ein Text")
    assert {r.mood for r in lexicon.lookup("gehe")} == {Mood.INDICATIVE, Mood.KONJUNKTIV_1}
    assert lexicon.lookup("Häuser")[0].lemma == "Haus"
    assert "forms" in capsys.readouterr().out


def test_every_form_is_kept(tmp_path, capsys):
    lexicon = build(tmp_path, "nichts davon")
    assert all(lexicon.is_word(form) for form in ("gehst", "schöneren", "Häuser"))
    assert len(lexicon.table) == 6


def test_of_two_lemmas_the_commoner_one_stands_first(tmp_path, capsys):
    more = "Kosten\tKost\tSUB:NOM:PLU:FEM\nKosten\tKosten\tSUB:NOM:PLU:NOG\n"
    lexicon = build(tmp_path, "die Kost, die Kost", more)
    assert [r.lemma for r in lexicon.lookup("Kosten")] == ["Kost", "Kosten"]


def test_readings_are_taken_as_they_are(tmp_path, capsys):
    lexicon = build(tmp_path, "", "went\tgo\tVERB|ind|past|3sg\n")
    (reading,) = lexicon.lookup("went")
    assert (reading.lemma, reading.mood, reading.features) == ("go", Mood.INDICATIVE, ("3sg",))


def test_half_a_character_is_no_word(tmp_path, capsys):
    assert not build(tmp_path, "").is_word("Haus\ud800")


def test_same_input_gives_the_same_bytes(tmp_path):
    first, second = tmp_path / "a", tmp_path / "b"
    for folder in (first, second):
        folder.mkdir()
        build(folder, "ein Text")
    for name in ("forms.marisa", "forms.paradigms", "paradigms.tsv", "readings.tsv"):
        assert (first / "lexicon" / name).read_bytes() == (second / "lexicon" / name).read_bytes()


def test_what_is_commonest_stands_first_where_the_dictionary_says_so(tmp_path, capsys):
    more = (
        "saw\tsaw\tNOUN|||sg\t1\nsaw\tsee\tVERB|ind|past|3sg\t9\n"
        "left\tleave\tVERB|||pa2\t2\nleft\tleave\tVERB|ind|past|3sg\t3.5\n"
    )
    lexicon = build(tmp_path, "the old saw", more)
    assert [reading.lemma for reading in lexicon.lookup("saw")] == ["see", "saw"]
    assert [reading.mood for reading in lexicon.lookup("left")] == [Mood.INDICATIVE, Mood.NONE]
