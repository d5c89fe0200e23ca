"""What the Rust side reads: the weights as a state dict, its description as JSON, and recorded answers to compare with."""

import json
from pathlib import Path

import torch

import pieces
from corpus import LABELS, LONGEST_WORD, WINDOW, Marks, tensors, windows
from network import POSITIONS

MARKS = Marks(pieces.BOS, pieces.EOS, pieces.PAD, pieces.UNKNOWN)


def save(tagger, vocabulary, config, stem: Path):
    """Writes `stem`.pt and `stem`.json; `vocabulary` is what `vocabulary.py` wrote.

    Linear weights are (out, in); `qkv` stacks query, key and value, each of which is heads × (hidden / heads).
    """
    torch.save(tagger.state_dict(), stem.with_suffix(".pt"))
    description = {
        "layers": len(tagger.encoder.layers),
        "hidden": config["H"],
        "heads": config["NH"],
        "ff": config["FF"],
        "eps": config["eps"],
        "labels": LABELS,
        "max_positions": POSITIONS,
        "window": WINDOW,
        "longest_word": LONGEST_WORD,
        "bos": pieces.BOS,
        "pad": pieces.PAD,
        "eos": pieces.EOS,
        "unk": pieces.UNKNOWN,
        "unk_score": pieces.Pieces(vocabulary["pieces"], vocabulary["normal"]).unknown_score,
        "pieces": vocabulary["pieces"],
        "normal": vocabulary["normal"],
    }
    stem.with_suffix(".json").write_text(json.dumps(description, ensure_ascii=False), "utf-8")


@torch.no_grad()
def record(tagger, split, sentences, target: Path):
    """Writes for each sentence alone its words, the ids of their pieces, and the log-probability of each label by word."""
    tagger.eval()
    answers = []
    for sentence in sentences:
        words = sentence.split()
        batch = windows([words], [[[0]] * len(words)], split.word)
        scores = [torch.log_softmax(tagger(*tensors([window], MARKS)), -1) for window in batch]
        answers.append(
            {
                "words": words,
                "pieces": [piece for window in batch for piece in window.pieces],
                "scores": torch.cat(scores).tolist(),
            }
        )
    target.write_text(json.dumps(answers, ensure_ascii=False), "utf-8")
