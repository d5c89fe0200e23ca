//! What single words mean to dates and numbers, looked up in a table that is built at compile time.
//!
//! A key of up to sixteen letters is packed into one `u128`, so that a look-up is a multiplication, a probe and a
//! comparison. Longer words mean nothing here.

use super::vocabulary;

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// ثانية
    Second,
    /// دقيقة
    Minute,
    /// ساعة
    Hour,
    /// يوم
    Day,
    /// أسبوع
    Week,
    /// شهر
    Month,
    /// عام، سنة
    Year,
    /// عقد
    Decade,
    /// قرن
    Century,
}

/// Grammatical number of a time word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// يوم
    One,
    /// يومان
    Two,
    /// أيام
    Many,
}

/// How a number word before a number bounds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// «أكثر» (من)
    More,
    /// «أقل» (من)
    Less,
    /// «يقرب» (من)
    Near,
    /// «نحو», alone
    About,
    /// «يتجاوز», alone; with «لا» at most
    Exceed,
    /// «يقل» (عن) after «لا»
    Short,
    /// «يزيد» (على)
    Grow,
    /// «يصل» (إلى) after «ما»
    Reach,
}

/// What a word means here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// Nothing to dates and numbers.
    Plain,
    /// A number in digits.
    Digits,
    /// A punctuation mark or symbol.
    Mark(char),
    /// The article alone, before digits: «الـ»18.
    Article,
    /// The conjunction «و» alone, before digits.
    And,
    /// A word of the language's frame (في, على, الذي, قال): never a counted noun.
    Function,
    /// One to ten.
    One(u8),
    /// «أحد», «اثنا» of eleven and twelve.
    Teen(u8),
    /// Twenty to ninety.
    Tens(u8),
    /// A hundred to nine hundred, in hundreds.
    Hundreds(u8),
    /// «ألف», «مليون»: a power of ten.
    Scale(u8),
    /// «ألفان», «مليونين»
    ScaleDual(u8),
    /// «آلاف», «مئات», «عشرات»
    ScalePlural(u8),
    /// «نصف», «ربع»: its denominator.
    Fraction(u8),
    /// First to tenth.
    Ordinal(u8),
    /// «الحادي» of eleventh and twenty-first.
    OrdinalOne,
    /// «فاتح», the first of a month in the Maghreb.
    FirstDay,
    /// A Gregorian month.
    Month(u8),
    /// A Gregorian month that is an ordinary word or name too («مارس» "practised").
    LooseMonth(u8),
    /// A Hijri month.
    Hijri(u8),
    /// A Hijri month that is a given name or ordinary word too («رجب», «صفر»).
    LooseHijri(u8),
    /// The first word of a month's name in two words («كانون», «ربيع»): the month with «الأول».
    MonthHead(u8),
    /// The second word of a month's name («القعدة», «الحجة»).
    MonthTail(u8),
    /// Monday is 1.
    Weekday(u8),
    /// A unit of time.
    Time(Unit, Count),
    /// «الثمانينيات»: its first year within a century.
    DecadeName(u8),
    /// «صيف»
    Season,
    /// «الفترة»
    Period,
    /// «أمس»
    Yesterday,
    /// «غدا»
    Tomorrow,
    /// «الماضي»
    Past,
    /// «المقبل»
    Next,
    /// «الجاري»
    Current,
    /// «الأخير»
    Last,
    /// «التالي»
    Following,
    /// «نفسه»
    Same,
    /// «هذا»
    This,
    /// «ذلك»
    That,
    /// «مطلع», «منتصف», «أواخر»
    Edge,
    /// «صباح»; whether it is after noon
    DayPart(bool),
    /// «صباحا»; whether it is after noon
    DayTime(bool),
    /// «ص», «م»; whether it is after noon
    Meridiem(bool),
    /// «هـ», «هجري»
    HijriEra,
    /// «ميلادي»
    CommonEra,
    /// «بتوقيت»
    Zone,
    /// «منذ»
    Since,
    /// «قبل»
    Before,
    /// «بعد»
    After,
    /// «من»
    From,
    /// «إلى»
    To,
    /// «حتى»
    Until,
    /// «بين»
    Between,
    /// «في»
    In,
    /// «خلال», «لمدة», «طوال»
    During,
    /// «عدة», «بضعة»
    Several,
    /// «قليلة», «طويلة» after a plural
    Few,
    /// «يوميا»
    Daily,
    /// «الموافق»
    Matching,
    /// «دامت», «استمرت»
    Lasting,
    /// «بدأ»
    Starting,
    /// «سيزور», «المقرر»
    Future,
    /// «رقم», «المادة»: what follows is a name, not a count
    Numbering,
    /// A bound before a number.
    Limit(Limit),
    /// «عن», «على» after a bound
    Than,
    /// «ما»
    What,
    /// «لا», «لم»
    Not,
    /// «الأقل»/«الأكثر» come as limits; «تقريبا» after a number
    Roughly,
    /// «إلا» before the quarter of an hour
    Less,
    /// «عمر», «العمر»
    Age,
    /// A currency, by its place in the table of currencies.
    Coin(u8),
    /// Two of a currency.
    CoinDual(u8),
    /// A nationality after a currency: ISO 3166-1 code.
    Nation([u8; 2]),
    /// A unit of measure, by its place in the table of measures.
    Measure(u8),
    /// Two of a measure.
    MeasureDual(u8),
    /// «مربع»
    Square,
    /// «مكعب»
    Cubic,
    /// «مئوية»
    Celsius,
}

impl Word {
    /// Whether a date, time, amount or number may begin with it.
    pub(super) fn may_begin(self) -> bool {
        !matches!(
            self,
            Self::Plain
                | Self::Function
                | Self::In
                | Self::To
                | Self::Until
                | Self::Than
                | Self::Not
                | Self::What
                | Self::Future
                | Self::Limit(_)
                | Self::Nation(_)
                | Self::Coin(_)
                | Self::Measure(_)
                | Self::Numbering
                | Self::During
                | Self::Past
                | Self::Next
                | Self::Current
                | Self::Last
                | Self::Mark('،' | '.' | '"' | '«' | '»' | ':' | '(' | ')' | '-' | '؛')
        )
    }
}

/// The meaning of a word and what was written onto it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Lexeme {
    /// What the word means.
    pub word: Word,
    /// Letters of clitics before it, which no mention holds (the article is none).
    pub cut: u8,
    /// Whether «و» or «ف» is written onto it.
    pub joined: bool,
    /// The preposition written onto it, as its key byte, or 0.
    pub preposition: u8,
    /// Whether it has the article.
    pub definite: bool,
}

impl Lexeme {
    pub(super) const PLAIN: Self = Self { word: Word::Plain, cut: 0, joined: false, preposition: 0, definite: false };

    fn of(word: Word) -> Self {
        Self { word, ..Self::PLAIN }
    }
}

pub(super) const ALEF: u8 = 0x81;
pub(super) const LAM: u8 = 0xA3;
pub(super) const WAW: u8 = 0xA7;
pub(super) const BEH: u8 = 0x82;
pub(super) const NOON: u8 = 0xA5;
pub(super) const HEH: u8 = 0xA6;
pub(super) const YEH: u8 = 0xA9;
const FEH: u8 = 0xA0;
const KAF: u8 = 0xA2;

/// Reads a word's key: the word itself, or less its article, conjunction and preposition.
pub(super) fn read(key: &[u8]) -> Lexeme {
    packed(key).and_then(|word| find(key, word)).unwrap_or(Lexeme::PLAIN)
}

fn find(key: &[u8], word: u128) -> Option<Lexeme> {
    if let Some(word) = look_up(word) {
        return Some(Lexeme::of(word));
    }
    match key {
        [WAW | FEH, base @ ..] => {
            let lexeme = look_up(word >> 8).map(Lexeme::of).or_else(|| governed(base, word >> 8))?;
            Some(Lexeme { cut: lexeme.cut + 1, joined: true, ..lexeme })
        }
        [ALEF, LAM, ..] | [BEH | LAM | KAF, ..] => governed(key, word),
        [base @ .., ALEF] if base.last() == Some(&YEH) => accusative(base, word),
        _ => None,
    }
}

/// A word that may begin with the article, a preposition, or both.
fn governed(key: &[u8], word: u128) -> Option<Lexeme> {
    let (base, preposition, cut, definite) = match key {
        [ALEF, LAM, ..] => (word >> 16, 0, 0, true),
        [LAM, LAM, ..] => (word >> 16, LAM, 1, true),
        [preposition @ (BEH | KAF), ALEF, LAM, ..] => (word >> 24, *preposition, 1, true),
        [preposition @ (BEH | LAM), ..] => (word >> 8, *preposition, 1, false),
        _ => return None,
    };
    Some(Lexeme { word: look_up(base)?, cut, joined: false, preposition, definite })
}

/// «دولارا أمريكيا»: a nationality with the ending of counted things after its `base`.
fn accusative(base: &[u8], word: u128) -> Option<Lexeme> {
    let base = word & !(u128::MAX.checked_shl(u32::try_from(base.len()).ok()? * 8)?);
    look_up(base).filter(|word| matches!(word, Word::Nation(_))).map(Lexeme::of)
}

fn look_up(packed: u128) -> Option<Word> {
    let mut slot = slot_of(packed);
    loop {
        match TABLE.slots.get(slot) {
            Some(0) | None => return None,
            Some(at) => match TABLE.entries.get(usize::from(*at)) {
                Some((entry, word)) if *entry == packed => return Some(*word),
                _ => slot = (slot + 1) % SLOTS,
            },
        }
    }
}

/// A key of at most sixteen letters, packed as [`keys`] packs words.
pub(super) fn packed(key: &[u8]) -> Option<u128> {
    let mut bytes = [0; 16];
    bytes.get_mut(..key.len())?.copy_from_slice(key);
    Some(u128::from_le_bytes(bytes))
}

/// The packed keys of words that a rule names, for [`super::line::Line::is_any`].
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
pub(super) const fn keys<const N: usize>(words: [&str; N]) -> [u128; N] {
    let mut keys = [0; N];
    let mut at = 0;
    while at < N {
        keys[at] = key(words[at]);
        at += 1;
    }
    keys
}

/// The packed key of one word.
pub(super) const fn key(word: &str) -> u128 {
    pack(word.as_bytes(), 0).0
}

const SLOTS: usize = 8192;

/// Fibonacci hashing of the folded key.
const fn slot_of(packed: u128) -> usize {
    let folded = (packed as u64) ^ ((packed >> 64) as u64).rotate_left(29);
    (folded.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 51) as usize
}

struct Table<const N: usize> {
    /// Place in `entries` of each slot's word; 0 is an empty slot.
    slots: [u16; SLOTS],
    /// Packed key and meaning; the first is unused.
    entries: [(u128, Word); N],
}

const ENTRIES: usize = 1 + count(vocabulary::ALL);
static TABLE: Table<ENTRIES> = build(vocabulary::ALL);

/// Words in the tables: each row lists its spellings with single spaces.
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
const fn count(tables: &[vocabulary::Rows]) -> usize {
    let (mut words, mut table) = (0, 0);
    while table < tables.len() {
        let mut row = 0;
        while row < tables[table].len() {
            let text = tables[table][row].0.as_bytes();
            let mut at = 0;
            words += 1;
            while at < text.len() {
                if text[at] == b' ' {
                    words += 1;
                }
                at += 1;
            }
            row += 1;
        }
        table += 1;
    }
    words
}

#[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
const fn build<const N: usize>(tables: &[vocabulary::Rows]) -> Table<N> {
    let mut built = Table { slots: [0; SLOTS], entries: [(0, Word::Plain); N] };
    let (mut used, mut table) = (1, 0);
    while table < tables.len() {
        let mut row = 0;
        while row < tables[table].len() {
            let text = tables[table][row].0.as_bytes();
            let mut at = 0;
            while at < text.len() {
                let (packed, end) = pack(text, at);
                let mut slot = slot_of(packed);
                while built.slots[slot] != 0 {
                    assert!(built.entries[built.slots[slot] as usize].0 != packed, "a word stands in two rows");
                    slot = (slot + 1) % SLOTS;
                }
                built.slots[slot] = used as u16;
                built.entries[used] = (packed, tables[table][row].1);
                used += 1;
                at = end + 1;
            }
            row += 1;
        }
        table += 1;
    }
    built
}

/// Packs the word of `text` that starts at byte `at`; gives the packed key and the word's end.
///
/// Folds as `normalization` does, for the letters that the tables use; a test compares the two.
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
const fn pack(text: &[u8], start: usize) -> (u128, usize) {
    let (mut packed, mut letters, mut at) = (0u128, 0, start);
    while at < text.len() && text[at] != b' ' {
        let byte = if text[at] < 0x80 {
            at += 1;
            text[at - 1]
        } else {
            let code = ((text[at] as u32 & 0x1F) << 6) | (text[at + 1] as u32 & 0x3F);
            at += 2;
            match code {
                0x621 => 0x80,
                0x622 | 0x623 | 0x625 => ALEF,
                0x624 => WAW,
                0x626 | 0x649 => 0xA9,
                0x629 => 0xA6,
                0x627..=0x63A => (code - 0x627 + 0x81) as u8,
                0x641..=0x64A => (code - 0x641 + 0xA0) as u8,
                _ => panic!("a letter that the tables do not use"),
            }
        };
        packed |= (byte as u128) << (8 * letters);
        letters += 1;
        assert!(letters <= 16, "a word of more than sixteen letters");
    }
    (packed, at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalization::phrase_key;

    #[test]
    fn every_word_is_found_by_its_key() {
        for (words, meaning) in vocabulary::ALL.iter().flat_map(|rows| rows.iter()) {
            for word in words.split(' ') {
                assert_eq!(packed(&phrase_key(word)).and_then(look_up), Some(*meaning), "«{word}»");
            }
        }
    }

    #[test]
    fn clitics_are_cut_and_the_article_is_not() {
        let lexeme = |word| read(&phrase_key(word));
        assert_eq!((lexeme("وللعام").cut, lexeme("وللعام").definite), (2, true));
        assert_eq!((lexeme("بالثاني").cut, lexeme("الثاني").cut), (1, 0));
        assert_eq!(lexeme("والخمسين").word, Word::Tens(50));
        assert_eq!(lexeme("ألف").word, Word::Scale(3));
        assert_eq!(lexeme("كتاب").word, Word::Plain);
    }
}
