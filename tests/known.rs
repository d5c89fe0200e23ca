//! What the lexicon knows of what an article names: its Wikidata identifier, and a person's offices.
#![allow(clippy::panic, reason = "helpers of tests are tests")]

use rasid::model::RawFile;
use rasid::record::{EntityRecord, Record};

fn record(text: &str, published: &str) -> Record {
    let file = RawFile { name: "a.txt".into(), bytes: text.as_bytes().to_vec() };
    Record::of(&rasid::pipeline::analyze_with(&file, None, published.parse().ok()))
}

/// The entity that the first mention spelt so names.
#[track_caller]
fn entity<'r>(record: &'r Record, name: &str) -> &'r EntityRecord {
    let found = record.mentions.iter().find(|mention| mention.text == name).and_then(|mention| mention.entity.as_ref());
    let entity = record.entities.iter().find(|entity| Some(&entity.id) == found);
    entity.unwrap_or_else(|| panic!("«{name}» names nothing"))
}

/// Checks that each of these names is an entity's with this identifier; an empty one stands for none.
#[track_caller]
fn check(text: &str, expected: &[(&str, &str)]) {
    let record = record(text, "");
    for (name, id) in expected {
        assert_eq!(entity(&record, name).wikidata.as_deref().unwrap_or(""), *id, "«{name}» in: {text}");
    }
}

#[test]
fn countries_have_one_however_they_are_named() {
    check(
        "وصل الوفد إلى مصر آتيا من فرنسا، والتقى مسؤولين من فلسطين.",
        &[("مصر", "Q79"), ("فرنسا", "Q142"), ("فلسطين", "Q219060")],
    );
    check("قال الرئيس المصري إن بلاده ترحب بالزيارة.", &[("المصري", "Q79")]);
}

#[test]
fn a_former_state_is_not_the_state_of_today() {
    check("تفكك الاتحاد السوفيتي في ديسمبر، وورثت روسيا مقعده.", &[("الاتحاد السوفيتي", "Q15180"), ("روسيا", "Q159")]);
    check(
        "كانت الدولة العثمانية تحكم المنطقة، واليوم تقول تركيا إنها تغيرت.",
        &[("الدولة العثمانية", ""), ("تركيا", "Q43")],
    );
}

#[test]
fn a_city_has_its_own_and_not_that_of_its_namesake() {
    check("عقد اللقاء في القاهرة بحضور وزير الخارجية.", &[("القاهرة", "Q85")]);
    check("افتتح المعرض في القاهرة الجديدة.", &[("القاهرة الجديدة", "")]);
    check("اجتمعت الحكومة الليبية في طرابلس، عاصمة ليبيا.", &[("طرابلس", "Q3579")]);
    check("شهدت مدينة طرابلس في شمال لبنان تظاهرة أمس، وقال الجيش اللبناني إنه تدخل.", &[("طرابلس", "Q168954")]);
}

#[test]
fn a_company_has_its_own_and_a_place_of_its_name_does_not() {
    check("أعلنت شركة أمازون أرباحها.", &[("شركة أمازون", "Q3884")]);
    check("تحترق غابات الأمازون منذ أسابيع.", &[("غابات الأمازون", "")]);
    check("رفعت أرامكو السعودية إنتاجها.", &[("أرامكو السعودية", "Q679322")]);
}

/// Whether the foreign minister of an article of that day is known to hold the office then.
#[track_caller]
fn is_minister(published: &str) -> Option<bool> {
    let record = record("التقى سيرغي لافروف نظيره الصيني أمس.", published);
    let terms = &entity(&record, "سيرغي لافروف").offices_known;
    let term = terms.iter().find(|term| term.office == "وزير الخارجية" && term.country.as_deref() == Some("RU"));
    term.unwrap_or_else(|| panic!("no foreign minister among {terms:?}")).held
}

#[test]
fn a_person_has_the_offices_that_are_known_and_those_of_the_day_are_marked() {
    assert_eq!(is_minister("2025-07-16"), Some(true));
    assert_eq!(is_minister("2001-07-16"), Some(false));
    assert_eq!(is_minister(""), None);
}

#[test]
fn a_name_that_nobody_lists_has_no_offices() {
    let record = record("قال خالد المرزوقي إن الفريق استعد للمباراة.", "2025-07-16");
    assert_eq!(entity(&record, "خالد المرزوقي").offices_known, []);
}
