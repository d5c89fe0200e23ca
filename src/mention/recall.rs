/// How much of the vocabulary of ordinary words is remembered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Recall {
    /// All of it.
    Full,
    /// What a text would find in it that was not counted for it.
    ///
    /// The vocabulary was counted on what the tagger learns from, so there hardly a word is unknown. On another text many rare
    /// ones are, and the tagger must have learnt that an unknown word need not be a name: in training, the rarer a word
    /// the likelier it is forgotten, at each place anew.
    OfUncountedText,
}

impl Recall {
    /// Whether a word is remembered at a place in a text; `doublings` is the binary logarithm of its count.
    pub fn keeps(self, key: &[u8], place: usize, doublings: u8) -> bool {
        self == Self::Full || draw(key, place) >= FORGOTTEN >> doublings.min(31)
    }
}

/// The share of words that occur once and are forgotten, in units of [`draw`]: all. Of those twice as common, all too, then a half …
const FORGOTTEN: u32 = 2 << 24;

/// A number below 2²⁴ that depends on word and place alone (FNV-1a, its high bits).
fn draw(key: &[u8], place: usize) -> u32 {
    let seed = 0xCBF2_9CE4_8422_2325 ^ place as u64;
    let hash = key.iter().fold(seed, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3));
    u32::try_from(hash.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalization::phrase_key;

    #[test]
    fn rare_words_are_forgotten_more_often() {
        let kept = |doublings| {
            (0..1000).filter(|at| Recall::OfUncountedText.keeps(&phrase_key("كتاب"), *at, doublings)).count()
        };
        assert_eq!(kept(1), 0);
        assert!((400..600).contains(&kept(2)), "{}", kept(2));
        assert!(kept(8) > 950);
        assert!((0..1000).all(|at| Recall::Full.keeps(&phrase_key("كتاب"), at, 0)));
    }
}
