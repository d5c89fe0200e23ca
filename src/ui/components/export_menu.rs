use yew::{Callback, Html, MouseEvent, component, html, use_effect_with, use_state};

use super::app::{Store, use_store};
use super::icon::{Icon, Picture};
use crate::export::{ExportFormat, Sheet, write_csv, write_json};
use crate::record::Record;
use crate::ui::browser;
use crate::ui::store::select::{counts, done};
use crate::ui::store::{Action, Panel};

/// How far a workbook is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Progress {
    Idle,
    Working,
    Failed,
}

/// The menu of exports: the table as CSV or workbook, everything as JSON.
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
    let item = |id: &'static str, name: &'static str, hint: &'static str, onclick: Callback<MouseEvent>| {
        html! {
            <button data-testid={id} disabled={*progress == Progress::Working} {onclick}>
                <b>{ name }</b><span class="hint">{ hint }</span>
            </button>
        }
    };
    let workbook = {
        let (store, progress) = (store.clone(), progress.clone());
        Callback::from(move |_: MouseEvent| {
            progress.set(Progress::Working);
            let (store, progress) = (store.clone(), progress.clone());
            browser::make_workbook(
                sheet(&store),
                Callback::from(move |bytes: Option<Vec<u8>>| match bytes {
                    Some(bytes) => {
                        progress.set(Progress::Idle);
                        save(ExportFormat::Xlsx, &bytes);
                        store.tell(Action::ClosedPanel);
                    }
                    None => progress.set(Progress::Failed),
                }),
            );
        })
    };
    let csv = saving(&store, |store| {
        let mut bytes = Vec::new();
        write_csv(&sheet(store), &mut bytes).ok().map(|()| save(ExportFormat::Csv, &bytes))
    });
    let json = saving(&store, |store| {
        let records: Vec<Record> = done(store.state()).map(|(_, analysis)| Record::of(analysis)).collect();
        let mut bytes = Vec::new();
        write_json(&records, &mut bytes).ok().map(|()| save(ExportFormat::Json, &bytes))
    });
    html! {
        <div class="export">
            <button class="plain export-open" aria-label={words.export} title={words.export} aria-expanded={open.to_string()} disabled={none}
                data-testid="export-open" onclick={store.teller(Action::Unfolded(Panel::Export))}>
                <Picture icon={Icon::Export} /><span>{ words.export }</span>
            </button>
            if open {
                <div class="menu-veil" onclick={store.teller(Action::ClosedPanel)}></div>
                <div class="menu" role="group" aria-label={words.export}>
                    { item("export-csv", words.export_csv, words.export_csv_hint, csv) }
                    { item("export-xlsx", words.export_xlsx, words.export_xlsx_hint, workbook) }
                    { item("export-json", words.export_json, words.export_json_hint, json) }
                    if *progress == Progress::Working { <p class="hint" role="status">{ words.export_working }</p> }
                    if *progress == Progress::Failed { <p class="failed" role="alert">{ words.export_failed }</p> }
                </div>
            }
        </div>
    }
}

fn saving(store: &Store, write: fn(&Store) -> Option<()>) -> Callback<MouseEvent> {
    let store = store.clone();
    Callback::from(move |_| {
        if write(&store).is_some() {
            store.tell(Action::ClosedPanel);
        }
    })
}

/// The table as it is shown: searched, filtered and sorted.
fn sheet(store: &Store) -> Sheet {
    let volume = store.library.volume(store.state());
    let words = store.words();
    let rows = volume.table.select(&store.state().table.query);
    Sheet::in_words(&volume.table, &rows, |column| (words.column)(column).to_owned(), words.kind)
}

fn save(format: ExportFormat, bytes: &[u8]) {
    browser::download(&format!("rasid.{}", format.extension()), format.media_type(), bytes);
}
