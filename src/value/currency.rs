//! Currencies and the nationalities that tell them apart.
//!
//! Source: ISO 4217 and ISO 3166-1 codes; Arabic names from CLDR 46 (Unicode-3.0) and press usage, checked by hand.

use super::table;
use super::vocabulary::Rows;
use super::word::{self, Word};

/// A currency's name: what it means alone, and with which nationality it means what else.
struct Coin {
    /// ISO 4217 code of the bare name; empty where it says too little.
    alone: &'static str,
    /// (ISO 3166-1 code, ISO 4217 code)
    of: &'static [(&'static str, &'static str)],
}

const DOLLAR: u8 = 0;
const EURO: u8 = 1;
const POUND: u8 = 2;
const RIYAL: u8 = 3;
const DINAR: u8 = 4;
const DIRHAM: u8 = 5;
const LIRA: u8 = 6;
const RUBLE: u8 = 7;
const YUAN: u8 = 8;
const YEN: u8 = 9;
const RUPEE: u8 = 10;
const SHEKEL: u8 = 11;
const FRANC: u8 = 12;
const KRONA: u8 = 13;
const PESO: u8 = 14;
const WON: u8 = 15;
const RAND: u8 = 16;
const STERLING: u8 = 17;
const RINGGIT: u8 = 18;
const NAIRA: u8 = 19;
const SHILLING: u8 = 20;
const BIRR: u8 = 21;
const HRYVNIA: u8 = 22;
const TOMAN: u8 = 23;
const AFGHANI: u8 = 24;
const TAKA: u8 = 25;
const ZLOTY: u8 = 26;
const FORINT: u8 = 27;
const MANAT: u8 = 28;
const TENGE: u8 = 29;
const OUGUIYA: u8 = 30;
const BITCOIN: u8 = 31;
const MARK: u8 = 32;
const DONG: u8 = 33;
const LEU: u8 = 34;
const LEV: u8 = 35;
const KWANZA: u8 = 36;
const BOLIVAR: u8 = 37;
const LARI: u8 = 38;
const DRAM: u8 = 39;
const SUM: u8 = 40;
const TUGRIK: u8 = 41;
const KYAT: u8 = 42;
const KIP: u8 = 43;
const RIEL: u8 = 44;
const DALASI: u8 = 45;
const GUARANI: u8 = 46;
const LEMPIRA: u8 = 47;
const NAKFA: u8 = 48;
const METICAL: u8 = 49;
const RUFIYAA: u8 = 50;
const BOLIVIANO: u8 = 51;
const PIASTRE: u8 = 52;
const CENT: u8 = 53;
const HALALA: u8 = 54;

const COINS: &[Coin] = &[
    Coin {
        alone: "USD",
        of: &[
            ("CA", "CAD"),
            ("AU", "AUD"),
            ("NZ", "NZD"),
            ("SG", "SGD"),
            ("TW", "TWD"),
            ("HK", "HKD"),
            ("NA", "NAD"),
            ("ZW", "ZWL"),
        ],
    },
    Coin { alone: "EUR", of: &[] },
    Coin { alone: "", of: &[("EG", "EGP"), ("SD", "SDG"), ("GB", "GBP"), ("LB", "LBP"), ("SS", "SSP")] },
    Coin { alone: "", of: &[("SA", "SAR"), ("QA", "QAR"), ("OM", "OMR"), ("YE", "YER"), ("IR", "IRR"), ("BR", "BRL")] },
    Coin {
        alone: "",
        of: &[
            ("KW", "KWD"),
            ("BH", "BHD"),
            ("JO", "JOD"),
            ("IQ", "IQD"),
            ("LY", "LYD"),
            ("DZ", "DZD"),
            ("TN", "TND"),
            ("RS", "RSD"),
        ],
    },
    Coin { alone: "", of: &[("AE", "AED"), ("MA", "MAD")] },
    Coin { alone: "", of: &[("SY", "SYP"), ("LB", "LBP"), ("TR", "TRY"), ("IT", "ITL")] },
    Coin { alone: "RUB", of: &[("BY", "BYN")] },
    Coin { alone: "CNY", of: &[] },
    Coin { alone: "JPY", of: &[] },
    Coin { alone: "", of: &[("IN", "INR"), ("PK", "PKR"), ("ID", "IDR"), ("LK", "LKR"), ("NP", "NPR")] },
    Coin { alone: "ILS", of: &[] },
    Coin { alone: "", of: &[("CH", "CHF"), ("FR", "FRF"), ("DJ", "DJF"), ("KM", "KMF"), ("BE", "BEF"), ("RW", "RWF")] },
    Coin { alone: "", of: &[("SE", "SEK"), ("NO", "NOK"), ("DK", "DKK"), ("CZ", "CZK"), ("IS", "ISK")] },
    Coin {
        alone: "",
        of: &[("MX", "MXN"), ("AR", "ARS"), ("CL", "CLP"), ("CO", "COP"), ("PH", "PHP"), ("CU", "CUP"), ("UY", "UYU")],
    },
    Coin { alone: "KRW", of: &[("KP", "KPW")] },
    Coin { alone: "ZAR", of: &[] },
    Coin { alone: "GBP", of: &[] },
    Coin { alone: "MYR", of: &[] },
    Coin { alone: "NGN", of: &[] },
    Coin { alone: "", of: &[("KE", "KES"), ("SO", "SOS"), ("TZ", "TZS"), ("UG", "UGX")] },
    Coin { alone: "ETB", of: &[] },
    Coin { alone: "UAH", of: &[] },
    Coin { alone: "IRT", of: &[] },
    Coin { alone: "AFN", of: &[] },
    Coin { alone: "BDT", of: &[] },
    Coin { alone: "PLN", of: &[] },
    Coin { alone: "HUF", of: &[] },
    Coin { alone: "AZN", of: &[("TM", "TMT")] },
    Coin { alone: "KZT", of: &[] },
    Coin { alone: "MRU", of: &[] },
    Coin { alone: "XBT", of: &[] },
    Coin { alone: "DEM", of: &[] },
    Coin { alone: "VND", of: &[] },
    Coin { alone: "RON", of: &[] },
    Coin { alone: "BGN", of: &[] },
    Coin { alone: "AOA", of: &[] },
    Coin { alone: "VES", of: &[] },
    Coin { alone: "GEL", of: &[] },
    Coin { alone: "AMD", of: &[] },
    Coin { alone: "UZS", of: &[("KG", "KGS")] },
    Coin { alone: "MNT", of: &[] },
    Coin { alone: "MMK", of: &[] },
    Coin { alone: "LAK", of: &[] },
    Coin { alone: "KHR", of: &[] },
    Coin { alone: "GMD", of: &[] },
    Coin { alone: "PYG", of: &[] },
    Coin { alone: "HNL", of: &[] },
    Coin { alone: "ERN", of: &[] },
    Coin { alone: "MZN", of: &[] },
    Coin { alone: "MVR", of: &[] },
    Coin { alone: "BOB", of: &[] },
    Coin { alone: "", of: &[("EG", "EGP"), ("SD", "SDG"), ("LB", "LBP"), ("SY", "SYP"), ("JO", "JOD")] },
    Coin { alone: "USD", of: &[] },
    Coin { alone: "SAR", of: &[] },
];

/// How many of the coin make one of what its code names: «قرش», «سنت» and «هللة» are hundredths.
pub(super) fn parts(coin: u8) -> f64 {
    if matches!(coin, PIASTRE | CENT | HALALA) { 100.0 } else { 1.0 }
}

/// ISO 4217 code of a currency with a nationality, or alone.
pub(super) fn code(coin: u8, nation: Option<[u8; 2]>) -> Option<&'static str> {
    let coin = COINS.get(usize::from(coin))?;
    let named = nation.and_then(|nation| coin.of.iter().find(|(country, _)| country.as_bytes() == nation));
    Some(named.map_or(coin.alone, |(_, code)| code)).filter(|code| !code.is_empty())
}

/// The code of an ambiguous currency in an article that names `countries` (each with how often): that of its most
/// named country.
pub(super) fn code_among(coin: u8, countries: &[([u8; 2], u32)]) -> Option<&'static str> {
    let coin = COINS.get(usize::from(coin))?;
    let times = |country: &str| countries.iter().find(|(code, _)| code == country.as_bytes()).map_or(0, |(_, n)| *n);
    let mut best = (0, None);
    for (country, code) in coin.of {
        if times(country) > best.0 {
            best = (times(country), Some(*code));
        }
    }
    best.1
}

/// The country that a word names, by its name or its nationality's adjective.
pub(super) fn country_of(key: &[u8]) -> Option<[u8; 2]> {
    if let Word::Nation(country) = word::read(key).word {
        return Some(country);
    }
    let plain = match key {
        [word::WAW | word::BEH | word::LAM, rest @ ..] => rest,
        _ => key,
    };
    [key, plain]
        .into_iter()
        .filter_map(table::packed)
        .find_map(|key| COUNTRIES.iter().find(|(name, _)| *name == key).map(|(_, country)| *country))
}

/// Countries whose currency shares its name with others'.
const COUNTRIES: &[(u128, [u8; 2])] = &[
    (table::key("مصر"), *b"EG"),
    (table::key("القاهرة"), *b"EG"),
    (table::key("السودان"), *b"SD"),
    (table::key("بريطانيا"), *b"GB"),
    (table::key("لندن"), *b"GB"),
    (table::key("لبنان"), *b"LB"),
    (table::key("بيروت"), *b"LB"),
    (table::key("المملكة"), *b"SA"),
    (table::key("الرياض"), *b"SA"),
    (table::key("قطر"), *b"QA"),
    (table::key("الدوحة"), *b"QA"),
    (table::key("مسقط"), *b"OM"),
    (table::key("اليمن"), *b"YE"),
    (table::key("إيران"), *b"IR"),
    (table::key("طهران"), *b"IR"),
    (table::key("البرازيل"), *b"BR"),
    (table::key("الكويت"), *b"KW"),
    (table::key("البحرين"), *b"BH"),
    (table::key("الأردن"), *b"JO"),
    (table::key("العراق"), *b"IQ"),
    (table::key("بغداد"), *b"IQ"),
    (table::key("ليبيا"), *b"LY"),
    (table::key("الجزائر"), *b"DZ"),
    (table::key("تونس"), *b"TN"),
    (table::key("صربيا"), *b"RS"),
    (table::key("الإمارات"), *b"AE"),
    (table::key("دبي"), *b"AE"),
    (table::key("المغرب"), *b"MA"),
    (table::key("الرباط"), *b"MA"),
    (table::key("سوريا"), *b"SY"),
    (table::key("سورية"), *b"SY"),
    (table::key("دمشق"), *b"SY"),
    (table::key("تركيا"), *b"TR"),
    (table::key("أنقرة"), *b"TR"),
    (table::key("الهند"), *b"IN"),
    (table::key("باكستان"), *b"PK"),
    (table::key("إندونيسيا"), *b"ID"),
    (table::key("سريلانكا"), *b"LK"),
    (table::key("سويسرا"), *b"CH"),
    (table::key("فرنسا"), *b"FR"),
    (table::key("السويد"), *b"SE"),
    (table::key("النرويج"), *b"NO"),
    (table::key("الدنمارك"), *b"DK"),
    (table::key("التشيك"), *b"CZ"),
    (table::key("المكسيك"), *b"MX"),
    (table::key("الأرجنتين"), *b"AR"),
    (table::key("تشيلي"), *b"CL"),
    (table::key("كولومبيا"), *b"CO"),
    (table::key("الفلبين"), *b"PH"),
    (table::key("كينيا"), *b"KE"),
    (table::key("الصومال"), *b"SO"),
];

/// The currency of a sign or of its ISO code in Latin letters.
pub(super) fn of_sign(sign: char) -> Option<&'static str> {
    Some(match sign {
        '$' => "USD",
        '€' => "EUR",
        '£' => "GBP",
        '¥' => "JPY",
        '₪' => "ILS",
        '₽' => "RUB",
        '₹' => "INR",
        '₺' => "TRY",
        _ => return None,
    })
}

pub(super) const WORDS: Rows = &[
    ("دولار دولارا دولارات usd", Word::Coin(DOLLAR)),
    ("دولاران دولارين دولاري", Word::CoinDual(DOLLAR)),
    ("يورو أورو eur", Word::Coin(EURO)),
    ("جنيه جنيها جنيهات باوند", Word::Coin(POUND)),
    ("جنيهان جنيهين", Word::CoinDual(POUND)),
    ("ريال ريالا ريالات", Word::Coin(RIYAL)),
    ("ريالان ريالين", Word::CoinDual(RIYAL)),
    ("دينار دينارا دنانير دينارات", Word::Coin(DINAR)),
    ("ديناران دينارين", Word::CoinDual(DINAR)),
    ("درهم درهما دراهم", Word::Coin(DIRHAM)),
    ("درهمان درهمين", Word::CoinDual(DIRHAM)),
    ("ليرة ليرات", Word::Coin(LIRA)),
    ("ليرتان ليرتين", Word::CoinDual(LIRA)),
    ("روبل روبلا روبلات", Word::Coin(RUBLE)),
    ("يوان يوانا رنمينبي", Word::Coin(YUAN)),
    ("ين ينا", Word::Coin(YEN)),
    ("روبية روبيات", Word::Coin(RUPEE)),
    ("شيكل شيكلا شيقل شيقلا شواكل شيكلات", Word::Coin(SHEKEL)),
    ("فرنك فرنكا فرنكات", Word::Coin(FRANC)),
    ("كرونة كرونا كرونات كرون", Word::Coin(KRONA)),
    ("بيزو بيسو بيزوات", Word::Coin(PESO)),
    ("وون", Word::Coin(WON)),
    ("راند", Word::Coin(RAND)),
    ("إسترليني إسترلينيا", Word::Coin(STERLING)),
    ("رينغيت رينجيت رينغت", Word::Coin(RINGGIT)),
    ("نايرا نيرة", Word::Coin(NAIRA)),
    ("شلن شلنا شلنات", Word::Coin(SHILLING)),
    ("بير", Word::Coin(BIRR)),
    ("هريفنيا غريفنا", Word::Coin(HRYVNIA)),
    ("تومان تومانا", Word::Coin(TOMAN)),
    ("تاكا", Word::Coin(TAKA)),
    ("زلوتي", Word::Coin(ZLOTY)),
    ("فورنت فورينت", Word::Coin(FORINT)),
    ("مانات", Word::Coin(MANAT)),
    ("تينغ تنغي", Word::Coin(TENGE)),
    ("أوقية", Word::Coin(OUGUIYA)),
    ("بتكوين بيتكوين", Word::Coin(BITCOIN)),
    ("مارك ماركا", Word::Coin(MARK)),
    ("دونغ دونج", Word::Coin(DONG)),
    ("ليو", Word::Coin(LEU)),
    ("ليف ليفا", Word::Coin(LEV)),
    ("كوانزا", Word::Coin(KWANZA)),
    ("بوليفار بوليفارا", Word::Coin(BOLIVAR)),
    ("لاري", Word::Coin(LARI)),
    ("درام", Word::Coin(DRAM)),
    ("سوم", Word::Coin(SUM)),
    ("توغريك", Word::Coin(TUGRIK)),
    ("كيات", Word::Coin(KYAT)),
    ("كيب", Word::Coin(KIP)),
    ("رييل", Word::Coin(RIEL)),
    ("دالاسي", Word::Coin(DALASI)),
    ("غواراني", Word::Coin(GUARANI)),
    ("لمبيرا", Word::Coin(LEMPIRA)),
    ("نفكا ناكفا", Word::Coin(NAKFA)),
    ("ميتيكال", Word::Coin(METICAL)),
    ("روفيا", Word::Coin(RUFIYAA)),
    ("بوليفيانو بوليفيانوس", Word::Coin(BOLIVIANO)),
    ("قرش قرشا قروش", Word::Coin(PIASTRE)),
    ("قرشان قرشين", Word::CoinDual(PIASTRE)),
    ("سنت سنتا سنتات", Word::Coin(CENT)),
    ("هللة هللات", Word::Coin(HALALA)),
];

/// «إسترليني» after «جنيه».
pub(super) fn is_sterling(word: Word) -> bool {
    word == Word::Coin(STERLING)
}

pub(super) const NATIONS: Rows = &[
    ("أمريكي أمريكية أميركي أميركية", Word::Nation(*b"US")),
    ("كندي كندية", Word::Nation(*b"CA")),
    ("أسترالي أسترالية", Word::Nation(*b"AU")),
    ("نيوزيلندي نيوزيلندية", Word::Nation(*b"NZ")),
    ("سنغافوري سنغافورية", Word::Nation(*b"SG")),
    ("تايواني تايوانية", Word::Nation(*b"TW")),
    ("ناميبي ناميبية", Word::Nation(*b"NA")),
    ("زيمبابوي زيمبابوية", Word::Nation(*b"ZW")),
    ("مصري مصرية", Word::Nation(*b"EG")),
    ("سوداني سودانية", Word::Nation(*b"SD")),
    ("بريطاني بريطانية", Word::Nation(*b"GB")),
    ("لبناني لبنانية", Word::Nation(*b"LB")),
    ("سعودي سعودية", Word::Nation(*b"SA")),
    ("قطري قطرية", Word::Nation(*b"QA")),
    ("عماني عمانية", Word::Nation(*b"OM")),
    ("يمني يمنية", Word::Nation(*b"YE")),
    ("إيراني إيرانية", Word::Nation(*b"IR")),
    ("برازيلي برازيلية", Word::Nation(*b"BR")),
    ("كويتي كويتية", Word::Nation(*b"KW")),
    ("بحريني بحرينية", Word::Nation(*b"BH")),
    ("أردني أردنية", Word::Nation(*b"JO")),
    ("عراقي عراقية", Word::Nation(*b"IQ")),
    ("ليبي ليبية", Word::Nation(*b"LY")),
    ("جزائري جزائرية", Word::Nation(*b"DZ")),
    ("تونسي تونسية", Word::Nation(*b"TN")),
    ("صربي صربية", Word::Nation(*b"RS")),
    ("إماراتي إماراتية", Word::Nation(*b"AE")),
    ("مغربي مغربية", Word::Nation(*b"MA")),
    ("سوري سورية", Word::Nation(*b"SY")),
    ("تركي تركية", Word::Nation(*b"TR")),
    ("إيطالي إيطالية", Word::Nation(*b"IT")),
    ("روسي روسية", Word::Nation(*b"RU")),
    ("بيلاروسي بيلاروسية", Word::Nation(*b"BY")),
    ("صيني صينية", Word::Nation(*b"CN")),
    ("ياباني يابانية", Word::Nation(*b"JP")),
    ("هندي هندية", Word::Nation(*b"IN")),
    ("باكستاني باكستانية", Word::Nation(*b"PK")),
    ("إندونيسي إندونيسية", Word::Nation(*b"ID")),
    ("سريلانكي سريلانكية", Word::Nation(*b"LK")),
    ("نيبالي نيبالية", Word::Nation(*b"NP")),
    ("إسرائيلي إسرائيلية", Word::Nation(*b"IL")),
    ("سويسري سويسرية", Word::Nation(*b"CH")),
    ("فرنسي فرنسية", Word::Nation(*b"FR")),
    ("جيبوتي جيبوتية", Word::Nation(*b"DJ")),
    ("قمري", Word::Nation(*b"KM")),
    ("بلجيكي بلجيكية", Word::Nation(*b"BE")),
    ("رواندي رواندية", Word::Nation(*b"RW")),
    ("سويدي سويدية", Word::Nation(*b"SE")),
    ("نرويجي نرويجية", Word::Nation(*b"NO")),
    ("دنماركي دنماركية دانماركي دانماركية", Word::Nation(*b"DK")),
    ("تشيكي تشيكية", Word::Nation(*b"CZ")),
    ("آيسلندي آيسلندية", Word::Nation(*b"IS")),
    ("مكسيكي مكسيكية", Word::Nation(*b"MX")),
    ("أرجنتيني أرجنتينية", Word::Nation(*b"AR")),
    ("تشيلي تشيلية", Word::Nation(*b"CL")),
    ("كولومبي كولومبية", Word::Nation(*b"CO")),
    ("فلبيني فلبينية", Word::Nation(*b"PH")),
    ("كوبي كوبية", Word::Nation(*b"CU")),
    ("أوروغوياني", Word::Nation(*b"UY")),
    ("كيني كينية", Word::Nation(*b"KE")),
    ("صومالي صومالية", Word::Nation(*b"SO")),
    ("تنزاني تنزانية", Word::Nation(*b"TZ")),
    ("أوغندي أوغندية", Word::Nation(*b"UG")),
    ("تركماني تركمانية", Word::Nation(*b"TM")),
    ("أفغاني أفغانية", Word::Coin(AFGHANI)),
    ("ماليزي ماليزية", Word::Nation(*b"MY")),
    ("نيجيري نيجيرية", Word::Nation(*b"NG")),
    ("إثيوبي إثيوبية", Word::Nation(*b"ET")),
    ("أوكراني أوكرانية", Word::Nation(*b"UA")),
    ("موريتاني موريتانية", Word::Nation(*b"MR")),
];
