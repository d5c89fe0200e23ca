use futures::executor::block_on;
use yew::ServerRenderer;

use super::fixture::{FIGURES, NAMESAKES, UNKNOWN, VISIT, after, analysis, page};
use crate::corpus::ValueGroup;
use crate::model::MentionType;
use crate::ui::library::Library;
use crate::ui::store::{Action, Failure, Item, ItemId, Language, Listing, Outcome, Panel, Shared, State, View};
use crate::ui::{App, AppProps};

fn html_of(make: impl Fn() -> State + Send + 'static) -> String {
    let renderer = ServerRenderer::<App>::with_props(move || AppProps { state: make() }).hydratable(false);
    block_on(renderer.render())
}

/// The text of the page, without its tags.
fn text_of(html: &str) -> String {
    html.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text)).collect()
}

#[test]
fn the_first_visit_says_what_this_is_and_that_nothing_leaves_the_machine() {
    let html = html_of(State::default);
    assert!(html.contains(r#"data-state="empty""#));
    for id in
        ["drop-zone", "file-input", "folder-input", "paste-open", "open-sample", "language-toggle", "theme-toggle"]
    {
        assert!(html.contains(&format!(r#"data-testid="{id}""#)), "{id}");
    }
    assert!(text_of(&html).contains("لا يغادر أي نص جهازك"));
}

#[test]
fn an_article_is_shown_as_it_was_written_with_nested_marks() {
    let html = html_of(|| page(&[("a.txt", VISIT)]));
    assert!(text_of(&html).contains("قال وزير الخارجية الروسي سيرجي لافروف في بكين إن سيرجي لافروف باقٍ."));
    let office = html.find(r#"data-kind="OCC""#).unwrap();
    let inside = &html[office..];
    assert!(inside.find(r#"data-kind="ORG""#).unwrap() < inside.find("</mark>").unwrap());
    assert_eq!(html.matches("data-mention=").count(), 6);
}

#[test]
fn the_text_has_one_tab_stop() {
    let html = html_of(|| after(page(&[("a.txt", VISIT)]), [Action::Selected(Some(3))]));
    let marks: Vec<&str> = html.split("<mark").skip(1).collect();
    assert_eq!(marks.iter().filter(|mark| mark.contains(r#"tabindex="0""#)).count(), 1);
    assert!(marks[3].contains(r#"tabindex="0""#));
}

#[test]
fn a_hidden_type_is_plain_text() {
    let html = html_of(|| after(page(&[("a.txt", VISIT)]), [Action::Toggled(MentionType::Pers)]));
    assert!(!html.contains(r#"data-testid="mention" data-mention="3""#));
    assert_eq!(html.matches("<mark").count(), 4);
    assert!(text_of(&html).contains("سيرجي لافروف في بكين"));
}

#[test]
fn the_card_says_type_name_english_and_evidence() {
    let text = text_of(&html_of(|| after(page(&[("a.txt", VISIT)]), [Action::Selected(Some(3))])));
    for part in ["شخص", "EN سيرجي لافروف", "المعجم: اسم مدرج", "٩٠٪", "عنوان a.txt٢"]
    {
        assert!(text.contains(part), "{part}");
    }
}

#[test]
fn the_card_says_what_is_known_over_all_articles() {
    let articles = || [("a.txt", VISIT), ("b.txt", "زار [PERS سيرجي لافروف] [GPE موسكو].")];
    let html = html_of(move || after(page(&articles()), [Action::Selected(Some(3))]));
    let (_, card) = html.split_once(r#"data-testid="card""#).unwrap();
    let text = text_of(card);
    for companion in ["يُذكر معه", "بكين", "موسكو", "الخارجية"] {
        assert!(text.contains(companion), "{companion}");
    }
    let (here, there) = (text.find("عنوان a.txt").unwrap(), text.find("عنوان b.txt").unwrap());
    assert!(here < there, "the article that is read comes first");
}

/// The card's list of offices that are known, as text.
fn known_offices(actions: Vec<Action>) -> String {
    let html = html_of(move || after(page(&[("a.txt", VISIT)]), actions.clone()));
    let (_, part) = html.split_once(r#"data-testid="terms""#).unwrap();
    text_of(part.split_once("</section>").unwrap().0)
}

#[test]
fn the_card_says_which_offices_are_known_the_latest_first() {
    let text = known_offices(vec![Action::Selected(Some(3))]);
    let minister = text.find("وزير الخارجية · RU · منذ مارس ٢٠٠٤ في تاريخ المقال").unwrap();
    let envoy = text.find("المندوب الدائم لدى الأمم المتحدة · RU · من ١٩٩٤ إلى ٢٠٠٤").unwrap();
    assert!(minister < envoy && text.matches("في تاريخ المقال").count() == 1, "{text}");
    let text = known_offices(vec![Action::Spoke(Language::English), Action::Selected(Some(3))]);
    assert!(text.contains("Foreign Minister · RU · since March 2004 on the article's date"), "{text}");
}

#[test]
fn the_card_of_whom_no_list_knows_lists_no_offices() {
    let html = html_of(|| after(page(&NAMESAKES), [Action::Selected(Some(0))]));
    assert!(!html.contains(r#"data-testid="terms""#));
}

#[test]
fn the_card_asks_whether_a_namesake_is_the_same() {
    let html = html_of(|| after(page(&NAMESAKES), [Action::Selected(Some(0))]));
    let (_, card) = html.split_once(r#"data-testid="namesakes""#).unwrap();
    assert!(card.contains(r#"data-testid="same""#) && !card.contains(r#"data-testid="part""#));
    assert!(text_of(card).contains("رد القاضي خالد المرزوقي طلبا."), "{card}");
}

#[test]
fn the_card_of_linked_namesakes_says_so_and_parts_them_again() {
    let html = html_of(|| {
        let state = page(&NAMESAKES);
        let link = Library::default().volume(&state).table.link_of(&[0, 1]).unwrap();
        after(state, [Action::Linked(link, UNKNOWN.to_owned()), Action::Selected(Some(0))])
    });
    let (_, card) = html.split_once(r#"data-testid="namesakes""#).unwrap();
    assert!(card.contains(r#"data-testid="part""#) && !card.contains(r#"data-testid="same""#));
    let text = text_of(card);
    assert!(text.contains("عنوان a.txt") && text.contains("عنوان b.txt"), "{text}");
}

#[test]
fn a_pointer_passing_by_is_told_little() {
    let html = html_of(|| after(page(&[("a.txt", VISIT)]), [Action::Hovered(Some(3))]));
    let (_, card) = html.split_once(r#"data-testid="card""#).unwrap();
    assert!(card.contains("EN سيرجي لافروف") && !card.contains(r#"data-testid="companion""#));
}

#[test]
fn the_date_is_shown_with_its_evidence_and_can_be_set() {
    let page = || {
        let mut dated = analysis("a.txt", VISIT);
        dated.meta.publish_on("2025-07-13".parse().unwrap());
        let items = vec![Item::waiting(ItemId(1), "a.txt", 10)];
        let done = (ItemId(1), Outcome::Analyzed(Shared::new(dated)));
        after(State::default(), [Action::Added(items), Action::Finished(vec![done])])
    };
    let text = text_of(&html_of(page));
    assert!(text.contains("١٣ يوليو ٢٠٢٥") && text.contains("حدّدتَه أنت") && text.contains("غيّر التاريخ"), "{text}");
    let html = html_of(move || after(page(), [Action::Unfolded(Panel::Date)]));
    for part in [r#"type="date""#, r#"value="2025-07-13""#, r#"data-testid="date-forget""#, r#"role="dialog""#] {
        assert!(html.contains(part), "{part}");
    }
}

#[test]
fn an_article_without_a_date_says_so() {
    let text = text_of(&html_of(|| page(&[("a.txt", VISIT)])));
    assert!(text.contains("تاريخ النشر غير معروف") && text.contains("حدّد التاريخ"), "{text}");
}

#[test]
fn a_value_is_said_beside_the_words_under_the_pointer() {
    let html = html_of(|| after(page(&[("a.txt", FIGURES)]), [Action::Hovered(Some(0))]));
    let (_, tip) = html.split_once(r#"data-testid="tip""#).unwrap();
    assert!(text_of(tip).starts_with("١١ يوليو ٢٠٢٥"), "{tip}");
    let html = html_of(|| after(page(&[("a.txt", VISIT)]), [Action::Hovered(Some(3))]));
    assert!(!html.contains(r#"data-testid="tip""#));
}

/// The texts of the rows of a table.
fn rows(html: &str) -> Vec<String> {
    html.split(r#"data-testid="table-row""#).skip(1).map(text_of).collect()
}

#[test]
fn dates_stand_in_a_table_in_the_order_of_time() {
    let html = html_of(|| {
        let list = Action::Listed(Listing::Values(ValueGroup::Dates));
        after(page(&[("a.txt", FIGURES)]), [Action::Viewed(View::Table), list])
    });
    let rows = rows(&html);
    assert_eq!(rows.len(), 2);
    assert!(
        rows[0].contains("٢٠٢٤") && rows[1].contains("١١ يوليو ٢٠٢٥") && rows[1].contains("عنوان a.txt"),
        "{rows:?}"
    );
}

#[test]
fn amounts_stand_in_a_table_by_unit_and_size() {
    let html = html_of(|| {
        let list = Action::Listed(Listing::Values(ValueGroup::Amounts));
        after(page(&[("a.txt", FIGURES)]), [Action::Viewed(View::Table), list])
    });
    let rows = rows(&html);
    assert_eq!(rows.len(), 3);
    assert!(
        rows[0].contains("190 مليون دولار") && rows[1].contains("12.5 دولارا") && rows[2].contains("٣٥٪"),
        "{rows:?}"
    );
}

#[test]
fn the_selection_is_announced() {
    let html = html_of(|| after(page(&[("a.txt", VISIT)]), [Action::Selected(Some(3))]));
    let (_, announcer) = html.split_once(r#"data-testid="announcer""#).unwrap();
    assert!(announcer.contains("شخص: سيرجي لافروف – ٤ من ٦"));
}

#[test]
fn a_failed_file_says_what_happened_and_what_to_do() {
    let html = html_of(|| {
        after(
            State::default(),
            [
                Action::Added(vec![Item::waiting(ItemId(1), "تقارير/ناقص.txt", 5)]),
                Action::Finished(vec![(ItemId(1), Outcome::Failed(Failure::Unreadable))]),
            ],
        )
    });
    assert!(html.contains(r#"data-state="failed""#) && html.contains(r#"data-testid="retry""#));
    let text = text_of(&html);
    assert!(text.contains("ناقص.txt") && text.contains("لم يستطع المتصفح قراءة الملف."));
}

#[test]
fn names_are_never_markup() {
    let html = html_of(|| page(&[("<img src=x>.txt", "قال [PERS <script>alert(1)</script>] كلامًا.")]));
    assert!(!html.contains("<script>") && !html.contains("<img"));
}

#[test]
fn the_table_counts_over_all_articles() {
    let html =
        html_of(|| after(page(&[("a.txt", VISIT), ("b.txt", VISIT)]), [Action::Viewed(crate::ui::store::View::Table)]));
    assert!(html.contains(r#"data-view="table""#) && html.contains(r#"aria-sort="descending""#));
    let first = html.split(r#"data-testid="table-row""#).nth(1).unwrap();
    let text = text_of(first);
    assert!(text.contains("سيرجي لافروف") && text.contains("شخص") && text.contains('٤') && text.contains('٢'), "{text}");
}

#[test]
fn english_is_the_same_page_in_english() {
    let text = text_of(&html_of(|| after(page(&[("a.txt", VISIT)]), [Action::Spoke(Language::English)])));
    for word in ["Articles", "Reading", "Table", "Types", "Person", "6 mentions"] {
        assert!(text.contains(word), "{word}");
    }
}

#[test]
fn there_is_no_inline_style_for_the_policy_to_refuse() {
    let html = html_of(|| after(page(&[("a.txt", VISIT)]), [Action::Viewed(crate::ui::store::View::Table)]));
    assert!(!html.contains(" style="));
}
