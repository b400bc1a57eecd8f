//! The gate, pinned over role, method, training, supervision and setting; and every shipped case, played by each of
//! its practitioners.

use super::*;
use crate::act::{Consultant, Topic, WordSet};
use crate::case::Case;
use crate::log::Mode;
use crate::playscript::{self, Command};
use crate::practice::{Licence, NeedKind, Setting};
use crate::rules::{self, Verdict};
use crate::scenario::{self, Scenario, SceneKind, Supervisor};
use crate::session::Session;
use crate::step;
use serde_json::{Value, json};
use std::path::Path;
use std::sync::Arc;

fn worker(role: Role, trained: &[Method], covered: &[Method], settings: &[Setting]) -> Worker {
    Worker {
        id: String::new(),
        role,
        title: String::new(),
        about: String::new(),
        trained: trained.to_vec(),
        instruments: WordSet::default(),
        settings: settings.iter().copied().collect(),
        licence: Licence::Valid,
        supervisor: Some(Supervisor {
            name: String::new(),
            role: Role::Lcsw,
            competent_in: covered.to_vec(),
        }),
    }
}

/// The letters of the notes for each method: bachelor's level, master's student, master's level, clinical licence.
/// `@` stands before those that hold in a special setting only, which is named after them.
const NOTES: &[(&str, &str)] = &[
    ("cbt", "R S S I"),
    ("crisis_intervention", "Y Y Y I"),
    ("narrative_therapy", "R S S I"),
    ("task_centred", "Y Y Y I"),
    ("solution_focused", "R S S I"),
    ("problem_solving", "Y Y Y I"),
    ("behaviour_therapy", "R S S I"),
    // The first exceptional row: a student late in a practicum, with the supervisor's letter.
    ("emdr", "R R@S S I late_stage_practicum"),
    // The second: a student in a specialised placement.
    ("exposure_therapy", "R R@S S I specialist_placement"),
    ("family_therapy", "R S S I"),
    ("group_work", "Y Y Y I"),
    ("holistic", "Y Y Y I"),
    ("parent_training", "R S S I"),
    ("play_therapy", "R S S I"),
    ("psychotherapy", "R S S I"),
    ("psychoeducation", "Y Y Y I"),
    ("psychosocial", "Y Y Y I"),
    ("school_based", "Y Y Y I"),
    ("social_emotional_learning", "Y Y Y I"),
    ("psychopharmacology", "N N N N"),
    ("case_management", "Y Y Y I"),
    ("strengths_based", "Y Y Y I"),
    ("community_organising", "Y Y Y I"),
    // The third: a model for a team that was trained as a whole.
    ("trauma_systems_therapy", "R@S R@S R@S R@S tst_team"),
    ("trauma_informed_care", "Y Y Y I"),
    ("supportive_counselling", "Y Y Y I"),
    ("case_advocacy", "Y Y Y I"),
    ("support_group", "Y Y Y I"),
    ("policy_advocacy", "Y Y Y I"),
    ("programme_development", "Y Y Y I"),
    ("motivational_interviewing", "A Y Y I"),
    ("dbt", "R R@S R@S R@I dbt_team"),
    ("acceptance_commitment_therapy", "R S S I"),
    ("tf_cbt", "R S S I"),
    ("cognitive_processing_therapy", "R R@S S I specialist_placement"),
    ("psychodynamic", "R S S I"),
    ("couples_therapy", "R S S I"),
    ("mst_fft", "R R@S R@S R@S mst_fft_team"),
    ("substance_use_counselling", "R S S I"),
    ("suicide_safety_planning", "Y Y Y I"),
    ("diagnosis", "R S S I"),
];

/// What the notes' rule says: usual; or under supervision, trained, covered and in the setting; or alone, trained.
fn by_the_notes(letter: &str, open_to_all: bool, legal_act: bool, trained: bool, covered: bool) -> Reach {
    match letter {
        "Y" => Reach::Usual,
        "A" if trained => Reach::Usual,
        "I" if open_to_all => Reach::Usual,
        "I" if trained || legal_act => Reach::Own,
        "S" if trained && covered => Reach::Supervised,
        "S" if trained => Reach::Uncovered,
        "A" | "I" | "S" => Reach::Untrained,
        "R" => Reach::Beyond,
        "N" => Reach::Never,
        _ => panic!("{letter} is no letter of the notes"),
    }
}

#[test]
fn the_matrix_is_what_the_notes_say() {
    assert_eq!(NOTES.len(), Method::ALL.len());
    let mut seen = 0;
    for (method, (id, row)) in Method::ALL.iter().zip(NOTES) {
        assert_eq!(method.name(), *id);
        let row: Vec<&str> = row.split(' ').collect();
        let special = row.get(4).map(|setting| Setting::parse(setting).expect("a setting"));
        for &role in Role::ALL {
            let (elsewhere, there) = row[role.column()].split_once('@').unwrap_or((row[role.column()], ""));
            for &setting in Setting::ALL {
                let opens = special == Some(setting) && !there.is_empty();
                let letter = if opens { there } else { elsewhere };
                for (trained, covered) in [(false, false), (false, true), (true, false), (true, true)] {
                    let listed = |is: bool| if is { vec![*method] } else { Vec::new() };
                    let worker = worker(role, &listed(trained), &listed(covered), &[setting]);
                    let mut wanted =
                        by_the_notes(letter, row[2] == "Y", *id == "diagnosis", trained, covered);
                    if wanted == Reach::Beyond && !there.is_empty() {
                        wanted = Reach::Elsewhere;
                    }
                    let found = Reach::of(&worker, DiagnosisLaw::UnderSupervision, *method);
                    assert_eq!(found, wanted, "{id}, {role:?} in {setting:?}: {trained} {covered}");
                    seen += 1;
                }
            }
        }
    }
    assert_eq!(seen, 41 * 5 * Setting::ALL.len() * 4);
}

#[test]
fn the_three_exceptional_rows_open_in_their_setting_and_nowhere_else() {
    let reach = |role, method, covered: &[Method], settings: &[Setting]| {
        Reach::of(&worker(role, &[method], covered, settings), DiagnosisLaw::UnderSupervision, method)
    };
    let (student, clinician) = (Role::MswStudent, Role::Lcsw);
    // EMDR late in a practicum.
    let emdr = Method::Emdr;
    assert_eq!(reach(student, emdr, &[emdr], &[]), Reach::Elsewhere);
    assert_eq!(reach(student, emdr, &[emdr], &[Setting::LateStagePracticum]), Reach::Supervised);
    assert_eq!(reach(student, emdr, &[], &[Setting::LateStagePracticum]), Reach::Uncovered);
    assert_eq!(reach(Role::BswIntern, emdr, &[emdr], &[Setting::LateStagePracticum]), Reach::Beyond);
    // Exposure in a specialised placement, which does not open EMDR.
    let exposure = Method::Exposure;
    assert_eq!(reach(student, exposure, &[exposure], &[Setting::Hospital]), Reach::Elsewhere);
    assert_eq!(reach(student, exposure, &[exposure], &[Setting::SpecialistPlacement]), Reach::Supervised);
    assert_eq!(reach(student, emdr, &[emdr], &[Setting::SpecialistPlacement]), Reach::Elsewhere);
    // Trauma systems therapy in its team, and never alone.
    let tst = Method::TraumaSystems;
    assert_eq!(reach(clinician, tst, &[tst], &[Setting::PrivatePractice]), Reach::Elsewhere);
    assert_eq!(
        reach(clinician, tst, &[tst], &[Setting::CommunityAgency, Setting::TstTeam]),
        Reach::Supervised
    );
    assert_eq!(reach(clinician, tst, &[], &[Setting::TstTeam]), Reach::Uncovered);
}

#[test]
fn diagnosis_goes_by_the_law_of_the_place_and_alone_goes_by_the_licence() {
    let diagnosis = Method::Diagnosis;
    let reach = |role, law| Reach::of(&worker(role, &[diagnosis], &[diagnosis], &[]), law, diagnosis);
    use DiagnosisLaw::{ClinicalLicence, NotSocialWork, UnderSupervision};
    let of = |role| [UnderSupervision, ClinicalLicence, NotSocialWork].map(|law| reach(role, law));
    assert_eq!(of(Role::Bsw), [Reach::Beyond; 3]);
    assert_eq!(of(Role::MswStudent), [Reach::Supervised, Reach::Supervised, Reach::Beyond]);
    assert_eq!(of(Role::Lmsw), [Reach::Supervised, Reach::Beyond, Reach::Beyond]);
    assert_eq!(of(Role::Lcsw), [Reach::Own, Reach::Own, Reach::Beyond]);
    for &licence in Licence::ALL {
        let worker = Worker { licence, ..worker(Role::Lcsw, &[Method::Emdr], &[], &[]) };
        let wanted = if licence == Licence::Valid { Reach::Own } else { Reach::Uncovered };
        assert_eq!(Reach::of(&worker, UnderSupervision, Method::Emdr), wanted, "{licence:?}");
        assert_eq!(Reach::of(&worker, UnderSupervision, Method::CaseManagement), Reach::Usual);
    }
}

/// What the competence rules say of one thing that could be done.
pub(in crate::rules) type Said = Vec<(&'static str, Verdict)>;

fn competence(findings: &[rules::Finding]) -> Said {
    let own = findings.iter().filter(|found| found.rule.rule().family == rules::Family::CompetenceBoundary);
    own.map(|found| (found.rule.rule().code, found.verdict)).collect()
}

pub(in crate::rules) fn said_of(scenario: &Scenario, before: &Case, acts: &[Act], after: &Case) -> Said {
    let worker = scenario.worker(before.worker);
    let scene = scenario.scene(before.scene);
    let moment =
        Moment { scenario, worker, scene, acts, before, after, board: None, goal: None, ranked_by: None };
    competence(&rules::judge(&moment))
}

/// A case whose board holds every method, for a need that it works on, in every mode; with a practitioner of each role,
/// untrained, trained, and trained in every setting under a supervisor who is competent in everything.
pub(in crate::rules) fn every_method(facts: &[Value]) -> Scenario {
    let mut file: Value = serde_json::from_str(include_str!("../sample.json")).expect("the sample case");
    file["facts"].as_array_mut().expect("facts").extend_from_slice(facts);
    // Every method that names ages is for somebody of twelve.
    file["people"][0]["age"] = json!(12);
    let kinds = NeedKind::NAMES;
    file["needs"] =
        kinds.iter().map(|kind| json!({"id": kind, "text": kind, "kind": kind, "now": true})).collect();
    let modes = PlanMode::NAMES;
    let item = |method: &Method| {
        let (id, need) = (method.name(), method.works_on().iter().next().expect("a need").name());
        json!({"id": id, "text": id, "method": id, "need": need, "modes": modes})
    };
    let board: Value = Method::ALL.iter().map(item).collect();
    for scene in file["scenes"].as_array_mut().expect("scenes") {
        scene["choices"] = json!([{"id": "on", "do": "On.", "acts": [], "to": "@end"}]);
        if scene["id"] == "planning" {
            scene["choices"] = json!([]);
            scene["kind"]["plan"]["board"] = board.clone();
        }
        if scene["id"] == "goal_setting" {
            scene["choices"] = json!([]);
            scene["kind"]["goal"]["need"] = json!("tangible");
        }
    }
    file["practitioners"] = Role::NAMES
        .iter()
        .flat_map(|role| ["untrained", "trained", "covered"].map(|how| (role, how)))
        .map(|(role, how)| {
            let listed = |is: bool| if is { Method::NAMES } else { &[] };
            json!({
                "id": format!("{role}_{how}"), "role": role, "title": role, "about": how,
                "trained": listed(how != "untrained"), "settings": if how == "covered" { Setting::NAMES } else { &[] },
                "supervisor": {"name": "Ines", "role": "lcsw", "competent_in": listed(how == "covered")},
            })
        })
        .collect();
    scenario::load(&file.to_string()).unwrap_or_else(|faults| panic!("{}", faults[0]))
}

#[test]
fn outside_competence_three_answers_are_right_on_the_board_and_in_talk() {
    let scenario = every_method(&[]);
    let planning = scenario.scenes.iter().position(|scene| scene.id == "planning").expect("a board");
    let planning = scenario::SceneId(planning as u16);
    let (mut gates, mut outside) = (Vec::new(), 0);
    for worker in &scenario.workers {
        let mut before = Case::new(&scenario, scenario.worker_named(&worker.id).expect("a practitioner"));
        before.arrive(&scenario, planning);
        before.perform(&scenario, &Act::Explain(WordSet::default().with(Topic::StudentStatus)));
        for (at, item) in scenario.plan_items.iter().enumerate() {
            let method = Method::ALL[at];
            let reach = Reach::of(worker, scenario.diagnosis_law(), method);
            if reach.allows() {
                continue;
            }
            outside += 1;
            if !gates.contains(&reach) {
                gates.push(reach);
            }
            let say = |mode: PlanMode| {
                let board =
                    step::make_plan(&scenario, &before, &[(scenario::PlanItemId(at as u16), mode)], 1);
                let on_board = said_of(&scenario, &before, &[item.act(mode)], &board.after);
                let talk = [Act::Deliver { method, mode }];
                let in_talk = said_of(&scenario, &before, &talk, &before);
                assert_eq!(on_board, in_talk, "{} {method:?} {mode:?}", worker.id);
                on_board
            };
            let who = format!("{}, {method:?}: {reach:?}", worker.id);
            assert_eq!(say(PlanMode::ReferWarm), [("CB03", Verdict::Upheld)], "{who}");
            assert_eq!(say(PlanMode::InRolePart), [("CB05", Verdict::Upheld)], "{who}");
            let trains = if reach.can_be_learnt() { Verdict::Upheld } else { Verdict::Breach };
            assert_eq!(say(PlanMode::TrainFirst), [("CB02", trains)], "{who}");
            assert_eq!(say(PlanMode::Decline), [("CB04", Verdict::Breach)], "{who}");
            let does = say(PlanMode::Deliver);
            assert!(matches!(does[..], [("CB01" | "CB07", Verdict::Breach)]), "{who}: {does:?}");
            let asks = Act::Consult { whom: Consultant::Supervisor, least_information: true };
            let declines = Act::Deliver { method, mode: PlanMode::Decline };
            let asked = said_of(&scenario, &before, &[declines, asks], &before);
            assert_eq!(asked, [("CB09", Verdict::Upheld)], "{who}");
        }
    }
    for gate in [Reach::Uncovered, Reach::Untrained, Reach::Elsewhere, Reach::Beyond, Reach::Never] {
        assert!(gates.contains(&gate), "{gate:?} was not met");
    }
    assert!(outside > 200, "{outside}");
}

/// All that is on offer where the session is, with the methods that it uses and what the competence rules say of it.
fn on_offer(session: &Session) -> Vec<(String, Vec<Method>, Said)> {
    let (scenario, case) = (session.scenario(), session.case());
    let mut found = Vec::new();
    let mut say = |name: String, acts: &[Act], step: &step::Step| {
        let used = acts.iter().filter_map(Means::of).filter_map(|means| means.method).collect();
        found.push((name, used, said_of(scenario, case, acts, &step.after)));
    };
    for (id, choice) in step::offered(scenario, case) {
        say(choice.id.clone(), &choice.acts, &step::choose(scenario, case, id, 1));
    }
    if let SceneKind::Plan { board, .. } = &scenario.scene(case.scene).kind {
        for &id in board {
            let item = scenario.plan_item(id);
            for &mode in &item.modes {
                let step = step::make_plan(scenario, case, &[(id, mode)], 1);
                say(format!("{}={}", item.id, mode.name()), &[item.act(mode)], &step);
            }
        }
    }
    found
}

/// A script played by each practitioner as far as all of them can go together: where they stand, one by one.
fn together(scenario: &Arc<Scenario>, script: &playscript::Script, mut see: impl FnMut(&[Session])) {
    let start =
        |worker: &Worker| Session::start(Arc::clone(scenario), &worker.id, script.seed, Mode::Assessment);
    let mut sessions: Vec<Session> =
        scenario.workers.iter().filter_map(|worker| start(worker).ok()).collect();
    see(&sessions);
    for (_, command) in &script.commands {
        let Command::Decide(decision) = command else { continue };
        let taken = sessions.iter_mut().all(|session| session.decide(decision.clone()).is_ok());
        let scene = sessions.first().map(|session| session.case().scene);
        if !taken || sessions.iter().any(|session| Some(session.case().scene) != scene || session.is_over()) {
            return;
        }
        see(&sessions);
    }
}

#[test]
fn the_same_case_has_other_findings_with_another_practitioner() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let files = |folder: &Path, extension: &str| {
        let mut found: Vec<_> =
            folder.read_dir().expect("a folder").flatten().map(|entry| entry.path()).collect();
        found.retain(|path| path.is_dir() || path.extension().is_some_and(|is| is == extension));
        found.sort();
        found
    };
    let mut cases = 0;
    for case in files(&folder, "-").iter().filter(|path| path.join("scenario.json").is_file()) {
        let text = std::fs::read_to_string(case.join("scenario.json")).expect("a scenario");
        let scenario = Arc::new(scenario::load(&text).expect("a good scenario"));
        let name = &scenario.head.id;
        let (mut different, mut expected) = (0, 0);
        for file in files(case, "play") {
            let text = std::fs::read_to_string(&file).expect("a script");
            let script = playscript::parse(&text).expect("a good script");
            together(&scenario, &script, |sessions| {
                for (at, one) in sessions.iter().enumerate() {
                    for other in &sessions[at + 1..] {
                        compare(name, one, other, &mut different, &mut expected);
                    }
                }
            });
        }
        assert!(expected == 0 || different > 0, "{name}: practitioners differ, and no finding does");
        cases += usize::from(different > 0);
    }
    assert!(cases > 0, "no shipped case tells its practitioners apart");
}

/// Compares what two practitioners are told of the same things, where they stand in the same scene.
fn compare(name: &str, one: &Session, other: &Session, different: &mut usize, expected: &mut usize) {
    let reach_of = |session: &Session, method| {
        let worker = session.scenario().worker(session.case().worker);
        Reach::of(worker, session.scenario().diagnosis_law(), method)
    };
    let others = on_offer(other);
    for (thing, used, said) in on_offer(one) {
        let Some((.., said_to_other)) = others.iter().find(|(id, ..)| *id == thing) else { continue };
        let apart = used.iter().any(|method| reach_of(one, *method) != reach_of(other, *method));
        *expected += usize::from(apart);
        *different += usize::from(apart && said != *said_to_other);
        assert!(
            apart || said == *said_to_other || differs_by_more_than_methods(one, other),
            "{name}, {thing}: {said:?} and {said_to_other:?}, and nothing tells the two apart"
        );
    }
}

/// Whether two practitioners differ in something beside methods that the competence rules read.
fn differs_by_more_than_methods(one: &Session, other: &Session) -> bool {
    let [one, other] = [one, other].map(|session| session.scenario().worker(session.case().worker));
    let diagnoses =
        |worker| Reach::of(worker, DiagnosisLaw::UnderSupervision, Method::Diagnosis) == Reach::Own;
    one.role.is_student() != other.role.is_student()
        || one.instruments != other.instruments
        || diagnoses(one) != diagnoses(other)
}
