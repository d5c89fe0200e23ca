use super::count::{arabic_digits, decimal, grouped, in_words};
use super::{Forms, Words};
use crate::export::Column;
use crate::model::{Bound, DateSource, DiagnosticCode, EvidenceSource, Family, MentionType, Rule};
use crate::ui::store::{Announcement, Deep, DeepFailure, Failure, Listing};

/// العربية.
pub static WORDS: Words = Words {
    code: "ar",
    direction: "rtl",

    name: "راصد",
    promise: "يقرأ راصد الأخبار العربية ويُبرز ما فيها من أشخاص ومنظمات وأماكن وأحداث وتواريخ وأرقام، ثم يجمعها في جدول واحد.",
    privacy: "كل شيء يجري داخل متصفحك، ولا يغادر أي نص جهازك.",
    skip: "انتقل إلى المحتوى",

    drop_title: "أفلت المقالات هنا",
    drop_hint: "ملفات نصية أو صفحات ويب محفوظة، فرادى أو في مجلد كامل، في أي موضع من الصفحة",
    add_title: "أضف مقالات",
    add_hint: "ملفات نصية أو صفحات ويب محفوظة، أو نص تلصقه",
    drop_here: "أفلت الملفات لإضافتها",
    choose_files: "اختر ملفات",
    choose_folder: "اختر مجلدًا",
    paste: "ألصق نصًا",
    sample: "جرّب المثال",
    sample_names: ["مثال ١ - قمة الموانئ.txt", "مثال ٢ - بعثة الآثار.txt"],

    paste_title: "نص من الحافظة",
    paste_label: "نص المقال",
    paste_placeholder: "ألصق هنا مقالًا كما هو، بعنوانه وتاريخه إن وُجدا",
    paste_submit: "حلّل النص",
    pasted: |number| format!("نص ملصق {}", arabic_digits(&number.to_string())),

    articles_title: "المقالات",
    remove: |name| format!("أزل «{name}»"),
    remove_all: "أزل الكل",
    remove_sure: |count| format!("نعم، أزل {}", ARTICLES_OBLIQUE.arabic(count)),
    cancel: "أوقف",
    retry: "أعد المحاولة",
    fold: "اطوِ قائمة المقالات",
    unfold: "افتح قائمة المقالات",
    waiting: "في الانتظار",
    working: "قيد التحليل…",
    cancelled: "أُوقف",
    failed: "تعذّر التحليل",
    progress: |done, all| format!("{} من {}", arabic_digits(&grouped(done)), arabic_digits(&grouped(all))),

    views: "طرائق العرض",
    reading: "القراءة",
    table: "الجدول",
    legend: "الأنواع",
    search: "بحث",
    export: "تصدير",
    to_other_language: "English",
    to_light: "المظهر الفاتح",
    to_dark: "المظهر الداكن",
    close: "أغلق",

    reading_wait: "يُحلَّل المقال الأول، ويظهر هنا حالما ينتهي.",
    reading_choose: "اختر مقالًا من القائمة لقراءته.",
    reading_help: "للتنقل بين المواضع المُبرزة: السهمان الأيمن والأيسر، أو المفتاحان J\u{A0}وK.",
    all_failed: "تعذّر تحليل ما أُضيف",
    all_failed_hint: "السبب مذكور تحت اسم كل ملف. يمكنك إضافة ملفات أخرى، أو لصق النص مباشرة.",
    all_stopped: "أُوقف التحليل",
    all_stopped_hint: "لم يكتمل تحليل أي ملف. أعد المحاولة من قائمة المقالات، أو أضف ملفات أخرى.",
    no_mentions: "لم يُعثر في هذا النص على أسماء أو تواريخ أو أرقام.",
    furniture: "زوائد الصفحة، خارج التحليل",
    by: "بقلم",
    source_link: "المصدر",
    date_source: |source| match source {
        DateSource::Given => "حدّدتَه أنت",
        DateSource::Page => "من بيانات الصفحة",
        DateSource::Line => "من سطر التاريخ",
        DateSource::Byline => "من سطر الكاتب",
        DateSource::Update => "من سطر آخر تحديث",
        DateSource::Dateline => "من صدر الخبر",
        DateSource::Address => "من عنوان المصدر",
        DateSource::Text => "من الفقرة الأولى",
    },
    date_unknown: "تاريخ النشر غير معروف",
    date_change: "غيّر التاريخ",
    date_set: "حدّد التاريخ",
    date_title: "تاريخ نشر المقال",
    date_hint: "منه يُحسب «أمس» و«الجمعة» و«الشهر الماضي» وأمثالها.",
    date_wrong: "ليس هذا تاريخًا تامًا. أدخل اليوم والشهر والسنة، من ١٨٠٠ إلى ٢١٩٩.",
    date_submit: "اعتمد التاريخ",
    date_forget: "ارجع إلى ما يذكره المقال",
    encoding: "الترميز",

    card: "بطاقة الموضع المحدد",
    card_empty: "اختر كلمة مُبرزة لترى نوعها وما تدل عليه ودليل التعرف عليها.",
    next: "التالي",
    previous: "السابق",
    position: |place, all| format!("{} من {}", arabic_digits(&grouped(place)), arabic_digits(&grouped(all))),
    english: "بالإنجليزية",
    by_rule: "مولَّد آليًا",
    country: "البلد",
    stands_for: "المقصود حكومة",
    refers_to: "المقصود",
    value: "القيمة",
    counted: "المعدود",
    coordinates: "الموقع",
    place: |place| {
        let (north, east) = (place.latitude >= 0, place.longitude >= 0);
        let sides = (if north { "شمالًا" } else { "جنوبًا" }, if east { "شرقًا" } else { "غربًا" });
        format!("{} {}، {} {}", degrees(place.latitude), sides.0, degrees(place.longitude), sides.1)
    },
    copy: "انسخ الموقع",
    confidence: "الثقة",
    evidence: "الدليل",
    spellings: "الصيغ",
    why_one: "الصيغ، وسبب جمعها",
    weak: "رابط ضعيف",
    weak_hint: "كل مواضع هذه الصيغة قليلة الثقة، أو في مقالات لا تذكر الاسم كاملًا",
    offices: "المناصب المذكورة في المقالات",
    terms: "مناصب معروفة",
    term,
    office: |term| (&term.office, "ar"),
    held: "في تاريخ المقال",
    companions: "يُذكر معه في الجملة نفسها",
    namesakes: "الاسم نفسه في مقالات أخرى. أهو الشخص نفسه؟",
    same: "نعم، هو نفسه",
    same_as: |title| format!("نعم، هو نفسه، في «{title}»"),
    linked: "أنت من جمع أصحاب هذا الاسم في شخص واحد.",
    part: "فرّق بينهم",
    sentences: |count| SENTENCES.arabic(count),
    wikidata: "ويكي بيانات",
    bound: |bound| match bound {
        Bound::AtLeast => "على الأقل",
        Bound::AtMost => "على الأكثر",
        Bound::About => "تقريبًا",
    },
    evidence_by: |source| match source {
        EvidenceSource::Lexicon => "المعجم",
        EvidenceSource::Structure => "بنية الجملة",
        EvidenceSource::Article => "المقال نفسه",
        EvidenceSource::Tagger => "النموذج الإحصائي",
        EvidenceSource::Encoder => "النموذج العميق",
    },
    rule: |rule| match rule {
        Rule::Listed => "اسم مدرج",
        Rule::Adjective => "نسبة إلى اسم مدرج",
        Rule::ListedWithSupport => "اسم مدرج يسنده ما حوله",
        Rule::Office => "منصب وما يتبعه",
        Rule::NameAfterTitle => "اسم بعد لقب",
        Rule::GivenName => "اسم علم معروف يليه اسم",
        Rule::ShortForm => "صيغة مختصرة من اسم ورد كاملًا",
        Rule::HeadWord => "كلمة دالّة على النوع وما يتبعها",
        Rule::Acronym => "اختصار بين قوسين",
        Rule::Context => "كلماته وما حولها، كما تعلّم النموذج من أخبار موسومة",
        Rule::PartOfPlace => "جهة أو جزء من مكان مدرج",
        Rule::Pattern => "صيغة معهودة",
        Rule::Byline => "سطر الكاتب",
        Rule::Apposition => "المنصب بجوار الاسم",
        Rule::SameOffice => "صاحب المنصب نفسه في المقال",
        Rule::OfficeHolder => "شاغل المنصب في تاريخ المقال",
        Rule::SeatOfGovernment => "مقر الحكم يعني الحكومة هنا",
    },

    show_all: "أظهر الكل",
    legend_hint: "اختر نوعًا لإخفائه أو إظهاره",
    uncertain: "خط متقطع باهت: ثقة منخفضة",
    family: |family| match family {
        Family::People => "الأشخاص ومناصبهم",
        Family::Peoples => "الجماعات والجنسيات",
        Family::Organisations => "المنظمات",
        Family::Places => "الأماكن",
        Family::Happenings => "الأحداث والنصوص",
        Family::Values => "الزمن والأرقام",
    },
    kind: |kind| match kind {
        MentionType::Pers => "شخص",
        MentionType::Occ => "منصب",
        MentionType::Norp => "جماعة أو جنسية",
        MentionType::Org => "منظمة",
        MentionType::Gpe => "بلد أو مدينة",
        MentionType::Loc => "مكان",
        MentionType::Fac => "منشأة",
        MentionType::Event => "حدث",
        MentionType::Law => "نص قانوني",
        MentionType::Product => "منتج أو سلاح",
        MentionType::Language => "لغة",
        MentionType::Date => "تاريخ",
        MentionType::Time => "وقت",
        MentionType::Money => "مبلغ",
        MentionType::Percent => "نسبة",
        MentionType::Quantity => "مقدار",
        MentionType::Cardinal => "عدد",
        MentionType::Ordinal => "ترتيب",
        MentionType::Website => "رابط",
    },
    letter: |kind| match kind {
        MentionType::Pers => "ش",
        MentionType::Occ => "ص",
        MentionType::Norp => "ج",
        MentionType::Org => "ظ",
        MentionType::Gpe => "ب",
        MentionType::Loc => "م",
        MentionType::Fac => "أ",
        MentionType::Event => "ح",
        MentionType::Law => "ق",
        MentionType::Product => "س",
        MentionType::Language => "ل",
        MentionType::Date => "ت",
        MentionType::Time => "و",
        MentionType::Money => "$",
        MentionType::Percent => "٪",
        MentionType::Quantity => "د",
        MentionType::Cardinal => "ع",
        MentionType::Ordinal => "ر",
        MentionType::Website => "@",
    },

    rows: |count| ENTITIES.arabic(count),
    table_title: "كل ما ورد في المقالات",
    table_lists: "ما يعرضه الجدول",
    dates_title: "التواريخ",
    amounts_title: "المقادير",
    no_dates: "لا تاريخ معروف القيمة في هذه المقالات.",
    no_amounts: "لا مبلغ ولا مقدار ولا عدد في هذه المقالات.",
    bound_title: "الحدّ",
    written: "كما كُتب",
    sentence: "الجملة",
    article: "المقال",
    table_search: "ابحث في الجدول",
    table_filter: "النوع",
    all_types: "كل الأنواع",
    table_empty: "يظهر الجدول حالما يُحلَّل أول مقال.",
    table_none: "لا شيء يوافق البحث. جرّب جزءًا من الاسم، أو أعد النوع إلى «كل الأنواع».",
    entity: "الاسم",
    kind_title: "النوع",
    mentions_title: "المواضع",
    first_mention: "أول ورود",
    articles_column: "المقالات",
    occurrences: "مواضعه في المقالات",
    open_row: "اختر صفًا لترى مواضعه في جملها.",
    more: |count| MORE.arabic(count),

    search_label: "ابحث في الأسماء والمقالات والكلمات",
    search_placeholder: "اسم أو كلمة أو عنوان",
    search_none: "لا نتائج. يكفي جزء من الكلمة، بلا تشكيل، بالعربية أو بالإنجليزية.",
    search_entities: "الأسماء",
    search_articles: "المقالات",
    search_words: "الكلمات",

    column: |column| match column {
        Column::Entity => "الاسم",
        Column::English => "بالإنجليزية",
        Column::Type => "النوع",
        Column::Country => "البلد",
        Column::Wikidata => "ويكي بيانات",
        Column::Mentions => "المواضع",
        Column::Articles => "المقالات",
        Column::FirstArticle => "أول مقال",
        Column::FirstDate => "تاريخه",
        Column::FirstOffset => "موضع أول ورود",
        Column::FirstSentence => "جملة أول ورود",
        Column::Spellings => "الصيغ",
        Column::Value => "القيمة",
        Column::Unit => "الوحدة",
        Column::Counted => "المعدود",
        Column::Bound => "الحدّ",
        Column::Written => "كما كُتب",
        Column::Sentence => "الجملة",
        Column::Article => "المقال",
        Column::Published => "تاريخ المقال",
        Column::Offset => "الموضع",
    },
    export_csv: "الجدول المعروض بصيغة CSV",
    export_csv_hint: "يُفتح في كل برامج الجداول",
    export_xlsx: "كل الجداول بصيغة Excel",
    export_xlsx_hint: "الأسماء والتواريخ والمقادير، من اليمين إلى اليسار",
    export_json: "كل شيء بصيغة JSON",
    export_json_hint: "كل ما وُجد في كل مقال، لمعالجته آليًا",
    export_working: "يُعدّ الملف…",
    export_failed: "تعذّر إعداد الملف. أعد المحاولة، فإن لم ينجح ذلك فأعد تحميل الصفحة.",
    deep: "القراءة العميقة",
    deep_on: "مفعّلة",
    deep_hint: "نموذج لغوي مدرَّب سلفًا يقرأ المقال مرة ثانية بعد النتيجة الأولى، فيجد أسماء لا يعرفها المعجم. يعمل داخل متصفحك، ولا يغادر أي نص جهازك.",
    deep_size: |bytes| format!("يُنزَّل مرة واحدة ({})، ثم يعمل بلا اتصال.", size(bytes)),
    deep_start: "نزّله وفعّله",
    deep_stop: "أوقفها",
    deep_loading: "يُنزَّل النموذج…",
    deep_ready: "تُقرأ المقالات مرة ثانية قراءة أعمق، ويذكر دليل كل اسم من وجده.",
    deep_failure: |failure| match failure {
        DeepFailure::NotLoaded => "لم يُنزَّل النموذج. تأكد من الاتصال، ثم أعد المحاولة. النتيجة الأولى باقية.",
        DeepFailure::Damaged => "ليس ما نُزّل نموذج هذا الإصدار، فحُذف. أعد تحميل الصفحة، ثم أعد المحاولة.",
        DeepFailure::Crashed => "توقفت القراءة العميقة لخلل في البرنامج. النتيجة الأولى باقية.",
    },

    date: |iso| arabic_digits(&in_words(iso, &MONTHS)),
    number: |number| arabic_digits(&grouped(number)),
    decimal: |value| arabic_digits(&decimal(value)),
    percent: |value| format!("{}٪", arabic_digits(&decimal(value))),
    unit,
    and: " و",
    articles: |count| ARTICLES.arabic(count),
    mentions: |count| MENTIONS.arabic(count),
    failure,
    diagnostic,
    announcement,
};

const MONTHS: [&str; 12] =
    ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"];

/// «منذ مارس ٢٠٠٤», «من سبتمبر ٢٠١٤ إلى أكتوبر ٢٠١٨».
fn term(from: Option<&str>, to: Option<&str>) -> String {
    let date = WORDS.date;
    match (from, to) {
        (Some(from), Some(to)) if from == to => {
            format!("{} {}", if from.contains('-') { "في" } else { "عام" }, date(from))
        }
        (Some(from), Some(to)) => format!("من {} إلى {}", date(from), date(to)),
        (Some(from), None) => format!("منذ {}", date(from)),
        (None, Some(to)) => format!("حتى {}", date(to)),
        (None, None) => String::new(),
    }
}

const ARTICLES: Forms =
    Forms {
        zero: "لا مقالات", one: "مقال واحد", two: "مقالان", few: "# مقالات", many: "# مقالًا", other: "# مقال"
    };
const MENTIONS: Forms =
    Forms {
        zero: "لا مواضع", one: "موضع واحد", two: "موضعان", few: "# مواضع", many: "# موضعًا", other: "# موضع"
    };
const ENTITIES: Forms =
    Forms {
        zero: "لا أسماء", one: "اسم واحد", two: "اسمان", few: "# أسماء", many: "# اسمًا", other: "# اسم"
    };
const SENTENCES: Forms =
    Forms {
        zero: "لا جمل", one: "جملة واحدة", two: "جملتان", few: "# جمل", many: "# جملة", other: "# جملة"
    };
const FILES: Forms =
    Forms {
        zero: "لا ملفات", one: "ملف واحد", two: "ملفان", few: "# ملفات", many: "# ملفًا", other: "# ملف"
    };
/// After «أزل».
const ARTICLES_OBLIQUE: Forms = Forms { one: "مقالًا واحدًا", two: "مقالين", ..ARTICLES };
/// After «في» and «إزالة»: the dual in the oblique case.
const FILES_OBLIQUE: Forms = Forms { two: "ملفين", ..FILES };
const MORE: Forms = Forms {
    zero: "",
    one: "وموضع آخر",
    two: "وموضعان آخران",
    few: "و# مواضع أخرى",
    many: "و# موضعًا آخر",
    other: "و# موضع آخر",
};

/// Hundredths of a degree.
fn degrees(hundredths: i16) -> String {
    format!("{}°", arabic_digits(&decimal(f64::from(hundredths.unsigned_abs()) / 100.0)))
}

fn unit(unit: &str) -> &str {
    match unit {
        "km²" => "كم²",
        "m²" => "م²",
        "cm²" => "سم²",
        "km³" => "كم³",
        "m³" => "م³",
        "cm³" => "سم³",
        "t" => "طن",
        "kt" => "كيلوطن",
        "Mt" => "ميغاطن",
        "mg" => "مليغرام",
        "quintal" => "قنطار",
        "carat" => "قيراط",
        "barrel" => "برميل",
        "feddan" => "فدان",
        "dunam" => "دونم",
        "W" => "واط",
        "kW" => "كيلوواط",
        "MW" => "ميغاواط",
        "GW" => "غيغاواط",
        "TW" => "تيراواط",
        "knot" => "عقدة",
        _ => unit,
    }
}

fn size(bytes: u64) -> String {
    let number = |value: u64| arabic_digits(&value.to_string());
    match bytes {
        0..1024 => format!("{} بايت", number(bytes)),
        1024..1_048_576 => format!("{} ك.ب", number(bytes.div_ceil(1024))),
        _ => format!("{} م.ب", number(bytes.div_ceil(1_048_576))),
    }
}

fn failure(failure: &Failure) -> (String, String) {
    let (what, advice) = match failure {
        Failure::TooLarge { bytes } => {
            let what = format!("حجم الملف {}، والحد الأقصى {}.", size(*bytes), size(crate::ui::store::MAX_BYTES));
            return (what, "قسّم الملف إلى أجزاء، أو حلّله بالأمر rasid.".to_owned());
        }
        Failure::Unreadable => ("لم يستطع المتصفح قراءة الملف.", "لعله نُقل أو حُذف أو لا إذن بقراءته. أضفه من جديد."),
        Failure::Refused { code } => diagnostic(*code),
        Failure::Crashed { .. } => (
            "توقف المحلل عند هذا الملف لخلل في البرنامج.",
            "بقية الملفات سليمة. أعد المحاولة، فإن تكرر الخلل فأبلغنا به.",
        ),
        Failure::TimedOut => ("لم ينتهِ تحليل الملف في الوقت المتاح.", "أعد المحاولة، أو قسّم الملف إلى أجزاء."),
        Failure::NotLoaded => ("لم يُنزَّل ما يقرأ الملف.", "تأكد من الاتصال، ثم أعد المحاولة."),
        Failure::Outdated => ("الصفحة والمحلل من إصدارين مختلفين.", "أعد تحميل الصفحة."),
    };
    (what.to_owned(), advice.to_owned())
}

fn diagnostic(code: DiagnosticCode) -> (&'static str, &'static str) {
    match code {
        DiagnosticCode::UnsupportedFormat => {
            ("ليس هذا ملفًا نصيًا ولا صفحة ويب.", "احفظه نصًا (TXT) أو صفحة ويب (HTML)، أو ألصق نصه مباشرة.")
        }
        DiagnosticCode::BinaryContent => {
            ("في الملف بيانات ليست نصًا.", "افتحه في البرنامج الذي أنشأه واحفظه نصًا (UTF-8)، أو ألصق نصه مباشرة.")
        }
        DiagnosticCode::EmptyFile => ("لا نص في الملف.", "تأكد من أن الملف حُفظ كاملًا، ثم أضفه من جديد."),
        DiagnosticCode::TooLarge => ("الملف أكبر من أن يُحلَّل.", "قسّمه إلى أجزاء أصغر."),
        DiagnosticCode::TruncatedText => ("ينقطع النص في وسط حرف.", "لعل الملف ناقص؛ أعد تنزيله أو حفظه."),
        DiagnosticCode::InvalidBytes => (
            "في الملف مواضع لا تُقرأ بهذا الترميز، وتظهر هكذا: \u{FFFD}.",
            "إن نقصت حروف فاحفظ الملف من جديد بترميز UTF-8.",
        ),
        DiagnosticCode::EncodingGuessed => {
            ("لا يذكر الملف ترميزه، فقُدّر من حروفه.", "إن بدت الحروف مختلطة فاحفظ الملف بترميز UTF-8.")
        }
        DiagnosticCode::NoArabic => ("لا حرف عربيًا في النص.", "يقرأ راصد النصوص العربية وحدها."),
        DiagnosticCode::HtmlTooLarge => {
            ("الصفحة أكبر من أن يُميَّز متنها، فأُخذ نصها كله.", "إن أزعجتك القوائم فانسخ نص المقال وألصقه.")
        }
        DiagnosticCode::HtmlSimplified => ("حُذفت وسوم متداخلة أكثر مما ينبغي، وبقي نصها.", "تأكد من أن النص كامل."),
        DiagnosticCode::HtmlNoMainText => {
            ("لم يتميز في الصفحة متن، فأُخذ نصها كله.", "إن أزعجتك القوائم فانسخ نص المقال وألصقه.")
        }
    }
}

fn announcement(announcement: &Announcement) -> String {
    match announcement {
        Announcement::Added(count) => format!("أُضيف {}.", FILES.arabic(*count)),
        Announcement::Finished { done, failed: 0 } => format!("انتهى التحليل: {}.", ARTICLES.arabic(*done)),
        Announcement::Finished { done, failed } => {
            format!("انتهى التحليل: {}، وتعذّر {}.", ARTICLES.arabic(*done), FILES.arabic(*failed))
        }
        Announcement::Cancelled(count) => format!("أُوقف العمل على {}.", FILES_OBLIQUE.arabic(*count)),
        Announcement::Removed(name) => format!("أُزيل «{name}»."),
        Announcement::Copied => "نُسخ الموقع.".to_owned(),
        Announcement::Cleared => "أُزيلت كل المقالات.".to_owned(),
        Announcement::Rows(Listing::Entities, count) => format!("{} في الجدول.", ENTITIES.arabic(*count)),
        Announcement::Rows(Listing::Values(_), count) => format!("{} في الجدول.", MENTIONS.arabic(*count)),
        Announcement::Linked(name) => format!("صار «{name}» شخصًا واحدًا في الجدول والبطاقة والتصدير."),
        Announcement::Parted(name) => format!("فُرّق بين أصحاب الاسم «{name}»."),
        Announcement::Redated(Some(date)) => {
            format!("تاريخ المقال {}، وأُعيد حساب ما يتبعه.", arabic_digits(&in_words(date, &MONTHS)))
        }
        Announcement::Redated(None) => "لم يعد للمقال تاريخ معروف، وأُعيد تحليله.".to_owned(),
        Announcement::Deep(Deep::Off) => "القراءة العميقة متوقفة.".to_owned(),
        Announcement::Deep(Deep::Ready) => "القراءة العميقة مفعّلة.".to_owned(),
        // Failures and downloads are said where they are shown.
        Announcement::Selection | Announcement::Deep(_) => String::new(),
    }
}
