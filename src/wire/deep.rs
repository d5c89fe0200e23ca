use serde::{Deserialize, Serialize};

/// What the deep tier is made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeepParts {
    /// The encoder's WebAssembly module.
    #[serde(with = "serde_bytes")]
    pub module: Vec<u8>,
    /// The model that it reads.
    #[serde(with = "serde_bytes")]
    pub model: Vec<u8>,
}

/// The deep model's file, beside the page.
pub const DEEP_FILE: &str = "rasid-deep.bin";

/// Its size.
pub const DEEP_BYTES: u64 = 11_003_219;

/// Its SHA-256 in hexadecimal: a cache may hold the file of another build, and a download may be cut off.
pub const DEEP_CHECKSUM: &str = include_str!("../../models/rasid-deep.sha256").trim_ascii();

#[cfg(test)]
mod tests {
    use super::*;
    use sha2::{Digest, Sha256};

    #[test]
    fn the_committed_model_is_the_one_that_is_expected() {
        let bytes = std::fs::read(format!("models/{DEEP_FILE}")).unwrap();
        let digest: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!((bytes.len() as u64, digest.as_str()), (DEEP_BYTES, DEEP_CHECKSUM));
    }
}
