"""Interface words in all languages at once: the page shows one of them by style sheet."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup, escape

from synopse.brief.renderers.dates import days, short, stretch, written
from synopse.brief.renderers.texts import Texts, available_locales, load_texts
from synopse.model.timex import Interval


class Words:
    """Says a thing in every interface language, each in a span with its ``lang``.

    No other ``span`` of the page has a ``lang``: by this the style sheet knows which to hide.
    """

    def __init__(self) -> None:
        self.languages = tuple(load_texts(locale) for locale in available_locales())
        self._said: dict[tuple[object, ...], Markup] = {}  # a page says the same few words very often

    def say(self, sentence: Callable[[Texts], str]) -> Markup:
        """What ``sentence`` makes of each language; once where all say the same."""
        versions = {texts.locale: escape(sentence(texts)) for texts in self.languages}
        if len(set(versions.values())) == 1:
            return next(iter(versions.values()))
        return Markup("".join(f"<span lang={locale}>{said}</span>" for locale, said in versions.items()))

    def __call__(self, key: str, **values: object) -> Markup:
        """The message of this key; its values are escaped."""
        return self._once((key, *values.items()), lambda texts: Markup(texts.messages[key]).format(**values))

    def between(self, key: str, fewest: int, most: int) -> Markup:
        return self._once((key, fewest, most), lambda texts: texts.between(key, fewest, most))

    def count(self, key: str, n: int) -> Markup:
        return self._once((key, n), lambda texts: texts.count(key, n))

    def _once(self, name: tuple[object, ...], sentence: Callable[[Texts], str]) -> Markup:
        if name not in self._said:
            self._said[name] = self.say(sentence)
        return self._said[name]

    def when(self, value: str) -> Markup:
        """An ISO date written out; "open" where it is not known."""
        return self.say(lambda texts: written(value, texts)) if value else self("date.unknown")

    def short_when(self, value: str) -> Markup:
        return self.say(lambda texts: short(value, texts)) if value else self("date.unknown")

    def stretch(self, interval: Interval | None, ahead: bool = False) -> Markup:
        return self.say(lambda texts: stretch(interval, texts, ahead)) if interval else Markup("")

    def days(self, first: str, last: str) -> Markup:
        """From the first to the last day, both included."""
        return self.say(lambda texts: days(first, last, texts))

    def ground(self, name: str) -> Markup:
        """The ground an origin rests on; its bare name where no language has a word for it."""
        key = f"ground.{name}"
        return self(key) if key in self.languages[0].messages else escape(name)

    def origins(self, fewest: int, most: int = 0) -> Markup:
        """ "2 origins", "1–3 origins" where the most differs; 0 is open."""
        return self.between("independent", fewest, max(fewest, most))
