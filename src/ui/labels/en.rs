use super::count::{decimal, grouped, in_words};
use super::{Forms, Words};
use crate::export::Column;
use crate::model::{Bound, DateSource, DiagnosticCode, EvidenceSource, Family, MentionType, Rule};
use crate::ui::store::{Announcement, Deep, DeepFailure, Failure, Listing};

/// English.
pub static WORDS: Words = Words {
    code: "en",
    direction: "ltr",

    name: "Rasid",
    promise: "Rasid reads Arabic news, marks the people, organisations, places, events, dates and numbers in it, and gathers them in one table.",
    privacy: "Everything happens in your browser; no text leaves your device.",
    skip: "Skip to content",

    drop_title: "Drop articles here",
    drop_hint: "Text files or saved web pages, one or a whole folder, anywhere on the page",
    add_title: "Add articles",
    add_hint: "Text files or saved web pages, or text that you paste",
    drop_here: "Drop files to add them",
    choose_files: "Choose files",
    choose_folder: "Choose a folder",
    paste: "Paste text",
    sample: "Try the example",
    sample_names: ["Example 1 - ports summit.txt", "Example 2 - archaeologists.txt"],

    paste_title: "Text from the clipboard",
    paste_label: "Text of the article",
    paste_placeholder: "Paste an Arabic article as it is, with its headline and date if it has them",
    paste_submit: "Analyse",
    pasted: |number| format!("Pasted text {number}"),

    articles_title: "Articles",
    remove: |name| format!("Remove “{name}”"),
    remove_all: "Remove all",
    remove_sure: |count| format!("Yes, remove {}", ARTICLES.english(count)),
    cancel: "Stop",
    retry: "Try again",
    fold: "Hide the list of articles",
    unfold: "Show the list of articles",
    waiting: "Waiting",
    working: "Being analysed…",
    cancelled: "Stopped",
    failed: "Not analysed",
    progress: |done, all| format!("{} of {}", grouped(done), grouped(all)),

    views: "Views",
    reading: "Reading",
    table: "Table",
    legend: "Types",
    search: "Search",
    export: "Export",
    to_other_language: "العربية",
    to_light: "Light colours",
    to_dark: "Dark colours",
    close: "Close",

    reading_wait: "The first article is being analysed and appears here as soon as it is done.",
    reading_choose: "Choose an article from the list to read it.",
    reading_help: "To move between highlights: left and right arrows, or J and K.",
    all_failed: "Nothing could be analysed",
    all_failed_hint: "The reason stands below each file's name. You can add other files, or paste the text itself.",
    all_stopped: "The analysis was stopped",
    all_stopped_hint: "No file was analysed. Try again from the list of articles, or add other files.",
    no_mentions: "No names, dates or numbers were found in this text.",
    furniture: "Page furniture, left out of the analysis",
    by: "By",
    source_link: "Source",
    date_source: |source| match source {
        DateSource::Given => "set by you",
        DateSource::Page => "from the page's data",
        DateSource::Line => "from the date line",
        DateSource::Byline => "from the author's line",
        DateSource::Update => "from the line of the last update",
        DateSource::Dateline => "from the dateline",
        DateSource::Address => "from the source's address",
        DateSource::Text => "from the first paragraph",
    },
    date_unknown: "Publication date unknown",
    date_change: "Change the date",
    date_set: "Set the date",
    date_title: "When the article was published",
    date_hint: "“Yesterday”, “Friday”, “last month” and the like are counted from it.",
    date_wrong: "This is no complete date. Enter day, month and year, from 1800 to 2199.",
    date_submit: "Use this date",
    date_forget: "Back to what the article says",
    encoding: "Encoding",

    card: "Card of the selected mention",
    card_empty: "Choose a highlighted word to see its type, what it stands for and why it was recognised.",
    next: "Next",
    previous: "Previous",
    position: |place, all| format!("{} of {}", grouped(place), grouped(all)),
    english: "English",
    by_rule: "generated",
    country: "Country",
    stands_for: "Stands for the government of",
    refers_to: "Refers to",
    value: "Value",
    counted: "Counted",
    coordinates: "Location",
    place: |place| {
        let sides = (if place.latitude >= 0 { "N" } else { "S" }, if place.longitude >= 0 { "E" } else { "W" });
        format!("{}° {}, {}° {}", degrees(place.latitude), sides.0, degrees(place.longitude), sides.1)
    },
    copy: "Copy the location",
    confidence: "Confidence",
    evidence: "Evidence",
    spellings: "Spellings",
    why_one: "Spellings, and why they are one",
    weak: "weak link",
    weak_hint: "Every mention spelt so is uncertain, or stands in an article that never gives the full name",
    offices: "Offices in the articles",
    terms: "Known offices",
    term,
    office: |term| term.en.as_deref().map_or((&term.office, "ar"), |en| (en, "en")),
    held: "on the article's date",
    companions: "Named in the same sentences",
    namesakes: "The same name in other articles. The same person?",
    same: "Yes, the same",
    same_as: |title| format!("Yes, the same as in “{title}”"),
    linked: "You joined the bearers of this name into one person.",
    part: "Separate them",
    sentences: |count| SENTENCES.english(count),
    wikidata: "Wikidata",
    bound: |bound| match bound {
        Bound::AtLeast => "at least",
        Bound::AtMost => "at most",
        Bound::About => "about",
    },
    evidence_by: |source| match source {
        EvidenceSource::Lexicon => "Lexicon",
        EvidenceSource::Structure => "Structure",
        EvidenceSource::Article => "The article itself",
        EvidenceSource::Tagger => "Statistical model",
        EvidenceSource::Encoder => "Deep model",
    },
    rule: |rule| match rule {
        Rule::Listed => "a listed name",
        Rule::Adjective => "adjective of a listed name",
        Rule::ListedWithSupport => "a listed name that what is around it supports",
        Rule::Office => "an office with its complements",
        Rule::NameAfterTitle => "a name after a title",
        Rule::GivenName => "a known given name with a name after it",
        Rule::ShortForm => "short for a name given in full",
        Rule::HeadWord => "a head word with its complements",
        Rule::Acronym => "an acronym in brackets",
        Rule::Context => "its words and context, as learnt from labelled news",
        Rule::PartOfPlace => "a direction or part of a listed place",
        Rule::Pattern => "a usual form",
        Rule::Byline => "the author's line",
        Rule::Apposition => "the office beside the name",
        Rule::SameOffice => "who holds this office elsewhere in the article",
        Rule::OfficeHolder => "who held the office on the article's date",
        Rule::SeatOfGovernment => "the seat of power means its government here",
    },

    show_all: "Show all",
    legend_hint: "Choose a type to hide or show it",
    uncertain: "Pale, broken line: low confidence",
    family: |family| match family {
        Family::People => "People and offices",
        Family::Peoples => "Peoples and groups",
        Family::Organisations => "Organisations",
        Family::Places => "Places",
        Family::Happenings => "Events and texts",
        Family::Values => "Time and numbers",
    },
    kind: |kind| match kind {
        MentionType::Pers => "Person",
        MentionType::Occ => "Office",
        MentionType::Norp => "Group or nationality",
        MentionType::Org => "Organisation",
        MentionType::Gpe => "Country or city",
        MentionType::Loc => "Place",
        MentionType::Fac => "Facility",
        MentionType::Event => "Event",
        MentionType::Law => "Legal text",
        MentionType::Product => "Product or weapon",
        MentionType::Language => "Language",
        MentionType::Date => "Date",
        MentionType::Time => "Time",
        MentionType::Money => "Money",
        MentionType::Percent => "Percentage",
        MentionType::Quantity => "Quantity",
        MentionType::Cardinal => "Number",
        MentionType::Ordinal => "Ordinal",
        MentionType::Website => "Address",
    },
    letter: |kind| match kind {
        MentionType::Pers => "P",
        MentionType::Occ => "T",
        MentionType::Norp => "N",
        MentionType::Org => "O",
        MentionType::Gpe => "C",
        MentionType::Loc => "L",
        MentionType::Fac => "F",
        MentionType::Event => "E",
        MentionType::Law => "§",
        MentionType::Product => "W",
        MentionType::Language => "A",
        MentionType::Date => "D",
        MentionType::Time => "H",
        MentionType::Money => "$",
        MentionType::Percent => "%",
        MentionType::Quantity => "Q",
        MentionType::Cardinal => "1",
        MentionType::Ordinal => "#",
        MentionType::Website => "@",
    },

    rows: |count| ENTITIES.english(count),
    table_title: "All that the articles name",
    table_lists: "What the table lists",
    dates_title: "Dates",
    amounts_title: "Amounts",
    no_dates: "No date with a known value in these articles.",
    no_amounts: "No money, measure or number in these articles.",
    bound_title: "Bound",
    written: "As written",
    sentence: "Sentence",
    article: "Article",
    table_search: "Search the table",
    table_filter: "Type",
    all_types: "All types",
    table_empty: "The table appears as soon as an article is analysed.",
    table_none: "Nothing matches. Try a part of the name, or set the type back to “All types”.",
    entity: "Name",
    kind_title: "Type",
    mentions_title: "Mentions",
    first_mention: "First mention",
    articles_column: "Articles",
    occurrences: "In the articles",
    open_row: "Choose a row to see its mentions in their sentences.",
    more: |count| MORE.english(count),

    search_label: "Search names, articles and words",
    search_placeholder: "A name, a word or a title",
    search_none: "Nothing found. A part of a word is enough, without vowel marks, in Arabic or English.",
    search_entities: "Names",
    search_articles: "Articles",
    search_words: "Words",

    column: |column| match column {
        Column::Entity => "Name",
        Column::English => "English",
        Column::Type => "Type",
        Column::Country => "Country",
        Column::Wikidata => "Wikidata",
        Column::Mentions => "Mentions",
        Column::Articles => "Articles",
        Column::FirstArticle => "First article",
        Column::FirstDate => "Its date",
        Column::FirstOffset => "First offset",
        Column::FirstSentence => "First sentence",
        Column::Spellings => "Spellings",
        Column::Value => "Value",
        Column::Unit => "Unit",
        Column::Counted => "Counted",
        Column::Bound => "Bound",
        Column::Written => "As written",
        Column::Sentence => "Sentence",
        Column::Article => "Article",
        Column::Published => "Article's date",
        Column::Offset => "Offset",
    },
    export_csv: "This table as CSV",
    export_csv_hint: "Opens in every spreadsheet",
    export_xlsx: "All tables as Excel",
    export_xlsx_hint: "Names, dates and amounts, right to left",
    export_json: "Everything as JSON",
    export_json_hint: "All that was found in each article, for programs",
    export_working: "Preparing the file…",
    export_failed: "The file could not be made. Try again; failing that, reload the page.",
    deep: "Deep reading",
    deep_on: "On",
    deep_hint: "A pretrained language model reads each article once more after the first result, and finds names that the lexicon does not know. It runs in your browser; no text leaves your machine.",
    deep_size: |bytes| format!("Downloaded once ({}); works offline after that.", size(bytes)),
    deep_start: "Download and turn on",
    deep_stop: "Turn off",
    deep_loading: "Downloading the model…",
    deep_ready: "Articles are read once more, more deeply; each name's evidence says who found it.",
    deep_failure: |failure| match failure {
        DeepFailure::NotLoaded => {
            "The model could not be downloaded. Check the connection and try again. The first result stays."
        }
        DeepFailure::Damaged => {
            "What was downloaded is not this version's model, and was deleted. Reload the page and try again."
        }
        DeepFailure::Crashed => "Deep reading stopped because of a defect of ours. The first result stays.",
    },

    date: |iso| in_words(iso, &MONTHS),
    number: grouped,
    decimal,
    percent: |value| format!("{}%", decimal(value)),
    unit: |unit| unit,
    and: " and ",
    articles: |count| ARTICLES.english(count),
    mentions: |count| MENTIONS.english(count),
    failure,
    diagnostic,
    announcement,
};

const fn forms(zero: &'static str, one: &'static str, other: &'static str) -> Forms {
    Forms { zero, one, two: other, few: other, many: other, other }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// "since March 2004", "September 2014 to October 2018".
fn term(from: Option<&str>, to: Option<&str>) -> String {
    let date = WORDS.date;
    match (from, to) {
        (Some(from), Some(to)) if from == to => date(from),
        (Some(from), Some(to)) => format!("{} to {}", date(from), date(to)),
        (Some(from), None) => format!("since {}", date(from)),
        (None, Some(to)) => format!("until {}", date(to)),
        (None, None) => String::new(),
    }
}

const ARTICLES: Forms = forms("no articles", "# article", "# articles");
const MENTIONS: Forms = forms("no mentions", "# mention", "# mentions");
const ENTITIES: Forms = forms("no names", "# name", "# names");
const SENTENCES: Forms = forms("no sentences", "# sentence", "# sentences");
const FILES: Forms = forms("no files", "# file", "# files");
const MORE: Forms = forms("", "and # more", "and # more");

/// Hundredths of a degree.
fn degrees(hundredths: i16) -> String {
    decimal(f64::from(hundredths.unsigned_abs()) / 100.0)
}

fn size(bytes: u64) -> String {
    match bytes {
        0..1024 => format!("{bytes} B"),
        1024..1_048_576 => format!("{} KB", bytes.div_ceil(1024)),
        _ => format!("{} MB", bytes.div_ceil(1_048_576)),
    }
}

fn failure(failure: &Failure) -> (String, String) {
    let (what, advice) = match failure {
        Failure::TooLarge { bytes } => {
            let what = format!("The file has {}; {} is the most.", size(*bytes), size(crate::ui::store::MAX_BYTES));
            return (what, "Split it, or analyse it with the rasid command.".to_owned());
        }
        Failure::Unreadable => (
            "The browser could not read the file.",
            "It may have been moved or deleted, or may not be read. Add it again.",
        ),
        Failure::Refused { code } => diagnostic(*code),
        Failure::Crashed { .. } => (
            "A defect of the analyser stopped it on this file.",
            "The other files are safe. Try again; if it happens again, please report it.",
        ),
        Failure::TimedOut => ("The analysis took too long.", "Try again, or split the file."),
        Failure::NotLoaded => ("What reads the file did not load.", "Check the connection and try again."),
        Failure::Outdated => ("The page and its analyser are of different versions.", "Reload the page."),
    };
    (what.to_owned(), advice.to_owned())
}

fn diagnostic(code: DiagnosticCode) -> (&'static str, &'static str) {
    match code {
        DiagnosticCode::UnsupportedFormat => (
            "This is neither a text file nor a web page.",
            "Save it as text (TXT) or as a web page (HTML), or paste its text.",
        ),
        DiagnosticCode::BinaryContent => (
            "The file holds data that is no text.",
            "Open it in the program that made it and save it as text (UTF-8), or paste its text.",
        ),
        DiagnosticCode::EmptyFile => {
            ("There is no text in the file.", "Check that it was saved completely, then add it again.")
        }
        DiagnosticCode::TooLarge => ("The file is too large to be analysed.", "Split it into smaller parts."),
        DiagnosticCode::TruncatedText => {
            ("The text breaks off in the middle of a letter.", "The file may be incomplete: download or save it again.")
        }
        DiagnosticCode::InvalidBytes => (
            "Some places cannot be read in this encoding and are shown as \u{FFFD}.",
            "If letters are missing, save the file again as UTF-8.",
        ),
        DiagnosticCode::EncodingGuessed => (
            "The file does not say its encoding; it was guessed from its letters.",
            "If the letters look wrong, save the file as UTF-8.",
        ),
        DiagnosticCode::NoArabic => ("The text holds no Arabic letter.", "Rasid reads Arabic text only."),
        DiagnosticCode::HtmlTooLarge => (
            "The page is too large to tell its main text from the rest; all of it was taken.",
            "If menus disturb, copy the article's text and paste it.",
        ),
        DiagnosticCode::HtmlSimplified => {
            ("Tags nested too deep were left out; their text was kept.", "Check that the text is complete.")
        }
        DiagnosticCode::HtmlNoMainText => (
            "No main text stands out in the page; all of it was taken.",
            "If menus disturb, copy the article's text and paste it.",
        ),
    }
}

fn announcement(announcement: &Announcement) -> String {
    match announcement {
        Announcement::Added(count) => format!("Added {}.", FILES.english(*count)),
        Announcement::Finished { done, failed: 0 } => format!("Analysis finished: {}.", ARTICLES.english(*done)),
        Announcement::Finished { done, failed } => {
            format!("Analysis finished: {}; {} failed.", ARTICLES.english(*done), FILES.english(*failed))
        }
        Announcement::Cancelled(count) => format!("Stopped work on {}.", FILES.english(*count)),
        Announcement::Removed(name) => format!("Removed “{name}”."),
        Announcement::Copied => "Copied the location.".to_owned(),
        Announcement::Cleared => "Removed all articles.".to_owned(),
        Announcement::Rows(Listing::Entities, count) => format!("The table shows {}.", ENTITIES.english(*count)),
        Announcement::Rows(Listing::Values(_), count) => format!("The table shows {}.", MENTIONS.english(*count)),
        Announcement::Linked(name) => format!("“{name}” is now one person in the table, on the card and in exports."),
        Announcement::Parted(name) => format!("The bearers of the name “{name}” are apart again."),
        Announcement::Redated(Some(date)) => {
            format!("The article is of {}; what depends on it was counted again.", in_words(date, &MONTHS))
        }
        Announcement::Redated(None) => "The article's date is unknown again; it was analysed anew.".to_owned(),
        Announcement::Deep(Deep::Off) => "Deep reading is off.".to_owned(),
        Announcement::Deep(Deep::Ready) => "Deep reading is on.".to_owned(),
        // Failures and downloads are said where they are shown.
        Announcement::Selection | Announcement::Deep(_) => String::new(),
    }
}
