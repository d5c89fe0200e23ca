//! What may follow a head word and belong to its name: the grammar that offices, organisations, events, texts and
//! sites share.
//!
//! head (construct)* [object] (adjective | «والـ» field | «للـ» field | «في/لدى» place)*

mod institution;
mod preposition;
mod purpose;

use super::office;
use super::person;
use super::quote::{is_quote, opens_quote};
use super::words::{Hit, Reading, Words};
use crate::lexicon::WordClass;
use crate::model::{MentionType, TokenKind};
use crate::morphology::Proclitics;
use crate::value;

/// Which head the complements belong to; the grammars differ in a few arrows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Head {
    /// «وزير», «رئيس»: takes offices' adjectives, «لشؤون», «لدى», «باسم».
    Office,
    /// «باحث», «خبير»: takes «في» and an organisation too.
    Role,
    /// «منظمة», «وزارة».
    Organisation,
    /// «اللواء 47», «الفيلق الأول»: an organisation's, and a name in quotation marks.
    Unit,
    /// «معركة», «قمة», «اتفاقية».
    Happening,
    /// «مطار», «قاعدة».
    Facility,
}

/// The words after a head that belong to it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Complement {
    /// One past the last word.
    pub end: usize,
    /// Whether a proper name is among them.
    pub has_name: bool,
    /// Whether an office is among them («وزراء خارجية …»).
    pub has_office: bool,
    /// Whether «للـ…» is among them.
    pub has_purpose: bool,
    /// Whether a nationality is among them.
    pub has_nationality: bool,
    /// Whether a definite word is among them.
    pub is_definite: bool,
}

/// Reads the complements of a head that ends before `start`; `definite_head` tells «المدير …» from «مدير …».
pub(super) fn read(words: &Words<'_>, start: usize, head: Head, definite_head: bool) -> Complement {
    let mut reader = Reader {
        words,
        head,
        definite_head,
        start,
        at: start,
        found: Complement {
            end: start,
            has_name: false,
            has_office: false,
            has_purpose: false,
            has_nationality: false,
            is_definite: false,
        },
    };
    if !definite_head {
        reader.object();
    }
    if reader.at > start || definite_head {
        while reader.at < start + LONGEST && reader.modifier() {}
    }
    reader.found.end = reader.at;
    reader.found
}

struct Reader<'w, 'd> {
    words: &'w Words<'d>,
    head: Head,
    definite_head: bool,
    /// One past the head.
    start: usize,
    at: usize,
    found: Complement,
}

impl Reader<'_, '_> {
    /// The place of the head's last word.
    fn head_at(&self) -> usize {
        self.start.saturating_sub(1)
    }

    /// Whether the head's last word is, less what is written onto it, one of `words`.
    fn head_is(&self, words: &[&str]) -> bool {
        let head = self.words.surface(self.head_at());
        words.iter().any(|word| head.ends_with(word))
    }

    /// Whether the head's last word is of this class under any reading.
    fn is_headed_by(&self, class: WordClass) -> bool {
        self.is_headed_by_any(&[class])
    }

    /// Whether the head's last word is of one of these classes under any reading.
    fn is_headed_by_any(&self, classes: &[WordClass]) -> bool {
        self.words.may_be_any(self.head_at(), classes)
    }

    /// The second part of the construct: a name, a quoted name, or definite nouns, after indefinite ones that need
    /// a complement themselves («رئيس مجلس إدارة شركة …»).
    fn object(&mut self) {
        let start = self.at;
        let mut plain_nouns = 0;
        for _ in 0..5 {
            // «حزب تقدم برئاسة فلان»
            if self.at > start && self.words.plain(self.at).is(WordClass::Introduction) {
                break;
            }
            if self.name() || self.quoted() || self.body() || self.people() || self.definite_noun() {
                return;
            }
            if self.head == Head::Office && self.organisation() {
                self.found.is_definite = true;
                return;
            }
            let reading = self.words.plain(self.at);
            // «رئيس بلدية يبيخو»
            let follows_place = self.at > start && self.words.plain(self.at - 1).is(WordClass::PlaceHead);
            if self.head == Head::Office && follows_place && self.unknown_name() {
                return;
            }
            let is_construct = reading.is_any(&[
                WordClass::Construct,
                WordClass::OrganisationHead,
                WordClass::LooseOrganisationHead,
                WordClass::AppositiveHead,
            ])
                    || (reading.is_any(&[WordClass::Portfolio, WordClass::Field]) && self.head != Head::Facility)
                    || (self.takes_plain_noun(reading) && plain_nouns < MOST_PLAIN_NOUNS)
                    // «نائب رئيس الوزراء», «رئيس وزراء إقليم …»
                    || (self.head == Head::Office && reading.is_any(&[WordClass::Title, WordClass::PlaceHead]));
            if !is_construct || reading.is_definite {
                break;
            }
            plain_nouns += usize::from(reading.is_plain_noun());
            self.at += 1;
            // «وزارة خارجيتها», «رئيس مجلس إدارتها»
            if has_owner(self.words.surface(self.at - 1)) {
                if self.head == Head::Office || reading.is(WordClass::Portfolio) {
                    self.found.is_definite = true;
                    return;
                }
                break;
            }
        }
        // Indefinite words alone are no complement.
        if self.head == Head::Happening && self.offices() {
            return;
        }
        self.at = start;
        // «رئيسا للاتحاد»
        if self.head == Head::Office && self.purpose() {
            self.found.is_definite = true;
        }
    }

    /// «هيئة تنظيم سوق المال», «قانون ممارسة الحق النقابي».
    fn takes_plain_noun(&self, reading: Reading) -> bool {
        // «قانون أقره البرلمان»
        let has_pronoun = self.words.surface(self.at).ends_with('ه');
        match self.head {
            _ if has_pronoun => false,
            Head::Organisation => reading.is_plain_noun() && self.is_headed_by(WordClass::OrganisationHead),
            // «قانون إصلاح ضوابط التصدير»; «قانون يجرم …» has a verb.
            Head::Happening => {
                reading.is_plain_noun()
                    && self.is_headed_by(WordClass::LawHead)
                    && self.is_no_verb(reading)
                    && !self.has_lam()
            }
            // «رئيس مباحث كرداسة»
            Head::Office => {
                let next = self.words.plain(self.at + 1);
                let names =
                    self.words.name_at(self.at + 1, Proclitics::NONE).is_some_and(|hit| hit.kind != MentionType::Pers);
                self.at == self.start
                    && self.is_headed_by_office()
                    && reading.is_plain_noun()
                    && self.is_no_verb(reading)
                    && self.words.word(self.at).bare.is_none()
                    && !reading.is(WordClass::Quantifier)
                    && (names || next.is_definite && next.is_known)
            }
            // «محللة أشباه الموصلات»
            Head::Role => {
                self.is_headed_by(WordClass::Expert)
                    && reading.is_plain_noun()
                    && reading.is_ordinary()
                    && self.words.plain(self.at + 1).is_definite
            }
            _ => false,
        }
    }

    /// «مذكرة تفاهم لربط موانئ …»: what somebody does it for.
    fn has_lam(&self) -> bool {
        self.words.word(self.at).bare.is_some_and(|(proclitics, _)| proclitics.has_lam())
    }

    /// Whether the word is known as a noun, or does not begin as verbs of the present do.
    fn is_no_verb(&self, reading: Reading) -> bool {
        let begins = |letter| self.words.surface(self.at).starts_with(letter);
        !begins('ي') && !begins('ت') && self.words.adjective_at(self.at).is_none()
            || reading.is_ordinary() && !begins('ي')
    }

    fn modifier(&mut self) -> bool {
        if self.disagrees() {
            return false;
        }
        if let Some(hit) = self.words.adjective_at(self.at) {
            // A definite phrase takes definite adjectives.
            let is_definite_phrase = self.definite_head || self.found.is_definite;
            if self.words.plain(self.at).is_definite || !is_definite_phrase {
                self.at = hit.to;
                self.found.has_nationality = true;
                self.found.is_definite |= self.words.plain(hit.from).is_definite;
                return true;
            }
        }
        let reading = self.words.plain(self.at);
        if self.head == Head::Office && self.is_acting() {
            self.at += 1;
            return true;
        }
        if reading.is_definite && self.is_adjective(reading) {
            // «الرئيس المنتهية ولايته»
            self.at += usize::from(reading.phrase.max(1));
            self.found.is_definite = true;
            return true;
        }
        // «قوات الأنظمة غير المأهولة»
        if self.words.surface(self.at) == "غير"
            && self.head != Head::Happening
            && self.words.plain(self.at + 1).is_definite
        {
            self.at += 2;
            return true;
        }
        self.those_abroad()
            || self.coordinated()
            || self.purpose()
            || self.prepositional()
            || (self.head == Head::Unit && self.quoted_in_short())
    }

    /// «رئيس اللجنة الأولمبية الدولية الألماني»: whether a masculine adjective follows a feminine one of a feminine head.
    fn disagrees(&self) -> bool {
        let is_feminine = |at: usize| self.words.surface(at).ends_with('ة');
        let is_described = self.words.surface(self.at - 1).ends_with("ية") && self.words.plain(self.at - 1).is_definite;
        let ends = |ends: &[&str]| ends.iter().any(|end| self.words.surface(self.at).ends_with(end));
        let is_adjective = self.words.adjective_at(self.at).is_some()
            || self.words.plain(self.at).is_any(&[WordClass::InstitutionAdjective, WordClass::OfficeAdjective]);
        let is_masculine =
            is_adjective && self.words.plain(self.at).is_definite && !ends(&["ة", "ا", "ى", "ات", "ين", "ون"]);
        !matches!(self.head, Head::Office | Head::Role) && is_feminine(self.head_at()) && is_described && is_masculine
    }

    /// «الرئيس بالإنابة», «الوزير بالوكالة»; not «مدير بالوكالة الدولية للطاقة».
    fn is_acting(&self) -> bool {
        let next = self.words.plain(self.at + 1);
        let surface = self.words.surface(self.at);
        matches!(surface, "بالإنابة" | "بالانابة") || matches!(surface, "بالوكالة" | "بالنيابة") && !next.is_definite
    }

    fn is_adjective(&self, reading: Reading) -> bool {
        if reading.is(WordClass::TimeWord) {
            return false;
        }
        match self.head {
            // «الوزير الأول»; but who was «وزير الإعلام السعودي السادس» is no other office.
            Head::Office | Head::Role => {
                let counts = self.found.has_nationality && value::is_definite_ordinal(self.words.key(self.at));
                // «السياسة الخارجية»
                let is_field = reading.is(WordClass::Portfolio) && self.looks_like_nisba();
                !counts
                    && (is_field
                        || self.describes_field()
                        || reading.is_any(&[WordClass::OfficeAdjective, WordClass::InstitutionAdjective]))
            }
            _ => {
                let is_new = self.words.is_unknown(self.at) && self.words.surface(self.at).ends_with("ية");
                let is_word = reading.is_ordinary() || is_new && self.found.is_definite;
                reading.is(WordClass::InstitutionAdjective) || (is_word && self.looks_like_nisba())
            }
        }
    }

    /// «وزير الطاقة والثروة المعدنية»: a feminine adjective of a minister's second field.
    fn describes_field(&self) -> bool {
        let before = self.words.surface(self.at - 1);
        let is_second = before.starts_with("وال") && (before.ends_with('ة') || before.ends_with("ات"));
        is_second
            && !before.ends_with("ية")
            && self.words.surface(self.at).ends_with("ية")
            && office::is_minister(self.words, self.head_at())
    }

    /// «الاقتصادية», «المناخي»: definite words in ‑ي and ‑ية are adjectives more often than not.
    fn looks_like_nisba(&self) -> bool {
        let surface = self.words.surface(self.at);
        // «السكان الأصليين»; «الاتحاد الأوروبي الملايين» are two.
        let is_plural = !self.found.has_nationality && (surface.ends_with("يين") || surface.ends_with("يون"));
        self.words.key(self.at).len() > 5 && (is_plural || surface.ends_with("ية") || surface.ends_with("ي"))
    }

    fn name(&mut self) -> bool {
        let hit = self.words.name_at(self.at, Proclitics::NONE);
        let hit = hit.or_else(|| self.company(Proclitics::NONE)).or_else(|| self.governed_place());
        let Some(hit) = hit.filter(|hit| hit.kind != MentionType::Language) else { return false };
        if hit.kind == MentionType::Pers && matches!(self.head, Head::Office | Head::Role) && !self.serves_person() {
            return false;
        }
        // «قيادي حوثي» is any of them.
        if hit.kind == MentionType::Norp && self.head == Head::Role {
            return false;
        }
        self.at = hit.to;
        self.found.has_name = true;
        self.found.is_definite = true;
        true
    }

    /// «الرئيس التنفيذي لميتا»: where a company must stand, one whose name means other things too is meant.
    fn company(&self, proclitics: Proclitics) -> Option<&Hit> {
        let may_be = self.head == Head::Office && !self.words.plain(self.at).is_ordinary();
        let is_company = |hit: &&Hit| hit.kind == MentionType::Org && !hit.is_adjective && hit.proclitics == proclitics;
        self.words.hits_at(self.at).filter(|hit| may_be && is_company(hit)).max_by_key(|hit| hit.to)
    }

    /// «محافظ معان»: where a place must stand, one whose name means other things too is meant.
    fn governed_place(&self) -> Option<&Hit> {
        let is_governor = self.head == Head::Office && self.at == self.start && self.is_headed_by(WordClass::OfPlace);
        let is_place =
            |hit: &&Hit| hit.kind == MentionType::Gpe && !hit.is_adjective && hit.proclitics == Proclitics::NONE;
        self.words.hits_at(self.at).filter(|hit| is_governor && is_place(hit)).max_by_key(|hit| hit.to)
    }

    /// «محامي إمام أوغلو», «المتحدث باسم نتنياهو»
    fn serves_person(&self) -> bool {
        let is_voice = matches!(self.words.surface(self.at - 1), "باسم" | "بإسم");
        is_voice || self.at == self.start && self.head_is(&["محامي", "محامية"])
    }

    /// «زعيم القبارصة الأتراك»: an adjective of a people right after an office is the people.
    fn people(&mut self) -> bool {
        let hit = self.words.adjective_at(self.at).filter(|_| self.words.plain(self.at).is_definite);
        // «سلطان المالكي» is a man.
        let is_singular = ["ي", "ية"].iter().any(|end| self.words.surface(self.at).ends_with(end));
        let is_office = self.head == Head::Office && self.at == self.start && !is_singular;
        let Some(hit) = hit.filter(|_| is_office) else { return false };
        self.at = hit.to;
        self.found.has_name = true;
        self.found.is_definite = true;
        true
    }

    fn quoted(&mut self) -> bool {
        if !opens_quote(self.words, self.at) {
            return false;
        }
        let close = (self.at + 2..self.at + 2 + LONGEST_QUOTED).find(|at| is_quote(self.words.surface(*at)));
        let Some(close) = close else { return false };
        self.at = close + 1;
        self.found.has_name = true;
        self.found.is_definite = true;
        true
    }

    /// «اللواء 47 "ماغورا"»; what a unit is quoted with is longer: «اللواء 54 "دمر 37 عربة"».
    fn quoted_in_short(&mut self) -> bool {
        (self.at + 2..self.at + 4).any(|close| is_quote(self.words.surface(close))) && self.quoted()
    }

    /// «هيئة الهلال الأحمر»: a body of a fixed name.
    fn body(&mut self) -> bool {
        let reading = self.words.plain(self.at);
        let is_it = self.head == Head::Organisation && reading.is(WordClass::StateBody) && reading.phrase > 1;
        if is_it {
            self.at += usize::from(reading.phrase);
            self.found.is_definite = true;
        }
        is_it
    }

    fn definite_noun(&mut self) -> bool {
        let reading = self.words.plain(self.at);
        let is_noun = self.words.kind(self.at) == Some(TokenKind::Arabic)
            && reading.is_definite
            && !reading.is(WordClass::TimeWord)
            && !reading.is(WordClass::Stop)
            && (!reading.is(WordClass::Honorific) || matches!(self.head, Head::Organisation | Head::Facility))
            && self.words.adjective_at(self.at).is_none();
        // «رئيسة قسم المستعجلات», «معاهدة الاستنكاف الضميري»: in the construct of known nouns an unknown one is a noun too.
        let is_noun_too = self.words.is_unknown(self.at)
            && (self.at > self.start || self.is_headed_by(WordClass::LawHead))
            && self.head != Head::Facility;
        let belongs = match self.head {
            Head::Office | Head::Role | Head::Happening | Head::Facility => {
                reading.is_known || is_noun_too || self.at == self.start && self.is_headed_by_office()
            }
            Head::Organisation | Head::Unit => reading.is_of_the_language() || is_noun_too,
        };
        if is_noun && belongs {
            let takes_name = matches!(self.head, Head::Organisation | Head::Facility)
                && reading.is_any(&[WordClass::Title, WordClass::Honorific]);
            self.at += 1;
            self.found.is_definite = true;
            self.found.has_name |= reading.role.is_some() && !reading.is_ordinary();
            if takes_name && let Some(end) = person::name_after_title(self.words, self.at) {
                self.at = end;
                self.found.has_name = true;
            }
        }
        is_noun && belongs
    }

    /// «نقيب الصاغة»: whether the head is an office and nobody's name, as «أمين الناصر» and «سلطان النمري» may be.
    fn is_headed_by_office(&self) -> bool {
        let is_nobody = self.words.readings(self.head_at()).all(|reading| reading.role.is_none());
        self.head == Head::Office && is_nobody && !self.words.surface(self.at).ends_with('ي')
    }

    /// A word that nobody knows where a name must stand; «كفرزينا» ends as words with a pronoun do.
    fn unknown_name(&mut self) -> bool {
        let word = self.words.word(self.at);
        let is_strange = self.words.kind(self.at) == Some(TokenKind::Arabic) && !word.plain.is_known;
        let is_it = is_strange && word.bare.is_none() && !word.plain.leaning.is_surely_no_name();
        self.at += usize::from(is_it);
        self.found.has_name |= is_it;
        self.found.is_definite |= is_it;
        is_it
    }

    /// «اجتماع وزراء خارجية منظمة …»: the office of those who meet.
    fn offices(&mut self) -> bool {
        let word = self.words.word(self.at);
        let reading = match word.bare {
            Some((proclitics, reading)) if proclitics.has_lam() && !proclitics.conjunction => reading,
            _ => word.plain,
        };
        if !reading.is(WordClass::Title) || reading.is_definite {
            return false;
        }
        let complement = read(self.words, self.at + 1, Head::Office, false);
        let is_it = complement.end > self.at + 1 && (complement.has_name || complement.is_definite);
        if is_it {
            self.at = complement.end;
            self.found.has_name |= complement.has_name;
            self.found.has_office = true;
            self.found.is_definite = true;
        }
        is_it
    }
}

/// «خارجيتها»: whether a word has a pronoun.
fn has_owner(word: &str) -> bool {
    ["ها", "هما"].iter().any(|owner| word.ends_with(owner))
}

/// Who holds an office for another's sake.
pub(super) const DELEGATES: [WordClass; 2] = [WordClass::Envoy, WordClass::Deputy];

/// Words that announce an institution.
const INSTITUTION_HEADS: [WordClass; 4] =
    [WordClass::OrganisationHead, WordClass::LooseOrganisationHead, WordClass::AppositiveHead, WordClass::StateBody];
/// Most indefinite ordinary nouns in the construct of a name: «لجنة مراقبة وقف إطلاق النار».
const MOST_PLAIN_NOUNS: usize = 3;
/// No institution and no office has more words behind its head.
const LONGEST: usize = 32;
/// Most words of a quoted name.
const LONGEST_QUOTED: usize = 5;
