//! Candidates → mentions: nested or apart, never crossing.
//!
//! One rule: a longer candidate of a type that cannot nest in itself swallows the shorter ones («سيرغي لافروف» and
//! «لافروف»); of the rest the heavier wins ([`weight`]: confidence and number of words), then the earlier, then the type that comes
//! first in [`MentionType::ALL`]; a candidate is kept if it crosses none already kept and [`may_contain`] lets it
//! nest where it would stand.

use std::borrow::Borrow;
use std::cmp::Reverse;

use super::candidate::{Candidate, Target};
use crate::model::{MentionType, Rule, Span};
use crate::normalization::count_words;

/// Keeps the best candidates that can stand together, in the order of the text (the longer first).
pub(super) fn choose<C: Borrow<Candidate>>(text: &str, candidates: Vec<C>) -> Vec<C> {
    let mut candidates = drop_swallowed(text, candidates);
    candidates.sort_by_cached_key(|c| {
        let c = c.borrow();
        (Reverse(weight(text, c)), c.span.start, c.kind)
    });
    let mut kept: Vec<C> = Vec::new();
    for candidate in candidates {
        let one: &Candidate = candidate.borrow();
        if !one.span.is_empty() && kept.iter().all(|other| agree(one, other.borrow())) {
            kept.push(candidate);
        }
    }
    kept.sort_by_key(|c| (c.borrow().span.start, Reverse(c.borrow().span.end)));
    kept
}

fn drop_swallowed<C: Borrow<Candidate>>(text: &str, mut candidates: Vec<C>) -> Vec<C> {
    candidates.sort_by_key(|c| (c.borrow().kind, c.borrow().span.start, Reverse(c.borrow().span.end)));
    drop_beginnings(&mut candidates);
    let mut outer: Option<(MentionType, Span)> = None;
    candidates.retain(|candidate| {
        let candidate: &Candidate = candidate.borrow();
        let swallowed = outer.is_some_and(|(kind, span)| {
            kind == candidate.kind && span != candidate.span && span.contains(candidate.span)
        });
        if !swallowed {
            outer = Some((candidate.kind, candidate.span));
        }
        !swallowed || !cannot_nest_in_itself(candidate.kind) || is_served(text, candidate)
    });
    candidates
}

/// «أوبك» in «أوبك بلس», «أميركا» in «أميركا الجنوبية»: what begins a longer listed name of an organisation or region is no
/// name there.
fn drop_beginnings<C: Borrow<Candidate>>(candidates: &mut Vec<C>) {
    let is_listed = |candidate: &Candidate| candidate.evidence.rule == Rule::Listed;
    let longer: Vec<(MentionType, Span)> = candidates
        .iter()
        .map(Borrow::borrow)
        .filter(|one| is_listed(one) && matches!(one.kind, MentionType::Org | MentionType::Loc))
        .map(|one| (one.kind, one.span))
        .collect();
    candidates.retain(|candidate| {
        let one: &Candidate = candidate.borrow();
        let begins = |(kind, span): &(MentionType, Span)| {
            // «آسيا والمحيط الهادئ» does name «آسيا».
            let is_such = matches!(
                (*kind, one.kind),
                (MentionType::Org, MentionType::Org) | (MentionType::Loc, MentionType::Gpe)
            );
            is_such && starts_alike(*span, one.span) && span.end > one.span.end
        };
        !(is_listed(one) && longer.iter().any(begins))
    });
}

/// «المبعوث الشخصي للأمين العام»: an office that another serves.
fn is_served(text: &str, candidate: &Candidate) -> bool {
    let before = text.get(..candidate.span.start as usize).unwrap_or_default();
    candidate.kind == MentionType::Occ && before.ends_with('ل') && !before.ends_with("ال")
}

fn cannot_nest_in_itself(kind: MentionType) -> bool {
    matches!(kind, MentionType::Pers | MentionType::Norp | MentionType::Occ)
}

/// Confidence and length together: a name of several words outweighs a surer shorter one inside or across it.
fn weight(text: &str, candidate: &Candidate) -> usize {
    let words = count_words(candidate.span.of(text), MOST_WORDS);
    usize::from(candidate.confidence) + PER_WORD * words
}

/// What each further word adds to a candidate's weight, in points of confidence.
const PER_WORD: usize = 25;
/// Words beyond this many add nothing.
const MOST_WORDS: usize = 8;

fn agree(one: &Candidate, other: &Candidate) -> bool {
    if !one.span.overlaps(other.span) {
        return true;
    }
    let (outer, inner) = if one.span.contains(other.span) { (one, other) } else { (other, one) };
    outer.span != inner.span
        && outer.span.contains(inner.span)
        && may_contain(outer, inner)
        && (outer.target != inner.target || outer.target == Target::Nothing || outer.target == Target::Named)
}

/// Which types may stand inside which.
fn may_contain(outer: &Candidate, inner: &Candidate) -> bool {
    use MentionType as M;
    let is_place_or_people = matches!(inner.kind, M::Gpe | M::Loc | M::Norp);
    match outer.kind {
        M::Org => {
            (is_place_or_people || matches!(inner.kind, M::Pers | M::Org | M::Fac | M::Ordinal | M::Law | M::Event))
                && !is_head_of(outer, inner)
        }
        M::Occ => {
            let fits = matches!(inner.kind, M::Pers | M::Org | M::Occ | M::Fac | M::Event | M::Law | M::Product);
            is_place_or_people || fits || inner.kind == M::Ordinal
        }
        M::Event | M::Law => {
            let fits = matches!(inner.kind, M::Org | M::Occ | M::Pers | M::Ordinal | M::Event | M::Date);
            (is_place_or_people || fits) && !is_head_of(outer, inner)
        }
        M::Fac => is_place_or_people || matches!(inner.kind, M::Pers | M::Org | M::Ordinal),
        // «محمد السادس»
        M::Pers => inner.kind == M::Ordinal,
        M::Loc => matches!(inner.kind, M::Loc | M::Gpe | M::Norp),
        // «شمال دارفور»
        M::Gpe => outer.evidence.rule == Rule::PartOfPlace && matches!(inner.kind, M::Gpe | M::Loc),
        M::Product => matches!(inner.kind, M::Gpe | M::Norp | M::Loc),
        M::Date | M::Time => inner.kind == M::Date,
        _ => false,
    }
}

/// What begins where a longer one of its type begins is a piece of it, not a part named in it; of an institution a site too.
fn is_head_of(outer: &Candidate, inner: &Candidate) -> bool {
    let is_alike = inner.kind == outer.kind || (outer.kind, inner.kind) == (MentionType::Org, MentionType::Fac);
    is_alike && starts_alike(outer.span, inner.span)
}

fn starts_alike(one: Span, other: Span) -> bool {
    one.start == other.start
}
