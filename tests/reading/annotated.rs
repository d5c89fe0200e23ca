//! The annotated articles beside the checkout, where they are there: furniture and what an article says of itself.

use std::path::{Path, PathBuf};

use rasid::model::{Article, Meta, RawFile};
use serde_json::Value;

/// The steering repository's `shared` folder.
fn shared() -> Option<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    ["../shared", "../../shared"]
        .into_iter()
        .map(|folder| here.join(folder))
        .find(|folder| folder.join("gold").is_dir())
}

fn read(file: &Path) -> Article {
    let name = file.display().to_string();
    rasid::article::clean(rasid::source::decode(&RawFile { name, bytes: std::fs::read(file).unwrap() }))
}

/// The characters of furniture by number, as the annotation counts them.
fn furniture(article: &Article) -> Vec<usize> {
    let in_furniture =
        |at: usize| article.furniture.iter().any(|span| (span.start as usize..span.end as usize).contains(&at));
    article.text.char_indices().enumerate().filter(|(_, (at, _))| in_furniture(*at)).map(|(number, _)| number).collect()
}

fn annotated(gold: &Value) -> Vec<usize> {
    let edge = |span: &Value, name: &str| usize::try_from(span[name].as_u64().unwrap()).unwrap();
    gold["furniture"].as_array().unwrap().iter().flat_map(|span| edge(span, "start")..edge(span, "end")).collect()
}

#[test]
fn furniture_and_declarations_of_the_annotated_articles_are_found() {
    let Some(shared) = shared() else {
        println!("left out: the annotated articles are not beside this checkout");
        return;
    };
    let (mut found, mut wanted, mut lost, mut body) = (0, 0, 0, 0);
    let (mut declared, mut declared_wanted) = (0, 0);
    for entry in std::fs::read_dir(shared.join("gold")).unwrap() {
        let path = entry.unwrap().path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()?.strip_suffix(".json")) else { continue };
        let gold: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
        let article = read(&shared.join("articles").join(name));
        let (mine, theirs) = (furniture(&article), annotated(&gold));
        let both = mine.iter().filter(|number| theirs.contains(number)).count();
        found += both;
        wanted += theirs.len();
        lost += mine.len() - both;
        body += article.text.chars().count() - theirs.len();
        let Meta { title, author, published, published_by: _, publisher, url } = &article.meta;
        for (field, mine) in
            [("title", title), ("author", author), ("published", published), ("publisher", publisher), ("url", url)]
        {
            if let Some(theirs) = gold["meta"][field].as_str() {
                declared_wanted += 1;
                declared += usize::from(mine.as_deref() == Some(theirs));
                assert_eq!(mine.as_deref(), Some(theirs), "{field} of {name}");
            }
        }
    }
    println!("furniture found {found}/{wanted}, body lost {lost}/{body}, declared {declared}/{declared_wanted}");
    assert!(found * 10 >= wanted * 9 && lost * 1000 <= body * 2);
}
