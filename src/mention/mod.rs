//! `Document` + `Lexicon` → mentions: every name, office, date and number, with the evidence for it.
//!
//! Each rule proposes [`Candidate`]s from what it knows; `choose` keeps those that can stand together by one stated
//! rule. Two passes: the second knows which short forms the first one's full names allow.
//!
//! Law: mentions are sorted by start (the longer first), lie inside one sentence, and nest or stand apart.

mod candidate;
mod choose;
mod complement;
mod happening;
mod listed;
mod office;
mod organisation;
mod person;
mod place;
mod short_form;
mod words;

pub use candidate::{Candidate, Target};

use crate::lexicon::Lexicon;
use crate::model::{Document, Sentence};
use words::Words;

/// Finds the mentions of an article.
#[must_use]
pub fn detect(text: &str, document: &Document, lexicon: Lexicon) -> Vec<Candidate> {
    let sentences: Vec<Vec<Candidate>> =
        document.sentences.iter().map(|sentence| propose(text, document, sentence, lexicon)).collect();
    let first: Vec<Candidate> =
        sentences.iter().flat_map(|candidates| choose::choose(text, candidates.clone())).collect();
    let short_forms = short_form::ShortForms::collect(text, &first, lexicon);
    let mut mentions = Vec::new();
    for (sentence, mut candidates) in document.sentences.iter().zip(sentences) {
        let words = Words::read(text, document, sentence, lexicon);
        short_forms.detect(&words, &mut candidates);
        mentions.extend(choose::choose(text, candidates));
    }
    mentions
}

fn propose(text: &str, document: &Document, sentence: &Sentence, lexicon: Lexicon) -> Vec<Candidate> {
    let words = Words::read(text, document, sentence, lexicon);
    let mut found = Vec::new();
    listed::detect(&words, &mut found);
    let offices = office::find(&words);
    office::detect(&words, &offices, &mut found);
    person::detect(&words, &offices, &mut found);
    organisation::detect(&words, &mut found);
    happening::detect(&words, &mut found);
    place::detect(&words, &mut found);
    organisation::acronyms(&words, &mut found);
    found
}
