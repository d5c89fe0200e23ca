//! Compiles `data/*.tsv` into the image that `Lexicon` reads in place. Runs in the build script; a bad row stops
//! the build with file and line.

mod image;
mod inflection;
mod latin;
mod spelling;
pub mod table;

#[path = "../../normalization/fold.rs"]
pub mod fold;
#[path = "../layout.rs"]
#[allow(dead_code, reason = "some of it is read alone, never written")]
mod layout;
#[path = "../leaning.rs"]
#[allow(dead_code, reason = "some of it is read alone, never written")]
mod leaning;
#[path = "../usual_name.rs"]
mod usual_name;
#[path = "../word_class.rs"]
mod word_class;

use std::path::Path;

use image::{Entry, Fact, Image, Office};
use leaning::Leaning;
use table::{Error, Row, Table};
use word_class::WordClass;

/// The file whose places are countries and territories.
const COUNTRIES: &str = "countries.tsv";

/// Files of entities; all have the columns of [`entity`].
const ENTITY_TABLES: &[&str] = &[
    COUNTRIES,
    "cities.tsv",
    "places.tsv",
    "peoples.tsv",
    "languages.tsv",
    "organisations.tsv",
    "media.tsv",
    "people.tsv",
    "events.tsv",
    "laws.tsv",
    "products.tsv",
];

/// Compiles the tables of `data` into the files `lexicon.*` of `out`.
pub fn compile(data: &Path, out: &Path) -> Result<(), Error> {
    let mut image = Image::default();
    for (number, file) in (0..).zip(ENTITY_TABLES) {
        each_row(data, file, |row| entity(row, number, *file == COUNTRIES, &mut image))?;
    }
    each_row(data, "offices.tsv", |row| office(row, &mut image))?;
    each_row(data, "office_titles.tsv", |row| office_title(row, &mut image))?;
    each_row(data, "words.tsv", |row| word(row, &mut image))?;
    each_row(data, "name_units.tsv", |row| name_unit(row, &mut image))?;
    each_row(data, "ordinary_words.tsv", |row| ordinary_word(row, &mut image))?;
    each_row(data, "word_leanings.tsv", |row| word_leaning(row, &mut image))?;
    each_row(data, "translations.tsv", |row| translation(row, &mut image))?;
    image.write(out)?;
    latin::compile(data, out)
}

fn each_row(data: &Path, file: &str, mut each: impl FnMut(&Row<'_>) -> Result<(), Error>) -> Result<(), Error> {
    let table = Table::read(&data.join(file))?;
    table.rows().try_for_each(|row| each(&row?))
}

fn entity(row: &Row<'_>, table: u8, is_country: bool, image: &mut Image) -> Result<(), Error> {
    let (name, name_is_weak) = strip_weak(row.text("name")?);
    let names = spelling::expand(name).map_err(|message| row.error(message))?;
    let canonical = names.first().cloned().ok_or_else(|| row.error("name is empty"))?;
    let id = image.add_entry(Entry {
        table,
        key: key(&canonical),
        kind: row.one_of("type", ENTITY_TYPES)?,
        coordinates: coordinates(row)?,
        flags: flags(row, is_country),
        country: row.country()?,
        name: canonical,
        en: row.text("en")?.to_owned(),
        aliases: row.optional("en_aliases").to_owned(),
        wikidata: wikidata(row)?.to_owned(),
    });
    row.text("source")?;
    for form in names {
        add_name(row, &form, id, name_is_weak, image)?;
    }
    for variant in row.list("variants", '|') {
        let (variant, weak) = strip_weak(variant);
        for form in spelling::expand(variant).map_err(|message| row.error(message))? {
            add_name(row, &form, id, weak, image)?;
        }
    }
    // «عربيا», «أوروبيا» are adverbs as a rule.
    let is_adverb = matches!(row.text("type")?, "LOC" | "NORP");
    for adjective in row.list("adjectives", '|') {
        let (adjective, weak) = strip_weak(adjective);
        let literal = adjective.strip_prefix('=');
        for form in spelling::expand(literal.unwrap_or(adjective)).map_err(|message| row.error(message))? {
            let forms = if literal.is_some() { vec![form.clone()] } else { inflection::nisba(&form) };
            // «فلسطينيا»; but «روسيا», «ليبيا» are countries.
            let accusative = Some(inflection::accusative(&form))
                .filter(|form| literal.is_none() && !is_adverb && !image.is_name(&key(form)));
            for form in forms.iter().chain(&accusative) {
                image.add(&key(form), Fact::Adjective { entry: id, weak });
            }
        }
    }
    Ok(())
}

/// The row's Wikidata identifier, or nothing.
fn wikidata<'t>(row: &Row<'t>) -> Result<&'t str, Error> {
    let id = row.optional("wikidata");
    let is_number = id.strip_prefix('Q').is_some_and(|number| {
        number.starts_with(|c| ('1'..='9').contains(&c)) && number.bytes().all(|byte| byte.is_ascii_digit())
    });
    (id.is_empty() || is_number).then_some(id).ok_or_else(|| row.error(format!("wikidata is {id:?}, not like Q79")))
}

/// Latitude and longitude in hundredths of a degree, to the nearest four: within two kilometres, where a row has them.
fn coordinates(row: &Row<'_>) -> Result<Option<[i16; 2]>, Error> {
    let hundredths = |column: &str, most: f64| {
        let degrees: Option<f64> = row.optional(column).parse().ok();
        let degrees = degrees.filter(|degrees| degrees.abs() <= most);
        #[allow(clippy::cast_possible_truncation, reason = "at most 18,000")]
        degrees
            .map(|degrees| (degrees * 25.0).round() as i16 * 4)
            .ok_or_else(|| row.error(format!("{column} is no angle")))
    };
    if row.optional("latitude").is_empty() {
        return Ok(None);
    }
    Ok(Some([hundredths("latitude", 90.0)?, hundredths("longitude", 180.0)?]))
}

/// The bits of a row's flags.
fn flags(row: &Row<'_>, is_country: bool) -> u8 {
    let is = |name: &str| row.list("flags", ' ').any(|flag| flag == name);
    let bit = |is: bool, bit: u8| if is { bit } else { 0 };
    let is_state = is_country && !is("historic") && !is("part");
    bit(is("capital") || is("palace"), layout::IS_SEAT)
        | bit(is_country, layout::IS_COUNTRY)
        | bit(is_state, layout::IS_STATE)
}

/// A form names one entity wherever it stands, its most usual reading; all others need support beside it.
fn add_name(row: &Row<'_>, form: &str, entry: u32, weak: bool, image: &mut Image) -> Result<(), Error> {
    // The Arab press writes both.
    if form.contains("أمريك") {
        add_name(row, &form.replace("أمريك", "أميرك"), entry, weak, image)?;
    }
    let key = key(form);
    if let Some(other) = image.other_owner(&key, entry).filter(|_| !weak) {
        let owner = format!("{} ({})", other.name, other.en);
        return Err(row.error(format!("«{form}» already stands for {owner}: mark the less usual of the two with ~")));
    }
    image.add(&key, Fact::Name { entry, weak });
    Ok(())
}

/// Types that an entry may have, in the order of their codes.
const ENTITY_TYPES: &[&str] = &["PERS", "ORG", "GPE", "LOC", "FAC", "EVENT", "LAW", "PRODUCT", "LANGUAGE", "NORP"];

fn strip_weak(form: &str) -> (&str, bool) {
    form.strip_prefix('~').map_or((form, false), |form| (form, true))
}

fn office(row: &Row<'_>, image: &mut Image) -> Result<(), Error> {
    let person = row.text("person")?;
    let holder = image.person(person).ok_or_else(|| row.error(format!("{person:?} is not just one person's name")))?;
    let date = |column: &str| {
        let date = row.optional(column);
        let is_date = matches!(date.len(), 0 | 4 | 7) && date.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
        is_date.then(|| date.to_owned()).ok_or_else(|| row.error(format!("{column} is no year and no month of one")))
    };
    row.country()?;
    image.add_office(Office {
        holder,
        title: row.text("office")?.to_owned(),
        country: row.optional("country").to_owned(),
        from: date("from")?,
        to: date("to")?,
    });
    Ok(())
}

fn office_title(row: &Row<'_>, image: &mut Image) -> Result<(), Error> {
    let (office, country) = (row.text("office")?, row.optional("country"));
    row.country()?;
    row.text("source")?;
    let is_held = image.add_office_title(office, country, row.text("english")?);
    is_held.then_some(()).ok_or_else(|| row.error(format!("nobody in offices.tsv is {office:?}, there or at all")))
}

fn word(row: &Row<'_>, image: &mut Image) -> Result<(), Error> {
    let name = row.text("class")?;
    let class = WordClass::ALL
        .iter()
        .position(|class| class.name() == name)
        .ok_or_else(|| row.error(format!("no word class is called {name:?}")))?;
    let class = u32::try_from(class).map_err(|_| row.error("too many word classes"))?;
    for form in row.list("forms", '|') {
        let (form, both) = form.strip_prefix('+').map_or((form, false), |form| (form, true));
        image.add(&key(form), Fact::Word { class });
        if both {
            image.add(&key(&inflection::definite(form)), Fact::Word { class });
        }
    }
    Ok(())
}

fn name_unit(row: &Row<'_>, image: &mut Image) -> Result<(), Error> {
    let role = row.one_of("role", &["given", "family", "both"])?;
    row.text("source")?;
    image.add_name_unit(&key(row.text("word")?), role);
    Ok(())
}

fn ordinary_word(row: &Row<'_>, image: &mut Image) -> Result<(), Error> {
    let count: u32 = row.text("count")?.parse().map_err(|_| row.error("count is no number"))?;
    image.add_ordinary_word(&key(row.text("word")?), count.max(1).ilog2());
    Ok(())
}

fn word_leaning(row: &Row<'_>, image: &mut Image) -> Result<(), Error> {
    let label = row.one_of("label", &Leaning::LABELS)?;
    let grade = row.text("certainty")?.parse().ok();
    let leaning = u8::try_from(label).ok().zip(grade).and_then(|(label, grade)| Leaning::new(label, grade));
    let leaning = leaning.ok_or_else(|| row.error("certainty is no grade"))?;
    image.add_leaning(&key(row.text("word")?), leaning);
    Ok(())
}

/// What a word does among others in English, and the letter that stands for it before the text.
const USES: &[(&str, char)] = &[
    ("adjective", 'a'),
    ("before", 'p'),
    ("body", 'b'),
    ("demonym", 'd'),
    ("for", 'f'),
    ("name-of", 'u'),
    ("noun", 'n'),
    ("of", 'o'),
    ("spelled", 's'),
    ("title", 't'),
];

fn translation(row: &Row<'_>, image: &mut Image) -> Result<(), Error> {
    let names: Vec<&str> = USES.iter().map(|(name, _)| *name).collect();
    let letter = USES.get(row.one_of("use", &names)? as usize).map_or('n', |(_, letter)| *letter);
    let english = image.add_english(&format!("{letter}{}", row.text("english")?));
    image.add(&key(row.text("arabic")?), Fact::English { english });
    Ok(())
}

/// The key of a phrase as the tokens of a text would spell it: hyphens are spaces, digits and letters of different
/// scripts stand apart.
fn key(phrase: &str) -> Vec<u8> {
    let mut key: Vec<u8> = Vec::new();
    let mut last = Script::Space;
    for c in phrase.chars() {
        let script = Script::of(c);
        let apart = script != last && last != Script::Space && !(last == Script::Latin && script == Script::Digit);
        if (script == Script::Space || apart || script == Script::Mark) && key.last().is_some_and(|b| *b != b' ') {
            key.push(b' ');
        }
        if script != Script::Space {
            fold::push_key_bytes(c, &mut key);
        }
        last = if script == Script::Digit && last == Script::Latin { Script::Latin } else { script };
    }
    while key.last() == Some(&b' ') {
        key.pop();
    }
    key
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Space,
    Digit,
    Latin,
    Arabic,
    Mark,
}

impl Script {
    fn of(c: char) -> Self {
        match c {
            '-' => Self::Space,
            c if c.is_whitespace() => Self::Space,
            '0'..='9' | '٠'..='٩' => Self::Digit,
            c if c.is_ascii_alphabetic() || ('À'..='ɏ').contains(&c) => Self::Latin,
            c if c.is_alphabetic() || fold::is_mark(c) => Self::Arabic,
            _ => Self::Mark,
        }
    }
}
