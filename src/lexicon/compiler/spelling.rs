//! The spelling markup of the data: one written form stands for all that the Arab press writes.
//!
//! `غ*` a foreign g, written ج غ ق or ك · `(و)` letters that may be missing · `_` a space that may be missing.

/// Letters that stand for a foreign g.
const FOREIGN_G: [char; 4] = ['غ', 'ج', 'ق', 'ك'];

/// Most forms that one markup may stand for.
const MOST_FORMS: usize = 128;

/// All spellings of `markup`, the canonical one first. Errors: unbalanced brackets, too many forms.
pub fn expand(markup: &str) -> Result<Vec<String>, String> {
    let pieces = parse(markup)?;
    let mut forms = vec![String::new()];
    for piece in &pieces {
        forms = forms.iter().flat_map(|form| piece.iter().map(move |choice| format!("{form}{choice}"))).collect();
        if forms.len() > MOST_FORMS {
            return Err(format!("{markup:?} stands for more than {MOST_FORMS} spellings; use less markup"));
        }
    }
    let mut seen = std::collections::BTreeSet::new();
    forms.retain(|form| seen.insert(form.clone()));
    Ok(forms)
}

/// The choices at each place of the markup, the canonical one first.
fn parse(markup: &str) -> Result<Vec<Vec<String>>, String> {
    let mut pieces: Vec<Vec<String>> = Vec::new();
    let mut chars = markup.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '_' => pieces.push(vec![" ".into(), String::new()]),
            '(' => {
                let inner: String = chars.by_ref().take_while(|c| *c != ')').collect();
                if inner.is_empty() || inner.contains(['(', '*', '_']) {
                    return Err(format!("{markup:?}: brackets hold plain letters only"));
                }
                pieces.push(vec![inner, String::new()]);
            }
            ')' | '*' => return Err(format!("{markup:?}: {c:?} without what belongs before it")),
            c if chars.peek() == Some(&'*') => {
                chars.next();
                if !FOREIGN_G.contains(&c) {
                    return Err(format!("{markup:?}: {c:?} is no letter for a foreign g"));
                }
                let others = FOREIGN_G.into_iter().filter(|g| *g != c);
                pieces.push(std::iter::once(c).chain(others).map(String::from).collect());
            }
            c => pieces.push(vec![c.into()]),
        }
    }
    Ok(pieces)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_foreign_g_has_four_spellings() {
        assert_eq!(expand("سيرغ*ي").unwrap(), ["سيرغي", "سيرجي", "سيرقي", "سيركي"]);
    }

    #[test]
    fn a_space_and_letters_may_be_missing() {
        assert_eq!(expand("أبو_ظبي").unwrap(), ["أبو ظبي", "أبوظبي"]);
        assert_eq!(expand("زيل(ي)نسكي").unwrap(), ["زيلينسكي", "زيلنسكي"]);
    }

    #[test]
    fn bad_markup_is_refused() {
        assert!(expand("سيرغي*").is_err());
        assert!(expand("زيل)نسكي").is_err());
    }
}
