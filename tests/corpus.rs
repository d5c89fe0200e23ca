//! The laws of the corpus, and what its table says, on analyses made by hand.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice, reason = "helpers of tests are tests")]

mod support;

use std::collections::BTreeSet;
use std::sync::Arc;

use proptest::prelude::*;
use rasid::corpus::{
    ArticleKey, Corpus, Direction, Dossier, MustLink, SortColumn, Table, TableQuery, ValueGroup, ValueQuery,
    sentence_around,
};
use rasid::export::{Cell, Column, Sheet, guard_formula, unguard_formula, write_csv};
use rasid::model::{
    Analysis, Coordinates, EntityId, EntityKey, Evidence, EvidenceSource, MentionType, Rule, Span, Value,
};
use support::article;

fn table(articles: &[Analysis]) -> Table {
    Table::of(&articles.iter().cloned().map(Arc::new).collect())
}

fn names(table: &Table) -> Vec<(&str, u32, u32)> {
    table.rows().iter().map(|row| (row.name.as_str(), row.mentions, row.articles)).collect()
}

/// The names of the rows that `query` selects.
fn select(table: &Table, query: &TableQuery) -> Vec<String> {
    table.select(query).into_iter().map(|number| table.row(number).unwrap().name.clone()).collect()
}

#[test]
fn an_entity_of_two_articles_is_one_row() {
    let table = table(&[
        article("a.txt", "زار [GPE بكين] [PERS لافروف]. وقال [PERS لافروف] ذلك."),
        article("b.txt", "استقبلت [GPE بكين] [PERS لافروف]."),
    ]);
    assert_eq!(names(&table), [("لافروف", 3, 2), ("بكين", 2, 2)]);
    let first = table.rows()[0].first;
    let text = &table.article(first.article).unwrap().text;
    assert_eq!((first.article, first.span.of(text)), (0, "لافروف"));
    assert_eq!(first.sentence.of(text), "زار بكين لافروف.");
}

#[test]
fn people_of_one_unknown_name_are_one_where_their_company_agrees() {
    let articles = [
        article("a.txt", "درب [PERS خالد المرزوقي] [ORG نادي دبا]."),
        article("b.txt", "رد القاضي [PERS خالد المرزوقي] طلب الدفاع."),
        article("c.txt", "فسخ [ORG نادي دبا] عقد [PERS خالد المرزوقي]."),
    ];
    let table = table(&articles);
    assert_eq!(names(&table), [("خالد المرزوقي", 2, 2), ("نادي دبا", 2, 2), ("خالد المرزوقي", 1, 1)]);
    let row = |article: &Analysis| table.row_of(&ArticleKey::of(article), EntityId(0)).unwrap();
    assert_ne!(row(&articles[0]), row(&articles[1]));
    assert_eq!(table.namesakes(&table.row(row(&articles[0])).unwrap().key).len(), 2);
}

#[test]
fn a_row_lies_where_any_of_its_articles_says() {
    let mut known = article("b.txt", "استقبلت [GPE الإسكندرية] الوفد.");
    known.entities[0].coordinates = Some(Coordinates { latitude: 3120, longitude: -5 });
    let table = table(&[article("a.txt", "زار الوفد [GPE الإسكندرية]."), known]);
    assert_eq!(table.rows()[0].coordinates.unwrap().to_string(), "31.20, -0.05");
}

/// Three articles with one unknown name each, of which the articles say nothing in common.
fn namesakes() -> [Analysis; 3] {
    [
        article("a.txt", "درب [PERS خالد المرزوقي] [ORG نادي دبا]."),
        article("b.txt", "رد القاضي [PERS خالد المرزوقي] طلب الدفاع."),
        article("c.txt", "كتب [PERS خالد المرزوقي] قصيدة."),
    ]
}

fn linked(articles: &[Analysis], links: &[MustLink]) -> Table {
    let mut corpus: Corpus = articles.iter().cloned().map(Arc::new).collect();
    links.iter().cloned().for_each(|link| corpus.link(link));
    Table::of(&corpus)
}

/// The reader's word that the bearers of one name in these articles are one.
fn link(articles: &[&Analysis]) -> MustLink {
    let table = table(&articles.iter().copied().cloned().collect::<Vec<_>>());
    let rows = |article: &&Analysis| table.row_of(&ArticleKey::of(article), EntityId(0)).unwrap();
    table.link_of(&articles.iter().map(rows).collect::<Vec<_>>()).unwrap()
}

/// The articles of each row of the name, in order.
fn bearers(table: &Table) -> Vec<Vec<u32>> {
    let rows = table.rows().iter().filter(|row| row.name == "خالد المرزوقي");
    let mut bearers: Vec<Vec<u32>> = rows.map(|row| row.appearances.iter().map(|one| one.article).collect()).collect();
    bearers.sort();
    bearers
}

#[test]
fn namesakes_are_one_where_the_reader_says_so() {
    let [a, b, c] = namesakes();
    let articles = [a.clone(), b.clone(), c];
    assert_eq!(bearers(&linked(&articles, &[])), [[0], [1], [2]]);
    let table = linked(&articles, &[link(&[&a, &b])]);
    assert_eq!(bearers(&table), [vec![0, 1], vec![2]]);
    let is_linked =
        |article: &Analysis| table.row(table.row_of(&ArticleKey::of(article), EntityId(0)).unwrap()).unwrap().is_linked;
    assert_eq!(articles.each_ref().map(is_linked), [true, true, false]);
}

#[test]
fn links_reach_on_and_their_order_does_not_matter() {
    let [a, b, c] = &namesakes();
    let articles = [a.clone(), b.clone(), c.clone()];
    let (one, other) = (link(&[a, b]), link(&[b, c]));
    for links in [[one.clone(), other.clone()], [other.clone(), one.clone()], [one.clone(), one.clone()]] {
        let table = linked(&articles, &links);
        assert_eq!(bearers(&table).len(), if links[0] == links[1] { 2 } else { 1 });
    }
    let mut left: Corpus = [Arc::new(a.clone())].into_iter().collect();
    left.link(one.clone());
    let mut right: Corpus = [Arc::new(b.clone()), Arc::new(c.clone())].into_iter().collect();
    right.link(other.clone());
    let mut both = left.clone();
    both.merge(right.clone());
    right.merge(left);
    assert_eq!(both, right);
    assert_eq!(bearers(&Table::of(&both)), [[0, 1, 2]]);
}

#[test]
fn a_link_outlives_its_articles_and_speaks_of_no_other() {
    let [a, b, c] = &namesakes();
    let links = [link(&[a, b, c])];
    let without_a = linked(&[b.clone(), c.clone()], &links);
    assert_eq!(bearers(&without_a), [[0, 1]]);
    let alone = linked(std::slice::from_ref(b), &links);
    assert!(!alone.rows()[0].is_linked);
    let newcomer = article("d.txt", "غنى [PERS خالد المرزوقي] في الحفل.");
    assert_eq!(bearers(&linked(&[a.clone(), b.clone(), c.clone(), newcomer], &links)), [vec![0, 1, 2], vec![3]]);
}

#[test]
fn a_link_overlaps_those_of_its_name_and_articles() {
    let [a, b, c] = &namesakes();
    assert!(link(&[a, b]).overlaps(&link(&[b, c])));
    assert!(!link(&[a, b]).overlaps(&link(&[c])));
    let other = article("a.txt", "درب [PERS سالم الكعبي] [ORG نادي دبا].");
    assert!(!link(&[a]).overlaps(&link(&[&other])));
}

#[test]
fn a_key_finds_its_person_after_namesakes_are_linked_and_parted() {
    let [a, b, c] = &namesakes();
    let articles = [a.clone(), b.clone(), c.clone()];
    let (apart, together) = (linked(&articles, &[]), linked(&articles, &[link(&[a, b, c])]));
    for article in &articles {
        let number = apart.row_of(&ArticleKey::of(article), EntityId(0)).unwrap();
        assert_eq!(together.number_of(&apart.row(number).unwrap().key), Some(0));
        assert_eq!(apart.number_of(&apart.row(number).unwrap().key), Some(number));
    }
    assert!(apart.number_of(&together.rows()[0].key).is_some());
}

#[test]
fn a_short_form_joins_the_only_full_name_it_can_stand_for() {
    let articles = [
        article("a.txt", "قال [PERS سيرجي لافروف] ذلك."),
        article("b.txt", "قال [PERS لافروف] ذلك. وكان [PERS لافروف] هناك."),
    ];
    let table = table(&articles);
    assert_eq!(names(&table), [("سيرجي لافروف", 3, 2)]);
    assert_eq!(table.rows()[0].spellings, [("لافروف".to_owned(), 2), ("سيرجي لافروف".to_owned(), 1)]);
    assert_eq!(table.row_of(&ArticleKey::of(&articles[1]), EntityId(0)), Some(0));
}

#[test]
fn a_short_form_of_two_people_joins_neither() {
    let table =
        table(&[article("a.txt", "التقى [PERS جورج بوش] [PERS جيب بوش]."), article("b.txt", "قال [PERS بوش] ذلك.")]);
    assert_eq!(table.rows().len(), 3);
}

#[test]
fn a_known_single_name_is_no_short_form() {
    let mut known = article("b.txt", "غنت [PERS شاكيرا].");
    known.entities[0].en = Some("Shakira".into());
    let table = table(&[article("a.txt", "حضرت [PERS ماريا شاكيرا]."), known]);
    assert_eq!(table.rows().len(), 2);
}

#[test]
fn a_place_is_no_short_form_of_a_person() {
    let table = table(&[article("a.txt", "قال [PERS جاك لندن] في [GPE لندن].")]);
    assert_eq!(table.rows().len(), 2);
}

#[test]
fn the_usual_english_name_wins_over_one_made_by_rule() {
    let mut by_rule = article("a.txt", "في [GPE كييف].");
    (by_rule.entities[0].en, by_rule.entities[0].en_by_rule) = (Some("Kiif".into()), true);
    let mut usual = article("b.txt", "إلى [GPE كييف].");
    (usual.entities[0].en, usual.entities[0].country) = (Some("Kyiv".into()), Some("UA".into()));
    let table = table(&[by_rule, usual]);
    let row = &table.rows()[0];
    assert_eq!((row.en.as_deref(), row.en_by_rule, row.country.as_deref()), (Some("Kyiv"), false, Some("UA")));
}

#[test]
fn the_earliest_article_names_first_and_undated_ones_last() {
    let dated = |file, date: Option<&str>| {
        let mut article = article(file, "في [GPE كييف].");
        article.meta.published = date.map(str::to_owned);
        article
    };
    let table = table(&[dated("a.txt", None), dated("b.txt", Some("2025-07-16")), dated("c.txt", Some("2025-07-01"))]);
    let files: Vec<_> = table.articles().iter().map(|article| article.file.as_str()).collect();
    assert_eq!(files, ["c.txt", "b.txt", "a.txt"]);
}

#[test]
fn search_folds_arabic_and_latin() {
    let mut first = article("a.txt", "في [GPE إسرائيل] و[ORG منظمة الأمم المتحدة] مع [PERS أردوغان].");
    first.entities[2].en = Some("Recep Tayyip Erdoğan".into());
    let table = table(&[first]);
    let search = |text: &str| select(&table, &TableQuery { search: text.into(), ..TableQuery::default() });
    assert_eq!(search("اسرائيل"), ["إسرائيل"]);
    assert_eq!(search("المتّحده  امم"), ["منظمة الأمم المتحدة"]);
    assert_eq!(search("ERDOGAN"), ["أردوغان"]);
    assert_eq!(search("").len(), 3);
    assert!(search("لندن").is_empty());
}

#[test]
fn search_finds_transliterations_and_words_with_clitics() {
    let mut first = article("a.txt", "قال [PERS زيلينسكي] لـ[PERS لافروف] في [GPE الصين] وزار [PERS سيرغي شويغو].");
    first.entities[0].en = Some("Volodymyr Zelenskyy".into());
    first.entities[1].en = Some("Sergey Lavrov".into());
    first.entities[3].en = Some("Sergei Shoigu".into());
    let table = table(&[first]);
    let search = |text: &str| select(&table, &TableQuery { search: text.into(), ..TableQuery::default() });
    for zelenskyy in ["Zelenskyy", "Zelensky", "Zelenski", "zelenskiy", "ZELENS", "زيلينسكي", "وزيلينسكي"]
    {
        assert_eq!(search(zelenskyy), ["زيلينسكي"], "{zelenskyy}");
    }
    assert_eq!(search("Lavrov"), ["لافروف"]);
    for sergey in ["Sergey", "Sergei", "Sergeï"] {
        assert_eq!(search(sergey).len(), 2, "{sergey}");
    }
    for china in ["الصين", "صين", "وللصين", "بالصين"] {
        assert_eq!(search(china), ["الصين"], "{china}");
    }
}

/// An article of whose mentions these, in order, have values.
fn valued(file: &str, bracketed: &str, values: Vec<Value>) -> Analysis {
    let mut article = article(file, bracketed);
    for (mention, value) in article.mentions.iter_mut().zip(values) {
        (mention.value, mention.entity) = (Some(value), None);
    }
    article
}

fn date(iso: &str) -> Value {
    Value::Date { iso: Some(iso.into()), duration: None }
}

fn amount(value: f64, unit: Option<&str>) -> Value {
    Value::Number { value, unit: unit.map(str::to_owned), bound: None }
}

/// The words of the values that `query` selects.
fn select_values(table: &Table, group: ValueGroup, query: &ValueQuery) -> Vec<String> {
    let values = table.values(group);
    let words = |number| values.row(number).map(|(_, article, mention)| mention.span.of(&article.text).to_owned());
    values.select(query).into_iter().filter_map(words).collect()
}

#[test]
fn dates_are_sorted_in_time_and_lengths_come_last() {
    let table = table(&[
        valued(
            "a.txt",
            "[DATE الجمعة] ثم [TIME التاسعة] ثم [DATE 2024].",
            vec![date("2025-07-11"), date("T09:00"), date("2024")],
        ),
        valued(
            "b.txt",
            "[DATE شهران] ثم [DATE يوليو] ثم [DATE عشرة أيام].",
            vec![
                Value::Date { iso: None, duration: Some("P2M".into()) },
                date("2025-07"),
                Value::Date { iso: None, duration: Some("P10D".into()) },
            ],
        ),
    ]);
    let sorted =
        |direction| select_values(&table, ValueGroup::Dates, &ValueQuery { direction, ..ValueQuery::default() });
    assert_eq!(sorted(Direction::Ascending), ["2024", "يوليو", "الجمعة", "التاسعة", "عشرة أيام", "شهران"]);
    assert_eq!(sorted(Direction::Descending), ["التاسعة", "الجمعة", "يوليو", "2024", "شهران", "عشرة أيام"]);
    assert!(table.values(ValueGroup::Amounts).rows().is_empty());
}

#[test]
fn amounts_are_sorted_within_their_unit_and_found_by_words_value_or_unit() {
    let table = table(&[valued(
        "a.txt",
        "[CARDINAL ثلاثة] و[MONEY 5 يورو] و[PERCENT 35%] و[MONEY 12 دولارا] و[MONEY 190 مليون دولار].",
        vec![
            amount(3.0, None),
            amount(5.0, Some("EUR")),
            amount(35.0, None),
            amount(12.0, Some("USD")),
            amount(190e6, Some("USD")),
        ],
    )]);
    let found = |query: ValueQuery| select_values(&table, ValueGroup::Amounts, &query);
    let all = ["5 يورو", "190 مليون دولار", "12 دولارا", "35%", "ثلاثة"];
    assert_eq!(found(ValueQuery::default()), all);
    for (search, words) in [("دولار", &all[1..3]), ("eur", &all[..1]), ("190000000", &all[1..2]), ("ثلاثة", &all[4..])]
    {
        assert_eq!(found(ValueQuery { search: search.into(), ..ValueQuery::default() }), words, "{search}");
    }
    let money = BTreeSet::from([MentionType::Money]);
    assert_eq!(found(ValueQuery { types: money, ..ValueQuery::default() }), &all[..3]);
    assert_eq!(table.values(ValueGroup::Amounts).types()[0], (MentionType::Money, 3));
}

#[test]
fn a_dossier_says_why_spellings_are_one_and_which_are_weak() {
    let evidence = |rule, on: &str| vec![Evidence { by: EvidenceSource::Article, rule, on: on.into() }];
    let mut full = article("a.txt", "قال [PERS سيرجي لافروف] ذلك. وعاد [PERS سيرجي لافروف].");
    for mention in &mut full.mentions {
        mention.evidence = evidence(Rule::GivenName, "سيرجي");
    }
    let mut short = article("b.txt", "وصل [PERS لافروف] أمس.");
    short.mentions[0].evidence = evidence(Rule::Context, "");
    let table = table(&[full, short]);
    let spellings: Vec<_> = Dossier::of(&table, 0)
        .spellings
        .into_iter()
        .map(|each| (each.text, each.mentions, each.tie.map(|tie| (tie.rule, tie.on)), each.is_weak))
        .collect();
    assert_eq!(
        spellings,
        [
            ("سيرجي لافروف".to_owned(), 2, Some((Rule::GivenName, "سيرجي".to_owned())), false),
            // No article that spells it so has the name in full.
            ("لافروف".to_owned(), 1, Some((Rule::Context, String::new())), true),
        ]
    );
}

#[test]
fn a_dossier_counts_the_sentences_that_others_share_and_the_offices_of_a_person() {
    let mut visit =
        article("a.txt", "قال [OCC الوزير] [PERS لافروف] لـ[PERS وانغ] ولـ[PERS وانغ]. وزار [PERS لافروف] [GPE بكين].");
    (visit.mentions[0].entity, visit.mentions[0].refers_to) = (None, visit.mentions[1].entity);
    let other = article("b.txt", "التقى [PERS وانغ] [PERS لافروف]. وعاد [PERS وانغ] إلى [GPE بكين].");
    let table = table(&[visit, other]);
    let number = |name: &str| table.number_of(&EntityKey(name.into())).unwrap();
    let dossier = Dossier::of(&table, number("PERS:لافروف"));
    assert_eq!(dossier.companions, [(number("PERS:وانغ"), 2), (number("GPE:بكين"), 1)]);
    assert_eq!(dossier.offices, [("الوزير".to_owned(), 1)]);
    assert_eq!(Dossier::of(&table, 99), Dossier::default());
}

#[test]
fn the_table_sorts_both_ways_with_unknown_values_last() {
    let mut one = article("a.txt", "[GPE روسيا] [GPE روسيا] [GPE الصين] [LOC آسيا].");
    one.entities[0].country = Some("RU".into());
    one.entities[1].country = Some("CN".into());
    let table = table(&[one]);
    let sorted = |sort, direction| select(&table, &TableQuery { sort, direction, ..TableQuery::default() });
    assert_eq!(sorted(SortColumn::Country, Direction::Ascending), ["الصين", "روسيا", "آسيا"]);
    assert_eq!(sorted(SortColumn::Country, Direction::Descending), ["روسيا", "الصين", "آسيا"]);
    assert_eq!(sorted(SortColumn::Mentions, Direction::Descending), ["روسيا", "آسيا", "الصين"]);
    assert_eq!(sorted(SortColumn::Mentions, Direction::Ascending), ["آسيا", "الصين", "روسيا"]);
    assert_eq!(sorted(SortColumn::Name, Direction::Ascending), ["آسيا", "الصين", "روسيا"]);
    assert_eq!(sorted(SortColumn::First, Direction::Ascending), ["روسيا", "الصين", "آسيا"]);
    let types = BTreeSet::from([MentionType::Loc]);
    assert_eq!(select(&table, &TableQuery { types, ..TableQuery::default() }), ["آسيا"]);
    assert_eq!(table.types(), [(MentionType::Gpe, 2), (MentionType::Loc, 1)]);
}

#[test]
fn every_column_sorts_every_row() {
    let table = table(&[article("a.txt", "[GPE روسيا] [PERS سيرجي لافروف] [LOC آسيا].")]);
    for sort in SortColumn::ALL {
        for direction in [sort.natural_direction(), sort.natural_direction().reversed()] {
            let mut numbers = table.select(&TableQuery { sort, direction, ..TableQuery::default() });
            numbers.sort_unstable();
            assert_eq!(numbers, [0, 1, 2], "{sort:?} {direction:?}");
        }
    }
}

#[test]
fn csv_reads_back_cell_by_cell() {
    let mut hostile = article("a.txt", "قال [ORG =HYPERLINK(1)] إن \"[GPE روسيا، العظمى]\" بعيدة.");
    hostile.file = "@sum.txt".into();
    let sheet = Sheet::of(&table(&[hostile]));
    let mut bytes = Vec::new();
    write_csv(&sheet, &mut bytes).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let text = text.strip_prefix('\u{FEFF}').expect("a byte-order mark");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    assert_eq!(reader.headers().unwrap(), Column::ENTITIES.map(Column::code).to_vec());
    for (read, written) in reader.records().map(Result::unwrap).zip(&sheet.rows) {
        for (read, written) in read.iter().zip(written) {
            match written {
                Cell::Text(text) => {
                    assert_eq!(read, guard_formula(text));
                    assert_eq!(unguard_formula(read), text);
                }
                Cell::Number(number) => assert_eq!(read, number.to_string()),
            }
        }
    }
    assert!(text.contains("'=HYPERLINK(1)") && text.contains("'@sum.txt") && text.ends_with("\r\n"));
}

#[test]
fn the_sheets_of_values_say_value_unit_words_and_place() {
    let table = table(&[valued(
        "a.txt",
        "دفع [MONEY 12 دولارا] يوم [DATE الجمعة].",
        vec![amount(12.0, Some("USD")), date("2025-07-11")],
    )]);
    let text = |text: &str| Cell::Text(text.into());
    let sentence = "دفع 12 دولارا يوم الجمعة.";
    let amounts = Sheet::of_all_values(&table, ValueGroup::Amounts);
    let row = [
        Cell::Number(12.0),
        text("USD"),
        text(""),
        text(""),
        text("MONEY"),
        text("12 دولارا"),
        text(sentence),
        text("a.txt"),
        text(""),
        Cell::Number(4.0),
    ];
    assert_eq!((amounts.title.as_str(), amounts.rows.as_slice()), ("amounts", [row.to_vec()].as_slice()));
    let dates = Sheet::of_all_values(&table, ValueGroup::Dates);
    assert_eq!(dates.headings.len(), Column::DATES.len());
    assert_eq!(dates.rows[0][0], text("2025-07-11"));
}

#[cfg(feature = "spreadsheet")]
#[test]
fn a_workbook_reads_back_and_holds_no_formula_and_no_clock() {
    use calamine::{Data, Reader, Xlsx};
    use std::io::{Cursor, Read};

    let sheet = Sheet::of(&table(&[article("=a.txt", "زار [PERS سيرجي لافروف] [GPE بكين] مع [ORG =1+1].")]));
    let bytes = rasid::export::write_xlsx(std::slice::from_ref(&sheet)).unwrap();
    assert!(bytes == rasid::export::write_xlsx(std::slice::from_ref(&sheet)).unwrap());

    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(&bytes)).unwrap();
    let range = book.worksheet_range("entities").unwrap();
    let heading = |cell: &Data| cell.to_string();
    assert_eq!(
        range.rows().next().unwrap().iter().map(heading).collect::<Vec<_>>(),
        Column::ENTITIES.map(Column::code)
    );
    for (read, written) in range.rows().skip(1).zip(&sheet.rows) {
        for (read, written) in read.iter().zip(written) {
            match written {
                Cell::Text(text) if text.is_empty() => assert_eq!(read, &Data::Empty),
                Cell::Text(text) => assert_eq!(read, &Data::String(text.clone())),
                Cell::Number(number) => assert_eq!(read, &Data::Float(*number)),
            }
        }
    }
    assert!(book.worksheet_formula("entities").unwrap().is_empty());

    let mut archive = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let mut part = |name: &str| {
        let mut text = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    let dates = part("docProps/core.xml");
    assert_eq!(dates.matches("2000-01-01T00:00:00Z").count(), 2, "{dates}");
    let page = part("xl/worksheets/sheet1.xml");
    for feature in ["rightToLeft=\"1\"", "state=\"frozen\"", "<autoFilter"] {
        assert!(page.contains(feature), "{feature} is missing");
    }
}

/// Articles with few names, so that they share some; the file's name decides the text, as content decides an id.
fn some_article() -> impl Strategy<Value = Analysis> {
    const NAMES: [&str; 7] = [
        "[PERS سيرجي لافروف]",
        "[PERS لافروف]",
        "[PERS كيم جونغ أون]",
        "[PERS كيم]",
        "[GPE بكين]",
        "[ORG الأمم المتحدة]",
        "[PERS ماريا لافروف]",
    ];
    (0_u32..12).prop_map(|number| {
        let picks = (0..5).map(|place| NAMES[(number * 7 + place * place * (number + 3)) as usize % NAMES.len()]);
        let mut article = article(&format!("{number}.txt"), &format!("قال {}.", picks.collect::<Vec<_>>().join(" و")));
        article.meta.published = (number % 3 != 0).then(|| format!("2025-07-{:02}", number % 5 + 1));
        article
    })
}

fn corpus(articles: &[Analysis]) -> Corpus {
    articles.iter().cloned().map(Arc::new).collect()
}

fn merged(one: &Corpus, other: &Corpus) -> Corpus {
    let mut all = one.clone();
    all.merge(other.clone());
    all
}

proptest! {
    #[test]
    fn the_order_of_articles_does_not_matter(
        (articles, shuffled) in prop::collection::vec(some_article(), 0..8)
            .prop_flat_map(|articles| (Just(articles.clone()), Just(articles).prop_shuffle()))
    ) {
        prop_assert_eq!(corpus(&articles), corpus(&shuffled));
        let (one, other) = (table(&articles), table(&shuffled));
        prop_assert_eq!(one.rows(), other.rows());
        prop_assert_eq!(Sheet::of(&one), Sheet::of(&other));
    }

    #[test]
    fn merging_is_idempotent_commutative_and_associative(
        a in prop::collection::vec(some_article(), 0..5),
        b in prop::collection::vec(some_article(), 0..5),
        c in prop::collection::vec(some_article(), 0..5),
    ) {
        let (a, b, c) = (corpus(&a), corpus(&b), corpus(&c));
        prop_assert_eq!(merged(&a, &a), a.clone());
        prop_assert_eq!(merged(&a, &b), merged(&b, &a));
        prop_assert_eq!(merged(&merged(&a, &b), &c), merged(&a, &merged(&b, &c)));
    }

    #[test]
    fn removing_undoes_adding(articles in prop::collection::vec(some_article(), 0..6), more in some_article()) {
        let before = corpus(&articles);
        prop_assume!(before.get(&ArticleKey::of(&more)).is_none());
        let mut after = before.clone();
        let key = after.add(Arc::new(more));
        after.remove(&key);
        prop_assert_eq!(before, after);
    }

    #[test]
    fn no_mention_is_lost_or_counted_twice(articles in prop::collection::vec(some_article(), 0..8)) {
        let corpus = corpus(&articles);
        let mentions: usize = corpus.articles().iter().map(|article| article.mentions.len()).sum();
        let table = Table::of(&corpus);
        prop_assert_eq!(mentions, table.rows().iter().map(|row| row.mentions as usize).sum::<usize>());
        for row in table.rows() {
            prop_assert_eq!(row.articles as usize, row.appearances.len());
            prop_assert_eq!(row.mentions, row.spellings.iter().map(|(_, times)| times).sum::<u32>());
        }
    }

    #[test]
    fn an_excerpt_contains_its_mention(text in "[ا-ي .\u{1F6E2}]{1,60}", repeats in 1_usize..200, at in 0_usize..100) {
        let text = text.repeat(repeats);
        let edges: Vec<usize> = text.char_indices().map(|(edge, _)| edge).collect();
        let start = edges[at * edges.len() / 100];
        let mention = Span::new(start, start + text[start..].chars().next().unwrap().len_utf8());
        let sentences = vec![Span::new(0, text.len())];
        let analysis = Analysis { text: text.clone(), sentences, ..Analysis::default() };
        let excerpt = sentence_around(&analysis, mention);
        prop_assert!(excerpt.contains(mention) && excerpt.len() <= 2_500);
        prop_assert!(text.is_char_boundary(excerpt.start as usize) && text.is_char_boundary(excerpt.end as usize));
    }
}
