//! Prepositions that belong to a name: «في أوكرانيا», «للدفاع عن الدستور», «عن ولاية تينيسي», «من أجل الحرية».

use super::{Head, Reader};
use crate::lexicon::WordClass;
use crate::model::MentionType;
use crate::morphology::Proclitics;

impl Reader<'_, '_> {
    /// «في أوكرانيا», «لدى الأمم المتحدة», «التابع لوزارة …».
    pub(super) fn prepositional(&mut self) -> bool {
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
            "عن" | "على" | "من" | "مع" if self.governs(self.at) => return self.governed(),
            "على" | "ضد" => self.head == Head::Happening && !self.found.has_name,
            "عن" => return self.represented(),
            "إلى" | "الى" => self.head == Head::Office && self.is_sent(),
            "لدى" => self.head == Head::Office,
            // «المتحدث باسم الحكومة باسم العوادي»: the second is his name.
            "باسم" | "بإسم" => {
                self.head == Head::Office && !(self.head_at()..self.at).any(|at| self.words.surface(at) == "باسم")
            }
            _ => false,
        };
        if allowed {
            let is_voice = matches!(self.words.surface(self.at), "باسم" | "بإسم");
            // «وكيل الجمهورية لدى محكمة وهران»
            let is_at = self.words.surface(self.at) == "لدى";
            self.at += 1;
            if is_voice && self.head_of_institution() {
                return true;
            }
            // «اللاعب في دوري أبطال أفريقيا» says when.
            let is_event =
                self.words.name_at(self.at, Proclitics::NONE).is_some_and(|hit| hit.kind == MentionType::Event);
            let is_place = !is_event || self.head != Head::Role;
            if is_place && (self.name() || ((self.head == Head::Role || is_at) && self.institution())) {
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
        let is_member = matches!(self.head, Head::Office | Head::Role) && self.is_headed_by(WordClass::Member);
        self.at += 1;
        let of_place = self.words.plain(self.at).is(WordClass::PlaceHead) && !self.words.plain(self.at).is_definite;
        self.at += usize::from(of_place);
        let is_it = is_member && (self.name() || self.organisation() || of_place && self.unknown_name());
        if !is_it {
            self.at = start;
        }
        is_it
    }

    /// «المبعوث الأمريكي إلى سوريا»; in «زيارة وزير المالية الهندي إلى عمان» the visit goes there.
    fn is_sent(&self) -> bool {
        self.is_headed_by(WordClass::Envoy)
    }

    /// «الحرب في أوكرانيا» is one, «الاجتماع في واشنطن» any.
    fn lasts(&self) -> bool {
        self.is_headed_by(WordClass::Crisis)
    }

    /// «الدفاع عن …», «الرقابة على …», «الوقاية من …»: whether the word before the preposition at `at` cannot do without it.
    pub(super) fn governs(&self, at: usize) -> bool {
        let class = match self.words.surface(at) {
            "عن" => WordClass::NounWithAn,
            "على" => WordClass::NounWithAla,
            "من" => WordClass::NounWithMin,
            "مع" => WordClass::NounWithMaa,
            _ => return false,
        };
        matches!(self.head, Head::Organisation | Head::Happening | Head::Office) && self.words.may_be(at - 1, class)
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
}
