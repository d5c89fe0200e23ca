use std::fmt::Write;

use crate::model::{Analysis, Entity, Mention, MentionType, Value};

/// Appends a listing of `analysis` for people: what was read, who and what is in it, dates and numbers, and what
/// to know about it. Control characters of the text are written out, so that no file can steer a terminal.
pub fn write_listing(analysis: &Analysis, listing: &mut String) {
    heading(analysis, listing);
    for entity in analysis.entities.iter().filter(|entity| entity.mentions > 0) {
        let _ = writeln!(listing, "  {}", entity_line(entity));
    }
    for mention in analysis.mentions.iter().filter(|mention| !names_something(mention)) {
        let _ = writeln!(listing, "  {}", mention_line(mention, analysis));
    }
    for diagnostic in &analysis.diagnostics {
        let severity = format!("{:?}", diagnostic.severity).to_lowercase();
        let _ = writeln!(listing, "  {severity}: {} {}", visible(&diagnostic.message), visible(&diagnostic.hint));
    }
    listing.push('\n');
}

fn heading(analysis: &Analysis, listing: &mut String) {
    let meta = &analysis.meta;
    let known = [&meta.title, &meta.author, &meta.publisher, &meta.published, &meta.url];
    let known: Vec<_> = known.into_iter().flatten().map(|text| visible(text)).collect();
    let _ = writeln!(listing, "{} ({}, {})", visible(&analysis.file), analysis.format.name(), analysis.encoding);
    if !known.is_empty() {
        let _ = writeln!(listing, "  {}", known.join(" · "));
    }
}

/// `GPE       روسيا  Russia  RU  ×12  روسيا (9), الروسي (3)`.
fn entity_line(entity: &Entity) -> String {
    let mut line = format!("{:<9} {}", entity.kind.code(), visible(&entity.name));
    for part in [&entity.en, &entity.country].into_iter().flatten() {
        let _ = write!(line, "  {}", visible(part));
    }
    let _ = write!(line, "  ×{}", entity.mentions);
    if entity.aliases.len() > 1 {
        let spellings = entity.aliases.iter().map(|(spelling, times)| format!("{} ({times})", visible(spelling)));
        let _ = write!(line, "  {}", spellings.collect::<Vec<_>>().join("، "));
    }
    line
}

fn names_something(mention: &Mention) -> bool {
    mention.entity.is_some()
}

/// `DATE      12 يوليو/تموز  2025-07-12`, `OCC       الرئيس الصيني  شي جين بينغ`.
fn mention_line(mention: &Mention, analysis: &Analysis) -> String {
    let mut line = format!("{:<9} {}", mention.kind.code(), visible(mention.span.of(&analysis.text)));
    if let Some(person) = mention.refers_to.and_then(|id| analysis.entity(id)) {
        let _ = write!(line, "  {}", visible(&person.name));
    }
    match &mention.value {
        Some(Value::Date { iso, duration }) => {
            for part in [iso, duration].into_iter().flatten() {
                let _ = write!(line, "  {}", visible(part));
            }
        }
        Some(Value::Number { value, unit, bound }) => {
            let bound = bound.map(|bound| format!("{} ", bound.name())).unwrap_or_default();
            let percent = if mention.kind == MentionType::Percent { "%" } else { "" };
            let _ = write!(line, "  {bound}{value}{percent} {}", unit.as_deref().unwrap_or_default());
        }
        None => {}
    }
    line.trim_end().to_owned()
}

/// `text` with line breaks as spaces, and controls, bidi controls too, as escapes.
pub(crate) fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\n' | '\r' | '\t' => shown.push(' '),
            // Overrides and isolates reorder what follows; plain direction marks are part of ordinary text.
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => shown.extend(letter.escape_unicode()),
            letter if letter.is_control() => shown.extend(letter.escape_unicode()),
            letter => shown.push(letter),
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{EntityId, EntityKey, Span};

    #[test]
    fn a_listing_names_entities_and_values() {
        let text = "زار لافروف في 12 يوليو";
        let mention = |words: &str, kind, entity, value| {
            let start = text.find(words).unwrap();
            let span = Span::new(start, start + words.len());
            let (stands_for, refers_to, evidence) = (None, None, Vec::new());
            Mention { span, kind, entity, value, stands_for, refers_to, counted: None, confidence: 90, evidence }
        };
        let analysis = Analysis {
            file: "a.txt".into(),
            encoding: "UTF-8".into(),
            text: text.into(),
            mentions: vec![
                mention("لافروف", MentionType::Pers, Some(EntityId(0)), None),
                mention(
                    "12 يوليو",
                    MentionType::Date,
                    None,
                    Some(Value::Date { iso: Some("2025-07-12".into()), duration: None }),
                ),
            ],
            entities: vec![Entity {
                key: EntityKey("لافروف".into()),
                kind: MentionType::Pers,
                name: "لافروف".into(),
                en: Some("Lavrov".into()),
                en_by_rule: true,
                en_aliases: vec![],
                country: Some("RU".into()),
                wikidata: None,
                coordinates: None,
                terms: Vec::new(),
                aliases: vec![("لافروف".into(), 1)],
                mentions: 1,
            }],
            ..Analysis::default()
        };
        let mut listing = String::new();
        write_listing(&analysis, &mut listing);
        let expected = "a.txt (text, UTF-8)\n  PERS      لافروف  Lavrov  RU  ×1\n  DATE      12 يوليو  2025-07-12\n\n";
        assert_eq!(listing, expected);
    }

    #[test]
    fn no_text_steers_the_terminal() {
        assert_eq!(visible("a\u{1B}[2Jb\u{202E}c\r\nd\u{200F}"), "a\\u{1b}[2Jb\\u{202e}c  d\u{200F}");
    }
}
