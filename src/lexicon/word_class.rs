//! Classes of ordinary words on which the structure rules turn; shared with the build script.

macro_rules! word_classes {
    (
        structural { $($(#[doc = $doc:literal])+ $class:ident = $name:literal,)+ }
        of_meaning { $($(#[doc = $more_doc:literal])+ $more:ident = $more_name:literal,)* }
        of_texts { $($(#[doc = $text_doc:literal])+ $text:ident = $text_name:literal,)* }
    ) => {
        /// What a word of `data/words.tsv` does beside a name, or what it means.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum WordClass {
            $($(#[doc = $doc])+ $class,)+
            $($(#[doc = $more_doc])+ $more,)*
            $($(#[doc = $text_doc])+ $text,)*
        }

        impl WordClass {
            /// Every class, in the order of their codes.
            pub const ALL: &'static [Self] = &[$(Self::$class,)+ $(Self::$more,)* $(Self::$text,)*];
            /// The first of them, see [`WordClass::is_structural`].
            const STRUCTURAL: &'static [Self] = &[$(Self::$class,)+];
            /// The last of them, see [`WordClass::is_of_texts`].
            const OF_TEXTS: &'static [Self] = &[$(Self::$text,)*];

            /// The class's name in `data/words.tsv`.
            #[allow(dead_code, reason = "the build script names classes, the reader numbers them")]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$class => $name,)+
                    $(Self::$more => $more_name,)*
                    $(Self::$text => $text_name,)*
                }
            }
        }
    };
}

impl WordClass {
    /// Whether a word of this class has a place of its own in the structure of names («وزير», «بن», «قال»), so that
    /// it is known for more than an ordinary word and none of its letters is a clitic. All other classes say only what
    /// a word means: «مقر» is of a building, and an ordinary word.
    #[allow(dead_code, reason = "the build script does not read")]
    pub fn is_structural(self) -> bool {
        (self as usize) < Self::STRUCTURAL.len()
    }

    /// Whether a word is asked for this class by its letters alone: it is rare, and no reading of a sentence keeps it.
    #[allow(dead_code, reason = "the build script keeps all classes")]
    pub fn is_of_texts(self) -> bool {
        (self as usize) >= Self::ALL.len() - Self::OF_TEXTS.len()
    }
}

word_classes! {
    // The tagger has learnt these by their order: one more needs another model.
    structural {
        /// Head of an office: «وزير», «رئيس», «المتحدث».
        Title = "title",
        /// A title that describes a person only beside a name or with an adjective: «زعيم», «نظير».
        RelationalTitle = "relational-title",
        /// A role that takes «في» and an organisation: «باحث», «خبير», «أستاذ».
        Role = "role",
        /// Form of address before a name, outside every mention: «السيد».
        Honorific = "honorific",
        /// Adjective of an office: «السابق», «الأعلى», «المشارك».
        OfficeAdjective = "office-adjective",
        /// Second word of an office that needs a complement itself: «هيئة», «أركان», «مجلس».
        Construct = "construct",
        /// A ministry's field: «الخارجية», «الصحة».
        Portfolio = "portfolio",
        /// Head of an organisation's name: «منظمة», «وزارة».
        OrganisationHead = "organisation-head",
        /// Head of an organisation's name only before a proper name: «إدارة», «فريق».
        LooseOrganisationHead = "loose-organisation-head",
        /// Head of an outlet, company or party, whose name follows in apposition: «صحيفة», «شركة», «حزب».
        AppositiveHead = "appositive-head",
        /// Definite body of a state that takes a nationality: «الجيش», «الحكومة».
        StateBody = "state-body",
        /// Field or matter in a name: «العلاقات», «البحوث», «الاقتصاد».
        Field = "field",
        /// Adjective in the name of an institution: «الدولي», «الوطني», «العام».
        InstitutionAdjective = "institution-adjective",
        /// Head of an event's name: «معركة», «قمة».
        EventHead = "event-head",
        /// Head of a text's name: «اتفاقية», «معاهدة».
        LawHead = "law-head",
        /// Head of a text's name only before a proper name: «اتفاق», «إعلان».
        LooseLawHead = "loose-law-head",
        /// Body of an army that has a number for its name: «لواء», «فيلق».
        UnitHead = "unit-head",
        /// Head of a site's name: «مطار», «قاعدة».
        FacilityHead = "facility-head",
        /// Head of a site's name only before a proper name: «سوق», «موقع».
        LooseFacilityHead = "loose-facility-head",
        /// Head of a product's name: «صاروخ», «مقاتلة».
        ProductHead = "product-head",
        /// Common noun before a place with a government: «مدينة».
        PlaceHead = "place-head",
        /// Head that belongs to the name of a natural place: «بحر», «جبل».
        LandformHead = "landform-head",
        /// Direction or part before a place: «شمال», «غرب», «وسط».
        Direction = "direction",
        /// Noun after which «الغربية» is a direction: «المنطقة», «الجهة».
        DirectionNoun = "direction-noun",
        /// Noun after which «الشرقية» is a bloc: «الكتلة», «المعسكر».
        BlocNoun = "bloc-noun",
        /// Direction that may name a bloc: «الغرب», «الشرق».
        BlocName = "bloc-name",
        /// Inner part of a person's name: «بن», «أبو», «آل».
        NameParticle = "name-particle",
        /// Second part of a compound given name: «الدين», «الله».
        NameTail = "name-tail",
        /// Family name that stands first and is used alone: «كيم», «وانغ».
        FamilyFirst = "family-first",
        /// Verb or preposition of saying, after which a speaker stands: «قال», «وفقا».
        Saying = "saying",
        /// Function word, adverb, verb: ends every name.
        Stop = "stop",
        /// Word about time: «اليوم», «أمس»; ends every name.
        TimeWord = "time-word",
    }
    of_meaning {
        /// What something is said or done in, which tells nothing of who did it: «تصريح», «مقابلة», «ختام».
        Occasion = "occasion",
        /// What belongs to a building: «مقر», «ساحة», «مبنى».
        Premises = "premises",
        /// Word for going to a building and leaving it: «زيارة», «دخل», «غادر».
        Visit = "visit",
        /// Who or what speaks for an institution: «بيان», «متحدث», «مصدر».
        Mouthpiece = "mouthpiece",
        /// What people of one age make up: «الفئة», «مراحل», «منتخبات».
        AgeGroup = "age-group",
        /// Verb of knowing a language: «يتحدث», «يجيد», «تتقن».
        LanguageVerb = "language-verb",
        /// Site that has its name from a town, as a rule: «ميناء», «معبر», «مخيم».
        TownSite = "town-site",
        /// Part of a town, and who lives there: «شوارع», «ضواحي», «أهالي».
        TownPart = "town-part",
        /// Rank of an army or the police: it has no complement, and counts only beside a name: «الجنرال», «العقيد».
        Rank = "rank",
        /// Word behind a rank that belongs to it: «أول», «ركن», «متقاعد».
        Grade = "grade",
        /// What a unit of an army fights as: «مشاة», «مدرعات», «ميكانيكي».
        Arm = "arm",
        /// Who is told apart by what they know: «محلل», «خبيرة», «أستاذ».
        Expert = "expert",
        /// Who is sent somewhere for another: «مبعوث», «سفيرة», «ممثل»; «ممثلي الصندوق» go there themselves.
        Envoy = "envoy",
        /// Who holds an office beside another's and for their sake: «نائب», «مستشارة», «وكيل».
        Deputy = "deputy",
        /// Who is over a place, or over two matters at once: «مدير», «مسؤولة», «قائد».
        Manager = "manager",
        /// Who speaks for a district or a party: «عضو», «نائبة».
        Member = "member",
        /// What goes on in a place and is known by it: «حرب», «أزمة», «مجاعة».
        Crisis = "crisis",
        /// Institution whose name says what it is for: «هيئة», «معهد», «صندوق».
        Administration = "administration",
        /// What somebody goes to an institution for, and no institution is for: «تلقي», «حضور», «تسليم».
        Errand = "errand",
        /// Noun that cannot do without «عن»: «دفاع», «كشف», «إفراج».
        NounWithAn = "noun-with-an",
        /// Noun that cannot do without «على»: «رقابة», «إشراف», «حفاظ».
        NounWithAla = "noun-with-ala",
        /// Noun that cannot do without «من»: «وقاية», «حماية», «حد».
        NounWithMin = "noun-with-min",
        /// Noun that cannot do without «مع»: «تعامل».
        NounWithMaa = "noun-with-maa",
        /// Word behind a name that tells the younger of two from the elder: «الابن», «الأب».
        Generation = "generation",
        /// Who governs a place or lives there, and its parts: «محافظ», «أهالي», «ضواحي».
        OfPlace = "of-place",
        /// What somebody's name stands behind: «يدعى», «بقيادة».
        Introduction = "introduction",
        /// Noun that says how many of those behind it, and nothing of what they are: «أحد», «سائر», «بعض».
        Quantifier = "quantifier",
        /// Word that leads from somebody's name to another of theirs: «المعروف», «الملقب».
        Alias = "alias",
        /// What is spoken of where clubs play: «مباراة», «لاعب», «الشوط».
        Sport = "sport",
        /// What has a name in quotation marks, and is an ordinary noun without them: «كتاب», «حملة».
        Titled = "titled",
    }
    of_texts {
        /// What a state has, does or suffers: «موقف», «علاقات», «ضغوط».
        Relation = "relation",
        /// What is said of a minister behind the ministry's field: «الجديد», «الحالية», «بالنيابة».
        OfMinister = "of-minister",
        /// What says whose a body is and what it does, and not how it is called: «تابعة», «مملوكة», «مقرها».
        Belonging = "belonging",
        /// Weapon that has its name from people and things: «صاروخ», «صواريخ».
        Missile = "missile",
        /// Who belongs to somebody's family: «نجل», «شقيقة».
        Kin = "kin",
        /// Verb of saying that has whom it is said to behind it: «دعا», «حذرت», «اتهم».
        SayingTo = "saying-to",
    }
}
