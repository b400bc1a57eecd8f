//! Reads an act: a word alone, or an object with one field whose name is the word.
//!
//! One table says how every act is written. The reader is made from it, and so is what `practicum explain` tells of an
//! act's details; the latter is for people, and no program that only plays carries it.

use super::read::{Slot, alone, body, fill, unknown_word, variant};
use super::report::Report;
use super::wire::Names;
use crate::act::{self, Act};
use crate::json::{Node, Value};
use crate::practice::Method;

/// Stands in while an act is read.
impl Default for Act<Names> {
    fn default() -> Self {
        Self::Summarise
    }
}

/// What may be written in a place.
#[derive(Debug, Clone, Copy)]
pub enum Takes {
    /// One of these words.
    Word {
        /// The words.
        names: &'static [&'static str],
        /// What each means, in the same order.
        meanings: &'static [&'static str],
    },
    /// A list of these words.
    Words {
        /// The words.
        names: &'static [&'static str],
        /// What each means, in the same order.
        meanings: &'static [&'static str],
    },
    /// `true` or `false`.
    YesNo,
    /// The name of something in the file: `fact`.
    Name(&'static str),
    /// A list of such names.
    Names(&'static str),
}

/// One detail of an act.
#[derive(Debug)]
pub struct Detail {
    /// The field's name.
    pub name: &'static str,
    /// Whether it has to be there.
    pub needed: bool,
    /// What may be written there.
    pub takes: Takes,
    /// What it says.
    pub about: &'static str,
}

/// How an act is written, for people.
#[derive(Debug)]
pub struct ActForm {
    /// The word.
    pub word: &'static str,
    /// What follows the word without an object around it.
    pub takes: Option<Takes>,
    /// The fields of the object that follows the word; none if nothing follows, or no object.
    pub details: &'static [Detail],
}

impl ActForm {
    /// Whether the word may stand alone.
    #[must_use]
    pub fn stands_alone(&self) -> bool {
        self.takes.is_none() && self.details.iter().all(|detail| !detail.needed)
    }
}

/// Whether a field has to be there.
macro_rules! needed {
    (need) => {
        true
    };
    (may) => {
        false
    };
}

/// Makes the reader and the forms from one table. The columns: acts that the word says all about; acts whose one
/// detail follows the word; acts with fields.
macro_rules! acts {
    (
        $($word:literal $alone:ident;)+
        $(of $word1:literal $one:ident $takes1:expr;)+
        $(with $wordn:literal $many:ident { $($how:ident $key:literal $field:ident $takes:expr, $about:literal;)+ })+
    ) => {
        const WORDS: &[&str] = &[$($word,)+ $($word1,)+ $($wordn,)+];

        /// How every act is written.
        pub static ACT_FORMS: &[ActForm] = &[
            $(ActForm { word: $word, takes: None, details: &[] },)+
            $(ActForm { word: $word1, takes: Some($takes1), details: &[] },)+
            $(ActForm { word: $wordn, takes: None, details: &[
                $(Detail { name: $key, needed: needed!($how), takes: $takes, about: $about },)+
            ] },)+
        ];

        /// An act that says all by its word.
        fn alone_act(word: &str) -> Option<Act<Names>> {
            Some(match word {
                $($word => Act::$alone,)+
                _ => return None,
            })
        }

        /// Whether details have to follow the word.
        fn needs_more(word: &str) -> bool {
            match word {
                $($wordn => $(needed!($how))||+,)+
                _ => true,
            }
        }

        fn with_more(act: &mut Act<Names>, word: &str, node: &Node<'_>, report: &mut Report<'_>) -> bool {
            match word {
                $($word1 => {
                    let mut detail = Default::default();
                    let good = Slot::fill(&mut detail, node, report);
                    *act = Act::$one(detail);
                    good
                })+
                $($wordn => {
                    $(let mut $field = Default::default();)+
                    let good = fill(node, report, &mut [$(($key, needed!($how), &mut $field),)+]);
                    *act = Act::$many { $($field,)+ };
                    good
                })+
                _ => false,
            }
        }
    };
}

/// One word of a vocabulary.
macro_rules! word {
    ($kind:ty) => {
        Takes::Word { names: <$kind>::NAMES, meanings: <$kind>::MEANINGS }
    };
}

/// A list of words of a vocabulary.
macro_rules! words {
    ($kind:ty) => {
        Takes::Words { names: <$kind>::NAMES, meanings: <$kind>::MEANINGS }
    };
}

use Takes::{Name, YesNo};
const FACTS: Takes = Takes::Names("fact");
const CONSENT: Takes = Name("consent");

acts! {
    "summarise" Summarise;
    "reassure" Reassure;
    "confront" Confront;
    "label" Label;
    "silence" Silence;
    "repair" Repair;
    "assume_culture" AssumeCulture;
    "condescend" Condescend;
    "offer_choice" OfferChoice;
    "steer_away" SteerAway;
    "check_understanding" CheckUnderstanding;
    "promise_secrecy" PromiseSecrecy;
    "safety_plan" SafetyPlan;
    "warn" Warn;
    "coordinate" Coordinate;
    "check_referral" CheckReferral;
    "take_over" TakeOver;
    "review_data" ReviewData;
    "adapt" Adapt;
    "ignore_data" IgnoreData;
    "seek_feedback" SeekFeedback;
    "take_up_feedback" TakeUpFeedback;
    "review_own_practice" ReviewOwnPractice;
    "decline_gift" DeclineGift;
    "online_contact" OnlineContact;
    "online_search" OnlineSearch;
    "speak_frankly" SpeakFrankly;
    "deceive" Deceive;
    "seek_own_help" SeekOwnHelp;
    "work_impaired" WorkImpaired;
    "prescribe" Prescribe;
    "diagnose" Diagnose;
    "give_notice" GiveNotice;
    "review_progress" ReviewProgress;
    "address_remaining" AddressRemaining;
    "transition_plan" TransitionPlan;
    "follow_up" FollowUp;
    "abandon" Abandon;

    of "explain" Explain words!(act::Topic);
    of "arrange_interpreter" ArrangeInterpreter word!(act::Interpreter);
    of "define_success" DefineSuccess word!(act::Definer);
    of "advocate" Advocate word!(act::Advocacy);
    of "meet_team" MeetTeam word!(act::TeamPart);
    of "answer_instruction" AnswerInstruction word!(act::Answer);
    of "document" Document word!(act::Record);
    of "answer_record_request" AnswerRecordRequest word!(act::RecordAnswer);
    of "put_first" PutFirst word!(act::Interest);
    of "sexual_boundary" SexualBoundary word!(act::SexualBoundary);
    of "arrange_payment" ArrangePayment word!(act::Payment);
    of "face_discrimination" FaceDiscrimination word!(act::Discrimination);
    of "claim_title" ClaimTitle word!(act::Title);
    of "claim" Claim word!(act::Claim);
    of "speak_of_colleague" SpeakOfColleague word!(act::Manner);
    of "relapse_plan" RelapsePlan words!(act::RelapsePart);
    of "offer_availability" OfferAvailability word!(act::Availability);
    of "close" Close word!(act::CloseReason);

    with "ask" Ask {
        need "form" form word!(act::AskForm), "How the question is put.";
        may "about" about FACTS, "What the answer may bring to light.";
    }
    with "reflect" Reflect {
        need "depth" depth word!(act::Depth), "How far it goes.";
        may "quote" quote Name("quote"), "The words of the client that it takes up.";
        may "about" about FACTS, "What the client may add to it.";
    }
    with "affirm" Affirm {
        may "strength" strength Name("fact"), "The strength that is named; without it, it is general praise.";
    }
    with "inform" Inform {
        need "style" style word!(act::Style), "In what language.";
    }
    with "advise" Advise {
        need "permission" permission YesNo, "Whether the client was asked first, and said yes.";
    }
    with "self_disclose" SelfDisclose {
        need "for_client" for_client YesNo, "Whether it is brief and serves the client.";
    }
    with "ask_culture" AskCulture {
        may "about" about FACTS, "What the answer may bring to light.";
    }
    with "press" Press {
        may "about" about FACTS, "What is pressed for.";
    }
    with "obtain_consent" ObtainConsent {
        need "for" to CONSENT, "To what; `service` is the work itself.";
        need "from" from word!(act::ConsentFrom), "Who says yes.";
    }
    with "honour_withdrawal" HonourWithdrawal {
        need "for" to CONSENT, "Which yes was taken back.";
    }
    with "override_withdrawal" OverrideWithdrawal {
        need "for" to CONSENT, "Which yes was taken back.";
    }
    with "gather" Gather {
        need "by" by word!(act::Source), "Where from.";
        may "about" about FACTS, "What it may bring to light.";
        may "consent" consent CONSENT, "The consent that covers it.";
    }
    with "screen_risk" ScreenRisk {
        may "about" about FACTS, "What the answer may bring to light.";
    }
    with "emergency" Emergency {
        need "least_restrictive" least_restrictive YesNo, "Whether it is the smallest step that protects.";
    }
    with "mandated_report" MandatedReport {
        need "client_told" client_told YesNo, "Whether the client heard of it first, where that was safe.";
    }
    with "set_goal" SetGoal {
        need "source" source word!(act::GoalSource), "Whose idea it is.";
    }
    with "prioritise" Prioritise {
        need "need" need Name("need"), "Which need comes first.";
    }
    with "plan" Plan {
        may "method" method word!(Method), "The method; or else `resource`.";
        may "resource" resource Name("resource"), "The service or thing; or else `method`.";
        may "need" need Name("need"), "What it is for.";
        may "cites" cites FACTS, "The facts that it rests on.";
        need "mode" mode word!(act::PlanMode), "How this worker does it.";
    }
    with "deliver" Deliver {
        need "method" method word!(Method), "Which method.";
        need "mode" mode word!(act::PlanMode), "How this worker does it.";
    }
    with "consult" Consult {
        need "whom" whom word!(act::Consultant), "Whose advice.";
        need "least_information" least_information YesNo, "Whether no more is told than the question needs.";
    }
    with "share" Share {
        need "with" with Name("person"), "Who is told.";
        need "amount" amount word!(act::Amount), "How much.";
        need "basis" basis word!(act::Basis), "What it rests on.";
        may "consent" consent CONSENT, "The consent that covers it.";
        need "client_told" client_told YesNo, "Whether the client knew beforehand.";
    }
    with "measure" Measure {
        need "what" measure Name("measure"), "Which measure.";
    }
    with "use_case_material" UseCaseMaterial {
        need "agreed" agreed YesNo, "Whether the client was asked, could say no, and said yes.";
    }
    with "override_choice" OverrideChoice {
        need "least_restrictive" least_restrictive YesNo, "Whether it is the smallest step that protects.";
    }
    with "accept_gift" AcceptGift {
        need "value" value word!(act::GiftValue), "How large it is, in the client's world.";
        need "open" open YesNo, "Whether it is handled openly, under the agency's policy.";
    }
    with "dual_relationship" DualRelationship {
        need "managed" managed YesNo, "Whether there are boundaries, and the supervisor knows.";
    }
    with "touch" Touch {
        need "asked" asked YesNo, "Whether the client was asked first.";
    }
    with "colleague_concern" ColleagueConcern {
        need "about" about word!(act::Concern), "What the worry is about.";
        need "step" step word!(act::ConcernStep), "What is done with it.";
    }
    with "celebrate" Celebrate {
        need "specific" specific YesNo, "Whether it says what was achieved.";
    }
}

impl Slot for Act<Names> {
    fn fill(&mut self, node: &Node<'_>, report: &mut Report<'_>) -> bool {
        let Some((word, place, rest)) = variant(node, report) else { return false };
        if let Some(act) = alone_act(word) {
            *self = act;
            return alone(word, rest, report);
        }
        if !WORDS.contains(&word) {
            unknown_word(place, report, word, WORDS);
            return false;
        }
        // Where nothing has to follow, the word alone is the same as an object with no fields.
        let nothing = Node { place, value: Value::Map(Vec::new()) };
        let rest = if rest.is_none() && !needs_more(word) { Some(&nothing) } else { rest };
        let guide = "; `practicum acts` says what belongs there";
        let Some(rest) = body(word, place, rest, report, guide) else { return false };
        report.enter(word);
        let good = with_more(self, word, rest, report);
        report.leave();
        good
    }
}

#[cfg(test)]
mod tests {
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
        let missing: Vec<_> = design
            .split_whitespace()
            .filter(|word| !ACT_FORMS.iter().any(|form| form.word == *word))
            .collect();
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
        let sample = include_str!("../rules/sample.json");
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
}
