//! How the compiled lexicon is laid out; shared with the build script.
//!
//! The files say everything once, in the order and the columns that compress best:
//!
//! | file | what |
//! |---|---|
//! | `lexicon.keys` | the keys in order, each as how many letters of the one before it drops, bytes below [`LETTERS`] that add up, and its further letters; the first words of a phrase are keys too, and left out where they mean nothing |
//! | `lexicon.meanings` | a byte a key: [`IS_ORDINARY`], [`ROLE`], [`HAS_FACTS`] |
//! | `lexicon.leanings` | a byte a key: the code of its [`Leaning`](super::Leaning) |
//! | `lexicon.facts` | a byte a fact, those of one key side by side: its kind, [`IS_WEAK`], [`REPEATS`], [`IS_LAST`], [`IS_NEXT`] |
//! | `lexicon.subjects` | the lower bytes of the numbers of entries, classes and texts that facts are about, then the higher; nothing for a fact that repeats or is the next |
//! | `lexicon.usual` | a byte a fact that is an entry's usual name: the number of the entry's table, whose next one it is |
//! | `lexicon.kinds` | a byte an entry: [`TYPE`], [`IS_SEAT`], [`IS_COUNTRY`] |
//! | `lexicon.countries` | a byte an entry: which of the codes of `lexicon.codes` is its country's |
//! | `lexicon.codes` | two letters a country, the most usual first; [`NO_COUNTRY`] is one of them |
//! | `lexicon.coordinates` | for each entry to the last that has any, latitude and longitude (i16) in hundredths of a degree, or [`NOWHERE`] |
//! | `lexicon.offices` | lines, a column behind the other: how many entries the holder is behind the one before, title, country or [`OWN_COUNTRY`], from, to |
//! | `lexicon.titles` | lines: the title of an office, the country whose it is or nothing, the title in English |
//! | `lexicon.texts` | lines: how the entries' usual names differ from their keys (`usual_name`), English names, other English names, Wikidata identifiers; English texts |
//!
//! `Table` unpacks them once into a record a key and finds these by the key's hash. A record:
//!
//! | bytes | what |
//! |---|---|
//! | 1 | the key's meaning, with [`CONTINUES`] |
//! | 1 | how long the key is |
//! | 1 | the code of its leaning |
//! | … | the key |
//! | 3 each | with [`HAS_FACTS`] the facts, to the one that [`IS_LAST`]: a byte as above, and what it is about |

/// No letter of a key is below this.
pub const LETTERS: u8 = b' ';

/// Of a meaning, one more than the binary logarithm of an ordinary word's count; zero where it is none.
pub const IS_ORDINARY: u8 = 0x0F;
/// Of a meaning, one more than a role in people's names, in units of [`ONE_ROLE`]; zero where it has none.
pub const ROLE: u8 = 0x30;
/// The first role.
pub const ONE_ROLE: u8 = 0x10;
/// Of a meaning: the key has facts.
pub const HAS_FACTS: u8 = 0x40;
/// Of a meaning in a record: a longer key begins with this one and a space.
pub const CONTINUES: u8 = 0x80;

/// Of a fact, its kind: a name, an adjective, a word of a class, an English text.
pub const KIND: u8 = 0x03;
/// Of a fact: a name or adjective that needs support.
pub const IS_WEAK: u8 = 0x04;
/// Of a fact: it is about the same as the fact before.
pub const REPEATS: u8 = 0x08;
/// Of a fact: the last of its key.
pub const IS_LAST: u8 = 0x10;
/// Of a fact: it is about the next one, since these are numbered in the order of their keys: the entry of a table with this usual
/// name, or the English text that is first met here.
pub const IS_NEXT: u8 = 0x20;

/// Of an entry's kind, its type.
pub const TYPE: u8 = 0x0F;
/// Of an entry's kind: the seat of a government, a capital or palace.
pub const IS_SEAT: u8 = 0x10;
/// Of an entry's kind: a country or territory rather than a place in one.
pub const IS_COUNTRY: u8 = 0x20;
/// Of an entry's kind: the country or territory of today whose code it has, rather than a part or forerunner of it.
pub const IS_STATE: u8 = 0x40;
/// No more tables have entries.
pub const MOST_TABLES: usize = 16;
/// Stands for the coordinates of what has none.
pub const NOWHERE: [i16; 2] = [i16::MIN; 2];
/// Stands for the country of an office that is its holder's.
pub const OWN_COUNTRY: &str = "=";
/// Stands for the country of what has none.
pub const NO_COUNTRY: &str = "  ";
