"""Rounding to int8, as the inference does it, to see what it costs."""

import copy

import torch
from torch import nn


def rounded(rows):
    """(whole numbers of int8, scales): every row in units of its greatest value over 127."""
    scales = rows.abs().amax(-1, keepdim=True).clamp_min(1e-8) / 127
    return (rows / scales).round(), scales


def even(rows):
    """Rows as int8 would hold them."""
    whole, scales = rounded(rows)
    return whole * scales


@torch.no_grad()
def applied(tagger, inputs):
    """A copy whose matrices and word table are rounded to int8 by row and, if `inputs`, the inputs of the layers' products by word."""
    tagger = copy.deepcopy(tagger)
    for part in tagger.modules():
        if isinstance(part, nn.Linear | nn.Embedding):
            part.weight.copy_(even(part.weight))
    if inputs:
        for layer in tagger.encoder.layers:
            for part in (layer.qkv, layer.o, layer.fi, layer.fo):
                part.register_forward_pre_hook(lambda _, args: (even(args[0]),))
    return tagger
