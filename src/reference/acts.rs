//! The page of the acts: what can be done, and what it usually does to a client.

use super::page::{Block, Line, Page};
use crate::act::ActKind;

/// The acts.
pub(super) fn page() -> Page {
    let about = "A choice is described by acts, and the rules read nothing else. Each kind moves a client of ordinary \
        temperament by so many points of 100; a case says where its client differs.";
    let row = |kind: &ActKind| {
        let moved = kind.usual_shift().parts().into_iter().filter(|(_, by)| *by != 0).map(|(name, by)| {
            let sign = if by > 0 { '+' } else { '−' };
            format!("{name} {sign}{}", by.unsigned_abs())
        });
        let moved: Vec<String> = moved.collect();
        let moved = if moved.is_empty() { "moves nothing by itself".to_owned() } else { moved.join(", ") };
        let name = kind.name().replace('_', " ");
        Line::default().strong(name).text(": ").text(kind.meaning().trim()).text(format!(" ({moved})"))
    };
    Page::new("list", "acts", "Acts, and what they usually do")
        .with(Block::Lede(about.into()))
        .with(Block::List(ActKind::ALL.iter().map(row).collect()))
        .signed("")
}
