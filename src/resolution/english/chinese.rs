//! Chinese names, whose given name is written together: «وانغ فنغ تشاو» and «وانغ فنغتشاو» are "Wang Fengchao".

use super::speller::capitalised;

/// The most syllables of a given name.
const MAX_GIVEN: usize = 2;

/// The spelling of a name in pinyin; none where its letters are no family name and one or two syllables.
pub(super) fn spell(words: &[&str]) -> Option<String> {
    let (first, given) = words.split_first()?;
    let (_, family, _) =
        SYLLABLES.iter().find(|(name, ..)| name == first).filter(|(_, family, _)| !family.is_empty())?;
    let mut syllables = Vec::new();
    for piece in given.iter().flat_map(|word| word.split('-')) {
        syllables.extend(segmented(piece, MAX_GIVEN)?);
    }
    (1..=MAX_GIVEN).contains(&syllables.len()).then(|| {
        let given = capitalised(&syllables.concat());
        format!("{} {given}", capitalised(family))
    })
}

/// The fewest syllables that a word's letters are: «شياودونغ» → xiao, dong.
fn segmented(word: &str, most: usize) -> Option<Vec<&'static str>> {
    if let Some((_, _, whole)) = SYLLABLES.iter().find(|(syllable, ..)| *syllable == word) {
        return Some(vec![*whole]);
    }
    let most = most.checked_sub(1).filter(|most| *most > 0)?;
    SYLLABLES.iter().filter(|(syllable, ..)| syllable.chars().count() > 1).find_map(|(syllable, _, first)| {
        let rest = segmented(word.strip_prefix(syllable)?, most)?;
        Some([vec![*first], rest].concat())
    })
}

/// Syllables as the Arab press writes them, what they are as a family's name, where they are one, and in a given name.
const SYLLABLES: [(&str, &str, &str); 192] = [
    ("آن", "", "an"),
    ("با", "", "ba"),
    ("بان", "pan", "pan"),
    ("باو", "", "bao"),
    ("باي", "bai", "bai"),
    ("بنغ", "peng", "peng"),
    ("بو", "", "bo"),
    ("بي", "bei", "bei"),
    ("بين", "", "bin"),
    ("بينغ", "", "bing"),
    ("تانغ", "tang", "tang"),
    ("تاو", "tao", "tao"),
    ("تاي", "", "tai"),
    ("تساو", "cao", "cao"),
    ("تساي", "cai", "cai"),
    ("تسنغ", "zeng", "zeng"),
    ("تسه", "", "ze"),
    ("تسو", "zou", "zou"),
    ("تسونغ", "", "zong"),
    ("تسوه", "", "zuo"),
    ("تسوي", "cui", "cui"),
    ("تسي", "", "zi"),
    ("تشان", "", "zhan"),
    ("تشانغ", "zhang", "chang"),
    ("تشاو", "zhao", "chao"),
    ("تشن", "chen", "zhen"),
    ("تشنغ", "zheng", "cheng"),
    ("تشه", "", "zhe"),
    ("تشو", "zhou", "zhu"),
    ("تشوان", "", "quan"),
    ("تشوانغ", "zhuang", "zhuang"),
    ("تشون", "", "chun"),
    ("تشونغ", "", "zhong"),
    ("تشوي", "cui", "cui"),
    ("تشي", "", "qi"),
    ("تشيان", "qian", "qian"),
    ("تشيانغ", "", "qiang"),
    ("تشياو", "qiao", "qiao"),
    ("تشين", "qin", "qin"),
    ("تشينغ", "", "qing"),
    ("تشيه", "", "qie"),
    ("تشيو", "qiu", "qiu"),
    ("تشيوان", "", "quan"),
    ("تنغ", "", "teng"),
    ("تونغ", "", "tong"),
    ("تيان", "tian", "tian"),
    ("تينغ", "", "ting"),
    ("جوان", "", "juan"),
    ("جون", "", "jun"),
    ("جي", "ji", "ji"),
    ("جيا", "jia", "jia"),
    ("جيان", "", "jian"),
    ("جيانغ", "jiang", "jiang"),
    ("جياو", "", "jiao"),
    ("جين", "jin", "jin"),
    ("جينغ", "", "jing"),
    ("جيه", "", "jie"),
    ("جيو", "", "jiu"),
    ("خه", "he", "he"),
    ("دا", "", "da"),
    ("دان", "", "dan"),
    ("داو", "", "dao"),
    ("داي", "dai", "dai"),
    ("دنغ", "deng", "deng"),
    ("ده", "", "de"),
    ("دو", "du", "du"),
    ("دونغ", "dong", "dong"),
    ("دي", "", "di"),
    ("دينغ", "ding", "ding"),
    ("ران", "", "ran"),
    ("رن", "ren", "ren"),
    ("رو", "", "ru"),
    ("رونغ", "", "rong"),
    ("روي", "", "rui"),
    ("سان", "", "san"),
    ("سو", "su", "su"),
    ("سون", "sun", "sun"),
    ("سونغ", "song", "song"),
    ("سي", "", "si"),
    ("شان", "", "shan"),
    ("شانغ", "", "shang"),
    ("شاو", "shao", "shao"),
    ("شن", "shen", "shen"),
    ("شنغ", "", "sheng"),
    ("شو", "xu", "shu"),
    ("شوانغ", "", "shuang"),
    ("شواي", "", "shuai"),
    ("شوي", "", "shui"),
    ("شي", "xi", "xi"),
    ("شيا", "xia", "xia"),
    ("شيان", "", "xian"),
    ("شيانغ", "xiang", "xiang"),
    ("شياو", "xiao", "xiao"),
    ("شين", "", "xin"),
    ("شينغ", "", "xing"),
    ("شيه", "xie", "xie"),
    ("شيو", "", "xiu"),
    ("شيوان", "", "xuan"),
    ("شيون", "", "xun"),
    ("شيونغ", "xiong", "xiong"),
    ("شيوي", "xu", "xu"),
    ("شيويه", "", "xue"),
    ("غانغ", "", "gang"),
    ("غاو", "gao", "gao"),
    ("غه", "", "ge"),
    ("غو", "gu", "gu"),
    ("غوانغ", "", "guang"),
    ("غوه", "guo", "guo"),
    ("غوي", "", "gui"),
    ("فا", "", "fa"),
    ("فان", "fan", "fan"),
    ("فانغ", "", "fang"),
    ("فن", "", "fen"),
    ("فنغ", "feng", "feng"),
    ("فو", "fu", "fu"),
    ("في", "", "fei"),
    ("قانغ", "", "gang"),
    ("قاو", "gao", "gao"),
    ("قنغ", "geng", "geng"),
    ("قه", "", "ge"),
    ("قو", "gu", "gu"),
    ("قوانغ", "", "guang"),
    ("قوه", "guo", "guo"),
    ("قوو", "guo", "guo"),
    ("قوي", "", "gui"),
    ("كانغ", "kang", "kang"),
    ("كاي", "", "kai"),
    ("كه", "", "ke"),
    ("كون", "", "kun"),
    ("كونغ", "kong", "kong"),
    ("كوي", "", "kui"),
    ("لان", "lan", "lan"),
    ("لاو", "lao", "lao"),
    ("لاي", "lai", "lai"),
    ("لو", "lu", "lu"),
    ("لوان", "", "luan"),
    ("لون", "", "lun"),
    ("لونغ", "long", "long"),
    ("لوه", "luo", "luo"),
    ("لي", "li", "li"),
    ("ليان", "", "lian"),
    ("ليانغ", "liang", "liang"),
    ("لين", "lin", "lin"),
    ("لينغ", "", "ling"),
    ("ليو", "liu", "liu"),
    ("ما", "ma", "ma"),
    ("مان", "", "man"),
    ("ماو", "mao", "mao"),
    ("منغ", "meng", "meng"),
    ("مو", "mu", "mu"),
    ("مي", "", "mei"),
    ("مين", "", "min"),
    ("مينغ", "", "ming"),
    ("نا", "", "na"),
    ("نان", "", "nan"),
    ("نيان", "", "nian"),
    ("نينغ", "", "ning"),
    ("نيه", "nie", "nie"),
    ("نيو", "niu", "niu"),
    ("هان", "han", "han"),
    ("هاو", "hao", "hao"),
    ("هاي", "", "hai"),
    ("هنغ", "", "heng"),
    ("هو", "hu", "hu"),
    ("هوا", "hua", "hua"),
    ("هوان", "", "huan"),
    ("هوانغ", "huang", "huang"),
    ("هونغ", "", "hong"),
    ("هوه", "", "huo"),
    ("هوي", "", "hui"),
    ("وان", "wan", "wan"),
    ("وانغ", "wang", "wang"),
    ("ون", "wen", "wen"),
    ("وو", "wu", "wu"),
    ("وي", "wei", "wei"),
    ("وين", "", "wen"),
    ("يا", "", "ya"),
    ("يان", "yan", "yan"),
    ("يانغ", "yang", "yang"),
    ("ياو", "yao", "yao"),
    ("ين", "", "yin"),
    ("ينغ", "", "ying"),
    ("يه", "ye", "ye"),
    ("يو", "yu", "yu"),
    ("يوان", "yuan", "yuan"),
    ("يون", "", "yun"),
    ("يونغ", "", "yong"),
    ("يوي", "", "yu"),
    ("يويه", "", "yue"),
    ("يي", "yi", "yi"),
    ("يين", "yin", "yin"),
    ("يينغ", "", "ying"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, expected: Option<&str>) {
        assert_eq!(spell(&name.split(' ').collect::<Vec<_>>()).as_deref(), expected, "{name}");
    }

    #[test]
    fn given_names_are_written_together() {
        check("تشن شياودونغ", Some("Chen Xiaodong"));
        check("وانغ فنغ تشاو", Some("Wang Fengchao"));
        check("سون ويدونغ", Some("Sun Weidong"));
        check("تساو يونغ", Some("Cao Yong"));
    }

    #[test]
    fn names_of_other_letters_are_left_alone() {
        check("جون لي", None);
        check("هاني سامي", None);
        check("وانغ", None);
    }
}
