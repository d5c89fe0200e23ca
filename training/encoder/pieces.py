"""The trimmed vocabulary: which pieces are kept, how letters are made even, and how a word falls into pieces.

The Rust side reads the same tables and does the same steps; scores are multiples of 1/4096, so that sums are exact on both.
"""

import unicodedata
from collections import Counter

# Stands before every word, as SentencePiece has it.
WORD_START = "\u2581"
# Bos, pad, eos and unknown keep the first rows; the unknown piece is also the mask of training.
MARKS = ("<s>", "<pad>", "</s>", "<unk>")
BOS, PAD, EOS, UNKNOWN = range(4)
SCORE_STEP = 4096
# A character without a piece costs this much more than the rarest piece.
UNKNOWN_PENALTY = 10

DROPPED = [*range(0x064B, 0x0653), 0x0670, 0x0640, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF]
COMPATIBLE = [*range(0x00A0, 0x0100), *range(0x2000, 0x2070), *range(0xFB50, 0xFE00), *range(0xFE70, 0xFF00), *range(0xFF01, 0xFF5F)]
DIGITS = {ord(digit): str(value) for digits in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹") for value, digit in enumerate(digits)}


def normal_table():
    """Character → what is read instead: nothing for vowel signs, tatweel and invisible marks; NFKC for presentation forms and
    the like; ASCII for the Arabic digits. A space within becomes the start of a word."""
    table = {}
    for code in COMPATIBLE:
        even = unicodedata.normalize("NFKC", chr(code))
        if even != chr(code):
            table[code] = even
    for code, even in table.items():
        even = "".join(letter for letter in even if ord(letter) not in DROPPED)
        table[code] = even.replace(" ", WORD_START)
    return {chr(code): even for code, even in sorted({**table, **DIGITS, **dict.fromkeys(DROPPED, "")}.items())}


class Pieces:
    """A unigram tokenizer over `table`, a list of (piece, score) in order of rows, the marks first."""

    def __init__(self, table, normal):
        self.table = table
        self.ids = {piece: at for at, (piece, _) in enumerate(table) if at >= len(MARKS)}
        self.scores = [score for _, score in table]
        self.longest = max(map(len, self.ids))
        self.unknown_score = min(self.scores) - UNKNOWN_PENALTY
        self.normal = str.maketrans(normal)
        self.known = {}

    def word(self, word):
        """The ids of a word's pieces, at least one; the likeliest split, of equal ones that whose pieces began first."""
        if word not in self.known:
            self.known[word] = self._split(WORD_START + word.translate(self.normal))
        return self.known[word]

    def _split(self, text):
        best = [0.0] + [float("-inf")] * len(text)
        back = [None] * (len(text) + 1)
        for start in range(len(text)):
            for end in range(start + 1, min(len(text), start + self.longest) + 1):
                at = self.ids.get(text[start:end])
                if at is not None and best[start] + self.scores[at] > best[end]:
                    best[end], back[end] = best[start] + self.scores[at], (start, at)
            if best[start] + self.unknown_score > best[start + 1]:
                best[start + 1], back[start + 1] = best[start] + self.unknown_score, (start, UNKNOWN)
        found, end = [], len(text)
        while end:
            end, at = back[end]
            found.append(at)
        return found[::-1]


def full_table(offsets, scores, blob):
    """All (piece, score) of the original, in its order, with its own four marks in the rows of `MARKS`."""
    texts = [blob[offsets[at] : offsets[at + 1]].decode("utf-8", "replace") for at in range(len(scores))]
    return [(text, round(float(score) * SCORE_STEP) / SCORE_STEP) for text, score in zip(texts, scores, strict=True)]


def kept_rows(table, words, seldom):
    """Rows of `table` to keep: the marks, single characters of Arabic and ASCII, and what `words` (text → count) use at
    least `seldom` times."""
    split = Pieces(table, normal_table())
    used = Counter()
    for word, count in words.items():
        for at in split.word(word):
            used[at] += count
    single = lambda piece: all(" " < letter <= "~" or "\u0600" <= letter <= "\u06ff" for letter in piece)
    letters = {at for piece, at in split.ids.items() if len(piece.lstrip(WORD_START)) <= 1 and single(piece.lstrip(WORD_START))}
    return [*range(len(MARKS)), *sorted((letters | {at for at, count in used.items() if count >= seldom}) - set(range(len(MARKS))))]
