use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// A message as bytes, so that a message of another build is an error to report rather than a crash of the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Packet(#[serde(with = "serde_bytes")] Vec<u8>);

/// Why a packet cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("a message of {length} bytes is not of this build: {reason}")]
pub struct WireError {
    /// How long the packet is.
    pub length: usize,
    /// What the decoder says.
    pub reason: postcard::Error,
}

impl From<Vec<u8>> for Packet {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }
}

impl From<Packet> for Vec<u8> {
    fn from(packet: Packet) -> Self {
        packet.0
    }
}

impl Packet {
    /// The packet of `message`. (No message of ours can fail to encode; one that did would be refused by the reader.)
    #[must_use]
    pub fn pack<T: Serialize>(message: &T) -> Self {
        Self(postcard::to_allocvec(message).unwrap_or_default())
    }

    /// The message in this packet.
    ///
    /// # Errors
    /// When the bytes are no message of type `T`.
    pub fn unpack<T: DeserializeOwned>(&self) -> Result<T, WireError> {
        postcard::from_bytes(&self.0).map_err(|reason| WireError { length: self.0.len(), reason })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Packet;
    use crate::model::{
        Analysis, Entity, EntityId, EntityKey, Evidence, EvidenceSource, Format, Mention, MentionType, Rule, Span,
        Tier, Value,
    };
    use crate::wire::{Request, Response};

    fn analysis(text: String, value: f64) -> Analysis {
        let mention = Mention {
            span: Span::new(0, text.len()),
            kind: MentionType::Money,
            entity: Some(EntityId(0)),
            stands_for: None,
            refers_to: None,
            counted: None,
            value: Some(Value::Number { value, unit: Some("USD".to_owned()), bound: None }),
            confidence: 93,
            evidence: vec![Evidence { by: EvidenceSource::Structure, rule: Rule::Pattern, on: String::new() }],
        };
        let entity = Entity {
            key: EntityKey("GPE:روسيا".to_owned()),
            kind: MentionType::Gpe,
            name: "روسيا".to_owned(),
            en: Some("Russia".to_owned()),
            en_by_rule: false,
            en_aliases: vec![],
            country: Some("RU".to_owned()),
            wikidata: None,
            coordinates: None,
            terms: Vec::new(),
            aliases: vec![("روسيا".to_owned(), 1)],
            mentions: 1,
        };
        Analysis { text, format: Format::Html, mentions: vec![mention], entities: vec![entity], ..Analysis::default() }
    }

    proptest! {
        #[test]
        fn what_is_packed_is_unpacked(text in ".*", bytes in proptest::collection::vec(any::<u8>(), 0..200), value in -1e12..1e12) {
            let request =
                Request::Analyze { id: 7, name: text.clone(), bytes, published: "2025-07-16".parse().ok(), tier: Tier::Deep };
            prop_assert_eq!(Packet::pack(&request).unpack::<Request>().unwrap(), request);
            let response = Response::Analyzed { id: 7, analysis: Box::new(analysis(text, value)) };
            prop_assert_eq!(Packet::pack(&response).unpack::<Response>().unwrap(), response);
        }
    }

    #[test]
    fn a_packet_of_something_else_is_an_error_and_no_panic() {
        let packet = Packet::pack(&vec![u64::MAX; 4]);
        assert!(packet.unpack::<Response>().unwrap_err().to_string().contains("not of this build"));
    }
}
