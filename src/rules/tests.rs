//! Every rule is documented, cited and exampled, and its examples hold.

use super::*;
use crate::act::PlanMode;
use crate::case::{Case, Goal};
use crate::goals::{GoalContext, read_goal};
use crate::scenario::{self, ChoiceId, PlanItemId, Scenario, SceneId, Worker};
use crate::step;
use serde_json::{Value, json};

/// The sample case with the example's acts put into its scene as choices: `given` is 0, the example's own is 1.
fn sample(example: &Example) -> Scenario {
    let mut file: Value = serde_json::from_str(include_str!("sample.json")).unwrap();
    if let Some(age) = example.age {
        file["people"][0]["age"] = json!(age);
    }
    let fields: serde_json::Map<String, Value> = serde_json::from_str(example.case).unwrap();
    file.as_object_mut().unwrap().extend(fields);
    let parse = |acts: &str| serde_json::from_str::<Value>(acts).unwrap_or_else(|e| panic!("{acts}: {e}"));
    let leads = |to: &'static str| match to {
        "" => example.scene,
        "end" => "@end",
        other => other,
    };
    let ([instead, elsewhere], says) = (example.instead, example.says);
    let choices = json!([
        { "id": "given", "do": "Before.", "acts": parse(example.given), "to": example.scene },
        { "id": "this", "do": says, "acts": parse(example.acts), "to": leads(example.to) },
        { "id": "instead", "do": "Instead.", "acts": parse(instead), "to": leads(elsewhere) },
    ]);
    for scene in file["scenes"].as_array_mut().unwrap() {
        if scene["kind"].is_null() {
            scene["choices"] = choices.clone();
        }
    }
    let text = file.to_string();
    scenario::load(&text).unwrap_or_else(|faults| panic!("“{}”: {}", example.says, faults[0]))
}

fn scene_named(scenario: &Scenario, name: &str) -> SceneId {
    let at = scenario.scenes.iter().position(|scene| scene.id == name);
    SceneId(at.unwrap_or_else(|| panic!("the sample case has no scene {name}")) as u16)
}

/// The example's own choice.
const THIS: ChoiceId = ChoiceId(1);
/// What was on offer instead of it.
const INSTEAD: ChoiceId = ChoiceId(2);

/// What the rules say of an example beside what was on offer instead.
fn findings(example: &Example) -> Vec<Finding> {
    let (mut found, due) = played(example, THIS);
    let lapsed = found.iter().filter(|finding| finding.verdict == Verdict::Missed);
    let met = lapsed.fold(due, |met, lapsed| met & !lapsed.rule.bit());
    say_kept(&mut found, met | broken(&played(example, INSTEAD).0));
    found
}

/// What the rules say of an example by itself, and the duties that are settled with it.
fn played(example: &Example, choice: ChoiceId) -> (Vec<Finding>, u128) {
    let scenario = sample(example);
    let worker = scenario.worker_named(example.worker).expect("a practitioner of the sample case");
    let mut before = Case::new(&scenario, worker);
    let at = scene_named(&scenario, example.scene);
    for scene in (0..=at.0).map(SceneId) {
        before.arrive(&scenario, scene);
    }
    let any_talk = scenario.scene(scene_named(&scenario, "engagement"));
    any_talk.choices[0].acts.iter().for_each(|act| before.perform(&scenario, act));
    if example.after_event {
        before.resume = Some(at);
    }
    if example.verdict == Some(Verdict::Missed) {
        before.owed = u128::MAX;
    }
    let board: Vec<_> = scenario.plan_items.iter().collect();
    let picks: Vec<(PlanItemId, PlanMode)> =
        example.plan.split(',').filter_map(|pick| parse_pick(&scenario, pick)).collect();
    let goal = example.goal.map(|(text, source)| {
        let words: Vec<&str> = scenario.goal_quotes().map(|(_, quote)| quote.text.as_str()).collect();
        let reading = read_goal(text, &GoalContext { client: "Ada", client_words: &words });
        reading
            .judgements
            .iter()
            .fold(Goal::of(source), |goal, judged| goal.judged(judged.criterion, judged.met))
    });
    let (step, acts) = match goal {
        Some(goal) => {
            let acts = goal.source.map(|source| Act::SetGoal { source }).into_iter().collect();
            (step::set_goal(&scenario, &before, goal, 1), acts)
        }
        None if !picks.is_empty() => (step::make_plan(&scenario, &before, &picks, 1), Vec::new()),
        None => {
            let acts = any_talk.choices[choice.index()].acts.clone();
            (step::choose(&scenario, &before, choice, 1), acts)
        }
    };
    let picked: Vec<_> = picks.iter().map(|(id, mode)| (scenario.plan_item(*id), *mode)).collect();
    let moment = Moment {
        scenario: &scenario,
        worker: scenario.worker(worker),
        scene: scenario.scene(before.scene),
        acts: &acts,
        before: &before,
        after: &step.after,
        board: (!picks.is_empty()).then_some(Board { picked: &picked, offered: &board }),
        goal,
        ranked_by: example.ranked_by,
    };
    let mut found = judge(&moment);
    let (due, lapsed) = duties_due(&moment);
    found.extend(lapsed);
    (found, due)
}

fn parse_pick(scenario: &Scenario, pick: &str) -> Option<(PlanItemId, PlanMode)> {
    let (item, mode) = pick.trim().split_once('=')?;
    let at = scenario.plan_items.iter().position(|known| known.id == item);
    let at = at.unwrap_or_else(|| panic!("the sample board has no {item}"));
    Some((PlanItemId(at as u16), PlanMode::parse(mode).unwrap_or_else(|| panic!("no mode {mode}"))))
}

#[test]
fn examples_hold() {
    let mut wrong = Vec::new();
    for id in RuleId::all() {
        for example in id.doc().examples {
            let said: Vec<_> =
                findings(example).into_iter().filter(|f| f.rule == id).map(|f| f.verdict).collect();
            let fits = match example.verdict {
                Some(verdict) => said.contains(&verdict),
                None => said.is_empty(),
            };
            if !fits {
                wrong.push(format!(
                    "{}: {} should be {:?}, is {said:?}",
                    id.rule().code,
                    example.says,
                    example.verdict
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The source documents' concepts are numbered from R001 to this, with no gap.
const LAST_CONCEPT: u16 = 240;

/// The number of a concept, such as 225 of `R225`.
fn concept(id: &str) -> Option<u16> {
    let digits = id.strip_prefix('R').filter(|digits| digits.len() == 3)?;
    digits.parse().ok()
}

#[test]
fn every_rule_is_documented_cited_and_exampled() {
    for id in RuleId::all() {
        let (rule, doc) = (id.rule(), id.doc());
        let code = rule.code;
        let words = doc.why.split_whitespace().count();
        assert!((45..=120).contains(&words), "{code}: why has {words} words");
        assert!(!doc.exceptions.is_empty() && doc.summary.ends_with('.'), "{code}");
        assert!((1..=5).contains(&rule.weight), "{code}: weight");
        assert!(!doc.cites.is_empty() && doc.cites.iter().all(|s| s.title().is_some()), "{code}: citations");
        assert!(doc.epas.iter().all(|n| (1..=9).contains(n)) && !doc.epas.is_empty(), "{code}: EPAS");
        let concepts: std::collections::BTreeSet<_> = doc.concepts.iter().map(|c| concept(c)).collect();
        assert!(!concepts.is_empty() && concepts.len() == doc.concepts.len(), "{code}: concepts");
        assert!(concepts.iter().all(|c| c.is_some_and(|c| (1..=LAST_CONCEPT).contains(&c))), "{code}");
        assert!(doc.examples.iter().all(|e| !e.says.trim().is_empty()), "{code}: examples without words");
        let has = |verdict| doc.examples.iter().any(|example| example.verdict == verdict);
        assert!(has(Some(Verdict::Breach)) || has(Some(Verdict::Missed)), "{code}: no breach");
        assert!(has(Some(Verdict::Upheld)), "{code}: never upheld");
        assert!(has(None), "{code}: no near miss");
        assert_eq!(rule.duty.is_some(), has(Some(Verdict::Missed)), "{code}: a duty shows when it lapses");
        // A rule that is only ever missed shows what it is to meet it.
        let met = |example: &Example| example.verdict.is_none() && played(example, THIS).1 & id.bit() != 0;
        let only_missed = rule.duty.is_some() && !has(Some(Verdict::Upheld));
        assert!(!only_missed || doc.examples.iter().any(met), "{code}: a duty shows when it is met");
    }
}

#[test]
fn every_rule_has_sentences_of_its_own() {
    let mut seen = std::collections::BTreeSet::new();
    for id in RuleId::all() {
        let (code, says) = (id.rule().code, id.says());
        assert!(!says.is_empty(), "{code} has nothing to say");
        for say in says {
            assert!(say.ends_with(['.', '?', '!']) && !say.contains("  "), "{code}: {say}");
            assert!(seen.insert(*say), "{code} says what another rule, or it itself, says: {say}");
        }
    }
}

#[test]
fn codes_and_names_are_unique_and_found_again() {
    for id in RuleId::all() {
        assert_eq!(RuleId::find(id.rule().code), Some(id));
        assert_eq!(RuleId::find(id.rule().name), Some(id));
        assert_eq!(RuleId::find(&id.rule().code.to_lowercase()), Some(id));
        let digits = id.rule().code.trim_start_matches(|c: char| c.is_ascii_uppercase());
        let number = digits.trim_end_matches(|c: char| c.is_ascii_uppercase());
        assert!(number.len() >= 2 && number.bytes().all(|b| b.is_ascii_digit()), "{}", id.rule().code);
        let mut parts = id.rule().name.split('-');
        assert!(parts.all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase())));
    }
}

/// The rules of the design, and those that came to it.
#[test]
fn the_rule_book_is_whole() {
    let book = "CC01 CC02 CC03 CC04 CC05 CC06 CC07 CC08 CC09 CC10 CC11 CC12 CC13 CC14 CC15 CC16 CC17 CC18 CC19 CC20 \
        EC101 EC102 EC103 EC103W EC105 EC106 EC107 EC108 EC109 EC110 EC112 EC113 EC114 EC115 EC116 EC117 EC201 EC203 \
        EC205 EC208 EC209 EC210 EC302 EC304 EC309 EC402 EC404 EC405 EC406 EC502 EC604 LAW01 LAW02 SAF01 SAF02 CB01 \
        CB02 CB03 CB04 CB05 CB06 CB07 CB08 CB09 CB10 PR01 PR02 PR03 PR04 PR05 PR06 PR07 PR08 PR09 PR10 PR11";
    let missing: Vec<_> = book.split_whitespace().filter(|code| RuleId::find(code).is_none()).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn each_family_has_its_rules() {
    for family in Family::ALL {
        let count = RuleId::all().filter(|id| id.rule().family == family).count();
        assert!(count >= 4, "{}: {count}", family.name());
    }
}

/// Rules that look at two sides of one act: whether a step fits its need and whether it rests on anything known;
/// whether a consent is informed and whether the right person gave it; whether advice is sought with care and whether
/// it was sought when the law called for it.
const TWO_SIDES: [[&str; 2]; 4] =
    [["CC10", "CC11"], ["EC103", "EC114"], ["EC205", "LAW01"], ["EC205", "LAW02"]];

#[test]
fn one_act_is_judged_by_one_rule_of_a_family() {
    let mut twice = Vec::new();
    for example in RuleId::all().flat_map(|id| id.doc().examples) {
        let acts: Vec<Value> = serde_json::from_str(example.acts).unwrap();
        if acts.len() != 1 {
            continue;
        }
        // What was left alone is another matter than what was done.
        let mut found = played(example, THIS).0;
        found.retain(|finding| finding.verdict != Verdict::Missed);
        for family in Family::ALL {
            let rules = found.iter().map(|finding| finding.rule.rule());
            let codes: Vec<_> = rules.filter(|rule| rule.family == family).map(|rule| rule.code).collect();
            if codes.len() > 1 && !TWO_SIDES.iter().any(|pair| pair[..] == codes) {
                twice.push(format!("{}: {codes:?}", example.says));
            }
        }
    }
    assert!(twice.is_empty(), "{}", twice.join("\n"));
}

#[test]
fn the_same_act_is_judged_by_who_does_it() {
    let says = |worker, mode| {
        let acts = format!(r#"[{{"deliver":{{"method":"emdr","mode":"{mode}"}}}}]"#);
        let example =
            Example::near_miss("EMDR", Box::leak(acts.into_boxed_str())).scene("intervention").worker(worker);
        let found = findings(&example).into_iter().map(|f| (f.rule.rule().code, f.verdict));
        found.filter(|(code, _)| code.starts_with("CB")).collect::<Vec<_>>()
    };
    assert_eq!(says("bsw_intern", "deliver"), [("CB01", Verdict::Breach)]);
    assert_eq!(says("msw_student", "supervised"), [("CB01", Verdict::Breach)]);
    assert_eq!(says("lcsw", "deliver"), [("CB06", Verdict::Upheld)]);
    assert_eq!(says("bsw_intern", "refer_warm"), [("CB03", Verdict::Upheld)]);
}

#[test]
fn only_psychotherapy_trips_among_stances_settings_roles_and_umbrellas() {
    use crate::practice::{DiagnosisLaw, Instruments, Licence, Method, MethodKind, Role, Settings};
    let plain = [MethodKind::Stance, MethodKind::Setting, MethodKind::Role, MethodKind::Umbrella];
    for &role in Role::ALL {
        let worker = Worker {
            id: String::new(),
            role,
            title: String::new(),
            about: String::new(),
            trained: Vec::new(),
            instruments: Instruments::default(),
            settings: Settings::default(),
            licence: Licence::Valid,
            supervisor: None,
        };
        for method in Method::ALL.iter().filter(|method| plain.contains(&method.kind())) {
            let usual =
                reach::Reach::of(&worker, DiagnosisLaw::UnderSupervision, *method) == reach::Reach::Usual;
            assert_eq!(usual, *method != Method::Psychotherapy, "{method:?} for {role:?}");
        }
    }
}
