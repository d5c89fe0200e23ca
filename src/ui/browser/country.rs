use crate::ui::store::Language;

/// The name of a country in the interface's language, from the browser's own data; the code where it has none.
#[must_use]
pub fn country_name(language: Language, code: &str) -> String {
    if cfg!(not(target_arch = "wasm32")) {
        return code.to_owned();
    }
    lookup(language, code).unwrap_or_else(|| code.to_owned())
}

/// `new Intl.DisplayNames([language], { type: "region" }).of(code)`
fn lookup(language: Language, code: &str) -> Option<String> {
    use js_sys::{Array, Function, Object, Reflect};
    use wasm_bindgen::JsCast;
    let get = |of: &wasm_bindgen::JsValue, name: &str| Reflect::get(of, &name.into()).ok();
    let intl = get(&js_sys::global(), "Intl")?;
    let constructor: Function = get(&intl, "DisplayNames")?.dyn_into().ok()?;
    let tag = match language {
        Language::Arabic => "ar",
        Language::English => "en",
    };
    let options = Object::new();
    Reflect::set(&options, &"type".into(), &"region".into()).ok()?;
    let arguments = Array::of2(&Array::of1(&tag.into()), &options);
    let names = Reflect::construct(&constructor, &arguments).ok()?;
    let of: Function = get(&names, "of")?.dyn_into().ok()?;
    of.call1(&names, &code.into()).ok()?.as_string()
}
