//! The programs that are fetched later, and the sheet that comes with one, get names that change when they do. Trunk gives
//! such names to the app and not to workers, whose names it takes for written in the app; and then a browser could keep
//! an old reader for a new app.

use std::fs;
use std::path::Path;

use crate::failure::Failure;

/// The whole app, the reader of goals, the listener to replies, and the checker of files.
pub const LATER: [&str; 4] = ["whole", "reader", "listener", "checker"];

/// The sheet of the whole app.
const SHEET: &str = "later.css";

/// Renames the two files of each program, and writes the new names where they are named: in the page and in the glue.
/// The sheet is named in the page only.
pub fn rename(staging: &Path) -> Result<(), Failure> {
    let sheet = staging.join(SHEET);
    let new = format!("later-{:016x}.css", fingerprint(&read(&sheet)?));
    replace(&staging.join("index.html"), &(SHEET.to_owned(), new.clone()))?;
    fs::rename(&sheet, staging.join(new)).map_err(|error| Failure::file("rename", &sheet, &error))?;
    LATER.iter().try_for_each(|name| rename_one(staging, name))
}

fn rename_one(staging: &Path, name: &str) -> Result<(), Failure> {
    let (glue_name, program_name) = (format!("{name}.js"), format!("{name}_bg.wasm"));
    let program = read(&staging.join(&program_name))?;
    let glue = read(&staging.join(&glue_name))?;
    let mark = format!("{:016x}", fingerprint(&[glue.as_slice(), program.as_slice()].concat()));
    let new = [format!("{name}-{mark}.js"), format!("{name}-{mark}_bg.wasm")];
    let names: Vec<_> = [glue_name.clone(), program_name].into_iter().zip(new).collect();
    replace(&staging.join(&glue_name), &names[1])?;
    replace(&staging.join("index.html"), &names[0])?;
    for (old, new) in &names {
        let path = staging.join(old);
        fs::rename(&path, staging.join(new)).map_err(|error| Failure::file("rename", &path, &error))?;
    }
    Ok(())
}

fn replace(path: &Path, (old, new): &(String, String)) -> Result<(), Failure> {
    let text = fs::read_to_string(path).map_err(|error| Failure::file("read", path, &error))?;
    if !text.contains(old.as_str()) {
        return Err(Failure::failed(format!("{} does not name {old}", path.display())));
    }
    fs::write(path, text.replace(old.as_str(), new)).map_err(|error| Failure::file("write", path, &error))
}

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(|error| Failure::file("read", path, &error))
}

/// FNV-1a: the same on every machine and with every compiler, and nobody attacks it here.
fn fingerprint(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::fingerprint;

    #[test]
    fn the_fingerprint_is_the_known_one() {
        assert_eq!(fingerprint(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fingerprint(b"foobar"), 0x8594_4171_f739_67e8);
    }
}
