use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::ui::store::Language;

/// The name of a country in the interface's language, from the browser's own data; the code where it has none.
#[must_use]
pub fn country_name(language: Language, code: &str) -> String {
    let name = intl(language, "DisplayNames", &[("type", "region")], "of", &|| code.into());
    name.unwrap_or_else(|| code.to_owned())
}

/// Money with its currency's name, in agreement with the number: `2.4e9`, `USD` is «٢٫٤ مليار دولار أمريكي».
#[must_use]
pub fn money(language: Language, value: f64, currency: &str) -> Option<String> {
    let mut options = vec![
        ("style", "currency"),
        ("currency", currency),
        ("currencyDisplay", "name"),
        ("maximumSignificantDigits", "15"),
    ];
    if value >= 1e6 {
        options.extend([("notation", "compact"), ("compactDisplay", "long")]);
    }
    intl(language, "NumberFormat", &options, "format", &|| value.into())
}

/// A measure with its unit's name, in agreement with the number: `2`, `week` is «أسبوعان». Units are those of `Intl`.
#[must_use]
pub fn measure(language: Language, value: f64, unit: &str) -> Option<String> {
    let options = [("style", "unit"), ("unit", unit), ("unitDisplay", "long"), ("maximumSignificantDigits", "15")];
    intl(language, "NumberFormat", &options, "format", &|| value.into())
}

/// `new Intl[class]([language], options)[method](argument)`; nothing on the host, which has no values of JavaScript's.
fn intl(
    language: Language,
    class: &str,
    options: &[(&str, &str)],
    method: &str,
    argument: &dyn Fn() -> JsValue,
) -> Option<String> {
    if cfg!(not(target_arch = "wasm32")) {
        return None;
    }
    let get = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).ok();
    let class: Function = get(&get(&js_sys::global(), "Intl")?, class)?.dyn_into().ok()?;
    let tag = match language {
        Language::Arabic => "ar-u-nu-arab",
        Language::English => "en-GB",
    };
    let given = Object::new();
    for (name, value) in options {
        Reflect::set(&given, &(*name).into(), &(*value).into()).ok()?;
    }
    let object = Reflect::construct(&class, &Array::of2(&Array::of1(&tag.into()), &given)).ok()?;
    let method: Function = get(&object, method)?.dyn_into().ok()?;
    method.call1(&object, &argument()).ok()?.as_string()
}
