//! Kinds of act: an act without its details, for temperaments, conditions and what brings a fact to light.

use super::{
    Act, Advocacy, AskForm, Availability, Definer, Depth, GoalSource, Interpreter, Refs, Source, Style, Title,
};

/// How an act moves a client, in points of the five variables that every case has (each from 0 to 100).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Shift {
    /// Trust in the worker.
    pub trust: i8,
    /// Distress; less is better.
    pub distress: i8,
    /// Hope.
    pub hope: i8,
    /// The sense of being the one who decides and acts.
    pub agency: i8,
    /// Understanding of what is going on.
    pub understanding: i8,
}

macro_rules! kinds {
    ($($variant:ident $text:literal $trust:literal $distress:literal $hope:literal $agency:literal $understanding:literal;)+) => {
        crate::vocabulary::words! {
            /// A kind of act.
            ActKind { $(#[doc = concat!("`", $text, "`.")] $variant = $text,)+ }
        }
        impl ActKind {
            /// What an act of this kind does to a client of ordinary temperament.
            #[must_use]
            pub const fn usual_shift(self) -> Shift {
                match self { $(Self::$variant => Shift {
                    trust: $trust, distress: $distress, hope: $hope, agency: $agency, understanding: $understanding,
                },)+ }
            }
        }
    };
}

kinds! {
    // kind                                  trust distress hope agency understanding
    AskOpen                  "ask_open"                     3   0   1   2   0;
    AskClosed                "ask_closed"                   0   1   0  -1   0;
    AskLeading               "ask_leading"                 -2   2   0  -2   0;
    AskStacked               "ask_stacked"                 -1   2   0  -1  -2;
    AskWhy                   "ask_why"                     -3   3   0  -1   0;
    ReflectSimple            "reflect_simple"               3  -1   0   0   0;
    ReflectComplex           "reflect_complex"              5  -3   1   1   0;
    AffirmStrength           "affirm_strength"              4  -2   3   3   0;
    AffirmGeneral            "affirm_general"               1   0   1   0   0;
    Summarise                "summarise"                    3  -1   1   1   3;
    InformPlain              "inform_plain"                 1  -1   1   1   4;
    InformJargon             "inform_jargon"               -2   2   0  -2  -4;
    AdviseWithPermission     "advise_with_permission"       1   0   1   0   1;
    AdviseWithoutPermission  "advise_without_permission"   -3   1  -1  -4   0;
    Reassure                 "reassure"                    -2   1  -1  -1   0;
    Confront                 "confront"                    -6   5  -2  -3   0;
    Label                    "label"                       -7   5  -3  -4   0;
    SelfDiscloseForClient    "self_disclose_for_client"     1   0   1   0   0;
    SelfDiscloseForWorker    "self_disclose_for_worker"    -3   1  -1  -1   0;
    Silence                  "silence"                      2  -1   0   1   0;
    Repair                   "repair"                       6  -2   1   2   1;
    AskCulture               "ask_culture"                  4  -1   1   2   0;
    AssumeCulture            "assume_culture"              -5   3  -1  -3   0;
    Condescend               "condescend"                  -5   3  -2  -4   0;
    OfferChoice              "offer_choice"                 4  -3   1   4   1;
    Press                    "press"                       -6   7  -2  -4   0;
    SteerAway                "steer_away"                  -4   3  -2  -3   0;
    Explain                  "explain"                      3  -2   1   2   5;
    CheckUnderstanding       "check_understanding"          2  -1   0   2   4;
    ObtainConsent            "obtain_consent"               3  -1   1   4   2;
    HonourWithdrawal         "honour_withdrawal"            5  -3   1   5   0;
    OverrideWithdrawal       "override_withdrawal"         -9   6  -3  -7   0;
    InterpreterQualified     "interpreter_qualified"        4  -2   1   3   6;
    InterpreterRelative      "interpreter_relative"        -2   2   0  -2   1;
    PromiseSecrecy           "promise_secrecy"              1  -1   0   0  -3;
    GatherObservation        "gather_observation"           0   0   0   0   0;
    GatherQuestionnaire      "gather_questionnaire"        -1   1   0   0   1;
    GatherRecord             "gather_record"                0   0   0   0   0;
    GatherCollateral         "gather_collateral"            0   0   0   0   0;
    ScreenRisk               "screen_risk"                  2  -1   1   0   1;
    SafetyPlan               "safety_plan"                  4  -6   3   3   2;
    Emergency                "emergency"                   -1   2   1  -2   0;
    MandatedReport           "mandated_report"             -4   5  -1  -3   1;
    Warn                     "warn"                        -3   3   0  -2   0;
    SetGoalWithClient        "set_goal_with_client"         4  -1   5   6   2;
    SetGoalForClient         "set_goal_for_client"         -4   1  -2  -6   0;
    DefineSuccessClient      "define_success_client"        3   0   4   5   1;
    DefineSuccessWorker      "define_success_worker"       -2   0  -1  -4   0;
    Prioritise               "prioritise"                   1  -1   1   1   1;
    Plan                     "plan"                         1   0   2   1   0;
    Deliver                  "deliver"                      1   0   1   1   0;
    Consult                  "consult"                      0   0   0   0   0;
    Share                    "share"                        0   0   0   0   0;
    AdvocateCase             "advocate_case"                3  -2   4   2   0;
    AdvocatePolicy           "advocate_policy"              1   0   2   2   0;
    Coordinate               "coordinate"                   2  -1   2   1   1;
    TakeOver                 "take_over"                    1  -3   1  -7  -1;
    Measure                  "measure"                      0   0   0   1   1;
    ReviewData               "review_data"                  2   0   2   3   3;
    Adapt                    "adapt"                        3  -2   3   2   0;
    IgnoreData               "ignore_data"                 -3   1  -3  -2   0;
    SeekFeedback             "seek_feedback"                4  -1   1   4   0;
    TakeUpFeedback           "take_up_feedback"             5  -2   2   4   0;
    Document                 "document"                     0   0   0   0   0;
    OverrideChoice           "override_choice"             -8   5  -3  -9   0;
    PutFirst                 "put_first"                   -6   3  -2  -4   0;
    AcceptGift               "accept_gift"                  1   0   0   0   0;
    DeclineGift              "decline_gift"                -1   1   0   0   0;
    DualRelationship         "dual_relationship"            0   0   0  -1   0;
    TouchAsked               "touch_asked"                  1  -1   0   0   0;
    TouchUnasked             "touch_unasked"               -4   4   0  -3   0;
    OnlineContact            "online_contact"               0   0   0  -1   0;
    OnlineSearch             "online_search"               -4   2   0  -2   0;
    ClaimTitleOwn            "claim_title_own"              1   0   0   0   2;
    ClaimTitleInflated       "claim_title_inflated"         0   0   0   0  -3;
    Prescribe                "prescribe"                   -1   1   0  -2   0;
    Diagnose                 "diagnose"                    -4   4  -2  -3  -1;
    GiveNotice               "give_notice"                  2   2   0   1   2;
    ReviewProgress           "review_progress"              3  -1   4   5   1;
    CelebrateSpecific        "celebrate_specific"           4  -2   5   5   0;
    CelebrateGeneral         "celebrate_general"            1   0   1   1   0;
    AddressRemaining         "address_remaining"            3  -1   2   2   1;
    TransitionPlan           "transition_plan"              3  -2   4   4   2;
    RelapsePlan              "relapse_plan"                 3  -2   4   5   2;
    AvailabilityBounded      "availability_bounded"         2  -2   2   1   1;
    AvailabilityUnbounded    "availability_unbounded"       2  -2   1  -4  -1;
    FollowUp                 "follow_up"                    4  -1   3   2   0;
    Close                    "close"                        0   1   0   0   0;
    Abandon                  "abandon"                    -12  10  -8  -5   0;
}

impl<R: Refs> Act<R> {
    /// The kind of this act.
    #[must_use]
    pub fn kind(&self) -> ActKind {
        match self {
            Self::Ask { form, .. } => match form {
                AskForm::Open => ActKind::AskOpen,
                AskForm::Closed => ActKind::AskClosed,
                AskForm::Leading => ActKind::AskLeading,
                AskForm::Stacked => ActKind::AskStacked,
                AskForm::Why => ActKind::AskWhy,
            },
            Self::Reflect { depth: Depth::Simple, .. } => ActKind::ReflectSimple,
            Self::Reflect { depth: Depth::Complex, .. } => ActKind::ReflectComplex,
            Self::Affirm { strength: Some(_) } => ActKind::AffirmStrength,
            Self::Affirm { strength: None } => ActKind::AffirmGeneral,
            Self::Summarise => ActKind::Summarise,
            Self::Inform { style: Style::Plain } => ActKind::InformPlain,
            Self::Inform { style: Style::Jargon } => ActKind::InformJargon,
            Self::Advise { permission: true } => ActKind::AdviseWithPermission,
            Self::Advise { permission: false } => ActKind::AdviseWithoutPermission,
            Self::Reassure => ActKind::Reassure,
            Self::Confront => ActKind::Confront,
            Self::Label => ActKind::Label,
            Self::SelfDisclose { for_client: true } => ActKind::SelfDiscloseForClient,
            Self::SelfDisclose { for_client: false } => ActKind::SelfDiscloseForWorker,
            Self::Silence => ActKind::Silence,
            Self::Repair => ActKind::Repair,
            Self::AskCulture { .. } => ActKind::AskCulture,
            Self::AssumeCulture => ActKind::AssumeCulture,
            Self::Condescend => ActKind::Condescend,
            Self::OfferChoice => ActKind::OfferChoice,
            Self::Press { .. } => ActKind::Press,
            Self::SteerAway => ActKind::SteerAway,
            Self::Explain(_) => ActKind::Explain,
            Self::CheckUnderstanding => ActKind::CheckUnderstanding,
            Self::ObtainConsent { .. } => ActKind::ObtainConsent,
            Self::HonourWithdrawal { .. } => ActKind::HonourWithdrawal,
            Self::OverrideWithdrawal { .. } => ActKind::OverrideWithdrawal,
            Self::ArrangeInterpreter(Interpreter::Qualified) => ActKind::InterpreterQualified,
            Self::ArrangeInterpreter(Interpreter::Relative) => ActKind::InterpreterRelative,
            Self::PromiseSecrecy => ActKind::PromiseSecrecy,
            Self::Gather { by, .. } => match by {
                Source::Observation => ActKind::GatherObservation,
                Source::Questionnaire => ActKind::GatherQuestionnaire,
                Source::Record => ActKind::GatherRecord,
                Source::Collateral => ActKind::GatherCollateral,
            },
            Self::ScreenRisk { .. } => ActKind::ScreenRisk,
            Self::SafetyPlan => ActKind::SafetyPlan,
            Self::Emergency { .. } => ActKind::Emergency,
            Self::MandatedReport { .. } => ActKind::MandatedReport,
            Self::Warn => ActKind::Warn,
            Self::SetGoal { source: GoalSource::Client | GoalSource::Shared } => ActKind::SetGoalWithClient,
            Self::SetGoal { .. } => ActKind::SetGoalForClient,
            Self::DefineSuccess(Definer::Client) => ActKind::DefineSuccessClient,
            Self::DefineSuccess(Definer::Worker) => ActKind::DefineSuccessWorker,
            Self::Prioritise { .. } => ActKind::Prioritise,
            Self::Plan { .. } => ActKind::Plan,
            Self::Deliver { .. } => ActKind::Deliver,
            Self::Consult { .. } => ActKind::Consult,
            Self::Share { .. } => ActKind::Share,
            Self::Advocate(Advocacy::Case) => ActKind::AdvocateCase,
            Self::Advocate(Advocacy::Policy) => ActKind::AdvocatePolicy,
            Self::Coordinate => ActKind::Coordinate,
            Self::TakeOver => ActKind::TakeOver,
            Self::Measure { .. } => ActKind::Measure,
            Self::ReviewData => ActKind::ReviewData,
            Self::Adapt => ActKind::Adapt,
            Self::IgnoreData => ActKind::IgnoreData,
            Self::SeekFeedback => ActKind::SeekFeedback,
            Self::TakeUpFeedback => ActKind::TakeUpFeedback,
            Self::Document(_) => ActKind::Document,
            Self::OverrideChoice { .. } => ActKind::OverrideChoice,
            Self::PutFirst(_) => ActKind::PutFirst,
            Self::AcceptGift { .. } => ActKind::AcceptGift,
            Self::DeclineGift => ActKind::DeclineGift,
            Self::DualRelationship { .. } => ActKind::DualRelationship,
            Self::Touch { asked: true } => ActKind::TouchAsked,
            Self::Touch { asked: false } => ActKind::TouchUnasked,
            Self::OnlineContact => ActKind::OnlineContact,
            Self::OnlineSearch => ActKind::OnlineSearch,
            Self::ClaimTitle(Title::Own) => ActKind::ClaimTitleOwn,
            Self::ClaimTitle(Title::Inflated) => ActKind::ClaimTitleInflated,
            Self::Prescribe => ActKind::Prescribe,
            Self::Diagnose => ActKind::Diagnose,
            Self::GiveNotice => ActKind::GiveNotice,
            Self::ReviewProgress => ActKind::ReviewProgress,
            Self::Celebrate { specific: true } => ActKind::CelebrateSpecific,
            Self::Celebrate { specific: false } => ActKind::CelebrateGeneral,
            Self::AddressRemaining => ActKind::AddressRemaining,
            Self::TransitionPlan => ActKind::TransitionPlan,
            Self::RelapsePlan(_) => ActKind::RelapsePlan,
            Self::OfferAvailability(Availability::Bounded) => ActKind::AvailabilityBounded,
            Self::OfferAvailability(Availability::Unbounded) => ActKind::AvailabilityUnbounded,
            Self::FollowUp => ActKind::FollowUp,
            Self::Close(_) => ActKind::Close,
            Self::Abandon => ActKind::Abandon,
        }
    }
}
