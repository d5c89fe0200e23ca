use std::cell::Cell;

use super::class_set::ClassSet;
use super::recall::Recall;
use crate::lexicon::{Entry, EntryId, Fact, Facts, Leaning, Lexicon, NameRole, Place, Strength, WordClass};
use crate::model::{Document, MentionType, Sentence, Span, Token, TokenKind};
use crate::morphology::{self, LAM, Lost, Proclitics};
use crate::normalization::{key_byte, prefix_len};

/// A sentence with all that the lexicon knows about its words: what every rule reads.
pub(crate) struct Words<'d> {
    pub text: &'d str,
    pub tokens: &'d [Token],
    pub lexicon: Lexicon,
    recall: Recall,
    /// How many names are being read inside one another.
    nesting: Cell<u8>,
    /// The words as they stand in the text.
    surfaces: Vec<&'d str>,
    keys: &'d [u8],
    words: Vec<Word>,
    /// The classes of all words together.
    classes: ClassSet,
    hits: Vec<Hit>,
}

/// One word under its readings.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Word {
    /// As it stands.
    pub plain: Reading,
    /// Less its proclitics, where the lexicon supports that.
    pub bare: Option<(Proclitics, Reading)>,
    /// See [`Words::is_unknown`].
    is_unknown: bool,
}

impl Word {
    /// Its classes under all readings.
    fn classes(&self) -> ClassSet {
        self.plain.classes | self.bare.map_or(ClassSet::default(), |(_, reading)| reading.classes)
    }
}

/// What the lexicon knows about a word under one reading.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Reading {
    classes: ClassSet,
    pub role: Option<NameRole>,
    /// Binary logarithm of its count where it is an ordinary word.
    pub frequency: Option<u8>,
    /// What an encoder takes it for.
    pub leaning: Leaning,
    /// Words of the longest fixed phrase («الحرس الوطني») that begins with it; its classes are the phrase's too.
    pub phrase: u8,
    /// Whether any fact is known, other than what the word means.
    pub is_known: bool,
    /// Whether it begins with the article.
    pub is_definite: bool,
}

impl Reading {
    pub fn is(&self, class: WordClass) -> bool {
        self.classes.has_any(class.into())
    }

    /// Its structural classes, a bit each; see [`WordClass::is_structural`].
    pub fn structural_classes(&self) -> u32 {
        self.classes.structural()
    }

    /// Whether it is of any structural class.
    pub fn is_structural(&self) -> bool {
        self.structural_classes() != 0
    }

    /// Whether the word is of the language: any fact is known of it, or an encoder takes it for no name.
    pub fn is_of_the_language(&self) -> bool {
        self.is_known || self.leaning.is_surely_no_name()
    }

    pub fn is_ordinary(&self) -> bool {
        self.frequency.is_some()
    }

    pub fn is_any(&self, classes: &[WordClass]) -> bool {
        self.classes.has_any(ClassSet::of(classes))
    }
}

/// A listed name or adjective in the sentence.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hit {
    pub from: usize,
    pub to: usize,
    pub proclitics: Proclitics,
    pub entry: EntryId,
    pub kind: MentionType,
    pub is_adjective: bool,
    pub strength: Strength,
}

impl<'d> Words<'d> {
    /// Looks every word of `sentence` up, under every proclitic reading that the lexicon supports.
    pub fn read(text: &'d str, document: &'d Document, sentence: &Sentence, lexicon: Lexicon, recall: Recall) -> Self {
        let mut words = Self::unread(text, document, sentence, lexicon, recall);
        words.read_all(0..words.len());
        words
    }

    /// The same for the words at a few `places`, in their order, alone: nothing is known of the others.
    pub fn read_at(
        text: &'d str,
        document: &'d Document,
        sentence: &Sentence,
        lexicon: Lexicon,
        places: impl Iterator<Item = usize> + Clone,
    ) -> Self {
        let mut words = Self::unread(text, document, sentence, lexicon, Recall::Full);
        words.read_all(places);
        words
    }

    fn unread(text: &'d str, document: &'d Document, sentence: &Sentence, lexicon: Lexicon, recall: Recall) -> Self {
        let tokens = document.tokens_of(sentence);
        let keys_end = tokens.last().map_or(0, |t| t.key.end) as usize;
        let keys = document.keys.get(..keys_end).unwrap_or(&[]);
        let surfaces = tokens.iter().map(|token| token.span.of(text)).collect();
        let words = vec![Word::default(); tokens.len()];
        let (classes, hits, nesting) = (ClassSet::default(), Vec::new(), Cell::default());
        Self { text, tokens, lexicon, recall, nesting, surfaces, keys, words, classes, hits }
    }

    fn read_all(&mut self, numbers: impl Iterator<Item = usize> + Clone) {
        let places = self.lexicon.places(numbers.clone().map(|at| self.key(at)));
        for (at, place) in numbers.zip(places) {
            self.read_word(at, place);
        }
        self.hits.sort_by_key(|hit| (hit.from, hit.to, hit.proclitics.letters, hit.entry, hit.is_adjective));
    }

    fn read_word(&mut self, at: usize, place: Place) {
        let Some(token) = self.tokens.get(at) else { return };
        if matches!(token.kind, TokenKind::Punctuation | TokenKind::Address) {
            return;
        }
        let rest = self.keys.get(token.key.start as usize..).unwrap_or(&[]);
        let key = rest.get(..(token.key.end - token.key.start) as usize).unwrap_or(&[]);
        let mut plain = self.look_up(at, place, rest, Proclitics::NONE);
        match self.surface(at) {
            // The prepositions share their keys with the name «علي» and the office «والي».
            "على" => plain.role = None,
            "وإلى" | "فإلى" | "والى" => plain.classes = plain.classes.without(WordClass::Title.into()),
            // «عبدًا», «بلاغاً»: no name is written so.
            word if has_tanwin(word) => plain.role = None,
            _ => {}
        }
        let mut bare = None;
        if token.kind == TokenKind::Arabic && !plain.is_settled() {
            for proclitics in morphology::proclitics(key) {
                let stem = rest.get(usize::from(proclitics.letters)..).unwrap_or(&[]);
                let letters = proclitics.lost.letters();
                let reading = if letters.is_empty() {
                    self.look_up_stem(at, stem, proclitics)
                } else {
                    let stem = stem.iter().copied().take(LONGEST_KEY);
                    self.look_up_stem(at, &letters.iter().copied().chain(stem).collect::<Vec<_>>(), proclitics)
                };
                // «للمرور» is «المرور»; «للجنة» is «لجنة» or «اللجنة», of which the rules know more than of «الجنة».
                let is_known = match proclitics.lost {
                    Lost::Alef => reading.is_of_the_language(),
                    Lost::Nothing if !proclitics.has_lam() || !stem.starts_with(&[LAM]) => reading.is_of_the_language(),
                    Lost::Nothing => reading.is_structural() && !self.is_described(at),
                    Lost::Article => reading.is_structural() && self.is_described(at),
                };
                if is_known && bare.is_none_or(|(_, other): (_, Reading)| !other.is_settled()) {
                    bare = Some((proclitics, reading));
                }
            }
        }
        let is_unknown = token.kind == TokenKind::Arabic
            && !plain.is_known
            && bare.is_none()
            && key.len() > 1
            && !is_inflected(self.surface(at), key, self.lexicon);
        let word = Word { plain, bare, is_unknown };
        self.classes = self.classes | word.classes();
        if let Some(place) = self.words.get_mut(at) {
            *place = word;
        }
    }

    /// «للجنة التنفيذية», «للجنة أمس»: whether no noun stands behind the word that it might govern.
    fn is_described(&self, at: usize) -> bool {
        let next = self.tokens.get(at + 1).filter(|next| next.kind == TokenKind::Arabic);
        next.is_none_or(|next| self.lexicon.is_no_complement(next.span.of(self.text)))
    }

    /// Looks up what `keys` begins with: the key of word `at` less its proclitics and what follows it.
    fn look_up_stem(&mut self, at: usize, keys: &[u8], proclitics: Proclitics) -> Reading {
        let whole = self.key(at).len() + proclitics.lost.letters().len();
        let stem = keys.get(..whole.saturating_sub(usize::from(proclitics.letters))).unwrap_or(&[]);
        self.look_up(at, self.lexicon.place(stem), keys, proclitics)
    }

    /// The same where the `place` of the word itself is found.
    fn look_up(&mut self, at: usize, place: Place, keys: &[u8], proclitics: Proclitics) -> Reading {
        let mut reading = Reading { is_definite: keys.starts_with(&morphology::ARTICLE), ..Reading::default() };
        // Keys of the tokens from `at` on end at these distances from the stem's start.
        let base = self.tokens.get(at).map_or(0, |t| t.key.start as usize) + usize::from(proclitics.letters);
        let shift = proclitics.lost.letters().len();
        let mut to = at;
        let lexicon = self.lexicon;
        for (read, known) in lexicon.phrases(place, keys) {
            let end = base + read - shift;
            while self.tokens.get(to).is_some_and(|t| (t.key.end as usize) < end) {
                to += 1;
            }
            if self.tokens.get(to).is_none_or(|t| t.key.end as usize != end) {
                continue;
            }
            self.note(at, to + 1, proclitics, known.facts(), &mut reading);
            if to == at {
                reading.leaning = known.leaning();
                for fact in known.word_facts() {
                    match fact {
                        Fact::NameUnit(role) => reading.role = Some(role),
                        Fact::Ordinary(doublings) if self.recall.keeps(self.key(at), base, doublings) => {
                            reading.frequency = Some(doublings);
                        }
                        _ => continue,
                    }
                    reading.is_known = true;
                }
            }
        }
        // «إلى» begins as if with the article.
        reading.is_definite &= !reading.is(WordClass::Stop);
        reading
    }

    fn note(&mut self, from: usize, to: usize, proclitics: Proclitics, facts: Facts, reading: &mut Reading) {
        for fact in facts {
            // A name that needs support makes no word known: «كاشين» may be anybody's. Nor does what a word means.
            let says_little = match fact {
                Fact::Name(entry, strength) => strength == Strength::Weak || self.is_likened(proclitics, entry),
                Fact::Word(class) => !class.is_structural(),
                _ => false,
            };
            reading.is_known |= to == from + 1 && !says_little;
            match fact {
                Fact::Name(entry, _) if self.is_likened(proclitics, entry) => {}
                Fact::Name(entry, strength) => self.hit(from, to, proclitics, entry, false, strength),
                Fact::Adjective(entry, strength) => self.hit(from, to, proclitics, entry, true, strength),
                // Fixed phrases («الأمين العام») set the class on their first word.
                Fact::Word(class) => {
                    reading.classes = reading.classes | class.into();
                    if class.is_structural() {
                        reading.phrase = reading.phrase.max(u8::try_from(to - from).unwrap_or(u8::MAX));
                    }
                }
                Fact::NameUnit(..) | Fact::Ordinary(_) | Fact::English(_) => {}
            }
        }
    }

    /// «فاسيلي كاشين»: what is like a small town is said otherwise.
    fn is_likened(&self, proclitics: Proclitics, entry: EntryId) -> bool {
        let is_small = |place: Entry| place.kind == MentionType::Gpe && !place.is_country && !place.is_seat;
        proclitics.particle == KAF && is_small(self.lexicon.entry(entry))
    }

    fn hit(
        &mut self,
        from: usize,
        to: usize,
        proclitics: Proclitics,
        entry: EntryId,
        is_adjective: bool,
        strength: Strength,
    ) {
        // The س of the future stands before verbs.
        if proclitics.particle == SEEN {
            return;
        }
        let kind = self.lexicon.kind(entry);
        self.hits.push(Hit { from, to, proclitics, entry, kind, is_adjective, strength });
    }

    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    pub fn word(&self, at: usize) -> Word {
        self.words.get(at).copied().unwrap_or_default()
    }

    pub fn plain(&self, at: usize) -> Reading {
        self.word(at).plain
    }

    /// The places of all words that are of one of these classes under any reading.
    pub fn places_of(&self, classes: &[WordClass]) -> impl Iterator<Item = usize> {
        let classes = ClassSet::of(classes);
        // Few sentences have any of rare classes.
        let words = if self.classes.has_any(classes) { self.words.as_slice() } else { &[] };
        words.iter().enumerate().filter(move |(_, word)| word.classes().has_any(classes)).map(|(at, _)| at)
    }

    /// Whether the word is of this class under any reading.
    pub fn may_be(&self, at: usize, class: WordClass) -> bool {
        self.may_be_of(at, class.into())
    }

    /// Whether the word is of one of these classes under any reading.
    pub fn may_be_any(&self, at: usize, classes: &[WordClass]) -> bool {
        self.may_be_of(at, ClassSet::of(classes))
    }

    fn may_be_of(&self, at: usize, classes: ClassSet) -> bool {
        self.words.get(at).is_some_and(|word| word.classes().has_any(classes))
    }

    /// All readings of the word.
    pub fn readings(&self, at: usize) -> impl Iterator<Item = Reading> {
        let word = self.word(at);
        [Some(word.plain), word.bare.map(|(_, reading)| reading)].into_iter().flatten()
    }

    pub fn hits(&self) -> &[Hit] {
        &self.hits
    }

    /// Listed names and adjectives that begin at `at` without proclitics.
    pub fn hits_at(&self, at: usize) -> impl Iterator<Item = &Hit> {
        let from = self.hits.partition_point(|hit| hit.from < at);
        self.hits.get(from..).unwrap_or(&[]).iter().take_while(move |hit| hit.from == at)
    }

    /// Listed names and adjectives whose last word stands before `at`.
    pub fn hits_before(&self, at: usize) -> impl Iterator<Item = &Hit> {
        self.hits_around(at).filter(move |hit| hit.to == at)
    }

    /// Listed names and adjectives that begin before `at` and may reach it.
    pub fn hits_around(&self, at: usize) -> impl Iterator<Item = &Hit> {
        let first = self.hits.partition_point(|hit| hit.from + LONGEST_NAME < at);
        let end = self.hits.partition_point(|hit| hit.from < at);
        self.hits.get(first..end).unwrap_or(&[]).iter()
    }

    /// The longest strong name at `at` with exactly these proclitics.
    pub fn name_at(&self, at: usize, proclitics: Proclitics) -> Option<&Hit> {
        self.hits_at(at)
            .filter(|hit| !hit.is_adjective && hit.strength == Strength::Strong && hit.proclitics == proclitics)
            .max_by_key(|hit| hit.to)
    }

    /// The longest nationality or other listed adjective at `at`; «المالية» is a ministry's field rather than of Mali.
    pub fn adjective_at(&self, at: usize) -> Option<&Hit> {
        let is_field = self.plain(at).is(WordClass::Portfolio);
        let is_it = |hit: &&Hit| {
            hit.is_adjective && hit.proclitics == Proclitics::NONE && !(is_field && hit.strength == Strength::Weak)
        };
        self.hits_at(at).filter(is_it).max_by_key(|hit| hit.to)
    }

    pub fn kind(&self, at: usize) -> Option<TokenKind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    /// The word as it stands in the text; empty beyond the end.
    pub fn surface(&self, at: usize) -> &'d str {
        self.surfaces.get(at).copied().unwrap_or_default()
    }

    /// The folded key of the word at `at`.
    pub fn key(&self, at: usize) -> &'d [u8] {
        self.tokens.get(at).and_then(|t| self.keys.get(t.key.start as usize..t.key.end as usize)).unwrap_or(&[])
    }

    /// The text from word `from`, less its proclitics, to the end of the word before `to`.
    pub fn span(&self, from: usize, to: usize, proclitics: Proclitics) -> Span {
        let (Some(first), Some(last)) = (self.tokens.get(from), self.tokens.get(to.saturating_sub(1))) else {
            return Span::default();
        };
        let skipped = prefix_len(first.span.of(self.text), usize::from(proclitics.letters));
        Span::new(first.span.start as usize + skipped, last.span.end as usize)
    }

    /// Reads a name that may stand inside another and have further ones in it: beyond [`MOST_NESTED`] there is none, so that a long
    /// row of heads is not read again from each of them.
    pub fn nested<T>(&self, read: impl FnOnce() -> Option<T>) -> Option<T> {
        let outer = self.nesting.get();
        if outer == MOST_NESTED {
            return None;
        }
        self.nesting.set(outer + 1);
        let found = read();
        self.nesting.set(outer);
        found
    }

    /// Whether the word is of no known kind, nor a form of a known word: a good sign of a foreign or rare name.
    pub fn is_unknown(&self, at: usize) -> bool {
        self.word(at).is_unknown
    }
}

/// Whether a word is written as an indefinite accusative: «بلاغاً», «بلاغًا».
pub(super) fn has_tanwin(word: &str) -> bool {
    word.ends_with('ً') || word.ends_with("ًا")
}

/// Whether an unknown word looks like a form of the language: a known word with an ending («فرصتين»), a verb of
/// the tenth form or the future («استدعى», «سترتفع»), a word with a pronoun («عقدها») or behind «لل», two of what has a name
/// («مجلسي النواب والدولة»).
fn is_inflected(surface: &str, key: &[u8], lexicon: Lexicon) -> bool {
    let heads = [WordClass::OrganisationHead, WordClass::PlaceHead, WordClass::FacilityHead, WordClass::StateBody];
    let is_dual = surface.strip_suffix('ي').is_some_and(|head| lexicon.is_of(head, &heads));
    let is_verb = ["است", "يست", "تست", "سي", "ست"].iter().any(|start| surface.starts_with(start)) && key.len() > 5;
    let has_pronoun = ["ها", "هم", "هن", "هما", "نا", "كم"].iter().any(|end| surface.ends_with(end)) && key.len() > 4;
    let is_ordinary = |stem: &[u8]| {
        let mut is_ordinary = false;
        for fact in lexicon.word_facts(stem) {
            match fact {
                Fact::Ordinary(_) => is_ordinary = true,
                _ => return false,
            }
        }
        is_ordinary
    };
    is_verb
        || has_pronoun
        || is_dual
        || key.starts_with(&morphology::LAM_LAM)
        || morphology::stems(key).any(|stem| is_ordinary(&stem))
}

impl Reading {
    /// Whether it is an indefinite ordinary word of no structural class: as a rule a noun, after a head that needs one.
    pub fn is_plain_noun(&self) -> bool {
        (self.is_ordinary() || self.leaning.is_surely_no_name()) && !self.is_definite && !self.is_structural()
    }

    /// Whether the word as it stands is known as more than an ordinary word, so that no letter of it is a clitic.
    fn is_settled(&self) -> bool {
        self.is_known && (self.is_structural() || self.role.is_some() || !self.is_ordinary())
    }
}

const SEEN: u8 = key_byte('س');
const KAF: u8 = key_byte('ك');
/// No more names stand inside one another: «رئيس لجنة … لمجلس … لحزب …».
const MOST_NESTED: u8 = 3;
/// No name of the lexicon has more words.
const LONGEST_NAME: usize = 16;
/// No key of the lexicon is longer (bytes).
const LONGEST_KEY: usize = 160;
