//! Numbers in brackets or quotation marks before what they count, as the Gulf's press writes them: «(850) لقاء»,
//! «(50) ألف ريال», «(8) سنوات», «"60" ألف زائر».

use super::amount::{self, Counted};
use super::line::Line;
use super::moment::Moment;
use super::number::{self, Number};
use super::word::{ALEF, HAMZA, HEH, Unit, Word};
use super::{ValueMention, kind_of, period, push, push_moment, set_coin};
use crate::model::{MentionType, Value};

/// Reads the digits at `at` where brackets close round them and what they count follows; not «المادة (5)», not «محمد (35) مهاجم»,
/// not a list's «(1) الشهادة». A quoted number may be a name: «فيلم "300"».
pub(super) fn read(line: &Line, at: usize, found: &mut Vec<ValueMention>) -> Option<usize> {
    let open = at.checked_sub(1)?;
    let number = number::read(line, at).filter(|number| number.bare_digits)?;
    let is_quoted = line.is_mark(open, QUOTES) && line.is_mark(number.end, QUOTES);
    if !is_quoted && !line.is_mark(number.end, ")]") {
        return None;
    }
    let numbered = matches!(line.before(open, 1), Word::Numbering)
        || line.before(open, 1) == Word::Time(Unit::Year, super::word::Count::One);
    let after = number.end + 1;
    if numbered || !line.is_bare(after) || line.lexeme(after).definite {
        return None;
    }
    let (value, end) = match line.word(after) {
        Word::Scale(power @ 3..) | Word::ScalePlural(power @ 3..) => (number::scaled(number.value, power), after + 1),
        _ => (number.value, after),
    };
    if is_quoted && end == after {
        return None;
    }
    let whole = Number { end, value, open: false, bare_digits: false };
    let (counted, end) = amount::counted(line, &whole);
    let bound = amount::bound(line, open, end, matches!(counted, Counted::Things));
    let amount = |unit| Some(Value::Number { value, unit, bound });
    match counted {
        Counted::Percent => Some(push(line, open..end, MentionType::Percent, amount(None), 90, found)),
        Counted::Money(code, coin) => {
            let end = push(line, open..end, MentionType::Money, amount(code.map(str::to_owned)), 90, found);
            set_coin(found, code, coin);
            Some(end)
        }
        Counted::Measure(unit) => Some(push(line, open..end, MentionType::Quantity, amount(Some(unit)), 90, found)),
        // «(7) عقود» are contracts.
        Counted::Time(unit) if unit != Unit::Decade && value.fract() == 0.0 && value < 10_000.0 => {
            let run =
                Moment::Run { unit, count: value as u32, also: Vec::new(), anchored: period::is_anchored(line, open) };
            let (kind, confidence) = kind_of(&run, line, open..end);
            Some(push_moment(line, open..end, kind, run, confidence, found))
        }
        Counted::Things if end > after => Some(push(line, open..end, MentionType::Cardinal, amount(None), 80, found)),
        Counted::Things if agrees(line, value, after) => {
            Some(push(line, at..number.end, MentionType::Cardinal, amount(None), 75, found))
        }
        Counted::Time(_) | Counted::Things => None,
    }
}

/// Marks before such a number.
pub(super) const OPENING: &str = "([«\"“”";
const QUOTES: &str = "«»\"“”";

/// Whether the word at `at` has the form of what so many are: «(26) لاعبا», «(14) جلسة», «(8) صور».
fn agrees(line: &Line, value: f64, at: usize) -> bool {
    let tens = value % 100.0;
    let singular = (11.0..100.0).contains(&tens);
    value > 2.0 && line.is_countable(at) && (!singular || matches!(line.key(at).last(), Some(&(ALEF | HEH | HAMZA))))
}
