//! The text of a log: JSON, written and read by hand, since a saved run is read in the browser, where every byte of
//! program counts.

use super::{Decision, GoalList, GoalText, Log, Logged, Mode, OwnWords, Pick};
use crate::act::{GoalSource, PlanMode, Ranker};
use crate::json::{Node, push_text};
use crate::utterance::Kind;

/// Writes a log.
pub fn write(log: &Log) -> String {
    let mut out = String::new();
    out.push_str("{\"version\":");
    out.push_str(&log.version.to_string());
    field(&mut out, ",\"scenario\":", &log.scenario);
    field(&mut out, ",\"hash\":", &log.hash);
    field(&mut out, ",\"practitioner\":", &log.practitioner);
    out.push_str(",\"seed\":");
    out.push_str(&log.seed.to_string());
    field(&mut out, ",\"mode\":", log.mode.name());
    out.push_str(",\"decisions\":[");
    for (at, logged) in log.decisions.iter().enumerate() {
        comma(&mut out, at);
        field(&mut out, "{\"scene\":", &logged.scene);
        out.push_str(",\"decision\":");
        decision(&mut out, &logged.decision);
        out.push('}');
    }
    out.push(']');
    if let Some(rating) = log.self_rating {
        out.push_str(",\"self_rating\":[");
        for (at, value) in rating.iter().enumerate() {
            comma(&mut out, at);
            out.push_str(&value.to_string());
        }
        out.push(']');
    }
    out.push('}');
    out
}

fn comma(out: &mut String, at: usize) {
    if at > 0 {
        out.push(',');
    }
}

/// Writes a text after what leads to it.
fn field(out: &mut String, lead: &str, text: &str) {
    out.push_str(lead);
    push_text(out, text);
}

fn decision(out: &mut String, decision: &Decision) {
    match decision {
        Decision::Leave => return out.push_str("\"leave\""),
        Decision::Choose(id, None) => field(out, "{\"choose\":", id),
        Decision::Choose(id, Some(words)) => {
            field(out, "{\"choose\":{\"id\":", id);
            field(out, ",\"said\":", &words.text);
            for (name, kind) in [(",\"suggested\":", words.suggested), (",\"disputed\":", words.disputed)] {
                if let Some(kind) = kind {
                    field(out, name, kind.name());
                }
            }
            out.push('}');
        }
        Decision::Note(text) => field(out, "{\"note\":", text),
        Decision::Goal(goals) => {
            out.push_str("{\"goal\":");
            goal(out, &goals.first);
            // What most goals don't have is left out, and what was written before there was such a thing reads the same.
            if !goals.further.is_empty() {
                out.push_str(",\"further\":[");
                for (at, further) in goals.further.iter().enumerate() {
                    comma(out, at);
                    goal(out, further);
                    out.push('}');
                }
                out.push(']');
            }
            if let Some(by) = goals.ranked_by {
                field(out, ",\"ranked_by\":", by.name());
            }
            out.push('}');
        }
        Decision::Plan(picks) => {
            out.push_str("{\"plan\":[");
            for (at, pick) in picks.iter().enumerate() {
                comma(out, at);
                field(out, "{\"item\":", &pick.item);
                field(out, ",\"mode\":", pick.mode.name());
                out.push('}');
            }
            out.push(']');
        }
    }
    out.push('}');
}

/// Writes a goal, without what closes it.
fn goal(out: &mut String, goal: &GoalText) {
    field(out, "{\"text\":", &goal.text);
    field(out, ",\"source\":", goal.source.name());
    let lists = [
        (",\"quotes\":[", &goal.quotes),
        (",\"objectives\":[", &goal.objectives),
        (",\"ladder\":[", &goal.ladder),
    ];
    for (place, (lead, texts)) in lists.into_iter().enumerate() {
        if place > 0 && texts.is_empty() {
            continue;
        }
        out.push_str(lead);
        for (at, text) in texts.iter().enumerate() {
            comma(out, at);
            push_text(out, text);
        }
        out.push(']');
    }
}

/// Reads a log of this version.
pub fn read(node: &Node<'_>) -> Option<Log> {
    let decisions = node.field("decisions")?.list()?.iter().map(logged).collect::<Option<_>>()?;
    let self_rating = match node.field("self_rating") {
        Some(rating) => Some(self::rating(rating)?),
        None => None,
    };
    Some(Log {
        version: u32::try_from(node.field("version")?.whole()?).ok()?,
        scenario: text(node, "scenario")?,
        hash: text(node, "hash")?,
        practitioner: text(node, "practitioner")?,
        seed: node.field("seed")?.whole()?,
        mode: Mode::parse(node.field("mode")?.text()?)?,
        decisions,
        self_rating,
    })
}

fn text(node: &Node<'_>, name: &str) -> Option<String> {
    node.field(name)?.text().map(str::to_owned)
}

fn rating(node: &Node<'_>) -> Option<[u8; 4]> {
    let mut rating = [0; 4];
    let list = node.list().filter(|list| list.len() == rating.len())?;
    for (value, node) in rating.iter_mut().zip(list) {
        *value = u8::try_from(node.whole()?).ok()?;
    }
    Some(rating)
}

fn logged(node: &Node<'_>) -> Option<Logged> {
    let decision = node.field("decision")?;
    let decision = match decision.fields() {
        [] if decision.text() == Some("leave") => Decision::Leave,
        [only] => match &*only.name {
            "choose" => chosen(&only.node)?,
            "note" => Decision::Note(only.node.text()?.to_owned()),
            "goal" => Decision::Goal(goals(&only.node)?),
            "plan" => Decision::Plan(only.node.list()?.iter().map(pick).collect::<Option<_>>()?),
            _ => return None,
        },
        _ => return None,
    };
    Some(Logged { scene: text(node, "scene")?, decision })
}

/// A name alone, or a name with what was said in the student's own words.
fn chosen(node: &Node<'_>) -> Option<Decision> {
    if let Some(id) = node.text() {
        return Some(Decision::Choose(id.to_owned(), None));
    }
    let kind = |name: &str| match node.field(name) {
        Some(kind) => Kind::parse(kind.text()?).map(Some),
        None => Some(None),
    };
    let words =
        OwnWords { text: text(node, "said")?, suggested: kind("suggested")?, disputed: kind("disputed")? };
    Some(Decision::Choose(text(node, "id")?, Some(Box::new(words))))
}

fn goals(node: &Node<'_>) -> Option<GoalList> {
    let further =
        node.field("further").map_or(Some(Vec::new()), |it| it.list()?.iter().map(one_goal).collect())?;
    let ranked_by = match node.field("ranked_by") {
        Some(by) => Some(Ranker::parse(by.text()?)?),
        None => None,
    };
    Some(GoalList { first: one_goal(node)?, further, ranked_by })
}

fn one_goal(node: &Node<'_>) -> Option<GoalText> {
    let source = GoalSource::parse(node.field("source")?.text()?)?;
    let texts = |name| match node.field(name) {
        Some(texts) => texts.list()?.iter().map(|text| text.text().map(str::to_owned)).collect::<Option<_>>(),
        None => Some(Vec::new()),
    };
    Some(GoalText {
        text: text(node, "text")?,
        source,
        quotes: texts("quotes")?,
        objectives: texts("objectives")?,
        ladder: texts("ladder")?,
    })
}

fn pick(node: &Node<'_>) -> Option<Pick> {
    Some(Pick { item: text(node, "item")?, mode: PlanMode::parse(node.field("mode")?.text()?)? })
}
