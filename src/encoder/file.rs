use std::ops::RangeInclusive;

use sha2::{Digest, Sha256};

/// What an encoder's file begins with.
const MAGIC: &[u8; 8] = b"rasidenc";
/// The version of the layout that is read here.
const VERSION: u32 = 1;
/// Bytes of the checksum at the end.
const CHECKSUM: usize = 32;

/// Why bytes are no encoder.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EncoderError {
    /// They begin otherwise.
    #[error("this is no encoder's file: it does not begin with «rasidenc»")]
    NotAnEncoder,
    /// They are of a version that this program does not know.
    #[error("the encoder's file has layout {found}, this program reads {VERSION}: fetch the file that belongs to it")]
    Version {
        /// What the file says.
        found: u32,
    },
    /// They are not what was written.
    #[error("the encoder's file is damaged: its checksum is another; fetch it again")]
    Checksum,
    /// They end too early.
    #[error("the encoder's file ends {missing} bytes too early")]
    Truncated {
        /// How many more were to be read.
        missing: usize,
    },
    /// They go on.
    #[error("the encoder's file goes on for {left} bytes after its end")]
    TooLong {
        /// How many were not read.
        left: usize,
    },
    /// A number in them cannot be.
    #[error("the encoder's file says {found} for its {what}, which cannot be")]
    Number {
        /// What it counts.
        what: &'static str,
        /// What the file says.
        found: i64,
    },
    /// A text in them is none.
    #[error("the encoder's file has a text that is not UTF-8")]
    Text,
}

/// The bytes of an encoder that are still to be read, little endian.
///
/// Layout: «rasidenc», version (u32), name; layers, hidden size, heads, inner size, positions (u32 each), epsilon of the norms
/// (f32), pieces of a window (u32); the vocabulary (`vocabulary.rs`); the network (`network.rs`, `linear.rs`); SHA-256 of all before.
/// A text is its length (u8) and its bytes.
#[derive(Debug)]
pub(super) struct File<'b> {
    rest: &'b [u8],
}

impl<'b> File<'b> {
    /// The file in `bytes`, where its first and last bytes are right.
    pub fn open(bytes: &'b [u8]) -> Result<Self, EncoderError> {
        let rest = bytes.strip_prefix(MAGIC).ok_or(EncoderError::NotAnEncoder)?;
        let mut file = Self { rest };
        match file.u32()? {
            VERSION => {}
            found => return Err(EncoderError::Version { found }),
        }
        let (content, checksum) = bytes.split_last_chunk::<CHECKSUM>().ok_or(EncoderError::Checksum)?;
        if Sha256::digest(content).as_slice() != checksum {
            return Err(EncoderError::Checksum);
        }
        file.rest = file.rest.get(..file.rest.len().saturating_sub(CHECKSUM)).unwrap_or(&[]);
        Ok(file)
    }

    /// The next `length` bytes.
    pub fn bytes(&mut self, length: usize) -> Result<&'b [u8], EncoderError> {
        let missing = length.saturating_sub(self.rest.len());
        let (bytes, rest) = self.rest.split_at_checked(length).ok_or(EncoderError::Truncated { missing })?;
        self.rest = rest;
        Ok(bytes)
    }

    fn four(&mut self) -> Result<[u8; 4], EncoderError> {
        let bytes = self.bytes(4)?;
        bytes.first_chunk().copied().ok_or(EncoderError::Truncated { missing: 4 })
    }

    pub fn u32(&mut self) -> Result<u32, EncoderError> {
        self.four().map(u32::from_le_bytes)
    }

    pub fn i32(&mut self) -> Result<i32, EncoderError> {
        self.four().map(i32::from_le_bytes)
    }

    /// A count of `what`, which must lie in `possible`.
    pub fn count(&mut self, what: &'static str, possible: RangeInclusive<usize>) -> Result<usize, EncoderError> {
        let found = self.u32()?;
        let count = usize::try_from(found).ok().filter(|count| possible.contains(count));
        count.ok_or(EncoderError::Number { what, found: found.into() })
    }

    /// `count` numbers, all finite.
    pub fn floats(&mut self, count: usize) -> Result<Vec<f32>, EncoderError> {
        let bytes = self.bytes(count.saturating_mul(4))?;
        let floats: Vec<f32> = bytes.as_chunks().0.iter().map(|four| f32::from_le_bytes(*four)).collect();
        match floats.iter().find(|float| !float.is_finite()) {
            Some(float) => Err(EncoderError::Number { what: "floating-point numbers", found: float.to_bits().into() }),
            None => Ok(floats),
        }
    }

    /// A text of at most 255 bytes.
    pub fn text(&mut self) -> Result<String, EncoderError> {
        let length = self.bytes(1)?.first().copied().unwrap_or(0);
        let bytes = self.bytes(length.into())?;
        str::from_utf8(bytes).map(str::to_owned).map_err(|_| EncoderError::Text)
    }

    /// Nothing must be left.
    pub fn finish(self) -> Result<(), EncoderError> {
        match self.rest.len() {
            0 => Ok(()),
            left => Err(EncoderError::TooLong { left }),
        }
    }
}
