//! Which articles mean the same person by a name that nobody knows.

use std::collections::BTreeMap;

use crate::model::{MentionType, Span};
use crate::normalization::fold_text;

use super::row::Part;

/// Parts those of one unknown name by what the articles say of whom they mean: they mean the same person where their
/// offices have a matter in common, or name them in a sentence with the same person, organisation, site or event. Any other may be
/// another person.
///
/// Law: the order of `parts` decides only the order of the sets. Linear in the mentions.
pub(super) fn tell_apart(parts: Vec<Part<'_>>) -> Vec<Vec<Part<'_>>> {
    let mut sets = Sets((0..parts.len()).collect());
    let mut first_with: BTreeMap<String, usize> = BTreeMap::new();
    for (at, part) in parts.iter().enumerate() {
        for sign in signs(part) {
            let other = *first_with.entry(sign).or_insert(at);
            sets.join(at, other);
        }
    }
    let mut told: BTreeMap<usize, Vec<Part<'_>>> = BTreeMap::new();
    for (at, part) in parts.into_iter().enumerate() {
        told.entry(sets.find(at)).or_default().push(part);
    }
    told.into_values().collect()
}

/// Disjoint sets of numbers: each number's parent, itself where it stands for its set.
struct Sets(Vec<usize>);

impl Sets {
    /// The least number of the set of `at`.
    fn find(&mut self, at: usize) -> usize {
        let parent = self.0.get(at).copied().unwrap_or(at);
        if parent == at {
            return at;
        }
        let root = self.find(parent);
        if let Some(parent) = self.0.get_mut(at) {
            *parent = root;
        }
        root
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.find(one), self.find(other));
        if let Some(parent) = self.0.get_mut(one.max(other)) {
            *parent = one.min(other);
        }
    }
}

/// Mentions on either side of a name among which its company and office are looked for.
const COMPANY: usize = 12;

/// What an article says, near each of their names, of whom it means.
fn signs(part: &Part<'_>) -> Vec<String> {
    let analysis = part.analysis;
    let mut signs = Vec::new();
    for span in &part.spans {
        let at = analysis.mentions.partition_point(|mention| mention.span.start < span.start);
        let near = analysis.mentions.get(at.saturating_sub(COMPANY)..).unwrap_or(&[]).iter().take(2 * COMPANY + 1);
        let id = near.clone().find(|mention| mention.span == *span).and_then(|mention| mention.entity);
        let sentence = sentence_of(&analysis.sentences, *span);
        for mention in near.filter(|mention| sentence.contains(mention.span) && mention.entity != id) {
            if mention.kind == MentionType::Occ && mention.refers_to == id {
                signs.extend(office_signs(mention.span.of(&analysis.text)));
            }
            let named = mention.entity.and_then(|other| analysis.entity(other));
            let telling = [MentionType::Pers, MentionType::Org, MentionType::Fac, MentionType::Event];
            signs.extend(named.filter(|named| telling.contains(&named.kind)).map(|named| named.key.0.clone()));
        }
    }
    signs
}

/// What an office is about: its words behind the first, or the only one; without articles.
fn office_signs(office: &str) -> Vec<String> {
    let folded = fold_text(office);
    let words = folded.split(' ').map(|word| word.strip_prefix("ال").unwrap_or(word));
    let matter = words.clone().skip(1).filter(|word| word.chars().count() > 2);
    let matter: Vec<String> = matter.map(|word| ["office ", word].concat()).collect();
    if matter.is_empty() { words.map(|word| ["office ", word].concat()).collect() } else { matter }
}

fn sentence_of(sentences: &[Span], place: Span) -> Span {
    let after = sentences.partition_point(|sentence| sentence.start <= place.start);
    after.checked_sub(1).and_then(|last| sentences.get(last)).copied().unwrap_or(place)
}
