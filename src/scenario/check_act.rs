//! Resolves the names in an act.

use super::check::Check;
use super::ids::*;
use super::read::Name;
use super::wire::Names;
use crate::act::{Act as AnyAct, Source};
use crate::diagnostic::Fault;

impl Check<'_, '_> {
    fn facts(&mut self, names: &[Name]) -> FactSet {
        self.resolve_all(names, |t| &t.facts, FactId).into_iter().collect()
    }

    fn consent(&mut self, name: &Name) -> Option<ConsentId> {
        self.resolve(name, |t| &t.consents).map(ConsentId)
    }

    /// The act over indices; `None` if a name in it is not known, which has then been reported.
    pub(super) fn act(&mut self, act: AnyAct<Names>) -> Option<Act> {
        let place = self.here;
        Some(match act {
            AnyAct::Ask { form, about } => Act::Ask { form, about: self.facts(&about) },
            AnyAct::Reflect { depth, quote, about } => {
                let quote = quote.and_then(|name| self.resolve(&name, |t| &t.quotes)).map(QuoteId);
                Act::Reflect { depth, quote, about: self.facts(&about) }
            }
            AnyAct::Affirm { strength } => {
                let strength = strength.and_then(|name| self.resolve(&name, |t| &t.facts)).map(FactId);
                Act::Affirm { strength }
            }
            AnyAct::AskCulture { about } => Act::AskCulture { about: self.facts(&about) },
            AnyAct::Press { about } => Act::Press { about: self.facts(&about) },
            AnyAct::ScreenRisk { about } => Act::ScreenRisk { about: self.facts(&about) },
            AnyAct::Gather { by, about, consent, instrument } => {
                if instrument.is_some() && by != Source::Questionnaire {
                    let message = "An instrument belongs to a questionnaire.";
                    let help = "Write `\"by\": \"questionnaire\"`.";
                    self.report.error_of(Fault::Contradiction, place, message, help);
                }
                let consent = consent.and_then(|name| self.consent(&name));
                Act::Gather { by, about: self.facts(&about), consent, instrument }
            }
            AnyAct::ObtainConsent { to, from } => Act::ObtainConsent { to: self.consent(&to)?, from },
            AnyAct::HonourWithdrawal { to } => Act::HonourWithdrawal { to: self.consent(&to)? },
            AnyAct::OverrideWithdrawal { to } => Act::OverrideWithdrawal { to: self.consent(&to)? },
            AnyAct::Prioritise { need } => {
                Act::Prioritise { need: NeedId(self.resolve(&need, |t| &t.needs)?) }
            }
            AnyAct::Plan { method, resource, need, cites, mode } => {
                let resource =
                    resource.and_then(|name| self.resolve(&name, |t| &t.resources)).map(ResourceId);
                let need = need.and_then(|name| self.resolve(&name, |t| &t.needs)).map(NeedId);
                if method.is_some() == resource.is_some() {
                    let help = "Give it `method` or `resource`.";
                    self.report.error_of(
                        Fault::Contradiction,
                        place,
                        "An act of planning names a method or a resource.",
                        help,
                    );
                }
                Act::Plan { method, resource, need, cites: self.facts(&cites), mode }
            }
            AnyAct::Share { with, amount, basis, consent, client_told } => {
                let consent = consent.and_then(|name| self.consent(&name));
                let with = PersonId(self.resolve(&with, |t| &t.people)?);
                Act::Share { with, amount, basis, consent, client_told }
            }
            AnyAct::Measure { measure } => {
                Act::Measure { measure: MeasureId(self.resolve(&measure, |t| &t.measures)?) }
            }
            AnyAct::Summarise => Act::Summarise,
            AnyAct::Inform { style } => Act::Inform { style },
            AnyAct::Advise { permission } => Act::Advise { permission },
            AnyAct::Reassure => Act::Reassure,
            AnyAct::Confront => Act::Confront,
            AnyAct::Label => Act::Label,
            AnyAct::SelfDisclose { for_client } => Act::SelfDisclose { for_client },
            AnyAct::Silence => Act::Silence,
            AnyAct::Repair => Act::Repair,
            AnyAct::AssumeCulture => Act::AssumeCulture,
            AnyAct::Condescend => Act::Condescend,
            AnyAct::OfferChoice => Act::OfferChoice,
            AnyAct::SteerAway => Act::SteerAway,
            AnyAct::Explain(topics) => Act::Explain(topics),
            AnyAct::CheckUnderstanding => Act::CheckUnderstanding,
            AnyAct::ArrangeInterpreter(who) => Act::ArrangeInterpreter(who),
            AnyAct::PromiseSecrecy => Act::PromiseSecrecy,
            AnyAct::SafetyPlan => Act::SafetyPlan,
            AnyAct::Emergency { least_restrictive } => Act::Emergency { least_restrictive },
            AnyAct::MandatedReport { client_told } => Act::MandatedReport { client_told },
            AnyAct::Warn => Act::Warn,
            AnyAct::SetGoal { source } => Act::SetGoal { source },
            AnyAct::DefineSuccess(who) => Act::DefineSuccess(who),
            AnyAct::Deliver { method, mode } => Act::Deliver { method, mode },
            AnyAct::Consult { whom, least_information } => Act::Consult { whom, least_information },
            AnyAct::Advocate(level) => Act::Advocate(level),
            AnyAct::Coordinate => Act::Coordinate,
            AnyAct::CheckReferral => Act::CheckReferral,
            AnyAct::MeetTeam(part) => Act::MeetTeam(part),
            AnyAct::AnswerInstruction(answer) => Act::AnswerInstruction(answer),
            AnyAct::TakeOver => Act::TakeOver,
            AnyAct::ReviewData => Act::ReviewData,
            AnyAct::Adapt => Act::Adapt,
            AnyAct::IgnoreData => Act::IgnoreData,
            AnyAct::SeekFeedback => Act::SeekFeedback,
            AnyAct::TakeUpFeedback => Act::TakeUpFeedback,
            AnyAct::Document(how) => Act::Document(how),
            AnyAct::AnswerRecordRequest(how) => Act::AnswerRecordRequest(how),
            AnyAct::ReviewOwnPractice => Act::ReviewOwnPractice,
            AnyAct::UseCaseMaterial { agreed } => Act::UseCaseMaterial { agreed },
            AnyAct::OverrideChoice { least_restrictive, to } => {
                let to = to.and_then(|name| self.consent(&name));
                Act::OverrideChoice { least_restrictive, to }
            }
            AnyAct::PutFirst(whose) => Act::PutFirst(whose),
            AnyAct::AcceptGift { value, open } => Act::AcceptGift { value, open },
            AnyAct::DeclineGift => Act::DeclineGift,
            AnyAct::DualRelationship { managed } => Act::DualRelationship { managed },
            AnyAct::Touch { asked } => Act::Touch { asked },
            AnyAct::OnlineContact => Act::OnlineContact,
            AnyAct::OnlineSearch => Act::OnlineSearch,
            AnyAct::SexualBoundary(what) => Act::SexualBoundary(what),
            AnyAct::ArrangePayment(how) => Act::ArrangePayment(how),
            AnyAct::FaceDiscrimination(how) => Act::FaceDiscrimination(how),
            AnyAct::SpeakFrankly => Act::SpeakFrankly,
            AnyAct::Deceive => Act::Deceive,
            AnyAct::Claim(what) => Act::Claim(what),
            AnyAct::SeekOwnHelp => Act::SeekOwnHelp,
            AnyAct::WorkImpaired => Act::WorkImpaired,
            AnyAct::SpeakOfColleague(manner) => Act::SpeakOfColleague(manner),
            AnyAct::ColleagueConcern { about, step } => Act::ColleagueConcern { about, step },
            AnyAct::ClaimTitle(title) => Act::ClaimTitle(title),
            AnyAct::CiteEvidence(evidence) => Act::CiteEvidence(evidence),
            AnyAct::Prescribe => Act::Prescribe,
            AnyAct::Diagnose => Act::Diagnose,
            AnyAct::GiveNotice => Act::GiveNotice,
            AnyAct::ReviewProgress => Act::ReviewProgress,
            AnyAct::Celebrate { specific } => Act::Celebrate { specific },
            AnyAct::AddressRemaining => Act::AddressRemaining,
            AnyAct::TransitionPlan => Act::TransitionPlan,
            AnyAct::RelapsePlan(parts) => Act::RelapsePlan(parts),
            AnyAct::OfferAvailability(how) => Act::OfferAvailability(how),
            AnyAct::FollowUp => Act::FollowUp,
            AnyAct::Close(reason) => Act::Close(reason),
            AnyAct::Abandon => Act::Abandon,
        })
    }
}
