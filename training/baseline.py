#!/usr/bin/env python3
"""The usual CRF, for comparison: python-crfsuite with words, affixes, clitics and gazetteer flags, on the folds of `train --cross-validate`.

    pip install python-crfsuite && training/baseline.py ../shared/corpora

Prints strict span F1 of each fold and of all together.
"""

import argparse
import re
import tempfile
from pathlib import Path

import pycrfsuite
from conll import read, report, spans

FOLDS = 5
CLITICS = ("وال", "بال", "كال", "فال", "لل", "ال", "و", "ب", "ل", "ف", "ك", "س")


def fold_letters(word):
    """Folds the letters that the gazetteers' sources write differently."""
    word = re.sub("[\u064b-\u0652\u0670\u0640]", "", word)
    return re.sub("[أإآٱ]", "ا", word).replace("ى", "ي").replace("ة", "ه")


def gazetteers(folder):
    """One set of folded words a list: given names, surnames, foreign names, cities, countries."""

    def rows(name):
        lines = (folder / name).read_text("utf-8").splitlines()
        header = lines[0].split("\t")
        return [dict(zip(header, line.split("\t"), strict=False)) for line in lines[1:]]

    def words(rows_, pick):
        return {fold_letters(word) for row in rows_ for value in pick(row) for word in re.split("[|\\s]+", value)}

    def arabic(row):
        return [value for value in row.values() if re.search("[\u0621-\u064a]", value)]

    names = ["arab_name_units.tsv", "rigour_persons_ar.tsv", "cities_ar_geonames.tsv", "countries_ar.tsv"]
    return [words(rows(name), arabic) for name in names]


def features(words, lists):
    folded = [fold_letters(word) for word in words]
    seen = []
    for word in folded:
        forms = {word} | {word[len(c):] for c in CLITICS if word.startswith(c) and len(word) > len(c) + 1}
        seen.append([any(form in names for form in forms) for names in lists])
    rows = []
    for at, word in enumerate(folded):
        row = [f"w={word}", f"digit={word.isdigit()}"]
        row += [f"p{n}={word[:n]}" for n in (1, 2, 3, 4)] + [f"s{n}={word[-n:]}" for n in (1, 2, 3, 4)]
        row += [f"c={c}:{word[len(c):]}" for c in CLITICS if word.startswith(c) and len(word) > len(c) + 1]
        for offset in (-2, -1, 0, 1, 2):
            if not 0 <= at + offset < len(folded):
                row.append(f"edge{offset}")
                continue
            row.append(f"w{offset}={folded[at + offset]}")
            row += [f"g{offset}:{nth}" for nth, hit in enumerate(seen[at + offset]) if hit]
        if at:
            row.append(f"w-1w={folded[at - 1]}|{word}")
        if at + 1 < len(folded):
            row.append(f"ww1={word}|{folded[at + 1]}")
        rows.append(row)
    return rows


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    corpora = parser.parse_args().corpora
    sentences = read(corpora / "names/anercorp-train.conll")
    lists = gazetteers(corpora / "gazetteers")
    read_features = [features([word for word, _ in sentence], lists) for sentence in sentences]
    total = ([], [])
    for fold in range(FOLDS):
        start, end = len(sentences) * fold // FOLDS, len(sentences) * (fold + 1) // FOLDS
        trainer = pycrfsuite.Trainer(verbose=False)
        trainer.set_params({"c1": 0.1, "c2": 0.01, "max_iterations": 100})
        for at, sentence in enumerate(sentences):
            if not start <= at < end:
                trainer.append(read_features[at], [label for _, label in sentence])
        with tempfile.NamedTemporaryFile() as file:
            trainer.train(file.name)
            tagger = pycrfsuite.Tagger()
            tagger.open(file.name)
            found = [spans(tagger.tag(rows)) for rows in read_features[start:end]]
        gold = [spans([label for _, label in sentence]) for sentence in sentences[start:end]]
        print(f"fold {fold}: {report(gold, found)}", flush=True)
        total[0].extend(gold)
        total[1].extend(found)
    print(f"all folds: {report(*total)}")


if __name__ == "__main__":
    main()
