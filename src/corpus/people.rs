use std::collections::BTreeMap;

use crate::normalization::fold_text;

/// Words that are no name without the next one: «بن سلمان», «أبو مازن», «عبد الله», «آل ثاني» are one part each. Folded.
const JOINED_TO_NEXT: [&str; 11] = ["بن", "ابن", "بنت", "ابو", "ابي", "ام", "ال", "عبد", "دي", "فان", "ولد"];

/// Countries whose people put the family name first.
const FAMILY_NAME_FIRST: [&str; 8] = ["CN", "HK", "KP", "KR", "MO", "SG", "TW", "VN"];

/// Frequent Korean, Chinese and Vietnamese family names, for people of whom no country is known. Folded.
const EAST_ASIAN_FAMILY_NAMES: [&str; 18] = [
    "بارك",
    "باك",
    "تشاو",
    "تشن",
    "تشانغ",
    "تشوي",
    "جونغ",
    "سون",
    "شي",
    "كيم",
    "لي",
    "ليو",
    "ما",
    "مون",
    "نغوين",
    "وانغ",
    "هو",
    "يون",
];

/// Cuts a person's name into parts that can stand for the person: «محمد بن سلمان» → «محمد», «بن سلمان». Folded.
pub(super) fn parts_of(name: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut open = false;
    for word in fold_text(name).split(' ').filter(|word| !word.is_empty()) {
        match parts.last_mut().filter(|_| open) {
            Some(part) => {
                part.push(' ');
                part.push_str(word);
            }
            None => parts.push(word.to_owned()),
        }
        open = JOINED_TO_NEXT.contains(&word);
    }
    parts
}

/// The name by which a person is known where it is none in full: of one part, or whose child the person is.
pub(super) fn short_form(parts: &[String]) -> Option<String> {
    (parts.len() == 1 || names_father(parts)).then(|| parts.join(" "))
}

/// «بن سلمان», «ولد الشيخ أحمد»: a father's name comes first.
fn names_father(parts: &[String]) -> bool {
    let begins = |word: &&str| {
        parts.first().is_some_and(|part| part.strip_prefix(*word).is_some_and(|rest| rest.starts_with(' ')))
    };
    CHILD_OF.iter().any(|word| begins(&word))
}

/// Words before the name of a person's father. Folded.
const CHILD_OF: [&str; 3] = ["بن", "ابن", "ولد"];

/// Full names of a corpus, by the part under which a short form would know them.
#[derive(Default)]
pub(super) struct FullNames {
    by_part: BTreeMap<String, Holder>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Holder {
    One(usize),
    Several,
}

impl FullNames {
    /// Notes that `person` is called by a full name of these parts.
    pub(super) fn add(&mut self, person: usize, parts: &[String], country: Option<&str>) {
        let [first, .., last] = parts else { return };
        self.hold(last, person);
        // «ولد سيدي المختار» of «عثمان ولد سيدي المختار»
        for tail in (1..parts.len() - 1).filter_map(|at| parts.get(at..)).filter(|tail| names_father(tail)) {
            self.hold(&tail.join(" "), person);
        }
        let eastern = match country {
            Some(country) => FAMILY_NAME_FIRST.contains(&country),
            None => EAST_ASIAN_FAMILY_NAMES.contains(&first.as_str()),
        };
        if eastern {
            self.hold(first, person);
        }
    }

    /// The one person for whom `part` can stand; none where several could.
    pub(super) fn only_holder(&self, part: &str) -> Option<usize> {
        match self.by_part.get(part) {
            Some(Holder::One(person)) => Some(*person),
            Some(Holder::Several) | None => None,
        }
    }

    fn hold(&mut self, part: &str, person: usize) {
        let holder = self.by_part.entry(part.to_owned()).or_insert(Holder::One(person));
        if *holder != Holder::One(person) {
            *holder = Holder::Several;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(full: &[(&str, Option<&str>)]) -> FullNames {
        let mut names = FullNames::default();
        for (person, (name, country)) in full.iter().enumerate() {
            names.add(person, &parts_of(name), *country);
        }
        names
    }

    #[test]
    fn particles_belong_to_the_next_word() {
        assert_eq!(parts_of("محمد بن سلمان"), ["محمد", "بن سلمان"]);
        assert_eq!(parts_of("عبد الفتاح السيسي"), ["عبد الفتاح", "السيسي"]);
        assert_eq!(parts_of("أبو مازن"), ["ابو مازن"]);
        assert_eq!(parts_of("سيرجي لافروف"), ["سيرجي", "لافروف"]);
        assert!(parts_of(" ").is_empty());
    }

    #[test]
    fn a_family_name_stands_for_its_only_holder() {
        let names = names(&[("سيرجي لافروف", None), ("محمد بن سلمان", Some("SA"))]);
        assert_eq!(names.only_holder("لافروف"), Some(0));
        assert_eq!(names.only_holder("بن سلمان"), Some(1));
        assert_eq!(names.only_holder("سلمان"), None);
        assert_eq!(names.only_holder("سيرجي"), None);
    }

    #[test]
    fn a_family_name_of_two_people_stands_for_neither() {
        assert_eq!(names(&[("جورج بوش", None), ("جيب بوش", None)]).only_holder("بوش"), None);
    }

    #[test]
    fn east_asian_family_names_come_first() {
        let names = names(&[("كيم جونغ أون", None), ("شي جين بينغ", Some("CN")), ("لي كوبر", Some("US"))]);
        assert_eq!(names.only_holder("كيم"), Some(0));
        assert_eq!(names.only_holder("شي"), Some(1));
        assert_eq!(names.only_holder("لي"), None);
    }
}
