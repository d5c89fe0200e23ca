use crate::export::Column;
use crate::model::{Bound, Coordinates, DateSource, DiagnosticCode, EvidenceSource, Family, MentionType, Rule, Term};
use crate::ui::store::{Announcement, DeepFailure, Failure};

/// The words of one language. Sentences end with a full stop, names and commands do not.
#[derive(Debug)]
pub struct Words {
    /// `lang` of the page.
    pub code: &'static str,
    /// `dir` of the page.
    pub direction: &'static str,

    pub name: &'static str,
    pub promise: &'static str,
    pub privacy: &'static str,
    pub skip: &'static str,

    pub drop_title: &'static str,
    pub drop_hint: &'static str,
    /// The same where nothing can be dropped, as on a telephone.
    pub add_title: &'static str,
    pub add_hint: &'static str,
    pub drop_here: &'static str,
    pub choose_files: &'static str,
    pub choose_folder: &'static str,
    pub paste: &'static str,
    pub sample: &'static str,
    pub sample_names: [&'static str; 2],

    pub paste_title: &'static str,
    pub paste_label: &'static str,
    pub paste_placeholder: &'static str,
    pub paste_submit: &'static str,
    pub pasted: fn(usize) -> String,

    pub articles_title: &'static str,
    pub remove: fn(&str) -> String,
    pub remove_all: &'static str,
    /// Asked back before so many are removed.
    pub remove_sure: fn(usize) -> String,
    pub cancel: &'static str,
    pub retry: &'static str,
    pub fold: &'static str,
    pub unfold: &'static str,
    pub waiting: &'static str,
    pub working: &'static str,
    pub cancelled: &'static str,
    pub failed: &'static str,
    pub progress: fn(usize, usize) -> String,

    pub views: &'static str,
    pub reading: &'static str,
    pub table: &'static str,
    pub legend: &'static str,
    pub search: &'static str,
    pub export: &'static str,
    pub to_other_language: &'static str,
    pub to_light: &'static str,
    pub to_dark: &'static str,
    pub close: &'static str,

    pub reading_wait: &'static str,
    pub reading_choose: &'static str,
    pub reading_help: &'static str,
    pub all_failed: &'static str,
    pub all_failed_hint: &'static str,
    pub all_stopped: &'static str,
    pub all_stopped_hint: &'static str,
    pub no_mentions: &'static str,
    pub furniture: &'static str,
    pub by: &'static str,
    pub source_link: &'static str,
    /// From what a publication date is known, in brackets after it.
    pub date_source: fn(DateSource) -> &'static str,
    pub date_unknown: &'static str,
    pub date_change: &'static str,
    pub date_set: &'static str,
    pub date_title: &'static str,
    pub date_hint: &'static str,
    pub date_wrong: &'static str,
    pub date_submit: &'static str,
    pub date_forget: &'static str,
    pub encoding: &'static str,

    pub card: &'static str,
    pub card_empty: &'static str,
    pub next: &'static str,
    pub previous: &'static str,
    pub position: fn(usize, usize) -> String,
    pub english: &'static str,
    pub by_rule: &'static str,
    pub country: &'static str,
    pub stands_for: &'static str,
    pub refers_to: &'static str,
    pub value: &'static str,
    /// What a number counts.
    pub counted: &'static str,
    pub coordinates: &'static str,
    /// Where a place lies.
    pub place: fn(Coordinates) -> String,
    pub copy: &'static str,
    pub confidence: &'static str,
    pub evidence: &'static str,
    pub spellings: &'static str,
    pub why_one: &'static str,
    pub weak: &'static str,
    pub weak_hint: &'static str,
    pub offices: &'static str,
    pub terms: &'static str,
    /// When an office was held, from and to.
    pub term: fn(Option<&str>, Option<&str>) -> String,
    /// The title of an office, and its language.
    pub office: fn(&Term) -> (&str, &'static str),
    /// Held on the article's date.
    pub held: &'static str,
    pub companions: &'static str,
    pub namesakes: &'static str,
    pub same: &'static str,
    /// The same for those who hear it: of whom, as the sentence or title beside it says.
    pub same_as: fn(&str) -> String,
    pub linked: &'static str,
    pub part: &'static str,
    pub sentences: fn(usize) -> String,
    pub wikidata: &'static str,
    pub bound: fn(Bound) -> &'static str,
    pub evidence_by: fn(EvidenceSource) -> &'static str,
    pub rule: fn(Rule) -> &'static str,

    pub show_all: &'static str,
    pub legend_hint: &'static str,
    pub uncertain: &'static str,
    pub family: fn(Family) -> &'static str,
    pub kind: fn(MentionType) -> &'static str,
    /// The letter on a type's badge: what tells types apart where colours do not.
    pub letter: fn(MentionType) -> &'static str,

    pub rows: fn(usize) -> String,
    pub table_title: &'static str,
    pub table_lists: &'static str,
    pub dates_title: &'static str,
    pub amounts_title: &'static str,
    pub no_dates: &'static str,
    pub no_amounts: &'static str,
    pub bound_title: &'static str,
    pub written: &'static str,
    pub sentence: &'static str,
    pub article: &'static str,
    pub table_search: &'static str,
    pub table_filter: &'static str,
    pub all_types: &'static str,
    pub table_empty: &'static str,
    pub table_none: &'static str,
    pub entity: &'static str,
    pub kind_title: &'static str,
    pub mentions_title: &'static str,
    pub first_mention: &'static str,
    pub articles_column: &'static str,
    pub occurrences: &'static str,
    pub open_row: &'static str,
    pub more: fn(usize) -> String,

    pub search_label: &'static str,
    pub search_placeholder: &'static str,
    pub search_none: &'static str,
    pub search_entities: &'static str,
    pub search_articles: &'static str,
    pub search_words: &'static str,

    /// Headings of an exported table.
    pub column: fn(Column) -> &'static str,
    pub export_csv: &'static str,
    pub export_csv_hint: &'static str,
    pub export_xlsx: &'static str,
    pub export_xlsx_hint: &'static str,
    pub export_json: &'static str,
    pub export_json_hint: &'static str,
    pub export_working: &'static str,
    pub export_failed: &'static str,

    pub deep: &'static str,
    /// Said where it is on.
    pub deep_on: &'static str,
    pub deep_hint: &'static str,
    /// What the download costs, in bytes.
    pub deep_size: fn(u64) -> String,
    pub deep_start: &'static str,
    pub deep_stop: &'static str,
    pub deep_loading: &'static str,
    pub deep_ready: &'static str,
    pub deep_failure: fn(DeepFailure) -> &'static str,

    /// An ISO 8601 date in words.
    pub date: fn(&str) -> String,
    pub number: fn(usize) -> String,
    pub decimal: fn(f64) -> String,
    pub percent: fn(f64) -> String,
    /// A unit that browsers have no name for.
    pub unit: fn(&str) -> &str,
    /// Between the parts of a length of time.
    pub and: &'static str,
    pub articles: fn(usize) -> String,
    pub mentions: fn(usize) -> String,
    pub failure: fn(&Failure) -> (String, String),
    /// What happened, and what to do.
    pub diagnostic: fn(DiagnosticCode) -> (&'static str, &'static str),
    pub announcement: fn(&Announcement) -> String,
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}
