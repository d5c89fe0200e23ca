//! Every text reads the same from every encoding that can hold it.

use encoding_rs::{Encoding, GBK, ISO_8859_6, WINDOWS_1251, WINDOWS_1252, WINDOWS_1253, WINDOWS_1255, WINDOWS_1256};

use super::{codes, decode};

/// Short and long, pure and mixed; each is written with letters that both Arabic encodings have.
const ARABIC: &[&str] = &[
    "مصر",
    "قال",
    "السلام عليكم",
    "وزير الخارجية",
    "عمان",
    "اليمن",
    "هذا خبر قصير",
    "بيروت: انفجار",
    "الرئيس يلتقي نظيره في باريس",
    "GDP 3.5% نمو",
    "أعلنت Apple عن iPhone 17",
    "NATO and EU: قمة بروكسل opens today",
    "Title: report\nAuthor: unknown\nBody: انتهى الاجتماع",
    "وصل وزير الخارجية إلى العاصمة صباح اليوم في زيارة رسمية تستمر يومين، يلتقي خلالها كبار المسؤولين لبحث سبل تعزيز التعاون.",
    "أكد محافظ البنك المركزي أن الاحتياطي بلغ 46.7 مليار دولار بنهاية يونيو 2025؛ فهل يكفي ذلك؟",
    "شارك منتخب كرة القدم في دورة (FIFA 2026) المؤهلة إلى كأس العالم، وفاز 3-1 على ضيفه.",
    "مُحَمَّدٌ رَسُولٌ كَرِيمٌ جَاءَ بِالحَقِّ مِنْ عِنْدِ رَبِّهِ",
    "ضبطت الشرطة ظرفا غامضا ثم أغلقت الطريق",
    "جاء",
    "رئيسة",
    "خطر",
    "أخبار",
];

fn encode(text: &str, encoding: &'static Encoding) -> Vec<u8> {
    let (bytes, _, lost) = encoding.encode(text);
    assert!(!lost, "the case cannot be written in {}: {text}", encoding.name());
    bytes.into_owned()
}

fn check(bytes: &[u8], text: &str, encoding: &str) {
    let read = decode(bytes);
    assert_eq!((read.content.as_str(), read.encoding.as_str()), (text, encoding));
}

#[test]
fn arabic_is_read_from_windows_1256() {
    for text in ARABIC {
        check(&encode(text, WINDOWS_1256), text, "windows-1256");
    }
}

#[test]
fn arabic_is_read_from_iso_8859_6() {
    for text in ARABIC {
        let bytes = encode(text, ISO_8859_6);
        // The letters from «ء» to «ض» are the same in both; the name is then that of the one in use.
        let same = bytes == encode(text, WINDOWS_1256);
        check(&bytes, text, if same { "windows-1256" } else { "ISO-8859-6" });
    }
}

#[test]
fn every_prefix_of_a_sentence_long_enough_is_read_from_both() {
    let sentence = ARABIC[13];
    for length in 12..sentence.chars().count() {
        let prefix: String = sentence.chars().take(length).collect();
        check(&encode(&prefix, WINDOWS_1256), &prefix, "windows-1256");
        check(&encode(&prefix, ISO_8859_6), &prefix, "ISO-8859-6");
    }
}

#[test]
fn arabic_is_read_from_utf_8_and_utf_16_with_and_without_mark() {
    for text in ARABIC {
        check(text.as_bytes(), text, "UTF-8");
        check(&[b"\xEF\xBB\xBF", text.as_bytes()].concat(), text, "UTF-8");
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        check(&little, text, "UTF-16LE");
        check(&big, text, "UTF-16BE");
        check(&[b"\xFF\xFE", little.as_slice()].concat(), text, "UTF-16LE");
        check(&[b"\xFE\xFF", big.as_slice()].concat(), text, "UTF-16BE");
    }
}

#[test]
fn quotation_marks_and_dashes_of_windows_1256_are_read() {
    let text = "قال إن «الوضع» صعب – بل “خطير” جداً… وأضاف: لا تعليق";
    check(&encode(text, WINDOWS_1256), text, "windows-1256");
}

#[test]
fn persian_is_read_from_windows_1256() {
    let text = "گزارش پایانی نشست وزیران امور خارجه در تهران چاپ شد".replace('ی', "ي").replace('ک', "ك");
    check(&encode(&text, WINDOWS_1256), &text, "windows-1256");
}

#[test]
fn other_languages_are_not_read_as_arabic() {
    let cases: [(&str, &'static Encoding); 6] = [
        ("Le président a été reçu à l'Élysée où il a présenté ses vœux à la nation française", WINDOWS_1252),
        ("El presidente español viajó a Túnez para reunirse con su homólogo mañana", WINDOWS_1252),
        ("Министр иностранных дел прибыл с визитом в столицу для переговоров", WINDOWS_1251),
        ("Ο υπουργός εξωτερικών έφτασε στην πρωτεύουσα για συνομιλίες", WINDOWS_1253),
        ("שר החוץ הגיע לבירה לשיחות עם ראש הממשלה", WINDOWS_1255),
        ("外交部长抵达首都进行正式访问并会见总理", GBK),
    ];
    for (text, encoding) in cases {
        let read = decode(&encode(text, encoding));
        assert_eq!(read.content, text, "read as {}", read.encoding);
        assert!(codes(&read).contains(&"no-arabic"));
    }
}

#[test]
fn a_guess_is_said_and_said_to_be_thin_where_it_is() {
    use rasid::model::Severity;
    let long = decode(&encode(ARABIC[13], WINDOWS_1256));
    let short = decode(&encode("مصر", WINDOWS_1256));
    assert_eq!((long.diagnostics[0].code.name(), long.diagnostics[0].severity), ("encoding-guessed", Severity::Note));
    assert_eq!(
        (short.diagnostics[0].code.name(), short.diagnostics[0].severity),
        ("encoding-guessed", Severity::Warning)
    );
    assert_eq!(codes(&decode("مصر".as_bytes())), Vec::<&str>::new());
}

#[test]
fn truncated_utf_8_is_still_utf_8() {
    for text in ["اا", "وصل الوزير", ARABIC[13].trim_end_matches('.')] {
        let read = decode(&text.as_bytes()[..text.len() - 1]);
        assert_eq!(read.encoding, "UTF-8");
        assert_eq!(codes(&read), ["truncated-text"]);
        assert_eq!(read.content.strip_suffix('\u{FFFD}'), text.strip_suffix(text.chars().last().unwrap()));
    }
}

#[test]
fn utf_8_cut_at_its_start_or_damaged_within_is_still_utf_8() {
    let text = ARABIC[13];
    let cut = decode(&text.as_bytes()[1..]);
    assert_eq!((cut.encoding.as_str(), codes(&cut)), ("UTF-8", vec!["invalid-bytes"]));
    assert!(cut.content.ends_with(&text[2..]));

    let mut bytes = text.as_bytes().to_vec();
    bytes[40] = 0xFF;
    let damaged = decode(&bytes);
    assert_eq!((damaged.encoding.as_str(), codes(&damaged)), ("UTF-8", vec!["invalid-bytes"]));
    let place = damaged.diagnostics[0].span.unwrap();
    assert_eq!(place.of(&damaged.content), "\u{FFFD}");
}

#[test]
fn line_endings_nulls_and_bidi_controls_stay() {
    for text in ["سطر\r\nسطر\rسطر\n", "قبل\0بعد", "\u{202E}معكوس\u{202C} \u{2067}معزول\u{2069} \u{200F}"]
    {
        check(text.as_bytes(), text, "UTF-8");
    }
}

#[test]
fn only_diacritics_are_text() {
    let text = decode("\u{064E}\u{064F}\u{0650}".as_bytes());
    assert_eq!((text.content.as_str(), codes(&text)), ("\u{064E}\u{064F}\u{0650}", vec!["no-arabic"]));
}
