#!/usr/bin/env python3
"""Derive the two word lists of the lexicon from the project's corpora.

Reads  CORPORA/names/{anercorp-train,newsfane-fine,wikifane-fine,aqmar-train,wojood-train}.conll
       CORPORA/gazetteers/{arab_name_units.tsv,arab_person_full_names.tsv,
                           rigour_persons_ar.tsv,transliteration-ar2en.txt}
       DATA/people.tsv and name_seeds.tsv (beside this file), both written by hand
Writes DATA/name_units.tsv      word role source         units of person names: a feature, never a verdict
       DATA/ordinary_words.tsv  word count source        vocabulary that is no name
spellings.py, beside this file, derives from the same lists how names are written in Latin letters.

Every word is folded by `fold`: no diacritics or tatweel, أإآٱ→ا, ى→ي, ة→ه, ؤ→و, ئ→ي.
Both outputs are sorted by word and depend on the inputs alone.

    python3 tools/word_lists.py --corpora /work/shared/corpora --data src/lexicon/data
"""
import argparse
import itertools
import re
import unicodedata
from collections import Counter, defaultdict
from difflib import SequenceMatcher
from pathlib import Path

HERE = Path(__file__).resolve().parent

# NewsFANE is ANERcorp's text under other labels: of the two, the larger count is taken, not the sum.
CORPORA = ["anercorp-train", "newsfane-fine", "wikifane-fine", "aqmar-train", "wojood-train"]
PERSON = {"PER", "PERS", "Politician", "Athlete", "Artist", "Scientist", "Other_PER", "Religious_PER",
          "Police", "Lawyer", "Engineer", "Businessperson"}
# Wojood's values and offices are ordinary words; so are AQMAR's MIS (elements, particles, genres) and FANE's things.
ORDINARY = {"O", "DATE", "TIME", "OCC", "CARDINAL", "ORDINAL", "PERCENT", "QUANTITY", "CURR", "MONEY", "UNIT",
            "Medical-Science", "Food", "Chemical", "Sharp", "Blunt"}
NEUTRAL = {"MIS", "MISC", "WEBSITE"}

ARABIC_WORD = re.compile("[\u0621-\u063a\u0641-\u064a]{2,}")
FOLD = str.maketrans("أإآٱىةؤئکیھہۀڤپ", "اااايهويكيهههفب")
FOREIGN_G = "جغ"  # the spellings of a foreign g that are common enough to list; the matcher knows the others

PROCLITICS = ["", "و", "ف"]
PREPOSITIONS = ["", "ب", "ك", "ل", "س"]
SUFFIXES = ["ه", "ها", "هم", "هما", "هن", "نا", "ي", "ا", "ات", "ين", "ون", "ان", "تين", "تان", "وا", "ت", "يه"]
FAMILY_ENDINGS = re.compile(".(وف|وفا|يف|يفا|سكي|تسكي|سكايا|فيتش|يتش|ينكو|نكو|شفيلي|ادزه|يان|سون|سن|بيرغ|بيرج|برغ"
                            "|شتاين|مان|ييف|ييفا|اوغلو|زاده|بور|نيا|وليس|ياديس|ايتيس|اكيس|يز|يث)$")
PERSIAN_URDU = ("IR", "PK", "AF")
MIN_ARAB_COUNT = 4
# Words that join names but are none themselves are the matcher's business.
PARTICLES = {"بن", "ابن", "ابو", "ابي", "ابا", "ام", "بنت", "ولد", "ال", "بو", "الله", "الدين"}
# Longer foreign names of one source are spelled in too many ways to be met again.
MAX_UNSEEN_LENGTH = 8
MAX_ORDINARY_SHARE = 0.35
MIN_O_SHARE = 0.8
# Cities that the corpora leave without a label in the name of an agreement: «اتفاق الطائف».
UNLABELLED = {"الطايف"}
# A word inside the name of an organisation is weak evidence against its being ordinary: «وزارة», «المتحدة».
NAME_WEIGHT = 0.1


def fold(word):
    return re.sub("[\u064b-\u0652\u0670\u0640\u200b-\u200f]", "", word).translate(FOLD)


def is_arabic(word):
    return ARABIC_WORD.fullmatch(word) is not None


def expand(spelling):
    """The plain spellings of one in the data files' notation: `غ*` foreign g, `(x)` optional, `_` joined or spaced."""
    parts = re.findall(r"\([^)]*\)|[جغقك]\*|.", spelling.lstrip("~"))
    choices = [[p[1:-1], ""] if p[0] == "(" else sorted({p[0], *FOREIGN_G}) if p[1:] == "*" else ["", " "] if p == "_" else [p]
               for p in parts]
    return sorted({"".join(c) for c in itertools.product(*choices)})


def rows(path):
    """The rows of a TSV file below its header."""
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:] if line]


# ---------------------------------------------------------------- what the corpora say of each word

class Use:
    """How often a word is ordinary, in a person's name, in a place's or thing's name."""
    __slots__ = ("ordinary", "person", "name")

    def __init__(self):
        self.ordinary = self.person = self.name = 0

    def total(self):
        return self.ordinary + self.person + self.name


def read_uses(folder):
    uses = {corpus: read_corpus(folder / f"{corpus}.conll") for corpus in CORPORA}
    merged = defaultdict(Use)
    for word in sorted(set(itertools.chain.from_iterable(uses.values()))):
        news = max(uses["anercorp-train"][word], uses["newsfane-fine"][word], key=Use.total)
        for use in [news] + [uses[c][word] for c in CORPORA[2:]]:
            merged[word].ordinary += use.ordinary
            merged[word].person += use.person
            merged[word].name += use.name
    return merged


def read_corpus(path):
    uses = defaultdict(Use)
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split()
        if len(fields) < 2:
            continue
        word, label = fold(fields[0]), fields[-1].split("-", 1)[-1]
        if not is_arabic(word) or label in NEUTRAL:
            continue
        if label in ORDINARY:
            uses[word].ordinary += 1
        elif label in PERSON:
            uses[word].person += 1
        else:
            uses[word].name += 1
    return uses


def without_clitics(word):
    """The readings of a word less و ف, then ب ك ل س («وللصين» → «للصين», «الصين»), three letters at least."""
    readings = []
    for conjunction, preposition in itertools.product(PROCLITICS, PREPOSITIONS):
        clitics = conjunction + preposition
        if not clitics or not word.startswith(clitics):
            continue
        rest = word[len(clitics):]
        if preposition == "ل" and rest.startswith("ل"):
            rest = "ا" + rest
        if len(rest) >= 3:
            readings.append(rest)
    return readings


# ---------------------------------------------------------------- ordinary words

def ordinary_words(uses, names):
    """Counts of ordinary words. `names`: words known as foreign names alone, kept out unless frequent."""
    direct = {w: u.ordinary for w, u in uses.items() if u.ordinary and w not in UNLABELLED and w[0] != "ء" and "اا" not in w and is_ordinary(u)}
    # «والحكومة» is evidence for «الحكومة», where that is attested itself.
    counts = Counter(direct)
    for word, count in direct.items():
        for base in without_clitics(word):
            if base in direct:
                counts[base] += count
    known = {w for w, n in counts.items() if n >= 2 and (w not in names or n >= 5)}
    inflected = {w for w in direct if w not in known and w not in names and w[0] not in "وف" and has_known_stem(w, known)}
    listed = known | inflected
    # What its clitics explain need not be listed too, unless it is frequent in its own right.
    return {w: counts[w] for w in listed if direct[w] >= 3 or not any(b in listed for b in without_clitics(w))}


def is_ordinary(use):
    share = use.ordinary / (use.ordinary + use.person + NAME_WEIGHT * use.name)
    return share >= MIN_O_SHARE and (use.ordinary >= 5 or use.person + use.name < use.ordinary)


def has_known_stem(word, known):
    """Is a word that occurs once a form of one that occurs oftener: the article, a suffix, a verb's prefix?"""
    for base in [word] + without_clitics(word):
        stems = {base, base[2:] if base.startswith("ال") else "ال" + base}
        for stem in list(stems):
            for suffix in SUFFIXES:
                if stem.endswith(suffix):
                    cut = stem[:-len(suffix)]
                    stems |= {cut, cut + "ه", cut[:-1] + "ه" if cut.endswith("ت") else cut}
            if stem[:1] in "يتنا":
                stems |= {p + stem[1:] for p in "يتنا"} | {stem[1:]}
        if any(len(s) >= 3 and s in known for s in stems):
            return True
    return False


# ---------------------------------------------------------------- units of names

class Unit:
    """A word of persons' names: votes for its Latin spelling, counts by role, sources."""

    def __init__(self):
        self.latin = Counter()
        self.given = self.family = self.foreign = 0
        self.arab_press = 0  # the part of given + family from Arab countries
        self.sources = set()
        self.seeded = self.keep = False

    def arab(self):
        return self.given + self.family


def read_units(gazetteers, data):
    units = defaultdict(Unit)
    read_arab_units(gazetteers / "arab_name_units.tsv", units)
    read_full_names(gazetteers / "arab_person_full_names.tsv", units)
    read_foreign(gazetteers, units)
    read_people(data / "people.tsv", units)
    read_seeds(HERE / "name_seeds.tsv", units)
    return units


def read_arab_units(path, units):
    for arabic, latin, country, role, count, _ in rows(path):
        word, count = fold(arabic), int(count)
        if " " in arabic or not is_arabic(word):
            continue
        unit = units[word]
        if role == "given":
            unit.given += count
        else:
            unit.family += count
        # Persian, Urdu and Algerian lists spell otherwise than the Arab press in English.
        unit.latin[latin] += count * (1 if country in PERSIAN_URDU or country == "DZ" else 4)
        unit.arab_press += count * (country not in PERSIAN_URDU)
        unit.sources.add("arabnames")


def read_full_names(path, units):
    for arabic, latin, country, _, _ in rows(path):
        words, latins = [fold(w) for w in arabic.split()], latin.split()
        if country in PERSIAN_URDU or len(words) < 2:
            continue
        for i, word in enumerate(words):
            if not is_arabic(word):
                continue
            unit = units[word]
            unit.arab_press += 1
            if i == 0:
                unit.given += 1
            elif i == len(words) - 1:
                unit.family += 1
            if len(words) == len(latins):
                unit.latin[latins[i]] += 1
            unit.sources.add("arabnames")


def read_foreign(gazetteers, units):
    for _, forms, latins in rows(gazetteers / "rigour_persons_ar.tsv"):
        for form in forms.split("|"):
            add_foreign(units, form, latins.split("|"), "rigour")
    text = (gazetteers / "transliteration-ar2en.txt").read_text(encoding="utf-8")
    for form, latin in (line.split("\t") for line in text.splitlines() if line):
        add_foreign(units, form, [latin, latin], "transliteration")


def add_foreign(units, form, latins, source):
    word = fold(form)
    if " " in form or not is_arabic(word):
        return
    units[word].foreign += 1
    units[word].sources.add(source)
    for latin in latins:
        units[word].latin[latin] += 1


def read_people(path, units):
    """The first and the last word of public figures' names; Arab ones have their own lists."""
    for row in rows(path):
        english = row[4].split()
        for spelling in [row[1]] + row[2].split("|"):
            for name in expand(spelling) if " " in spelling else []:
                words = name.split()
                if len(words) != len(english):
                    continue
                for i, word in ((0, fold(words[0])), (len(words) - 1, fold(words[-1]))):
                    # «ماك غورك» has as many words as "Brett McGurk", but not the same ones.
                    if is_arabic(word) and likeness(word, english[i]) >= 0.4:
                        if i == 0:
                            units[word].given += 1
                        else:
                            units[word].family += 1
                        units[word].latin[english[i]] += 20
                        units[word].sources.add("rasid")


def read_seeds(path, units):
    for spelling, role, latin, keep in rows(path):
        for word in map(fold, expand(spelling)):
            if not is_arabic(word):
                continue
            unit = units[word]
            unit.given += 50 * (role != "family")
            unit.family += 50 * (role != "given")
            unit.latin[latin] += 1000
            unit.seeded = True
            unit.keep = unit.keep or keep == "yes"
            unit.sources.add("rasid")


def is_useful(word, unit, uses, ordinary):
    """Is a unit frequent or trusted enough, and no ordinary word?"""
    if word in PARTICLES:
        return False
    if unit.keep:
        return True
    use, by_hand = uses[word], "rasid" in unit.sources
    if len(word) < 3 and not by_hand:
        return False
    if len(word) < 4 and not by_hand and not use.person and unit.arab() < 20:
        return False
    if not by_hand and not use.person:
        if not unit.foreign and unit.arab_press < MIN_ARAB_COUNT and unit.arab() < 4 * MIN_ARAB_COUNT:
            return False
        if len(unit.sources) == 1 and unit.foreign and (len(word) > MAX_UNSEEN_LENGTH or not latin_of(word, unit)):
            return False
    if use.total() >= 5 and use.ordinary > MAX_ORDINARY_SHARE * use.total():
        return False
    if use.ordinary and not use.person and (unit.arab() < 30 or use.ordinary >= 5):
        return False
    # «غزة», «جبل»: surnames, but places nearly always.
    if not unit.seeded and (use.name >= 3 and not use.person and unit.arab() < 10
                            or use.name >= 10 and use.name > 4 * use.person):
        return False
    if by_hand or use.person or unit.arab() >= 20:
        return True
    # «برحيل» is a surname, but oftener ب + رحيل; «كتابه» is his book.
    if any(ordinary.get(base, 0) >= 3 for base in without_clitics(word)):
        return False
    stems = [word[:-len(s)] for s in SUFFIXES if word.endswith(s)]
    return not any(len(s) >= 3 and ordinary.get(s, 0) >= 10 for s in stems)


def role_of(word, unit, use):
    if unit.arab() < 2 or unit.foreign > unit.arab():
        if FAMILY_ENDINGS.search(word) and unit.given <= unit.family:
            return "family"
        if unit.arab() == 0:
            return "both"
    share = unit.given / max(1, unit.arab())
    return "given" if share > 0.8 else "family" if share < 0.2 else "both"


ARABIC_SOUNDS = str.maketrans("ابتثجحخدذرزسشصضطظعغفقكلمنهويء", "abttjhkddrzsssdtzajfkklmnhwya")
LATIN_SOUNDS = [("ch", "ts"), ("sh", "s"), ("th", "t"), ("kh", "k"), ("gh", "j"), ("dh", "d"), ("ph", "f"), ("ck", "k"),
                ("x", "ks"), ("g", "j"), ("p", "b"), ("v", "f"), ("c", "k"), ("q", "k"), ("o", "w"), ("u", "w"), ("i", "y"),
                ("e", "y")]


def likeness(word, latin):
    """How alike an Arabic and a Latin spelling sound, 0 to 1."""
    sounds = plain_latin(latin).lower()
    for letters, sound in LATIN_SOUNDS:
        sounds = sounds.replace(letters, sound)
    return SequenceMatcher(None, word.translate(ARABIC_SOUNDS), sounds, autojunk=False).ratio()


def plain_latin(text):
    text = unicodedata.normalize("NFKD", text.replace("ı", "i").replace("ø", "o").replace("ł", "l"))
    return re.sub("[^A-Za-z' -]", "", text).strip(" -'")


def latin_of(word, unit):
    """The Latin spelling with the most votes among those that read like the Arabic one."""
    votes = Counter()
    for latin, count in sorted(unit.latin.items()):
        plain = plain_latin(latin)
        if plain and (" " not in plain or word.startswith(("ال", "عبد", "ابو", "بن", "بو"))):
            votes[capitalise(word, plain)] += count
    if not votes:
        return ""
    article = [v for v in votes if v.startswith("Al-")]
    if word.startswith("ال") and article and not unit.foreign:
        votes = Counter({v: votes[v] for v in article})
    best = max(votes.values())
    near = {v: n for v, n in votes.items() if n * 4 >= best}
    return max(sorted(near), key=lambda v: near[v] / best + 2 * likeness(word, v))


def capitalise(word, latin):
    """«Al Mahrouqi», «el-Masri», «ALMASRI» → «Al-Mahrouqi», «El-Masri» → «Al-Masri»."""
    parts = [p[:1].upper() + (p[1:].lower() if p.isupper() else p[1:]) for p in re.split("[ -]+", latin) if p]
    if len(parts) == 2 and parts[0] in ("Al", "El", "Ar", "As", "Ash", "Az", "An", "At", "Ad") and word.startswith("ال"):
        return "Al-" + parts[1]
    return " ".join(parts) if " " in latin else "-".join(parts)


# ---------------------------------------------------------------- files

def write(path, header, table):
    lines = sorted("\t".join(map(str, row)) for row in table)
    path.write_text("\n".join(["\t".join(header)] + lines) + "\n", encoding="utf-8")
    print(f"{path}: {len(lines)} rows")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, default=Path("/work/shared/corpora"))
    parser.add_argument("--data", type=Path, default=Path("src/lexicon/data"))
    options = parser.parse_args()

    uses = read_uses(options.corpora / "names")
    units = read_units(options.corpora / "gazetteers", options.data)
    names = {w for w, u in units.items() if u.foreign or "rasid" in u.sources or u.arab() >= 5}
    ordinary = ordinary_words(uses, names)
    chosen = {w: u for w, u in units.items() if is_useful(w, u, uses, ordinary)}
    write(options.data / "ordinary_words.tsv", ["word", "count", "source"],
          [(w, n, "corpora") for w, n in ordinary.items()])
    write(options.data / "name_units.tsv", ["word", "role", "source"],
          [(w, role_of(w, u, uses[w]), "+".join(sorted(u.sources))) for w, u in chosen.items()])


if __name__ == "__main__":
    main()
