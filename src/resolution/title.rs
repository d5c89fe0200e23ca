//! Offices read as descriptions: «وزير خارجية روسيا» and «وزيرة الخارجية الروسية» say the same of somebody.

use crate::model::EntityId;
use crate::normalization::fold_text;

/// What an office says of who holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Title {
    /// Its words without the country's: folded, without articles, the first masculine («وزير», «خارجيه»).
    pub words: Vec<String>,
    /// ISO 3166-1 alpha-2, where it says of which country.
    pub country: Option<String>,
    /// Whether it is held.
    pub standing: Standing,
    /// Whether it says that it is the state's: «رئيس الجمهورية» is no president of a party.
    pub of_state: bool,
    /// Whether a woman holds it: «وزيرة».
    pub is_hers: bool,
    /// The institution in it, and the words before: «رئيس الفيفا» is who is «رئيس الاتحاد الدولي لكرة القدم».
    pub served: Option<(Vec<String>, EntityId)>,
}

/// Whether an office is held, as its adjectives say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// «السابق», «الراحل»: no longer.
    Past,
    /// «المؤقت», «المستقيلة»: not for long.
    Passing,
    /// As far as is said.
    Held,
    /// «الجديد», «المنتخب»: since a short time.
    New,
}

/// How well a description fits an office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// It says less: «الوزير» of a minister of foreign affairs.
    Part,
    /// It says the same.
    Whole,
}

impl Title {
    /// Reads the words of an office, those that name its country left out.
    pub fn read<'t>(words: impl Iterator<Item = &'t str>, country: Option<String>) -> Self {
        let mut title = Self {
            words: Vec::new(),
            country,
            standing: Standing::Held,
            of_state: false,
            is_hers: false,
            served: None,
        };
        for word in words {
            let folded = fold_text(word.trim_matches(|c: char| !c.is_alphanumeric()));
            let bare = ["لل", "ال"].into_iter().find_map(|article| folded.strip_prefix(article)).unwrap_or(&folded);
            // «الأسبق», «السابقة»
            let masculine = bare.strip_suffix('ه').unwrap_or(bare);
            if TO_COME.contains(&masculine) {
                return Self { words: Vec::new(), ..title };
            }
            let standing = STANDINGS.iter().find(|(_, adjectives)| adjectives.contains(&masculine));
            if let Some((standing, _)) = standing {
                title.standing = *standing;
            } else if !bare.is_empty() && !OF_PLACES.contains(&bare) {
                let is_head = title.words.is_empty();
                // «رئيسه» has a pronoun.
                title.is_hers |= is_head && (word.ends_with('ة') || folded.starts_with("نظيرت"));
                let word = if is_head { head(masculine) } else { bare };
                title.words.push(word.to_owned());
            }
        }
        title.speak_usually();
        title
    }

    /// «نظير», «زعيم» and the like say nothing of the office itself.
    pub fn is_counterpart(&self) -> bool {
        self.words.first().is_some_and(|head| head.starts_with("نظير"))
    }

    /// «المسؤول الأمريكي», «الجنرال الفرنسي» say no more of whoever has just spoken than whose official they are.
    pub fn is_any_official(&self) -> bool {
        let mut words = self.words.iter().map(String::as_str);
        words.next().is_some_and(|head| OFFICIALS.contains(&head))
            && matches!(words.next(), None | Some("اممي" | "امميه"))
    }

    /// Whether only a pronoun says whose office it is: «زعيمها», «رئيسه».
    pub fn has_pronoun(&self) -> bool {
        self.words.len() == 1 && self.words.iter().any(|head| PRONOUNS.iter().any(|pronoun| head.ends_with(pronoun)))
    }

    /// The heads of the offices that this may fit.
    pub fn heads(&self) -> impl Iterator<Item = &str> {
        let rulers = RULERS.iter().filter(|_| self.is(LEADER)).filter_map(|ruler| ruler.split(' ').next());
        self.words.first().map(String::as_str).into_iter().chain(rulers)
    }

    /// How well this fits a person who holds `held` and is of `country`, if it does.
    pub fn fits(&self, held: &Self, country: Option<&str>) -> Option<Fit> {
        let is_past = |title: &Self| title.standing == Standing::Past;
        let both = (self.standing, held.standing);
        let is_other = matches!(both, (Standing::New, Standing::Passing) | (Standing::Passing, Standing::New));
        if is_past(self) != is_past(held) || is_other || self.words.is_empty() {
            return None;
        }
        let theirs = held.country.as_deref().or(country);
        if self.country.is_some() && self.country.as_deref() != theirs {
            return None;
        }
        if self.words == held.words || self.served.is_some() && self.served == held.served {
            return Some(Fit::Whole);
        }
        let is_ruler = self.country.is_some() && self.is(LEADER) && RULERS.iter().any(|ruler| held.is(ruler));
        // «الرئيس العراقي» is no president of a federation, «الوزير العراقي» may be any minister.
        let is_of_state = (self.country.is_some() || self.of_state) && self.is(PRESIDENT);
        let says_less = held.words.starts_with(&self.words) && !is_of_state;
        (is_ruler || says_less || self.chairs(held)).then_some(Fit::Part)
    }

    /// «رئيس الشركة» of «رئيس مجلس إدارة شركة كذا».
    fn chairs(&self, held: &Self) -> bool {
        let (Some((head, company)), Some((chair, of))) = (self.words.split_first(), held.words.split_first()) else {
            return false;
        };
        let board = of.iter().map(String::as_str).take(BOARD.len());
        let whole = of.get(BOARD.len()..).unwrap_or_default();
        head == chair && !company.is_empty() && board.eq(BOARD) && whole.starts_with(company)
    }

    fn is(&self, words: &str) -> bool {
        self.words.iter().map(String::as_str).eq(words.split(' '))
    }

    /// Replaces what is said in several ways by the usual one.
    fn speak_usually(&mut self) {
        for (said, usual) in SAME {
            let Some(head) = self.words.first() else { return };
            // Few offices have the same head.
            if !said.starts_with(head.as_str()) {
                continue;
            }
            let length = said.split(' ').count();
            if self.words.iter().take(length).map(String::as_str).eq(said.split(' ')) {
                self.of_state |= usual == PRESIDENT;
                self.words.splice(..length, usual.split(' ').map(str::to_owned));
            }
        }
    }
}

/// The head of an office in the nominative: «رئيساً».
fn head(word: &str) -> &str {
    word.strip_suffix('ا').filter(|stem| stem.chars().count() > 3).unwrap_or(word)
}

/// Adjectives that say whether an office is held. Folded, without article, masculine.
const STANDINGS: [(Standing, &[&str]); 4] = [
    (Standing::Past, &["سابق", "اسبق", "راحل", "مخلوع", "معزول", "مقال"]),
    (Standing::Passing, &["موقت", "مستقيل", "انتقالي", "منتهيه"]),
    (Standing::Held, &["حالي"]),
    (Standing::New, &["جديد", "منتخب", "مكلف"]),
];
/// Words that may be left out of a place's name: «أمير مكة», «أمير منطقة مكة المكرمة». Folded, without article.
const OF_PLACES: [&str; 8] = ["منطقه", "محافظه", "ولايه", "مدينه", "اماره", "اقليم", "مكرمه", "منوره"];
/// Adjectives of who does not hold an office yet: nobody.
const TO_COME: [&str; 2] = ["مقبل", "قادم"];
/// Heads that say only that somebody is an official or officer. Folded, masculine.
const OFFICIALS: [&str; 5] = ["مسوول", "دبلوماسي", "جنرال", "عقيد", "عميد"];
/// Endings of a head that say whose it is.
const PRONOUNS: [&str; 4] = ["ها", "هم", "هما", "نا"];
/// Who describes whoever rules a country.
const LEADER: &str = "زعيم";
const PRESIDENT: &str = "رييس";
/// What stands between head and company in «رئيس مجلس إدارة الشركة», who is «رئيس الشركة».
const BOARD: [&str; 2] = ["مجلس", "اداره"];
/// Those who rule countries. Folded.
const RULERS: [&str; 6] = ["رييس", "ملك", "امير", "سلطان", "مرشد اعلي", "امين عام لحزب شيوعي"];

/// Offices that the press calls by several names, and the usual one; folded, read in order, from the first word.
const SAME: [(&str, &str); 12] = [
    ("رييس مجلس وزراء", "رييس وزراء"),
    ("رييس حكومه", "رييس وزراء"),
    ("وزير اول", "رييس وزراء"),
    ("رييس جمهوريه", PRESIDENT),
    ("رييس دوله", PRESIDENT),
    ("رييس دبلوماسيه", "وزير خارجيه"),
    ("ناطق", "متحدث"),
    ("متحدث باسم وزاره", "متحدث باسم"),
    ("رييس هييه اركان", "رييس اركان"),
    ("عاهل", "ملك"),
    ("خادم حرمين شريفين", "ملك"),
    ("مدير فني", "مدرب"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn title(words: &str, country: Option<&str>) -> Title {
        Title::read(words.split(' '), country.map(str::to_owned))
    }

    #[test]
    fn the_same_office_is_read_alike() {
        let same = |one: &str, other: &str| {
            let (one, other) = (title(one, None), title(other, None));
            assert_eq!((&one.words, one.standing), (&other.words, other.standing), "{one:?} / {other:?}");
        };
        same("وزير خارجية", "وزيرة الخارجية");
        same("رئيس الحكومة", "رئيسة الوزراء");
        same("الناطق باسم وزارة الدفاع", "المتحدث باسم الدفاع");
        same("رئيس هيئة الأركان", "رئيس الأركان");
        same("رئيساً لاتحاد", "رئيس لاتحاد");
        same("الرئيس الحالي", "رئيس الجمهورية");
    }

    #[track_caller]
    fn check_fit(description: (&str, Option<&str>), held: (&str, Option<&str>), expected: Option<Fit>) {
        assert_eq!(title(description.0, description.1).fits(&title(held.0, held.1), None), expected);
    }

    #[test]
    fn a_description_may_say_less_than_the_office() {
        let minister = ("وزير الخارجية", Some("RU"));
        check_fit(("وزير الخارجية", Some("RU")), minister, Some(Fit::Whole));
        check_fit(("وزير الخارجية", None), minister, Some(Fit::Whole));
        check_fit(("الوزير", Some("RU")), minister, Some(Fit::Part));
        check_fit(("وزير الدفاع", Some("RU")), minister, None);
        check_fit(("وزير الخارجية", Some("CN")), minister, None);
    }

    #[test]
    fn a_leader_is_who_rules() {
        check_fit(("الزعيم", Some("KP")), ("رئيس الدولة", Some("KP")), Some(Fit::Part));
        check_fit(("الرئيس", Some("IQ")), ("رئيس الاتحاد", Some("IQ")), None);
        check_fit(("الرئيس", Some("US")), ("الرئيس السابق", Some("US")), None);
    }
}
