//! Names of today's news with their usual English: `tests/english/*.tsv`.

use super::*;
use crate::normalization::fold_text;

/// A row of a table: what is composed, and what is wanted, the most usual first.
struct Case<'t> {
    kind: MentionType,
    name: &'t str,
    wanted: Vec<&'t str>,
}

fn cases(table: &str) -> Vec<Case<'_>> {
    let rows = table.lines().skip(1).map(|row| row.split('\t').collect::<Vec<_>>());
    rows.map(|row| Case {
        kind: MentionType::from_code(row[0]).unwrap(),
        name: row[1],
        wanted: [row[2]].into_iter().chain(row[3].split('|')).filter(|name| !name.is_empty()).collect(),
    })
    .collect()
}

fn letters(name: &str) -> String {
    fold_text(name).chars().filter(char::is_ascii_alphanumeric).collect()
}

/// How many cases are right: where the name or one of its aliases is one of those wanted.
fn right(table: &str) -> (usize, usize) {
    let cases = cases(table);
    let mut right = 0;
    for case in &cases {
        let setting = Setting { kind: case.kind, country: None, about: None, is_ministry: false };
        let english = compose(case.name, setting, Lexicon::embedded());
        let found = english.iter().flat_map(|english| english.aliases.iter().chain([&english.name]));
        let found: Vec<String> = found.map(|name| letters(name)).collect();
        if case.wanted.iter().any(|wanted| found.contains(&letters(wanted))) {
            right += 1;
        } else {
            let got = english.map(|english| format!("{} | {}", english.name, english.aliases.join(" | ")));
            println!("{} = {}, not {}", case.name, case.wanted.join(" | "), got.unwrap_or_default());
        }
    }
    println!("{right} of {}", cases.len());
    (right, cases.len())
}

#[test]
fn names_written_down_before_the_rules_are_mostly_right() {
    let (right, all) = right(include_str!("../../../tests/english/unseen.tsv"));
    assert!(right * 100 >= all * 80, "only {right} of {all}");
}

#[test]
fn names_written_down_after_the_rules_and_never_mended_for_are_mostly_right() {
    let (right, all) = right(include_str!("../../../tests/english/fresh.tsv"));
    assert!(right * 100 >= all * 70, "only {right} of {all}");
}

#[test]
fn names_that_the_rules_were_made_for_are_right() {
    let (right, all) = right(include_str!("../../../tests/english/development.tsv"));
    assert!(right * 100 >= all * 90, "only {right} of {all}");
}

#[track_caller]
fn check_person(name: &str, country: &'static str, wanted: &str) {
    let setting = Setting { kind: MentionType::Pers, country: Some(country), about: None, is_ministry: false };
    let english = compose(name, setting, Lexicon::embedded());
    assert_eq!(english.map(|english| english.name).as_deref(), Some(wanted), "{name} of {country}");
}

#[test]
fn people_are_spelt_as_in_their_country() {
    check_person("محمد يلماز", "Turkey", "Mehmet Yılmaz");
    check_person("حسين كريمي", "Iran", "Hossein Karimi");
    check_person("سيرغي بوندارينكو", "Ukraine", "Serhiy Bondarenko");
    check_person("سيرغي بوندارينكو", "Russia", "Sergei Bondarenko");
    check_person("موسى ديالو", "Mali", "Moussa Diallo");
    check_person("توماس أورتيغا", "Mexico", "Tomás Ortega");
    check_person("تشانغ جيانهوا", "China", "Zhang Jianhua");
}

#[test]
fn sounds_are_written_as_in_french_in_the_maghreb_alone() {
    check_person("رشيد العيساوي", "Morocco", "Rachid al-Issaoui");
    check_person("رشيد العيساوي", "Iraq", "Rashid al-Issawi");
}

#[test]
fn an_arab_in_news_of_another_country_keeps_their_name() {
    let in_turkey = |name: &str| {
        let setting = Setting { kind: MentionType::Pers, country: None, about: Some("Turkey"), is_ministry: false };
        compose(name, setting, Lexicon::embedded()).map(|english| english.name)
    };
    assert_eq!(in_turkey("محمد يلماز").as_deref(), Some("Mehmet Yılmaz"));
    assert_eq!(in_turkey("خليل").as_deref(), Some("Khalil"));
    assert_eq!(in_turkey("أحمد العلي").as_deref(), Some("Ahmed al-Ali"));
}
