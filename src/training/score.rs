use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Display, Formatter};

/// Strict span F1, as conlleval counts: a name is right where its borders and its type are.
#[derive(Clone, Debug, Default)]
pub struct Score {
    /// By type, all under `ALL`: names in the corpus, found, right.
    counts: BTreeMap<String, [usize; 3]>,
}

impl Score {
    /// Counts a sentence.
    pub fn add(&mut self, gold: &[String], found: &[String]) {
        let (gold, found) = (spans(gold), spans(found));
        for (nth, spans) in [&gold, &found, &gold.intersection(&found).cloned().collect()].into_iter().enumerate() {
            for (_, _, kind) in spans {
                for kind in ["ALL", kind] {
                    self.counts.entry(kind.to_owned()).or_default()[nth] += 1;
                }
            }
        }
    }

    /// Counts all that another score counted.
    pub fn extend(&mut self, other: &Self) {
        for (kind, counts) in &other.counts {
            let sums = self.counts.entry(kind.clone()).or_default();
            sums.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
        }
    }
}

impl Display for Score {
    #[expect(clippy::cast_precision_loss, reason = "counts of a corpus")]
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (kind, [gold, found, right]) in &self.counts {
            let f1 = 2.0 * *right as f64 / (gold + found).max(1) as f64;
            let (precision, recall) = (*right as f64 / (*found).max(1) as f64, *right as f64 / (*gold).max(1) as f64);
            write!(f, "{kind} {f1:.3} (P {precision:.3} R {recall:.3})  ")?;
        }
        Ok(())
    }
}

/// First token, one past the last, type. A stray inside begins a name.
fn spans(labels: &[String]) -> BTreeSet<(usize, usize, &str)> {
    let mut spans = BTreeSet::new();
    let mut open: Option<(usize, &str)> = None;
    for (at, label) in labels.iter().map(String::as_str).chain(["O"]).enumerate() {
        let (position, kind) = label.split_once('-').unwrap_or(("O", ""));
        if let Some((from, name)) = open.filter(|(_, name)| position != "I" || *name != kind) {
            spans.insert((from, at, name));
            open = None;
        }
        if position != "O" && open.is_none() {
            open = Some((at, kind));
        }
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_a_wrong_border_is_wrong() {
        let labels = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let mut score = Score::default();
        score.add(&labels("B-PERS I-PERS O I-LOC"), &labels("B-PERS O O B-LOC"));
        assert_eq!(score.counts["PERS"], [1, 1, 0]);
        assert_eq!(score.counts["LOC"], [1, 1, 1]);
        assert_eq!(score.counts["ALL"], [2, 2, 1]);
    }
}
