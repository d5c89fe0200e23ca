//! What an institution, or who holds an office, is for: «الصحة والبيئة», «لشؤون الشرق الأوسط», «لحزب العمال».

use super::super::quote::is_quote;
use super::super::{office, organisation, press};
use super::{DELEGATES, Head, INSTITUTION_HEADS, Reader};
use crate::lexicon::WordClass;
use crate::mention::words::{Hit, Reading};
use crate::model::MentionType;
use crate::morphology::{self, Lost, Proclitics};

/// Most words of a body of the state that is known by them.
const LONGEST_BODY: usize = 4;
/// Most words for those abroad, and the one that says where.
const MOST_ABROAD: usize = 4;

impl Reader<'_, '_> {
    /// «الصحة والبيئة», «الشؤون السياسية والاقتصادية».
    pub(super) fn coordinated(&mut self) -> bool {
        let Some((proclitics, reading)) = self.words.word(self.at).bare else { return false };
        let classes = [WordClass::Field, WordClass::Portfolio, WordClass::InstitutionAdjective];
        // «رئيس مجلس النواب والقيادي في الحزب»
        let is_office = reading.is_definite && reading.is_any(&[WordClass::Title, WordClass::Role]);
        if is_office && !reading.is_any(&classes) {
            return false;
        }
        let fits = reading.is_any(&classes) && !reading.is(WordClass::TimeWord);
        let after_field = self.at.checked_sub(1).is_some_and(|before| self.words.may_be_any(before, &classes));
        let is_construct = !reading.is_definite
            && self.words.plain(self.at + 1).is_definite
            && self.words.adjective_at(self.at + 1).is_none();
        // «هيئة التحقيق والادعاء العام» is one; «الحرس الوطني والدفاع المدني», «جامعة طيبة وإدارة التعليم» are two.
        let is_body = reading.is(WordClass::StateBody) && reading.phrase > 1;
        let is_second_field = self.is_second_field(proclitics, reading) || self.is_second_matter(proclitics, reading);
        // «وزير الطوارئ وإدارة الكوارث»
        let is_task = reading.is(WordClass::LooseOrganisationHead) && self.is_ministry();
        let is_institution = is_construct && reading.is_any(&INSTITUTION_HEADS) && !is_task;
        let begins_another = is_body && self.definite_head || is_institution;
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

    fn is_ministry(&self) -> bool {
        // «وزارة الخارجية» is a head of two words.
        let is_body = self.head_at().checked_sub(1).is_some_and(|at| self.words.surface(at).ends_with("وزارة"));
        is_body || self.head_is(&["وزارة"]) || office::is_minister(self.words, self.head_at())
    }

    /// «والمغاربة المقيمين بالخارج», «وشؤون المصريين في الخارج»: those abroad whom a ministry is for too.
    pub(super) fn those_abroad(&mut self) -> bool {
        let end_of = |at: usize| match self.words.surface(at) {
            "بالخارج" => Some(at + 1),
            "في" => (self.words.surface(at + 1) == "الخارج").then_some(at + 2),
            _ => None,
        };
        let is_joined = self.is_ministry() && self.words.surface(self.at).starts_with('و');
        let end = (self.at + 1..self.at + MOST_ABROAD).find_map(end_of).filter(|_| is_joined);
        self.at = end.unwrap_or(self.at);
        end.is_some()
    }

    /// «وزير الطاقة والموارد الطبيعية»: what else a ministry is for, and nobody who stands beside the minister.
    fn is_second_field(&self, proclitics: Proclitics, reading: Reading) -> bool {
        let is_ministry = self.is_ministry() || self.is_headed_by(WordClass::Manager);
        // «الهيئة السعودية للمواصفات والمقاييس»
        let is_purpose = matches!(self.head, Head::Organisation | Head::Office) && self.found.has_purpose;
        // «وزير دفاع فرنسا والسفير الكندي» are two; «مركز الملك عبد الله للتصميم والتطوير» is one.
        let names_other = self.found.has_name && !(self.found.has_purpose && self.head == Head::Organisation);
        let is_and = self.words.surface(self.at).starts_with('و');
        let is_construct = self.words.plain(self.at + 1).is_definite && is_ministry && is_and;
        let is_it = !names_other
            && (is_ministry || is_purpose)
            && proclitics.conjunction
            && (reading.is_definite || is_construct)
            && reading.is_ordinary();
        // «لشؤون الإرهاب والاستخبارات المالية»
        let is_affair =
            self.found.has_purpose && (self.start..self.at).any(|at| self.words.surface(at).ends_with("شؤون"));
        is_it
            && !reading.is_any(&SOMEBODY_OR_NOTHING)
            && !self.words.lexicon.is_of(self.words.surface(self.at).trim_start_matches('و'), &[WordClass::Kin])
            && (is_affair || !reading.is_any(&INSTITUTION_HEADS) && !reading.is(WordClass::EventHead))
    }

    /// «صندوق الخسائر والأضرار»: the second of two things that an institution is for.
    fn is_second_matter(&self, proclitics: Proclitics, reading: Reading) -> bool {
        let head = self.head_at();
        let is_institution =
            self.words.readings(head).any(|head| head.is(WordClass::OrganisationHead) && !head.is_definite);
        let is_one_matter =
            self.at == self.start + 1 && self.words.plain(self.start).is_ordinary() && !self.found.has_name;
        let is_listed = self.words.hits_at(head).any(|hit| hit.to == self.at);
        // «مجلس الإدارة والمساهمون»: a nominative is no part of the construct.
        let is_construct = !self.words.surface(self.at).ends_with("ون");
        let is_institutional = self.head == Head::Organisation && is_institution && is_one_matter && !is_listed;
        let is_matter = proclitics.conjunction
            && reading.is_definite
            && reading.is_ordinary()
            && is_thing(reading)
            && !reading.is_any(&[WordClass::StateBody, WordClass::OrganisationHead, WordClass::LooseOrganisationHead]);
        is_institutional && is_construct && is_matter
    }

    /// «نائب رئيس مجلس الوزراء للتنمية الصناعية», «وكيل وزارة التعليم للبنات»: what the office is for rather than the body or ministry that it
    /// is of.
    fn serves_office(&self) -> bool {
        let is_body = |at: &usize| {
            let body = self.words.plain(*at);
            body.is(WordClass::StateBody) && body.phrase > 1 && at + usize::from(body.phrase) == self.start
        };
        let ministry = Some(self.head_at()).filter(|_| self.head_is(&["وزارة"]));
        let body = ministry.or_else(|| (self.start.saturating_sub(LONGEST_BODY)..self.start).find(is_body));
        // «رئيس المكتب السياسي لحركة …»
        let is_of_body = self.words.may_be_any(self.at, &INSTITUTION_HEADS);
        let before = body.and_then(|body| body.checked_sub(1));
        let before = before.filter(|_| self.head == Head::Organisation && !is_of_body);
        before.is_some_and(|office| {
            self.words.readings(office).any(|office| office.is(WordClass::Title) && !office.is_definite)
        })
    }

    /// «للتعاون», «لحقوق الإنسان», «لشؤون الشرق الأوسط», «للأمم المتحدة».
    pub(super) fn purpose(&mut self) -> bool {
        if self.serves_office() {
            return false;
        }
        let is_bare_lam = self.words.key(self.at) == [crate::morphology::LAM];
        if is_bare_lam
            && matches!(self.head, Head::Office | Head::Organisation)
            && !press::is_listener(self.words, self.at)
        {
            let start = self.at;
            self.at += 1;
            if self.quoted() || self.name() {
                return true;
            }
            self.at = start;
            return false;
        }
        let Some((proclitics, reading)) = self.words.word(self.at).bare else { return self.unknown_purpose() };
        if !proclitics.has_lam() || proclitics.conjunction {
            return false;
        }
        // «المجلس الجهوي لسوس ماسة»
        let is_regional = self.head == Head::Organisation
            && self.definite_head
            && ["جهوي", "جهوية", "بلدي", "بلدية", "إقليمي", "إقليمية", "محلي", "محلية"]
                .iter()
                .any(|adjective| self.words.surface(self.at - 1).ends_with(adjective));
        if let Some(hit) = self.words.name_at(self.at, proclitics).filter(|hit| hit.kind == MentionType::Gpe)
            && is_regional
        {
            self.at = hit.to;
            self.found.has_name = true;
            self.found.has_purpose = true;
            return true;
        }
        // «المنطقة الاقتصادية لقناة السويس»
        if let Some(hit) = self.words.name_at(self.at, proclitics).or_else(|| self.company(proclitics))
            && (self.head == Head::Office || hit.kind == MentionType::Fac)
            && hit.kind != MentionType::Pers
        {
            self.at = hit.to;
            self.found.has_name = true;
            self.found.has_purpose |= self.head == Head::Organisation;
            return true;
        }
        // «المبعوثة الشخصية للأمين العام …», «مستشارا لنائب الرئيس»
        let is_delegate = self.head == Head::Office && self.is_headed_by_any(&DELEGATES);
        if is_delegate && reading.is(WordClass::Title) && (reading.is_definite || reading.phrase > 1) {
            self.at += usize::from(reading.phrase.max(1));
            self.found.is_definite = true;
            return true;
        }
        if is_delegate && reading.is(WordClass::Title) && !reading.is_definite && self.served() {
            return true;
        }
        if self.head == Head::Office
            && reading.is(WordClass::PlaceHead)
            && !reading.is_definite
            && self.place_after(self.at + 1)
        {
            return true;
        }
        // «الأمين العام لحزب …», «القيادة العامة لشرطة …»; «قالت وزيرة الطاقة لراديو كذا» speaks to it.
        let is_told = reading.is(WordClass::AppositiveHead) && office::is_minister(self.words, self.head_at());
        // «هيئة الأركان العامة للقوات المسلحة الأوكرانية»
        let is_of_state = self.head == Head::Organisation && reading.is(WordClass::StateBody);
        let takes_institution = self.head == Head::Office && !is_told
            || self.head == Head::Organisation && self.definite_head
            || is_of_state && self.found.is_definite && self.is_headed_by(WordClass::Administration);
        let institution = if takes_institution { organisation::name_at(self.words, self.at) } else { None };
        // «المدير العام للمكتب الوطني للصيد البحري»
        let says_what_for = |end: usize| self.head == Head::Office && end > self.at + 2;
        let is_whole = |(_, end): &(Proclitics, usize)| {
            !reading.is_definite || says_what_for(*end) || is_of_state && *end > self.at + 1
        };
        if let Some((_, end)) = institution.filter(|found| found.0 == proclitics && is_whole(found)) {
            self.at = end;
            self.found.has_name = true;
            self.found.has_purpose |= is_of_state;
            return true;
        }
        if self.is_errand_of_named(reading) {
            return false;
        }
        let is_field = reading.is_any(&[WordClass::Field, WordClass::Portfolio]);
        // «المدير العام للشركة», «رئيسا للاتحاد»; «الملكة للرؤساء» is two phrases.
        let is_short_form = self.head == Head::Office
            && reading.is_definite
            && (!self.definite_head || reading.is_any(&INSTITUTION_HEADS));
        // «نقل إلى مستشفى النور لتلقي العلاج»
        let is_errand = reading.is(WordClass::Errand);
        let is_matter =
            self.head == Head::Organisation && reading.is_plain_noun() && !is_errand && !self.found.has_nationality;
        let is_arm = self.head == Head::Unit && reading.is_definite;
        // «للبحث عن المفقودين»
        let is_task = self.head == Head::Organisation && self.governs(self.at + 1);
        // «الرابطة البرازيلية لمصدري اللحوم»
        let next = self.words.word(self.at + 1);
        let is_plain = next.plain.is_plain_noun() && next.bare.is_none();
        // «الشبكة اليمنية لتوثيق ضحايا الألغام»
        let is_long =
            is_plain && !reading.is_definite && self.is_described_body() && self.words.plain(self.at + 2).is_definite;
        let is_construct = reading.is_plain_noun() && (self.words.plain(self.at + 1).is_definite || is_long);
        let is_whole = proclitics.lost != Lost::Nothing || is_construct;
        let is_task = is_task || self.is_described_body() && is_whole && is_thing(reading);
        if !(is_field || is_short_form || is_matter || is_arm || is_task) {
            return false;
        }
        self.found.has_purpose = true;
        let start = self.at;
        self.at += 1 + usize::from(is_long);
        if !(reading.is_definite || self.name() || self.definite_noun()) {
            self.at = start;
            return false;
        }
        true
    }

    /// «تخطط وكالة ناسا لإطلاق …», «عقد مع شركة كذا لتطوير …»: what one does whose name stands behind its head already.
    fn is_errand_of_named(&self, reading: Reading) -> bool {
        let is_announced =
            self.head == Head::Organisation && !self.definite_head && self.is_headed_by(WordClass::AppositiveHead);
        let is_it = |hit: &Hit| {
            let is_name = hit.kind == MentionType::Org && !hit.is_adjective;
            is_name && hit.to == self.at && hit.proclitics == Proclitics::NONE
        };
        let is_named = self.words.hits_at(self.start).any(is_it) || is_quote(self.words.surface(self.at - 1));
        // «شركة "كذا" لأبحاث النفط», «منظمة كذا لحقوق الإنسان»
        let is_purpose =
            reading.is_any(&[WordClass::Field, WordClass::Portfolio]) && self.words.plain(self.at + 1).is_definite;
        is_announced && is_named && !is_purpose && !self.words.key(self.at).starts_with(&morphology::LAM_LAM)
    }

    /// «النائب الأول لرئيس مجلس النواب», «لرئيس المجلس»: whose head the office is that another serves.
    fn served(&mut self) -> bool {
        let start = self.at;
        self.at += 1;
        let body = organisation::name_at(self.words, self.at).filter(|(before, _)| *before == Proclitics::NONE);
        let is_it = match body {
            Some((_, end)) => {
                self.at = end;
                true
            }
            None => self.name() || self.definite_noun(),
        };
        if is_it {
            self.found.is_definite = true;
        } else {
            self.at = start;
        }
        is_it
    }

    /// «الهيئة العامة للسلع التموينية», «الوحدة العسكرية للطوارئ»: a definite institution with an adjective.
    fn is_described_body(&self) -> bool {
        let head = self.head_at();
        // «هيئة الشارقة للكتاب», «مركز الملك عبد الله للتصميم»; «تستعد شركة كذا للمشاركة في …»
        let next = self.words.plain(self.at + 1);
        let is_named = self.found.has_name
            && !self.head_is(&["شركة"])
            && self.words.key(self.at).starts_with(&morphology::LAM_LAM)
            && !next.is(WordClass::Stop)
            && !self.words.may_be_any(self.at, &INSTITUTION_HEADS);
        let is_whole = self.definite_head || is_named;
        let is_body = self.head == Head::Organisation && is_whole && self.at > self.start;
        is_body
            && self.is_headed_by(WordClass::Administration)
            && !self.words.hits_at(head).any(|hit| hit.to >= self.at && !hit.is_adjective)
    }

    /// «المعهد الوطني للجيوفيزياء»
    fn unknown_purpose(&mut self) -> bool {
        let is_it = self.is_described_body() && self.words.key(self.at).starts_with(&morphology::LAM_LAM);
        self.found.has_purpose |= is_it;
        self.at += usize::from(is_it);
        is_it
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
}

/// Whether it is an ordinary word, and nobody.
fn is_thing(reading: Reading) -> bool {
    reading.is_of_the_language() && !reading.is_any(&SOMEBODY_OR_NOTHING) && reading.role.is_none()
}

/// Words for people, and words that are about nothing.
const SOMEBODY_OR_NOTHING: [WordClass; 5] =
    [WordClass::Title, WordClass::Role, WordClass::Honorific, WordClass::Stop, WordClass::TimeWord];
