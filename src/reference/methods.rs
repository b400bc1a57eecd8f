//! The pages of the methods, and the matrix of who may do what.

use super::cases::{self, CaseUse};
use super::page::{Block, Line, Page};
use crate::practice::{Caution, Gate, Method, MethodKind, NeedKind, Role, Setting};

const SOURCE: &str = "Titles and scopes differ between places; these are teaching defaults. Clinical cautions are \
    teaching material and replace neither training nor supervision. ";

/// The methods and the matrix.
pub(super) fn pages(cases: &[CaseUse]) -> Vec<Page> {
    let mut pages = vec![matrix()];
    pages.extend(Method::ALL.iter().map(|method| page(*method, cases)));
    pages
}

/// A link to a method.
pub(super) fn link(line: Line, method: Method) -> Line {
    line.page(method.name(), method.title())
}

const fn kind(kind: MethodKind) -> &'static str {
    match kind {
        MethodKind::Therapy => "A therapy: there is a body of training behind it.",
        MethodKind::Method => "A way of working that generalist programmes teach.",
        MethodKind::Umbrella => "A word that covers several methods.",
        MethodKind::Stance => "An attitude that everybody brings to any method; it needs no gate.",
        MethodKind::Setting => "A place of work with rules of its own.",
        MethodKind::Role => "Something that the role of a social worker itself does.",
        MethodKind::OtherProfession => "What only another profession may do.",
        MethodKind::LegalAct => "What the law keeps for some licences.",
    }
}

/// What a gate means for a worker, and the word for it in the matrix.
const fn gate(gate: Gate) -> (&'static str, &'static str) {
    match gate {
        Gate::Y => ("usual", "Usual for the role, under ordinary supervision."),
        Gate::A => ("trained", "As usual as that, after training in it."),
        Gate::S => ("guided", "Only with training in it, and with a supervisor who is competent in it."),
        Gate::I => ("own", "On one's own, once trained, where training is needed."),
        Gate::R => ("refer", "Refer or coordinate; do the part that belongs to the role."),
        Gate::N => ("never", "Never within social work."),
    }
}

const fn need(kind: NeedKind) -> &'static str {
    match kind {
        NeedKind::Tangible => "Money, food, a roof, papers",
        NeedKind::Emotional => "Feelings and thoughts",
        NeedKind::Relational => "People and how they get on",
        NeedKind::Skill => "Knowing how",
        NeedKind::Safety => "Safety of life and limb",
        NeedKind::System => "Rules and services that stand in the way",
    }
}

const fn caution(caution: Caution) -> &'static str {
    match caution {
        Caution::Danger => "a life is in danger, now or before long",
        Caution::Emergency => "a life is in danger at this very moment",
        Caution::Crisis => "a crisis has not passed",
        Caution::PartnerViolence => "a partner is violent or controls them",
        Caution::Abuse => "abuse goes on, unanswered",
        Caution::UnsafeHome => "the home is not safe",
        Caution::Psychosis => "there is psychosis that nobody treats",
        Caution::Mania => "there is mania",
        Caution::Dissociation => "they lose touch with the moment, strongly or often",
        Caution::NoCoping => "they have no way yet to calm down again",
        Caution::HeavyUse => "they use alcohol or drugs heavily",
        Caution::Withdrawal => "stopping alcohol or a drug could be medically dangerous",
        Caution::Medical => "a doctor has to clear it first",
        Caution::Testimony => "a testimony in court is to come",
    }
}

const fn setting(setting: Setting) -> &'static str {
    match setting {
        Setting::CommunityAgency => "a community agency",
        Setting::School => "a school",
        Setting::Hospital => "a hospital or clinic",
        Setting::ChildWelfare => "child welfare",
        Setting::SubstanceUseProgramme => "a substance-use programme",
        Setting::PrivatePractice => "private practice",
        Setting::SpecialistPlacement => "a specialist placement",
        Setting::LateStagePracticum => "a late-stage practicum",
        Setting::TstTeam => "a team trained in it",
        Setting::MstFftTeam => "a certified team",
        Setting::DbtTeam => "a full DBT team",
    }
}

/// The columns of the matrix: bachelor's level has one for interns and workers.
const COLUMNS: [(Role, &str); 4] = [
    (Role::Bsw, "BSW intern, BSW"),
    (Role::MswStudent, "MSW student"),
    (Role::Lmsw, "LMSW"),
    (Role::Lcsw, "LCSW"),
];

fn matrix() -> Page {
    let about = "Who may do what with a method depends on role, training, supervision and setting. Where you may not \
        deliver it there are three right answers: refer warmly, learn it first under supervision, or do the part that is \
        yours.";
    let mut head = vec!["Method".to_owned()];
    head.extend(COLUMNS.iter().map(|(_, name)| (*name).to_owned()));
    let cell = |method: Method, role: Role| {
        let usual = gate(method.gate(role)).0;
        match method.opens_in(role) {
            // Which place it is, the method's own page says: on a phone five columns hold no sentences.
            Some((_, there)) => format!("{usual}, or {}", gate(there).0).into(),
            None => usual.into(),
        }
    };
    let row = |method: &Method| {
        let mut row = vec![link(Line::default(), *method)];
        row.extend(COLUMNS.iter().map(|(role, _)| cell(*method, *role)));
        row
    };
    let words = [Gate::Y, Gate::A, Gate::S, Gate::I, Gate::R, Gate::N].map(gate);
    let legend = words.map(|(word, meaning)| Line::default().strong(word).text(": ").text(meaning));
    Page::new("list", "methods", "Methods, and who may use them")
        .with(Block::Lede(about.into()))
        .with(Block::List(legend.to_vec()))
        .with(Block::Paragraph(
            "Where two words stand, the second holds in a certain placement or team: the method's page says which.".into(),
        ))
        .with(Block::Table(head, Method::ALL.iter().map(row).collect()))
        .signed(SOURCE)
}

fn page(method: Method, cases: &[CaseUse]) -> Page {
    let card = method.card();
    let row = |(at, (role, name)): (usize, &(Role, &str))| {
        let place = method
            .opens_in(*role)
            .map(|(place, there)| format!(", or {} in {}", gate(there).0, setting(place)));
        let may = Line::default().strong(gate(method.gate(*role)).0).text(place.unwrap_or_default());
        vec![(*name).into(), may.text(": ").text(card.gates[at])]
    };
    let rows = COLUMNS.iter().enumerate().map(row).collect();
    let needs = method.works_on().iter().map(|kind| need(kind).into()).collect();
    let cautions = method.not_when().iter().map(|sign| caution(sign).into()).collect();
    let ages = method.ages().map(|(from, to)| format!("From {from} to {to}.")).unwrap_or_default();
    let page = Page::new("method", method.name(), method.title())
        .with(Block::Lede(kind(method.kind()).into()))
        .told("Typically for", card.typically_for)
        .listed("What it works on", needs)
        .told("Ages for which it is supported", &ages)
        .part("Who may use it", Block::Table(vec!["Role".into(), "What it may do".into()], rows))
        .told("Training that it usually asks for", card.training)
        .told("What to mind", card.cautions)
        .listed("Not while (whoever does it)", cautions)
        .with(Block::Note(format!("Check mark {}: {}.", card.check.name(), card.check.meaning()).into()));
    cases::practised(page, cases, |case| case.methods.contains(&method)).signed(SOURCE)
}
