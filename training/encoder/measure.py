"""From label scores to names, and what they are worth."""

from collections import Counter

import numpy as np
import torch
from torch.nn import functional as F

from corpus import LABELS, TYPES, batches, conll, folds, tensors, windows

# Added to the score of a step that BIO forbids.
NEVER = -1e9


def _steps():
    """(from, to): 0 where `to` may follow `from`, else NEVER."""
    steps = np.zeros((len(LABELS), len(LABELS)))
    for before, first in enumerate(LABELS):
        for after, second in enumerate(LABELS):
            if second[0] == "I" and first[2:] != second[2:]:
                steps[before, after] = NEVER
    return steps


STEPS = _steps()


def best_labels(scores):
    """The likeliest sequence of labels that BIO allows; `scores` is (words, labels), in log-probabilities."""
    best = scores[0] + STEPS[0]
    back = []
    for row in scores[1:]:
        through = best[:, None] + STEPS
        back.append(through.argmax(0))
        best = through.max(0) + row
    path = [int(best.argmax())]
    for row in reversed(back):
        path.append(int(row[path[-1]]))
    return [LABELS[at] for at in reversed(path)]


@torch.no_grad()
def label_scores(network, sentences, pieces_of, marks, size=2400):
    """Log-probabilities of labels, one array (words, labels) a sentence; sentences are lists of words."""
    network.eval()
    numbers = [np.full((len(words), 1), at) for at, words in enumerate(sentences)]
    packed = windows(sentences, numbers, pieces_of)
    rows = {}
    for batch in batches(packed, size):
        scores = F.log_softmax(network(*tensors(batch, marks)), -1).numpy()
        start = 0
        for window in batch:
            rows[id(window)] = scores[start : start + len(window.pieces)]
            start += len(window.pieces)
    joined = np.concatenate([rows[id(window)] for window in packed])
    return np.split(joined, np.cumsum([len(words) for words in sentences])[:-1])


def figures(gold, scores, known, kinds):
    """Strict span F1 by type and over `kinds`, and the recall on names whose words are not among `known`, as one line.

    `gold` holds sentences of (word, label), AQMAR's PER read as PERS.
    """
    counts, new = Counter(), Counter()
    for sentence, rows in zip(gold, scores, strict=True):
        truth = {span for span in conll.spans([_renamed(label) for _, label in sentence]) if span[2] in kinds}
        found = {span for span in conll.spans(best_labels(rows)) if span[2] in kinds}
        for part, spans in (("gold", truth), ("found", found), ("right", truth & found)):
            counts.update((part, kind) for _, _, kind in spans)
        for span in truth:
            if (name := " ".join(word for word, _ in sentence[span[0] : span[1]])) not in known:
                new["gold", span[2]] += 1
                new["right", span[2]] += span in found

    def share(table, kinds_, over):
        total = lambda key: sum(table[key, kind] for kind in kinds_)
        return 100 * len(over) * total("right") / max(1, sum(map(total, over)))

    by_kind = "  ".join(f"{kind} {share(counts, [kind], ('gold', 'found')):.1f}" for kind in kinds)
    by_new = "  ".join(f"{kind} {share(new, [kind], ('gold',)):.1f}" for kind in kinds)
    precision, recall = share(counts, kinds, ("found",)), share(counts, kinds, ("gold",))
    return (
        f"F1 ALL {share(counts, kinds, ('gold', 'found')):.1f} (P {precision:.1f} R {recall:.1f})  {by_kind}"
        f" | recall of new names: ALL {share(new, kinds, ('gold',)):.1f}  {by_new}"
    )


def show(name, tagger, shared, pieces_of, marks):
    """Prints the figures on ANERcorp's kept fifth and on AQMAR dev."""
    folder = shared / "corpora/names"
    taught, aside = folds(folder)
    known = names(taught)
    for text, sentences, kinds in (
        ("kept fifth", aside, TYPES),
        ("AQMAR dev", conll.read(folder / "aqmar-dev.conll"), TYPES[:3]),
    ):
        scores = label_scores(tagger, [[word for word, _ in sentence] for sentence in sentences], pieces_of, marks)
        print(f"{name}, {text}: {figures(sentences, scores, known, kinds)}", flush=True)


def names(sentences):
    """The texts of all names in sentences of (word, label)."""
    return {
        " ".join(word for word, _ in sentence[start:end])
        for sentence in sentences
        for start, end, _ in conll.spans([label for _, label in sentence])
    }


def _renamed(label):
    return label + "S" if label.endswith("-PER") else label
