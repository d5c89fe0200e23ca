//! Speed of stages 1 and 2, by hand: `cargo test --release --test reading -- --ignored --nocapture speed`.

use std::time::Instant;

use rasid::model::RawFile;

fn megabytes_a_second(name: &str, bytes: &[u8]) {
    let file = RawFile { name: name.to_owned(), bytes: bytes.to_vec() };
    let mut best = f64::MAX;
    let (mut decode, mut clean) = (0.0, 0.0);
    for _ in 0..5 {
        let start = Instant::now();
        let text = rasid::source::decode(&file);
        let decoded = start.elapsed().as_secs_f64();
        let article = rasid::article::clean(text);
        let took = start.elapsed().as_secs_f64();
        assert!(!article.body.is_empty());
        if took < best {
            (best, decode, clean) = (took, decoded, took - decoded);
        }
    }
    let size = bytes.len() as f64 / 1e6;
    println!("{name}: {:.0} MB/s (decode {:.0}, clean {:.0})", size / best, size / decode, size / clean);
}

#[test]
#[ignore = "measures; run it in release with --ignored --nocapture"]
fn speed_of_decoding_and_cleaning() {
    let paragraph = "وصل وزير الخارجية إلى العاصمة صباح اليوم في زيارة رسمية تستمر يومين، يلتقي خلالها كبار المسؤولين لبحث سبل تعزيز التعاون بين البلدين في مجالات الطاقة والنقل، قبل أن يتوجه إلى المنطقة الحدودية لتفقد سير العمل.\n";
    let article = format!(
        "قمة بغداد تبدأ اليوم بمشاركة واسعة\nبقلم: ليلى حداد\n12 تموز 2025\n{}تعليق (0)\n",
        paragraph.repeat(18)
    );
    megabytes_a_second("one article of 8 KB", article.as_bytes());
    megabytes_a_second("paragraphs", paragraph.repeat(20_000).as_bytes());
    megabytes_a_second("one line", paragraph.replace('\n', " ").repeat(20_000).as_bytes());
    megabytes_a_second("short lines", "تعاون عسكري جديد بين البلدين\n".repeat(100_000).as_bytes());
    megabytes_a_second("one-word lines", "خبر\n".repeat(300_000).as_bytes());
    megabytes_a_second("equals signs", "aXA6IDE5Mi4wLjIuMjQ4IA== نص ".repeat(50_000).as_bytes());
    megabytes_a_second("windows-1256", &encoding_rs::WINDOWS_1256.encode(&paragraph.repeat(20_000)).0);
    let load = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/saudinewsnet.txt");
    if let Ok(bytes) = std::fs::read(load) {
        megabytes_a_second("corpora/load unpacked", &bytes);
    }
}
