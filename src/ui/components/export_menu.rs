use std::borrow::Cow;

use yew::{Callback, Html, MouseEvent, component, html, use_effect_with, use_state};

use super::app::{Store, use_store};
use super::icon::{Icon, Picture};
use crate::export::{ExportFormat, Sheet, Wording};
use crate::ui::browser;
use crate::ui::store::select::{counts, done};
use crate::ui::store::{Action, Listing, Panel};
use crate::wire::ExportRequest;

/// How far a file is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Progress {
    Idle,
    Working,
    Failed,
}

/// The menu of exports: the shown table as CSV, all tables as a workbook, everything as JSON.
#[component]
pub fn ExportMenu() -> Html {
    let store = use_store();
    let (state, words) = (store.state(), store.words());
    let progress = use_state(|| Progress::Idle);
    let none = counts(state).done == 0;
    let open = state.has_open(Panel::Export);
    use_effect_with(open, |open| {
        let before = open.then(browser::focused).flatten();
        move || browser::focus_again(before)
    });
    let item = |format: ExportFormat, id: &'static str, name: &'static str, hint: &'static str| {
        let (store, progress) = (store.clone(), progress.clone());
        let disabled = *progress == Progress::Working;
        let onclick = move |_: MouseEvent| {
            progress.set(Progress::Working);
            let (tell, progress) = (store.dispatcher(), progress.clone());
            let done = Callback::from(move |bytes: Option<Vec<u8>>| match bytes {
                Some(bytes) => {
                    progress.set(Progress::Idle);
                    browser::download(&format!("rasid.{}", format.extension()), format.media_type(), &bytes);
                    tell.dispatch(Action::ClosedPanel);
                }
                None => progress.set(Progress::Failed),
            });
            request(&store, format, done);
        };
        html! {
            <button data-testid={id} {disabled} {onclick}><b>{ name }</b><span class="hint">{ hint }</span></button>
        }
    };
    html! {
        <div class="export">
            <button class="plain export-open" aria-label={words.export} title={words.export} aria-expanded={open.to_string()} disabled={none}
                data-testid="export-open" onclick={store.teller(Action::Unfolded(Panel::Export))}>
                <Picture icon={Icon::Export} /><span>{ words.export }</span>
            </button>
            if open {
                <div class="menu-veil" onclick={store.teller(Action::ClosedPanel)}></div>
                <div class="menu" role="group" aria-label={words.export}>
                    { item(ExportFormat::Csv, "export-csv", words.export_csv, words.export_csv_hint) }
                    { item(ExportFormat::Xlsx, "export-xlsx", words.export_xlsx, words.export_xlsx_hint) }
                    { item(ExportFormat::Json, "export-json", words.export_json, words.export_json_hint) }
                    if *progress == Progress::Working { <p class="hint" role="status">{ words.export_working }</p> }
                    if *progress == Progress::Failed { <p class="failed" role="alert">{ words.export_failed }</p> }
                </div>
            }
        </div>
    }
}

/// Has the exporter write what `format` holds.
fn request(store: &Store, format: ExportFormat, done_with: Callback<Option<Vec<u8>>>) {
    match format {
        ExportFormat::Csv => {
            browser::export([ExportRequest::Csv(sheet(store, store.state().table.listing))], done_with)
        }
        ExportFormat::Xlsx => {
            let sheets = Listing::ALL.map(|listing| sheet(store, listing)).into();
            browser::export([ExportRequest::Workbook(sheets)], done_with);
        }
        ExportFormat::Json | ExportFormat::JsonLines | ExportFormat::Text => {
            let records = done(store.state()).map(|(_, analysis)| ExportRequest::Record(Cow::Borrowed(analysis)));
            browser::export(records.chain([ExportRequest::Records]), done_with);
        }
    }
}

/// A table as it is shown: searched, filtered and sorted.
fn sheet(store: &Store, listing: Listing) -> Sheet {
    let volume = store.library.volume(store.state());
    let (words, shown) = (store.words(), &store.state().table);
    let titles = [words.search_entities, words.dates_title, words.amounts_title];
    let wording = Wording { titles, heading: words.column, type_name: words.kind, bound: words.bound };
    match listing {
        Listing::Entities => Sheet::of_entities(&volume.table, &volume.table.select(&shown.query), &wording),
        Listing::Values(group) => {
            let numbers = volume.table.values(group).select(shown.values(group));
            Sheet::of_values(&volume.table, group, &numbers, &wording)
        }
    }
}
