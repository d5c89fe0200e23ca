"""Rounding as the packed file and the inference do it, to see what it costs; without `pack.py`'s evening out of ranges."""

import copy

import torch
from torch import nn

from pack import MOST, MOST_OF_TABLE


def rounded(rows, most):
    """Rows of floats as whole numbers up to `most` times a scale by row hold them."""
    scales = rows.abs().amax(-1, keepdim=True).clamp_min(1e-8) / most
    return (rows / scales).round() * scales


@torch.no_grad()
def applied(tagger):
    """A copy whose matrices and tables are rounded by row, and the inputs of the layers' products word by word."""
    tagger = copy.deepcopy(tagger)
    for part in tagger.modules():
        if isinstance(part, nn.Linear | nn.Embedding):
            part.weight.copy_(rounded(part.weight, MOST if isinstance(part, nn.Linear) else MOST_OF_TABLE))
    for layer in tagger.encoder.layers:
        for part in (layer.qkv, layer.o, layer.fi, layer.fo):
            part.register_forward_pre_hook(lambda _, given: (rounded(given[0], MOST_OF_TABLE),))
    return tagger
