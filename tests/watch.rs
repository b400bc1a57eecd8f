//! `practicum watch` as its users meet it: it lints on save, whatever an editor does to the file, and Ctrl-C ends it.
#![cfg(all(feature = "cli", unix))]

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// A watch, and what it writes; it is ended when the test is over, whatever comes of it.
struct Watched {
    child: Child,
    lines: Receiver<String>,
}

impl Drop for Watched {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Watched {
    fn start(arguments: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_practicum"))
            .arg("watch")
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let (hand_in, lines) = channel();
        let out = BufReader::new(child.stdout.take().expect("a pipe"));
        let complaints = BufReader::new(child.stderr.take().expect("a pipe"));
        let also = hand_in.clone();
        std::thread::spawn(move || out.lines().map_while(Result::ok).try_for_each(|line| hand_in.send(line)));
        std::thread::spawn(move || {
            complaints.lines().map_while(Result::ok).try_for_each(|line| also.send(line))
        });
        Self { child, lines }
    }

    /// All that is written up to and with a line that holds these words.
    fn until(&self, words: &str) -> String {
        let mut seen = String::new();
        loop {
            let line = self.lines.recv_timeout(Duration::from_secs(60));
            let line = line.unwrap_or_else(|_| panic!("no line with “{words}” came after:\n{seen}"));
            seen += &line;
            seen += "\n";
            if line.contains(words) {
                return seen;
            }
        }
    }

    fn end(mut self) -> Option<i32> {
        let sent = Command::new("kill").args(["-INT", &self.child.id().to_string()]).status();
        assert!(sent.expect("there is `kill`").success());
        self.child.wait().expect("it ends").code()
    }
}

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a temporary folder");
    folder
}

fn good() -> String {
    let small = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/scenarios/small/scenario.json");
    std::fs::read_to_string(small).expect("the small case")
}

/// The small case with a word that the file's format does not know.
fn bad() -> String {
    good().replacen("\"summary\"", "\"sumary\"", 1)
}

const WAITING: &str = "Waiting for changes";

#[test]
fn a_change_is_linted_and_ctrl_c_ends_well() {
    let file = folder("watch-change").join("scenario.json");
    std::fs::write(&file, good()).expect("written");
    let watched = Watched::start(&[file.to_str().expect("a path")]);
    assert!(watched.until(WAITING).contains("1 scenario checked: 0 errors"));
    std::fs::write(&file, bad()).expect("written");
    let said = watched.until(WAITING);
    assert!(said.contains("sumary") && !said.contains(" 0 errors"), "{said}");
    std::fs::write(&file, good()).expect("written");
    assert!(watched.until(WAITING).contains("0 errors"));
    assert_eq!(watched.end(), Some(0));
}

#[test]
fn a_file_may_go_and_come_back_and_be_replaced() {
    let here = folder("watch-replace");
    let (file, other) = (here.join("scenario.json"), here.join("scenario.json~"));
    std::fs::write(&file, good()).expect("written");
    let watched = Watched::start(&[file.to_str().expect("a path")]);
    watched.until(WAITING);
    std::fs::remove_file(&file).expect("removed");
    watched.until("There is no such file");
    std::fs::write(&file, good()).expect("written");
    watched.until("1 scenario checked: 0 errors");
    // As many editors save: a new file takes the place of the old one.
    std::fs::write(&other, bad()).expect("written");
    std::fs::rename(&other, &file).expect("renamed");
    watched.until("sumary");
    assert_eq!(watched.end(), Some(0));
}

#[test]
fn what_is_new_in_a_folder_is_seen() {
    let here = folder("watch-folder");
    std::fs::create_dir(here.join("one")).expect("a folder");
    std::fs::write(here.join("one/scenario.json"), good()).expect("written");
    let watched = Watched::start(&[here.to_str().expect("a path")]);
    assert!(watched.until(WAITING).contains("1 scenario checked"));
    std::fs::create_dir(here.join("two")).expect("a folder");
    std::fs::write(here.join("two/scenario.json"), bad()).expect("written");
    assert!(watched.until("checked").contains("2 scenarios checked: "));
    assert_eq!(watched.end(), Some(0));
}

#[test]
fn programs_read_one_list_for_each_round() {
    let file = folder("watch-json").join("scenario.json");
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/after-the-layoff/scenario.json");
    std::fs::copy(shipped, &file).expect("copied");
    let watched = Watched::start(&[file.to_str().expect("a path"), "--format", "json"]);
    assert_eq!(watched.until("]").trim(), "[]");
    std::fs::write(&file, bad()).expect("written");
    assert!(watched.until("sumary").contains("\"code\""));
    assert_eq!(watched.end(), Some(0));
}
