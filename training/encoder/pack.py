"""Packs a trained network and its vocabulary into the file that `src/encoder` reads, whole numbers in place of floats.

    python3 training/encoder/pack.py student reference.json "rasid-deep 1" rasid-deep.bin

Reads student.pt and student.json; writes the file and, beside it, its checksum.

Layout, little endian: «rasidenc», the layout's version (u32), name; layers, hidden size, heads, inner size, positions (u32 each),
epsilon (f32), pieces of a window (u32); most pieces of a word (u32), pieces: count (u32), for each its score (i32, steps of 1/4096)
and text; characters read as others: count (u32), for each its code (u32) and what is read; word table, positions, norm; layers;
head; SHA-256 of all before. A text is its length (u8) and its bytes.

A row of a table is int8 times a scale. An output's weights are whole numbers up to MOST times a scale, after each input's factor
has been moved from the rows into the weights, by how large that input gets on the texts of reference.json: both have then about
as wide a range (SmoothQuant, Xiao and others, 2022).
"""

import hashlib
import json
import struct
import sys
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

from pieces import SCORE_STEP

MAGIC = b"rasidenc"
VERSION = 1
# The order of `src/tagger/label.rs`.
LABELS = ["O", "B-PERS", "I-PERS", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC"]
# Whole numbers of weights go up to this, and so do those of rows: `src/encoder/linear.rs` says why.
MOST = 63
MOST_OF_TABLE = 127


def main(stem, reference, name, target):
    state = {key: value.float() for key, value in torch.load(stem.with_suffix(".pt"), weights_only=True).items()}
    shape = json.loads(stem.with_suffix(".json").read_text("utf-8"))
    texts = [sum(text["pieces"], []) for text in json.loads(reference.read_text("utf-8"))]
    # Queries carry the scale of the scores of attention.
    for at in range(shape["layers"]):
        for part in ("weight", "bias"):
            state[f"encoder.layers.{at}.qkv.{part}"][: shape["hidden"]] /= (shape["hidden"] / shape["heads"]) ** 0.5
    packed = pack(state, shape, largest_inputs(state, shape, texts), name)
    target.write_bytes(packed)
    target.with_suffix(".sha256").write_text(hashlib.sha256(packed).hexdigest() + "\n")
    print(f"{target}: {len(packed):,} bytes")


def pack(state, shape, largest, name):
    """The bytes of the file; `largest` holds for each linear layer how large each of its inputs gets."""
    positions = state["encoder.pos.weight"] + state["encoder.tt0"]
    sizes = (shape["layers"], shape["hidden"], shape["heads"], shape["ff"], len(positions))
    out = [MAGIC, struct.pack("<I", VERSION), text(name), struct.pack("<5IfI", *sizes, shape["eps"], shape["window"])]
    out += [vocabulary(shape), table(state["encoder.word.weight"]), table(positions), norm(state, "encoder.ln")]
    for at in range(shape["layers"]):
        for part in ("qkv", "o", "ln1", "fi", "fo", "ln2"):
            layer = f"encoder.layers.{at}.{part}"
            out.append(norm(state, layer) if part.startswith("ln") else linear(state, layer, largest[layer]))
    order = [shape["labels"].index(label) for label in LABELS]
    out += [floats(state["head.weight"][order]), floats(state["head.bias"][order])]
    content = b"".join(out)
    return content + hashlib.sha256(content).digest()


def text(words):
    written = words.encode()
    return bytes([len(written)]) + written


def floats(tensor):
    return tensor.numpy().astype("<f4").tobytes()


def vocabulary(shape):
    pieces = [struct.pack("<i", round(score * SCORE_STEP)) + text(piece) for piece, score in shape["pieces"]]
    read_as = [struct.pack("<I", ord(letter)) + text(read) for letter, read in shape["normal"].items()]
    counted = lambda rows: struct.pack("<I", len(rows)) + b"".join(rows)
    return struct.pack("<I", shape["longest_word"]) + counted(pieces) + counted(read_as)


def whole(rows, most):
    """(scales, whole numbers) of rows: the greatest of each is `most`."""
    scales = rows.abs().amax(1).clamp_min(1e-8) / most
    return scales, (rows / scales[:, None]).round().numpy().astype(np.int8).tobytes()


def table(rows):
    scales, numbers = whole(rows, MOST_OF_TABLE)
    return floats(scales) + numbers


def norm(state, name):
    return floats(state[name + ".weight"]) + floats(state[name + ".bias"])


def linear(state, name, largest):
    weight = state[name + ".weight"]
    factors = (weight.abs().amax(0).clamp_min(1e-5) / largest.clamp_min(1e-5)).sqrt()
    scales, numbers = whole(weight / factors, MOST)
    return floats(factors) + floats(scales) + floats(state[name + ".bias"]) + numbers


@torch.no_grad()
def largest_inputs(state, shape, texts):
    """How large each input of each linear layer gets, without its sign, when the network reads these texts, lists of pieces."""
    largest = {}

    def apply(name, rows):
        seen = rows.abs().amax(0)
        largest[name] = torch.maximum(largest.get(name, seen), seen)
        return F.linear(rows, state[name + ".weight"], state[name + ".bias"])

    def even(name, rows):
        return F.layer_norm(rows, rows.shape[-1:], state[name + ".weight"], state[name + ".bias"], shape["eps"])

    for text_ in texts:
        ids = torch.tensor([shape["bos"], *text_, shape["eos"]])
        rows = state["encoder.word.weight"][ids] + state["encoder.pos.weight"][: len(ids)] + state["encoder.tt0"]
        rows = even("encoder.ln", rows)
        for at in range(shape["layers"]):
            layer = f"encoder.layers.{at}."
            queries, keys, values = apply(layer + "qkv", rows).view(len(ids), 3, shape["heads"], -1).permute(1, 2, 0, 3)
            mixed = F.scaled_dot_product_attention(queries, keys, values, scale=1.0).transpose(0, 1).reshape(rows.shape)
            rows = even(layer + "ln1", rows + apply(layer + "o", mixed))
            rows = even(layer + "ln2", rows + apply(layer + "fo", F.gelu(apply(layer + "fi", rows))))
    return largest


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], Path(sys.argv[4]))
