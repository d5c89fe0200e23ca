//! Wikidata identifiers: what an article names has the one of its entry, and a namesake has another or none.
#![allow(clippy::unwrap_used, reason = "helpers of tests are tests")]

use rasid::model::RawFile;
use rasid::record::Record;

/// Whether each of these names is an entity's with this identifier; an empty one stands for none.
#[track_caller]
fn check(text: &str, expected: &[(&str, &str)]) {
    let file = RawFile { name: "a.txt".into(), bytes: text.as_bytes().to_vec() };
    let record = Record::of(&rasid::pipeline::analyze(&file));
    for (name, id) in expected {
        let found =
            record.mentions.iter().find(|mention| mention.text == *name).and_then(|mention| mention.entity.clone());
        let entity = record.entities.iter().find(|entity| Some(&entity.id) == found.as_ref());
        let entity = entity.unwrap_or_else(|| panic!("«{name}» names nothing in: {text}"));
        assert_eq!(entity.wikidata.as_deref().unwrap_or(""), *id, "«{name}» in: {text}");
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
