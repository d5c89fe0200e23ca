//! Cells that a spreadsheet would run as a formula.

/// Whether a spreadsheet may take text that begins so for a formula: `= + - @`, their full-width twins, and the
/// white space and controls that some programs skip before them.
fn starts_formula(text: &str) -> bool {
    let begins = text.chars().next();
    let first_seen = text.chars().find(|letter| !is_skipped(*letter));
    matches!(begins, Some('\t' | '\r' | '\n'))
        || matches!(first_seen, Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠'))
}

/// Invisible marks (bidi controls, zero-width characters, byte-order mark), controls and white space.
fn is_skipped(letter: char) -> bool {
    letter.is_whitespace() || letter.is_control() || crate::normalization::is_invisible(letter)
}

/// `text` with an apostrophe before it where a spreadsheet would run it: `=1+1` → `'=1+1`. Apostrophes that already
/// stand before a formula get one more, so that [`unguard_formula`] can tell.
#[must_use]
pub fn guard_formula(text: &str) -> String {
    if starts_formula(text.trim_start_matches('\'')) { format!("'{text}") } else { text.to_owned() }
}

/// What [`guard_formula`] was given.
///
/// ```
/// use rasid::export::{guard_formula, unguard_formula};
///
/// assert_eq!(guard_formula("=HYPERLINK(0)"), "'=HYPERLINK(0)");
/// assert_eq!(unguard_formula("'=HYPERLINK(0)"), "=HYPERLINK(0)");
/// assert_eq!(guard_formula("موسكو"), "موسكو");
/// ```
#[must_use]
pub fn unguard_formula(cell: &str) -> &str {
    let guarded = starts_formula(cell.trim_start_matches('\''));
    cell.strip_prefix('\'').filter(|_| guarded).unwrap_or(cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_neutralised() {
        for formula in
            ["=1", "+1", "-1", "@SUM(1)", "\t=1", "\rx", "\nx", "＝1", "＋1", "－1", "＠x", "\u{200F}=1", " =1"]
        {
            let cell = guard_formula(formula);
            assert!(cell.starts_with('\''), "{formula:?}");
            assert_eq!(unguard_formula(&cell), formula);
        }
    }

    #[test]
    fn names_are_left_alone() {
        for name in ["موسكو", "7-Eleven", "'Ndrangheta", "سو-57", "", "#وسم", "\"فورين بوليسي\""] {
            assert_eq!(guard_formula(name), name);
            assert_eq!(unguard_formula(name), name);
        }
    }

    #[test]
    fn an_apostrophe_of_the_text_survives() {
        for text in ["'=1", "''=1", "'x"] {
            assert_eq!(unguard_formula(&guard_formula(text)), text);
        }
    }
}
