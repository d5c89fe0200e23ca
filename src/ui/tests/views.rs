use futures::executor::block_on;
use yew::ServerRenderer;

use super::fixture::{VISIT, after, page};
use crate::model::MentionType;
use crate::ui::store::{Action, Failure, Item, ItemId, Language, Outcome, State};
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
    for part in ["شخص", "EN سيرجي لافروف", "المعجم: اسم مدرج", "٩٠٪", "مواضعه في المقال٢"]
    {
        assert!(text.contains(part), "{part}");
    }
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
