//! What a listed phrase is; shared with the build script.

/// What a phrase of `data/phrases.tsv` is. A phrase may be several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An agency or paper as datelines name it («أ ف ب»).
    Agency,
    /// Furniture even as the one word of a line in the middle of the body («إعلان»).
    Alone,
    /// Begins the description of an author («باحثة بالمرصد»).
    AuthorRole,
    /// Before an author and a colon or dash («إعداد: …»).
    Byline,
    /// Before an author («بقلم …»).
    BylineFree,
    /// Before a name that the lexicon knows and nothing else («من …»).
    BylineName,
    /// Before an author and a colon or dash, or a name and nothing else («كتب …»).
    BylineShort,
    /// Heading of the readers' comments.
    Comments,
    /// Before a number or an address to write to («هاتف: …»).
    Contact,
    /// Numbers a link to another article, whose headline follows («list 1 of 3»).
    Entry,
    /// Begins an invitation to follow a site elsewhere («تابعوا»).
    Follow,
    /// Furniture with what follows it after a colon («الوسوم: …»).
    Label,
    /// Furniture as a line of its own («تم نسخ الرابط»).
    Line,
    /// An entry of a site's menu («رياضة»).
    Menu,
    /// The first word of a phrase of furniture; not in the table, the build script sets it.
    First,
    /// What stands before the name of its bearer («د.»).
    NameTitle,
    /// A source that names nobody («وكالات»).
    NoPublisher,
    /// A word that no person's name begins with.
    NotName,
    /// The first word of an outlet's name («صحيفة»).
    OutletHead,
    /// Begins a line above a headline that says when or why («بعد …»).
    Overline,
    /// Heading of links to other articles («مقالات ذات صلة»).
    Related,
    /// Begins such a heading («المزيد من …»).
    RelatedStart,
    /// An entry of a share bar («واتساب»).
    Share,
    /// A word that stands in share bars and elsewhere («عبر»).
    ShareFiller,
    /// An office of the site's staff, whose holder follows («رئيس التحرير»).
    Staff,
    /// Begins a line of furniture («اقرأ أيضا …»).
    Start,
    /// What stands before a headline and a colon («العنوان: …»).
    Title,
    /// A verb by which the news reports («أعلن»), without «و» before it.
    Verb,
}

impl Kind {
    /// Its bit in a set of kinds.
    pub const fn bit(self) -> u32 {
        1 << self as u32
    }
}

/// Where a key stands in a table of `slots` slots, a power of two, if no other stands there (FNV-1a).
pub fn slot_of(key: &str, slots: usize) -> usize {
    let hash = key.bytes().fold(0x811C_9DC5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    (hash ^ hash >> 15) as usize & (slots - 1)
}
