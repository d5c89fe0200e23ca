/// The features of a sentence's tokens, each a 32-bit hash.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Features {
    hashes: Vec<u32>,
    /// Where each token's features end.
    ends: Vec<u32>,
}

impl Features {
    /// No token yet, with room for this many.
    #[must_use]
    pub fn with_capacity(tokens: usize, features_per_token: usize) -> Self {
        Self { hashes: Vec::with_capacity(tokens * features_per_token), ends: Vec::with_capacity(tokens) }
    }

    /// Adds a feature to the token in the making.
    #[inline]
    pub fn push(&mut self, hash: u32) {
        self.hashes.push(hash);
    }

    /// Adds many at once, which is faster.
    #[inline]
    pub fn extend<const MANY: usize>(&mut self, hashes: [u32; MANY]) {
        self.hashes.extend_from_slice(&hashes);
    }

    /// Ends the token in the making.
    pub fn end_token(&mut self) {
        self.ends.push(u32::try_from(self.hashes.len()).unwrap_or(u32::MAX));
    }

    /// The features of each token.
    pub fn tokens(&self) -> impl Iterator<Item = &[u32]> {
        let mut start = 0;
        self.ends.iter().map(move |end| {
            let token = self.hashes.get(start..*end as usize).unwrap_or(&[]);
            start = *end as usize;
            token
        })
    }
}
