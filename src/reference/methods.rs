//! The pages of the methods, and the matrix of who may do what.

use super::cases::{self, CaseUse};
use super::page::{Block, Line, Page};
use crate::practice::{Gate, Method, MethodKind, NeedKind, Role};

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

/// The roles in groups that may do the same with every method, each with what stands above its column.
fn columns() -> Vec<(Vec<Role>, String)> {
    let short = |role: Role| match role {
        Role::BswIntern | Role::Bsw => "BSW",
        Role::MswStudent => "MSW student",
        Role::Lmsw => "LMSW",
        Role::Lcsw => "LCSW",
    };
    let same =
        |one: Role, other: Role| Method::ALL.iter().all(|method| method.gate(one) == method.gate(other));
    let mut columns: Vec<(Vec<Role>, String)> = Vec::new();
    for &role in Role::ALL {
        match columns.iter_mut().find(|(roles, _)| same(roles[0], role)) {
            Some((roles, name)) => {
                roles.push(role);
                if name != short(role) {
                    *name = format!("{name}, {}", short(role));
                }
            }
            None => columns.push((vec![role], short(role).to_owned())),
        }
    }
    columns
}

fn matrix() -> Page {
    let about = "Who may do what with a method depends on role, training and supervision. Where you may not deliver \
        something there are three right answers: refer warmly, learn it first under supervision, or do the part that is \
        yours.";
    let columns = columns();
    let mut head = vec!["Method".to_owned()];
    head.extend(columns.iter().map(|(_, name)| name.clone()));
    let row = |method: &Method| {
        let mut row = vec![link(Line::default(), *method)];
        row.extend(columns.iter().map(|(roles, _)| gate(method.gate(roles[0])).0.into()));
        row
    };
    let words = [Gate::Y, Gate::S, Gate::I, Gate::R, Gate::N].map(gate);
    let legend = words.map(|(word, meaning)| Line::default().strong(word).text(": ").text(meaning));
    Page::new("list", "methods", "Methods, and who may use them")
        .with(Block::Lede(about.into()))
        .with(Block::List(legend.to_vec()))
        .with(Block::Table(head, Method::ALL.iter().map(row).collect()))
        .signed(SOURCE)
}

fn page(method: Method, cases: &[CaseUse]) -> Page {
    let role = |role: &Role| vec![role.title().into(), gate(method.gate(*role)).1.into()];
    let needs = method.works_on().iter().map(|kind| need(*kind).into()).collect();
    let page = Page::new("method", method.name(), method.title())
        .with(Block::Lede(kind(method.kind()).into()))
        .listed("What it works on", needs)
        .part(
            "Who may use it",
            Block::Table(vec!["Role".into(), "What it may do".into()], Role::ALL.iter().map(role).collect()),
        );
    cases::practised(page, cases, |case| case.methods.contains(&method)).signed(SOURCE)
}
