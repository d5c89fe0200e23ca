use super::{Introduction, Scores};
use crate::encoder::Scorer;
use crate::guest::Guest;
use crate::tagger::Row;
use crate::wire::{BUILD, Packet};

/// The encoder's module at work.
#[derive(Debug)]
pub struct DeepReader {
    guest: Guest,
    name: String,
}

impl DeepReader {
    /// Starts `module`, which reads `model`.
    ///
    /// # Errors
    /// When the one is no module of this build, or the other no encoder.
    pub fn start(module: &[u8], model: &[u8]) -> Result<Self, String> {
        let guest = Guest::start(module)?;
        match guest.ask::<Result<Introduction, String>>("read", model)?? {
            Introduction { build, name } if build == BUILD => Ok(Self { guest, name }),
            Introduction { build, .. } => Err(format!("the encoder's module is of build {build}")),
        }
    }
}

impl Scorer for DeepReader {
    fn name(&self) -> &str {
        &self.name
    }

    #[expect(
        clippy::panic,
        reason = "a defect of ours or no memory: as where the encoder runs in the worker's own module"
    )]
    fn score(&self, sentences: &[Vec<&str>]) -> Vec<Vec<Row<f32>>> {
        let question: Vec<u8> = Packet::pack(&sentences).into();
        match self.guest.ask::<Scores>("score", &question) {
            Ok(scores) => scores,
            Err(error) => panic!("the encoder's module: {error}"),
        }
    }
}
