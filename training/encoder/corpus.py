"""The texts: which sentences teach, which are kept aside, what their labels allow, and the windows that a network reads."""

import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

sys.path.insert(0, str(Path(__file__).parents[1]))
import conll
from encoder import fold

TYPES = ("PERS", "LOC", "ORG", "MISC")
LABELS = ["O", *(f"{part}-{kind}" for kind in TYPES for part in "BI")]
# Pieces of one window, the two marks at its ends not counted; the inference cuts articles alike.
WINDOW = 160
# Pieces of one word that are read; what is longer is an address or a slip.
LONGEST_WORD = 12
# As many words alike in a row, and two sentences are taken to be the same text.
RUN = 6

# The types of AQMAR, Wojood and FANE that ANERcorp's guidelines draw alike. Peoples, buildings and works are drawn otherwise.
HINTS = {
    source: kind
    for kind, sources in {
        "PERS": "PER PERS Politician Artist Scientist Athlete Religious_PER Other_PER Businessperson Engineer Lawyer Police",
        "LOC": "LOC GPE Nation Population-Center State-or-Province County-or-District Continent Water-Body Land-Region-Natural",
        "ORG": "ORG Government Non-Governmental Commercial Media Sports Educational Religious_ORG Medical-Science Entertainment",
    }.items()
    for source in sources.split()
}


def folds(names: Path):
    """ANERcorp's training part as (taught, kept aside): its last fifth by order of sentences is never trained on."""
    sentences = conll.read(names / "anercorp-train.conll")
    cut = len(sentences) * 4 // 5
    return sentences[:cut], sentences[cut:]


def raw_texts(corpora: Path):
    """Sentences that a teacher may label, lists of (word, hint): the event corpus, AQMAR's and Wojood's teaching parts, WikiFANE.

    A hint is what the source's own label says in LABELS, or None where that says nothing. Left out is what stands twice or shares a
    run of words with the texts that measure, and what in WikiFANE has no name. (NewsFANE is ANERcorp's text again.)
    """
    with (corpora / "events/plover-detection-dev.jsonl").open(encoding="utf-8") as lines:
        texts = [[(word, None) for word in re.findall(r"\w+|[^\w\s]", json.loads(line)["text"])] for line in lines]
    for name in ("aqmar-train", "wojood-train", "wikifane-fine"):
        sentences = [[(word, hint(label)) for word, label in sentence] for sentence in conll.read(corpora / f"names/{name}.conll")]
        texts += [sentence for sentence in sentences if name != "wikifane-fine" or any(said not in (None, "O") for _, said in sentence)]
    measuring = folds(corpora / "names")[1] + conll.read(corpora / "names/aqmar-dev.conll")
    seen = {run for sentence in measuring for run in runs(sentence)}
    found = []
    for sentence in texts:
        whole = tuple(word for word, _ in sentence)
        if whole and (whole,) not in seen and seen.isdisjoint(runs(sentence)):
            seen.add((whole,))
            found.append(sentence)
    return found


def hint(label):
    """AQMAR's, Wojood's or FANE's label in LABELS; None where ANERcorp's guidelines may say something else."""
    kind = HINTS.get(label[2:])
    return "O" if label == "O" else kind and label[:2] + kind


def runs(sentence):
    """Every run of RUN words, their letters made even, of a sentence of (word, label); none where there are fewer."""
    even = [fold(word) for word, _ in sentence]
    return {tuple(even[at : at + RUN]) for at in range(len(even) - RUN + 1)}


def allowed(label):
    """Which of LABELS a gold label allows, as a row of booleans.

    ANERcorp's allow themselves. AQMAR's `O` may still be MISC and its MIS anything but a person, place or organisation,
    since its miscellany is another one.
    """
    label = label.replace("-PERS", "-PER").replace("-PER", "-PERS")
    if label in LABELS:
        return [label == each for each in LABELS]
    return [each == "O" or each.endswith("MISC") for each in LABELS]


def aqmar_allowed(label):
    """As `allowed`, for a label of AQMAR."""
    return allowed("MIS" if label == "O" else label)


@dataclass
class Window:
    """Some consecutive words as a network reads them: `pieces` by word, and `target`, a row by word of what the caller teaches."""

    pieces: list
    target: np.ndarray

    def __len__(self):
        return 2 + sum(map(len, self.pieces))


def windows(sentences, targets, pieces_of):
    """Packs consecutive sentences, lists of words, into windows; a sentence is split only where it alone exceeds one.

    `targets` holds one array a sentence, a row a word. `pieces_of` gives a word's piece ids.
    """
    packed, pieces, rows, size = [], [], [], 0

    def close():
        nonlocal pieces, rows, size
        if pieces:
            packed.append(Window(pieces, np.stack(rows)))
        pieces, rows, size = [], [], 0

    for words, target in zip(sentences, targets, strict=True):
        cut = [pieces_of(word)[:LONGEST_WORD] for word in words]
        if size + sum(map(len, cut)) > WINDOW:
            close()
        for word, row in zip(cut, target, strict=True):
            if size + len(word) > WINDOW:
                close()
            pieces.append(word)
            rows.append(row)
            size += len(word)
    close()
    return packed


def batches(windows_, size, rng=None):
    """Lists of windows of at most `size` pieces with padding; shuffled where `rng` is given, else by length."""
    order = sorted(windows_, key=lambda window: len(window) + (rng.random() * 16 if rng else 0))
    found, batch = [], []
    for window in order:
        if batch and (len(batch) + 1) * max(len(window), *map(len, batch)) > size:
            found.append(batch)
            batch = []
        batch.append(window)
    found.append(batch)
    if rng:
        rng.shuffle(found)
    return found


@dataclass
class Marks:
    """Ids of the pieces that are no text."""

    bos: int
    eos: int
    pad: int
    mask: int


def tensors(batch, marks, mask_share=0.0, rng=None):
    """(ids: batch × longest, real: the same in booleans, firsts: (2, words) rows and columns of the words' first pieces).

    A share of the words is replaced by the mask, so that the sentence must tell what they are.
    """
    longest = max(map(len, batch))
    ids = np.full((len(batch), longest), marks.pad)
    firsts = []
    for at, window in enumerate(batch):
        row = [marks.bos]
        for word in window.pieces:
            firsts.append((at, len(row)))
            row += [marks.mask] if mask_share and rng.random() < mask_share else word
        row.append(marks.eos)
        ids[at, : len(row)] = row
    ids = torch.from_numpy(ids)
    return ids, ids != marks.pad, torch.tensor(firsts).T
