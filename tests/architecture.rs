//! Holds the modules to the direction in which they may import, and the engine to what it may name.
//!
//! The engine is one crate, so the compiler allows any module to use any other. This test does not.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Each module of the library with the modules that it may name; none of them may come later in the table.
const MAY_USE: &[(&str, &[&str])] = &[
    ("vocabulary", &[]),
    ("json", &[]),
    ("packing", &[]),
    ("diagnostic", &["packing"]),
    ("language", &[]),
    ("goals", &["packing", "language"]),
    ("utterance", &["vocabulary", "packing", "language"]),
    ("practice", &["vocabulary"]),
    ("act", &["vocabulary", "practice"]),
    ("scenario", &["vocabulary", "diagnostic", "json", "practice", "act"]),
    ("schema", &["practice", "scenario"]),
    ("synthetic", &["practice", "act", "scenario"]),
    ("case", &["goals", "practice", "act", "scenario"]),
    ("step", &["practice", "act", "scenario", "case"]),
    ("review", &["scenario", "case", "step"]),
    ("rules", &["goals", "practice", "act", "scenario", "case"]),
    ("judge", &["goals", "practice", "act", "scenario", "case", "step", "rules"]),
    ("log", &["vocabulary", "utterance", "json", "practice", "act", "scenario"]),
    ("session", &["goals", "practice", "act", "scenario", "case", "step", "rules", "judge", "log"]),
    ("attainment", &["goals", "act", "scenario", "case", "step", "rules", "log", "session"]),
    ("scoring", &["goals", "practice", "act", "scenario", "case", "rules", "judge", "log", "session"]),
    ("own_words", &["utterance", "act", "scenario", "log", "session"]),
    ("occasions", &["practice", "act", "scenario", "case", "step", "rules", "judge", "log", "session"]),
    ("lint", &["goals", "json", "practice", "act", "scenario", "case", "step", "rules", "judge"]),
    ("what_if", &["scenario", "case", "step", "judge", "session"]),
    (
        "reference",
        &[
            "json",
            "goals",
            "practice",
            "act",
            "scenario",
            "rules",
            "session",
            "attainment",
            "scoring",
            "occasions",
        ],
    ),
    (
        "playscript",
        &[
            "diagnostic",
            "utterance",
            "practice",
            "act",
            "scenario",
            "rules",
            "judge",
            "log",
            "session",
            "own_words",
            "scoring",
        ],
    ),
    (
        "explore",
        &[
            "goals",
            "practice",
            "act",
            "scenario",
            "case",
            "step",
            "rules",
            "judge",
            "log",
            "session",
            "scoring",
            "playscript",
        ],
    ),
];

/// What would make a run depend on more than its scenario, seed and log.
const NOT_IN_THE_ENGINE: &[&str] = &[
    "std::time",
    "std::fs",
    "std::env",
    "std::net",
    "std::process",
    "std::thread",
    "SystemTime",
    "Instant::",
    "HashMap",
    "HashSet",
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "leptos",
    "StdRng",
    "thread_rng",
    "println!",
];

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = Vec::new();
    for entry in folder.read_dir().expect("a folder of sources").map(|entry| entry.expect("an entry").path())
    {
        if entry.is_dir() {
            found.extend(sources(&entry));
        } else if entry.extension().is_some_and(|extension| extension == "rs") {
            found.push(entry);
        }
    }
    found.sort();
    found
}

fn source_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The code of a file without comments, and without its tests, which may use what they like.
fn code(file: &Path) -> String {
    let text = std::fs::read_to_string(file).expect("a source file");
    let own = text.split("#[cfg(test)]").next().unwrap_or_default();
    own.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .fold(String::new(), |all, line| all + line + "\n")
}

/// The files of the engine with the module that each belongs to.
fn engine() -> Vec<(PathBuf, String)> {
    let folder = source_folder();
    let in_engine = |file: &PathBuf| {
        !file.starts_with(folder.join("bin")) && !file.ends_with("lib.rs") && !file.ends_with("tests.rs")
    };
    sources(&folder)
        .into_iter()
        .filter(in_engine)
        .map(|file| {
            let inside = file.strip_prefix(&folder).expect("a file of this folder");
            let first =
                inside.components().next().expect("a name").as_os_str().to_string_lossy().into_owned();
            (file, first.trim_end_matches(".rs").to_owned())
        })
        .collect()
}

#[test]
fn modules_import_one_way() {
    let table: BTreeMap<&str, &[&str]> = MAY_USE.iter().copied().collect();
    let mut wrong = Vec::new();
    for (file, module) in engine() {
        let Some(allowed) = table.get(&*module) else {
            wrong.push(format!("{module} is not in the table: say what it may use"));
            continue;
        };
        let code = code(&file);
        for (at, _) in code.match_indices("crate::") {
            // Not the `practicum_crate::` of some macro, and not `$crate::`.
            let rest = &code[at + "crate::".len()..];
            let named: String = rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
            if named.is_empty() {
                wrong.push(format!("{}: name one module in each `use crate::…` line", file.display()));
            } else if named != module && !allowed.contains(&&*named) {
                wrong.push(format!("{}: {module} may not use {named}", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_table_has_no_circles() {
    for (at, (module, allowed)) in MAY_USE.iter().enumerate() {
        for used in *allowed {
            let before = MAY_USE[..at].iter().any(|(earlier, _)| earlier == used);
            assert!(before, "{module} may use {used}, which comes later or not at all");
        }
    }
}

#[test]
fn the_engine_names_no_clock_file_page_or_chance() {
    let mut wrong = Vec::new();
    for (file, _) in engine() {
        let code = code(&file);
        let named = NOT_IN_THE_ENGINE.iter().filter(|name| code.contains(**name));
        wrong.extend(named.map(|name| format!("{}: {name}", file.display())));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A walk over cases asks the rules once for all cases that look the same to them: to see more of a case, a rule needs
/// a place for it among what `case/words.rs` says that rules see.
#[test]
fn the_rules_see_no_variables_flags_weeks_or_items_of_the_plan() {
    let not_seen = [
        ".trust()",
        ".course()",
        ".variable(",
        ".holds(",
        ".week",
        ".session",
        ".steps",
        ".planned(",
        ".answer(",
    ];
    for (file, _) in engine().into_iter().filter(|(_, module)| module == "rules") {
        // The one question about weeks and sessions that a walk knows of.
        let code = code(&file).replace("after.session > before.session || after.week > before.week", "");
        for name in not_seen {
            let seen = ["before", "after", "case"].map(|case| format!("{case}{name}"));
            let named = seen.iter().find(|seen| code.contains(&**seen));
            assert!(named.is_none(), "{}: {named:?} is not what rules see", file.display());
        }
    }
}

#[test]
fn only_the_platform_touches_the_page() {
    let app = source_folder().join("bin/app");
    for file in sources(&app).into_iter().filter(|file| !file.starts_with(app.join("platform"))) {
        let code = code(&file);
        for name in ["web_sys", "js_sys", "wasm_bindgen", "gloo_storage"] {
            assert!(!code.contains(name), "{}: {name} belongs into platform/", file.display());
        }
    }
}

/// The analyser comes later, as a program of its own; whoever lets a session read goals by itself links it in again.
#[test]
fn the_app_names_who_reads_its_goals() {
    for file in sources(&source_folder().join("bin/app")) {
        let code = code(&file);
        for name in ["Session::start(", "Session::replay(", "goals::read_goal"] {
            assert!(!code.contains(name), "{}: {name} brings the analyser into the app", file.display());
        }
    }
}

/// What is only read lies beside the page as files; whoever names the texts themselves links them all into the app.
#[test]
fn the_app_carries_no_text_of_rules_or_reference() {
    for file in sources(&source_folder().join("bin/app")) {
        let code = code(&file);
        for name in ["finding.text()", "Finding::text", ".says()", ".doc()", "practicum::reference"] {
            assert!(!code.contains(name), "{}: {name} brings texts into the app", file.display());
        }
    }
}

/// Views see the store and components, components nothing but the engine and each other, the store the platform.
#[test]
fn the_app_imports_one_way() {
    const MAY_NOT_USE: &[(&str, &[&str])] = &[
        ("platform", &["store", "views", "components"]),
        ("store", &["views", "components"]),
        ("components", &["views", "store"]),
    ];
    let app = source_folder().join("bin/app");
    for (part, forbidden) in MAY_NOT_USE {
        let folder = app.join(part);
        for file in if folder.is_dir() { sources(&folder) } else { Vec::new() } {
            let code = code(&file);
            for name in *forbidden {
                let used = code.contains(&format!("crate::{name}"));
                assert!(!used, "{}: {part} may not use {name}", file.display());
            }
        }
    }
}

/// The app is built twice from one source. The halves part here and nowhere else, so that each view stays one view.
#[test]
fn the_two_halves_of_the_app_part_in_few_places() {
    const PART: &[&str] = &[
        "main.rs",
        "says.rs",
        "components/mod.rs",
        "platform/life.rs",
        "platform/mod.rs",
        "platform/render.rs",
        "platform/storage.rs",
        "store/mod.rs",
        "views/mod.rs",
        "views/shell.rs",
        "views/start.rs",
    ];
    let app = source_folder().join("bin/app");
    for file in sources(&app) {
        let parts = code(&file).contains("feature = \"whole\"");
        let named = PART.iter().any(|place| file == app.join(place));
        assert_eq!(parts, named, "{}: part the halves in views/mod.rs or store/mod.rs", file.display());
    }
}

#[test]
fn no_file_is_a_drawer_for_everything() {
    let drawers = ["utils.rs", "util.rs", "helpers.rs", "common.rs", "misc.rs"];
    for file in sources(&source_folder()) {
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        assert!(!drawers.contains(&&*name), "{}: name what it is about", file.display());
    }
}
