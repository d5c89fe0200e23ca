#!/usr/bin/env python3
"""Makes www/fonts: the letters that Arabic news needs, and Latin, from the OFL fonts that npm carries.

Run once, by hand, when a font changes; its results are committed:

    npm install --no-save @fontsource-variable/noto-naskh-arabic@5.3.0 @fontsource/ibm-plex-sans-arabic@5.3.0
    pip install fonttools brotli
    scripts/fonts.py
"""
import os
import subprocess
import tempfile

from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

OUT = os.path.join(os.path.dirname(__file__), "..", "www", "fonts")
NASKH = "node_modules/@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-{}-wght-normal.woff2"
SANS = "node_modules/@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-{}-{}-normal.woff2"

# Arabic with its marks and digits, and the letters of names from Persian, Urdu, Kurdish and Uyghur.
READING = (
    "U+0600-060F,U+0610-061A,U+061B-065F,U+0660-066F,U+0670-0671,U+0679,U+067E,U+0686,U+0688,U+0691,U+0698,U+06A1,U+06A4,"
    "U+06A8,U+06A9,U+06AD,U+06AF,U+06BA,U+06BE,U+06C0-06C3,U+06CC,U+06D0,U+06D2,U+06D4-06D5,U+06F0-06F9,U+FDF2,U+FDFC,"
    "U+0020,U+00A0,U+00AB,U+00BB,U+200B-200F,U+25CC,U+FD3E,U+FD3F"
)
INTERFACE = (
    "U+0600-0603,U+060C,U+061B,U+061F,U+0621-063A,U+0640-0652,U+0660-066D,U+0670,U+0671,U+067E,U+0686,U+0698,U+06A4,"
    "U+06A9,U+06AF,U+06CC,U+0020,U+00A0,U+00AB,U+00BB,U+200C-200F"
)
LATIN = (
    "U+0020-007E,U+00A0,U+00A3,U+00A5,U+00A9,U+00AB,U+00AE,U+00B0,U+00B1,U+00B7,U+00BB,U+00C0-00FF,U+011E-011F,"
    "U+0130-0131,U+015E-015F,U+0152-0153,U+0160-0161,U+2010-2015,U+2018-201E,U+2020,U+2022,U+2026,U+2030,U+2032-2033,"
    "U+2039-203A,U+20AC,U+2190-2193,U+2212,U+00D7"
)

# What joins, places and spaces letters, and digits of one width; not fractions and the like, which no style asks for.
FEATURES = "init,medi,fina,isol,rlig,liga,clig,calt,rclt,curs,ccmp,locl,kern,mark,mkmk,tnum"


def main():
    weights = {"wght": (400, 700)}
    subset(NASKH.format("arabic"), "naskh-arabic.woff2", READING, axes=weights)
    subset(NASKH.format("latin"), "naskh-latin.woff2", LATIN, axes=weights)
    for weight in (400, 600):
        subset(SANS.format("arabic", weight), f"sans-arabic-{weight}.woff2", INTERFACE, family="Rasid Sans")
        subset(SANS.format("latin", weight), f"sans-latin-{weight}.woff2", LATIN, family="Rasid Sans")


def subset(source, name, letters, axes=None, family=None):
    font = TTFont(source)
    if axes:
        font = instancer.instantiateVariableFont(font, axes)
    if family:
        rename(font, family)
    font.flavor = None
    with tempfile.NamedTemporaryFile(suffix=".ttf") as whole:
        font.save(whole.name)
        target = os.path.join(OUT, name)
        options = ["--flavor=woff2", f"--layout-features={FEATURES}", "--no-hinting", "--desubroutinize"]
        subprocess.check_call(["pyftsubset", whole.name, f"--unicodes={letters}", f"--output-file={target}", *options])
    print(name, os.path.getsize(target))


def rename(font, family):
    """A subset is a changed font, and "Plex" a reserved name."""
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6, 16, 17):
            text = record.toUnicode().replace("IBM Plex Sans Arabic", family)
            record.string = text.replace("IBMPlexSansArabic", family.replace(" ", ""))


main()
