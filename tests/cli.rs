//! The command line as its users meet it: what it prints and how it exits.
#![cfg(feature = "cli")]

use expect_test::{Expect, expect, expect_file};
use serde_json::Value;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};

const SMALL: &str = "tests/fixtures/scenarios/small";
const SHIPPED: &str = "scenarios/after-the-layoff";
const GOOD: &str = "tests/fixtures/scenarios/small/good.play";
const BAD: &str = "tests/fixtures/scenarios/bad/unknown_name.json";

struct Ran {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Ran {
    /// Everything at once, for a snapshot.
    fn all(&self) -> String {
        let code = self.code.map_or("none".into(), |code| code.to_string());
        format!("exit {code}\n--- out\n{}--- err\n{}", self.out, self.err)
    }
    fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}:\n{}", self.all()))
    }
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_practicum"));
    command.args(arguments).current_dir(env!("CARGO_MANIFEST_DIR"));
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn run_with(arguments: &[&str], input: &[u8]) -> Ran {
    let mut child = command(arguments).spawn().expect("the program starts");
    // A program that has already ended reads nothing more, and that is its right.
    let _ = child.stdin.take().expect("a pipe").write_all(input);
    let output = child.wait_with_output().expect("the program ends");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("it writes UTF-8");
    Ran { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

fn run(arguments: &[&str]) -> Ran {
    run_with(arguments, b"")
}

fn check(arguments: &[&str], expected: Expect) {
    expected.assert_eq(&run(arguments).all());
}

/// A file for one test, away from the sources.
fn file(name: &str, bytes: &[u8]) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let path = folder.join(name);
    std::fs::write(&path, bytes).expect("a temporary file");
    path
}

#[test]
fn lint_says_where_what_and_how_to_mend_it() {
    expect_file!["fixtures/cli/lint.txt"].assert_eq(&run(&["lint", BAD]).all());
    expect_file!["fixtures/cli/lint.json"].assert_eq(&run(&["lint", BAD, "--format", "json"]).all());
}

#[test]
fn lint_finds_nothing_in_a_good_file() {
    check(
        &["lint", SHIPPED],
        expect![[r#"
        exit 0
        --- out
        1 scenario checked: 0 errors, 0 warnings.
        --- err
    "#]],
    );
    check(
        &["lint", SHIPPED, "--format", "json"],
        expect![[r#"
        exit 0
        --- out
        []
        --- err
    "#]],
    );
}

#[test]
fn lint_looks_below_folders_and_at_each_file_once() {
    let ran = run(&["lint", "tests", SMALL, "tests/fixtures/scenarios/small/scenario.json"]);
    assert_eq!(ran.code, Some(0), "{}", ran.all());
    assert!(ran.out.contains("\n1 scenario checked"), "{}", ran.all());
}

#[test]
fn lint_could_not_run() {
    check(
        &["lint", "no-such-file.json"],
        expect![[r#"
        exit 2
        --- out
        --- err
        practicum: no-such-file.json: There is no such file or folder.
    "#]],
    );
    check(
        &["lint", "style"],
        expect![[r#"
        exit 2
        --- out
        --- err
        practicum: style: There is no scenario.json in this folder or below it.
    "#]],
    );
    assert_eq!(run(&["lint"]).code, Some(2));
    // What can be read is checked all the same.
    let ran = run(&["lint", "no-such-file.json", BAD, "--format", "json"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.json().as_array().is_some_and(|found| !found.is_empty()));
}

/// A warning leaves the case playable, so it is no reason to fail.
#[test]
fn lint_warns_of_numbers_from_before_2018() {
    let old = "tests/fixtures/scenarios/bad/old_standard.json";
    let ran = run(&["lint", old]);
    assert_eq!(ran.code, Some(0), "{}", ran.all());
    assert!(ran.out.contains("Today it is 1.17 Termination of Services"), "{}", ran.all());
    let json = run(&["lint", old, "--format", "json"]).json();
    let found = json.as_array().expect("a list");
    assert!(found.iter().all(|found| found["severity"] != "error"), "{json}");
    assert_eq!(found.iter().filter(|found| found["code"] == "S014").count(), 7, "{json}");
}

#[test]
fn lint_keeps_its_contract() {
    for fault in run(&["lint", BAD, "--format", "json"]).json().as_array().expect("a list") {
        for field in ["code", "severity", "path", "message", "help", "file"] {
            assert!(fault[field].is_string(), "{field} in {fault}");
        }
        assert!(fault["line"].is_u64() && fault["column"].is_u64(), "{fault}");
    }
}

/// A file may hold what steers a terminal, lines without end, and no text at all.
#[test]
fn lint_shows_hostile_files_and_obeys_none() {
    let escape =
        file("escape.json", "{\"format\": 1, \"\u{1b}[2J\u{7}\": \"\u{1b}]0;x\u{7}\",\n\t\u{8}}".as_bytes());
    let long = file("long.json", format!("{{{}\"x\":1}}", " ".repeat(200_000)).as_bytes());
    let bytes = file("bytes.json", &[0xff, 0xfe, 0, 1, 2]);
    let nothing = file("nothing.json", b"");
    for path in [escape, long, bytes, nothing] {
        let ran = run(&["lint", path.to_str().expect("a name")]);
        assert_eq!(ran.code, Some(1), "{}", ran.all());
        assert!(ran.out.chars().all(|c| c == '\n' || !c.is_control()), "{:?}", ran.out);
        assert!(ran.out.lines().all(|line| line.chars().count() < 400), "{:?}", ran.out);
    }
}

#[test]
fn play_tells_each_decision_with_its_findings() {
    let ran = run(&["play", SMALL, "--script", GOOD]);
    assert_eq!(ran.code, Some(0), "{}", ran.all());
    assert!(ran.out.contains("pick frame") && ran.out.contains("EC103"), "{}", ran.all());
    assert!(ran.out.ends_with("9 expected: 9 held, 0 did not.\n"), "{}", ran.all());
}

#[test]
fn play_keeps_its_contract() {
    let ran =
        run(&["play", "tests/fixtures/scenarios/small/scenario.json", "--script", GOOD, "--format", "json"]);
    let told = ran.json();
    assert_eq!(ran.code, Some(0));
    let decisions = told["decisions"].as_array().expect("a list");
    assert_eq!(decisions.len(), 14);
    for decision in decisions {
        assert!(decision["scene"].is_string() && !decision["decision"].is_null(), "{decision}");
        let findings =
            decision["findings"].as_array().into_iter().chain(decision["lapsed"].as_array()).flatten();
        for finding in findings {
            for field in ["code", "name", "family", "verdict", "say"] {
                assert!(finding[field].is_string(), "{field} in {finding}");
            }
            assert!(finding["critical"].is_boolean(), "{finding}");
        }
    }
    assert_eq!(decisions[0]["decision"]["choose"], "frame");
    let families: Vec<_> = told["scores"].as_object().expect("an object").keys().cloned().collect();
    assert_eq!(families.len(), 4);
    for family in ["client_centred", "ethics_code", "competence_boundary", "process"] {
        assert!(families.iter().any(|known| known == family), "{families:?}");
    }
    assert_eq!(told["ended"], true);
    assert_eq!(told["expectations"]["failed"], Value::Array(Vec::new()));
    assert_eq!(told["refused"], Value::Null);
}

#[test]
fn play_says_what_did_not_hold_and_what_was_on_offer() {
    let script = file("refused.play", b"expect scene table\npick frame\npick nothing\nexpect ended\n");
    let ran = run(&["play", SMALL, "--script", script.to_str().expect("a name"), "--format", "json"]);
    assert_eq!(ran.code, Some(1));
    expect![[r#"
        {
          "help": null,
          "line": 3,
          "message": "The choice `nothing` is not on offer here.",
          "offered": [
            "pick money",
            "pick why_owed",
            "pick strength",
            "pick stacked",
            "pick enough",
            "leave"
          ],
          "scene": "table"
        }"#]]
    .assert_eq(&serde_json::to_string_pretty(&ran.json()["refused"]).expect("JSON"));
    expect![[r#"
        {
          "failed": [
            {
              "line": 1,
              "message": "The run should be in the scene `table`; it is in `door`."
            }
          ],
          "passed": 0
        }"#]]
    .assert_eq(&serde_json::to_string_pretty(&ran.json()["expectations"]).expect("JSON"));
    let ran = run(&["play", SMALL, "--script", script.to_str().expect("a name")]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.out.contains("refused.play:3: The choice `nothing` is not on offer here."), "{}", ran.all());
}

#[test]
fn play_could_not_run() {
    let script = file("broken.play", b"practitioner nobody\npick\n");
    let script = script.to_str().expect("a name");
    let nobody = file("nobody.play", b"practitioner interm\n");
    let nobody = nobody.to_str().expect("a name");
    for arguments in [
        &["play", SMALL, "--script", script][..],
        &["play", SMALL, "--script", nobody],
        &["play", SMALL, "--script", "no-such.play"],
        &["play", "no-such-folder", "--script", GOOD],
        &["play", "style", "--script", GOOD],
        &["play", BAD, "--script", GOOD],
        &["play", SMALL],
    ] {
        let ran = run(arguments);
        assert_eq!(ran.code, Some(2), "{arguments:?}\n{}", ran.all());
        assert!(!ran.err.is_empty(), "{arguments:?}");
        let json = run(&[arguments, &["--format", "json"]].concat());
        assert_eq!(json.code, Some(2));
        assert!(json.out.is_empty() || json.json().is_object(), "{}", json.all());
    }
}

#[test]
fn rules_keep_their_contract() {
    let ran = run(&["rules", "--format", "json"]);
    assert_eq!(ran.code, Some(0));
    let rules = ran.json();
    for rule in rules.as_array().expect("a list") {
        for field in ["code", "name", "family", "summary"] {
            assert!(rule[field].is_string(), "{field} in {rule}");
        }
        assert!(rule["weight"].is_u64() && rule["critical"].is_boolean(), "{rule}");
        for field in ["cites", "concepts"] {
            let list = rule[field].as_array().expect("a list");
            assert!(!list.is_empty() && list.iter().all(Value::is_string), "{field} in {rule}");
        }
    }
    let text = run(&["rules"]);
    assert_eq!((text.code, &*text.err), (Some(0), ""));
    for rule in rules.as_array().expect("a list") {
        assert!(text.out.contains(rule["code"].as_str().expect("a code")), "{rule}");
    }
}

#[test]
fn unused_rules_keep_their_contract() {
    let told = run(&["rules", "--unused", SMALL, "--format", "json"]).json();
    assert_eq!(told["cases"], serde_json::json!(["small"]));
    assert!(told["how"].as_str().is_some_and(|how| how.contains("dice")));
    let rules = told["rules"].as_array().expect("a list");
    assert_eq!(rules.len(), practicum::rules::RuleId::all().count());
    for rule in rules {
        let (heard, occasion) = (&rule["heard"], &rule["occasion"]);
        assert_eq!(heard == "never", occasion.is_null(), "{rule}");
        assert_eq!(heard == "in_a_run", !occasion["run"].is_null(), "{rule}");
    }
    let named = |code: &str| rules.iter().find(|rule| rule["code"] == code).expect("a rule");
    assert_eq!(named("EC103")["heard"], "in_a_run");
    assert_eq!(named("EC109")["heard"], "never");
    let text = run(&["rules", "--unused", SMALL]);
    assert_eq!((text.code, &*text.err), (Some(0), ""));
    assert!(
        text.out.contains("  EC109  sexual-boundaries\n") && !text.out.contains("  EC103 "),
        "{}",
        text.out
    );
    assert_eq!(run(&["rules", "--unused", "style"]).code, Some(2));
    assert_eq!(run(&["rules", "--unused", "tests/fixtures/scenarios/bad/not_json.json"]).code, Some(2));
}

#[test]
fn every_rule_and_fault_is_explained() {
    let rules = run(&["rules", "--format", "json"]).json();
    let codes = rules.as_array().expect("a list").iter().flat_map(|rule| [&rule["code"], &rule["name"]]);
    let codes: Vec<String> = codes.map(|code| code.as_str().expect("a text").to_owned()).collect();
    let faults = practicum::diagnostic::Fault::ALL.iter().flat_map(|fault| [fault.code(), fault.title()]);
    for code in codes.into_iter().chain(faults.map(str::to_owned)) {
        let text = run(&["explain", &code]);
        assert_eq!((text.code, &*text.err), (Some(0), ""), "{code}");
        assert!(text.out.lines().all(|line| line.chars().count() <= 120), "{}", text.out);
    }
}

#[test]
fn explain_a_diagnostic() {
    check(
        &["explain", "s007"],
        expect![[r#"
            exit 0
            --- out
            S007 bad-condition (error)

            A condition cannot be read.

            Why it matters
            It would be unknown when a line is shown, or a choice is offered.

            What to do
            Conditions compare variables with numbers (`trust >= 40`), ask questions such as
            `knows(fact)`, and join them with `and`, `or`, `not` and parentheses. The place named is
            the letter at which it stops making sense.
            --- err
        "#]],
    );
    check(
        &["explain", "bad-condition", "--format", "json"],
        expect![[r#"
            exit 0
            --- out
            {
              "kind": "diagnostic",
              "code": "S007",
              "name": "bad-condition",
              "severity": "error",
              "what": "A condition cannot be read.",
              "why": "It would be unknown when a line is shown, or a choice is offered.",
              "remedy": "Conditions compare variables with numbers (`trust >= 40`), ask questions such as `knows(fact)`, and join them with `and`, `or`, `not` and parentheses. The place named is the letter at which it stops making sense."
            }
            --- err
        "#]],
    );
}

#[test]
fn explain_a_rule() {
    let ran = run(&["explain", "ec103"]);
    for part in
        ["EC103 · Informed consent", "Ethics code", "does not hold", "Examples", "1.03 Informed Consent"]
    {
        assert!(ran.out.contains(part), "{part}\n{}", ran.all());
    }
    let told = run(&["explain", "informed-consent", "--format", "json"]).json();
    assert_eq!(told["code"], "EC103");
    assert_eq!(told["standards"][0][0], "1.03");
    assert!(told["examples"].as_array().is_some_and(|examples| examples.len() >= 2));
}

#[test]
fn acts_keep_their_contract() {
    let told = run(&["acts", "--format", "json"]).json();
    let mut kinds = Vec::new();
    for act in told.as_array().expect("a list") {
        assert!(act["act"].is_string() && act["alone"].is_boolean(), "{act}");
        for kind in act["kinds"].as_array().expect("a list") {
            for field in ["name", "meaning", "example"] {
                assert!(kind[field].as_str().is_some_and(|text| !text.is_empty()), "{field} in {kind}");
            }
            let shift = kind["usual_shift"].as_object().expect("an object");
            assert!(shift.len() == 5 && shift.values().all(Value::is_i64), "{kind}");
            kinds.push(kind["name"].as_str().expect("a name").to_owned());
        }
    }
    let text = run(&["acts"]);
    assert_eq!((text.code, &*text.err), (Some(0), ""));
    for kind in practicum::act::ActKind::NAMES {
        assert!(kinds.iter().any(|known| known == kind), "{kind}");
        assert!(text.out.contains(kind), "{kind}");
        let ran = run(&["explain", kind]);
        assert_eq!((ran.code, &*ran.err), (Some(0), ""), "{kind}");
        assert!(ran.out.contains("To a client of ordinary temperament: "), "{}", ran.out);
    }
}

#[test]
fn explain_an_act() {
    check(
        &["explain", "advise"],
        expect![[r#"
        exit 0
        --- out
        advise, an act

        advise_with_permission
          Says what the client could do, after asking whether they want to hear it.
          To a client of ordinary temperament: trust +1, hope +1, understanding +1
          {"advise":{"permission":true}}

        advise_without_permission
          Says what the client could or should do, without being asked.
          To a client of ordinary temperament: trust -3, distress +1, hope -1, agency -4
          {"advise":{"permission":false}}

        How it is written
          permission: true or false
            Whether the client was asked first, and said yes.
        --- err
    "#]],
    );
    let told = run(&["explain", "ask_open", "--format", "json"]).json();
    assert_eq!((&told["kind"], &told["act"]), (&"act".into(), &"ask".into()));
    assert_eq!(told["kinds"].as_array().map(Vec::len), Some(1));
    assert_eq!(told["kinds"][0]["usual_shift"]["trust"], 3);
    assert_eq!(told["details"][0]["takes"]["word"][0]["name"], "open");
    let near = run(&["explain", "ask_opne"]);
    assert_eq!(near.code, Some(1));
    assert!(near.err.contains("Did you mean `ask_open`?"), "{}", near.err);
}

#[test]
fn explain_a_standard() {
    let ran = run(&["explain", "1.16"]);
    assert_eq!((ran.code, &*ran.err), (Some(0), ""));
    for part in [
        "1.16 Referral for Services",
        "CB03",
        "EC116",
        "1.16 was Termination of Services; today that is 1.17",
    ] {
        assert!(ran.out.contains(part), "{part}\n{}", ran.out);
    }
    let told = run(&["explain", "2.11", "--format", "json"]).json();
    assert_eq!((&told["number"], &told["before_2018"][1]), (&"2.10".into(), &"2.10".into()), "{told}");
    for (number, title) in practicum::practice::STANDARDS {
        let told = run(&["explain", number, "--format", "json"]).json();
        assert_eq!(told["title"], *title, "{number}");
        assert!(told["in_our_words"].as_str().is_some_and(|words| words.len() > 20), "{told}");
    }
    assert_eq!(run(&["explain", "7.01"]).code, Some(1));
}

#[test]
fn methods_keep_their_contract() {
    let ran = run(&["methods", "--format", "json"]);
    assert_eq!((ran.code, &*ran.err), (Some(0), ""));
    let (methods, text) = (ran.json(), run(&["methods"]));
    let methods = methods.as_array().expect("a list");
    assert_eq!(methods.len(), 41);
    for method in methods {
        let id = method["id"].as_str().expect("an id");
        assert!(text.out.contains(id), "{id}");
        assert_eq!(method["gates"].as_array().map(Vec::len), Some(4), "{id}");
        for part in ["title", "kind", "typically_for", "cautions", "training", "check"] {
            assert!(method[part].as_str().is_some_and(|part| !part.is_empty()), "{id}: {part}");
        }
        let card = run(&["explain", id]);
        assert_eq!((card.code, &*card.err), (Some(0), ""), "{id}");
        assert!(card.out.lines().all(|line| line.chars().count() <= 90), "{}", card.out);
    }
    assert_eq!(run(&["explain", "EMDR", "--format", "json"]).json()["method"]["gates"][1]["gate"], "R");
}

#[test]
fn explain_a_method() {
    check(
        &["explain", "emdr"],
        expect![[r#"
            exit 0
            --- out
            EMDR

            A therapy: there is a body of training behind it.

            Typically for
            PTSD and memories of trauma.

            What it works on
              - Feelings and thoughts

            Who may use it
              Role             What it may do
              BSW intern, BSW  refer: Refer.
              MSW student      refer, or guided in a late-stage practicum: Refer, except late in a
                               practicum with the supervisor's letter: then under supervision.
              LMSW             guided: Under supervision.
              LCSW             own: On one's own if trained, or else refer.

            Training that it usually asks for
            Basic training by a recognised body. It is open to master's-level clinicians who are
            licensed, or nearly so under a licensed supervisor, and to graduate students late in a
            practicum with their supervisor's letter. Certification is a further step.

            What to mind
            Not in unstable risk, crisis or danger, psychosis, mania, strong dissociation or heavy use
            of substances; not without ways to calm down. Ask a doctor about seizures and the eyes,
            and a lawyer where a testimony is to come.

            Not while (whoever does it)
              - a life is in danger, now or before long
              - a crisis has not passed
              - there is psychosis that nobody treats
              - there is mania
              - they lose touch with the moment, strongly or often
              - they have no way yet to calm down again
              - they use alcohol or drugs heavily
              - a doctor has to clear it first
              - a testimony in court is to come

            Check mark V: checked against a source.

            Titles and scopes differ between places; these are teaching defaults. Clinical cautions
            are teaching material and replace neither training nor supervision. State of November
            2026. For learning, not legal advice. Not affiliated with NASW, CSWE or ASWB.
            --- err
        "#]],
    );
}

#[test]
fn explain_what_is_not_there() {
    check(
        &["explain", "EC13"],
        expect![[r#"
        exit 1
        --- out
        --- err
        practicum: There is nothing called `EC13` to explain. Did you mean `CC13`?
    "#]],
    );
    check(
        &["explain", "informed-concent"],
        expect![[r#"
        exit 1
        --- out
        --- err
        practicum: There is nothing called `informed-concent` to explain. Did you mean `informed-consent`?
    "#]],
    );
    check(
        &["explain", "wurzelbrunft"],
        expect![[r#"
            exit 1
            --- out
            --- err
            practicum: There is nothing called `wurzelbrunft` to explain. `practicum rules`, `acts` and `methods` list what there is; diagnostics begin with S or P, lints with T.
        "#]],
    );
    assert_eq!(run(&["explain", ""]).code, Some(1));
}

#[test]
fn explain_a_standard_a_method_and_a_concept() {
    for (word, parts) in [
        ("1.07", ["1.07 Privacy and Confidentiality", "EC107 Confidentiality", "the words are ours"]),
        ("emdr", ["EMDR", "BSW intern", "teaching material"]),
        ("r180", ["R180 Confidentiality", "EC107", "Not affiliated with NASW, CSWE or"]),
    ] {
        let ran = run(&["explain", word]);
        parts.iter().for_each(|part| assert!(ran.out.contains(part), "{part}\n{}", ran.all()));
        let told = run(&["explain", word, "--format", "json"]).json();
        let named =
            [&told["id"], &told["number"], &told["method"]["id"]].into_iter().find_map(|id| id.as_str());
        assert_eq!(named.map(str::to_lowercase).as_deref(), Some(word), "{told}");
    }
}

/// All texts of a block, in order.
fn texts(block: &Value) -> String {
    match block {
        Value::String(text) => text.clone(),
        Value::Array(parts) => {
            // The kind, and of a link the place, are not read.
            let unread = if parts.first().is_some_and(|kind| kind == "a") { 2 } else { 1 };
            parts.iter().skip(unread).map(texts).collect::<Vec<_>>().join(" ")
        }
        other => panic!("not a block: {other}"),
    }
}

fn words(text: &str) -> String {
    text.split_whitespace().filter(|word| *word != "-").collect::<Vec<_>>().join(" ")
}

#[test]
fn the_reference_says_what_explain_says() {
    let out = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("reference");
    let folder = out.to_str().expect("a path in UTF-8");
    let ran = run(&["reference", "--out", folder]);
    assert_eq!((ran.code, &*ran.err), (Some(0), ""), "{}", ran.all());
    for word in ["EC107", "CB01", "1.02", "emdr", "R225", "scores", "index", "rules-by-stage"] {
        let file = std::fs::read_to_string(out.join(word.to_lowercase() + ".json")).expect("a page");
        let page: Value = serde_json::from_str(&file).expect("JSON");
        let explained = run(&["explain", word]).out;
        let squeezed: String = words(&explained).split(' ').collect();
        let mut all = page["title"].as_str().expect("a title").to_owned();
        for block in page["blocks"].as_array().expect("blocks") {
            all.push(' ');
            all.push_str(&texts(block));
        }
        assert_eq!(squeezed, words(&all).split(' ').collect::<String>(), "{word}");
    }
    let says = std::fs::read_to_string(out.join("says.json")).expect("the sentences");
    assert!(says.contains("Ask for their consent first"), "{says}");
}

#[test]
fn the_reference_knows_where_each_page_is_practised() {
    let out = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("reference-of-cases");
    let folder = out.to_str().expect("a path in UTF-8");
    let told = run(&["reference", "--out", folder, "scenarios", "--format", "json"]).json();
    assert!(told["pages"].as_u64().is_some_and(|pages| pages > 300), "{told}");
    let page = |name: &str| std::fs::read_to_string(out.join(name)).expect("a page");
    // A rule to which its choices give occasion, a method on its boards, a concept that it names.
    for name in ["cc05.json", "task_centred.json", "r225.json"] {
        assert!(page(name).contains("start/after-the-layoff"), "{name}: {}", page(name));
    }
    let again = run(&["reference", "--out", folder, "scenarios", "--format", "json"]).json();
    assert_eq!(told, again);
}

#[test]
fn the_reference_needs_whole_cases_and_a_folder() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("reference-of-none");
    let folder = folder.to_str().expect("a path in UTF-8");
    let bad = run(&["reference", "--out", folder, BAD]);
    assert_eq!(bad.code, Some(2));
    assert!(bad.err.contains("`practicum lint` shows"), "{}", bad.err);
    let none = run(&["reference", "--out", "Cargo.toml", SMALL]);
    assert_eq!(none.code, Some(2), "{}", none.all());
}

const GOALS: &str = r#"{"client": "Ada", "client_words": ["I want to keep my own front door."], "goal": "By 1 June I keep my own front door by paying 50 dollars every Friday."}
{"goal": "Cope better – 🙂"}

{"client": 1, "goal": "x"}
not json
{"client": "no goal"}
{"goal": "I walk to the park twice a week until Easter."}
"#;

/// The words of each criterion belong to its own tests; here it is the lines that count.
#[test]
fn goal_answers_line_by_line() {
    let ran = run_with(&["goal", "--format", "json"], GOALS.as_bytes());
    let errors: Vec<&str> = ran.out.lines().filter(|line| line.contains("error")).collect();
    expect![[r#"
        {"error":{"line":4,"message":"invalid type: integer `1`, expected a string, at column 12"}}
        {"error":{"line":5,"message":"This is not JSON: expected ident, at column 2"}}
        {"error":{"line":6,"message":"missing field `goal`, at column 21"}}"#]]
    .assert_eq(&errors.join("\n"));
    let ran = run_with(&["goal"], GOALS.as_bytes());
    assert_eq!((ran.code, &*ran.err), (Some(1), ""));
    for part in [
        "By 1 June I keep",
        "  time_bound       yes",
        "“By 1 June”",
        "Cope better – 🙂",
        "\nLine 4: ",
        "\nLine 6: ",
    ] {
        assert!(ran.out.contains(part), "{part}\n{}", ran.all());
    }
}

#[test]
fn goal_keeps_its_contract() {
    let ran = run_with(&["goal", "--format", "json"], GOALS.as_bytes());
    assert_eq!(ran.code, Some(1));
    let asked: Vec<&str> = GOALS.lines().filter(|line| !line.is_empty()).collect();
    let answers: Vec<&str> = ran.out.lines().collect();
    assert_eq!(asked.len(), answers.len());
    for (asked, answer) in asked.iter().zip(answers) {
        let answer: Value = serde_json::from_str(answer).expect("JSON");
        let Some(criteria) = answer["criteria"].as_object() else {
            assert!(answer["error"]["line"].is_u64() && answer["error"]["message"].is_string(), "{answer}");
            continue;
        };
        let goal = serde_json::from_str::<Value>(asked).expect("JSON")["goal"].clone();
        let goal = goal.as_str().expect("a goal");
        for name in practicum::goals::Criterion::ALL.map(practicum::goals::Criterion::name) {
            assert!(criteria.contains_key(name), "{name}");
        }
        for criterion in criteria.values() {
            assert!(criterion["met"].is_boolean() && criterion["say"].is_string());
            for span in criterion["spans"].as_array().expect("spans") {
                let place = |at: usize| span[at].as_u64().expect("an offset") as usize;
                assert!(
                    goal.get(place(0)..place(1)).is_some_and(|words| !words.is_empty()),
                    "{span} in {goal}"
                );
            }
        }
    }
}

const REPLIES: &str = r#"{"utterance": "How many drinks was that?"}
{"utterance": "You lie awake.", "client": "I lie awake."}

{"utterance": 1}
not json
{"client": "no reply"}
{"utterance": "Как дела?"}
"#;

#[test]
fn utterance_answers_line_by_line() {
    let ran = run_with(&["utterance", "--format", "json"], REPLIES.as_bytes());
    assert_eq!((ran.code, &*ran.err), (Some(1), ""));
    expect![[r#"
        {"label":"closed_question","why":"“How many” can be answered by yes, no or one datum.","also":[],"spans":[[0,8]]}
        {"label":"reflection_simple","why":"“You” says back what was said and adds little.","also":[],"spans":[[0,3]]}
        {"error":{"line":4,"message":"invalid type: integer `1`, expected a string, at column 15"}}
        {"error":{"line":5,"message":"This is not JSON: expected ident, at column 2"}}
        {"error":{"line":6,"message":"missing field `utterance`, at column 22"}}
        {"label":null,"why":"Only English is read.","also":[],"spans":[]}
    "#]]
    .assert_eq(&ran.out);
    let ran = run_with(&["utterance"], REPLIES.as_bytes());
    assert_eq!((ran.code, &*ran.err), (Some(1), ""));
    for part in ["You lie awake.\n  reflection_simple: ", "\nLine 4: ", "  nothing: Only English is read."] {
        assert!(ran.out.contains(part), "{part}\n{}", ran.all());
    }
}

#[test]
fn utterance_takes_a_text_of_its_own() {
    let ran = run_with(&["utterance", "Have you tried yoga?", "--format", "json"], b"");
    assert_eq!(ran.code, Some(0), "{}", ran.all());
    assert!(ran.out.contains(r#""label":"advice_without_permission""#), "{}", ran.all());
    let ran = run_with(&["utterance", "--client", "What should I do?", "You could ring her."], b"");
    assert!(ran.out.contains("advice_with_permission"), "{}", ran.all());
}

/// Whoever sends one goal waits for its answer before sending the next.
#[test]
fn goal_answers_at_once() {
    let mut child = command(&["goal", "--format", "json"]).spawn().expect("the program starts");
    let mut input = child.stdin.take().expect("a pipe");
    let mut output = BufReader::new(child.stdout.take().expect("a pipe"));
    for _ in 0..3 {
        writeln!(input, r#"{{"goal": "I call the school by Friday."}}"#).expect("it reads");
        let mut answer = String::new();
        output.read_line(&mut answer).expect("it answers");
        assert!(answer.starts_with("{\"criteria\":"), "{answer}");
    }
    drop(input);
    assert_eq!(child.wait().expect("it ends").code(), Some(0));
}

#[test]
fn goal_bears_any_bytes() {
    let mut bytes = vec![0xff, b'\n', b'"', b'\n'];
    bytes.extend(std::iter::repeat_n(b'[', 3_000_000));
    bytes.extend(b"\n{\"goal\":\"\\ud800\"}\n{\"goal\":\"I call her by Friday.\"}");
    let ran = run_with(&["goal", "--format", "json"], &bytes);
    assert_eq!(ran.code, Some(1));
    let answers: Vec<Value> = ran.out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let lines: Vec<_> = answers.iter().map(|answer| answer["error"]["line"].as_u64()).collect();
    assert_eq!(lines, [Some(1), Some(2), Some(3), Some(4), None]);
    assert_eq!(run_with(&["goal", "--format", "json"], b"").all(), "exit 0\n--- out\n--- err\n");
}

/// As in `practicum rules | head -1`.
#[test]
fn a_reader_that_goes_away_is_no_fault() {
    for arguments in
        [&["rules"][..], &["rules", "--format", "json"], &["lint", BAD], &["explain", "EC103"], &["--help"]]
    {
        let mut child = command(arguments).spawn().expect("the program starts");
        drop(child.stdout.take());
        let mut err = String::new();
        child.stderr.take().expect("a pipe").read_to_string(&mut err).expect("text");
        let code = child.wait().expect("it ends").code();
        assert!(!err.contains("panic"), "{arguments:?}: {err}");
        assert!(code.is_some_and(|code| code < 2), "{arguments:?}: {code:?} {err}");
    }
    let mut child = command(&["goal", "--format", "json"]).spawn().expect("the program starts");
    drop(child.stdout.take());
    let _ = child.stdin.take().expect("a pipe").write_all(&GOALS.repeat(2000).into_bytes());
    let output = child.wait_with_output().expect("it ends");
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn the_same_question_has_the_same_answer() {
    for arguments in [
        &["rules", "--format", "json"][..],
        &["lint", BAD, "--format", "json"],
        &["play", SMALL, "--script", GOOD, "--format", "json"],
    ] {
        assert_eq!(run(arguments).all(), run(arguments).all(), "{arguments:?}");
    }
}

#[test]
fn help_and_mistakes_of_usage() {
    assert_eq!(run(&["--help"]).code, Some(0));
    assert_eq!(run(&["--version"]).code, Some(0));
    for wrong in [&[][..], &["lnt"], &["rules", "--format", "yaml"], &["play", SMALL]] {
        let ran = run(wrong);
        assert_eq!((ran.code, &*ran.out), (Some(2), ""), "{wrong:?}");
        assert!(!ran.err.is_empty());
    }
}

/// A made-up case that can be walked to the end, as a file.
fn walkable(name: &str) -> String {
    file(name, practicum::synthetic::paths(4).as_bytes()).to_str().expect("a name").to_owned()
}

#[test]
fn explore_keeps_its_contract() {
    let path = walkable("walkable.json");
    let ran = run(&["explore", &path, "--format", "json", "--samples", "20", "--threads", "2"]);
    assert_eq!(ran.code, Some(0), "{}", ran.all());
    let told = ran.json();
    assert!(told["states"].as_u64() > Some(1) && told["transitions"].as_u64() > Some(1), "{told}");
    assert!(told["seconds"].is_f64());
    assert_eq!(told["complete"], true);
    assert_eq!(told["stopped"], Value::Null);
    for list in
        ["unreachable_scenes", "unreachable_choices", "dead_ends", "loops_without_exit", "silent_events"]
    {
        assert_eq!(told[list], Value::Array(Vec::new()), "{list}");
    }
    for family in ["client_centred", "ethics_code", "competence_boundary", "process"] {
        let range = &told["score_range"][family];
        assert!(
            range.is_null() || range["lowest"]["score"].is_u64() && range["exact"].is_boolean(),
            "{range}"
        );
    }
    for ending in told["endings"].as_array().expect("a list") {
        assert!(
            ending["share"].is_f64() && ending["script"].is_string() && ending["scene"].is_string(),
            "{ending}"
        );
    }
    assert_eq!(told["random_play"]["runs"], 40);
    // The number of threads, and nothing but the time, is free to differ.
    let mut again = run(&["explore", &path, "--format", "json", "--samples", "20", "--threads", "1"]).json();
    again["seconds"] = told["seconds"].clone();
    assert_eq!(again["rules"], told["rules"]);
    assert_eq!(again["random_play"], told["random_play"]);
    assert_eq!(again["score_range"], told["score_range"]);
}

#[test]
fn explore_writes_scripts_that_play() {
    let path = walkable("scripted.json");
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("scripts");
    let _ = std::fs::remove_dir_all(&folder);
    let named = folder.to_str().expect("a name");
    let ran = run(&["explore", &path, "--samples", "5", "--practitioner", "clinician", "--scripts", named]);
    assert_eq!(ran.code, Some(0), "{}", ran.all());
    let scripts: Vec<PathBuf> =
        std::fs::read_dir(&folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    assert!(scripts.iter().any(|script| script.ends_with("shortest.play")), "{scripts:?}");
    for script in scripts {
        let ran = run(&["play", &path, "--script", script.to_str().expect("a name")]);
        assert_eq!(ran.code, Some(0), "{}: {}", script.display(), ran.all());
    }
}

#[test]
fn explore_says_by_its_exit_what_it_found() {
    let text = practicum::synthetic::paths(3).replace("\"to\":\"s2\"", "\"to\":\"s1\"");
    let loops = file("loops.json", text.as_bytes());
    let ran = run(&["explore", loops.to_str().expect("a name"), "--samples", "2"]);
    assert_eq!(ran.code, Some(1), "{}", ran.all());
    assert!(ran.out.contains("Scenes that no run can reach: s2"), "{}", ran.all());
    assert!(ran.out.contains("A loop without an exit begins in s1"), "{}", ran.all());
}

#[test]
fn explore_could_not_run() {
    let path = walkable("refused.json");
    let ran = run(&["explore", BAD]);
    assert_eq!(ran.code, Some(2), "{}", ran.all());
    assert_eq!(run(&["explore", "no-such-file.json"]).code, Some(2));
    assert_eq!(run(&["explore", "style"]).code, Some(2));
    assert_eq!(run(&["explore", &path, "--memory", "0"]).code, Some(2));
    let ran = run(&["explore", &path, "--practitioner", "nobody"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
    assert!(ran.err.contains("intern, clinician"), "{}", ran.err);
    // A folder cannot be made below a file.
    let ran = run(&["explore", &path, "--scripts", &format!("{path}/scripts")]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{}", ran.all());
}

#[cfg(unix)]
#[test]
fn explore_tells_what_it_has_when_it_is_stopped() {
    let path = file("long.walk.json", practicum::synthetic::synthetic(40, 3).as_bytes());
    let arguments = ["explore", path.to_str().expect("a name"), "--format", "json", "--memory", "4000"];
    let child = command(&arguments).spawn().expect("the program starts");
    std::thread::sleep(std::time::Duration::from_millis(1500));
    let stopped = Command::new("kill").args(["-INT", &child.id().to_string()]).status().expect("kill runs");
    assert!(stopped.success());
    let output = child.wait_with_output().expect("the program ends");
    assert!(matches!(output.status.code(), Some(0 | 1)), "{output:?}");
    let told: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!((&told["stopped"], &told["complete"]), (&Value::from("interrupted"), &Value::from(false)));
}
