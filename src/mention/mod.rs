//! `Document` + `Lexicon` → mentions: every name, office, date and number, with the evidence for it.
//!
//! Each rule proposes [`Candidate`]s from what it knows; `vote` weighs them by the word of the [`Tiers`] and adds the names that
//! only they see; `choose` keeps those that can stand together by one stated rule. Two passes: the second knows which short
//! forms the first one's full names allow, and which names that mean other things too the article supports.
//!
//! Law: mentions are sorted by start (the longer first), lie inside one sentence, and nest or stand apart.

mod alias;
mod byline;
mod called;
mod candidate;
mod choose;
mod class_set;
mod complement;
mod counted;
mod described;
mod family;
mod feature;
mod frame;
mod full_name;
mod happening;
mod language;
mod listed;
mod name_part;
mod office;
mod organisation;
mod person;
mod place;
mod press;
mod product;
mod quote;
mod recall;
mod row;
mod short_form;
mod short_key;
mod spoken_of;
mod standing;
mod sums;
mod surname;
mod tail;
mod topic;
mod view;
mod vote;
mod words;

pub use candidate::{Candidate, Target};
pub(crate) use organisation::is_power;
pub(crate) use topic::is_club;

use crate::encoder::Scorer;
use crate::lexicon::Lexicon;
use crate::model::{Article, Document};
use crate::tagger::{Model, Tagger, Votes};
use crate::value;
use recall::Recall;
use std::cell::RefCell;
use sums::Sums;
use view::View;
use words::Words;

thread_local! {
    /// Kept from article to article: most words of the next have been read before.
    static SUMS: RefCell<Sums> = RefCell::default();
}

/// Who is asked about names.
#[derive(Debug)]
pub struct Tiers<'t, T> {
    /// The statistical tagger: instant and always there.
    pub fast: &'t T,
    /// The pretrained encoder, where the user asked for it.
    pub deep: Option<&'t dyn Scorer>,
}

/// Finds the mentions of an article, with the help of the deep tier where it is there.
#[must_use]
pub fn detect(article: &Article, document: &Document, lexicon: Lexicon, deep: Option<&dyn Scorer>) -> Vec<Candidate> {
    let tiers = Tiers { fast: Model::embedded(), deep };
    SUMS.with_borrow_mut(|sums| detect_by(article, document, lexicon, tiers, sums, |_| ()))
}

/// The same with another tagger; the votes on each sentence are shown to `observe`.
pub fn detect_with(
    article: &Article,
    document: &Document,
    lexicon: Lexicon,
    tiers: Tiers<'_, impl Tagger>,
    observe: impl FnMut(Votes),
) -> Vec<Candidate> {
    detect_by(article, document, lexicon, tiers, &mut Sums::default(), observe)
}

fn detect_by(
    article: &Article,
    document: &Document,
    lexicon: Lexicon,
    tiers: Tiers<'_, impl Tagger>,
    sums: &mut Sums,
    mut observe: impl FnMut(Votes),
) -> Vec<Candidate> {
    let text = article.text.as_str();
    let mut sentences = Vec::with_capacity(document.sentences.len());
    let mut short_forms = short_form::ShortForms::default();
    let mut topic = topic::Topic::default();
    let mut deep = tiers.deep.map(|encoder| encoder.score(&words_of(article, document))).into_iter().flatten();
    for_each_sentence(article, document, lexicon, Recall::Full, |words, mut candidates| {
        let votes = vote::combine(words, tiers.fast, deep.next().as_deref(), sums, &mut candidates);
        row::part(text, &short_forms, lexicon, &mut candidates);
        let outside: Vec<u8> = (0..words.len()).map(|at| vote::percent(votes.outside(at))).collect();
        let possible = topic::possible(words, &votes);
        observe(votes);
        let kept = choose::choose(text, candidates.iter().collect());
        topic.collect(words, &kept);
        short_forms.collect(text, &kept, lexicon);
        sentences.push((candidates, possible, outside));
    });
    let mut mentions = Vec::new();
    for (sentence, (mut candidates, possible, outside)) in document.sentences.iter().zip(sentences) {
        let places = short_forms.places(document, sentence);
        if !places.is_empty() {
            // A short form is told by its word and its neighbours.
            let mut near: Vec<usize> = places.iter().flat_map(|at| at.saturating_sub(2)..=at + 1).collect();
            near.sort_unstable();
            near.dedup();
            let words = Words::read_at(text, document, sentence, lexicon, near.into_iter());
            short_forms.detect(&words, &places, &outside, &mut candidates);
        }
        let supported = topic.supported(possible, &candidates, lexicon);
        candidates.extend(supported);
        mentions.extend(choose::choose(text, candidates));
    }
    counted::note(text, document, lexicon, &mut mentions);
    mentions
}

/// The words of each sentence, as the encoder reads them: its tokens.
fn words_of<'a>(article: &'a Article, document: &Document) -> Vec<Vec<&'a str>> {
    let words = |sentence| document.tokens_of(sentence).iter().map(|token| token.span.of(&article.text)).collect();
    document.sentences.iter().map(words).collect()
}

/// What a tagger is to see of each token of each sentence, for its training: as on a text that the vocabulary was not
/// counted on.
pub fn features(article: &Article, document: &Document, lexicon: Lexicon) -> Vec<Vec<Vec<u32>>> {
    let mut features = Vec::with_capacity(document.sentences.len());
    for_each_sentence(article, document, lexicon, Recall::OfUncountedText, |words, candidates| {
        features.push(feature::read(&View::read(words, &choose::choose(words.text, candidates.iter().collect()))));
    });
    features
}

/// Shows `read` each sentence with what the lexicon, the structure rules and the readers of values propose in it.
fn for_each_sentence(
    article: &Article,
    document: &Document,
    lexicon: Lexicon,
    recall: Recall,
    mut read: impl FnMut(&Words<'_>, Vec<Candidate>),
) {
    let mut values = values(article, document).into_iter().peekable();
    for sentences in document.sentences.chunks(AT_ONCE) {
        let words: Vec<Words<'_>> =
            sentences.iter().map(|sentence| Words::read(&article.text, document, sentence, lexicon, recall)).collect();
        let proposed: Vec<Vec<Candidate>> = words.iter().map(|words| propose(words, article)).collect();
        for ((sentence, words), mut candidates) in sentences.iter().zip(words).zip(proposed) {
            while let Some(value) = values.next_if(|value| value.span.start < sentence.span.end) {
                candidates.push(value);
            }
            read(&words, candidates);
        }
    }
}

/// So many sentences take one step before the next: its instructions are fetched once for all of them.
const AT_ONCE: usize = 16;

fn propose(words: &Words<'_>, article: &Article) -> Vec<Candidate> {
    let mut found = Vec::new();
    listed::detect(words, &mut found);
    let offices = office::find(words);
    office::detect(words, &offices, &mut found);
    person::detect(words, &offices, &mut found);
    alias::detect(words, &mut found);
    byline::detect(words, article.meta.author.as_deref().unwrap_or(""), &mut found);
    organisation::detect(words, &mut found);
    happening::detect(words, &mut found);
    place::detect(words, &mut found);
    press::detect(words, &mut found);
    press::publisher(words, article.meta.publisher.as_deref().unwrap_or(""), &mut found);
    language::detect(words, &mut found);
    product::detect(words, &mut found);
    organisation::acronyms(words, &mut found);
    found
}

/// Dates, numbers and addresses, the relative dates among them resolved against the article's own.
fn values(article: &Article, document: &Document) -> Vec<Candidate> {
    let mut found = Vec::new();
    for sentence in &document.sentences {
        value::scan(&article.text, document, sentence, &mut found);
    }
    value::resolve(&mut found, article.meta.published.as_deref(), document);
    let mut values: Vec<Candidate> = found.into_iter().map(Candidate::from).collect();
    values.sort_by_key(|value| value.span.start);
    values
}
