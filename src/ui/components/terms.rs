use yew::{Html, classes, html};

use super::app::Store;
use crate::corpus::{Appearance, Row};
use crate::model::Term;
use crate::ui::browser::country_name;
use crate::ui::library::Volume;
use crate::ui::store::ItemId;
use crate::ui::store::select::mention_with;

/// How many are listed at most.
const LISTED: usize = 12;

/// The offices that the lexicon knows of a person, the latest first; those held on the date of the article that is read
/// are marked.
pub fn terms(store: &Store, volume: &Volume, row: &Row, here: Option<ItemId>) -> Html {
    let words = store.words();
    let is_here = |each: &&Appearance| here.is_some() && volume.item(each.article) == here;
    let known = |each| known_in(volume, each);
    let own = row.appearances.iter().filter(is_here).find_map(known);
    let Some(terms) = own.or_else(|| row.appearances.iter().find_map(known)) else { return Html::default() };
    html! {
        <section class="part" data-testid="terms">
            <h3>{ words.terms }</h3>
            <ul class="terms">{ for terms.iter().rev().take(LISTED).map(|each| term(store, each, own.is_some())) }</ul>
        </section>
    }
}

/// What the lexicon knows of whom an article names there; none where that is nothing.
fn known_in<'v>(volume: &'v Volume, appearance: &Appearance) -> Option<&'v [Term]> {
    let article = volume.table.article(appearance.article)?;
    let place = mention_with(article, appearance.spans.first().copied()?)?;
    let terms = &article.entity(article.mentions.get(place)?.entity?)?.terms;
    (!terms.is_empty()).then_some(terms)
}

/// «وزير الخارجية · روسيا · منذ مارس ٢٠٠٤».
fn term(store: &Store, term: &Term, is_dated: bool) -> Html {
    let (words, language) = (store.words(), store.state().language);
    let is_held = is_dated && term.is_held == Some(true);
    let country = term.country.as_ref().map(|code| country_name(language, code));
    let when = (words.term)(term.from.as_deref(), term.to.as_deref());
    let (title, title_language) = (words.office)(term);
    html! {
        <li class={classes!(is_held.then_some("held"))}>
            <bdi lang={title_language}>{ title.to_owned() }</bdi>
            if let Some(country) = country { { " · " }<bdi>{ country }</bdi> }
            if !when.is_empty() { { " · " }<span>{ when }</span> }
            if is_held { { " " }<small class="tag">{ words.held }</small> }
        </li>
    }
}
