#!/usr/bin/env python3
"""Scores dates and numbers on the Arabic part of Microsoft's Recognizers-Text suite (MIT), which lies outside the project.

    scripts/values.py [--rasid target/release/rasid] [--errors] [--beside]

Each case is one sentence with the date on which it is said. A case is right where every expected span is found with its
value, and nothing else of that kind is. Cases that the suite itself calls unsupported are left out, and so are those of
values.struck.tsv, each with a reason. `--errors` lists what is wrong; `--beside` scores PyPI's `dateparser` too (dates and lengths
of time only: it reads no numbers).

Where the suite's conventions differ from our guidelines, for every case alike, they are mapped, not counted as errors:
- a preposition, «يوم», «هذا» or a word of duration before a date may stand inside or outside (FRAME);
- its ranges end before their last day, ours on it; a date may be the last or the next such one;
- «قبل شهر» is as precise as its unit with us, a day there; «أواخر الشهر», «الأسبوع الأول من الشهر» are as precise as the month;
- lengths are compared in seconds, within 2 % (a year is 12 months of 30 days, or 365);
- a number may stand in an amount of money, a measure, a percentage or a length of time of ours, where it begins;
- a range of numbers is a number with a bound, or two numbers.
"""
import argparse
import csv
import datetime
import json
import math
import re
import subprocess
import sys
import tempfile
from html import escape
from pathlib import Path

HERE = Path(__file__).resolve().parent
SUITE = HERE.parent.parent / "shared/corpora/values/recognizers-dev"
# Words that may stand inside a span or before it.
FRAME = {"في", "إلى", "يوم", "هذا", "لمدة", "مدة", "خلال", "طوال", "منذ", "ما", "من"}
# Words that leave a period as long as it is with us, and half or third of it in the suite.
EDGES = ("مطلع", "بداية", "أوائل", "منتصف", "نهاية", "أواخر", "الأسبوع")
AMOUNTS = {"CARDINAL", "MONEY", "QUANTITY", "PERCENT"}
UNITS = {"Y": 365 * 86400, "W": 7 * 86400, "D": 86400, "H": 3600, "S": 1}


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--suite", type=Path, default=SUITE)
    options.add_argument("--rasid", default="target/release/rasid")
    options.add_argument("--errors", action="store_true", help="list the cases that are wrong")
    options.add_argument("--beside", action="store_true", help="score PyPI's dateparser too")
    options = options.parse_args()

    cases, left_out, struck = load(options.suite)
    readings = [mentions_of(case, record) for case, record in zip(cases, analyze(options.rasid, cases))]
    tables = [("rasid", score(cases, readings))]
    if options.beside:
        dated = [case for case in cases if case["kind"] in ("date", "duration")]
        tables.append(("dateparser", score(dated, [beside(case) for case in dated])))
    for name, table in tables:
        print_table(name, table)
    print(f"\nleft out: {left_out} unsupported by the suite itself, {struck} struck")
    if options.errors:
        for case, found in zip(cases, readings):
            if not judge(case, found)["right"]:
                print(f"\n{case['file']} {case['index']} ({case['reference']})  {case['text']}")
                print("  expected", [(text_of(case, e), e["values"]) for e in case["expected"]])
                print("  found   ", [(text_of(case, m), m["kind"], m["value"]) for m in found])


# The suite


def load(folder):
    """The cases to score; how many are unsupported, how many struck."""
    with open(HERE / "values.struck.tsv", encoding="utf-8") as rows:
        reasons = {(row["file"], int(row["index"])) for row in csv.DictReader(rows, delimiter="\t")}
    cases, unsupported, struck = [], 0, 0
    for path in sorted(folder.glob("*.json")):
        for index, entry in enumerate(json.loads(path.read_text("utf-8-sig"))):
            if "NotSupported" in entry:
                unsupported += 1
            elif (path.stem, index) in reasons:
                struck += 1
            else:
                cases.append(case_of(path.stem, index, entry))
    return cases, unsupported, struck


def case_of(file, index, entry):
    text = entry["Input"]
    kind = next(kind for start, kind in KINDS if file.startswith(start))
    reference = entry.get("Context", {}).get("ReferenceDateTime", "2016-11-07")[:10]
    expected, at = [], 0
    for result in entry["Results"]:
        start = result["Start"]
        if text[start : start + len(result["Text"])] != result["Text"]:
            start = text.find(result["Text"], at)
        at = start + len(result["Text"])
        expected.append({"start": start, "end": at, "values": values_of(kind, result)})
    return {"file": file, "index": index, "text": text, "kind": kind, "reference": reference, "expected": expected}


KINDS = [
    ("DateTime", "date"),
    ("Date", "date"),
    ("Duration", "duration"),
    ("NumberRange", "range"),
    ("Number", "number"),
    ("Ordinal", "ordinal"),
    ("Percent", "percent"),
]


def values_of(kind, result):
    """Any of these values is right; None where the case gives none."""
    value, resolution = result.get("Value"), result.get("Resolution")
    if isinstance(value, dict):
        found = []
        for part in (value.get("FutureResolution", {}), value.get("PastResolution", {})):
            if "date" in part:
                found.append((part["date"], part["date"]))
            elif "startDate" in part:
                found.append((part["startDate"], part["endDate"]))
            elif "duration" in part:
                found.append(float(part["duration"]))
        return found or None
    if not isinstance(resolution, dict):
        return None
    if kind == "date":
        spans = [(v.get("value") or v.get("start"), v.get("value") or v.get("end")) for v in resolution.get("values", [])]
        return [span for span in spans if all(span)] or None
    value = resolution.get("value", "")
    if kind == "range":
        low, high = value[1:-1].split(",") if "," in value else ("", "")
        return [(low and float(low), high and float(high))]
    try:
        return [float(value.rstrip("%"))]
    except ValueError:  # «الأخير»: end+0
        return None


# What was found


def analyze(rasid, cases):
    """One record a case: each is a page of its own that says when it was published."""
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for number, case in enumerate(cases):
            files.append(Path(folder) / f"{number:05}.html")
            files[-1].write_text(
                '<!doctype html><html lang="ar"><head><meta charset="utf-8"><meta property="article:published_time" '
                f'content="{case["reference"]}"></head><body><article><p>{escape(case["text"])}</p></article></body></html>',
                "utf-8",
            )
        lines = subprocess.run([rasid, "analyze", "--with-text", *files], capture_output=True, text=True, check=True).stdout
    return [json.loads(line) for line in lines.splitlines()]


def mentions_of(case, record):
    """The record's mentions in the places of the case's own text, whose white space the page's text may fold."""
    places = [at for at, c in enumerate(case["text"]) if not c.isspace()]
    order, page = {}, 0
    for at, c in enumerate(record.get("text", "")):
        if not c.isspace():
            order[at] = page
            page += 1
    found = []
    for mention in record["mentions"]:
        first, last = order.get(mention["start"]), order.get(mention["end"] - 1)
        if first is None or last is None or last >= len(places):
            continue
        value = mention.get("value")
        if mention["type"] in ("DATE", "TIME"):
            value = (mention.get("iso"), mention.get("duration"))
        found.append(
            {
                "start": places[first],
                "end": places[last] + 1,
                "kind": mention["type"],
                "value": value,
                "bound": mention.get("bound"),
            }
        )
    return found


def beside(case):
    """What `dateparser` finds: its date alone, which may lie anywhere in the period meant."""
    import warnings

    from dateparser.search import search_dates

    warnings.filterwarnings("ignore")
    base = datetime.datetime.fromisoformat(case["reference"])
    found, at = [], 0
    for text, date in search_dates(case["text"], languages=["ar"], settings={"RELATIVE_BASE": base}) or []:
        start = case["text"].find(text, at)
        at = start + len(text)
        seconds = abs((date.replace(tzinfo=None) - base).total_seconds())
        value = (f"{date:%Y-%m-%d}", f"PT{seconds:.0f}S")
        found.append({"start": start, "end": at, "kind": "DATE", "value": value, "bound": None, "loose": True})
    return found


# Judging


def judge(case, found):
    """How many spans are expected, found, right in value and superfluous, and whether the case is right."""
    relevant = {
        "date": lambda m: m["kind"] == "DATE",
        "duration": lambda m: m["kind"] in ("DATE", "TIME"),
        "number": lambda m: m["kind"] in AMOUNTS or m["value"] and m["kind"] in ("DATE", "TIME"),
        "range": lambda m: m["kind"] in AMOUNTS,
        "percent": lambda m: m["kind"] == "PERCENT",
        "ordinal": lambda m: m["kind"] == "ORDINAL",
    }[case["kind"]]
    mine = [m for m in found if relevant(m)]
    spans = values = valued = touched = 0
    used = []
    for expected in case["expected"]:
        inside = [m for m in mine if m["start"] < expected["end"] and expected["start"] < m["end"]]
        used += inside
        touched += bool(inside)
        match = {"range": range_of, "number": number_of}.get(case["kind"], one_of)(case, expected, inside)
        if match is None:
            continue
        spans += 1
        if expected["values"]:
            valued += 1
            values += match
    # Inside a longer mention and beside what is asked for, other kinds of amounts are no errors.
    counts = {"number": {"CARDINAL"}, "range": {"CARDINAL"}, "duration": set()}.get(case["kind"])
    extra = [m for m in mine if m not in used and (counts is None or m["kind"] in counts)]
    if case["kind"] == "range":
        extra = [m for m in extra if m["bound"]]
    return {
        "cases": 1,
        "right": spans == len(case["expected"]) and values == valued and not extra,
        "expected": len(case["expected"]),
        "found": touched + len(extra),
        "spans": spans,
        "valued": valued,
        "values": values,
    }


def bare(case, mention):
    """A span less the words of the frame before it and white space around it."""
    text = case["text"]
    start, end = mention["start"], mention["end"]
    while start < end:
        word = re.match(r"\s+|[^\s]+(?=\s)", text[start:end])
        if word is None or not (word[0].isspace() or word[0] in FRAME):
            break
        start += len(word[0])
    if text[start : start + 1] == "ل" and text[start : start + 2] != "لي":
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def one_of(case, expected, inside):
    """Whether the value of the mention with the expected span is right; None where none has the span."""
    fits = [m for m in inside if bare(case, m) == bare(case, expected)]
    if not fits:
        return None
    vague = text_of(case, expected).removeprefix("في ").startswith(EDGES)
    return any(same(case["kind"], m, value, vague) for m in fits for value in expected["values"] or [])


def number_of(case, expected, inside):
    fits = [m for m in inside if m["start"] == expected["start"] and m["end"] >= expected["end"]]
    exact = [m for m in fits if m["kind"] != "CARDINAL" or m["end"] == expected["end"]]
    if not exact:
        return None
    counts = [m["value"] if m["kind"] in AMOUNTS else count_of(m["value"][1]) for m in exact]
    return any(close(count, value) for count in counts for value in expected["values"] or [])


def range_of(case, expected, inside):
    """A bound on one number, or the numbers at both ends."""
    low, high = expected["values"][0]
    cardinals = [m for m in inside if expected["start"] <= m["start"] and m["kind"] in AMOUNTS]
    if not cardinals:
        return None
    numbers = [m["value"] for m in cardinals]
    if low != "" and high != "":
        ends = [low, high] if low != high else [low]
        return len(numbers) == len(ends) and all(close(*pair) for pair in zip(sorted(numbers), sorted(ends)))
    side = ("at_least", low) if high == "" else ("at_most", high)
    return len(numbers) == 1 and cardinals[0]["bound"] == side[0] and close(numbers[0], side[1])


def same(kind, mention, value, vague):
    if kind in ("percent", "ordinal"):
        return close(mention["value"], value)
    iso, duration = mention["value"]
    if kind == "duration":
        return bool(duration) and close(seconds(duration), value, 0.02)
    if not iso:
        return False
    start, end, day = period(iso)
    wanted = (period(value[0])[0], period(value[1])[1])
    if mention.get("loose"):
        return wanted[0] <= start <= wanted[1]
    if (start, end) == wanted or (start, end + datetime.timedelta(1)) == wanted:
        return True
    # As precise as its unit: «قبل شهر», «أواخر الأسبوع».
    return (vague or not day) and start <= wanted[0] <= wanted[1] <= end + datetime.timedelta(1)


def period(iso):
    """First and last day of an ISO date or interval, and whether it names days."""
    ends = iso.split("/")

    def day(text, last):
        parts = [int(part) for part in text[:10].split("-")]
        if len(parts) == 3:
            return datetime.date(*parts)
        year, month = parts[0], parts[1] if len(parts) == 2 else (12 if last else 1)
        if not last:
            return datetime.date(year, month, 1)
        return datetime.date(year + month // 12, month % 12 + 1, 1) - datetime.timedelta(1)

    return day(ends[0], False), day(ends[-1], True), len(ends[0]) >= 10


def seconds(duration):
    total, in_time = 0.0, False
    for number, letter in re.findall(r"([\d.]*)([A-Z])", duration):
        if letter == "T":
            in_time = True
        elif number:
            total += float(number) * (UNITS[letter] if letter != "M" else 60 if in_time else 30 * 86400)
    return total


def count_of(duration):
    parts = re.findall(r"([\d.]+)[A-Z]", duration or "")
    return float(parts[0]) if len(parts) == 1 else None


def close(one, other, tolerance=1e-9):
    return one is not None and math.isclose(float(one), float(other), rel_tol=tolerance, abs_tol=1e-12)


def text_of(case, mention):
    return case["text"][mention["start"] : mention["end"]]


# The table


def score(cases, readings):
    rows = {}
    for case, found in zip(cases, readings):
        for name in (case["file"], "all"):
            row = rows.setdefault(name, {})
            for key, count in judge(case, found).items():
                row[key] = row.get(key, 0) + int(count)
    rows["all"] = rows.pop("all")
    return rows


def print_table(name, rows):
    share = lambda part, whole: f"{part / whole:.3f}" if whole else "–"
    print(f"\n{name:36} cases  right   share  span recall  span precision  value")
    for file, row in rows.items():
        print(
            f"{file:36} {row['cases']:5}  {row['right']:5}   {share(row['right'], row['cases'])}        "
            f"{share(row['spans'], row['expected'])}           {share(row['spans'], row['found'])}  {share(row['values'], row['valued'])}"
        )


if __name__ == "__main__":
    sys.exit(main())
