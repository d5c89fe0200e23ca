use gloo_file::File;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DataTransfer, FileList, FileSystemDirectoryEntry, FileSystemEntry, FileSystemFileEntry};

use super::{Delivery, Source};
use crate::corpus::sort;

/// The files that were chosen; those of a chosen folder with their paths.
#[must_use]
pub fn from_list(list: &FileList) -> Vec<Delivery> {
    let files = (0..list.length()).filter_map(|place| list.get(place));
    files.filter_map(|file| deliver(path_of(&file), file)).collect()
}

/// The files that were dropped, folders with all that is in them.
///
/// The entries must be taken before the first `await`: afterwards the browser has emptied the transfer.
pub async fn from_transfer(transfer: DataTransfer) -> Vec<Delivery> {
    let items = transfer.items();
    let entries: Vec<FileSystemEntry> = (0..items.length())
        .filter_map(|place| items.get(place))
        .filter_map(|item| item.webkit_get_as_entry().ok().flatten())
        .collect();
    if entries.is_empty() {
        return transfer.files().map(|list| from_list(&list)).unwrap_or_default();
    }
    let mut deliveries = Vec::new();
    let mut open = entries;
    open.reverse();
    // A stack instead of recursion: folders may be deep.
    while let Some(entry) = open.pop() {
        if entry.is_directory() {
            let mut inside = read_folder(entry.unchecked_into()).await;
            sort(&mut inside, |entry, other| other.name().cmp(&entry.name()));
            open.append(&mut inside);
        } else {
            let path = entry.full_path().trim_start_matches('/').to_owned();
            if let Some(file) = read_file(entry.unchecked_into()).await {
                deliveries.extend(deliver(path, file));
            }
        }
    }
    deliveries
}

/// Hidden files (`.DS_Store`) are none of the reader's articles.
fn deliver(path: String, file: web_sys::File) -> Option<Delivery> {
    let hidden = path.rsplit('/').next().is_some_and(|name| name.starts_with('.'));
    (!hidden).then(|| Delivery { name: path, source: Source::File(File::from(file)) })
}

fn path_of(file: &web_sys::File) -> String {
    let path = Reflect::get(file, &"webkitRelativePath".into()).ok().and_then(|path| path.as_string());
    path.filter(|path| !path.is_empty()).unwrap_or_else(|| file.name())
}

async fn read_file(entry: FileSystemFileEntry) -> Option<web_sys::File> {
    let value = call_back(|done, failed| entry.file_with_callback_and_callback(done, failed)).await.ok()?;
    value.dyn_into().ok()
}

/// A browser gives a folder's entries in portions; an empty one is the last.
async fn read_folder(entry: FileSystemDirectoryEntry) -> Vec<FileSystemEntry> {
    let reader = entry.create_reader();
    let mut entries = Vec::new();
    loop {
        let portion = call_back(|done, failed| {
            let _refused = reader.read_entries_with_callback_and_callback(done, failed);
        });
        let Ok(portion) = portion.await else { return entries };
        let portion: js_sys::Array = portion.unchecked_into();
        if portion.length() == 0 {
            return entries;
        }
        entries.extend(portion.iter().map(JsCast::unchecked_into::<FileSystemEntry>));
    }
}

/// A pair of callbacks as something to wait for.
async fn call_back(start: impl FnOnce(&js_sys::Function, &js_sys::Function)) -> Result<JsValue, JsValue> {
    let mut start = Some(start);
    let promise = js_sys::Promise::new(&mut |resolve, reject| {
        if let Some(start) = start.take() {
            start(&resolve, &reject);
        }
    });
    JsFuture::from(promise).await
}
