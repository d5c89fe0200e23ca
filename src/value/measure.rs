//! Units of measure and their names.
//!
//! Source: SI symbols; Arabic names from press usage, written for this project. Units outside the SI have their
//! English name.

use super::vocabulary::Rows;
use super::word::Word;

/// Symbols or English names, in the order of [`WORDS`]' numbers.
const UNITS: &[&str] = &[
    "km", "m", "cm", "mm", "mi", "ft", "in", "yd", "ha", "feddan", "dunam", "t", "kg", "g", "quintal", "ounce",
    "barrel", "l", "gal", "W", "kW", "MW", "GW", "degree", "knot", "GB", "MB", "TB", "KB", "MP", "cal", "Hz", "MHz",
    "GHz", "kt", "Mt", "V", "carat", "TW", "µm", "mg", "nm", "kV", "ml", "Mbit", "Gbit", "kbit", "A", "J", "kJ", "MJ",
    "Pa", "hPa", "dB", "kHz", "acre", "MV", "PB", "mA", "px", "bit", "lb",
];

/// The symbol or English name of a unit.
pub(super) fn name(unit: u8) -> &'static str {
    UNITS.get(usize::from(unit)).copied().unwrap_or("")
}

/// Metre.
pub(super) const METRE: u8 = 1;
/// Mile, which «بحري» makes a nautical one.
pub(super) const MILE: u8 = 4;
/// Foot, which is spelled like the verb "presented".
pub(super) const FOOT: u8 = 5;
/// Tonne, which is always metric.
pub(super) const TONNE: u8 = 11;
/// Degree, of an angle, an earthquake or, with «مئوية», of heat.
pub(super) const DEGREE: u8 = 23;

pub(super) const WORDS: Rows = &[
    ("كيلومتر كيلومترا كيلومترات كلم كم km", Word::Measure(0)),
    ("كيلومتران كيلومترين", Word::MeasureDual(0)),
    ("متر مترا أمتار مترات", Word::Measure(1)),
    ("متران مترين", Word::MeasureDual(1)),
    ("سنتيمتر سنتيمترا سنتيمترات سنتمتر سنتمترا سنتمترات سم", Word::Measure(2)),
    (
        "مليمتر مليمترا مليمترات ملم ملليمتر ملليمترا ملليمترات ميليمتر ميليمترا ميليمترات ميلليمتر ميلليمترا مم mm",
        Word::Measure(3),
    ),
    ("ميل ميلا أميال", Word::Measure(4)),
    ("ميلين", Word::MeasureDual(4)),
    ("قدم قدما أقدام", Word::Measure(5)),
    ("بوصة بوصات", Word::Measure(6)),
    ("ياردة ياردات", Word::Measure(7)),
    ("هكتار هكتارا هكتارات", Word::Measure(8)),
    ("فدان فدانا أفدنة", Word::Measure(9)),
    ("دونم دونما دونمات", Word::Measure(10)),
    ("طن طنا أطنان", Word::Measure(11)),
    ("طنان طنين", Word::MeasureDual(11)),
    ("كيلوغرام كيلوغراما كيلوغرامات كيلوجرام كيلوجراما كيلوجرامات كغم كلغ كغ كجم كيلو kg", Word::Measure(12)),
    ("غرام غراما غرامات جرام جراما جرامات", Word::Measure(13)),
    ("قنطار قنطارا قناطير", Word::Measure(14)),
    ("أونصة أونصات أوقيات", Word::Measure(15)),
    ("رطل رطلا أرطال", Word::Measure(61)),
    ("برميل برميلا براميل", Word::Measure(16)),
    ("لتر لترا لترات ليتر ليترا ليترات", Word::Measure(17)),
    ("غالون غالونا جالون جالونا", Word::Measure(18)),
    ("واط وات", Word::Measure(19)),
    ("كيلوواط كيلووات", Word::Measure(20)),
    ("ميغاواط ميجاواط ميغاوات ميجاوات", Word::Measure(21)),
    ("غيغاواط جيجاواط غيغاوات جيجاوات", Word::Measure(22)),
    ("درجة درجات", Word::Measure(23)),
    ("عقدة", Word::Measure(24)),
    ("غيغابايت جيجابايت gb", Word::Measure(25)),
    ("ميغابايت ميجابايت mb", Word::Measure(26)),
    ("تيرابايت tb", Word::Measure(27)),
    ("كيلوبايت kb", Word::Measure(28)),
    ("ميغابكسل ميجابكسل ميغابيكسل ميجابيكسل", Word::Measure(29)),
    ("سعرة سعرات", Word::Measure(30)),
    ("هرتز", Word::Measure(31)),
    ("ميغاهرتز ميجاهرتز", Word::Measure(32)),
    ("غيغاهرتز جيجاهرتز", Word::Measure(33)),
    ("كيلوطن", Word::Measure(34)),
    ("ميغاطن", Word::Measure(35)),
    ("فولت", Word::Measure(36)),
    ("قيراط قيراطا", Word::Measure(37)),
    ("تيراواط", Word::Measure(38)),
    ("ميكرومتر ميكرون", Word::Measure(39)),
    (
        "مليغرام مليغراما مليغرامات ملغ ملغم ميليغرام ملليغرام ميلليغرام مليجرام ملليجرام ميليجرام ملجم",
        Word::Measure(40),
    ),
    ("نانومتر", Word::Measure(41)),
    ("كيلوفولت", Word::Measure(42)),
    ("مليلتر ملليلتر ميليلتر ميلليلتر مل ml", Word::Measure(43)),
    ("ميغابت ميجابت mbps", Word::Measure(44)),
    ("غيغابت جيجابت gbps", Word::Measure(45)),
    ("كيلوبت", Word::Measure(46)),
    ("أمبير أمبيرا", Word::Measure(47)),
    ("جول", Word::Measure(48)),
    ("كيلوجول", Word::Measure(49)),
    ("ميغاجول ميجاجول", Word::Measure(50)),
    ("باسكال", Word::Measure(51)),
    ("هكتوباسكال", Word::Measure(52)),
    ("ديسيبل ديسبل", Word::Measure(53)),
    ("كيلوهرتز", Word::Measure(54)),
    ("أكر", Word::Measure(55)),
    ("ميغافولت ميجافولت", Word::Measure(56)),
    ("بيتابايت", Word::Measure(57)),
    ("ميلليأمبير ملليأمبير ميليأمبير مليأمبير", Word::Measure(58)),
    ("بكسل بيكسل", Word::Measure(59)),
    ("بت", Word::Measure(60)),
    ("مربع مربعا مربعة", Word::Square),
    ("مكعب مكعبا مكعبة", Word::Cubic),
    ("مئوية", Word::Celsius),
];
