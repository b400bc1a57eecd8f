//! Every method beside every caution: silent before it is known, a breach while it stands, silent once it is answered.

use super::*;
use crate::act::{Topic, WordSet};
use crate::case::Case;
use crate::rules::Verdict;
use crate::rules::reach::tests::{every_method, said_of};
use crate::scenario::{Act, FactId, Scenario};
use serde_json::json;

/// A fact for each caution and one that settles it; and one that settles the sample's plan to end a life.
fn scenario() -> Scenario {
    let risk = |id: String, caution: &str| {
        json!({"id": id, "domain": "risk", "text": id, "importance": "essential", "signals": [caution]})
    };
    let answer = |id: String, settles: String| {
        json!({"id": id, "domain": "resource", "text": id, "importance": "useful", "settles": [settles]})
    };
    let mut facts = vec![answer("tablets_gone".into(), "has_plan".into())];
    for caution in Caution::NAMES {
        facts.push(risk(format!("sign_{caution}"), caution));
        facts.push(answer(format!("no_{caution}_now"), format!("sign_{caution}")));
    }
    every_method(&facts)
}

fn learns(scenario: &Scenario, case: &mut Case, name: &str) {
    let at = scenario.facts.iter().position(|fact| fact.id == name);
    case.known.insert(FactId(at.unwrap_or_else(|| panic!("no fact {name}")) as u16));
}

fn is_breach(scenario: &Scenario, case: &Case, method: Method) -> bool {
    let does = [Act::Deliver { method, mode: PlanMode::Supervised }];
    said_of(scenario, case, &does, case).contains(&("CB08", Verdict::Breach))
}

#[test]
fn it_holds_while_it_is_known_and_not_answered_for_the_best_trained_too() {
    let scenario = scenario();
    let mut breaches = 0;
    for name in ["lcsw_covered", "msw_student_covered"] {
        let worker = scenario.worker_named(name).expect("a practitioner");
        let mut fresh = Case::new(&scenario, worker);
        fresh.perform(&scenario, &Act::Explain(WordSet::default().with(Topic::StudentStatus)));
        for &method in Method::ALL {
            assert!(!is_breach(&scenario, &fresh, method), "{method:?}: nothing is known yet");
            for &caution in Caution::ALL {
                let mut case = fresh;
                learns(&scenario, &mut case, &format!("sign_{}", caution.name()));
                let heeded = method.not_when().has(caution);
                assert_eq!(is_breach(&scenario, &case, method), heeded, "{method:?}, {caution:?}, {name}");
                breaches += usize::from(heeded);
                learns(&scenario, &mut case, &format!("no_{}_now", caution.name()));
                assert!(!is_breach(&scenario, &case, method), "{method:?}: {caution:?} is answered");
            }
        }
    }
    assert!(breaches > 50, "{breaches}");
}

#[test]
fn help_answers_the_emergency_and_not_the_danger() {
    let scenario = scenario();
    let mut case = Case::new(&scenario, scenario.worker_named("lcsw_covered").expect("a practitioner"));
    learns(&scenario, &mut case, "has_plan");
    assert!(!is_breach(&scenario, &case, Method::Cbt), "danger without a time is no emergency");
    learns(&scenario, &mut case, "tonight");
    assert!(is_breach(&scenario, &case, Method::Cbt) && is_breach(&scenario, &case, Method::Emdr));
    case.perform(&scenario, &Act::SafetyPlan);
    assert!(!is_breach(&scenario, &case, Method::Cbt) && is_breach(&scenario, &case, Method::Emdr));
    // A later fact ends it: what is settled is history.
    learns(&scenario, &mut case, "tablets_gone");
    assert!(!is_breach(&scenario, &case, Method::Emdr));
}

#[test]
fn what_anybody_may_always_do_heeds_nothing() {
    use crate::practice::MethodKind;
    for &method in Method::ALL {
        if matches!(method.kind(), MethodKind::Stance | MethodKind::Role | MethodKind::Setting) {
            assert!(method.not_when().is_empty(), "{method:?}");
        }
    }
}
