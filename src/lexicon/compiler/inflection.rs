//! Regular forms of adjectives and nouns, so that the data need not list them.

/// Endings of a nisba: masculine and feminine, dual and sound plurals.
const NISBA_ENDINGS: [&str; 9] = ["", "ة", "ون", "ين", "ان", "تان", "تين", "ات", "تي"];

/// All forms of a masculine singular nisba of one or more words: «كوري شمالي» → «الكورية الشمالية», «كوريون شماليون»…
pub fn nisba(adjective: &str) -> Vec<String> {
    let inflected = NISBA_ENDINGS
        .iter()
        .map(|ending| adjective.split(' ').map(|word| format!("{word}{ending}")).collect::<Vec<_>>().join(" "));
    inflected.flat_map(|form| [definite(&form), form]).collect()
}

/// The indefinite accusative of a masculine singular nisba: «كوري شمالي» → «كوريا شماليا».
pub fn accusative(adjective: &str) -> String {
    adjective.split(' ').map(|word| format!("{word}ا")).collect::<Vec<_>>().join(" ")
}

/// The phrase with the article on every word.
pub fn definite(phrase: &str) -> String {
    phrase.split(' ').map(|word| format!("ال{word}")).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_a_compound_is_inflected() {
        let forms = nisba("كوري شمالي");
        for form in ["كوري شمالي", "الكورية الشمالية", "الكوريين الشماليين", "كوريات شماليات"]
        {
            assert!(forms.iter().any(|f| f == form), "{form}");
        }
        assert!(!forms.iter().any(|f| f == "الكورية شمالية"));
    }
}
