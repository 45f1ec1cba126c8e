"""Writes a made-up content folder in two languages: `python -m benchmarks.made_up_library FOLDER DOCUMENTS [SEED]`.

Sentences are those of the shipped texts with about half of their telling words exchanged: for words of the shipped
texts, as often as there, and for made-up words out of the shipped words' letters, the nth of them about 1/n as often
as the first (Zipf). Each document has a few dozen words of its own that come back in it. Titles, headings and
sections are as long as the shipped ones. The same seed gives the same folder.
"""

import random
import re
import shutil
import sys
from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from kyr_app.library.loader import LoadedLibrary, load_all
from kyr_app.library.translations import made_from
from kyr_app.markup.parser import parse_document
from kyr_app.markup.plain_text import text_of_blocks

CONTENT = Path(__file__).resolve().parents[1] / "content"
LANGUAGES = ("en", "es")
MADE_UP_WORDS = 20_000
COMMON = 120  # the most frequent words of a language are never exchanged
OWN_WORDS = 40
EXCHANGED = 0.5
OF_ITS_OWN = 0.4  # of the exchanged words
KINDS = {"guide": 60, "explainer": 20, "alert": 15, "platform": 5}
STATES = {"in-force": 60, "changing": 10, "changed": 10, "ended": 10, "historical": 5, "position": 5}
TOPICS = ("family", "police", "detention", "court", "record", "work", "status", "help")
CALLOUTS = ("SAY", "DO", "DONT", "WARNING")
COPIED = frozenset({"library.toml", "topics.toml", "phone-numbers.toml", "phrases", "synonyms"})
_WORD = re.compile(r"[^\W\d_][\w’-]*")
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")

Weighted = tuple[list[str], list[float]]


def main() -> None:
    folder, documents, *seed = sys.argv[1:]
    make_library(Path(folder), int(documents), *map(int, seed))


def make_library(folder: Path, documents: int, seed: int = 1) -> None:
    """Write a content folder with so many documents into the new folder `folder`."""
    library = load_all(CONTENT)
    shutil.copytree(CONTENT, folder, ignore=lambda at, names: _left_out(Path(at), names))
    (folder / "situations.toml").write_text("situations = []\n")
    voices = {language: Voice(library, language, _seeded(f"{seed} {language}")) for language in LANGUAGES}
    rng = _seeded(str(seed))
    for number in range(documents):
        _write_document(folder, number, voices, rng)


class Voice:
    """Says things in one language."""

    def __init__(self, library: LoadedLibrary, language: str, rng: random.Random) -> None:
        self._rng = rng
        texts = [text for (_, written_in), text in library.texts.items() if written_in == language]
        self._titles = [_words(text.title) for text in texts]
        self._headings = [_words(part.heading) for text in texts for part in text.sections if part.heading]
        bodies = [text_of_blocks(part.blocks) for text in texts for part in text.sections]
        sentences = [_words(sentence) for body in bodies for sentence in _SENTENCE.split(body)]
        self._sentences = [words for words in sentences if len(words) > 2]
        counts = Counter(word.lower() for words in sentences for word in words)
        ranked = [word for word, _ in counts.most_common()]
        self._common = frozenset(ranked[:COMMON])
        made_up = list(_made_up(ranked, rng))
        weights = [float(counts[word]) for word in ranked[COMMON:]]
        weights += [len(ranked) / (len(ranked) + place) for place in range(len(made_up))]
        self._vocabulary: Weighted = (ranked[COMMON:] + made_up, list(accumulate(weights)))
        self._own: Sequence[str] = ()

    def change_subject(self) -> None:
        """Go on with other words that come back often."""
        self._own = self._rng.choices(self._vocabulary[0], k=OWN_WORDS)

    def title(self, number: int) -> str:
        return self._sentence(self._titles) + f" {number}"

    def heading(self) -> str:
        return self._sentence(self._headings)

    def paragraph(self, words: int) -> str:
        sentences: list[str] = []
        while sum(map(len, map(str.split, sentences))) < words:
            sentences.append(self._sentence(self._sentences) + ".")
        return " ".join(sentences)

    def _sentence(self, models: Sequence[Sequence[str]]) -> str:
        sentence = " ".join(map(self._exchanged, self._rng.choice(models)))
        return sentence[:1].upper() + sentence[1:]

    def _exchanged(self, word: str) -> str:
        if word.lower() in self._common or self._rng.random() > EXCHANGED:
            return word
        if self._rng.random() < OF_ITS_OWN:
            return self._own[int(OWN_WORDS * self._rng.random() ** 2)]
        words, totals = self._vocabulary
        return words[bisect(totals, self._rng.random() * totals[-1], hi=len(words) - 1)]


@dataclass(frozen=True)
class Section:
    """The shape that all languages of a section share: callout or none, words of each paragraph, items of a list."""

    callout: str | None
    paragraphs: tuple[int, ...]
    items: int

    @classmethod
    def of_any_shape(cls, rng: random.Random) -> "Section":
        words = min(300, max(25, int(rng.lognormvariate(4.5, 0.55))))
        paragraphs = rng.randint(1, 3)
        callout = rng.choice(CALLOUTS) if rng.random() < 0.4 else None
        return cls(callout, (words // (paragraphs + 1),) * paragraphs, rng.choice((0, 3, 4)))

    def markdown(self, voice: Voice) -> str:
        parts = [voice.paragraph(words) for words in self.paragraphs]
        if self.callout:
            parts.append(f"> [!{self.callout}]\n> - {voice.paragraph(8)}\n> - {voice.paragraph(8)}")
        if self.items:
            parts.append("\n".join(f"- {voice.paragraph(8)}" for _ in range(self.items)))
        return "\n\n".join(parts)


def _write_document(folder: Path, number: int, voices: dict[str, Voice], rng: random.Random) -> None:
    kind = rng.choices(list(KINDS), list(KINDS.values()))[0]
    target = folder / ("platform" if kind == "platform" else f"{kind}s") / f"document-{number}"
    target.mkdir(parents=True)
    sections = [Section.of_any_shape(rng) for _ in range(rng.randint(4, 8))]
    texts = {language: _text(number, sections, voice) for language, voice in voices.items()}
    for language, text in texts.items():
        (target / f"{language}.md").write_text(text, encoding="utf-8")
    table = _table(kind, texts[LANGUAGES[0]], rng)
    (target / "document.toml").write_text(table, encoding="utf-8")


def _text(number: int, sections: Sequence[Section], voice: Voice) -> str:
    voice.change_subject()
    parts = [f"# {voice.title(number)}", voice.paragraph(30)]
    for section in sections:
        parts += (f"## {voice.heading()}", section.markdown(voice))
    return "\n\n".join(parts) + "\n"


def _table(kind: str, original: str, rng: random.Random) -> str:
    parsed = parse_document(original).text
    assert parsed is not None
    topics = rng.sample(TOPICS, rng.randint(1, 3))
    state = rng.choices(list(STATES), list(STATES.values()))[0]
    notes = "".join(f'{language} = "Made up."\n' for language in LANGUAGES)
    translations = "".join(
        f'[translations.{language}]\nmade_from = "{made_from(parsed)}"\n' for language in LANGUAGES[1:]
    )
    return (
        f'kind = "{kind}"\ntopics = {topics}\nas_of = 2026-07-04\ncheck_by = 2027-01-04\n'
        f'[status]\nstate = "{state}"\n[status.note]\n{notes}{translations}'
    )


def _made_up(words: Sequence[str], rng: random.Random) -> Iterator[str]:
    """Yield new words, each letter drawn from those that follow the two before it in real words."""
    following: dict[str, list[str]] = {}
    for word in words:
        marked = f"  {word}\n"
        for at in range(2, len(marked)):
            following.setdefault(marked[at - 2 : at], []).append(marked[at])
    known = set(words)
    while len(known) < len(words) + MADE_UP_WORDS:
        word = "  "
        while not word.endswith("\n"):
            word += rng.choice(following[word[-2:]])
        word = word.strip()
        if 4 <= len(word) <= 14 and word.isalpha() and word not in known:
            known.add(word)
            yield word


def _seeded(seed: str) -> random.Random:
    return random.Random(seed)  # noqa: S311 - it keeps no secret


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _left_out(at: Path, names: list[str]) -> list[str]:
    """Leave out documents, other languages and whatever names documents."""
    return [name for name in names if at == CONTENT and name not in COPIED]


if __name__ == "__main__":
    main()
