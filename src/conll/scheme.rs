use super::labels::Labels;
use super::{Labelled, Typeset};
use crate::lexicon::Lexicon;
use crate::mention::{self, Candidate, Target, Tiers};
use crate::model::MentionType;
use crate::segmentation;
use crate::tagger::{NameType, Tagger};

/// A set of labels onto which the analysis is projected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// ANERcorp's: PERS, LOC, ORG and MISC, flat. The tagger learnt its guidelines, so its labels stand where it sees a
    /// name; elsewhere the people that the whole analysis finds (short forms of names in full elsewhere).
    Conll4,
    /// Every type of the analysis, flat and with the spans of Wojood's sample: what lies in a longer mention of another type
    /// cuts it in two («بلدية» ORG, «طولكرم» GPE), a nationality aside; «مدينة» belongs to a town's name, «بتاريخ» and
    /// brackets to a date.
    Rasid,
}

impl Scheme {
    /// Every scheme.
    pub const ALL: [Self; 2] = [Self::Conll4, Self::Rasid];

    /// Its name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Conll4 => "conll4",
            Self::Rasid => "rasid",
        }
    }

    /// What it labels, in a few words.
    #[must_use]
    pub fn description(self) -> &'static str {
        match self {
            Self::Conll4 => "PERS, LOC, ORG and MISC as ANERcorp has them",
            Self::Rasid => "every type, flat, spans as in Wojood",
        }
    }

    /// Labels every token of the sentences, which are read as one article.
    #[must_use]
    pub fn label(self, sentences: &[Vec<Labelled<'_>>], tiers: Tiers<'_, impl Tagger>) -> Vec<Vec<String>> {
        let typeset = Typeset::new(sentences);
        let document = segmentation::segment(&typeset.article);
        let mut votes = Vec::with_capacity(document.sentences.len());
        let found =
            mention::detect_with(&typeset.article, &document, Lexicon::embedded(), tiers, |vote| votes.push(vote));
        let mut labels = Labels::new(&typeset, sentences);
        match self {
            Self::Conll4 => {
                for place in outermost(&found).filter(|mention| is_southern_country(mention, &typeset.article.text)) {
                    labels.write(place.span, four(NameType::Place));
                }
                for (sentence, votes) in document.sentences.iter().zip(&votes) {
                    for name in votes.names() {
                        let covered = document.tokens_of(sentence).get(name.from..name.to).unwrap_or(&[]);
                        if let (Some(first), Some(last)) = (covered.first(), covered.last()) {
                            labels.write(first.span.to(last.span), four(name.kind));
                        }
                    }
                }
                for person in outermost(&found).filter(|mention| mention.kind == MentionType::Pers) {
                    labels.write(person.span, four(NameType::Person));
                }
            }
            Self::Rasid => {
                // Sorted, the longer first: what is nested comes behind what it lies in.
                let cuts = |nth: usize, one: &Candidate| {
                    let is_within = |other: &Candidate| other.span.contains(one.span);
                    let is_part = |other: &Candidate| other.kind == MentionType::Gpe && one.kind == MentionType::Gpe;
                    let mut around = found.iter().take(nth).filter(|other| is_within(other));
                    around.all(|other| !is_part(other) && one.kind != MentionType::Norp)
                };
                for (_, mention) in found.iter().enumerate().filter(|(nth, one)| cuts(*nth, one)) {
                    labels.write_over(mention.span, mention.kind);
                }
                labels.widen(sentences);
            }
        }
        labels.finish()
    }
}

/// What ANERcorp calls a type of the tagger.
fn four(kind: NameType) -> &'static str {
    match kind {
        NameType::Person => "PERS",
        NameType::Organisation => "ORG",
        NameType::Place => "LOC",
        NameType::Other => "MISC",
    }
}

/// Whether a country begins with a direction, so that the tagger may see its last word alone: «جنوب أفريقيا».
fn is_southern_country(mention: &Candidate, text: &str) -> bool {
    let is_country = |entry| Lexicon::embedded().entry(entry).is_country;
    let begins_so = ["جنوب ", "شمال ", "لجنوب ", "بجنوب "].iter().any(|start| mention.span.of(text).starts_with(start));
    begins_so && matches!(mention.target, Target::Entry(entry) if is_country(entry))
}

/// The mentions that lie in no other; they come sorted, the longer first.
fn outermost(found: &[Candidate]) -> impl Iterator<Item = &Candidate> {
    let mut end = 0;
    found.iter().filter(move |mention| {
        let is_outer = mention.span.end > end;
        end = end.max(mention.span.end);
        is_outer
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conll;
    use crate::tagger::Model;

    fn check_labels(scheme: Scheme, words: &str, expected: &str) {
        let text = words.replace(' ', "\n");
        let labels = scheme.label(&conll::read(&text), Tiers { fast: Model::embedded(), deep: None });
        assert_eq!(labels.concat().join(" "), expected, "{words}");
    }

    #[test]
    fn clitics_stay_with_their_token() {
        check_labels(Scheme::Conll4, "زار لافروف بكين وباريس .", "O B-PERS B-LOC B-LOC O");
    }

    #[test]
    fn what_is_nested_cuts_what_it_lies_in() {
        check_labels(Scheme::Rasid, "التقى وزير الخارجية الروسي", "O B-OCC B-ORG I-OCC");
        check_labels(Scheme::Rasid, "رئيس مجلس النواب العراقي في بغداد", "B-OCC B-ORG I-ORG I-ORG O B-GPE");
    }

    #[test]
    fn spans_are_as_wide_as_in_wojood() {
        check_labels(
            Scheme::Rasid,
            "اجتماع في مدينة نابلس بتاريخ ( 23 / 12 / 1965 ) .",
            "O O B-GPE I-GPE B-DATE I-DATE I-DATE I-DATE I-DATE I-DATE I-DATE I-DATE O",
        );
    }

    #[test]
    fn no_token_is_lost() {
        check_labels(Scheme::Conll4, "... (د ب أ) 12", "O O O O O");
    }
}
