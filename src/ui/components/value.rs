use crate::model::{Mention, MentionType, Value};
use crate::ui::browser::{measure, money};
use crate::ui::labels::Words;
use crate::ui::store::Language;

/// What a date or number says, with the bound of a number: a date in words, a number with its unit.
pub fn bounded_in_words(mention: &Mention, words: &Words, language: Language) -> Option<String> {
    let said = value_in_words(mention, words, language)?;
    Some(match bound_in_words(mention, words) {
        Some(bound) => format!("{said} ({bound})"),
        None => said,
    })
}

/// How a number is bounded.
pub fn bound_in_words(mention: &Mention, words: &Words) -> Option<&'static str> {
    match mention.value {
        Some(Value::Number { bound: Some(bound), .. }) => Some((words.bound)(bound)),
        _ => None,
    }
}

/// What a date or number says, less its bound.
pub fn value_in_words(mention: &Mention, words: &Words, language: Language) -> Option<String> {
    match mention.value.as_ref()? {
        Value::Date { iso: Some(iso), .. } => Some((words.date)(iso)),
        Value::Date { iso: None, duration } => {
            let duration = duration.as_ref()?;
            Some(length_in_words(duration, words, language).unwrap_or_else(|| duration.clone()))
        }
        Value::Number { value, unit, .. } => {
            Some(amount_in_words(mention.kind, *value, unit.as_deref(), words, language))
        }
    }
}

fn amount_in_words(kind: MentionType, value: f64, unit: Option<&str>, words: &Words, language: Language) -> String {
    let said = match (kind, unit) {
        (MentionType::Percent, _) => Some((words.percent)(value)),
        (MentionType::Money, Some(unit)) => money(language, value, unit),
        (_, Some(unit)) => known_unit(unit).and_then(|unit| measure(language, value, unit)),
        (_, None) => None,
    };
    let number = (words.decimal)(value);
    said.unwrap_or_else(|| match unit {
        Some(unit) => format!("{number} {}", (words.unit)(unit)),
        None => number,
    })
}

/// What browsers call a unit of measure, where they know it.
fn known_unit(unit: &str) -> Option<&'static str> {
    Some(match unit {
        "km" => "kilometer",
        "m" => "meter",
        "cm" => "centimeter",
        "mm" => "millimeter",
        "mi" => "mile",
        "ft" => "foot",
        "in" => "inch",
        "yd" => "yard",
        "ha" => "hectare",
        "kg" => "kilogram",
        "g" => "gram",
        "ounce" => "ounce",
        "l" => "liter",
        "gal" => "gallon",
        "degree" => "degree",
        "°C" => "celsius",
        "KB" => "kilobyte",
        "MB" => "megabyte",
        "GB" => "gigabyte",
        "TB" => "terabyte",
        _ => return None,
    })
}

/// An ISO 8601 duration: `P1Y6M` is «سنة و٦ أشهر».
fn length_in_words(duration: &str, words: &Words, language: Language) -> Option<String> {
    let mut parts: Vec<String> = Vec::new();
    let (mut count, mut in_time) = (0.0, false);
    for letter in duration.strip_prefix('P')?.chars() {
        let unit = match (letter, in_time) {
            ('0'..='9', _) => {
                count = count * 10.0 + f64::from(letter.to_digit(10)?);
                continue;
            }
            ('T', _) => {
                in_time = true;
                continue;
            }
            ('Y', _) => "year",
            ('M', false) => "month",
            ('W', _) => "week",
            ('D', _) => "day",
            ('H', _) => "hour",
            ('M', true) => "minute",
            ('S', _) => "second",
            _ => return None,
        };
        parts.push(measure(language, count, unit)?);
        count = 0.0;
    }
    (!parts.is_empty()).then(|| parts.join(words.and))
}
