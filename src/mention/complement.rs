//! What may follow a head word and belong to its name: the grammar that offices, organisations, events, texts and
//! sites share.
//!
//! head (construct)* [object] (adjective | «والـ» field | «للـ» field | «في/لدى» place)*

mod institution;

use super::office;
use super::organisation;
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
        while reader.modifier() {}
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
    /// The second part of the construct: a name, a quoted name, or definite nouns, after indefinite ones that need
    /// a complement themselves («رئيس مجلس إدارة شركة …»).
    fn object(&mut self) {
        let start = self.at;
        let mut plain_nouns = 0;
        for _ in 0..5 {
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
        let head = self.start.saturating_sub(1);
        let is_headed_by = |class| self.words.readings(head).any(|reading| reading.is(class));
        // «قانون أقره البرلمان»
        let has_pronoun = self.words.surface(self.at).ends_with('ه');
        match self.head {
            _ if has_pronoun => false,
            Head::Organisation => reading.is_plain_noun() && is_headed_by(WordClass::OrganisationHead),
            Head::Happening => reading.is_plain_noun() && reading.is_ordinary() && is_headed_by(WordClass::LawHead),
            _ => false,
        }
    }

    fn modifier(&mut self) -> bool {
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
        if reading.is_definite && self.is_adjective(reading) {
            self.at += 1;
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
        self.coordinated() || self.purpose() || self.prepositional() || (self.head == Head::Unit && self.quoted())
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
                !counts && (is_field || reading.is_any(&[WordClass::OfficeAdjective, WordClass::InstitutionAdjective]))
            }
            _ => {
                let is_new = self.words.is_unknown(self.at) && self.words.surface(self.at).ends_with("ية");
                let is_word = reading.is_ordinary() || is_new && self.found.is_definite;
                reading.is(WordClass::InstitutionAdjective) || (is_word && self.looks_like_nisba())
            }
        }
    }

    /// «الاقتصادية», «المناخي»: definite words in ‑ي and ‑ية are adjectives more often than not.
    fn looks_like_nisba(&self) -> bool {
        let surface = self.words.surface(self.at);
        // «السكان الأصليين»; «الاتحاد الأوروبي الملايين» are two.
        let is_plural = !self.found.has_nationality && (surface.ends_with("يين") || surface.ends_with("يون"));
        self.words.key(self.at).len() > 5 && (is_plural || surface.ends_with("ية") || surface.ends_with("ي"))
    }

    fn name(&mut self) -> bool {
        let hit = self.words.name_at(self.at, Proclitics::NONE).or_else(|| self.company(Proclitics::NONE));
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

    /// «محامي إمام أوغلو», «المتحدث باسم نتنياهو»
    fn serves_person(&self) -> bool {
        let is_voice = matches!(self.words.surface(self.at - 1), "باسم" | "بإسم");
        let head = self.words.surface(self.start.saturating_sub(1));
        is_voice || self.at == self.start && ["محامي", "محامية"].iter().any(|lawyer| head.ends_with(lawyer))
    }

    /// «زعيم القبارصة الأتراك»: an adjective of a people right after an office is the people.
    fn people(&mut self) -> bool {
        let hit = self.words.adjective_at(self.at).filter(|_| self.words.plain(self.at).is_definite);
        // «سلطان المالكي» is a man.
        let is_office =
            self.head == Head::Office && self.at == self.start && self.words.plain(self.at - 1).role.is_none();
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
        let belongs = match self.head {
            Head::Office | Head::Role | Head::Happening | Head::Facility => reading.is_known,
            Head::Organisation | Head::Unit => reading.is_of_the_language(),
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

    /// «الصحة والبيئة», «الشؤون السياسية والاقتصادية».
    fn coordinated(&mut self) -> bool {
        let Some((proclitics, reading)) = self.words.word(self.at).bare else { return false };
        let fits = reading.is_any(&[WordClass::Field, WordClass::Portfolio, WordClass::InstitutionAdjective])
            && !reading.is(WordClass::TimeWord);
        let after_field = self.at.checked_sub(1).is_some_and(|before| {
            let classes = [WordClass::Field, WordClass::Portfolio, WordClass::InstitutionAdjective];
            self.words.readings(before).any(|reading| reading.is_any(&classes))
        });
        let is_construct = !reading.is_definite
            && self.words.plain(self.at + 1).is_definite
            && self.words.adjective_at(self.at + 1).is_none();
        // «هيئة التحقيق والادعاء العام» is one; «الحرس الوطني والدفاع المدني», «جامعة طيبة وإدارة التعليم» are two.
        let is_body = reading.is(WordClass::StateBody) && reading.phrase > 1;
        let is_second_field = self.is_second_field(proclitics, reading) || self.is_second_matter(proclitics, reading);
        let begins_another = is_body && self.definite_head || is_construct && reading.is_any(&INSTITUTION_HEADS);
        let is_it = self.head != Head::Facility
            && !begins_another
            && proclitics.conjunction
            && proclitics.particle == 0
            && (reading.is_definite || is_construct)
            && (fits && after_field || is_body && !self.definite_head && after_field || is_second_field)
            && (!self.found.has_nationality || self.found.has_purpose || self.head == Head::Happening)
            && self.words.name_at(self.at, proclitics).is_none();
        if is_it {
            self.at += usize::from(reading.phrase.max(1)) + usize::from(is_construct);
        }
        is_it
    }

    /// «وزير الطاقة والموارد الطبيعية»: what else a ministry is for, and nobody who stands beside the minister.
    fn is_second_field(&self, proclitics: Proclitics, reading: Reading) -> bool {
        let head = self.start.saturating_sub(1);
        let manages = MANAGERS.iter().any(|office| self.words.surface(head).ends_with(office));
        let is_ministry =
            office::is_minister(self.words, head) || self.words.surface(head).ends_with("وزارة") || manages;
        // «الهيئة السعودية للمواصفات والمقاييس»
        let is_purpose = matches!(self.head, Head::Organisation | Head::Office) && self.found.has_purpose;
        let is_somebody =
            reading.is_any(&[WordClass::Title, WordClass::Role, WordClass::Honorific, WordClass::StateBody]);
        let is_it =
            (is_ministry || is_purpose) && proclitics.conjunction && reading.is_definite && reading.is_ordinary();
        is_it && !is_somebody && !reading.is_any(&[WordClass::Stop, WordClass::TimeWord, WordClass::OrganisationHead])
    }

    /// «صندوق الخسائر والأضرار»: the second of two things that an institution is for.
    fn is_second_matter(&self, proclitics: Proclitics, reading: Reading) -> bool {
        let head = self.start.saturating_sub(1);
        let is_institution =
            self.words.readings(head).any(|head| head.is(WordClass::OrganisationHead) && !head.is_definite);
        let is_one_matter =
            self.at == self.start + 1 && self.words.plain(self.start).is_ordinary() && !self.found.has_name;
        let is_listed = self.words.hits_at(head).any(|hit| hit.to == self.at);
        // «مجلس الإدارة والمساهمون»: a nominative is no part of the construct.
        let is_construct = !self.words.surface(self.at).ends_with("ون");
        let is_somebody = reading.is_any(&[
            WordClass::Title,
            WordClass::Role,
            WordClass::Honorific,
            WordClass::StateBody,
            WordClass::OrganisationHead,
            WordClass::LooseOrganisationHead,
            WordClass::Stop,
            WordClass::TimeWord,
        ]);
        let is_institutional = self.head == Head::Organisation && is_institution && is_one_matter && !is_listed;
        let is_thing = proclitics.conjunction && reading.is_definite && reading.is_ordinary() && reading.role.is_none();
        is_institutional && is_construct && is_thing && !is_somebody
    }

    /// «للتعاون», «لحقوق الإنسان», «لشؤون الشرق الأوسط», «للأمم المتحدة».
    fn purpose(&mut self) -> bool {
        let is_bare_lam = self.words.key(self.at) == [crate::morphology::LAM];
        if is_bare_lam && matches!(self.head, Head::Office | Head::Organisation) {
            let start = self.at;
            self.at += 1;
            if self.quoted() || self.name() {
                return true;
            }
            self.at = start;
            return false;
        }
        let Some((proclitics, reading)) = self.words.word(self.at).bare else { return false };
        if !proclitics.has_lam() || proclitics.conjunction {
            return false;
        }
        if self.head == Head::Office
            && let Some(hit) = self.words.name_at(self.at, proclitics).or_else(|| self.company(proclitics))
            && hit.kind != MentionType::Pers
        {
            self.at = hit.to;
            self.found.has_name = true;
            return true;
        }
        // «المبعوثة الشخصية للأمين العام …», «مستشارا لنائب الرئيس»
        let head = self.words.surface(self.start.saturating_sub(1));
        let is_delegate = self.head == Head::Office && DELEGATES.iter().any(|office| head.contains(office));
        if is_delegate && reading.is(WordClass::Title) && (reading.is_definite || reading.phrase > 1) {
            self.at += usize::from(reading.phrase.max(1));
            self.found.is_definite = true;
            return true;
        }
        if self.head == Head::Office
            && reading.is(WordClass::PlaceHead)
            && !reading.is_definite
            && self.place_after(self.at + 1)
        {
            return true;
        }
        let institution = organisation::name_at(self.words, self.at).filter(|(before, _)| *before == proclitics);
        // «الأمين العام لحزب …», «القيادة العامة لشرطة …»
        let takes_institution = self.head == Head::Office || self.head == Head::Organisation && self.definite_head;
        if let Some((_, end)) = institution.filter(|_| takes_institution && !reading.is_definite) {
            self.at = end;
            self.found.has_name = true;
            return true;
        }
        let is_field = reading.is_any(&[WordClass::Field, WordClass::Portfolio]);
        // «المدير العام للشركة», «رئيسا للاتحاد»; «الملكة للرؤساء» is two phrases.
        let is_short_form = self.head == Head::Office
            && reading.is_definite
            && (!self.definite_head || reading.is_any(&INSTITUTION_HEADS));
        let is_matter = self.head == Head::Organisation && reading.is_plain_noun() && !self.found.has_nationality;
        let is_arm = self.head == Head::Unit && reading.is_definite;
        // «للبحث عن المفقودين»
        let is_task = self.head == Head::Organisation && self.governs(self.at + 1);
        if !(is_field || is_short_form || is_matter || is_arm || is_task) {
            return false;
        }
        self.found.has_purpose = true;
        let start = self.at;
        self.at += 1;
        if !(reading.is_definite || self.name() || self.definite_noun()) {
            self.at = start;
            return false;
        }
        true
    }

    /// «المدعي العام لولاية كذا»: the place after its common noun, known or not.
    fn place_after(&mut self, at: usize) -> bool {
        let start = std::mem::replace(&mut self.at, at);
        let is_it = self.name() || self.unknown_name();
        if !is_it {
            self.at = start;
        }
        is_it
    }

    /// «في أوكرانيا», «لدى الأمم المتحدة», «التابع لوزارة …».
    fn prepositional(&mut self) -> bool {
        let start = self.at;
        let allowed = match self.words.surface(self.at) {
            "في" => match self.head {
                Head::Facility => self.definite_head,
                Head::Office => return self.within_institution(),
                Head::Role => true,
                Head::Happening => self.lasts() && !self.found.has_name,
                Head::Organisation | Head::Unit => false,
            },
            "من" if self.head == Head::Organisation && self.words.surface(self.at + 1) == "أجل" => {
                return self.cause();
            }
            "عن" | "على" | "من" if self.governs(self.at) => return self.governed(),
            "على" | "ضد" => self.head == Head::Happening && !self.found.has_name,
            "عن" => return self.represented(),
            "لدى" | "إلى" | "باسم" | "بإسم" => self.head == Head::Office,
            _ => false,
        };
        if allowed {
            let is_voice = matches!(self.words.surface(self.at), "باسم" | "بإسم");
            self.at += 1;
            if is_voice && self.head_of_institution() {
                return true;
            }
            if self.name() || (self.head == Head::Role && self.institution()) {
                self.found.is_definite = true;
                return true;
            }
        }
        self.at = start;
        matches!(self.head, Head::Office | Head::Role) && (self.attached() || self.at_institution())
    }

    /// «عضو مجلس الشيوخ عن ولاية تينيسي», «النائب عن حزب …»: whom a member of an assembly speaks for.
    fn represented(&mut self) -> bool {
        let start = self.at;
        let head = self.words.surface(self.start.saturating_sub(1));
        let is_member =
            matches!(self.head, Head::Office | Head::Role) && MEMBERS.iter().any(|member| head.ends_with(member));
        self.at += 1;
        let of_place = self.words.plain(self.at).is(WordClass::PlaceHead) && !self.words.plain(self.at).is_definite;
        self.at += usize::from(of_place);
        let is_it = is_member && (self.name() || self.organisation() || of_place && self.unknown_name());
        if !is_it {
            self.at = start;
        }
        is_it
    }

    /// A word that nobody knows where a name must stand.
    fn unknown_name(&mut self) -> bool {
        let is_it = self.words.is_unknown(self.at) && !self.words.plain(self.at).leaning.is_surely_no_name();
        self.at += usize::from(is_it);
        self.found.has_name |= is_it;
        self.found.is_definite |= is_it;
        is_it
    }

    /// «الحرب في أوكرانيا» is one, «الاجتماع في واشنطن» any.
    fn lasts(&self) -> bool {
        let head = self.words.surface(self.start.saturating_sub(1));
        LASTING.iter().any(|lasting| head.ends_with(lasting))
    }

    /// «الدفاع عن …», «الرقابة على …», «الوقاية من …»: whether the word before the preposition at `at` cannot do without it.
    fn governs(&self, at: usize) -> bool {
        let (before, preposition) = (self.words.surface(at - 1), self.words.surface(at));
        let is_it = |(noun, with): &(&str, &str)| *with == preposition && before.ends_with(noun);
        matches!(self.head, Head::Organisation | Head::Happening | Head::Office) && GOVERNING.iter().any(is_it)
    }

    /// «للدفاع عن الدستور»: what a noun is about that cannot do without its preposition.
    fn governed(&mut self) -> bool {
        let start = self.at;
        self.at += 1;
        let construct = self.words.plain(self.at);
        let is_construct = construct.is_plain_noun() && self.words.plain(self.at + 1).is_definite;
        self.at += usize::from(is_construct);
        if !(self.name() || self.definite_noun()) {
            self.at = start;
            return false;
        }
        true
    }

    /// «جبهة الشعب من أجل الحرية».
    fn cause(&mut self) -> bool {
        let start = self.at;
        self.at += 2;
        let is_it = self.words.surface(start + 1) == "أجل" && self.found.is_definite && self.definite_noun();
        if !is_it {
            self.at = start;
        }
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

/// Heads of what goes on in a place and is known by it.
const LASTING: [&str; 10] = ["حرب", "أزمة", "هدنة", "صراع", "نزاع", "كارثة", "ثورة", "انتفاضة", "مجاعة", "انقلاب"];
/// Nouns of doing that need a preposition to say what they are about.
const GOVERNING: [(&str, &str); 15] = [
    ("دفاع", "عن"),
    ("بحث", "عن"),
    ("كشف", "عن"),
    ("تنقيب", "عن"),
    ("إفراج", "عن"),
    ("تعويض", "عن"),
    ("رقابة", "على"),
    ("إشراف", "على"),
    ("حفاظ", "على"),
    ("محافظة", "على"),
    ("قضاء", "على"),
    ("وقاية", "من"),
    ("حماية", "من"),
    ("تحقق", "من"),
    ("حد", "من"),
];
/// Words that announce an institution.
const INSTITUTION_HEADS: [WordClass; 4] =
    [WordClass::OrganisationHead, WordClass::LooseOrganisationHead, WordClass::AppositiveHead, WordClass::StateBody];
/// Who may be over two matters: «مدير الإسعاف والطوارئ».
const MANAGERS: [&str; 4] = ["مدير", "مديرة", "مسؤول", "مسؤولة"];
/// Who holds an office for another's sake.
const DELEGATES: [&str; 8] = ["مبعوث", "ممثل", "مستشار", "مساعد", "نائب", "سكرتير", "مندوب", "وكيل"];
/// Who speaks for a district or a party.
const MEMBERS: [&str; 8] = ["عضو", "عضوة", "العضو", "العضوة", "نائب", "نائبة", "النائب", "النائبة"];
/// Most indefinite ordinary nouns in the construct of a name: «لجنة مراقبة وقف إطلاق النار».
const MOST_PLAIN_NOUNS: usize = 3;
/// Most words of a quoted name.
const LONGEST_QUOTED: usize = 5;
