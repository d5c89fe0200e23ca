//! The institution that an office belongs to: «مدير الإمدادات في المجموعة», «الباحث في معهد كذا التابع لجامعة كذا».

use super::super::organisation;
use super::super::quote::{is_quote, opens_quote};
use super::{Head, INSTITUTION_HEADS, Reader};
use crate::lexicon::WordClass;
use crate::mention::words::Hit;
use crate::model::MentionType;
use crate::morphology::Proclitics;

impl Reader<'_, '_> {
    /// «مدير الإسعاف بالهلال الأحمر»
    pub(super) fn at_institution(&mut self) -> bool {
        // «أستاذ بالجامعة اللبنانية»
        let says_of_what = self.found.is_definite || self.found.has_name || self.head == Head::Role;
        let name =
            organisation::name_at(self.words, self.at).filter(|(before, _)| before.has_beh() && !before.conjunction);
        if let Some((_, end)) = name.filter(|_| says_of_what) {
            self.at = end;
            self.found.has_name = true;
            return true;
        }
        says_of_what && (self.at_body() || self.at_place())
    }

    /// «السفير الإسباني بالرباط»
    fn at_place(&mut self) -> bool {
        let is_located = self.is_headed_by_any(&LOCATED);
        let is_town = |hit: &&Hit| hit.kind == MentionType::Gpe && hit.proclitics.has_beh() && !hit.is_adjective;
        let town = self.words.hits_at(self.at).filter(|hit| is_located && is_town(hit)).max_by_key(|hit| hit.to);
        let Some(hit) = town else { return false };
        self.at = hit.to;
        true
    }

    /// «قاضي التحقيق بالمحكمة الابتدائية في القصرين»: a body of a kind, and where it is.
    fn at_body(&mut self) -> bool {
        let Some((_, reading)) = self.words.word(self.at).bare.filter(|(before, _)| before.has_beh()) else {
            return false;
        };
        let adjective = self.at + 1;
        let is_described =
            self.words.plain(adjective).is_definite && self.words.plain(adjective).is(WordClass::InstitutionAdjective);
        // «رئيس الوزراء بالوكالة»: who stands in for another.
        let is_acting = self.words.surface(self.at) == "بالوكالة";
        if !(reading.is_definite && reading.is_any(&INSTITUTION_HEADS)) || is_acting {
            return false;
        }
        // «رئيس الأطباء بالمستشفى»
        if !is_described {
            self.at += 1;
            return true;
        }
        self.at = adjective + 1;
        if self.words.surface(self.at) == "في" {
            let start = self.at;
            self.at += 1;
            if !self.place() {
                self.at = start;
            }
        }
        true
    }

    /// «مدير الإمدادات في المجموعة»: the institution where an office is held that says already of what it is.
    pub(super) fn within_institution(&mut self) -> bool {
        let start = self.at;
        self.at += 1;
        // «المنسقة في منظمة كذا»
        let says_of_what = self.found.is_definite || self.found.has_name;
        let is_it = (says_of_what || self.definite_head) && self.institution()
            || says_of_what && self.is_headed_by_any(&LOCATED) && self.place();
        if !is_it {
            self.at = start;
        }
        is_it
    }

    /// «ممثلة المنظمة في فلسطين»
    fn place(&mut self) -> bool {
        let hit = self.words.name_at(self.at, Proclitics::NONE);
        let Some(hit) = hit.filter(|hit| matches!(hit.kind, MentionType::Gpe | MentionType::Loc)) else { return false };
        self.at = hit.to;
        true
    }

    /// «المستشفى الرابع», «شركة كذا», «المجموعة».
    pub(super) fn institution(&mut self) -> bool {
        let is_definite_head =
            self.words.plain(self.at).is_any(&INSTITUTION_HEADS) && self.words.plain(self.at).is_definite;
        let is_it = self.organisation() || self.name_of_organisation();
        if !is_it && is_definite_head {
            self.at += 1;
        }
        is_it || is_definite_head
    }

    /// A listed organisation, in quotation marks or not.
    fn name_of_organisation(&mut self) -> bool {
        let quote = usize::from(opens_quote(self.words, self.at));
        let hit = self.words.name_at(self.at + quote, Proclitics::NONE).filter(|hit| hit.kind == MentionType::Org);
        let Some(hit) = hit else { return false };
        let closes = quote > 0 && is_quote(self.words.surface(hit.to));
        self.at = hit.to + usize::from(closes);
        true
    }

    /// «التابع لوزارة الصحة»: an institution to which the office's own belongs.
    pub(super) fn attached(&mut self) -> bool {
        let start = self.at;
        if !matches!(self.words.surface(self.at), "التابع" | "التابعة") {
            return false;
        }
        self.at += 1;
        let Some((proclitics, reading)) = self.words.word(self.at).bare.filter(|(p, _)| p.has_lam()) else {
            self.at = start;
            return false;
        };
        let name = organisation::name_at(self.words, self.at).filter(|(before, _)| *before == proclitics);
        let listed = self.words.name_at(self.at, proclitics).map(|hit| hit.to);
        let is_head = reading.is_any(&INSTITUTION_HEADS);
        let end = listed.or(name.map(|(_, end)| end)).or(is_head.then_some(self.at + 1));
        if let Some(end) = end {
            self.at = end;
            self.found.is_definite = true;
            return true;
        }
        self.at = start;
        false
    }

    /// «باسم وزارة …», «باسم الجيش …»: whatever institution follows.
    pub(super) fn head_of_institution(&mut self) -> bool {
        if self.name() || self.organisation() || self.definite_noun() {
            self.found.is_definite = true;
            return true;
        }
        false
    }

    /// An institution by its own grammar.
    pub(super) fn organisation(&mut self) -> bool {
        let name = organisation::name_at(self.words, self.at).filter(|(proclitics, _)| *proclitics == Proclitics::NONE);
        let Some((_, end)) = name else { return false };
        self.at = end;
        true
    }
}

/// Offices that are held at a place and told apart by it.
const LOCATED: [WordClass; 2] = [WordClass::Envoy, WordClass::Manager];
