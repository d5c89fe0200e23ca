//! Two people whom the article has named in full, in a row without a word between them, as a verb's subject and its object
//! stand: «هنأ الشيخ سلمان إنفانتينو», «التقى السيسي ماكرون»; «سلمان إنفانتينو» is nobody's name.

use super::candidate::{Candidate, Target};
use super::short_form::ShortForms;
use crate::lexicon::{Lexicon, WordClass};
use crate::model::{MentionType, Span};

/// Puts the two in place of each name that is made of theirs.
pub(super) fn part(text: &str, forms: &ShortForms, lexicon: Lexicon, found: &mut Vec<Candidate>) {
    let several: Vec<(Span, [Option<Candidate>; 2])> =
        found.iter().filter_map(|one| Some((one.span, two(text, one, forms, lexicon, found)?))).collect();
    for (whole, two) in several {
        found.retain(|one| one.kind != MentionType::Pers || !one.span.overlaps(whole) || is_listed(one));
        found.extend(two.into_iter().flatten());
    }
}

fn is_listed(one: &Candidate) -> bool {
    matches!(one.target, Target::Entry(_))
}

/// The two people of whose names a name is made; the second is none where it is found already.
fn two(
    text: &str,
    one: &Candidate,
    forms: &ShortForms,
    lexicon: Lexicon,
    found: &[Candidate],
) -> Option<[Option<Candidate>; 2]> {
    let is_unknown = one.kind == MentionType::Pers && one.target == Target::Named;
    let (first, rest) = one.span.of(text).split_once(' ').filter(|_| is_unknown)?;
    let start = one.span.start;
    let end = start + u32::try_from(first.len()).unwrap_or(0);
    let (place, behind) = (Span { start, end }, Span { start: end + 1, ..one.span });
    let mut before = text.get(..start as usize).unwrap_or_default().trim_end().rsplit([' ', '\n']);
    let is_titled = before.next().is_some_and(|word| lexicon.is_of(word, &[WordClass::Honorific, WordClass::Title]));
    // «قال الوزير كريم الصباشوي»: nobody is said.
    let is_said = before.next().is_some_and(|word| lexicon.is_of(word, &[WordClass::Saying]));
    let is_titled = is_titled && !is_said;
    let given = || forms.of_given_name(first, start).filter(|_| is_titled);
    let subject = forms.of_family(first, start).or_else(given)?;
    let object = forms.of_family(rest, start);
    let is_object = object.is_some_and(|object| {
        let has = |name: &str, part: &str| name.split(' ').any(|word| word == part);
        object.name != subject.name && !has(&object.name, first) && !has(&subject.name, rest)
    });
    let is_full = found.iter().any(|other| other.span == behind && other.kind == MentionType::Pers && is_listed(other));
    let second = object.map(|object| object.candidate(behind, MentionType::Pers, 96)).filter(|_| is_object);
    (is_object || is_full).then(|| [Some(subject.candidate(place, MentionType::Pers, 96)), second])
}
