//! Kinds of act: an act without its details, for temperaments, conditions and what brings a fact to light.

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

impl Shift {
    /// The five variables with their shifts, in their order.
    #[must_use]
    pub const fn parts(self) -> [(&'static str, i8); 5] {
        [
            ("trust", self.trust),
            ("distress", self.distress),
            ("hope", self.hope),
            ("agency", self.agency),
            ("understanding", self.understanding),
        ]
    }
}

macro_rules! kinds {
    ($($(#[doc = $doc:expr])+ $variant:ident = $text:literal
        [$trust:literal $distress:literal $hope:literal $agency:literal $understanding:literal] $example:literal;)+) => {
        crate::vocabulary::words! {
            /// A kind of act.
            ActKind { $($(#[doc = $doc])+ $variant = $text,)+ }
        }
        impl ActKind {
            /// What an act of this kind does to a client of ordinary temperament.
            #[must_use]
            pub const fn usual_shift(self) -> Shift {
                match self { $(Self::$variant => Shift {
                    trust: $trust, distress: $distress, hope: $hope, agency: $agency, understanding: $understanding,
                },)+ }
            }
            /// An act of this kind as a file writes it, with the names of the sample case.
            #[must_use]
            pub const fn example(self) -> &'static str {
                match self { $(Self::$variant => $example,)+ }
            }
        }
    };
}

// In brackets the usual shift: trust, distress, hope, agency, understanding. What follows is an act of the kind as a
// file writes it. Meanings and examples are for people, and no program that only judges carries them.
kinds! {
    /// A question that invites the client to tell, in their own words and their own order.
    AskOpen = "ask_open" [3 0 1 2 0] r#"{"ask":{"form":"open","about":["debt"]}}"#;
    /// A question answered by yes, no or one datum. Right for a fact, wearing as a habit.
    AskClosed = "ask_closed" [0 1 0 -1 0] r#"{"ask":{"form":"closed","about":["debt"]}}"#;
    /// A question that carries its own answer, so that the client must agree or contradict.
    AskLeading = "ask_leading" [-2 2 0 -2 0] r#"{"ask":{"form":"leading"}}"#;
    /// Two or more questions at once. The client answers the last, or none.
    AskStacked = "ask_stacked" [-1 2 0 -1 -2] r#"{"ask":{"form":"stacked"}}"#;
    /// A “why” that asks the client to justify what they did or felt.
    AskWhy = "ask_why" [-3 3 0 -1 0] r#"{"ask":{"form":"why"}}"#;
    /// Says back what was said, so that the client knows it was heard.
    ReflectSimple = "reflect_simple" [3 -1 0 0 0] r#"{"reflect":{"depth":"simple","quote":"tired"}}"#;
    /// Says what was meant or felt and has not been said yet, as an offer to be corrected.
    ReflectComplex = "reflect_complex" [5 -3 1 1 0] r#"{"reflect":{"depth":"complex","quote":"tired"}}"#;
    /// Names something that the client is good at or has come through, exactly.
    AffirmStrength = "affirm_strength" [4 -2 3 3 0] r#"{"affirm":{"strength":"sewing"}}"#;
    /// Praises without naming anything: “Well done!”
    AffirmGeneral = "affirm_general" [1 0 1 0 0] r#""affirm""#;
    /// Gathers up what was said and checks whether it is right.
    Summarise = "summarise" [3 -1 1 1 3] r#""summarise""#;
    /// Gives information in words that the client uses.
    InformPlain = "inform_plain" [1 -1 1 1 4] r#"{"inform":{"style":"plain"}}"#;
    /// Gives information in the profession's words, which shut the client out.
    InformJargon = "inform_jargon" [-2 2 0 -2 -4] r#"{"inform":{"style":"jargon"}}"#;
    /// Says what research found for a problem and people like these, and how sure it is.
    EvidenceFound = "evidence_found" [1 0 1 0 3] r#"{"cite_evidence":"found"}"#;
    /// Says that research found what nobody found, or found for other people.
    EvidenceUnfounded = "evidence_unfounded" [0 0 1 -1 -3] r#"{"cite_evidence":"invented"}"#;
    /// Says what the client could do, after asking whether they want to hear it.
    AdviseWithPermission = "advise_with_permission" [1 0 1 0 1] r#"{"advise":{"permission":true}}"#;
    /// Says what the client could or should do, without being asked.
    AdviseWithoutPermission = "advise_without_permission" [-3 1 -1 -4 0] r#"{"advise":{"permission":false}}"#;
    /// Soothes without ground: “It will all work out.” The client is left alone with the worry.
    Reassure = "reassure" [-2 1 -1 -1 0] r#""reassure""#;
    /// Argues with the client, or tries to prove them wrong.
    Confront = "confront" [-6 5 -2 -3 0] r#""confront""#;
    /// Puts a label on the client: what they do becomes what they are.
    Label = "label" [-7 5 -3 -4 0] r#""label""#;
    /// Says something brief of the worker's own life because it serves the client.
    SelfDiscloseForClient = "self_disclose_for_client" [1 0 1 0 0] r#"{"self_disclose":{"for_client":true}}"#;
    /// Speaks of the worker's own life, so that the client ends up listening.
    SelfDiscloseForWorker = "self_disclose_for_worker" [-3 1 -1 -1 0] r#"{"self_disclose":{"for_client":false}}"#;
    /// Leaves room, and stays with the client in it.
    Silence = "silence" [2 -1 0 1 0] r#""silence""#;
    /// Owns a misstep and mends it.
    Repair = "repair" [6 -2 1 2 1] r#""repair""#;
    /// Asks what something means in the client's own culture, faith or family.
    AskCulture = "ask_culture" [4 -1 1 2 0] r#"{"ask_culture":{"about":["church"]}}"#;
    /// Supposes what something means from where the client comes from.
    AssumeCulture = "assume_culture" [-5 3 -1 -3 0] r#""assume_culture""#;
    /// Talks down to the client.
    Condescend = "condescend" [-5 3 -2 -4 0] r#""condescend""#;
    /// Leaves it to the client whether, what and how much.
    OfferChoice = "offer_choice" [4 -3 1 4 1] r#""offer_choice""#;
    /// Presses for painful detail.
    Press = "press" [-6 7 -2 -4 0] r#"{"press":{"about":["old_love"]}}"#;
    /// Turns away from what the client has just raised.
    SteerAway = "steer_away" [-4 3 -2 -3 0] r#""steer_away""#;
    /// Explains one or more topics: role, purpose, limits of confidentiality, rights, the plan.
    Explain = "explain" [3 -2 1 2 5] r#"{"explain":["role","purpose"]}"#;
    /// Asks the client to say it back in their own words, or what is still unclear.
    CheckUnderstanding = "check_understanding" [2 -1 0 2 4] r#""check_understanding""#;
    /// Asks for a yes to something named, and gets it.
    ObtainConsent = "obtain_consent" [3 -1 1 4 2] r#"{"obtain_consent":{"for":"service","from":"client"}}"#;
    /// Stops when the client takes a yes back, and asks what has changed.
    HonourWithdrawal = "honour_withdrawal" [5 -3 1 5 0] r#"{"honour_withdrawal":{"for":"talk_to_landlord"}}"#;
    /// Goes on all the same when the client has taken a yes back.
    OverrideWithdrawal = "override_withdrawal" [-9 6 -3 -7 0] r#"{"override_withdrawal":{"for":"talk_to_landlord"}}"#;
    /// Arranges for a trained interpreter.
    InterpreterQualified = "interpreter_qualified" [4 -2 1 3 6] r#"{"arrange_interpreter":"qualified"}"#;
    /// Lets a relative or friend of the client interpret.
    InterpreterRelative = "interpreter_relative" [-2 2 0 -2 1] r#"{"arrange_interpreter":"relative"}"#;
    /// Promises that nothing will ever be told. No worker can keep that.
    PromiseSecrecy = "promise_secrecy" [1 -1 0 0 -3] r#""promise_secrecy""#;
    /// Looks at how things are, with the client's knowledge.
    GatherObservation = "gather_observation" [0 0 0 0 0] r#"{"gather":{"by":"observation"}}"#;
    /// Gives a questionnaire or scale.
    GatherQuestionnaire = "gather_questionnaire" [-1 1 0 0 1] r#"{"gather":{"by":"questionnaire"}}"#;
    /// Reads a file or record about the client.
    GatherRecord = "gather_record" [0 0 0 0 0] r#"{"gather":{"by":"record","consent":"talk_to_landlord"}}"#;
    /// Asks somebody else about the client.
    GatherCollateral = "gather_collateral" [0 0 0 0 0] r#"{"gather":{"by":"collateral","consent":"talk_to_landlord"}}"#;
    /// Asks plainly about danger to the client or to others.
    ScreenRisk = "screen_risk" [2 -1 1 0 1] r#"{"screen_risk":{"about":["has_plan"]}}"#;
    /// Makes a plan with the client for staying safe.
    SafetyPlan = "safety_plan" [4 -6 3 3 2] r#""safety_plan""#;
    /// Calls on emergency help.
    Emergency = "emergency" [-1 2 1 -2 0] r#"{"emergency":{"least_restrictive":true}}"#;
    /// Reports suspected abuse or neglect as the law requires.
    MandatedReport = "mandated_report" [-4 5 -1 -3 1] r#"{"mandated_report":{"client_told":true}}"#;
    /// Warns somebody who is in danger from the client.
    Warn = "warn" [-3 3 0 -2 0] r#""warn""#;
    /// Settles what the work is for; the idea is the client's, or was found together.
    SetGoalWithClient = "set_goal_with_client" [4 -1 5 6 2] r#"{"set_goal":{"source":"client"}}"#;
    /// Settles what the work is for; the idea is the worker's or somebody else's.
    SetGoalForClient = "set_goal_for_client" [-4 1 -2 -6 0] r#"{"set_goal":{"source":"worker"}}"#;
    /// Asks the client what success will look like.
    DefineSuccessClient = "define_success_client" [3 0 4 5 1] r#"{"define_success":"client"}"#;
    /// Decides for the client what success will look like.
    DefineSuccessWorker = "define_success_worker" [-2 0 -1 -4 0] r#"{"define_success":"worker"}"#;
    /// Puts one need first.
    Prioritise = "prioritise" [1 -1 1 1 1] r#"{"prioritise":{"need":"rent"}}"#;
    /// Puts a method or a resource on the plan, for a need, resting on facts, in a mode.
    Plan = "plan" [1 0 2 1 0] r#"{"plan":{"method":"task_centred","need":"rent","cites":["debt"],"mode":"deliver"}}"#;
    /// Carries a method out with the client, here and now.
    Deliver = "deliver" [1 0 1 1 0] r#"{"deliver":{"method":"task_centred","mode":"deliver"}}"#;
    /// Asks somebody for advice on the work.
    Consult = "consult" [0 0 0 0 0] r#"{"consult":{"whom":"supervisor","least_information":true}}"#;
    /// Tells somebody else about the client.
    Share = "share" [0 0 0 0 0]
        r#"{"share":{"with":"landlord","amount":"least","basis":"consent","consent":"talk_to_landlord","client_told":true}}"#;
    /// Stands up for this client with those who decide.
    AdvocateCase = "advocate_case" [3 -2 4 2 0] r#"{"advocate":"case"}"#;
    /// Speaks up for a fairer rule, for all whom it concerns.
    AdvocatePolicy = "advocate_policy" [1 0 2 2 0] r#"{"advocate":"policy"}"#;
    /// Brings the people and services who help together.
    Coordinate = "coordinate" [2 -1 2 1 1] r#""coordinate""#;
    /// Asks how a referral went, and mends what went wrong on the way.
    CheckReferral = "check_referral" [4 -1 2 1 0] r#""check_referral""#;
    /// Meets with the other professions on the client's behalf: speaks up, keeps silent or goes round them.
    MeetTeam = "meet_team" [0 0 0 0 0] r#"{"meet_team":"speak_up"}"#;
    /// Answers an instruction of the employer: questions it, obeys it against the client's good, or follows a fair
    /// one.
    AnswerInstruction = "answer_instruction" [0 0 0 0 0] r#"{"answer_instruction":"question"}"#;
    /// Does for the client what the client could do.
    TakeOver = "take_over" [1 -3 1 -7 -1] r#""take_over""#;
    /// Takes a measure: counts, or lets the client rate.
    Measure = "measure" [0 0 0 1 1] r#"{"measure":{"what":"nights"}}"#;
    /// Looks at the data together with the client.
    ReviewData = "review_data" [2 0 2 3 3] r#""review_data""#;
    /// Changes the plan to fit what has happened.
    Adapt = "adapt" [3 -2 3 2 0] r#""adapt""#;
    /// Goes on as if the data, or what has happened, were not there.
    IgnoreData = "ignore_data" [-3 1 -3 -2 0] r#""ignore_data""#;
    /// Asks the client how the work is for them.
    SeekFeedback = "seek_feedback" [4 -1 1 4 0] r#""seek_feedback""#;
    /// Acts on what the client said of the work.
    TakeUpFeedback = "take_up_feedback" [5 -2 2 4 0] r#""take_up_feedback""#;
    /// Writes in the record.
    Document = "document" [0 0 0 0 0] r#"{"document":"factual"}"#;
    /// Shows a client their own record when they ask for it, all of it or a part.
    RecordShown = "record_shown" [4 -1 0 3 3] r#"{"answer_record_request":"guided"}"#;
    /// Turns down a client's wish to see their own record.
    RecordRefused = "record_refused" [-5 3 -1 -4 -2] r#"{"answer_record_request":"refused"}"#;
    /// Looks at the worker's own practice with somebody who can judge it: a recording, a run of cases, what clients
    /// said.
    ReviewOwnPractice = "review_own_practice" [0 0 0 0 0] r#""review_own_practice""#;
    /// Uses something of the case for teaching, writing or research; `agreed` when the client was asked and said
    /// yes.
    UseCaseMaterial = "use_case_material" [0 0 0 0 0] r#"{"use_case_material":{"agreed":true}}"#;
    /// Overrules the client's choice.
    OverrideChoice = "override_choice" [-8 5 -3 -9 0] r#"{"override_choice":{"least_restrictive":true}}"#;
    /// Puts another interest before the client's.
    PutFirst = "put_first" [-6 3 -2 -4 0] r#"{"put_first":"agency"}"#;
    /// Accepts a gift.
    AcceptGift = "accept_gift" [1 0 0 0 0] r#"{"accept_gift":{"value":"small","open":true}}"#;
    /// Declines a gift and gives thanks for it.
    DeclineGift = "decline_gift" [-1 1 0 0 0] r#""decline_gift""#;
    /// Enters or keeps a second relationship with the client.
    DualRelationship = "dual_relationship" [0 0 0 -1 0] r#"{"dual_relationship":{"managed":true}}"#;
    /// Touches the client after asking, briefly.
    TouchAsked = "touch_asked" [1 -1 0 0 0] r#"{"touch":{"asked":true}}"#;
    /// Touches the client without asking.
    TouchUnasked = "touch_unasked" [-4 4 0 -3 0] r#"{"touch":{"asked":false}}"#;
    /// Meets the client on a personal account online.
    OnlineContact = "online_contact" [0 0 0 -1 0] r#""online_contact""#;
    /// Looks the client up online.
    OnlineSearch = "online_search" [-4 2 0 -2 0] r#""online_search""#;
    /// Keeps the boundary when sexual interest shows on either side, plainly and kindly, and takes it to
    /// supervision.
    SexualBoundaryHeld = "sexual_boundary_held" [2 -1 0 1 1] r#"{"sexual_boundary":"held"}"#;
    /// Flirts, makes sexual remarks or begins a sexual relationship, in the room or by phone or screen.
    SexualBoundaryCrossed = "sexual_boundary_crossed" [-10 8 -4 -8 -3] r#"{"sexual_boundary":"crossed"}"#;
    /// Settles what the service costs in a way that takes nothing from the client that they don't owe.
    PaymentFair = "payment_fair" [2 -1 0 1 2] r#"{"arrange_payment":"within_means"}"#;
    /// Takes payment that uses the client's dependence, or takes money for sending them somewhere.
    PaymentUnfair = "payment_unfair" [-2 2 -1 -4 -1] r#"{"arrange_payment":"private_fee"}"#;
    /// Speaks up when somebody is to be treated worse for what they are.
    ObjectToDiscrimination = "object_to_discrimination" [4 -1 2 3 0] r#"{"face_discrimination":"object"}"#;
    /// Treats somebody worse for what they are, or goes along when others do.
    Discriminate = "discriminate" [-7 4 -4 -4 0] r#"{"face_discrimination":"go_along"}"#;
    /// Says what the worker is, as it is.
    ClaimTitleOwn = "claim_title_own" [1 0 0 0 2] r#"{"claim_title":"own"}"#;
    /// Lets the client believe the worker is something more.
    ClaimTitleInflated = "claim_title_inflated" [0 0 0 0 -3] r#"{"claim_title":"inflated"}"#;
    /// Says what is so, although it is awkward for the worker, or declines to take part in what is not so.
    SpeakFrankly = "speak_frankly" [3 1 0 1 3] r#""speak_frankly""#;
    /// Says or writes what is not so, or lets it stand because it is convenient.
    Deceive = "deceive" [0 0 0 -1 -4] r#""deceive""#;
    /// Says what can be expected of the work, and what nobody can promise.
    ClaimHonest = "claim_honest" [2 0 1 1 3] r#"{"claim":"honest"}"#;
    /// Promises a result, or speaks in somebody's name without being allowed to.
    ClaimBeyond = "claim_beyond" [1 -1 3 -2 -4] r#"{"claim":"guaranteed"}"#;
    /// Sees to the worker's own strain before it reaches clients: tells the supervisor, hands over, gets help.
    SeekOwnHelp = "seek_own_help" [0 0 0 0 0] r#""seek_own_help""#;
    /// Goes on working although the worker's own trouble is already felt by clients.
    WorkImpaired = "work_impaired" [-3 2 -1 -1 -1] r#""work_impaired""#;
    /// Hears what the client says of a colleague without joining in or explaining it away.
    SpeakFairlyOfColleague = "speak_fairly_of_colleague" [1 0 0 0 1] r#"{"speak_of_colleague":"fairly"}"#;
    /// Runs a colleague down before a client or others.
    DisparageColleague = "disparage_colleague" [-3 1 -1 0 0] r#"{"speak_of_colleague":"disparagingly"}"#;
    /// Takes a worry about a colleague to the colleague, or to the supervisor.
    RaiseConcern = "raise_concern" [0 0 0 0 0] r#"{"colleague_concern":{"about":"impairment","step":"talk"}}"#;
    /// Lodges a formal complaint about a colleague.
    ReportColleague = "report_colleague" [0 0 0 0 0] r#"{"colleague_concern":{"about":"misconduct","step":"formal"}}"#;
    /// Looks away from what a colleague does to clients, or only talks about it behind their back.
    EvadeConcern = "evade_concern" [0 0 0 0 0] r#"{"colleague_concern":{"about":"misconduct","step":"look_away"}}"#;
    /// Advises on medication: to take it, change it or stop it.
    Prescribe = "prescribe" [-1 1 0 -2 0] r#""prescribe""#;
    /// Names a disorder that the client is said to have.
    Diagnose = "diagnose" [-4 4 -2 -3 -1] r#""diagnose""#;
    /// Says in good time that the work will end, and when.
    GiveNotice = "give_notice" [2 2 0 1 2] r#""give_notice""#;
    /// Looks back together on what the client has done.
    ReviewProgress = "review_progress" [3 -1 4 5 1] r#""review_progress""#;
    /// Marks an achievement and says which.
    CelebrateSpecific = "celebrate_specific" [4 -2 5 5 0] r#"{"celebrate":{"specific":true}}"#;
    /// Marks the moment without saying what was achieved.
    CelebrateGeneral = "celebrate_general" [1 0 1 1 0] r#"{"celebrate":{"specific":false}}"#;
    /// Names what is not done, and what becomes of it.
    AddressRemaining = "address_remaining" [3 -1 2 2 1] r#""address_remaining""#;
    /// Plans with the client who and what goes on afterwards.
    TransitionPlan = "transition_plan" [3 -2 4 4 2] r#""transition_plan""#;
    /// Plans with the client for harder times.
    RelapsePlan = "relapse_plan" [3 -2 4 5 2] r#"{"relapse_plan":["triggers","coping","people"]}"#;
    /// Leaves a door open and says when and where it is.
    AvailabilityBounded = "availability_bounded" [2 -2 2 1 1] r#"{"offer_availability":"bounded"}"#;
    /// Offers to be there any time, which nobody can keep.
    AvailabilityUnbounded = "availability_unbounded" [2 -2 1 -4 -1] r#"{"offer_availability":"unbounded"}"#;
    /// Checks in after the ending.
    FollowUp = "follow_up" [4 -1 3 2 0] r#""follow_up""#;
    /// Closes the case.
    Close = "close" [0 1 0 0 0] r#"{"close":"goals_met"}"#;
    /// Leaves the client without notice or cover.
    Abandon = "abandon" [-12 10 -8 -5 0] r#""abandon""#;
}

impl ActKind {
    /// What it is, in one or two sentences.
    #[must_use]
    pub fn meaning(self) -> &'static str {
        Self::MEANINGS[self as usize].trim()
    }
    /// The word with which a file writes an act of this kind: `ask` for `ask_open`.
    #[must_use]
    pub fn word(self) -> &'static str {
        self.example().split('"').nth(1).unwrap_or_default()
    }
}

const _: () = assert!(ActKind::ALL.len() <= 128, "a set of kinds is 128 bits wide");
