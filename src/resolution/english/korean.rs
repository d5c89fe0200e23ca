//! Korean names, which are spelt by syllables: «لي سونغ-جون» is "Lee Sung-jun" in the South and "Ri Song Jun" in the North.

/// The spellings of a name, that of `country` first; none where it is surely or likely no Korean's.
pub(super) fn spell(words: &[&str], country: Option<&str>) -> Option<[String; 2]> {
    let mut syllables = words.iter().flat_map(|word| word.split('-')).filter(|syllable| !syllable.is_empty());
    let family = syllables.next()?;
    let is_korean = country.is_some_and(|country| country.ends_with("Korea"));
    let known = FAMILIES
        .iter()
        .find(|(name, ..)| *name == family)
        .filter(|(.., is_sure)| is_korean || *is_sure && country.is_none())?;
    let given = syllables.map(|syllable| GIVEN.iter().find(|(name, ..)| *name == syllable));
    let given: Vec<&(&str, &str, &str)> = given.collect::<Option<_>>()?;
    if !(1..=2).contains(&given.len()) {
        return None;
    }
    let (_, south, north, _) = known;
    let southern: Vec<&str> = given.iter().map(|(_, south, _)| *south).collect();
    let northern: Vec<&str> = given.iter().map(|(.., north)| *north).collect();
    let southern = format!("{south} {}", super::speller::capitalised(&southern.join("-")));
    let northern = northern
        .iter()
        .fold((*north).to_owned(), |name, syllable| [&name, " ", &super::speller::capitalised(syllable)].concat());
    let is_northern = country == Some("North Korea");
    Some(if is_northern { [northern, southern] } else { [southern, northern] })
}

/// Family names: as the Arab press writes them, in the South, in the North, and whether hardly anybody else has them.
const FAMILIES: [(&str, &str, &str, bool); 42] = [
    ("كيم", "Kim", "Kim", true),
    ("لي", "Lee", "Ri", false),
    ("ري", "Ri", "Ri", true),
    ("بارك", "Park", "Pak", true),
    ("باك", "Park", "Pak", true),
    ("تشوي", "Choi", "Choe", true),
    ("تشوه", "Cho", "Cho", true),
    ("جونغ", "Jung", "Jong", true),
    ("جيونغ", "Jeong", "Jong", true),
    ("كانغ", "Kang", "Kang", true),
    ("تشو", "Cho", "Jo", false),
    ("جو", "Joo", "Jo", false),
    ("يون", "Yoon", "Yun", true),
    ("جانغ", "Jang", "Jang", false),
    ("تشانغ", "Chang", "Jang", false),
    ("ليم", "Lim", "Rim", true),
    ("هان", "Han", "Han", false),
    ("أوه", "Oh", "O", true),
    ("سيو", "Seo", "So", true),
    ("شين", "Shin", "Sin", true),
    ("كوون", "Kwon", "Kwon", true),
    ("كون", "Kwon", "Kwon", false),
    ("هوانغ", "Hwang", "Hwang", false),
    ("آن", "Ahn", "An", false),
    ("سونغ", "Song", "Song", false),
    ("ريو", "Ryu", "Ryu", true),
    ("هونغ", "Hong", "Hong", false),
    ("تشون", "Chun", "Jon", true),
    ("كو", "Ko", "Ko", false),
    ("مون", "Moon", "Mun", true),
    ("يانغ", "Yang", "Yang", false),
    ("سون", "Son", "Son", false),
    ("بيك", "Baek", "Paek", true),
    ("بايك", "Baek", "Paek", true),
    ("هو", "Heo", "Ho", false),
    ("نام", "Nam", "Nam", false),
    ("شيم", "Shim", "Sim", true),
    ("نوه", "Noh", "No", true),
    ("ها", "Ha", "Ha", false),
    ("كواك", "Kwak", "Kwak", true),
    ("وو", "Woo", "U", false),
    ("وون", "Won", "Won", false),
];

/// Syllables of given names, in the South and in the North.
const GIVEN: [(&str, &str, &str); 70] = [
    ("أوك", "ok", "ok"),
    ("أون", "eun", "un"),
    ("إل", "il", "il"),
    ("إن", "in", "in"),
    ("إيل", "il", "il"),
    ("إيون", "eun", "un"),
    ("بوم", "beom", "pom"),
    ("بوك", "bok", "bok"),
    ("بيل", "pil", "phil"),
    ("بين", "bin", "bin"),
    ("بيونغ", "byung", "pyong"),
    ("تاي", "tae", "thae"),
    ("تشان", "chan", "chan"),
    ("تشانغ", "chang", "chang"),
    ("تشول", "chul", "chol"),
    ("تشون", "chun", "chun"),
    ("جاي", "jae", "jae"),
    ("جو", "ju", "ju"),
    ("جون", "jun", "jun"),
    ("جونغ", "jung", "jong"),
    ("جي", "ji", "ji"),
    ("جيه", "jae", "jae"),
    ("جين", "jin", "jin"),
    ("داي", "dae", "tae"),
    ("دو", "do", "to"),
    ("دونغ", "dong", "tong"),
    ("ري", "ri", "ri"),
    ("رين", "rin", "rin"),
    ("ريونغ", "ryong", "ryong"),
    ("سانغ", "sang", "sang"),
    ("سو", "soo", "su"),
    ("سوب", "sup", "sop"),
    ("سوك", "suk", "sok"),
    ("سون", "sun", "son"),
    ("سونغ", "sung", "song"),
    ("سيوك", "seok", "sok"),
    ("سيونغ", "seung", "sung"),
    ("شيك", "sik", "sik"),
    ("كو", "ku", "ku"),
    ("كوان", "kwan", "kwan"),
    ("كوانغ", "kwang", "kwang"),
    ("كوك", "kook", "kuk"),
    ("كوون", "kwon", "kwon"),
    ("كي", "ki", "ki"),
    ("كيو", "kyu", "kyu"),
    ("كيونغ", "kyung", "kyong"),
    ("مي", "mi", "mi"),
    ("مين", "min", "min"),
    ("ميونغ", "myung", "myong"),
    ("نام", "nam", "nam"),
    ("ها", "ha", "ha"),
    ("هاك", "hak", "hak"),
    ("هاي", "hae", "hae"),
    ("هو", "ho", "ho"),
    ("هوا", "hwa", "hwa"),
    ("هوان", "hwan", "hwan"),
    ("هوي", "hui", "hui"),
    ("هون", "hoon", "hun"),
    ("هي", "hee", "hui"),
    ("هيه", "hye", "hye"),
    ("هيوك", "hyuk", "hyok"),
    ("هيون", "hyun", "hyon"),
    ("هيونغ", "hyung", "hyong"),
    ("وو", "woo", "u"),
    ("وون", "won", "won"),
    ("يو", "yu", "yu"),
    ("يول", "yeol", "yol"),
    ("يون", "yeon", "yon"),
    ("يونغ", "young", "yong"),
    ("يي", "yi", "yi"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_state_has_its_spelling() {
        let spelt = |name: &str, country| spell(&name.split(' ').collect::<Vec<_>>(), country).map(|[first, _]| first);
        assert_eq!(spelt("لي سونغ-جون", Some("South Korea")).as_deref(), Some("Lee Sung-jun"));
        assert_eq!(spelt("كيم يونغ بوك", Some("North Korea")).as_deref(), Some("Kim Yong Bok"));
        assert_eq!(spelt("بارك مين هي", None).as_deref(), Some("Park Min-hee"));
    }

    #[test]
    fn others_are_left_alone() {
        let spelt = |name: &str, country| spell(&name.split(' ').collect::<Vec<_>>(), country);
        assert_eq!(spelt("لي تشيانغ", Some("China")), None);
        assert_eq!(spelt("كيم كارداشيان", None), None);
        assert_eq!(spelt("سون يي", Some("China")), None);
        assert_eq!(spelt("كيم", Some("South Korea")), None);
    }
}
