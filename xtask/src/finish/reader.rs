//! The reader of goals gets names that change when it does. Trunk gives such names to the app and not to workers,
//! whose names it takes for written in the app; and then a browser could keep an old reader for a new app.

use std::fs;
use std::path::Path;

use crate::failure::Failure;

const GLUE: &str = "reader.js";
const PROGRAM: &str = "reader_bg.wasm";

/// Renames the reader's two files, and writes the new names where they are named: in the page and in the glue.
pub fn rename(staging: &Path) -> Result<(), Failure> {
    let program = read(&staging.join(PROGRAM))?;
    let glue = read(&staging.join(GLUE))?;
    let mark = format!("{:016x}", fingerprint(&[glue.as_slice(), program.as_slice()].concat()));
    let names = [(GLUE, format!("reader-{mark}.js")), (PROGRAM, format!("reader-{mark}_bg.wasm"))];
    replace(&staging.join(GLUE), &names[1])?;
    replace(&staging.join("index.html"), &names[0])?;
    for (old, new) in &names {
        let path = staging.join(old);
        fs::rename(&path, staging.join(new)).map_err(|error| Failure::file("rename", &path, &error))?;
    }
    Ok(())
}

fn replace(path: &Path, (old, new): &(&str, String)) -> Result<(), Failure> {
    let text = fs::read_to_string(path).map_err(|error| Failure::file("read", path, &error))?;
    if !text.contains(old) {
        return Err(Failure::failed(format!("{} does not name {old}", path.display())));
    }
    fs::write(path, text.replace(old, new)).map_err(|error| Failure::file("write", path, &error))
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
