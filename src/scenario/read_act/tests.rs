//! What is told of an act is what the reader takes, and every kind of act is told of.

use super::*;
use crate::act::ActKind;
use crate::json;
use crate::scenario::load;
use std::collections::BTreeSet;

/// What a text reads as, if nothing is wrong with it.
fn read(text: &str) -> Option<Act<Names>> {
    let (mut act, mut report) = (Act::default(), Report::new(text));
    let good = act.fill(&json::parse(text).expect("JSON"), &mut report);
    (good && report.found.is_empty()).then_some(act)
}

/// Something that a place takes.
fn values(takes: Takes) -> Vec<String> {
    match takes {
        Takes::Word { names, .. } => names.iter().map(|name| format!("\"{name}\"")).collect(),
        Takes::Words { names, .. } => names.iter().map(|name| format!("[\"{name}\"]")).collect(),
        Takes::YesNo => vec!["true".into(), "false".into()],
        Takes::Name(_) => vec!["\"x\"".into()],
        Takes::Names(_) => vec!["[]".into(), "[\"x\"]".into()],
    }
}

fn written(form: &ActForm, fields: &[(&str, &str)]) -> String {
    let fields: Vec<_> = fields.iter().map(|(name, value)| format!("\"{name}\":{value}")).collect();
    format!("{{\"{}\":{{{}}}}}", form.word, fields.join(","))
}

#[test]
fn what_is_told_of_an_act_is_what_the_reader_takes() {
    for form in ACT_FORMS {
        let word = form.word;
        assert_eq!(read(&format!("\"{word}\"")).is_some(), form.stands_alone(), "{word} alone");
        for value in form.takes.map(values).unwrap_or_default() {
            assert!(read(&format!("{{\"{word}\":{value}}}")).is_some(), "{word}: {value}");
        }
        let all: Vec<_> = form.details.iter().map(|detail| (detail, values(detail.takes))).collect();
        let needed: Vec<_> =
            all.iter().filter(|(d, _)| d.needed).map(|(d, values)| (d.name, &*values[0])).collect();
        for (detail, values) in &all {
            let others = needed.iter().copied().filter(|(name, _)| *name != detail.name);
            let others: Vec<_> = others.collect();
            assert_eq!(read(&written(form, &others)).is_some(), !detail.needed, "{word} {}", detail.name);
            for value in values {
                let text = written(form, &[&others[..], &[(detail.name, value)]].concat());
                assert!(read(&text).is_some(), "{text}");
            }
            let text = written(form, &[&others[..], &[(detail.name, "\"no such word\"")]].concat());
            assert_eq!(read(&text).is_some(), matches!(detail.takes, Name(_)), "{text}");
            assert!(detail.about.ends_with('.'), "{word} {}", detail.name);
        }
    }
}

/// The words of the design, section 6; the vocabulary has grown since, and loses none of them.
#[test]
fn the_vocabulary_of_the_design_is_whole() {
    let design = "ask reflect affirm summarise inform advise reassure confront label self_disclose silence repair \
        ask_culture assume_culture condescend explain check_understanding obtain_consent honour_withdrawal \
        override_withdrawal arrange_interpreter gather screen_risk safety_plan emergency mandated_report warn \
        set_goal prioritise plan consult share advocate coordinate take_over measure review_data adapt \
        ignore_data seek_feedback take_up_feedback document override_choice accept_gift dual_relationship touch \
        online_contact online_search claim_title prescribe diagnose give_notice review_progress celebrate \
        address_remaining transition_plan relapse_plan offer_availability follow_up close abandon";
    let missing: Vec<_> =
        design.split_whitespace().filter(|word| !ACT_FORMS.iter().any(|form| form.word == *word)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_kind_of_act_has_a_meaning_and_an_example_of_its_kind() {
    let mut words = BTreeSet::new();
    for kind in ActKind::ALL {
        let (name, meaning) = (kind.name(), kind.meaning());
        let sentences = meaning.matches(['.', ':']).count();
        assert!(meaning.ends_with(['.', '”']) && (1..=3).contains(&sentences), "{name}: {meaning}");
        let act = read(kind.example()).unwrap_or_else(|| panic!("{name}: {}", kind.example()));
        assert_eq!(act.kind(), *kind, "{}", kind.example());
        words.insert(kind.word());
    }
    let forms: BTreeSet<_> = ACT_FORMS.iter().map(|form| form.word).collect();
    assert_eq!(words, forms, "each act has a kind, and each kind an act");
    assert_eq!(forms.len(), ACT_FORMS.len());
}

#[test]
fn the_examples_of_all_kinds_play_in_the_sample_case() {
    let sample = include_str!("../../rules/sample.json");
    let acts: Vec<_> = ActKind::ALL.iter().map(|kind| kind.example()).collect();
    let choice = format!(
        r#""stage": "engagement", "choices": [{{"id":"all","do":"All.","acts":[{}],"to":"@end"}}] }}"#,
        acts.join(",")
    );
    let talk = r#""stage": "intervention" }"#;
    assert!(sample.contains(talk));
    // The other scenes of the sample case have no choices yet, which is the only fault that may be found.
    let faults = load(&sample.replace(talk, &choice)).expect_err("scenes without choices");
    for fault in faults {
        assert_eq!(fault.fault, crate::diagnostic::Fault::DeadEnd, "{fault}");
    }
}

#[test]
fn every_word_of_every_vocabulary_has_a_meaning() {
    let details = ACT_FORMS.iter().flat_map(|form| form.details).map(|detail| detail.takes);
    for takes in ACT_FORMS.iter().filter_map(|form| form.takes).chain(details) {
        if let Takes::Word { names, meanings } | Takes::Words { names, meanings } = takes {
            assert_eq!(names.len(), meanings.len());
            assert!(names.iter().all(|name| !name.is_empty()) && meanings.iter().all(|m| !m.is_empty()));
        }
    }
}
