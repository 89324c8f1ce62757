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


def build(tmp_path, text):
    folder = tmp_path / "lexicon"
    folder.mkdir()
    (tmp_path / "dictionary.tsv").write_text(DICTIONARY, encoding="utf-8")
    (tmp_path / "text.txt").write_text(text, encoding="utf-8")
    (folder / "function_words.tsv").write_text("", encoding="utf-8")
    main([str(tmp_path / "dictionary.tsv"), str(folder), str(tmp_path / "text.txt")])
    return read_lexicon(tmp_path)


def test_forms_come_back_with_their_readings(tmp_path, capsys):
    lexicon = build(tmp_path, "ein Text")
    assert {r.mood for r in lexicon.lookup("gehe")} == {Mood.INDICATIVE, Mood.KONJUNKTIV_1}
    assert lexicon.lookup("Häuser")[0].lemma == "Haus"
    assert "forms" in capsys.readouterr().out


def test_rare_forms_are_kept_only_where_texts_have_them(tmp_path):
    assert not build(tmp_path, "nichts davon").is_word("gehst")


def test_seen_forms_are_kept(tmp_path):
    assert build(tmp_path, "die schöneren Häuser, gehst du").is_word("schöneren")


def test_same_input_gives_the_same_bytes(tmp_path):
    first, second = tmp_path / "a", tmp_path / "b"
    for folder in (first, second):
        folder.mkdir()
        build(folder, "ein Text")
    name = "lexicon/forms.tsv.gz"
    assert (first / name).read_bytes() == (second / name).read_bytes()
