//! One style sheet out of the many files of a folder: one request, and one text for the compressor. There are two: of
//! what the first half of the app shows, and of what only the whole does. `cargo xtask finish` makes them small.

use std::fs;
use std::path::Path;

use super::{entries, name};
use crate::failure::Failure;

/// These come first, in this order; everything else follows by name. So a new view's style sheet needs no entry in
/// any list, and its rules must not depend on coming before or after another view's.
const FIRST: [&str; 2] = ["tokens.css", "base.css"];

/// All sheets of a folder, joined; not those of the folders in it.
pub fn bundle(folder: &Path) -> Result<String, Failure> {
    let mut files: Vec<_> =
        entries(folder)?.into_iter().filter(|path| name(path).ends_with(".css")).collect();
    files.sort_by_key(|path| FIRST.iter().position(|first| *first == name(path)).unwrap_or(FIRST.len()));

    let mut all = String::new();
    for path in files {
        let text = fs::read_to_string(&path).map_err(|error| Failure::file("read", &path, &error))?;
        if text.contains("@import") {
            return Err(Failure::failed(format!(
                "{} has an @import, which would be one more request and is ignored after the first file; \
                 all files of its folder are joined as they are, so leave it out",
                path.display()
            )));
        }
        all.push_str(&text);
        all.push('\n');
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_and_base_come_before_the_views() {
        let folder = std::env::temp_dir().join(format!("practicum-style-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for (file, text) in
            [("a.css", "a{}"), ("base.css", "base{}"), ("tokens.css", "tokens{}"), ("note.md", "no")]
        {
            fs::write(folder.join(file), text).unwrap();
        }
        assert_eq!(bundle(&folder).unwrap(), "tokens{}\nbase{}\na{}\n");
        fs::write(folder.join("z.css"), "@import 'a.css';").unwrap();
        assert!(bundle(&folder).unwrap_err().to_string().contains("z.css"));
        fs::remove_dir_all(&folder).unwrap();
    }
}
