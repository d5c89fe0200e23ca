use crate::model::{
    Analysis, Entity, EntityId, EntityKey, Evidence, EvidenceSource, Mention, MentionType, Meta, Rule, Span, Term,
    Value,
};
use crate::ui::store::{Action, Item, ItemId, Outcome, Shared, State, reduce};

/// An analysis from bracketed text: `قال [PERS سيرجي لافروف] في [GPE بكين]`. Equal names are one entity; OCC, NORP and values
/// have none. What a value says stands behind its type: `[DATE=2025-07-12 أمس]`, `[MONEY=12USD 12 دولارا]`.
pub fn analysis(file: &str, bracketed: &str) -> Analysis {
    let mut analysis = Analysis { file: file.to_owned(), id: format!("sha256:{file}"), ..Analysis::default() };
    read(bracketed, &mut analysis);
    analysis.mentions.sort_by_key(|mention| (mention.span.start, u32::MAX - mention.span.end));
    analysis.sentences = vec![Span::new(0, analysis.text.len())];
    analysis.meta = Meta { title: Some(format!("عنوان {file}")), ..Meta::default() };
    analysis
}

fn read(bracketed: &str, analysis: &mut Analysis) {
    let mut open: Vec<(usize, &str)> = Vec::new();
    let mut rest = bracketed;
    while let Some(letter) = rest.chars().next() {
        rest = rest.strip_prefix(letter).unwrap();
        match letter {
            '[' => {
                let (code, after) = rest.split_once(' ').unwrap();
                open.push((analysis.text.len(), code));
                rest = after;
            }
            ']' => {
                let (start, code) = open.pop().unwrap();
                let (code, value) = code.split_once('=').map_or((code, None), |(code, value)| (code, Some(value)));
                let kind = MentionType::from_code(code).unwrap();
                add(analysis, Span::new(start, analysis.text.len()), kind, value.map(|value| said(kind, value)));
            }
            _ => analysis.text.push(letter),
        }
    }
}

/// A date, or a number and its unit.
fn said(kind: MentionType, value: &str) -> Value {
    if matches!(kind, MentionType::Date | MentionType::Time) {
        return Value::Date { iso: Some(value.to_owned()), duration: None };
    }
    let digits = value.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == '.');
    let (number, unit) = value.split_at(value.len() - digits.len());
    Value::Number { value: number.parse().unwrap(), unit: (!unit.is_empty()).then(|| unit.to_owned()), bound: None }
}

fn add(analysis: &mut Analysis, span: Span, kind: MentionType, value: Option<Value>) {
    let name = span.of(&analysis.text).to_owned();
    let entity = kind.names_an_entity().then(|| entity(analysis, &name, kind));
    analysis.mentions.push(Mention {
        span,
        kind,
        entity,
        stands_for: None,
        refers_to: None,
        counted: None,
        value,
        confidence: 90,
        evidence: vec![Evidence { by: EvidenceSource::Lexicon, rule: Rule::Listed, on: name }],
    });
}

fn entity(analysis: &mut Analysis, name: &str, kind: MentionType) -> EntityId {
    let met = analysis.entities.iter().position(|entity| entity.name == name);
    let is_known = name != UNKNOWN;
    let place = met.unwrap_or_else(|| {
        analysis.entities.push(Entity {
            key: EntityKey(format!("{}:{name}", kind.code())),
            kind,
            name: name.to_owned(),
            en: Some(format!("EN {name}")),
            en_by_rule: !is_known,
            en_aliases: vec![],
            country: None,
            wikidata: is_known.then(|| "Q1".to_owned()),
            coordinates: None,
            terms: if kind == MentionType::Pers && is_known { known_terms() } else { Vec::new() },
            aliases: vec![(name.to_owned(), 0)],
            mentions: 0,
        });
        analysis.entities.len() - 1
    });
    let entity = &mut analysis.entities[place];
    entity.mentions += 1;
    entity.aliases[0].1 += 1;
    EntityId(u32::try_from(place).unwrap())
}

/// What is known of every listed person: an office held on the article's date, and one before.
fn known_terms() -> Vec<Term> {
    let term = |office: &str, en: Option<&str>, from: &str, to: Option<&str>| Term {
        office: office.to_owned(),
        en: en.map(str::to_owned),
        country: Some("RU".to_owned()),
        from: Some(from.to_owned()),
        to: to.map(str::to_owned),
        is_held: Some(to.is_none()),
    };
    let envoy = term("المندوب الدائم لدى الأمم المتحدة", None, "1994", Some("2004"));
    vec![envoy, term("وزير الخارجية", Some("Foreign Minister"), "2004-03", None)]
}

/// The article that most tests read.
pub const VISIT: &str =
    "قال [OCC وزير [ORG الخارجية] [NORP الروسي]] [PERS سيرجي لافروف] في [GPE بكين] إن [PERS سيرجي لافروف] باقٍ.";

/// Whom no lexicon knows.
pub const UNKNOWN: &str = "خالد المرزوقي";

/// Two articles that say nothing in common of one unknown name.
pub const NAMESAKES: [(&str, &str); 2] =
    [("a.txt", "درب [PERS خالد المرزوقي] [ORG نادي دبا]."), ("b.txt", "رد القاضي [PERS خالد المرزوقي] طلبا.")];

/// An article with dates and amounts.
pub const FIGURES: &str = "زار الوزير بكين [DATE=2025-07-11 الجمعة]، بعد زيارة في [DATE=2024 2024]، ووقع عقدا بـ[MONEY=190000000USD 190 \
     مليون دولار] وآخر بـ[MONEY=12.5USD 12.5 دولارا]، وارتفع الطلب [PERCENT=35 35%].";

/// A page on which `articles` have been added and analysed.
pub fn page(articles: &[(&str, &str)]) -> State {
    let items = (1..).zip(articles).map(|(id, (file, _))| Item::waiting(ItemId(id), *file, 10)).collect();
    let outcomes = (1..)
        .zip(articles)
        .map(|(id, (file, text))| (ItemId(id), Outcome::Analyzed(Shared::new(analysis(file, text)))));
    after(State::default(), [Action::Added(items), Action::Finished(outcomes.collect())])
}

/// The state after some actions.
pub fn after(state: State, actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(state, reduce)
}
