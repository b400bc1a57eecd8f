//! The rule book: named, coded, cited judgements over acts and case.
//!
//! One rule, one file. A rule's file holds the rule, its documentation and its examples; the examples run as
//! tests. The table at the end of this file is the only list of rules: everything else is derived from it.

#[macro_use]
mod finding;
mod colleague;
mod ending;
mod moment;
mod reach;

pub use finding::{Finding, Say, Verdict};
pub use moment::{Board, Ground, Moment, Verdicts};
pub(crate) use reach::Reach;

use crate::act::{GoalSource, Ranker};
use crate::practice::Standard;
use crate::scenario::Act;

/// What a rule looks after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Family {
    /// Is it the client's work, in the client's words, at the client's pace?
    ClientCentred,
    /// Does it keep to the code of ethics and the law?
    EthicsCode,
    /// Does the worker stay inside what they are competent to do?
    CompetenceBoundary,
    /// Is the work of each stage done?
    Process,
}

impl Family {
    /// Every family, in the order in which they are shown.
    pub const ALL: [Self; 4] =
        [Self::ClientCentred, Self::EthicsCode, Self::CompetenceBoundary, Self::Process];

    /// The word for files and machine-readable output.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::ClientCentred => "client_centred",
            Self::EthicsCode => "ethics_code",
            Self::CompetenceBoundary => "competence_boundary",
            Self::Process => "process",
        }
    }

    /// The name that people read.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::ClientCentred => "Client-centred",
            Self::EthicsCode => "Ethics code",
            Self::CompetenceBoundary => "Competence boundary",
            Self::Process => "Process",
        }
    }
}

/// A rule.
#[derive(Debug)]
pub struct Rule {
    /// Such as `CC05`.
    pub code: &'static str,
    /// Such as `ask-before-advising`.
    pub name: &'static str,
    /// What it looks after.
    pub family: Family,
    /// How much it counts, from 1 (good to have) to 5 (the work stands or falls with it).
    pub weight: u8,
    /// Whether a breach can do lasting harm: it is then listed first and caps the family's score.
    pub critical: bool,
    /// What it says of a decision that leaves alone what it forbids though that was on offer, or that comes to the end
    /// of its duty with the duty done. For rules whose judgement has nothing to praise.
    pub kept: Option<Say>,
    /// Says what it thinks of a moment; says nothing where it has nothing to say.
    pub judge: fn(&Moment<'_>, &mut Verdicts),
    /// A duty that lapses when it is not done in time.
    pub duty: Option<Duty>,
}

/// Something that has to be done by some point, and is judged when that point comes.
#[derive(Debug)]
pub struct Duty {
    /// Whether an act does the duty, or part of it.
    pub done_by: fn(&Act) -> bool,
    /// Whether the duty is done by the end of this decision.
    pub is_met: fn(&Moment<'_>) -> bool,
    /// Whether the duty falls due with this decision.
    pub falls_due: fn(&Moment<'_>) -> bool,
    /// What to say when it was not done although it could have been.
    pub say: Say,
}

/// The documentation of a rule: the same text in `practicum explain` and in the reference. It is kept apart from the
/// rule, so that a program that only judges does not carry it.
#[derive(Debug)]
pub struct Doc {
    /// Standards of the NASW Code of Ethics.
    pub cites: &'static [Standard],
    /// One sentence for students.
    pub summary: &'static str,
    /// Concepts of the source documents.
    pub concepts: &'static [&'static str],
    /// EPAS 2022 competencies, 1 to 9.
    pub epas: &'static [u8],
    /// Why the rule is there: a paragraph for students, in our own words.
    pub why: &'static str,
    /// When it does not hold, or holds differently.
    pub exceptions: &'static str,
    /// Examples; they run as tests.
    pub examples: &'static [Example],
}

/// A moment in miniature. Examples play in the sample case, `rules/sample.json`.
#[derive(Debug)]
pub struct Example {
    /// What the rule says of it; `None` where it must stay silent.
    pub verdict: Option<Verdict>,
    /// What is said or done, for people.
    pub says: &'static str,
    /// The same, in the vocabulary of acts: a JSON list as in a scenario file.
    pub acts: &'static str,
    /// What was done before, in the same form; `[]` for nothing.
    pub given: &'static str,
    /// In which scene of the sample case; each stage has one, of the stage's name.
    pub scene: &'static str,
    /// To which scene it leads; empty if it leads nowhere.
    pub to: &'static str,
    /// Which practitioner of the sample case acts.
    pub worker: &'static str,
    /// The plan that is made, if the example is a plan: `fund=refer_warm, budget=deliver`. `acts` is then `[]`.
    pub plan: &'static str,
    /// The goal that is written and whose idea it is, if the example is a goal. `acts` is then `[]`.
    pub goal: Option<(&'static str, GoalSource)>,
    /// Who put the goal in its order among others, if it is one of several.
    pub ranked_by: Option<Ranker>,
    /// Whether an event came between, and this is the answer to it.
    pub after_event: bool,
    /// The client's age, where it is another than the sample case's.
    pub age: Option<u8>,
    /// What else is other than in the sample case: fields of the file, laid over it.
    pub case: &'static str,
    /// What was on offer instead, in the same form as the acts, and where that leads: `[]` for nothing, empty for
    /// nowhere.
    pub instead: [&'static str; 2],
}

impl Example {
    /// An example in the scene `engagement`, by the practitioner `msw_student`, leading nowhere.
    #[must_use]
    pub const fn new(verdict: Option<Verdict>, says: &'static str, acts: &'static str) -> Self {
        Self {
            verdict,
            says,
            acts,
            given: "[]",
            scene: "engagement",
            to: "",
            worker: "msw_student",
            plan: "",
            goal: None,
            ranked_by: None,
            after_event: false,
            age: None,
            case: "{}",
            instead: ["[]", ""],
        }
    }
    /// What the rule praises.
    #[must_use]
    pub const fn upheld(says: &'static str, acts: &'static str) -> Self {
        Self::new(Some(Verdict::Upheld), says, acts)
    }
    /// What the rule objects to.
    #[must_use]
    pub const fn breach(says: &'static str, acts: &'static str) -> Self {
        Self::new(Some(Verdict::Breach), says, acts)
    }
    /// What falls due undone.
    #[must_use]
    pub const fn missed(says: &'static str, acts: &'static str) -> Self {
        Self::new(Some(Verdict::Missed), says, acts)
    }
    /// Where reasoned workers differ.
    #[must_use]
    pub const fn defensible(says: &'static str, acts: &'static str) -> Self {
        Self::new(Some(Verdict::Defensible), says, acts)
    }
    /// What looks alike, and is no matter of the rule.
    #[must_use]
    pub const fn near_miss(says: &'static str, acts: &'static str) -> Self {
        Self::new(None, says, acts)
    }
    /// With something done before.
    #[must_use]
    pub const fn given(mut self, acts: &'static str) -> Self {
        self.given = acts;
        self
    }
    /// In another scene.
    #[must_use]
    pub const fn scene(mut self, scene: &'static str) -> Self {
        self.scene = scene;
        self
    }
    /// Leading to another scene.
    #[must_use]
    pub const fn to(mut self, scene: &'static str) -> Self {
        self.to = scene;
        self
    }
    /// As a plan, made in the scene `planning`.
    #[must_use]
    pub const fn plan(mut self, plan: &'static str) -> Self {
        self.plan = plan;
        self.scene = "planning";
        self
    }
    /// As a goal, written in the scene `goal_setting`.
    #[must_use]
    pub const fn goal(mut self, goal: &'static str, source: GoalSource) -> Self {
        self.goal = Some((goal, source));
        self.scene = "goal_setting";
        self
    }
    /// As one of several goals that somebody put in order.
    #[must_use]
    pub const fn ranked_by(mut self, by: Ranker) -> Self {
        self.ranked_by = Some(by);
        self
    }
    /// As the answer to an event.
    #[must_use]
    pub const fn after_event(mut self) -> Self {
        self.after_event = true;
        self
    }
    /// With a client of another age.
    #[must_use]
    pub const fn aged(mut self, age: u8) -> Self {
        self.age = Some(age);
        self
    }
    /// In a case of which something is different, such as `{"service_basis":"court_ordered"}`.
    #[must_use]
    pub const fn case(mut self, fields: &'static str) -> Self {
        self.case = fields;
        self
    }
    /// With something else on offer that was left alone, and that would have led to a scene, or nowhere if empty.
    #[must_use]
    pub const fn instead_of(mut self, acts: &'static str, to: &'static str) -> Self {
        self.instead = [acts, to];
        self
    }
    /// By another practitioner.
    #[must_use]
    pub const fn worker(mut self, worker: &'static str) -> Self {
        self.worker = worker;
        self
    }
}

/// The place of a rule in the registry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RuleId(u8);

impl RuleId {
    /// The rule.
    #[must_use]
    pub fn rule(self) -> &'static Rule {
        RULES[usize::from(self.0)]
    }
    /// The rule's documentation.
    #[must_use]
    pub fn doc(self) -> &'static Doc {
        DOCS[usize::from(self.0)]
    }
    /// All that the rule can say to the student. Like the documentation it is not carried by a program that only judges.
    #[must_use]
    pub fn says(self) -> &'static [&'static str] {
        SAYS[usize::from(self.0)]
    }
    /// Among the texts of all rules, the place of the one that names what this rule rests on.
    #[must_use]
    pub fn sources_place(self) -> usize {
        usize::from(STARTS[usize::from(self.0) + 1]) - 1
    }
    /// The rule's place in the registry.
    #[must_use]
    pub const fn place(self) -> usize {
        self.0 as usize
    }
    /// The rule's place, as a bit.
    pub(crate) const fn bit(self) -> u128 {
        1 << self.0
    }
    /// Every rule, in the order of the registry.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..RULES.len() as u8).map(Self)
    }
    /// The rule of a code, in any case, or of a name.
    #[must_use]
    pub fn find(word: &str) -> Option<Self> {
        Self::all().find(|id| id.rule().code.eq_ignore_ascii_case(word) || id.rule().name == word)
    }
}

/// Where the texts of each rule begin among those of all rules: its sentences, and then what it rests on.
const STARTS: [u16; SAYS.len() + 1] = {
    let (mut starts, mut rule) = ([0; SAYS.len() + 1], 0);
    while rule < SAYS.len() {
        starts[rule + 1] = starts[rule] + SAYS[rule].len() as u16 + 1;
        rule += 1;
    }
    starts
};

/// A number that is another one when any sentence of any rule is: who has findings and fetches their sentences asks
/// for those with this mark. It is worked out by the compiler, so that asking for it carries no sentence along.
#[must_use]
pub const fn says_mark() -> u64 {
    SAYS_MARK
}

const SAYS_MARK: u64 = {
    // FNV-1a, with a byte that no text has between the sentences.
    let (mut mark, mut rule) = (0xcbf2_9ce4_8422_2325_u64, 0);
    while rule < SAYS.len() {
        let mut say = 0;
        while say < SAYS[rule].len() {
            let (bytes, mut at) = (SAYS[rule][say].as_bytes(), 0);
            while at <= bytes.len() {
                let byte = if at < bytes.len() { bytes[at] } else { 0xff };
                mark = (mark ^ byte as u64).wrapping_mul(0x0000_0100_0000_01b3);
                at += 1;
            }
            say += 1;
        }
        rule += 1;
    }
    mark
};

/// What all rules say of a moment, in the order of the registry.
#[must_use]
pub fn judge(moment: &Moment<'_>) -> Vec<Finding> {
    let mut verdicts = Verdicts::default();
    for id in RuleId::all() {
        verdicts.speaks = id;
        (id.rule().judge)(moment, &mut verdicts);
    }
    verdicts.found
}

/// Duties that are settled with this decision: fallen due, and met or lapsed, those with a finding.
///
/// A duty that falls due unmet, though there never was an occasion for it, stays open: one may yet come.
#[must_use]
pub fn duties_due(moment: &Moment<'_>) -> (u128, Vec<Finding>) {
    let (mut due, mut lapsed) = (0, Vec::new());
    for id in RuleId::all() {
        let Some(duty) = &id.rule().duty else { continue };
        if moment.before.settled & id.bit() != 0 || !(duty.falls_due)(moment) {
            continue;
        }
        if (duty.is_met)(moment) {
            due |= id.bit();
        } else if moment.before.owed & id.bit() != 0 {
            due |= id.bit();
            lapsed.push(Finding { rule: id, verdict: Verdict::Missed, say: duty.say });
        }
    }
    (due, lapsed)
}

/// The rules that are broken, as bits.
pub(crate) fn broken(findings: &[Finding]) -> u128 {
    let breaches = findings.iter().filter(|finding| finding.verdict == Verdict::Breach);
    breaches.fold(0, |bits, finding| bits | finding.rule.bit())
}

/// Adds what rules that only forbid say of a decision that could have broken them and did not, or that has done a duty
/// of theirs: `tempted` are these rules, as bits. It is worth nothing: not to have done it is already what the mark
/// compares with.
pub(crate) fn say_kept(findings: &mut Vec<Finding>, tempted: u128) {
    let heard = findings.iter().fold(0, |bits, finding| bits | finding.rule.bit());
    for rule in RuleId::all() {
        if let Some(say) = rule.rule().kept
            && tempted & !heard & rule.bit() != 0
        {
            findings.push(Finding { rule, verdict: Verdict::Upheld, say });
        }
    }
}

macro_rules! rule_book {
    ($($module:ident,)+) => {
        $(mod $module;)+
        static RULES: &[&Rule] = &[$(&$module::RULE,)+];
        static DOCS: &[&Doc] = &[$(&$module::DOC,)+];
        static SAYS: &[&[&str]] = &[$($module::SAYS,)+];
    };
}

rule_book! {
    cc01_goal_set_by_client,
    cc02_clients_own_words,
    cc03_start_where_the_client_is,
    cc04_open_before_closed,
    cc05_ask_before_advising,
    cc06_no_empty_reassurance,
    cc07_no_judgement,
    cc08_strengths_named,
    cc09_plan_shared_and_explained,
    cc10_method_fits_goal,
    cc11_tailored_to_known_facts,
    cc12_pace_and_choice,
    cc13_ask_culture_do_not_assume,
    cc14_client_does_the_work,
    cc15_now_and_later,
    cc16_person_and_system,
    cc17_feedback_sought_and_used,
    cc18_progress_recognised,
    cc19_plain_language,
    cc20_success_defined_by_client,
    ec101_client_first,
    ec102_self_determination,
    ec103_informed_consent,
    ec103i_told_though_ordered,
    ec103w_withdrawal_honoured,
    ec105_cultural_humility,
    ec106_conflicts_and_dual_roles,
    ec107_confidentiality,
    ec107p_ask_only_what_is_needed,
    ec108_records_access,
    ec109_sexual_boundaries,
    ec110_touch,
    ec112_respectful_language,
    ec113_fees,
    ec114_capacity_is_specific,
    ec115_continuity_of_service,
    ec116_referral_seen_through,
    ec117_termination,
    ec117a_no_abandonment,
    ec201_respect_for_colleagues,
    ec203_voice_in_the_team,
    ec205_consult_with_least_information,
    ec208_colleague_impaired,
    ec209_colleague_incompetent,
    ec210_colleague_unethical,
    ec302_student_status_known,
    ec304_factual_records,
    ec309_employer_not_above_ethics,
    ec402_no_discrimination,
    ec404_honesty,
    ec405_own_impairment,
    ec406_no_false_claims,
    ec502_evaluate_own_practice,
    ec604_act_on_injustice,
    law01_mandated_report,
    law02_duty_to_protect,
    saf01_risk_cue_screened,
    saf02_danger_answered,
    cb01_within_competence,
    cb02_supervised_means_supervised,
    cb03_refer_warmly,
    cb04_no_bare_refusal,
    cb05_do_your_part,
    cb06_no_avoidant_referral,
    cb07_other_professions_acts,
    cb08_contraindicated,
    cb09_consult_when_unsure,
    cb10_true_title,
    cb11_instruments_need_training,
    cb12_evidence_fits,
    pr01_stages_in_order,
    pr02_assess_before_plan,
    pr03_plan_before_intervening,
    pr04_baseline_first,
    pr05_monitor_and_adjust,
    pr06_decide_with_the_data,
    pr07_evaluate_before_ending,
    pr08_complete_ending,
    pr08a_remaining_needs_addressed,
    pr08b_transition_planned,
    pr08c_plan_for_harder_times,
    pr09_follow_up,
    pr10_reassess_after_an_event,
    pr11_keep_the_record,
    pr12_goal_can_be_measured,
    pr13_role_and_purpose_first,
    pr14_goal_stands_on_its_own,
}

pub use pr14_goal_stands_on_its_own::{OBJECTED_TO, PRAISED};

#[cfg(test)]
mod tests;
