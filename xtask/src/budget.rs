//! The byte budget: all that a visitor loads up to the first playable choice, in brotli as a web host sends it.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::place;

/// The promise of the design: at most 180 KB, of 1,024 bytes each.
const BUDGET: usize = 180 * 1024;

/// What each file weighs.
pub struct Budget {
    rows: Vec<(String, usize, usize)>,
}

/// Weighs the files that stand at the root of `dist/` (page, program, glue, boot script, style sheet, manifest), the
/// catalogue, and the largest case: a student opens one case, and it may be that one.
pub fn measure() -> Result<Budget, Failure> {
    let dist = place::dist();
    let mut rows: Vec<_> = files(&dist)?.iter().map(|path| weigh(&dist, path)).collect::<Result<_, _>>()?;
    let scenarios = dist.join("scenarios");
    rows.push(weigh(&dist, &scenarios.join("catalogue.json"))?);
    let mut cases = Vec::new();
    for folder in folders(&scenarios)? {
        cases.push(weigh(&dist, &folder.join("scenario.json"))?);
    }
    rows.extend(cases.into_iter().max_by_key(|(_, _, brotli)| *brotli));
    Ok(Budget { rows })
}

impl Budget {
    /// A line for each file and one for all of them.
    pub fn print(&self) {
        println!("{:>10} {:>10}  up to the first playable choice", "bytes", "brotli");
        for (name, plain, brotli) in &self.rows {
            println!("{plain:>10} {brotli:>10}  {name}");
        }
        let plain: usize = self.rows.iter().map(|(_, plain, _)| plain).sum();
        println!("{plain:>10} {:>10}  total, of {BUDGET} allowed", self.total());
    }

    /// Fails when the sum is over the budget.
    pub fn check(&self) -> Result<(), Failure> {
        let total = self.total();
        if total <= BUDGET {
            return Ok(());
        }
        Err(Failure::failed(format!(
            "{total} bytes up to the first playable choice, {} over the budget of {BUDGET}; see the table for what grew",
            total - BUDGET
        )))
    }

    fn total(&self) -> usize {
        self.rows.iter().map(|(_, _, brotli)| brotli).sum()
    }
}

fn weigh(dist: &Path, path: &Path) -> Result<(String, usize, usize), Failure> {
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
        let with = |brotli| Budget { rows: vec![("a".into(), 1, 4), ("b".into(), 1, brotli)] };
        assert!(with(BUDGET - 4).check().is_ok());
        assert!(with(BUDGET - 3).check().unwrap_err().to_string().contains("1 over"));
    }

    #[test]
    fn repetition_packs_well() {
        assert!(brotli_size(&[b'a'; 10_000]) < 30);
    }
}
