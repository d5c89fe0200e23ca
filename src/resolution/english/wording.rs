//! From the English of its words to an institution's name: adjectives before their nouns, heads behind what they are of,
//! the nationality first or last.

use super::Setting;
use super::phrase::{Joint, Role, Word};

/// What a national team is called, whatever it plays.
const TEAM: &str = "national team";

/// Heads that a name may go without: «شركة جيرداو» is Gerdau.
const DISPENSABLE: [&str; 7] = ["Company", "Group", "Party", "Organization", "Foundation", "Bank", "Movement"];

/// Units of armies, which are counted.
const UNITS: [&str; 8] = ["Division", "Brigade", "Battalion", "Corps", "Regiment", "Army", "Fleet", "Squadron"];

/// Adjectives that stand before all others.
const ORDINALS: [&str; 10] =
    ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth"];

/// With what the names of countries begin or end that take an article.
const WITH_ARTICLE: [&str; 9] = [
    "United",
    "Democratic Republic",
    "Republic",
    "Central African",
    "Netherlands",
    "Philippines",
    "Maldives",
    "Bahamas",
    "Comoros",
];

/// A noun with its adjectives.
struct Noun {
    /// The nouns that it is joined to by "and", with their adjectives.
    siblings: String,
    text: String,
    adjectives: String,
    role: Role,
    is_feminine: bool,
}

/// A noun phrase, and what is joined to it by "for" or "in".
struct Group {
    nouns: Vec<Noun>,
    joint: Joint,
}

/// The names that `words` make, the likeliest first.
pub(super) fn word(words: Vec<Word>, setting: Setting<'_>) -> Vec<String> {
    let mut words = words;
    // Of two nationalities the last is the institution's own.
    let nation = words.iter().rposition(|word| word.role == Role::Nation).map(|at| words.remove(at));
    let number = words.iter().position(|word| word.role == Role::Number).map(|at| words.remove(at).english);
    let head = words.first().map(|word| (word.role, word.english.clone()));
    // «المادة الرابعة» is Article 4.
    if let [article, which] = words.as_slice()
        && article.english == "Article"
        && let Some(number) = ORDINALS.iter().position(|ordinal| *ordinal == which.english)
    {
        return vec![format!("Article {}", number + 1), format!("{} Article", which.english)];
    }
    let brand = brand(&words);
    let names_itself = words.len() > 1 && matches!(head, Some((Role::Title, _)));
    let groups = group(words);
    let mut names = phrases(&groups);
    if names_itself {
        // «صحيفة الأيام» is "Al-Ayyam", with or without the word.
        let title = head.map(|(_, title)| title).unwrap_or_default();
        let bare: Vec<String> = names.iter().map(|name| name.trim_end_matches(&title).trim_end().to_owned()).collect();
        return if title == "Club" { [names, bare].concat() } else { [bare, names].concat() };
    }
    if let Some(brand) = brand {
        names.insert(usize::from(head.is_none_or(|(_, head)| head != "Company")), brand);
    }
    let is_unit = names.first().is_some_and(|name| UNITS.iter().any(|unit| name.ends_with(unit)));
    match number.map(|number| ordinal(&number).filter(|_| is_unit).ok_or(number)) {
        Some(Ok(ordinal)) => names.iter_mut().for_each(|name| *name = format!("{ordinal} {name}")),
        Some(Err(number)) => names.iter_mut().for_each(|name| *name = format!("{name} {number}")),
        None => {}
    }
    if is_unit {
        names.extend(names.first().and_then(|name| with_figure(name)));
    }
    if setting.is_ministry {
        names
            .iter_mut()
            .filter(|name| !name.contains("Ministr"))
            .for_each(|name| *name = format!("Ministry of {name}"));
    }
    let country = nation.as_ref().and_then(|nation| nation.others.first()).map(String::as_str).or(setting.country);
    let Some(country) = country else {
        let team = names
            .first()
            .and_then(|name| name.strip_suffix(TEAM))
            .map(|whose| format!("{whose}national football team"));
        names.extend(team);
        names.extend(short_ministry(&names, None));
        return names;
    };
    if names.iter().all(String::is_empty) {
        return nation.map(|nation| nation.english).into_iter().collect();
    }
    national(&names, nation.as_ref().map(|nation| nation.english.as_str()), country)
}

/// The name of a company or party without the word that says what it is, if nothing else but names and places is known.
fn brand(words: &[Word]) -> Option<String> {
    let (head, names) = words.split_first()?;
    let is_brand = |word: &Word| word.role == Role::Name && word.joint == Joint::None && !word.is_place;
    let is_dispensable =
        DISPENSABLE.contains(&head.english.as_str()) && !names.is_empty() && names.iter().all(is_brand);
    is_dispensable.then(|| names.iter().fold(String::new(), |name, word| super::speller::joined(&name, &word.english)))
}

/// «اللواء 54» is the 54th.
pub(super) fn ordinal(number: &str) -> Option<String> {
    let figure: u32 = number.parse().ok()?;
    let ending = match (figure % 10, figure % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    Some(format!("{figure}{ending}"))
}

/// "Fifth Infantry Division" is the 5th too.
fn with_figure(name: &str) -> Option<String> {
    let (first, rest) = name.split_once(' ')?;
    let figure = ORDINALS.iter().position(|word| *word == first)? + 1;
    Some(format!("{} {rest}", ordinal(&figure.to_string())?))
}

/// The names with their country: «الجيش اللبناني» → "Lebanese Army", "Army of Lebanon".
fn national(names: &[String], demonym: Option<&str>, country: &str) -> Vec<String> {
    let of_country = |name: &String| {
        let has_article = |part: &&str| country.starts_with(part) || country.ends_with(part);
        let article = if WITH_ARTICLE.iter().any(has_article) { "the " } else { "" };
        format!("{name} of {article}{country}")
    };
    if let Some(departments) = departments(names, country) {
        return departments;
    }
    let Some(demonym) = demonym else {
        let has_country = |name: &&String| name.contains(country);
        let complements = names.iter().filter(|name| !has_country(name)).map(of_country);
        let plain = names.iter().filter(|name| !has_country(name)).cloned();
        return names.iter().filter(has_country).cloned().chain(complements).chain(plain).collect();
    };
    if names.first().is_some_and(|name| name.ends_with(TEAM)) {
        let sport =
            names.first().and_then(|name| name.strip_suffix(TEAM)).map(str::trim).filter(|sport| !sport.is_empty());
        let team = format!("national {} team", sport.unwrap_or("football").to_lowercase());
        let forms = [(country, team.as_str()), (demonym, TEAM), (country, TEAM), (demonym, team.as_str())];
        return forms.map(|(whose, team)| format!("{whose} {team}")).to_vec();
    }
    let adjectives = names.iter().map(|name| format!("{demonym} {name}")).collect::<Vec<_>>();
    let complements = names.iter().map(of_country).collect::<Vec<_>>();
    let is_ministry = names.first().is_some_and(|name| name.starts_with("Ministry of "));
    let (first, second) = if is_ministry { (complements, adjectives) } else { (adjectives, complements) };
    let is_central_bank = names.first().is_some_and(|name| name == "Central Bank");
    let (first, second) = if is_central_bank { (second, first) } else { (first, second) };
    let short = short_ministry(names, Some(demonym));
    // «الاتحاد العراقي لكرة القدم» is the "Iraq Football Association", «معهد كارولينسكا السويدي» the "Karolinska Institute".
    let federation = names.first().filter(|name| name.ends_with("Federation")).map(|name| format!("{country} {name}"));
    let mut all: Vec<String> = first.into_iter().zip(second).flat_map(|(one, other)| [one, other]).collect();
    let at = 2.min(all.len());
    all.splice(at..at, federation.into_iter().chain(short));
    all.extend(names.first().cloned());
    all
}

/// «وزارة الخزانة الأميركية» is the "United States Department of the Treasury".
fn departments(names: &[String], country: &str) -> Option<Vec<String>> {
    let field = names.first()?.strip_prefix("Ministry of ").filter(|_| country == "United States")?;
    let field = match field {
        "Foreign Affairs" => "State",
        "Treasury" | "Finance" => "the Treasury",
        "Interior" => "the Interior",
        "Defence" => "Defense",
        _ => field,
    };
    let department = format!("Department of {field}");
    Some(vec![
        format!("United States {department}"),
        format!("US {department}"),
        format!("U.S. {department}"),
        department,
    ])
}

/// «وزارة الصحة اللبنانية» is the "Lebanese Health Ministry" too.
fn short_ministry(names: &[String], demonym: Option<&str>) -> Option<String> {
    let field = names.first()?.strip_prefix("Ministry of ")?.trim_end_matches(" Affairs");
    Some(demonym.map_or_else(|| format!("{field} Ministry"), |demonym| format!("{demonym} {field} Ministry")))
}

/// Words → nouns with their adjectives, in groups that "for" and "in" begin.
fn group(words: Vec<Word>) -> Vec<Group> {
    let mut groups: Vec<Group> = vec![Group { nouns: Vec::new(), joint: Joint::None }];
    let mut host = 0;
    for word in words {
        if matches!(word.joint, Joint::For | Joint::In) && groups.last().is_some_and(|group| !group.nouns.is_empty()) {
            groups.push(Group { nouns: Vec::new(), joint: word.joint });
        }
        let Some(group) = groups.last_mut() else { continue };
        if matches!(word.role, Role::Adjective | Role::Nation) && !group.nouns.is_empty() {
            let at = if word.joint == Joint::And { host } else { adjective_host(&group.nouns, &word) };
            host = at;
            if let Some(noun) = group.nouns.get_mut(at) {
                noun.describe(&word);
            }
            continue;
        }
        match group.nouns.last_mut() {
            Some(last) if word.joint == Joint::And => last.and(&word),
            Some(last) if last.role == Role::Name && word.role == Role::Name => {
                last.text = super::speller::joined(&last.text, &word.english);
            }
            _ => group.nouns.push(Noun {
                siblings: String::new(),
                text: word.english,
                adjectives: String::new(),
                role: word.role,
                is_feminine: word.is_feminine,
            }),
        }
    }
    groups
}

/// The noun that an adjective describes: the last that agrees with it, but no name; else the head.
fn adjective_host(nouns: &[Noun], adjective: &Word) -> usize {
    let agrees = |noun: &Noun| noun.is_common() && noun.is_feminine == adjective.is_feminine;
    let host = nouns.iter().rposition(agrees).or_else(|| nouns.iter().rposition(Noun::is_common));
    host.unwrap_or(0)
}

impl Noun {
    fn is_common(&self) -> bool {
        !matches!(self.role, Role::Name | Role::Before)
    }

    fn describe(&mut self, adjective: &Word) {
        self.adjectives = match (self.adjectives.is_empty(), adjective.joint) {
            (true, _) => adjective.english.clone(),
            (false, Joint::And) => format!("{} and {}", self.adjectives, adjective.english),
            (false, _) if is_ordinal(&self.adjectives) => {
                format!("{} {}", self.adjectives, adjective.english)
            }
            (false, _) => format!("{} {}", adjective.english, self.adjectives),
        };
    }

    fn and(&mut self, other: &Word) {
        self.siblings = format!("{} and", self.plain());
        self.text.clone_from(&other.english);
        self.adjectives.clear();
        self.is_feminine = other.is_feminine;
    }

    fn plain(&self) -> String {
        spaced(&self.siblings, &spaced(&self.adjectives, &self.text))
    }
}

/// "First", "48th".
fn is_ordinal(adjective: &str) -> bool {
    ORDINALS.contains(&adjective) || adjective.starts_with(|first: char| first.is_ascii_digit())
}

/// All groups as one phrase, in the ways that are usual.
fn phrases(groups: &[Group]) -> Vec<String> {
    let Some((head, tails)) = groups.split_first() else { return Vec::new() };
    let purpose = tails.iter().find(|tail| tail.joint == Joint::For).map(|tail| chain(&tail.nouns, ""));
    let place = tails.iter().find(|tail| tail.joint == Joint::In).map(|tail| chain(&tail.nouns, ""));
    let role = head.nouns.first().map_or(Role::Noun, |noun| noun.role);
    let mut names = match purpose.as_deref() {
        None => vec![chain(&head.nouns, "")],
        Some(purpose) => {
            let inside = chain(&head.nouns, purpose);
            let of = format!("{} of {purpose}", chain(&head.nouns, ""));
            let apart = format!("{} for {purpose}", chain(&head.nouns, ""));
            let is_of_name = head.nouns.get(1).is_some_and(|noun| !noun.is_common());
            match role {
                Role::For if is_of_name => vec![apart, inside, of],
                Role::Body | Role::For => vec![apart, inside, of],
                _ if purpose.starts_with("the ") => vec![apart, inside],
                Role::NameOf | Role::Of => vec![of, apart],
                _ => vec![inside, apart],
            }
        }
    };
    // «غرفة تجارة دمشق» is the "Damascus Chamber of Commerce".
    if let [inner @ .., last] = head.nouns.as_slice()
        && purpose.is_none()
        && last.role == Role::Name
        && inner.get(1..).is_some_and(|between| !between.is_empty() && between.iter().all(Noun::is_common))
        && matches!(role, Role::NameOf)
    {
        names.insert(0, spaced(&last.plain(), &chain(inner, "")));
    }
    // «بلدية طرابلس»: the head may come first too.
    if let [head, rest @ ..] = head.nouns.as_slice()
        && purpose.is_none()
        && !rest.is_empty()
        && matches!(role, Role::NameOf | Role::Noun | Role::Body)
    {
        names.push(format!("{} of {}", head.plain(), chain(rest, "")));
    }
    // «إعلان أثينا» is the "Athens Declaration" too.
    if let [head, rest @ ..] = head.nouns.as_slice()
        && let Some(kind) = head.text.strip_suffix(" of").filter(|_| purpose.is_none() && !rest.is_empty())
    {
        names.push(spaced(&chain(rest, ""), kind));
    }
    match place {
        Some(place) => names.into_iter().map(|name| format!("{name} in {place}")).collect(),
        None => names,
    }
}

/// A chain of nouns, each of the next; `purpose` stands directly before the head.
fn chain(nouns: &[Noun], purpose: &str) -> String {
    let Some((noun, rest)) = nouns.split_first() else { return purpose.to_owned() };
    let is_name = rest.first().is_some_and(|next| !next.is_common());
    let rest = inner(rest);
    let text = spaced(purpose, &noun.text);
    let described = spaced(&noun.siblings, &spaced(&noun.adjectives, &text));
    match noun.role {
        _ if rest.is_empty() => described.trim_end_matches(" of").trim_end_matches(" on").to_owned(),
        Role::Of | Role::Before => spaced(&described, &rest),
        Role::NameOf if !is_name => format!("{described} of {rest}"),
        Role::For if !is_name => format!("{described} for {rest}"),
        Role::Name => spaced(&described, &rest),
        // "48th ASEAN Summit", but "Syrian Central Bank".
        _ if is_name && !is_ordinal(&noun.adjectives) => spaced(&rest, &described),
        // "Museum of the Future", but "Future Movement".
        _ => {
            let of = spaced(rest.trim_start_matches("the "), &text);
            spaced(&noun.siblings, &spaced(&noun.adjectives, &of))
        }
    }
}

/// A chain that another noun stands before: «صندوق تنمية الموارد» is a "Resources Development Fund".
fn inner(nouns: &[Noun]) -> String {
    match nouns {
        [noun, rest @ ..] if noun.role == Role::Of && !rest.is_empty() && noun.siblings.is_empty() => {
            let text = noun.text.trim_end_matches(" of").trim_end_matches(" on");
            spaced(&noun.adjectives, &spaced(&inner(rest), text))
        }
        _ => chain(nouns, ""),
    }
}

fn spaced(one: &str, other: &str) -> String {
    match (one.is_empty(), other.is_empty()) {
        (true, _) => other.to_owned(),
        (_, true) => one.to_owned(),
        _ => format!("{one} {other}"),
    }
}
