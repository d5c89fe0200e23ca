//! What holds for every analysis of any bytes: nothing panics, spans lie on character edges and nest, entities and
//! mentions agree, the record counts code points, and the same bytes give the same analysis.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests are tests")]

use std::collections::BTreeMap;

use proptest::prelude::*;
use rasid::model::{Analysis, EntityId, RawFile, Span};
use rasid::pipeline::analyze;
use rasid::record::Record;

/// Words, marks and oddities of which news and broken files are made.
const PIECES: &[&str] = &[
    "قال ",
    "وزير ",
    "الخارجية ",
    "الروسي ",
    "سيرجي ",
    "لافروف",
    " و",
    "بكين",
    "للصين ",
    "وبالولايات المتحدة ",
    "رئيس ",
    "نائب ",
    "المتحدث باسم ",
    "منظمة ",
    "شنغهاي ",
    "للتعاون ",
    "معركة ",
    "كورسك ",
    "اتفاقية ",
    "الحرب العالمية الثانية ",
    "وكالة ",
    "تاس ",
    "حزب ",
    "مدينة ",
    "وونسان ",
    "كيم جونغ أون ",
    "(MGIMO) ",
    "12 يوليو/تموز ",
    "2025 ",
    "١٩٤٥ ",
    "190 مليار دولار ",
    "35% ",
    "مئات ",
    "أكثر من ",
    "الساعة 06:51 م ",
    "العام الماضي ",
    "الثالث ",
    "منذ ",
    "من ",
    "إلى ",
    "https://example.org/a?b=1 ",
    "NATO ",
    "أميركي ",
    "ﺭﻭﺳﻴﺎ ",
    "رُوسِيَا ",
    "روســيا ",
    ".",
    "،",
    "؟",
    ":",
    "\"",
    "«",
    "»",
    "(",
    ")",
    "[",
    "]",
    "\n",
    "\r\n",
    "\n\n",
    " ",
    "\t",
    "\u{A0}",
    "\u{200F}",
    "\u{202E}",
    "\u{2067}",
    "\u{200C}",
    "\u{FEFF}",
    "\0",
    "\u{64B}",
    "\u{640}",
    "\u{1F6E2}",
    "e\u{301}",
    "\u{FFFD}",
    "تعليق (0)\n",
    "شارك ",
    "<p>",
    "</p>",
    "&amp;",
];

fn soup() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..80).prop_map(|pieces| pieces.concat())
}

/// Bytes of any kind: noise, soup, soup cut or broken anywhere, soup in other encodings.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        prop::collection::vec(any::<u8>(), 0..400),
        soup().prop_map(String::into_bytes),
        (soup(), any::<prop::sample::Index>()).prop_map(|(text, at)| {
            let mut bytes = text.into_bytes();
            bytes.truncate(at.index(bytes.len() + 1));
            bytes
        }),
        (soup(), any::<prop::sample::Index>(), any::<u8>()).prop_map(|(text, at, byte)| {
            let mut bytes = text.into_bytes();
            bytes.insert(at.index(bytes.len() + 1), byte);
            bytes
        }),
        soup().prop_map(|text| text.encode_utf16().flat_map(u16::to_le_bytes).collect()),
        soup().prop_map(|text| encoding_rs::WINDOWS_1256.encode(&text).0.into_owned()),
        soup().prop_map(|text| format!("<!doctype html><html><body><article>{text}</article>").into_bytes()),
    ]
}

fn analysis_of(bytes: Vec<u8>) -> Analysis {
    analyze(&RawFile { name: "a.txt".into(), bytes })
}

fn on_edges(analysis: &Analysis, span: Span) -> bool {
    let is_edge = |byte: u32| analysis.text.is_char_boundary(byte as usize);
    span.start <= span.end && is_edge(span.start) && is_edge(span.end)
}

/// Whether the spans follow each other without sharing a byte.
fn apart(spans: &[Span]) -> bool {
    spans.iter().all(|span| !span.is_empty()) && spans.windows(2).all(|pair| pair[0].end <= pair[1].start)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn spans_lie_on_character_edges_in_order(bytes in bytes()) {
        let analysis = analysis_of(bytes);
        let mentions: Vec<Span> = analysis.mentions.iter().map(|mention| mention.span).collect();
        let told = analysis.diagnostics.iter().filter_map(|diagnostic| diagnostic.span);
        for span in mentions.iter().chain(&analysis.furniture).chain(&analysis.sentences).copied().chain(told) {
            prop_assert!(on_edges(&analysis, span), "{span:?} of {:?}", analysis.text);
        }
        prop_assert!(apart(&analysis.furniture), "{:?}", analysis.furniture);
        prop_assert!(apart(&analysis.sentences), "{:?}", analysis.sentences);
        prop_assert!(mentions.windows(2).all(|pair| (pair[0].start, pair[1].end) <= (pair[1].start, pair[0].end)));
    }

    #[test]
    fn mentions_nest_or_stand_apart(bytes in bytes()) {
        let analysis = analysis_of(bytes);
        // Sorted, the longer first: only the mentions that are still open can be crossed.
        let mut open: Vec<Span> = Vec::new();
        for span in analysis.mentions.iter().map(|mention| mention.span) {
            prop_assert!(!span.is_empty());
            open.retain(|outer| outer.end > span.start);
            prop_assert!(open.iter().all(|outer| outer.contains(span)), "{span:?} crosses in {:?}", analysis.text);
            open.push(span);
        }
    }

    #[test]
    fn furniture_carries_no_mentions(bytes in bytes()) {
        let analysis = analysis_of(bytes);
        for mention in &analysis.mentions {
            prop_assert!(!analysis.furniture.iter().any(|span| span.overlaps(mention.span)), "{:?}", analysis.text);
        }
    }

    #[test]
    fn entities_and_mentions_agree(bytes in bytes()) {
        let analysis = analysis_of(bytes);
        let mut counts: BTreeMap<EntityId, u32> = BTreeMap::new();
        for mention in &analysis.mentions {
            for id in [mention.entity, mention.stands_for, mention.refers_to].into_iter().flatten() {
                prop_assert!(analysis.entity(id).is_some(), "{id:?} of {:?}", analysis.text);
            }
            if let Some(id) = mention.entity {
                *counts.entry(id).or_default() += 1;
            }
            prop_assert!(mention.entity.is_some() || !mention.kind.names_an_entity(), "{mention:?}");
            prop_assert!(mention.confidence <= 100 && !mention.evidence.is_empty(), "{mention:?}");
        }
        for (id, entity) in (0..).map(EntityId).zip(&analysis.entities) {
            prop_assert_eq!(entity.mentions, counts.get(&id).copied().unwrap_or_default(), "{:?}", entity);
            prop_assert_eq!(entity.mentions, entity.aliases.iter().map(|(_, times)| times).sum::<u32>(), "{:?}", entity);
            prop_assert!(!entity.name.is_empty());
        }
    }

    #[test]
    fn the_record_counts_code_points(bytes in bytes()) {
        let analysis = analysis_of(bytes);
        let record = Record::with_text(&analysis);
        let letters: Vec<char> = analysis.text.chars().collect();
        prop_assert_eq!(record.document.characters as usize, letters.len());
        for mention in &record.mentions {
            let there: String = letters[mention.place.start as usize..mention.place.end as usize].iter().collect();
            prop_assert_eq!(&there, &mention.text);
        }
        prop_assert_eq!(serde_json::from_str::<Record>(&record.to_json_line()).unwrap(), record);
    }

    #[test]
    fn the_same_bytes_give_the_same_analysis(bytes in bytes()) {
        prop_assert_eq!(analysis_of(bytes.clone()), analysis_of(bytes));
    }

    #[test]
    fn text_is_never_changed(text in soup()) {
        let analysis = analysis_of(text.clone().into_bytes());
        let is_plain = analysis.encoding == "UTF-8" && analysis.format == rasid::model::Format::Text;
        prop_assume!(is_plain);
        prop_assert_eq!(analysis.text.as_str(), text.strip_prefix('\u{FEFF}').unwrap_or(&text));
    }
}
