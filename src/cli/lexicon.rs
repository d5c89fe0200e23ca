//! `rasid lexicon find`: what the lexicon knows of a string, word by word, and why each part of it matches.

use std::io::{self, ErrorKind, Write, stdout};
use std::process::ExitCode;

use super::arguments::FindOptions;
use crate::export::visible;
use crate::lexicon::{Entry, Fact, Lexicon, NameRole, Office, Strength, WordClass};
use crate::morphology::{self, Proclitics};
use crate::normalization::{phrase_key, prefix_len};

/// Prints what is known of the string. Status 1 where nothing is.
pub(super) fn find(options: &FindOptions) -> ExitCode {
    let findings = findings(&options.name.join(" "));
    let mut out = stdout().lock();
    let written = findings.iter().try_for_each(|finding| writeln!(out, "{}", visible(finding)));
    match written {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => fail(&error),
        _ if findings.is_empty() => {
            eprintln!("rasid: the lexicon knows no part of «{}»", visible(&options.name.join(" ")));
            ExitCode::FAILURE
        }
        _ => ExitCode::SUCCESS,
    }
}

fn fail(error: &io::Error) -> ExitCode {
    eprintln!("rasid: standard output: {error}");
    ExitCode::FAILURE
}

/// One line a fact: the words that match, what they are, and what must stand beside them.
fn findings(text: &str) -> Vec<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut findings = Vec::new();
    for from in 0..words.len() {
        let phrase = words.get(from..).unwrap_or(&[]).join(" ");
        let key = phrase_key(&phrase);
        let first = key.split(|byte| *byte == b' ').next().unwrap_or(&key);
        for proclitics in std::iter::once(Proclitics::NONE).chain(morphology::proclitics(first)) {
            read(&phrase, &key, proclitics, &mut findings);
        }
    }
    findings
}

/// What is known of the phrases that `phrase` begins with, less its proclitics.
fn read(phrase: &str, key: &[u8], proclitics: Proclitics, findings: &mut Vec<String>) {
    let lexicon = Lexicon::embedded();
    let letters = usize::from(proclitics.letters);
    let stem = [proclitics.lost.letters(), key.get(letters..).unwrap_or(&[])].concat();
    for (length, _) in lexicon.matches(&stem) {
        let matched = stem.get(..length).unwrap_or(&stem);
        let count = matched.split(|byte| *byte == b' ').count();
        let words: Vec<&str> = phrase.split(' ').take(count).collect();
        let written_onto = phrase.get(..prefix_len(phrase, letters)).unwrap_or("");
        let apart = if letters > 0 { format!(" less «{written_onto}»") } else { String::new() };
        for fact in lexicon.facts(matched) {
            findings.push(format!("«{}»{apart}: {}", words.join(" "), describe(fact)));
            if let Fact::Name(id, _) = fact {
                findings.extend(lexicon.offices(id).iter().map(|office| format!("    {}", held(office))));
            }
        }
    }
}

fn describe(fact: Fact) -> String {
    let lexicon = Lexicon::embedded();
    match fact {
        Fact::Name(id, strength) => format!("name of {}; {}", entity(&lexicon.entry(id)), support(strength)),
        Fact::Adjective(id, strength) => format!("adjective of {}; {}", entity(&lexicon.entry(id)), support(strength)),
        Fact::Word(class) => format!("word of the rules: {}", WordClass::name(class)),
        Fact::NameUnit(NameRole::Given) => "part of people's names: given name".to_owned(),
        Fact::NameUnit(NameRole::Family) => "part of people's names: family name".to_owned(),
        Fact::NameUnit(NameRole::Both) => "part of people's names: given or family name".to_owned(),
        Fact::Ordinary(doublings) => {
            format!("ordinary word: at least {} times in the corpora counted", 1u64 << doublings)
        }
        Fact::English(text) => format!("in names of institutions: {}", text.as_str().get(1..).unwrap_or("")),
    }
}

/// `PERS «فلاديمير بوتين» (Vladimir Putin; RU)`.
fn entity(entry: &Entry) -> String {
    let details = [Some(entry.en), entry.country, Some(entry.wikidata).filter(|id| !id.is_empty())];
    let details: Vec<&str> = details.into_iter().flatten().collect();
    format!("{} «{}» ({})", entry.kind.code(), entry.name, details.join("; "))
}

/// `رئيس الوزراء (IQ), 2014-09 to 2018-10`.
fn held(office: &Office) -> String {
    let country = office.country.map(|country| format!(" ({country})")).unwrap_or_default();
    format!("{}{country}, {} to {}", office.title, office.from, office.to.unwrap_or("now, as far as is known"))
}

fn support(strength: Strength) -> &'static str {
    match strength {
        Strength::Strong => "stands alone",
        Strength::Weak => "counts only with support beside it, since it means other things too",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_finds(text: &str, expected: &str) {
        let findings = findings(text);
        assert!(findings.iter().any(|line| line.contains(expected)), "{text}: {findings:#?}");
    }

    #[test]
    fn a_name_says_whose_it_is_and_whether_it_stands_alone() {
        check_finds("بوتين", "«بوتين»: name of PERS «فلاديمير بوتين» (Vladimir Putin; RU); stands alone");
        check_finds("الغرب", "counts only with support");
    }

    #[test]
    fn a_person_has_held_offices() {
        check_finds("لافروف", "وزير الخارجية (RU), 2004");
    }

    #[test]
    fn letters_written_onto_a_name_are_told() {
        check_finds("وبكين", "«وبكين» less «و»: name of GPE «بكين»");
        check_finds("للصين", "name of GPE «الصين»");
    }

    #[test]
    fn every_word_of_a_string_is_looked_up() {
        check_finds("وزير خارجية روسيا", "«روسيا»: name of GPE");
        check_finds("وزير خارجية روسيا", "«وزير»: word of the rules: title");
    }

    #[test]
    fn an_unknown_string_finds_nothing() {
        assert!(findings("غضفصقظ").is_empty());
        assert!(findings("").is_empty());
    }
}
