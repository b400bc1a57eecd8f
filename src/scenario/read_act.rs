//! Reads an act: a word alone, or an object with one field whose name is the word.
//!
//! One table says how every act is written. The reader is made from it, and so is what `practicum explain` tells of an
//! act's details; the latter is for people, and no program that only plays carries it.

use super::read::{Slot, alone, body, fill, unknown_word, variant};
use super::report::Report;
use super::wire::Names;
use crate::act::{self, Act};
use crate::json::{Node, Value};
use crate::practice::{Instrument, Method};

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

    of "cite_evidence" CiteEvidence word!(act::Evidence);
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
        may "instrument" instrument word!(Instrument), "With a questionnaire: what kind of instrument it is.";
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
        may "for" to CONSENT, "The consent that stands for this decision, where the case has one.";
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
        let nothing = Node { place, value: Value::Map(Box::default()) };
        let rest = if rest.is_none() && !needs_more(word) { Some(&nothing) } else { rest };
        let guide = "; `practicum acts` says what belongs there";
        let Some(rest) = body(word, place, rest, report, guide) else { return false };
        with_more(self, word, rest, report)
    }
}

#[cfg(test)]
mod tests;
