use super::fixture::{FIGURES, NAMESAKES, UNKNOWN, VISIT, after, analysis, page};
use crate::corpus::{Direction, SortColumn, ValueColumn, ValueGroup};
use crate::model::{Analysis, Diagnostic, DiagnosticCode, MentionType, Severity, Span};
use crate::ui::library::Library;
use crate::ui::search::{articles_with, words_in};
use crate::ui::store::select::{self, Stage};
use crate::ui::store::{
    Action, Announcement, Failure, Item, ItemId, Listing, Outcome, Panel, Shared, State, Status, View,
};

fn done(id: u32, analysis: Analysis) -> (ItemId, Outcome) {
    (ItemId(id), Outcome::Analyzed(Shared::new(analysis)))
}

fn refused() -> Analysis {
    let diagnostic = Diagnostic {
        severity: Severity::Error,
        code: DiagnosticCode::UnsupportedFormat,
        message: String::new(),
        hint: String::new(),
        span: None,
    };
    Analysis { diagnostics: vec![diagnostic], ..Analysis::default() }
}

#[test]
fn the_page_is_empty_then_working_then_done() {
    let state = State::default();
    assert_eq!(select::stage(&state), Stage::Empty);
    let state = after(state, [Action::Added(vec![Item::waiting(ItemId(1), "a.txt", 5)])]);
    assert_eq!(select::stage(&state), Stage::Working);
    let state = after(state, [Action::Started(ItemId(1)), Action::Finished(vec![done(1, analysis("a.txt", VISIT))])]);
    assert_eq!(select::stage(&state), Stage::Done);
    assert_eq!(state.announcement, Some(Announcement::Finished { done: 1, failed: 0 }));
}

#[test]
fn the_first_article_opens_by_itself_and_later_ones_do_not() {
    let state = page(&[("a.txt", VISIT), ("b.txt", VISIT)]);
    assert_eq!(state.current, Some(ItemId(1)));
}

#[test]
fn an_analysis_with_an_error_is_a_failed_file() {
    let state = after(
        State::default(),
        [Action::Added(vec![Item::waiting(ItemId(1), "a.png", 5)]), Action::Finished(vec![done(1, refused())])],
    );
    assert_eq!(select::stage(&state), Stage::Failed);
    assert!(matches!(
        &state.items[0].status,
        Status::Failed(Failure::Refused { code: DiagnosticCode::UnsupportedFormat })
    ));
}

#[test]
fn what_was_cancelled_stays_so_when_its_result_arrives_late() {
    let state = after(
        State::default(),
        [
            Action::Added(vec![Item::waiting(ItemId(1), "a.txt", 5)]),
            Action::Cancelled(vec![ItemId(1)]),
            Action::Finished(vec![done(1, analysis("a.txt", VISIT))]),
        ],
    );
    assert_eq!(state.items[0].status, Status::Cancelled);
    assert_eq!(after(state, [Action::Retried(ItemId(1))]).items[0].status, Status::Waiting);
}

#[test]
fn removing_the_open_article_opens_its_neighbour() {
    let state = page(&[("a.txt", VISIT), ("b.txt", VISIT), ("c.txt", VISIT)]);
    let state = after(state, [Action::Opened(ItemId(2)), Action::Removed(ItemId(2))]);
    assert_eq!(state.current, Some(ItemId(3)));
    let state = after(state, [Action::Removed(ItemId(3))]);
    assert_eq!(state.current, Some(ItemId(1)));
    let state = after(state, [Action::Removed(ItemId(1))]);
    assert_eq!((state.current, select::stage(&state)), (None, Stage::Empty));
}

#[test]
fn next_and_previous_go_round_and_pass_hidden_types() {
    let state = page(&[("a.txt", VISIT)]);
    let kinds = |actions: Vec<Action>| {
        let state = after(state.clone(), actions);
        select::selected_mention(&state).map(|mention| mention.kind)
    };
    assert_eq!(kinds(vec![Action::Next]), Some(MentionType::Occ));
    assert_eq!(kinds(vec![Action::Next, Action::Next]), Some(MentionType::Org));
    assert_eq!(kinds(vec![Action::Previous]), Some(MentionType::Pers));
    let hide = || Action::Toggled(MentionType::Org);
    assert_eq!(kinds(vec![hide(), Action::Next, Action::Next]), Some(MentionType::Norp));
}

#[test]
fn hiding_a_type_lets_go_of_its_mention_and_selecting_one_shows_its_type() {
    let state = after(page(&[("a.txt", VISIT)]), [Action::Selected(Some(0)), Action::Toggled(MentionType::Occ)]);
    assert_eq!(state.selected, None);
    let state = after(state, [Action::OpenedMention(ItemId(1), 0)]);
    assert!(state.hidden.is_empty() && state.selected == Some(0));
}

#[test]
fn escape_closes_the_panel_first_then_the_selection() {
    let state = after(page(&[("a.txt", VISIT)]), [Action::Selected(Some(0)), Action::Unfolded(Panel::Search)]);
    let state = after(state, [Action::Closed]);
    assert_eq!((state.panel, state.selected), (None, Some(0)));
    assert_eq!(after(state, [Action::Closed]).selected, None);
}

#[test]
fn a_selection_is_of_one_article() {
    let state =
        after(page(&[("a.txt", VISIT), ("b.txt", VISIT)]), [Action::Selected(Some(2)), Action::Opened(ItemId(2))]);
    assert_eq!(state.selected, None);
    assert_eq!(after(state, [Action::Selected(Some(99))]).selected, None);
}

#[test]
fn a_column_sorts_its_natural_way_and_then_the_other() {
    let state = after(State::default(), [Action::Sorted(SortColumn::Name)]);
    assert_eq!(state.table.query.direction, Direction::Ascending);
    let state = after(state, [Action::Sorted(SortColumn::Name)]);
    assert_eq!(state.table.query.direction, Direction::Descending);
    let state = after(state, [Action::Sorted(SortColumn::Articles)]);
    assert_eq!(state.table.query.direction, Direction::Descending);
}

#[test]
fn each_listing_keeps_its_own_search_types_and_order() {
    let dates = Listing::Values(ValueGroup::Dates);
    let state = after(
        page(&[("a.txt", FIGURES)]),
        [
            Action::Searched("بكين".into()),
            Action::Listed(dates),
            Action::Searched("2024".into()),
            Action::Filtered(Some(MentionType::Date)),
            Action::SortedValues(ValueColumn::Value),
        ],
    );
    assert_eq!(state.table.filter().0, "2024");
    assert_eq!(state.table.dates.direction, Direction::Descending, "sorted by value from the start, then reversed");
    let state = after(state, [Action::Listed(Listing::Entities)]);
    assert_eq!((state.table.filter().0, state.table.filter().1.len()), ("بكين", 0));
}

#[test]
fn an_article_is_read_on_while_its_date_changes() {
    let state = after(page(&[("a.txt", FIGURES)]), [Action::Selected(Some(0)), Action::Redated(ItemId(1))]);
    assert!(state.items[0].renewing && select::stage(&state) == Stage::Done);
    let state = after(state, [Action::Started(ItemId(1))]);
    assert!(state.items[0].analysis().is_some());
    let mut dated = analysis("a.txt", FIGURES);
    dated.meta.publish_on("2025-07-13".parse().unwrap());
    let state = after(state, [Action::Finished(vec![done(1, dated)])]);
    assert_eq!(state.announcement, Some(Announcement::Redated(Some("2025-07-13".into()))));
    assert_eq!((state.items[0].renewing, state.selected), (false, Some(0)));
}

#[test]
fn what_is_read_on_survives_that_work_is_stopped() {
    let state = after(page(&[("a.txt", VISIT)]), [Action::Redated(ItemId(1)), Action::Cancelled(vec![ItemId(1)])]);
    assert!(state.items[0].analysis().is_some() && !state.items[0].renewing);
}

#[test]
fn opening_a_row_from_the_search_shows_the_table() {
    let key = analysis("a.txt", VISIT).entities[0].key.clone();
    let state = after(page(&[("a.txt", VISIT)]), [Action::Unfolded(Panel::Search), Action::OpenedRow(key.clone())]);
    assert_eq!((state.view, state.panel, state.table.opened), (View::Table, None, Some(key)));
}

#[test]
fn a_span_leads_back_to_its_mention() {
    let article = analysis("a.txt", VISIT);
    let person = article.mentions.iter().position(|mention| mention.kind == MentionType::Pers).unwrap();
    assert_eq!(select::mention_with(&article, article.mentions[person].span), Some(person));
    assert_eq!(select::mention_with(&article, Span::new(0, 3)), None);
}

#[test]
fn search_folds_arabic_and_latin() {
    let state = page(&[("Report.txt", "زارت [GPE الإسكندرية] أمس."), ("b.txt", VISIT)]);
    assert_eq!(words_in(&state, "الاسكندريه", 5).len(), 1);
    assert_eq!(articles_with(&state, "report", 5).len(), 1);
    assert!(words_in(&state, "لا وجود لها", 5).is_empty());
}

#[test]
fn the_readers_word_on_namesakes_stays_while_articles_come_and_go() {
    let state = page(&NAMESAKES);
    let volume = Library::default().volume(&state);
    let (link, name) = (volume.table.link_of(&[0, 1]).unwrap(), UNKNOWN.to_owned());
    let rows = |state: &State| Library::default().volume(state).table.rows().len();
    assert_eq!(rows(&state), 3);
    let state = after(state, [Action::Linked(link.clone(), name.clone())]);
    assert_eq!((rows(&state), &state.announcement), (2, &Some(Announcement::Linked(name.clone()))));
    let again = [
        Action::Removed(ItemId(1)),
        Action::Added(vec![Item::waiting(ItemId(3), "a.txt", 5)]),
        Action::Finished(vec![done(3, analysis(NAMESAKES[0].0, NAMESAKES[0].1))]),
    ];
    let state = after(state, again);
    assert_eq!(rows(&state), 2);
    let state = after(state, [Action::Parted(link, name)]);
    assert_eq!((rows(&state), state.links.len()), (3, 0));
}

#[test]
fn the_legend_opens_beside_the_text() {
    let state = after(page(&[("a.txt", VISIT)]), [Action::Viewed(View::Table), Action::Unfolded(Panel::Legend)]);
    assert_eq!((state.view, state.panel), (View::Reading, Some(Panel::Legend)));
    let state = after(state, [Action::Viewed(View::Table), Action::Unfolded(Panel::Articles)]);
    assert_eq!(state.view, View::Table);
}
