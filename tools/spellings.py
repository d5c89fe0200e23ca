#!/usr/bin/env python3
"""Derive how names are written in Latin letters: rules by letter, and the spellings that the rules miss.

Reads  CORPORA/gazetteers/{arab_name_units.tsv,arab_person_full_names.tsv,rigour_persons_ar.tsv,transliteration-ar2en.txt}
       DATA/people.tsv, name_seeds.tsv and spelling_seeds.tsv (both beside this file, written by hand)
Writes DATA/latin_rules.tsv     context latin source   what a letter becomes between its neighbours
       DATA/name_spellings.tsv  word latin source      usual spellings that differ from the rules', the first the most usual

A rule's context is a letter, then, as far as it matters: the next letter, the last Latin letter written, the letter
before, the one before that, the second and the third next; `.` is the edge of the word. The longest context that is
listed decides. `چ` stands for «تش», which foreign names have for one sound. Every tenth pair of transliteration-ar2en.txt is left out, and the rules are measured on it.

    python3 tools/spellings.py --corpora /work/shared/corpora --data src/lexicon/data
"""
import argparse
import math
import zlib
from collections import Counter, defaultdict
from functools import lru_cache
from pathlib import Path

from word_lists import HERE, PERSIAN_URDU, capitalise, fold, is_arabic, likeness, plain_latin, read_units, rows, write
from word_lists import latin_of

# Spelt after French habits, which news in English follow for people of these countries only.
FRENCH = ("DZ", "MA", "TN", "MR", "DJ", "KM")
MAX_LETTERS = 4       # Latin letters that one Arabic letter may become
MAX_WORD = 12
ROUNDS = 4            # of expectation and maximisation
MIN_GAIN = 4.0        # the weight of pairs that a longer context must set right
MIN_PRESS = 20        # how often a spelling from one Arab list must be seen to be shipped
MIN_OTHER = 0.4       # a second spelling's votes, as a share of the first one's
CONSONANTS = dict(zip("بتثجحخدذرزسشصضطظغفقكلمنهچ",
                      "b t th j h kh d dh r z s sh s d t z gh f q k l m n h ch".split()))
VOWELS = "aeiouy"


def letters(latin):
    return "".join(c for c in plain_latin(latin).lower() if c.isalpha())


def sounds(word):
    return word.replace("تش", "چ")


def is_held_out(word):
    return zlib.crc32(word.encode()) % 10 == 0


# ---------------------------------------------------------------- pairs to learn from

def read_pairs(gazetteers):
    """(word, latin) → weight, and what is held out: word → spellings."""
    lists, press = Counter(), Counter()
    held_out = defaultdict(set)
    for line in (gazetteers / "transliteration-ar2en.txt").read_text(encoding="utf-8").splitlines():
        form, latin = line.split("\t")
        add(lists, form, latin, 2)
        if is_arabic(fold(form)) and is_held_out(fold(form)):
            held_out[fold(form)].add(letters(latin))
    for _, forms, latins in rows(gazetteers / "rigour_persons_ar.tsv"):
        for form in forms.split("|"):
            for latin in latins.split("|"):
                add(lists, form, latin, 1.5)
    for form, latin, country, _, count, _ in rows(gazetteers / "arab_name_units.tsv"):
        if country not in PERSIAN_URDU:
            add(press, form, latin, int(count) * (0.3 if country in FRENCH else 1))
    weights = Counter({pair: math.sqrt(min(count, 12)) for pair, count in press.items()})
    weights.update(lists)
    best = Counter()
    for (word, _), weight in weights.items():
        best[word] = max(best[word], weight)
    pairs = {(word, latin): weight for (word, latin), weight in weights.items()
             if not is_held_out(word) and weight * 3 >= best[word] and is_plausible(word, latin)}
    return pairs, held_out


def add(weights, form, latin, weight):
    if " " not in form and is_arabic(fold(form)) and letters(latin):
        weights[fold(form), letters(latin)] += weight


def is_plausible(word, latin):
    article = word.startswith("ال") and len(word) > 4
    return (1 < len(word) <= MAX_WORD and not article and len(latin) <= 2.5 * len(word) + 1
            and likeness(word, latin) >= 0.45)


# ---------------------------------------------------------------- which Latin letters each letter became

def align(pairs):
    """[(word, Latin letters by Arabic letter, weight)], by hard expectation and maximisation."""
    cost = lru_cache(None)(first_guess)
    for _ in range(ROUNDS):
        counts = defaultdict(Counter)
        aligned = []
        for (form, latin), weight in sorted(pairs.items()):
            word = sounds(form)
            parts = best_path(word, latin, cost)
            if parts:
                aligned.append((word, parts, weight))
                for letter, part in zip(word, parts):
                    counts[letter][part] += weight
        cost = lru_cache(None)(learnt(counts))
    return aligned


def first_guess(letter, part):
    usual = CONSONANTS.get(letter, "")
    score = -2.0 * abs(len(part) - len(usual)) - 0.5 * len(part)
    if usual and part.startswith(usual):
        score += 6
    elif usual and part[:1] == usual[:1]:
        score += 4
    elif not usual and all(c in VOWELS + "wh" for c in part):
        score += 4
    elif part[:1] in VOWELS:
        score -= 1
    rest = part[len(usual):] if usual and part.startswith(usual) else part[1:]
    return score - 3 * sum(c not in VOWELS for c in rest)


def learnt(counts):
    totals = {letter: sum(parts.values()) for letter, parts in counts.items()}

    def score(letter, part):
        prior = 0.02 if first_guess(letter, part) > -2 else 0.0005
        return math.log((counts[letter][part] + prior) / (totals.get(letter, 0) + 10))
    return score


def best_path(word, latin, cost):
    best = [{0: (0.0, ())}]
    for letter in word:
        column = {}
        for at, (score, parts) in best[-1].items():
            for end in range(at, min(len(latin), at + MAX_LETTERS) + 1):
                total = score + cost(letter, latin[at:end])
                if end not in column or total > column[end][0]:
                    column[end] = (total, parts + (latin[at:end],))
        best.append(column)
    return best[-1].get(len(latin), (0, None))[1]


# ---------------------------------------------------------------- rules

def context(word, at, written):
    def letter(step):
        return word[at + step] if 0 <= at + step < len(word) else "."
    return "".join([word[at], letter(1), written[-1:] or ".", letter(-1), letter(-2), letter(2), letter(3)])


def learn_rules(aligned):
    """context → Latin letters: a longer context only where it is right more often than the shorter one."""
    seen = defaultdict(Counter)
    for word, parts, weight in aligned:
        written = ""
        for at, part in enumerate(parts):
            whole = context(word, at, written)
            for length in range(1, len(whole) + 1):
                seen[whole[:length]][part] += weight
            written += part
    rules = {}
    for key in sorted(seen, key=lambda key: (len(key), key)):
        best = max(sorted(seen[key]), key=lambda part: seen[key][part])
        shorter = longest(rules, key[:-1])
        if shorter is None or best != shorter and seen[key][best] - seen[key][shorter] >= MIN_GAIN:
            rules[key] = best
    return rules


def longest(rules, key):
    return next((rules[key[:length]] for length in range(len(key), 0, -1) if key[:length] in rules), None)


def by_rule(rules, form):
    word, written = sounds(form), ""
    for at in range(len(word)):
        written += longest(rules, context(word, at, written)) or ""
    return written


def measure(rules, held_out):
    exact = near = 0
    for word, spellings in held_out.items():
        guess = by_rule(rules, word)
        distance = min(edits(guess, spelling) for spelling in spellings)
        exact += distance == 0
        near += distance <= 1
    print(f"held out: {len(held_out)} names, {exact / len(held_out):.3f} exact, {near / len(held_out):.3f} within one letter")


def edits(one, other):
    row = list(range(len(other) + 1))
    for i, a in enumerate(one):
        following = [i + 1]
        for j, b in enumerate(other):
            following.append(min(row[j] + (a != b), row[j + 1] + 1, following[j] + 1))
        row = following
    return row[-1]


# ---------------------------------------------------------------- usual spellings

def usual_spellings(units, seeds, rules):
    """word → (spellings joined by `|`, sources), of those that neither the rules nor article and stem give."""
    listed = {}
    for word in sorted(set(units) | set(seeds), key=lambda word: (word.startswith("ال"), word)):
        if word in seeds:
            spelling, sources = seeds[word], {"rasid"}
        else:
            unit = units[word]
            if len(word) < 3 or not is_attested(unit):
                continue
            spelling, sources = with_second(word, unit), unit.sources
        if spelling and spelling.split("|") != [guess(word, listed, rules)]:
            listed[word] = (spelling, "+".join(sorted(sources)))
    return listed


def is_attested(unit):
    """A spelling that one list alone attests is hardly surer than the rules, and dear to download."""
    return len(unit.sources) > 1 or unit.sources == {"rasid"} or unit.arab_press >= MIN_PRESS


def with_second(word, unit):
    best = latin_of(word, unit)
    if best.startswith("Al-"):
        best = "al-" + best[3:]
    return best


def guess(word, listed, rules):
    """What the program writes for a word that is not listed."""
    stem = word[2:] if word.startswith("ال") and len(word) > 4 else word
    latin = listed[stem][0].split("|")[0] if stem in listed else by_rule(rules, stem).capitalize()
    return latin if stem == word else "al-" + latin


def read_spelling_seeds():
    return {fold(word): latin for word, latin in rows(HERE / "spelling_seeds.tsv")}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, default=Path("/work/shared/corpora"))
    parser.add_argument("--data", type=Path, default=Path("src/lexicon/data"))
    options = parser.parse_args()

    pairs, held_out = read_pairs(options.corpora / "gazetteers")
    rules = learn_rules(align(pairs))
    measure(rules, held_out)
    units = read_units(options.corpora / "gazetteers", options.data)
    spellings = usual_spellings(units, read_spelling_seeds(), rules)
    write(options.data / "latin_rules.tsv", ["context", "latin", "source"],
          [(context, latin, "arabnames+rigour+transliteration") for context, latin in rules.items()])
    write(options.data / "name_spellings.tsv", ["word", "latin", "source"],
          [(word, latin, sources) for word, (latin, sources) in spellings.items()])


if __name__ == "__main__":
    main()
