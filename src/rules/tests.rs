//! Every rule is documented, cited and exampled, and its examples hold.

use super::*;
use crate::act::PlanMode;
use crate::case::{Case, Goal};
use crate::goals::{GoalContext, read_goal};
use crate::scenario::{self, ChoiceId, PlanItemId, Scenario, SceneId};
use crate::step;
use serde_json::{Value, json};

/// The sample case with the example's acts put into its scene as choices: `given` is 0, the example's own is 1.
fn sample(example: &Example) -> Scenario {
    let mut file: Value = serde_json::from_str(include_str!("sample.json")).unwrap();
    if let Some(age) = example.age {
        file["people"][0]["age"] = json!(age);
    }
    let parse = |acts: &str| serde_json::from_str::<Value>(acts).unwrap_or_else(|e| panic!("{acts}: {e}"));
    let to = match example.to {
        "" => example.scene,
        "end" => "@end",
        other => other,
    };
    let choices = json!([
        { "id": "given", "do": "Before.", "acts": parse(example.given), "to": example.scene },
        { "id": "this", "do": example.says, "acts": parse(example.acts), "to": to },
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

fn findings(example: &Example) -> Vec<Finding> {
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
            let acts = any_talk.choices[1].acts.clone();
            (step::choose(&scenario, &before, ChoiceId(1), 1), acts)
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
    };
    let mut found = judge(&moment);
    found.extend(duties_due(&moment).1);
    found
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

#[test]
fn every_rule_is_documented_cited_and_exampled() {
    for id in RuleId::all() {
        let (rule, doc) = (id.rule(), id.doc());
        let code = rule.code;
        let words = doc.why.split_whitespace().count();
        assert!((45..=120).contains(&words), "{code}: why has {words} words");
        assert!(!doc.exceptions.is_empty() && rule.summary.ends_with('.'), "{code}");
        assert!((1..=5).contains(&rule.weight), "{code}: weight");
        assert!(
            !rule.cites.is_empty() && rule.cites.iter().all(|s| s.title().is_some()),
            "{code}: citations"
        );
        assert!(rule.epas.iter().all(|n| (1..=9).contains(n)) && !rule.epas.is_empty(), "{code}: EPAS");
        assert!(rule.concepts.iter().all(|c| c.len() == 4 && c.starts_with('R')), "{code}: concepts");
        let has = |verdict| doc.examples.iter().any(|example| example.verdict == verdict);
        assert!(has(Some(Verdict::Breach)) || has(Some(Verdict::Missed)), "{code}: no breach");
        let near_misses = doc.examples.iter().filter(|example| example.verdict.is_none()).count();
        // A rule that only forbids has nothing to praise, and shows twice what it does not forbid.
        let only_forbids = !has(Some(Verdict::Upheld)) && rule.duty.is_none();
        assert!(near_misses >= if only_forbids { 2 } else { 1 }, "{code}: near misses");
        assert_eq!(rule.duty.is_some(), has(Some(Verdict::Missed)), "{code}: a duty shows when it lapses");
    }
}

#[test]
fn codes_and_names_are_unique_and_found_again() {
    for id in RuleId::all() {
        assert_eq!(RuleId::find(id.rule().code), Some(id));
        assert_eq!(RuleId::find(id.rule().name), Some(id));
    }
}

#[test]
fn each_family_has_its_rules() {
    for family in Family::ALL {
        let count = RuleId::all().filter(|id| id.rule().family == family).count();
        assert!(count >= 4, "{}: {count}", family.name());
    }
}
