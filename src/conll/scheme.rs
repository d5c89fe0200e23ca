use super::{Labelled, Typeset};
use crate::lexicon::Lexicon;
use crate::mention::{self, Candidate, Target, Tiers};
use crate::model::{MentionType, Span};
use crate::segmentation;
use crate::tagger::{NameType, Tagger};

/// A set of labels onto which the analysis is projected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// ANERcorp's: PERS, LOC, ORG and MISC, flat. The tagger learnt its guidelines, so its labels stand where it sees a
    /// name; elsewhere the people that the whole analysis finds (short forms of names in full elsewhere).
    Conll4,
    /// Every type of the analysis, outermost mentions.
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
            Self::Rasid => "every type, outermost mentions",
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
        let mut labels = Labels { typeset: &typeset, rows: sentences.iter().map(|s| vec![None; s.len()]).collect() };
        if self == Self::Conll4 {
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
        }
        for mention in outermost(&found) {
            if let Some(name) = self.type_name(mention.kind) {
                labels.write(mention.span, name);
            }
        }
        labels.finish()
    }

    /// What the scheme calls mentions of a type; none where it leaves them out.
    fn type_name(self, kind: MentionType) -> Option<&'static str> {
        match (self, kind) {
            (Self::Rasid, kind) => Some(kind.code()),
            (Self::Conll4, MentionType::Pers) => Some("PERS"),
            (Self::Conll4, _) => None,
        }
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

struct Labels<'t> {
    typeset: &'t Typeset,
    rows: Vec<Vec<Option<String>>>,
}

impl Labels<'_> {
    /// Labels the tokens that the span touches, unless one of them has a label.
    fn write(&mut self, span: Span, name: &str) {
        let (Some((sentence, from)), Some((last, to))) =
            (self.typeset.token_at(span.start), self.typeset.token_at(span.end.saturating_sub(1)))
        else {
            return;
        };
        let row = self.rows.get_mut(sentence).and_then(|row| row.get_mut(from..=to)).filter(|_| last == sentence);
        for (nth, label) in row.filter(|row| row.iter().all(Option::is_none)).into_iter().flatten().enumerate() {
            *label = Some(format!("{}-{name}", if nth == 0 { 'B' } else { 'I' }));
        }
    }

    fn finish(self) -> Vec<Vec<String>> {
        let label = |label: Option<String>| label.unwrap_or_else(|| "O".to_owned());
        self.rows.into_iter().map(|row| row.into_iter().map(label).collect()).collect()
    }
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
    fn the_analysis_s_own_types_are_the_outermost() {
        check_labels(Scheme::Rasid, "التقى وزير الخارجية الروسي", "O B-OCC I-OCC I-OCC");
    }

    #[test]
    fn no_token_is_lost() {
        check_labels(Scheme::Conll4, "... (د ب أ) 12", "O O O O O");
    }
}
