use std::collections::BTreeMap;

use crate::normalization::fold_text;

/// Words that are no name without the next one: «بن سلمان», «آل ثاني» are one part each. Folded.
const JOINED_TO_NEXT: [&str; 7] = ["بن", "ابن", "بنت", "ال", "دي", "فان", "ولد"];

/// Those that many write onto the next: «أبوبكر», «عبدالله», as «نورالدين». Folded.
const WRITTEN_ONTO_NEXT: [&str; 4] = ["ابو", "ابي", "ام", "عبد"];

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

/// Cuts a person's name into parts that can stand for the person: «محمد بن سلمان» → «محمد», «بن سلمان», «عبد الله آل ثاني» →
/// «عبدالله», «ال ثاني». Folded.
pub(super) fn parts_of(name: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut before = "";
    let folded = fold_text(name);
    for word in folded.split(' ').filter(|word| !word.is_empty()) {
        let is_whole = WRITTEN_ONTO_NEXT.contains(&before) || word == "الدين";
        match parts.last_mut().filter(|_| is_whole || JOINED_TO_NEXT.contains(&before)) {
            Some(part) => {
                part.push_str(if is_whole { "" } else { " " });
                part.push_str(word);
            }
            None => parts.push(word.to_owned()),
        }
        before = word;
    }
    parts
}

/// The name by which a person is known where it is none in full: of one part, or whose child the person is.
pub(super) fn short_form(parts: &[String]) -> Option<String> {
    (parts.len() == 1 || names_father(parts)).then(|| parts.join(" "))
}

/// «ناصر الشكيلي» for «ناصر بن حمد الشكيلي»: the name of a person less whose child the person is.
pub(super) fn without_father(parts: &[String]) -> Option<String> {
    let [first, fathers @ .., last] = parts else { return None };
    let is_child = fathers.iter().any(|father| names_father(std::slice::from_ref(father)));
    is_child.then(|| [first, " ", bare(last)].concat())
}

/// The name of two parts that [`without_father`] gives for a longer one.
pub(super) fn short_name(parts: &[String]) -> Option<String> {
    let [first, last] = parts else { return None };
    (!names_father(std::slice::from_ref(last))).then(|| [first, " ", bare(last)].concat())
}

/// A family name less its article: «الخصاونة», «خصاونة».
fn bare(part: &str) -> &str {
    part.strip_prefix("ال").filter(|rest| rest.chars().count() > 3 && !rest.starts_with(' ')).unwrap_or(part)
}

/// «بن سلمان», «ولد الشيخ أحمد»: a father's name comes first.
fn names_father(parts: &[String]) -> bool {
    let begins = |word: &&str| {
        parts.first().is_some_and(|part| part.strip_prefix(*word).is_some_and(|rest| rest.starts_with(' ')))
    };
    CHILD_OF.iter().any(begins)
}

/// Words before the name of a person's father. Folded.
const CHILD_OF: [&str; 3] = ["بن", "ابن", "ولد"];

/// Full names of a corpus, by the part under which a short form would know them.
#[derive(Default)]
pub(super) struct FullNames {
    by_part: BTreeMap<String, Vec<usize>>,
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

    /// The people for whom `part` can stand; of many, some.
    pub(super) fn holders(&self, part: &str) -> &[usize] {
        self.by_part.get(bare(part)).map_or(&[], Vec::as_slice)
    }

    /// Notes that `part` alone may stand for `person`.
    pub(super) fn hold(&mut self, part: &str, person: usize) {
        let holders = self.by_part.entry(bare(part).to_owned()).or_default();
        if holders.len() < MOST_HOLDERS && !holders.contains(&person) {
            holders.push(person);
        }
    }
}

/// More people of one name are not told apart.
const MOST_HOLDERS: usize = 8;

#[cfg(test)]
mod tests {
    use super::*;

    const NOBODY: [usize; 0] = [];

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
        assert_eq!(parts_of("عبد الفتاح السيسي"), ["عبدالفتاح", "السيسي"]);
        assert_eq!(parts_of("نور الدين بدوي"), parts_of("نورالدين بدوي"));
        assert_eq!(parts_of("أبو مازن"), ["ابومازن"]);
        assert_eq!(parts_of("سيرجي لافروف"), ["سيرجي", "لافروف"]);
        assert!(parts_of(" ").is_empty());
    }

    #[test]
    fn a_family_name_stands_for_its_only_holder() {
        let names = names(&[("سيرجي لافروف", None), ("محمد بن سلمان", Some("SA"))]);
        assert_eq!(names.holders("لافروف"), [0]);
        assert_eq!(names.holders("بن سلمان"), [1]);
        assert_eq!(names.holders("سلمان"), NOBODY);
        assert_eq!(names.holders("سيرجي"), NOBODY);
    }

    #[test]
    fn a_family_name_may_stand_for_two_people() {
        assert_eq!(names(&[("جورج بوش", None), ("جيب بوش", None)]).holders("بوش"), [0, 1]);
    }

    #[test]
    fn east_asian_family_names_come_first() {
        let names = names(&[("كيم جونغ أون", None), ("شي جين بينغ", Some("CN")), ("لي كوبر", Some("US"))]);
        assert_eq!(names.holders("كيم"), [0]);
        assert_eq!(names.holders("شي"), [1]);
        assert_eq!(names.holders("لي"), NOBODY);
    }
}
