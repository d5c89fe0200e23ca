/// A decimal number of fifteen digits is what it was before and after it is a number of ours.
const SURE_DIGITS: f64 = 1e15;

/// The forms of a counted noun. `#` stands for the number.
///
/// Arabic has six (Unicode's plural rules): none, one, two, few (3–10), many (11–99), other (100, 200 …); English two, given in
/// `one` and `other`, and a word for none.
#[derive(Clone, Copy, Debug)]
pub struct Forms {
    /// None at all.
    pub zero: &'static str,
    /// Exactly one.
    pub one: &'static str,
    /// Exactly two.
    pub two: &'static str,
    /// The last two digits are 3–10.
    pub few: &'static str,
    /// The last two digits are 11–99.
    pub many: &'static str,
    /// All else.
    pub other: &'static str,
}

impl Forms {
    /// `count` things in Arabic, in Arabic digits.
    #[must_use]
    pub fn arabic(&self, count: usize) -> String {
        let form = match (count, count % 100) {
            (0, _) => self.zero,
            (1, _) => self.one,
            (2, _) => self.two,
            (_, 3..=10) => self.few,
            (_, 11..=99) => self.many,
            _ => self.other,
        };
        form.replace('#', &arabic_digits(&grouped(count)))
    }

    /// `count` things in English.
    #[must_use]
    pub fn english(&self, count: usize) -> String {
        let form = match count {
            0 => self.zero,
            1 => self.one,
            _ => self.other,
        };
        form.replace('#', &grouped(count))
    }
}

/// `text` with Arabic digits and Arabic separators between thousands and before fractions.
#[must_use]
pub fn arabic_digits(text: &str) -> String {
    let digit = |letter: char| match letter {
        ',' => '٬',
        '.' => '٫',
        '%' => '٪',
        _ => letter.to_digit(10).and_then(|value| char::from_u32('٠' as u32 + value)).unwrap_or(letter),
    };
    text.chars().map(digit).collect()
}

/// A number with a comma between thousands.
#[must_use]
pub fn grouped(number: usize) -> String {
    in_thousands(&number.to_string())
}

fn in_thousands(digits: &str) -> String {
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// Any number, with a comma between thousands, and as many digits after the point as it surely has, six at most.
///
/// By whole numbers: what the standard library brings along for the rest is ten kilobytes.
#[must_use]
pub fn decimal(number: f64) -> String {
    // Of the sixteen digits that a number has, some are before the point.
    let places = [6, 3].into_iter().find(|places| number.abs() * 10_f64.powi(*places) < SURE_DIGITS).unwrap_or(0);
    let unit = 10_u128.pow(places.unsigned_abs());
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it has no sign, and `as` stops at the end"
    )]
    let all = (number.abs() * 10_f64.powi(places)).round() as u128;
    let fraction = format!("{:0width$}", all % unit, width = places.unsigned_abs() as usize);
    let fraction = fraction.trim_end_matches('0');
    let sign = if number < 0.0 && all > 0 { "-" } else { "" };
    let point = if fraction.is_empty() { "" } else { "." };
    [sign, &in_thousands(&(all / unit).to_string()), point, fraction].concat()
}

/// An ISO 8601 date, time or interval, its months in words, day first; anything else as it is.
#[must_use]
pub fn in_words(iso: &str, months: &[&str; 12]) -> String {
    if let Some((start, end)) = iso.split_once('/') {
        return format!("{} – {}", in_words(start, months), in_words(end, months));
    }
    if let Some(time) = iso.strip_prefix('T') {
        return time.to_owned();
    }
    let mut parts = iso.splitn(3, '-');
    let year = parts.next().unwrap_or_default();
    let month = parts.next().and_then(|month| months.get(month.parse::<usize>().ok()?.checked_sub(1)?));
    let day = parts.next().map(|day| day.trim_start_matches('0'));
    match (month, day) {
        (Some(month), Some(day)) if day.parse::<u8>().is_ok() => format!("{day} {month} {year}"),
        (Some(month), None) => format!("{month} {year}"),
        _ => iso.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{arabic_digits, decimal, grouped, in_words};

    #[test]
    fn dates_are_written_in_words() {
        let months = ["1", "2", "3", "4", "5", "6", "July", "8", "9", "10", "11", "12"];
        assert_eq!(in_words("2025-07-06", &months), "6 July 2025");
        assert_eq!(in_words("2025-07/2026", &months), "July 2025 – 2026");
        assert_eq!(in_words("2025-W07", &months), "2025-W07");
        assert_eq!(in_words("T10:30", &months), "10:30");
    }

    #[test]
    fn thousands_are_grouped_in_either_script() {
        assert_eq!(grouped(1_234_567), "1,234,567");
        assert_eq!(arabic_digits(&grouped(50_000)), "٥٠٬٠٠٠");
        assert_eq!(arabic_digits(&decimal(4200.5)), "٤٬٢٠٠٫٥");
    }

    #[test]
    fn a_number_has_the_digits_that_it_was_written_with() {
        for (number, said) in [
            (0.0, "0"),
            (35.0, "35"),
            (0.1, "0.1"),
            (12.05, "12.05"),
            (-3.5, "-3.5"),
            (1.0 / 3.0, "0.333333"),
            (190e9, "190,000,000,000"),
            (123_456_789_012.35, "123,456,789,012.35"),
            (1e21, "1,000,000,000,000,000,000,000"),
        ] {
            assert_eq!(decimal(number), said);
        }
    }
}
