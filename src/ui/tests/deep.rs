//! The deep tier, as the page shows it.

use futures::executor::block_on;
use yew::ServerRenderer;

use super::fixture::{VISIT, after, analysis, page};
use crate::ui::store::{Action, Announcement, Deep, DeepFailure, ItemId, Panel, Shared, State};
use crate::ui::{App, AppProps};

/// The same article, in which more was found before what a reader may have selected.
const MORE: &str = "[PERS قال] وزير الخارجية الروسي [PERS سيرجي لافروف] في [GPE بكين] إن [PERS سيرجي لافروف] باقٍ.";

fn refined(state: State) -> State {
    after(state, [Action::Refined(ItemId(1), Shared::new(analysis("a.txt", MORE)))])
}

#[test]
fn a_refined_article_keeps_the_reader_at_the_same_mention() {
    let state = refined(after(page(&[("a.txt", VISIT)]), [Action::Selected(Some(4))]));
    // «بكين», which was the fifth and is the third.
    assert_eq!(state.selected, Some(2));
}

#[test]
fn a_mention_that_is_none_any_more_is_selected_no_more() {
    assert_eq!(refined(after(page(&[("a.txt", VISIT)]), [Action::Selected(Some(0))])).selected, None);
}

#[test]
fn an_article_that_was_removed_meanwhile_does_not_come_back() {
    assert!(refined(after(page(&[("a.txt", VISIT)]), [Action::Removed(ItemId(1))])).items.is_empty());
}

#[test]
fn the_way_is_shown_and_its_end_is_said() {
    let loading = after(page(&[("a.txt", VISIT)]), [Action::Deepened(Deep::Loading { received: 5 })]);
    assert_ne!(loading.announcement, Some(Announcement::Deep(loading.deep)));
    let ready = after(loading, [Action::Deepened(Deep::Ready)]);
    assert_eq!(ready.announcement, Some(Announcement::Deep(Deep::Ready)));
}

#[test]
fn every_state_has_its_words_and_a_way_on() {
    for (deep, words, button) in [
        (Deep::Off, "يُنزَّل مرة واحدة (١١ م.ب)", "deep-start"),
        (Deep::Loading { received: 5 }, "يُنزَّل النموذج", "deep-cancel"),
        (Deep::Ready, "قراءة أعمق", "deep-stop"),
        (Deep::Failed(DeepFailure::NotLoaded), "تأكد من الاتصال", "deep-retry"),
    ] {
        let make = move || after(page(&[("a.txt", VISIT)]), [Action::Deepened(deep), Action::Unfolded(Panel::Deep)]);
        let renderer = ServerRenderer::<App>::with_props(move || AppProps { state: make() }).hydratable(false);
        let html = block_on(renderer.render());
        assert!(html.contains(words) && html.contains(&format!(r#"data-testid="{button}""#)), "{deep:?}");
    }
}
