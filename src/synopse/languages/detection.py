"""Profiles of languages by their most frequent words, also of languages without resources."""

from __future__ import annotations

from functools import lru_cache

from synopse.languages.files import read_words, resources


@lru_cache(maxsize=1)
def load_profiles() -> dict[str, frozenset[str]]:
    """The frequent words of each language by ISO 639-1 code, in alphabetical order of codes."""
    files = sorted((resources() / "profiles").iterdir(), key=lambda f: f.name)
    return {f.name.removesuffix(".tsv"): frozenset(read_words(f)) for f in files if f.name.endswith(".tsv")}


@lru_cache(maxsize=1)
def word_weights() -> dict[str, dict[str, float]]:
    """For each word the languages it speaks for; a word of several languages counts less for each."""
    holders: dict[str, list[str]] = {}
    for code, words in load_profiles().items():
        for word in words:
            holders.setdefault(word, []).append(code)
    return {word: dict.fromkeys(codes, 1 / len(codes)) for word, codes in holders.items()}
