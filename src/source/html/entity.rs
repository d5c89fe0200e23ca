//! Character references («&nbsp;», «&#1575;») in text taken without a parser.

/// References that news pages use; others stay as written.
const NAMED: &[(&str, &str)] = &[
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", " "),
    ("laquo", "«"),
    ("raquo", "»"),
    ("ldquo", "\u{201C}"),
    ("rdquo", "\u{201D}"),
    ("lsquo", "\u{2018}"),
    ("rsquo", "\u{2019}"),
    ("ndash", "\u{2013}"),
    ("mdash", "\u{2014}"),
    ("hellip", "…"),
    ("bull", "•"),
    ("copy", "©"),
    ("middot", "·"),
    ("zwnj", "\u{200C}"),
    ("zwj", "\u{200D}"),
    ("rlm", "\u{200F}"),
    ("lrm", "\u{200E}"),
];

/// The longest reference that is looked for.
const LONGEST: usize = 10;

/// `text` with its character references resolved.
pub(super) fn decode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut parts = text.split('&');
    out.push_str(parts.next().unwrap_or(""));
    for part in parts {
        let reference =
            part.bytes().take(LONGEST).position(|byte| byte == b';').and_then(|end| part.split_at_checked(end));
        match reference.and_then(|(name, rest)| Some((resolve(name)?, rest))) {
            Some((character, rest)) => {
                out.push_str(&character);
                out.push_str(rest.strip_prefix(';').unwrap_or(rest));
            }
            None => {
                out.push('&');
                out.push_str(part);
            }
        }
    }
    out
}

fn resolve(name: &str) -> Option<String> {
    let Some(number) = name.strip_prefix('#') else {
        return NAMED.iter().find(|(known, _)| *known == name).map(|(_, character)| (*character).to_owned());
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
        None => number.parse().ok()?,
    };
    char::from_u32(code).map(String::from)
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn known_references_are_resolved_and_others_stay() {
        assert_eq!(decode("&laquo;عاجل&raquo; &#1575;&#x644; R&D &unknown; &"), "«عاجل» ال R&D &unknown; &");
    }
}
