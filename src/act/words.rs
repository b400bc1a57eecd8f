//! The small words that acts are made of: forms, depths, sources, modes.

pub(crate) use crate::vocabulary::{words, words_in_sets};

words_in_sets! { Topic RelapsePart }

words! {
    /// How a question is put.
    AskForm {
        /// Invites the client to tell: "What has this month been like?"
        Open = "open",
        /// Answered by yes, no or a single datum.
        Closed = "closed",
        /// Carries its own answer: "You must be worried, aren't you?"
        Leading = "leading",
        /// Two or more questions at once.
        Stacked = "stacked",
        /// A "why" that asks the client to justify themselves.
        Why = "why",
    }
}

words! {
    /// How far a reflection goes.
    Depth {
        /// Says back what was said.
        Simple = "simple",
        /// Says what was meant or felt and not yet said.
        Complex = "complex",
    }
}

words! {
    /// In what language something is told.
    Style {
        /// In words that the client uses.
        Plain = "plain",
        /// In the profession's words.
        Jargon = "jargon",
    }
}

words! {
    /// What a statement about research rests on.
    Evidence {
        /// Something that was looked up, for a problem and people like these.
        Found = "found",
        /// Nothing: "studies show".
        Invented = "invented",
        /// Something that was looked up, but for another problem, age or setting.
        Misfit = "misfit",
    }
}

words! {
    /// What a worker can explain before and during service.
    Topic {
        /// Who the worker is and what they do here.
        Role = "role",
        /// That the worker is a student under supervision.
        StudentStatus = "student_status",
        /// What the meeting or service is for.
        Purpose = "purpose",
        /// What stays private, and the exceptions.
        LimitsOfConfidentiality = "limits_of_confidentiality",
        /// That the client may refuse or stop.
        RightToRefuse = "right_to_refuse",
        /// How the work goes, step by step.
        Process = "process",
        /// What it costs.
        Cost = "cost",
        /// What a method is and how it is done.
        Method = "method",
        /// What the plan is, and why.
        Plan = "plan",
        /// Other ways to get help, and what speaks for each.
        Alternatives = "alternatives",
    }
}

words! {
    /// Who gives a consent.
    ConsentFrom {
        /// The client, for themselves.
        Client = "client",
        /// The person authorised to decide for the client: a parent, a guardian, somebody with a power of attorney.
        Guardian = "guardian",
        /// The agreement of a client who does not decide alone, beside that person's permission.
        Assent = "assent",
    }
}

words! {
    /// Who interprets.
    Interpreter {
        /// A trained interpreter.
        Qualified = "qualified",
        /// A relative or friend of the client.
        Relative = "relative",
    }
}

words! {
    /// Where information is gathered, other than by talking with the client.
    Source {
        /// Looking, with the client's knowledge.
        Observation = "observation",
        /// A questionnaire or scale.
        Questionnaire = "questionnaire",
        /// A file or record.
        Record = "record",
        /// Another person who knows the client.
        Collateral = "collateral",
    }
}

words! {
    /// Whose idea a goal is.
    GoalSource {
        /// The client said it.
        Client = "client",
        /// Client and worker found it together.
        Shared = "shared",
        /// The worker decided it.
        Worker = "worker",
        /// A relative, a court, a landlord, an agency.
        ThirdParty = "third_party",
    }
}

words! {
    /// Who puts several goals in order.
    Ranker {
        /// The client says which comes first.
        Client = "client",
        /// The worker decided the order.
        Worker = "worker",
    }
}

words! {
    /// How a plan item is carried out by this worker.
    PlanMode {
        /// The worker does it on their own authority.
        Deliver = "deliver",
        /// The worker does it under a supervisor, and the client is told.
        Supervised = "supervised",
        /// The worker is trained and supervised first, and does it later.
        TrainFirst = "train_first",
        /// The worker does the part that lies within the role.
        InRolePart = "in_role_part",
        /// Handed over with an introduction, consent and a follow-up.
        ReferWarm = "refer_warm",
        /// A name or a number, and no more.
        ReferCold = "refer_cold",
        /// Refused.
        Decline = "decline",
    }
}

words! {
    /// Whose advice is sought.
    Consultant {
        /// The worker's supervisor or field instructor.
        Supervisor = "supervisor",
        /// A colleague in the agency.
        Colleague = "colleague",
        /// Somebody competent in the matter, outside.
        Specialist = "specialist",
        /// A friend or relative of the worker.
        Friend = "friend",
    }
}

words! {
    /// How much is shared.
    Amount {
        /// What the purpose needs, and no more.
        Least = "least",
        /// More than the purpose needs.
        Full = "full",
    }
}

words! {
    /// What a disclosure rests on.
    Basis {
        /// The client's consent.
        Consent = "consent",
        /// Serious, foreseeable and imminent harm, as known facts establish it.
        Emergency = "emergency",
        /// A law: a suspicion that can be reported, a duty to protect somebody, a court that ordered the service.
        Law = "law",
        /// Nothing.
        None = "none",
    }
}

words! {
    /// At what level a worker advocates.
    Advocacy {
        /// For this client.
        Case = "case",
        /// For a rule that treats many people unfairly.
        Policy = "policy",
    }
}

words! {
    /// How something is written in the record.
    Record {
        /// What was seen, said and done, on the day.
        Factual = "factual",
        /// Opinion or blame as if it were fact.
        Judgmental = "judgmental",
        /// Written later as if it were then.
        BackDated = "back_dated",
    }
}

words! {
    /// How large a gift is, in the client's world.
    GiftValue {
        /// A token.
        Small = "small",
        /// Something that costs the giver.
        Large = "large",
    }
}

words! {
    /// What a worker calls themselves.
    Title {
        /// The title that they hold.
        Own = "own",
        /// One that they don't.
        Inflated = "inflated",
    }
}

words! {
    /// The parts of a plan for harder times.
    RelapsePart {
        /// What could set things back.
        Triggers = "triggers",
        /// What the client can do.
        Coping = "coping",
        /// Services to turn to.
        Resources = "resources",
        /// People to turn to.
        People = "people",
    }
}

words! {
    /// What a worker offers for after the ending.
    Availability {
        /// A door with hours and a name on it.
        Bounded = "bounded",
        /// "Call me any time."
        Unbounded = "unbounded",
    }
}

words! {
    /// Why a case is closed.
    CloseReason {
        /// The client's aims are reached, or near enough for the client.
        GoalsMet = "goals_met",
        /// Another service goes on.
        Transferred = "transferred",
        /// The client chose to end.
        ClientChoice = "client_choice",
        /// The placement or the funding ended.
        PlacementEnds = "placement_ends",
    }
}

words! {
    /// Whose interest is put before the client's.
    Interest {
        /// The agency's.
        Agency = "agency",
        /// The family's.
        Family = "family",
        /// The worker's.
        Worker = "worker",
    }
}

words! {
    /// Who says what success is.
    Definer {
        /// The client.
        Client = "client",
        /// The worker.
        Worker = "worker",
    }
}

words! {
    /// How a client who asks to see their record is answered.
    RecordAnswer {
        /// It is shown and gone through together, without what it says of other people.
        Guided = "guided",
        /// It is handed over as it is, with what it says of other people.
        Whole = "whole",
        /// A part is held back because it could do grave harm; the reason is given and written down.
        PartWithheld = "part_withheld",
        /// It is refused, or the client is made to justify the wish.
        Refused = "refused",
    }
}

words! {
    /// What becomes of the sexual boundary.
    SexualBoundary {
        /// It is kept, plainly and kindly, and taken to supervision.
        Held = "held",
        /// It is crossed, by words, touch or screen.
        Crossed = "crossed",
    }
}

words! {
    /// What is paid, and how.
    Payment {
        /// A fee told beforehand that the client can afford, or none.
        WithinMeans = "within_means",
        /// Goods or help offered by the client where that is the custom, agreed freely and openly, at no cost to them.
        CustomaryBarter = "customary_barter",
        /// Goods or help in place of a fee, because the worker wants them or it is convenient.
        Barter = "barter",
        /// A private fee for what the agency owes the client, or a nudge towards the worker's own practice.
        PrivateFee = "private_fee",
        /// Money or favours for sending the client somewhere.
        ReferralFee = "referral_fee",
    }
}

words! {
    /// What a worker does when others, or the worker's own service, treat somebody worse for what they are.
    Discrimination {
        /// Speaks against it, and looks for another way.
        Object = "object",
        /// Lets it happen.
        GoAlong = "go_along",
        /// Does it.
        Practise = "practise",
    }
}

words! {
    /// What is claimed of the work, or in whose name.
    Claim {
        /// What can be hoped for, and what nobody can promise.
        Honest = "honest",
        /// A result is promised.
        Guaranteed = "guaranteed",
        /// The worker speaks in the name of an agency or of the profession without being allowed to.
        InOthersName = "in_others_name",
    }
}

words! {
    /// How a colleague is spoken of.
    Manner {
        /// Without joining in, and without explaining away.
        Fairly = "fairly",
        /// To run them down.
        Disparagingly = "disparagingly",
    }
}

words! {
    /// What a worry about a colleague is about.
    Concern {
        /// Illness, drink, burnout: something that keeps them from doing what they can do.
        Impairment = "impairment",
        /// They do what they are not able to do.
        Incompetence = "incompetence",
        /// They do what is wrong.
        Misconduct = "misconduct",
    }
}

words! {
    /// What is done with a worry about a colleague.
    ConcernStep {
        /// It is talked over with the colleague first.
        Talk = "talk",
        /// It is taken to the worker's own supervisor.
        Supervisor = "supervisor",
        /// A formal complaint is lodged, with the agency or a board.
        Formal = "formal",
        /// Nothing is done.
        LookAway = "look_away",
        /// It is passed on behind the colleague's back.
        Rumour = "rumour",
    }
}

words! {
    /// What a worker does in the team.
    TeamPart {
        /// Says what social work sees, and disagrees openly where there is reason to.
        SpeakUp = "speak_up",
        /// Says nothing while the team decides over the client.
        StaySilent = "stay_silent",
        /// Nods, and then does something else behind the team's back.
        GoRound = "go_round",
    }
}

words! {
    /// How an instruction of the employer is answered.
    Answer {
        /// Openly asked about or objected to, for the client's sake.
        Question = "question",
        /// Obeyed although it goes against the client's good, because it was an order.
        Obey = "obey",
        /// Followed, because it is a fair one.
        FollowFair = "follow_fair",
    }
}
