//! The only file that calls the stages, in order.

use sha2::{Digest, Sha256};

use crate::encoder::Scorer;
use crate::lexicon::Lexicon;
use crate::model::{Analysis, Article, Day, RawFile, Text};
#[cfg(feature = "formats")]
use crate::source;
use crate::tagger::Model;
use crate::{article, mention, resolution, segmentation};

/// Analyses one file. Never fails and never panics: what went wrong is in the analysis's diagnostics.
///
/// Deterministic and linear: the same bytes give the same analysis everywhere.
#[cfg(feature = "formats")]
#[must_use]
pub fn analyze(file: &RawFile) -> Analysis {
    analyze_with(file, None, None)
}

/// The same with the deep tier, where there is one, and for an article of which the user says when it was published: what
/// the article says of that is passed over.
#[cfg(feature = "formats")]
#[must_use]
pub fn analyze_with(file: &RawFile, deep: Option<&dyn Scorer>, published: Option<Day>) -> Analysis {
    analyze_text(file, source::decode(file), deep, published)
}

/// The same for a file that is decoded already.
#[must_use]
pub fn analyze_text(file: &RawFile, text: Text, deep: Option<&dyn Scorer>, published: Option<Day>) -> Analysis {
    let Text { content, format, encoding, meta, diagnostics } = text;
    let text = Text { content, format, encoding: encoding.clone(), meta, diagnostics: Vec::new() };
    let mut article = article::clean(text);
    if let Some(day) = published {
        article.meta.publish_on(day);
    }
    let (mentions, entities, sentences) = read(&article, deep);
    Analysis {
        file: file.name.clone(),
        id: digest(&file.bytes),
        format,
        encoding,
        language: language(&article.text).to_owned(),
        model: deep.map(|scorer| scorer.name().to_owned()),
        text: article.text,
        meta: article.meta,
        furniture: article.furniture,
        sentences,
        mentions,
        entities,
        diagnostics,
    }
}

/// Unpacks what the program carries, which the first analysis would wait for otherwise: some 20 ms.
pub fn prepare() {
    let _ = (Lexicon::embedded(), Model::embedded());
}

fn read(
    article: &Article,
    deep: Option<&dyn Scorer>,
) -> (Vec<crate::model::Mention>, Vec<crate::model::Entity>, Vec<crate::model::Span>) {
    let lexicon = Lexicon::embedded();
    let document = segmentation::segment(article);
    let found = mention::detect(article, &document, lexicon, deep);
    let sentences = document.sentences.iter().map(|sentence| sentence.span).collect();
    // Tokens are the most that an article needs in memory; mentions come in their place.
    drop(document);
    let (mentions, entities) = resolution::resolve(article, found, lexicon);
    (mentions, entities, sentences)
}

/// `sha256:` and the digest in hexadecimal.
pub(crate) fn digest(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(80);
    text.push_str("sha256:");
    let digits = Sha256::digest(bytes).into_iter().flat_map(|byte| [byte >> 4, byte & 0xF]);
    digits.filter_map(|digit| char::from_digit(digit.into(), 16)).for_each(|digit| text.push(digit));
    text
}

/// `ar` where most of the letters at the beginning are Arabic.
fn language(text: &str) -> &'static str {
    // Asked first, since it is far cheaper to tell.
    let is_common = |c: char| matches!(c, 'ء'..='ي');
    let letters = text.chars().filter(|c| is_common(*c) || c.is_alphabetic()).take(LETTERS);
    let (mut arabic, mut other) = (0, 0);
    for c in letters {
        let is_arabic = matches!(c, '\u{0600}'..='\u{06FF}' | '\u{FB50}'..='\u{FEFF}');
        *if is_arabic { &mut arabic } else { &mut other } += 1;
        // More than half of all that are looked at: the rest cannot change that.
        if arabic > LETTERS / 2 {
            break;
        }
    }
    if arabic > other { "ar" } else { "und" }
}

/// So many letters tell the language.
const LETTERS: usize = 2000;
