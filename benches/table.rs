//! How fast the summary table is with 50,000 rows: made, searched, sorted, exported.
//!
//! `cargo bench --bench table`
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a bench may stop")]

use std::hint::black_box;
use std::sync::Arc;
use std::time::Instant;

use rasid::corpus::{Corpus, SortColumn, Table, TableQuery};
use rasid::export::{Sheet, write_csv};
use rasid::model::{Analysis, Entity, EntityId, EntityKey, Mention, MentionType, Span};

const ROWS: u32 = 50_000;
/// Entities of an article; three in four are new with it, the fourth is one of an earlier article.
const ENTITIES: u32 = 40;

fn main() {
    let rows = if std::env::args().any(|argument| argument == "--bench") { ROWS } else { 500 };
    let corpus = corpus(rows);
    let table = timed("table made", || Table::of(&corpus));
    println!("{:32} {} rows, {} articles", "", table.rows().len(), table.articles().len());
    for sort in SortColumn::ALL {
        let query = TableQuery { sort, direction: sort.natural_direction(), ..TableQuery::default() };
        timed(&format!("sorted by {sort:?}, first time"), || table.select(&query));
    }
    timed("sorted again", || table.select(&TableQuery::default()));
    for search in ["لافروف", "lavrov 77", "ا"] {
        let query = TableQuery { search: search.into(), ..TableQuery::default() };
        let found = timed(&format!("searched for «{search}»"), || table.select(&query));
        println!("{:32} {} rows", "", found.len());
    }
    let sheet = timed("sheet", || Sheet::of(&table));
    timed("CSV", || write_csv(&sheet, &mut Vec::new()).unwrap());
    #[cfg(feature = "spreadsheet")]
    timed("XLSX", || rasid::export::write_xlsx(std::slice::from_ref(&sheet)).unwrap());
}

fn timed<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let started = Instant::now();
    let result = black_box(work());
    println!("{what:32} {:8.1} ms", started.elapsed().as_secs_f64() * 1e3);
    result
}

fn corpus(rows: u32) -> Corpus {
    let new = ENTITIES * 3 / 4;
    (0..rows.div_ceil(new)).map(|number| Arc::new(article(number, new))).collect()
}

fn article(number: u32, new: u32) -> Analysis {
    let mut analysis =
        Analysis { file: format!("{number:05}.txt"), id: format!("sha256:{number}"), ..Analysis::default() };
    for place in 0..ENTITIES {
        let name = if place < new { number * new + place } else { (number * 31 + place * 97) % (number * new + 1) };
        let start = analysis.text.len();
        let words = format!("سيرجي لافروف{name}");
        analysis.text.push_str(&words);
        let span = Span::new(start, analysis.text.len());
        analysis.text.push_str(" قال إن الزيارة ناجحة. ");
        analysis.sentences.push(Span::new(start, analysis.text.len() - 1));
        analysis.entities.push(entity(name, words));
        analysis.mentions.push(mention(span, EntityId(place)));
    }
    analysis
}

fn entity(number: u32, name: String) -> Entity {
    let kinds = [MentionType::Pers, MentionType::Org, MentionType::Gpe, MentionType::Event];
    Entity {
        key: EntityKey(format!("key:{number}")),
        kind: kinds.into_iter().cycle().nth(number as usize % 4).unwrap(),
        en: Some(format!("Sergey Lavrov {number}")),
        en_by_rule: true,
        en_aliases: Vec::new(),
        country: number.is_multiple_of(3).then(|| "RU".to_owned()),
        wikidata: None,
        coordinates: None,
        terms: Vec::new(),
        aliases: vec![(name.clone(), 1)],
        mentions: 1,
        name,
    }
}

fn mention(span: Span, entity: EntityId) -> Mention {
    Mention {
        span,
        kind: MentionType::Pers,
        entity: Some(entity),
        stands_for: None,
        refers_to: None,
        counted: None,
        value: None,
        confidence: 90,
        evidence: Vec::new(),
    }
}
