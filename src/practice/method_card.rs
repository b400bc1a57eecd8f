//! What people read of a method. No rule reads it, so the page does not carry it.
//!
//! After the project's practice notes, state of November 2026. Scopes and titles differ between jurisdictions and
//! training hours drift: teaching material, not legal or clinical advice.

use super::{Level, Method};

/// How well a card's statements are checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Check {
    /// Against a source.
    V,
    /// Part of it against a source.
    VInPart,
    /// Number and title only.
    T,
    /// Not: it is ordinary teaching, from memory.
    M,
}

impl Check {
    /// The mark, as the notes write it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::V => "V",
            Self::VInPart => "V in part",
            Self::T => "T",
            Self::M => "M",
        }
    }
    /// What the mark means.
    #[must_use]
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::V => "checked against a source",
            Self::VInPart => "checked against a source in part",
            Self::T => "title checked, the rest from memory",
            Self::M => "ordinary teaching, not checked against a source",
        }
    }
}

/// What people read of a method.
#[derive(Debug)]
pub struct MethodCard {
    /// The sizes of system that it works with.
    pub level: &'static [Level],
    /// What it is typically for.
    pub typically_for: &'static str,
    /// What to mind, and when not to use it.
    pub cautions: &'static str,
    /// The training that it usually asks for.
    pub training: &'static str,
    /// What the gate means in words: bachelor's level, master's student, master's level, clinical licence.
    pub gates: [&'static str; 4],
    /// How well this is checked.
    pub check: Check,
}

macro_rules! cards {
    ($($variant:ident [$($level:ident)+] $for:literal $cautions:literal $training:literal
        [$bsw:literal $msw:literal $lmsw:literal $lcsw:literal] $check:ident;)+) => {
        impl Method {
            /// What people read of the method.
            #[must_use]
            pub const fn card(self) -> &'static MethodCard {
                match self { $(Self::$variant => &MethodCard {
                    level: &[$(Level::$level),+],
                    typically_for: $for,
                    cautions: $cautions,
                    training: $training,
                    gates: [$bsw, $msw, $lmsw, $lcsw],
                    check: Check::$check,
                },)+ }
            }
        }
    };
}

cards! {
    Cbt [Micro]
        "Depression, anxiety and much else."
        "Not with psychosis that nobody treats, nor in acute danger; with limits of understanding only adapted. \
         Hardship is not a thinking error."
        "Graduate courses and supervised cases. Certificates are voluntary."
        ["Refer; may coach a simple skill if trained in it." "Under supervision." "Under supervision." "On one's own."] M;
    CrisisIntervention [Micro]
        "An acute crisis, over days or weeks."
        "Danger to life and medical emergencies come first. It is no way to work through a trauma."
        "The agency's protocol, and training in suicide risk and de-escalation. Such courses are open to lay people."
        ["Usual; consult at once where there is risk." "Usual; the supervisor hears of it the same day." "Usual."
         "On one's own."] VInPart;
    Narrative [Micro]
        "Stigma, identity, grief; stories that are full of the problem."
        "Not in acute risk. To put the problem outside the person must not excuse violence."
        "Workshops and supervised practice. No one certificate is required."
        ["Refer for the therapy; stories of strength are yours." "Under supervision." "Under supervision."
         "On one's own."] M;
    TaskCentred [Micro Meso]
        "Concrete problems that the client has chosen, in a limited time."
        "Not in an acute crisis, nor where the client has no target of their own."
        "Taught in generalist courses; of use at several sizes of system."
        ["Usual." "Usual." "Usual." "On one's own."] V;
    SolutionFocused [Micro]
        "Clients who know what they want, schools, brief work."
        "Do not skip pain or safety. Not with abuse or acute risk."
        "Training and supervision. There is no certificate like a licence."
        ["Refer as a therapy; questions about scales, exceptions and coping are yours." "Under supervision."
         "Under supervision." "On one's own."] VInPart;
    ProblemSolving [Micro Meso]
        "Everyday decisions, trouble with services."
        "Do not solve it for the client."
        "The generalist curriculum."
        ["Usual." "Usual." "Usual." "On one's own."] M;
    Behavioural [Micro]
        "Habits, avoidance, children's behaviour, getting active again."
        "No force and nothing aversive. Applied behaviour analysis has a credential of its own in many states."
        "Graduate training and supervision."
        ["Refer; a simple plan of rewards under supervision." "Under supervision." "Under supervision."
         "On one's own."] M;
    Emdr [Micro]
        "PTSD and memories of trauma."
        "Not in unstable risk, crisis or danger, psychosis, mania, strong dissociation or heavy use of substances; not \
         without ways to calm down. Ask a doctor about seizures and the eyes, and a lawyer where a testimony is to come."
        "Basic training by a recognised body. It is open to master's-level clinicians who are licensed, or nearly so \
         under a licensed supervisor, and to graduate students late in a practicum with their supervisor's letter. \
         Certification is a further step."
        ["Refer." "Refer, except late in a practicum with the supervisor's letter: then under supervision."
         "Under supervision." "On one's own if trained, or else refer."] V;
    Exposure [Micro]
        "Phobias, obsessions, panic, PTSD."
        "Not with imminent risk of suicide or violence, psychosis that nobody treats, marked dissociation, nor while \
         the client lives with the abuser. Mind medical limits, and never force the pace."
        "A workshop in this very method, and supervised cases."
        ["Refer." "Refer; under supervision only in a specialised placement." "Under supervision."
         "On one's own if trained, or else refer."] M;
    FamilyTherapy [Micro Meso]
        "Patterns between people, young people's troubles."
        "No joint sessions where a partner is violent or controlling. Make clear who the client is."
        "Graduate courses and supervised hours. Branded models need a certified team."
        ["Refer; family meetings and support are yours." "Under supervision." "Under supervision." "On one's own."] M;
    GroupWork [Meso]
        "Support, skills, mutual aid, therapy."
        "Screen who comes. Nobody can promise that members keep a confidence. Mind violence and acute psychosis."
        "A course in group work. A therapy group needs clinical supervision."
        ["Usual for support and education; refer for therapy." "Usual as a co-leader; therapy under supervision."
         "Usual; therapy under supervision." "On one's own."] M;
    Holistic [Micro Meso Macro]
        "Anything: it is an attitude."
        "Breadth without focus."
        "None."
        ["Usual." "Usual." "Usual." "On one's own."] M;
    ParentTraining [Micro Meso]
        "Children's behaviour, preventing neglect."
        "Not a branded manual without its training. Abuse that goes on is reported first."
        "Agency training for general parenting education. Parent-child interaction therapy: a master's degree and a \
         licence, or supervision, about 40 hours and cases with a consultant. Others accredit their providers."
        ["General education is yours; refer for manualised models." "General education is yours; models under \
          supervision." "General education is yours; models under supervision." "On one's own if trained."] V;
    PlayTherapy [Micro]
        "Children of about 3 to 12."
        "Ordinary play is not play therapy, and play is not for questioning a witness."
        "Registration: a clinical master's degree, an independent licence, about 150 hours of teaching, 350 of \
         supervised play and 35 to 50 of supervision; sources differ by year."
        ["Refer; play to get to know a child is yours." "Under supervision." "Under supervision."
         "On one's own if trained."] V;
    Psychotherapy [Micro]
        "A diagnosed mental disorder, deep distress."
        "Licence law; two roles at once."
        "A clinical licence, or supervision that counts towards it in a setting that may give it."
        ["Refer." "Under supervision."
         "Under supervision; in New York only under a clinical social worker, psychologist or psychiatrist, in an \
          authorised setting." "On one's own."] V;
    Psychoeducation [Micro Meso]
        "Illness, parenting, grief, how systems work."
        "Be accurate, do not diagnose, and mind the moment in a crisis."
        "Knowing the subject, and a supervisor's check."
        ["Usual." "Usual." "Usual." "On one's own."] M;
    Psychosocial [Micro]
        "Coping, support, daily life."
        "Too broad a word: name the method that is meant."
        "Generalist."
        ["Usual." "Usual." "Usual." "On one's own."] M;
    SchoolBased [Micro Meso]
        "Attendance, behaviour, what stands in the way of learning."
        "Parents' consent, the law on school records, the limits of the role."
        "Many states ask for a school social work credential, often with a master's degree."
        ["Usual in a supporting role; refer where a credential is asked for." "Usual under the school's supervisor."
         "Usual, or under supervision, by state." "On one's own with the credential."] M;
    SocialEmotional [Micro Meso]
        "Children's skills with feelings."
        "Trauma or a disorder needs more."
        "Training in the curriculum. Therapy needs clinical supervision."
        ["Usual, as a skills group." "Usual; therapy under supervision." "Usual; therapy under supervision."
         "On one's own."] M;
    Psychopharmacology [Micro]
        "Medication as part of care."
        "No word on a dose, on starting or stopping, nor a verdict on side effects."
        "Prescribers only."
        ["Never prescribing; refer. Helping to keep to it and reporting concerns are yours." "Never; refer."
         "Never; refer." "Never; refer. Watching, coordinating and educating are yours."] V;
    CaseManagement [Micro Meso]
        "Several needs at once, or tangled ones."
        "Consent to share. Do not do too much."
        "The NASW standards ask for a bachelor's degree in social work or higher, from an accredited programme."
        ["Usual." "Usual." "Usual." "On one's own."] V;
    StrengthsBased [Micro Meso Macro]
        "Anything: it is an attitude."
        "It must not hide a risk."
        "None."
        ["Usual." "Usual." "Usual." "On one's own."] M;
    CommunityOrganising [Meso Macro]
        "Conditions that people share, tenants, policy."
        "Safety, reprisals, and who decides."
        "A macro course and a mentor."
        ["Usual." "Usual." "Usual." "On one's own."] M;
    TraumaSystems [Micro Meso]
        "Young people with trauma whose surroundings are not stable."
        "A model for an agency's team, never alone. Sources name ages 4 to 21, and say that the evidence could not be \
         rated or did not meet one federal review's criteria."
        "The organisation signs up, and the whole team is trained."
        ["Refer; in such a team the home and advocacy part, under supervision." "Under supervision in such a team."
         "Under supervision in such a team." "Under supervision in such a team."] V;
    TraumaInformed [Micro Meso Macro]
        "Any setting: it is an attitude."
        "It is no treatment of trauma."
        "A short training."
        ["Usual." "Usual." "Usual." "On one's own."] VInPart;
    SupportiveCounselling [Micro]
        "Adjusting to something new, stress."
        "Drifting into therapy."
        "Generalist, with supervision. The law may define the word counselling."
        ["Usual." "Usual." "Usual." "On one's own."] M;
    CaseAdvocacy [Micro Meso]
        "Rights or services that were denied."
        "The client's consent; do not speak over the client."
        "Generalist."
        ["Usual." "Usual." "Usual." "On one's own."] M;
    SupportGroup [Meso]
        "An experience that people share."
        "It is not group therapy."
        "Training in leading a group."
        ["Usual." "Usual." "Usual." "On one's own."] M;
    PolicyAdvocacy [Macro]
        "An unfair rule or law."
        "The employer's and the tax rules on lobbying. Clients are not to be exploited."
        "Macro skills."
        ["Usual." "Usual." "Usual." "On one's own."] M;
    ProgrammeDevelopment [Macro]
        "A need that nobody meets."
        "Evidence, evaluation, and a voice for those who use it."
        "Macro skills."
        ["Usual in a team." "Usual in a team." "Usual." "On one's own."] M;
    MotivationalInterviewing [Micro]
        "Being of two minds: substances, health, attendance."
        "Not to steer towards the worker's choice where one should be neutral, not in an acute emergency, and not \
         needed when the client has decided."
        "No licence is asked for. A day's introduction builds no skill: it takes practice that somebody observes."
        ["Usual after training." "Usual." "Usual." "On one's own."] V;
    Dbt [Micro Meso]
        "Lasting self-harm or suicidality, feelings that run away."
        "A skills group alone is not the whole of it: it needs a team and coaching."
        "Certification: a graduate degree, an independent licence, about 40 hours of teaching, a year on such a team, \
         cases and an examination."
        ["Refer; coaching skills within the programme, under supervision." "Under supervision, in a team."
         "Under supervision, in a team." "On one's own, in a team."] V;
    AcceptanceCommitment [Micro]
        "Anxiety, pain, depression."
        "Acute risk comes first. The letters ACT also stand for assertive community treatment."
        "No official certification; trainers are reviewed by their peers."
        ["Refer." "Under supervision." "Under supervision." "On one's own if trained."] V;
    TfCbt [Micro]
        "Children and teenagers who remember a trauma, with a safe carer."
        "Not with acute suicidality or psychosis, nor in an unsafe home; a carer who did the harm has no place in it."
        "Open to master's-level clinicians and graduate students, not to bachelor's staff. Certification: a master's \
         degree, a licence, about two days of live training, 6 to 12 months of consultation, three cases and a test."
        ["Refer." "Under supervision." "Under supervision." "On one's own if trained."] V;
    CognitiveProcessing [Micro]
        "PTSD; so too other protocols for trauma."
        "As exposure: not in imminent risk, psychosis, marked dissociation or an unsafe home."
        "A workshop and consultation."
        ["Refer." "Under supervision in a specialised placement." "Under supervision." "On one's own if trained."] M;
    Psychodynamic [Micro]
        "Patterns between people that go back a long way."
        "Not in a crisis, nor in a few sessions."
        "Graduate or postgraduate training."
        ["Refer." "Under supervision." "Under supervision." "On one's own if trained."] M;
    CouplesTherapy [Micro]
        "Trouble between partners."
        "Not while there is violence or control."
        "Graduate courses and supervision."
        ["Refer." "Under supervision." "Under supervision." "On one's own if trained."] M;
    BrandedFamily [Micro Meso]
        "Young people's offending and conduct."
        "Only inside a licensed or certified team."
        "A team that the model's owner has certified."
        ["Refer; an aide's part if the team allows it." "Under supervision, in the team."
         "Under supervision, in the team." "Under supervision, in the team."] M;
    SubstanceUse [Micro Meso]
        "Substance use disorder."
        "Withdrawal can be medically dangerous. Federal law guards these records (42 CFR Part 2)."
        "Many states ask for a credential of its own."
        ["A brief screening and a referral are yours; refer for the rest." "Under supervision." "Under supervision."
         "On one's own if trained."] VInPart;
    SafetyPlanning [Micro]
        "Any risk of suicide."
        "It is no contract. Imminent risk needs emergency help."
        "A short training, and the local protocol."
        ["Usual, with a consultation the same day." "Usual, with the supervisor there or called." "Usual."
         "On one's own."] M;
    Diagnosis [Micro]
        "Access to treatment."
        "A legal act in some places."
        "A clinical licence. Nearly all states allow it at the clinical level; a study of 2019 named three that did not."
        ["Never, or refer." "Under supervision, to learn." "Under supervision or not at all, by state."
         "On one's own, by state."] V;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::{Gate, Role};

    const COLUMNS: [Role; 4] = [Role::Bsw, Role::MswStudent, Role::Lmsw, Role::Lcsw];

    #[test]
    fn every_card_says_everything_in_sentences() {
        for method in Method::ALL {
            let card = method.card();
            let texts = [card.typically_for, card.cautions, card.training];
            for text in texts.iter().chain(&card.gates) {
                assert!(text.ends_with('.') && !text.contains("  "), "{method:?}: {text}");
            }
            assert!(!card.level.is_empty(), "{method:?}");
        }
    }

    #[test]
    fn the_words_of_a_gate_say_what_the_rules_read() {
        for &method in Method::ALL {
            for (role, words) in COLUMNS.into_iter().zip(method.card().gates) {
                let gate = method.place(role).map_or(method.gate(role), |(_, there)| there);
                let fits = match gate {
                    Gate::Y => words.starts_with("Usual"),
                    Gate::A => words == "Usual after training.",
                    Gate::S => words.to_lowercase().contains("under supervision"),
                    Gate::I => words.starts_with("On one's own"),
                    Gate::R => ["efer", "Never, or refer"].iter().any(|word| words.contains(word)),
                    Gate::N => words.starts_with("Never"),
                };
                assert!(fits, "{method:?} for {role:?}: {gate:?} is told as “{words}”");
            }
        }
    }
}
