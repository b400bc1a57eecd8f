//! The byte budget: all that a visitor loads up to the first playable choice, in brotli as a web host sends it.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::place;

/// The promise of the design: at most 180 KB, of 1,024 bytes each.
const BUDGET: usize = 180 * 1024;

/// What the whole app may weigh beside that: 216 KB. It comes in the background, while the first choices are taken.
const WHOLE: usize = 216 * 1024;

/// What the reader of goals may weigh beside that, analyser and word lists together: 60 KB.
const READER: usize = 60 * 1024;

/// What the listener to replies may weigh, which only cases with scenes for own words ask for: 60 KB.
const LISTENER: usize = 60 * 1024;

/// What the checker of files may weigh, which only those wait for who open a file with faults: 48 KB.
const CHECKER: usize = 48 * 1024;

/// The file with what the rules say.
const SAYS: &str = "says.json";

/// What a student waits for who asks for a page of the reference, whichever it is, or for what the rules say: 16 KB.
const PAGE: usize = 16 * 1024;

/// A file's name, and what it weighs as it is and in brotli.
type Row = (String, usize, usize);

/// What each file weighs.
pub struct Budget {
    rows: Vec<Row>,
    /// The whole app with its sheet, and the reader of goals. Neither counts up to the first choice, because nobody waits for it there:
    /// the first half asks for them when choices have been on the page for a while. `tests/e2e/handing.test.mjs` and
    /// `reader.test.mjs` see to it that this stays so.
    whole: Vec<Row>,
    later: Vec<Row>,
    /// The listener to replies, which is asked for in a scene for own words.
    heard: Vec<Row>,
    /// The checker of files, for which the same holds.
    faulty: Vec<Row>,
    /// The largest page of the reference, and what the rules say; the same test holds for them.
    asked: Vec<Row>,
}

/// Weighs the files that stand at the root of `dist/` (page, program, glue, boot script, style sheet, manifest), the
/// catalogue, and the largest case: a student opens one case, and it may be that one.
pub fn measure() -> Result<Budget, Failure> {
    let dist = place::dist();
    let root: Vec<Row> = files(&dist)?.iter().map(|path| weigh(&dist, path)).collect::<Result<_, _>>()?;
    let (later, mut rows): (Vec<_>, Vec<_>) =
        root.into_iter().partition(|(name, ..)| name.starts_with("reader-"));
    let whole =
        rows.extract_if(.., |(name, ..)| name.starts_with("whole-") || name.starts_with("later-")).collect();
    let heard = rows.extract_if(.., |(name, ..)| name.starts_with("listener-")).collect();
    let faulty = rows.extract_if(.., |(name, ..)| name.starts_with("checker-")).collect();
    let scenarios = dist.join("scenarios");
    rows.push(weigh(&dist, &scenarios.join("catalogue.json"))?);
    let mut cases = Vec::new();
    for folder in folders(&scenarios)? {
        cases.push(weigh(&dist, &folder.join("scenario.json"))?);
    }
    rows.extend(cases.into_iter().max_by_key(|(_, _, brotli)| *brotli));
    let reference = dist.join("reference");
    let pages: Vec<Row> =
        files(&reference)?.iter().map(|path| weigh(&dist, path)).collect::<Result<_, _>>()?;
    let (mut asked, pages): (Vec<_>, Vec<_>) = pages.into_iter().partition(|(name, ..)| name.ends_with(SAYS));
    asked.extend(pages.into_iter().max_by_key(|(_, _, brotli)| *brotli));
    Ok(Budget { rows, whole, later, heard, faulty, asked })
}

impl Budget {
    /// A line for each file, and one for all of them, before and after the first choice.
    pub fn print(&self) {
        let parts = [
            ("up to the first playable choice", &self.rows, BUDGET),
            ("after it: the whole app", &self.whole, WHOLE),
            ("after it: the reader of goals", &self.later, READER),
            ("where there are own words: the listener to replies", &self.heard, LISTENER),
            ("when a file has faults", &self.faulty, CHECKER),
            ("when asked for: what the rules say, and the largest page", &self.asked, PAGE),
        ];
        for (title, rows, allowed) in parts {
            println!("{:>10} {:>10}  {title}", "bytes", "brotli");
            for (name, plain, brotli) in rows {
                println!("{plain:>10} {brotli:>10}  {name}");
            }
            let plain: usize = rows.iter().map(|(_, plain, _)| plain).sum();
            println!("{plain:>10} {:>10}  total, of {allowed} allowed", total(rows));
        }
    }

    /// Fails when a sum is over its budget.
    pub fn check(&self) -> Result<(), Failure> {
        let parts = [
            ("up to the first playable choice", total(&self.rows), BUDGET),
            ("in the whole app", total(&self.whole), WHOLE),
            ("in the reader of goals", total(&self.later), READER),
            ("in the listener to replies", total(&self.heard), LISTENER),
            ("in the checker of files", total(&self.faulty), CHECKER),
            ("in the largest page and what the rules say", total(&self.asked), PAGE),
        ];
        let over: Vec<String> = parts
            .into_iter()
            .filter(|(_, total, allowed)| total > allowed)
            .map(|(what, total, allowed)| {
                format!("{total} bytes {what}, {} over the budget of {allowed}", total - allowed)
            })
            .collect();
        if over.is_empty() {
            return Ok(());
        }
        Err(Failure::failed(format!("{}; see the table for what grew", over.join("; "))))
    }
}

fn total(rows: &[Row]) -> usize {
    rows.iter().map(|(_, _, brotli)| brotli).sum()
}

fn weigh(dist: &Path, path: &Path) -> Result<Row, Failure> {
    let bytes = fs::read(path).map_err(|error| Failure::file("read", path, &error))?;
    let name = path.strip_prefix(dist).unwrap_or(path).display().to_string();
    Ok((name, bytes.len(), brotli_size(&bytes)))
}

/// The size in brotli at its best and slowest (quality 11, a window of 4 MB), which hosts use for files at rest.
fn brotli_size(bytes: &[u8]) -> usize {
    let mut packed = Vec::new();
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    // Reading from and writing to memory cannot fail.
    let _ = brotli::BrotliCompress(&mut &bytes[..], &mut packed, &params);
    packed.len()
}

fn files(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    Ok(list(folder)?.into_iter().filter(|path| path.is_file()).collect())
}

fn folders(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    Ok(list(folder)?.into_iter().filter(|path| path.is_dir()).collect())
}

fn list(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let read = fs::read_dir(folder).map_err(|error| Failure::file("list", folder, &error))?;
    let mut paths: Vec<_> = read.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    paths.sort();
    Ok(paths)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_budget_itself_is_allowed_and_one_byte_more_is_not() {
        let with = |brotli, later| Budget {
            rows: vec![("a".into(), 1, 4), ("b".into(), 1, brotli)],
            whole: vec![("whole-e".into(), 1, WHOLE)],
            later: vec![("reader-c".into(), 1, later)],
            heard: vec![("listener-f".into(), 1, LISTENER)],
            faulty: vec![("checker-d".into(), 1, CHECKER)],
            asked: vec![("reference/says.json".into(), 1, PAGE)],
        };
        assert!(with(BUDGET - 4, READER).check().is_ok());
        assert!(with(BUDGET - 3, READER).check().unwrap_err().to_string().contains("1 over"));
        assert!(with(BUDGET - 4, READER + 2).check().unwrap_err().to_string().contains("2 over"));
    }

    #[test]
    fn repetition_packs_well() {
        assert!(brotli_size(&[b'a'; 10_000]) < 30);
    }
}
