//! Reads an act: a word alone, or an object with one field whose name is the word.

use super::read::{Slot, alone, body, fill, unknown_word, variant};
use super::report::Report;
use super::wire::Names;
use crate::act::Act;
use crate::json::Node;

/// Stands in while an act is read.
impl Default for Act<Names> {
    fn default() -> Self {
        Self::Summarise
    }
}

impl Slot for Act<Names> {
    fn fill(&mut self, node: &Node<'_>, report: &mut Report<'_>) -> bool {
        let Some((word, place, rest)) = variant(node, report) else { return false };
        let takes_more = WITH_MORE.contains(&word);
        if !(takes_more && rest.is_some())
            && let Some(act) = alone_act(word)
        {
            *self = act;
            return alone(word, rest, report);
        }
        if !takes_more {
            let known: Vec<&str> = WITH_MORE.into_iter().chain(ALONE).collect();
            unknown_word(place, report, word, &known);
            return false;
        }
        let Some(rest) = body(word, place, rest, report) else { return false };
        report.enter(word);
        let good = with_more(self, word, rest, report);
        report.leave();
        good
    }
}

/// Acts that a word says all about; the last four take details too.
const ALONE: [&str; 36] = [
    "summarise",
    "reassure",
    "confront",
    "label",
    "silence",
    "repair",
    "assume_culture",
    "condescend",
    "offer_choice",
    "steer_away",
    "check_understanding",
    "promise_secrecy",
    "safety_plan",
    "warn",
    "coordinate",
    "take_over",
    "review_data",
    "adapt",
    "ignore_data",
    "seek_feedback",
    "take_up_feedback",
    "decline_gift",
    "online_contact",
    "online_search",
    "prescribe",
    "diagnose",
    "give_notice",
    "review_progress",
    "address_remaining",
    "transition_plan",
    "follow_up",
    "abandon",
    "affirm",
    "ask_culture",
    "press",
    "screen_risk",
];

fn alone_act(word: &str) -> Option<Act<Names>> {
    Some(match word {
        "summarise" => Act::Summarise,
        "reassure" => Act::Reassure,
        "confront" => Act::Confront,
        "label" => Act::Label,
        "silence" => Act::Silence,
        "repair" => Act::Repair,
        "assume_culture" => Act::AssumeCulture,
        "condescend" => Act::Condescend,
        "offer_choice" => Act::OfferChoice,
        "steer_away" => Act::SteerAway,
        "check_understanding" => Act::CheckUnderstanding,
        "promise_secrecy" => Act::PromiseSecrecy,
        "safety_plan" => Act::SafetyPlan,
        "warn" => Act::Warn,
        "coordinate" => Act::Coordinate,
        "take_over" => Act::TakeOver,
        "review_data" => Act::ReviewData,
        "adapt" => Act::Adapt,
        "ignore_data" => Act::IgnoreData,
        "seek_feedback" => Act::SeekFeedback,
        "take_up_feedback" => Act::TakeUpFeedback,
        "decline_gift" => Act::DeclineGift,
        "online_contact" => Act::OnlineContact,
        "online_search" => Act::OnlineSearch,
        "prescribe" => Act::Prescribe,
        "diagnose" => Act::Diagnose,
        "give_notice" => Act::GiveNotice,
        "review_progress" => Act::ReviewProgress,
        "address_remaining" => Act::AddressRemaining,
        "transition_plan" => Act::TransitionPlan,
        "follow_up" => Act::FollowUp,
        "abandon" => Act::Abandon,
        "affirm" => Act::Affirm { strength: None },
        "ask_culture" => Act::AskCulture { about: Vec::new() },
        "press" => Act::Press { about: Vec::new() },
        "screen_risk" => Act::ScreenRisk { about: Vec::new() },
        _ => return None,
    })
}

/// Acts that need more than the word.
const WITH_MORE: [&str; 37] = [
    "ask",
    "reflect",
    "affirm",
    "inform",
    "advise",
    "self_disclose",
    "ask_culture",
    "press",
    "explain",
    "obtain_consent",
    "honour_withdrawal",
    "override_withdrawal",
    "arrange_interpreter",
    "gather",
    "screen_risk",
    "emergency",
    "mandated_report",
    "set_goal",
    "define_success",
    "prioritise",
    "plan",
    "deliver",
    "consult",
    "share",
    "advocate",
    "measure",
    "document",
    "override_choice",
    "put_first",
    "accept_gift",
    "dual_relationship",
    "touch",
    "claim_title",
    "celebrate",
    "relapse_plan",
    "offer_availability",
    "close",
];

/// Fills the fields of an act and builds it.
macro_rules! fields {
    ($act:ident, $node:ident, $r:ident, $variant:ident { $($key:literal $needed:literal $field:ident,)+ }) => {{
        $(let mut $field = Default::default();)+
        let good = fill($node, $r, &mut [$(($key, $needed, &mut $field),)+]);
        *$act = Act::$variant { $($field,)+ };
        good
    }};
}

/// Fills an act whose detail stands alone, without an object around it.
macro_rules! detail {
    ($act:ident, $node:ident, $r:ident, $variant:ident) => {{
        let mut detail = Default::default();
        let good = Slot::fill(&mut detail, $node, $r);
        *$act = Act::$variant(detail);
        good
    }};
}

fn with_more(act: &mut Act<Names>, word: &str, node: &Node<'_>, r: &mut Report<'_>) -> bool {
    match word {
        "ask" => fields!(act, node, r, Ask { "form" true form, "about" false about, }),
        "reflect" => {
            fields!(act, node, r, Reflect { "depth" true depth, "quote" false quote, "about" false about, })
        }
        "affirm" => fields!(act, node, r, Affirm { "strength" false strength, }),
        "inform" => fields!(act, node, r, Inform { "style" true style, }),
        "advise" => fields!(act, node, r, Advise { "permission" true permission, }),
        "self_disclose" => fields!(act, node, r, SelfDisclose { "for_client" true for_client, }),
        "ask_culture" => fields!(act, node, r, AskCulture { "about" false about, }),
        "press" => fields!(act, node, r, Press { "about" false about, }),
        "explain" => detail!(act, node, r, Explain),
        "obtain_consent" => fields!(act, node, r, ObtainConsent { "for" true to, "from" true from, }),
        "honour_withdrawal" => fields!(act, node, r, HonourWithdrawal { "for" true to, }),
        "override_withdrawal" => fields!(act, node, r, OverrideWithdrawal { "for" true to, }),
        "arrange_interpreter" => detail!(act, node, r, ArrangeInterpreter),
        "gather" => {
            fields!(act, node, r, Gather { "by" true by, "about" false about, "consent" false consent, })
        }
        "screen_risk" => fields!(act, node, r, ScreenRisk { "about" false about, }),
        "emergency" => fields!(act, node, r, Emergency { "least_restrictive" true least_restrictive, }),
        "mandated_report" => fields!(act, node, r, MandatedReport { "client_told" true client_told, }),
        "set_goal" => fields!(act, node, r, SetGoal { "source" true source, }),
        "define_success" => detail!(act, node, r, DefineSuccess),
        "prioritise" => fields!(act, node, r, Prioritise { "need" true need, }),
        "plan" => fields!(act, node, r, Plan {
            "method" false method, "resource" false resource, "need" false need, "cites" false cites, "mode" true mode,
        }),
        "deliver" => fields!(act, node, r, Deliver { "method" true method, "mode" true mode, }),
        "consult" => {
            fields!(act, node, r, Consult { "whom" true whom, "least_information" true least_information, })
        }
        "share" => fields!(act, node, r, Share {
            "with" true with, "amount" true amount, "basis" true basis, "consent" false consent,
            "client_told" true client_told,
        }),
        "advocate" => detail!(act, node, r, Advocate),
        "measure" => fields!(act, node, r, Measure { "what" true measure, }),
        "document" => detail!(act, node, r, Document),
        "override_choice" => {
            fields!(act, node, r, OverrideChoice { "least_restrictive" true least_restrictive, })
        }
        "put_first" => detail!(act, node, r, PutFirst),
        "accept_gift" => fields!(act, node, r, AcceptGift { "value" true value, "open" true open, }),
        "dual_relationship" => fields!(act, node, r, DualRelationship { "managed" true managed, }),
        "touch" => fields!(act, node, r, Touch { "asked" true asked, }),
        "claim_title" => detail!(act, node, r, ClaimTitle),
        "celebrate" => fields!(act, node, r, Celebrate { "specific" true specific, }),
        "relapse_plan" => detail!(act, node, r, RelapsePlan),
        "offer_availability" => detail!(act, node, r, OfferAvailability),
        "close" => detail!(act, node, r, Close),
        _ => false,
    }
}
