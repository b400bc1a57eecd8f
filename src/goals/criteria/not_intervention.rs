//! **not_intervention**: the goal is the client's change or act, not the worker's task, and not merely turning
//! up to a service.
//!
//! Held against a goal: a worker as its subject ("The worker will refer Ana"), a worker's verb with nobody
//! as its subject ("Provide family therapy"), and attendance at a service as the whole of it ("Attend
//! weekly counselling"). Attending something chosen for its own sake (a choir, a course, a church) is fine,
//! and so is seeing a doctor for one's health.

use super::Verdict;
use crate::goals::clause::{Head, Role};
use crate::goals::lexicon::Class;
use crate::goals::reading::Reading;
use crate::goals::token::Text;

pub(super) fn judge(reading: &Reading<'_>) -> Verdict {
    let text = &reading.text;
    if let Some(head) = reading.clauses.heads.first() {
        if let Some(span) = workers_task(text, head).and_then(|(from, to)| reading.span(from, to)) {
            return Verdict::quoting(
                &reading.text,
                false,
                span,
                "“",
                "” is the worker's task: what will the client do or have once it has helped?",
            );
        }
        // "… and attend every Tuesday": what is attended has been said before.
        let again = |h: &Head| {
            h.at > head.at
                && text.stem(h.at) == "attend"
                && reading.times.iter().any(|m| m.from <= h.at + 2 && m.from > h.at)
        };
        let alone = reading.clauses.heads.iter().all(|h| attends(text, h).is_some() || again(h));
        let outcome = (0..text.len()).any(|i| matches!(reading.clauses.role(i), Role::Purpose));
        if alone
            && !outcome
            && let Some(span) = attends(text, head).and_then(|to| reading.span(head.at, to))
        {
            return Verdict::quoting(
                &reading.text,
                false,
                span,
                "“",
                "” is turning up: what should be different in the client's life because of it?",
            );
        }
    }
    Verdict::plain(true, "It is the client's own change or act, not a task of the service.")
}

/// A worker as subject, or a worker's verb without one.
fn workers_task(text: &Text<'_>, head: &Head) -> Option<(usize, usize)> {
    if let Some(found) =
        (0..text.len()).filter(|i| text.sentence_start(*i)).find_map(|i| worker_subject(text, i))
    {
        return Some(found);
    }
    let at = head.at;
    let fragment = text.sentence_start(at);
    let on_client = (at + 1..at + 4).any(|i| {
        text.is_any(i, "client clients patient family families resident residents individual psychoeducation")
    });
    let own = if text.stem_any(at, "refer facilitat psychoeducat") {
        fragment || on_client
    } else if text.stem_any(at, "provid") {
        fragment && !text.is(at + 1, "for")
    } else if text.stem_any(at, "empower") {
        fragment || on_client
    } else if text.stem_any(at, "educat link counsel assess") {
        on_client
    } else {
        false
    };
    own.then_some((at, at + 2))
}

/// "The social worker will", "Case manager to", "Agency counsellor provides" at the start of a sentence.
fn worker_subject(text: &Text<'_>, start: usize) -> Option<(usize, usize)> {
    for i in start..start + 5 {
        let manager = text.is(i, "manager") && text.is(i.wrapping_sub(1), "case");
        if text.has(i, Class::Worker) || manager {
            let acts = text.is_any(i + 1, "will to shall should is")
                || (text.ends(i + 1, "s") && text.is_word(i + 2));
            return acts.then_some((i, i + 3));
        }
        let leads = text.has(i, Class::Determiner) || !text.has(i, Class::Function);
        let own = text.has_any(i, &[Class::Pronoun, Class::Auxiliary, Class::Contact]);
        if !text.is_word(i) || !leads || own {
            return None;
        }
    }
    None
}

/// "Join a support group", "start therapy", "complete a parenting course": help by its name, begun or gone through.
fn strong(text: &Text<'_>, head: &Head) -> Option<usize> {
    const BEGUN: &str = "join start begin complet finish continu enter enrol use be";
    const HELP: &str = "therapy counselling counseling treatment cbt dbt rehab detox psychotherapy respite aa na anonymous emdr";
    const NAMED: &str =
        "support parenting management recovery rehabilitation bereavement grief skills therapy";
    if !text.stem_any(head.at, BEGUN) {
        return None;
    }
    let end = head.to.min(head.at + 8).min(text.len());
    let in_it = text.is_any(head.at + 1, "in");
    if text.stem_any(head.at, "be") && !in_it {
        return None;
    }
    (head.at + 1..end)
        .take_while(|i| !text.is_any(*i, "to so and by") && !text.marks(*i, ",.;"))
        .find(|i| {
            let group =
                text.is_any(*i, "group class classes course program programme") && text.is_any(i - 1, NAMED);
            (text.is_any(*i, HELP) && !text.is_any(i + 1, "homework diary room")) || group
        })
        .map(|i| i + 1)
}

/// The end of the service that the verb turns up to, if it does.
fn attends(text: &Text<'_>, head: &Head) -> Option<usize> {
    let at = head.at;
    let (goes, sees) = (text.stem_any(at, "go"), text.stem_any(at, "see"));
    let verb = text.stem_any(at, "attend access engag receiv undergo participat")
        || (goes && text.is(at + 1, "to"))
        || (sees && (at + 1..at + 4).any(|i| text.has(i, Class::Worker)));
    if !verb {
        return strong(text, head);
    }
    let end = head.to.min(at + 9).min(text.len());
    (at + 1..end)
        .take_while(|i| !text.is_any(*i, "to so and") || *i == at + 1)
        .find(|i| {
            let parenting = text.is_any(*i, "class classes group groups course workshop workshops")
                && text.is_any(i - 1, "parenting management support skills recovery therapy awareness");
            let visited = text.is_any(*i, "visit visits") && text.is(i - 1, "home") && !goes;
            let board = text.is(i - 1, "of") || text.has(i + 1, Class::Service);
            (text.has(*i, Class::Service) && !board)
                || visited
                || parenting
                || (sees && text.has(*i, Class::Worker))
        })
        .map(|i| i + 1)
}

#[cfg(test)]
mod tests {
    use crate::goals::Criterion::NotIntervention;
    use crate::goals::criteria::testing::check;

    #[test]
    fn workers_tasks_and_turning_up_are_interventions() {
        check(
            NotIntervention,
            &[],
            false,
            &[
                "The social worker will refer Ana to the food bank by Friday",
                "Provide weekly family therapy",
                "Attend counselling once a week for six weeks",
                "Ben will attend three parenting classes by June",
                "Therapist will teach Ana three ways to relax",
                "Client will engage in services",
                "Refer client to housing",
                "I will go to therapy every Tuesday",
                "Participate in anger management group",
                "Join a bereavement support group by May",
                "Complete a 12-week anger management course",
                "Start therapy next week",
                "The nurse will show Ana how to inject",
            ],
        );
    }

    #[test]
    fn acts_of_the_client_and_things_chosen_for_their_own_sake_are_not() {
        check(
            NotIntervention,
            &[],
            true,
            &[
                "Pay the rent by March",
                "Attend the pottery class every Thursday",
                "Go to church with my sister",
                "Attend school four days a week",
                "Join the walking group by May",
                "Complete the nursing course by June",
                "Start at the bakery on Monday",
                "I will tell my social worker on Friday what I want to eat",
                "My social worker and I will write to the landlord",
                "I will provide for my kids",
                "Ask my therapist one question each week",
                "Go to counselling so that I can sleep in my own bed again",
                "Call the benefits service by Friday",
                "Support my daughter with her reading twice a week",
            ],
        );
    }
}
