//! Reads an act: a word alone, or an object with one field whose name is the word.

use super::json::Node;
use super::read::{Fields, Read, alone, body, unknown_word, variant};
use super::report::Report;
use super::wire::Names;
use crate::act::Act;

impl super::read::Record for Act<Names> {}

impl Read for Act<Names> {
    fn read(node: &Node<'_>, report: &mut Report<'_>) -> Option<Self> {
        let (word, place, rest) = variant(node, report)?;
        let takes_more = WITH_MORE.contains(&word);
        if let Some((_, act)) =
            alone_acts().into_iter().find(|(known, _)| *known == word && !(takes_more && rest.is_some()))
        {
            return alone(word, rest, report).map(|()| act);
        }
        if !takes_more {
            let alone_words = alone_acts();
            let known: Vec<&str> =
                WITH_MORE.into_iter().chain(alone_words.iter().map(|(word, _)| *word)).collect();
            unknown_word(place, report, word, known.iter().copied());
            return None;
        }
        let rest = body(word, place, rest, report)?;
        report.enter(word);
        let act = with_more(word, rest, report);
        report.leave();
        act
    }
}

/// Acts that a word says all about.
fn alone_acts() -> [(&'static str, Act<Names>); 36] {
    [
        ("summarise", Act::Summarise),
        ("reassure", Act::Reassure),
        ("confront", Act::Confront),
        ("label", Act::Label),
        ("silence", Act::Silence),
        ("repair", Act::Repair),
        ("assume_culture", Act::AssumeCulture),
        ("condescend", Act::Condescend),
        ("offer_choice", Act::OfferChoice),
        ("steer_away", Act::SteerAway),
        ("check_understanding", Act::CheckUnderstanding),
        ("promise_secrecy", Act::PromiseSecrecy),
        ("safety_plan", Act::SafetyPlan),
        ("warn", Act::Warn),
        ("coordinate", Act::Coordinate),
        ("take_over", Act::TakeOver),
        ("review_data", Act::ReviewData),
        ("adapt", Act::Adapt),
        ("ignore_data", Act::IgnoreData),
        ("seek_feedback", Act::SeekFeedback),
        ("take_up_feedback", Act::TakeUpFeedback),
        ("decline_gift", Act::DeclineGift),
        ("online_contact", Act::OnlineContact),
        ("online_search", Act::OnlineSearch),
        ("prescribe", Act::Prescribe),
        ("diagnose", Act::Diagnose),
        ("give_notice", Act::GiveNotice),
        ("review_progress", Act::ReviewProgress),
        ("address_remaining", Act::AddressRemaining),
        ("transition_plan", Act::TransitionPlan),
        ("follow_up", Act::FollowUp),
        ("abandon", Act::Abandon),
        // Acts whose details may all be left out can stand alone too.
        ("affirm", Act::Affirm { strength: None }),
        ("ask_culture", Act::AskCulture { about: Vec::new() }),
        ("press", Act::Press { about: Vec::new() }),
        ("screen_risk", Act::ScreenRisk { about: Vec::new() }),
    ]
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

/// Reads the fields of an act and builds it, once all are read.
macro_rules! fields {
    ($node:ident, $r:ident, $variant:ident { $($how:ident $key:literal $field:ident,)+ }) => {{
        let fields = Fields::open($node, $r, &[$($key,)+])?;
        $(let $field = fields.$how($r, $key);)+
        Act::$variant { $($field: $field?,)+ }
    }};
}

fn with_more(word: &str, node: &Node<'_>, r: &mut Report<'_>) -> Option<Act<Names>> {
    Some(match word {
        "ask" => fields!(node, r, Ask { need "form" form, may "about" about, }),
        "reflect" => fields!(node, r, Reflect { need "depth" depth, may "quote" quote, may "about" about, }),
        "affirm" => fields!(node, r, Affirm { may "strength" strength, }),
        "inform" => fields!(node, r, Inform { need "style" style, }),
        "advise" => fields!(node, r, Advise { need "permission" permission, }),
        "self_disclose" => fields!(node, r, SelfDisclose { need "for_client" for_client, }),
        "ask_culture" => fields!(node, r, AskCulture { may "about" about, }),
        "press" => fields!(node, r, Press { may "about" about, }),
        "explain" => Act::Explain(Read::read(node, r)?),
        "obtain_consent" => fields!(node, r, ObtainConsent { need "for" to, need "from" from, }),
        "honour_withdrawal" => fields!(node, r, HonourWithdrawal { need "for" to, }),
        "override_withdrawal" => fields!(node, r, OverrideWithdrawal { need "for" to, }),
        "arrange_interpreter" => Act::ArrangeInterpreter(Read::read(node, r)?),
        "gather" => fields!(node, r, Gather { need "by" by, may "about" about, may "consent" consent, }),
        "screen_risk" => fields!(node, r, ScreenRisk { may "about" about, }),
        "emergency" => fields!(node, r, Emergency { need "least_restrictive" least_restrictive, }),
        "mandated_report" => fields!(node, r, MandatedReport { need "client_told" client_told, }),
        "set_goal" => fields!(node, r, SetGoal { need "source" source, }),
        "define_success" => Act::DefineSuccess(Read::read(node, r)?),
        "prioritise" => fields!(node, r, Prioritise { need "need" need, }),
        "plan" => fields!(node, r, Plan {
            may "method" method, may "resource" resource, may "need" need, may "cites" cites, need "mode" mode,
        }),
        "deliver" => fields!(node, r, Deliver { need "method" method, need "mode" mode, }),
        "consult" => {
            fields!(node, r, Consult { need "whom" whom, need "least_information" least_information, })
        }
        "share" => fields!(node, r, Share {
            need "with" with, need "amount" amount, need "basis" basis, may "consent" consent,
            need "client_told" client_told,
        }),
        "advocate" => Act::Advocate(Read::read(node, r)?),
        "measure" => fields!(node, r, Measure { need "what" measure, }),
        "document" => Act::Document(Read::read(node, r)?),
        "override_choice" => fields!(node, r, OverrideChoice { need "least_restrictive" least_restrictive, }),
        "put_first" => Act::PutFirst(Read::read(node, r)?),
        "accept_gift" => fields!(node, r, AcceptGift { need "value" value, need "open" open, }),
        "dual_relationship" => fields!(node, r, DualRelationship { need "managed" managed, }),
        "touch" => fields!(node, r, Touch { need "asked" asked, }),
        "claim_title" => Act::ClaimTitle(Read::read(node, r)?),
        "celebrate" => fields!(node, r, Celebrate { need "specific" specific, }),
        "relapse_plan" => Act::RelapsePlan(Read::read(node, r)?),
        "offer_availability" => Act::OfferAvailability(Read::read(node, r)?),
        "close" => Act::Close(Read::read(node, r)?),
        _ => return None,
    })
}
