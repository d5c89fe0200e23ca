//! What single words mean to dates and numbers, with and without what is written onto them.

use super::table::{look_up, packed};

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
    /// «أرباع», «أخماس»: its denominator.
    FractionPlural(u8),
    /// «ثلثان», «ثلثي»: its denominator.
    FractionDual(u8),
    /// «فاصلة» between a number and its decimals
    Point,
    /// «سالب», «ناقص» before a number
    Minus,
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
    /// «آخر» before what it is the last of
    Latest,
    /// «بقية», «باقي»
    Rest,
    /// «عطلة» (نهاية الأسبوع)
    Weekend,
    /// «التالي»
    Following,
    /// «السابق»
    Preceding,
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
                | Self::FractionPlural(_)
                | Self::Point
                | Self::Past
                | Self::Next
                | Self::Current
                | Self::Last
                | Self::Preceding
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

pub(super) const HAMZA: u8 = 0x80;
pub(super) const ALEF: u8 = 0x81;
pub(super) const LAM: u8 = 0xA3;
pub(super) const WAW: u8 = 0xA7;
pub(super) const BEH: u8 = 0x82;
pub(super) const TEH: u8 = 0x84;
pub(super) const MEEM: u8 = 0xA4;
pub(super) const NOON: u8 = 0xA5;
pub(super) const HEH: u8 = 0xA6;
pub(super) const YEH: u8 = 0xA9;
pub(super) const SEEN: u8 = 0x8D;
pub(super) const FEH: u8 = 0xA0;
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalization::phrase_key;

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
