//! Acts: typed descriptions of what a choice does. Authors write them, rules judge them.
//!
//! [`Act`] is written once for both worlds: over [`Names`] it is what the file says, over [`Ids`] what a
//! checked scenario holds.

mod kind;
mod kind_of;
pub mod words;

pub use crate::vocabulary::WordSet;
pub use kind::{ActKind, Shift};
pub use words::*;

use crate::practice::{Instrument, Method};

/// How an act refers to the rest of its scenario.
pub trait Refs {
    /// One fact.
    type Fact;
    /// Several facts.
    type Facts: Default;
    /// Something that the client said.
    type Quote;
    /// Something that can be consented to.
    type Consent;
    /// A need of the client.
    type Need;
    /// A service or thing that can be had.
    type Resource;
    /// A person of the case.
    type Person;
    /// A measure.
    type Measure;
}

/// What a worker does when a choice is taken.
#[allow(
    missing_docs,
    reason = "the words of each field carry their own docs, and each variant says what it does"
)]
#[derive(Debug, Clone, PartialEq)]
pub enum Act<R: Refs> {
    // Talk.
    /// Asks a question, about facts that the answer may bring to light.
    Ask { form: AskForm, about: R::Facts },
    /// Says back what was heard.
    Reflect { depth: Depth, quote: Option<R::Quote>, about: R::Facts },
    /// Names a strength; with none named it is general praise.
    Affirm { strength: Option<R::Fact> },
    /// Gathers up what was said and checks it.
    Summarise,
    /// Gives information.
    Inform { style: Style },
    /// Says what research found about a method or a service.
    CiteEvidence(Evidence),
    /// Says what the client could or should do.
    Advise { permission: bool },
    /// Soothes without ground: "It will all work out."
    Reassure,
    /// Argues with the client.
    Confront,
    /// Puts a label on the client.
    Label,
    /// Speaks of the worker's own life; `for_client` when it is brief and serves the client.
    SelfDisclose { for_client: bool },
    /// Leaves room.
    Silence,
    /// Owns a misstep and mends it.
    Repair,
    /// Asks what something means in the client's own culture, faith or family.
    AskCulture { about: R::Facts },
    /// Supposes it.
    AssumeCulture,
    /// Talks down.
    Condescend,
    /// Leaves the client the choice of whether, what and how much.
    OfferChoice,
    /// Presses for painful detail.
    Press { about: R::Facts },
    /// Turns away from what the client has just raised.
    SteerAway,
    // Frame.
    /// Explains one or more topics.
    Explain(WordSet<Topic>),
    /// Asks the client to say it back in their own words, or what is unclear.
    CheckUnderstanding,
    /// Obtains consent.
    ObtainConsent { to: R::Consent, from: ConsentFrom },
    /// Stops when consent is withdrawn, and explores.
    HonourWithdrawal { to: R::Consent },
    /// Goes on all the same.
    OverrideWithdrawal { to: R::Consent },
    /// Arranges for an interpreter.
    ArrangeInterpreter(Interpreter),
    /// Promises that nothing will ever be told.
    PromiseSecrecy,
    // Work.
    /// Gathers information from elsewhere; `consent` names the consent that covers it, `instrument` what kind of
    /// questionnaire or test is used.
    Gather { by: Source, about: R::Facts, consent: Option<R::Consent>, instrument: Option<Instrument> },
    /// Asks plainly about danger to self or others.
    ScreenRisk { about: R::Facts },
    /// Makes a safety plan with the client.
    SafetyPlan,
    /// Calls on emergency help.
    Emergency { least_restrictive: bool },
    /// Reports as the law requires.
    MandatedReport { client_told: bool },
    /// Warns somebody in danger.
    Warn,
    /// Settles what the work is for.
    SetGoal { source: GoalSource },
    /// Asks or decides what success will look like.
    DefineSuccess(Definer),
    /// Puts a need first.
    Prioritise { need: R::Need },
    /// Puts a method or a resource on the plan.
    Plan {
        method: Option<Method>,
        resource: Option<R::Resource>,
        need: Option<R::Need>,
        cites: R::Facts,
        mode: PlanMode,
    },
    /// Carries a method out with the client, here and now.
    Deliver { method: Method, mode: PlanMode },
    /// Seeks advice.
    Consult { whom: Consultant, least_information: bool },
    /// Tells somebody else about the client.
    Share { with: R::Person, amount: Amount, basis: Basis, consent: Option<R::Consent>, client_told: bool },
    /// Stands up for the client, or for a fairer rule.
    Advocate(Advocacy),
    /// Brings the people who help together.
    Coordinate,
    /// Asks how a referral went.
    CheckReferral,
    /// Meets with other professions on the client's behalf.
    MeetTeam(TeamPart),
    /// Answers an instruction of the employer.
    AnswerInstruction(Answer),
    /// Does for the client what the client could do.
    TakeOver,
    /// Takes a measure.
    Measure { measure: R::Measure },
    /// Looks at the data together.
    ReviewData,
    /// Changes the plan to fit what has happened.
    Adapt,
    /// Goes on as if the data were not there.
    IgnoreData,
    /// Asks the client how the work is for them.
    SeekFeedback,
    /// Acts on what the client said of the work.
    TakeUpFeedback,
    /// Writes in the record.
    Document(Record),
    /// Answers a client who asks to see their record.
    AnswerRecordRequest(RecordAnswer),
    /// Looks at the worker's own practice.
    ReviewOwnPractice,
    /// Uses something of the case for teaching, writing or research; `agreed` when the client said yes to it.
    UseCaseMaterial { agreed: bool },
    /// Overrules the client's choice; `to` names the consent that stands for it, where the case has one.
    OverrideChoice { least_restrictive: bool, to: Option<R::Consent> },
    /// Puts another interest before the client's.
    PutFirst(Interest),
    // Boundaries.
    /// Accepts a gift; `open` when it is handled openly under the agency's policy.
    AcceptGift { value: GiftValue, open: bool },
    /// Declines a gift and thanks for it.
    DeclineGift,
    /// Enters a second relationship; `managed` with boundaries and supervision.
    DualRelationship { managed: bool },
    /// Touches the client; `asked` first.
    Touch { asked: bool },
    /// Meets the client on a personal account online.
    OnlineContact,
    /// Looks the client up online.
    OnlineSearch,
    /// Keeps or crosses the sexual boundary.
    SexualBoundary(SexualBoundary),
    /// Settles what the service costs and how it is paid.
    ArrangePayment(Payment),
    /// Meets with discrimination, or takes part in it.
    FaceDiscrimination(Discrimination),
    /// Says what the worker is.
    ClaimTitle(Title),
    /// Says what is so, although it is awkward.
    SpeakFrankly,
    /// Says or writes what is not so.
    Deceive,
    /// Says what the work can do, or in whose name.
    Claim(Claim),
    /// Sees to the worker's own strain.
    SeekOwnHelp,
    /// Works on although clients already feel the worker's own trouble.
    WorkImpaired,
    /// Speaks of a colleague.
    SpeakOfColleague(Manner),
    /// Deals with a worry about a colleague.
    ColleagueConcern { about: Concern, step: ConcernStep },
    /// Advises on medication.
    Prescribe,
    /// Names a disorder.
    Diagnose,
    // Endings.
    /// Says in good time that the work will end.
    GiveNotice,
    /// Looks back on what the client has done.
    ReviewProgress,
    /// Marks an achievement; `specific` when it says which.
    Celebrate { specific: bool },
    /// Deals with what is not done.
    AddressRemaining,
    /// Plans who and what goes on afterwards.
    TransitionPlan,
    /// Plans for harder times.
    RelapsePlan(WordSet<RelapsePart>),
    /// Says how the worker or agency can be reached afterwards.
    OfferAvailability(Availability),
    /// Checks in after the ending.
    FollowUp,
    /// Closes the case.
    Close(CloseReason),
    /// Leaves the client without notice or cover.
    Abandon,
}
