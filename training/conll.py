"""CoNLL columns and strict span scores: what every script here reads and prints."""

from collections import Counter


def read(path):
    """The sentences of a file, each a list of (word, label); the label is the last column."""
    sentences, sentence = [], []
    for line in path.read_text("utf-8-sig").splitlines() + [""]:
        columns = line.split()
        if columns:
            sentence.append((columns[0], columns[-1] if len(columns) > 1 else "O"))
        elif sentence:
            sentences.append(sentence)
            sentence = []
    return sentences


def spans(labels):
    """(first token, one past the last, type) of every name; a stray inside begins one."""
    found, start, kind = set(), None, None
    for at, label in enumerate([*labels, "O"]):
        if start is not None and (label == "O" or label[0] == "B" or label[2:] != kind):
            found.add((start, at, kind))
            start = None
        if label != "O" and start is None:
            start, kind = at, label[2:]
    return found


def report(gold, found):
    """Strict span F1 by type and over all, in one line."""
    counts = Counter()
    for one, other in zip(gold, found, strict=True):
        for name, names in (("gold", one), ("found", other), ("right", one & other)):
            for _, _, kind in names:
                counts[name, kind] += 1
                counts[name, "ALL"] += 1

    def f1(kind):
        return 200 * counts["right", kind] / max(1, counts["gold", kind] + counts["found", kind])

    kinds = ["ALL", *sorted({kind for _, kind in counts} - {"ALL"})]
    return "  ".join(f"{kind} {f1(kind):.1f}" for kind in kinds)
