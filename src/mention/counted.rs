//! What numbers count: «جندي» in «11 ألف جندي», «الجنود» in «ثلاثة من الجنود» and in «الجنود الثلاثة».

use super::candidate::Candidate;
use crate::lexicon::{Fact, Lexicon, WordClass};
use crate::model::{Document, MentionType, Span, Token, TokenKind};
use crate::morphology::{self, Lost};

/// Notes what each number and share among the mentions of an article counts, where a noun beside it says so.
pub(super) fn note(text: &str, document: &Document, lexicon: Lexicon, mentions: &mut [Candidate]) {
    let numbers = mentions.iter_mut().filter(|m| matches!(m.kind, MentionType::Cardinal | MentionType::Percent));
    for number in numbers {
        let is_share = number.kind == MentionType::Percent;
        let reader = Reader { text, document, lexicon, number: number.span, is_share };
        number.counted = reader.before().or_else(|| reader.behind());
    }
}

struct Reader<'a> {
    text: &'a str,
    document: &'a Document,
    lexicon: Lexicon,
    number: Span,
    is_share: bool,
}

impl Reader<'_> {
    /// «11 ألف جندي», «35% من السكان»; what follows a share without «من» is something else, «20% مقارنة بالعام الماضي».
    fn behind(&self) -> Option<Span> {
        let next = self.document.tokens.partition_point(|token| token.span.start < self.number.end);
        let first = self.adjoining(next, self.number)?;
        let is_partitive = first.span.of(self.text) == "من";
        let noun = if is_partitive { self.adjoining(next + 1, first.span)? } else { first };
        let may_be = if is_partitive { self.is_definite(noun) } else { !self.is_share };
        (self.is_noun(noun) && may_be).then_some(noun.span)
    }

    /// «الجنود الثلاثة»
    fn before(&self) -> Option<Span> {
        let at = self.document.tokens.partition_point(|token| token.span.start < self.number.start).checked_sub(1)?;
        let noun = self.document.tokens.get(at)?;
        let between = Span { start: noun.span.end, end: self.number.start };
        let is_definite = self.number.of(self.text).starts_with("ال") && self.is_definite(noun);
        (is_definite && between.of(self.text) == " " && self.is_noun(noun)).then_some(noun.span)
    }

    /// The token number `at` if but a space parts it from what is `before` it.
    fn adjoining(&self, at: usize, before: Span) -> Option<&Token> {
        let token = self.document.tokens.get(at)?;
        let between = Span { start: before.end, end: token.span.start };
        (between.of(self.text) == " ").then_some(token)
    }

    fn is_definite(&self, token: &Token) -> bool {
        token.span.of(self.text).starts_with("ال")
    }

    fn is_noun(&self, token: &Token) -> bool {
        let key = self.document.key_of(token);
        let facts = |key: &[u8]| self.lexicon.facts(key);
        let is_none = |fact| {
            let none = [WordClass::Stop, WordClass::TimeWord, WordClass::Saying, WordClass::Direction];
            matches!(fact, Fact::Word(class) if none.contains(&class))
        };
        // How often a word is met, as a binary logarithm.
        let commonness = |key: &[u8]| {
            facts(key).find_map(|fact| match fact {
                Fact::Ordinary(doublings) => Some(doublings),
                _ => None,
            })
        };
        // «وأصيب» is «أصيب», but «وحدة» no «حدة».
        let has_proclitic = morphology::proclitics(key).any(|before| {
            let stem = key.get(usize::from(before.letters)..).unwrap_or(&[]);
            before.lost != Lost::Nothing || commonness(stem).is_some_and(|stem| Some(stem) > commonness(key))
        });
        token.kind == TokenKind::Arabic
            && key.len() > 2
            && !has_proclitic
            && !is_other(token.span.of(self.text))
            && !facts(key).any(is_none)
    }
}

/// «آخرين», «منهم»: of what has been said already.
fn is_other(word: &str) -> bool {
    ["آخر", "أخر", "اخر", "منه"].iter().any(|stem| word.starts_with(stem))
}

#[cfg(test)]
mod tests {
    use crate::model::RawFile;
    use crate::pipeline;

    /// What the first number of a sentence counts.
    #[track_caller]
    fn check(sentence: &str, expected: Option<&str>) {
        let file = RawFile { name: "case.txt".into(), bytes: sentence.as_bytes().to_vec() };
        let analysis = pipeline::analyze(&file);
        let number = analysis.mentions.iter().find(|mention| mention.value.is_some()).expect("a number");
        assert_eq!(number.counted.map(|noun| noun.of(&analysis.text)), expected, "{sentence}");
    }

    #[test]
    fn a_noun_behind_a_number_is_counted() {
        check("أرسلت الحكومة أكثر من 11 ألف جندي إلى الحدود.", Some("جندي"));
        check("نزح مئات الآلاف من السكان.", Some("السكان"));
        check("قال 35% من الناخبين إنهم لا يثقون بالأحزاب.", Some("الناخبين"));
    }

    #[test]
    fn a_definite_noun_before_a_definite_number_is_counted() {
        check("أفرج عن الجنود الثلاثة في المساء.", Some("الجنود"));
        check("في الولايات الإحدى عشرة المتضررة.", Some("الولايات"));
    }

    #[test]
    fn what_is_said_elsewhere_is_not_guessed() {
        check("قتل ثلاثة وأصيب خمسة آخرون.", None);
        check("شارك 2000 في المسيرة.", None);
        check("ارتفع الإنتاج 20% مقارنة بالعام الماضي.", None);
        check("نقل تسعة منهم إلى المستشفى.", None);
    }
}
