//! Which articles mean the same person by a name that nobody knows.

use std::collections::BTreeMap;

use crate::model::{MentionType, Span};
use crate::normalization::fold_text;

use super::must_link::MustLink;
use super::row::Part;

/// The bearer of a name, where it has several.
#[derive(Default)]
pub(super) struct Bearer<'a> {
    pub(super) parts: Vec<Part<'a>>,
    /// Whether it is one by the reader's word alone.
    pub(super) is_linked: bool,
}

/// Parts those of one unknown name by what the articles say of whom they mean: they mean the same person where their
/// offices have a matter in common, or name them in a sentence with the same person, organisation, site or event. Any other may be
/// another person, unless a link says that it is not.
///
/// Law: the order of `parts` and `links` decides only the order of the bearers. Linear in the mentions.
pub(super) fn tell_apart<'a>(parts: Vec<Part<'a>>, links: &[&MustLink]) -> Vec<Bearer<'a>> {
    let mut sets = Sets((0..parts.len()).collect());
    let mut first_with: BTreeMap<String, usize> = BTreeMap::new();
    for (at, part) in parts.iter().enumerate() {
        for sign in signs(part) {
            let other = *first_with.entry(sign).or_insert(at);
            sets.join(at, other);
        }
    }
    let by_articles: Vec<usize> = (0..parts.len()).map(|at| sets.find(at)).collect();
    for link in links {
        let mut linked = (0..).zip(&parts).filter(|(_, part)| link.holds(part.analysis)).map(|(at, _)| at);
        if let Some(first) = linked.next() {
            linked.for_each(|other| sets.join(first, other));
        }
    }
    let mut bearers: BTreeMap<usize, Bearer<'a>> = BTreeMap::new();
    for (at, (part, alone)) in parts.into_iter().zip(by_articles).enumerate() {
        // The least number of a set is that of the first of those that it was made of.
        let set = sets.find(at);
        let bearer = bearers.entry(set).or_default();
        bearer.is_linked |= alone != set;
        bearer.parts.push(part);
    }
    bearers.into_values().collect()
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

/// Bytes of a place between an office and its holder.
const NEAR: u32 = 30;

/// What an article says of whom it means by a name: what it says near, and the unknown bodies and sites that it names.
fn signs(part: &Part<'_>) -> Vec<String> {
    // Two articles hardly ever name one body or site that nobody knows, and two people of one name.
    let unknown =
        part.analysis.entities.iter().filter(|entity| matches!(entity.kind, MentionType::Org | MentionType::Fac));
    let unknown = unknown.filter(|entity| entity.en_by_rule && entity.name.contains(' '));
    unknown.map(|entity| entity.key.0.clone()).chain(near_signs(part)).collect()
}

/// What an article says of somebody near each of their names.
pub(super) fn near_signs(part: &Part<'_>) -> Vec<String> {
    let analysis = part.analysis;
    let mut signs = Vec::new();
    for span in &part.spans {
        let at = analysis.mentions.partition_point(|mention| mention.span.start < span.start);
        let near = analysis.mentions.get(at.saturating_sub(COMPANY)..).unwrap_or(&[]).iter().take(2 * COMPANY + 1);
        let id = near.clone().find(|mention| mention.span == *span).and_then(|mention| mention.entity);
        let sentence = sentence_of(&analysis.sentences, *span);
        let nations = near.clone().filter(|mention| mention.kind == MentionType::Norp);
        let nations: Vec<&str> = nations.map(|mention| mention.span.of(&analysis.text)).collect();
        signs.extend(calling_signs(&analysis.text, sentence, *span, &nations));
        for mention in near.filter(|mention| sentence.contains(mention.span) && mention.entity != id) {
            // «قاضي التحقيق بالمحكمة الابتدائية في القصرين فلان»: an office that is nobody's, right before.
            let is_before = (mention.span.end..=mention.span.end + NEAR).contains(&span.start);
            let is_open = mention.refers_to.is_none() && is_before;
            if mention.kind == MentionType::Occ && (mention.refers_to == id || is_open) {
                signs.extend(office_signs(mention.span.of(&analysis.text)));
            }
            let named = mention.entity.and_then(|other| analysis.entity(other));
            let telling = [MentionType::Pers, MentionType::Org, MentionType::Fac, MentionType::Event];
            signs.extend(named.filter(|named| telling.contains(&named.kind)).map(|named| named.key.0.clone()));
        }
    }
    signs
}

/// What somebody is by the definite words right before the name and behind its comma, no offices: «الجراح فلان», «فلان، كبير
/// الجراحين في …». What a person's country is tells little, and no more do forms of address.
fn calling_signs(text: &str, sentence: Span, name: Span, nations: &[&str]) -> Vec<String> {
    let before = Span { start: sentence.start.min(name.start), end: name.start }.of(text);
    let behind = Span { start: name.end, end: sentence.end.max(name.end) }.of(text);
    let near = before.rsplit(' ').filter(|word| !word.is_empty()).take(2);
    let near: Vec<&str> = near.chain(behind.strip_prefix("، ").unwrap_or_default().splitn(3, ' ').take(2)).collect();
    let mut signs = Vec::new();
    for word in near {
        let word = fold_text(word.trim_matches(MARKS));
        let is_nation = nations.iter().any(|nation| fold_text(nation) == word);
        let Some(calling) = word.strip_prefix("ال").map(stem).filter(|_| !is_nation) else { continue };
        if calling.chars().count() > 3 && !ADDRESSES.contains(&calling) {
            signs.push(["office ", calling].concat());
        }
    }
    signs
}

/// A folded word less an ending of number or gender: «باحثة», «جراحين».
fn stem(word: &str) -> &str {
    let endings = ["ين", "ون", "ات", "ه"];
    let stem = endings.into_iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word);
    if stem.chars().count() > 3 { stem } else { word }
}

/// Marks around a word.
const MARKS: [char; 12] = ['،', '.', ':', '؛', '؟', '!', '«', '»', '"', '(', ')', ','];

/// Forms of address that say nothing of what somebody is. Folded, less article and ending.
const ADDRESSES: [&str; 6] = ["سيده", "دكتور", "استاذ", "حاجه", "مواطن", "راحل"];

/// What an office is about: its words behind the first, or the only one; without articles.
fn office_signs(office: &str) -> Vec<String> {
    let folded = fold_text(office);
    let words = folded.split(' ').map(|word| stem(word.strip_prefix("ال").unwrap_or(word)));
    let matter = words.clone().skip(1).filter(|word| word.chars().count() > 2);
    let matter: Vec<String> = matter.map(|word| ["office ", word].concat()).collect();
    if matter.is_empty() { words.map(|word| ["office ", word].concat()).collect() } else { matter }
}

fn sentence_of(sentences: &[Span], place: Span) -> Span {
    let after = sentences.partition_point(|sentence| sentence.start <= place.start);
    after.checked_sub(1).and_then(|last| sentences.get(last)).copied().unwrap_or(place)
}
