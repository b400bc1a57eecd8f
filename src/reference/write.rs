//! The files that the app fetches.

use super::page::{Block, Line, Page, Piece};
use crate::json::push_text;
use crate::rules::{RuleId, says_mark};

/// A page as `{"title": …, "blocks": [BLOCK, …]}`. A block is `[KIND, PART, …]`, where a part is a text or again such
/// a list; a link is `["a", PLACE, TEXT]` with what stands after `#/`. The kinds are those of the app's view.
#[must_use]
pub fn page_json(page: &Page) -> String {
    let mut out = String::from("{\"title\":");
    push_text(&mut out, &page.title);
    out.push_str(",\"blocks\":");
    list(&mut out, "", &page.blocks, block);
    out.push_str("}\n");
    out
}

/// All texts of all rules, as one list: a mark, then for each rule in the order of the registry its sentences and what
/// it rests on. Findings name them by their place. The mark tells a program whether these are the ones that it means.
#[must_use]
pub fn says_json() -> String {
    let mut texts = vec![format!("{:016x}", says_mark())];
    for id in RuleId::all() {
        texts.extend(id.says().iter().map(|say| (*say).to_owned()));
        texts.push(sources(id));
    }
    let mut out = String::new();
    list(&mut out, "", &texts, |out, text| push_text(out, text));
    out + "\n"
}

/// The family of a rule, and the standards on which it rests.
fn sources(id: RuleId) -> String {
    let cites =
        id.doc().cites.iter().map(|cite| format!("NASW {} {}", cite.0, cite.title().unwrap_or_default()));
    let cites: Vec<String> = cites.collect();
    let sign = if cites.is_empty() { "" } else { " · " };
    [id.rule().family.title(), sign, &cites.join("; ")].concat()
}

/// A list that begins with its kind, unless that is empty.
fn list<T>(out: &mut String, kind: &str, items: &[T], mut put: impl FnMut(&mut String, &T)) {
    out.push('[');
    if !kind.is_empty() {
        push_text(out, kind);
    }
    for (at, item) in items.iter().enumerate() {
        out.push_str(if at == 0 && kind.is_empty() { "" } else { "," });
        put(out, item);
    }
    out.push(']');
}

fn block(out: &mut String, block: &Block) {
    match block {
        Block::Heading(text) => list(out, "h2", &[text], |out, text| push_text(out, text)),
        Block::Lede(text) => line(out, "lede", text),
        Block::Paragraph(text) => line(out, "p", text),
        Block::Note(text) => line(out, "note", text),
        Block::List(lines) => list(out, "ul", lines, |out, text| line(out, "li", text)),
        Block::Table(head, rows) => {
            out.push_str("[\"table\",[\"thead\",");
            list(out, "tr", head, |out, text| list(out, "col", &[text], |out, text| push_text(out, text)));
            out.push_str("],");
            list(out, "tbody", rows, |out, row| {
                let mut kind = "row";
                list(out, "tr", row, |out, text| line(out, std::mem::replace(&mut kind, "td"), text));
            });
            out.push(']');
        }
    }
}

fn line(out: &mut String, kind: &str, line: &Line) {
    list(out, kind, &line.0, |out, piece| match piece {
        Piece::Text(text) => push_text(out, text),
        Piece::Strong(text) => list(out, "b", &[text], |out, text| push_text(out, text)),
        Piece::Link { to, text } => list(out, "a", &[to, text], |out, text| push_text(out, text)),
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_written_as_lists_of_kinds_and_parts() {
        let page = Page::new("list", "x", "A “title”")
            .part("Head", Block::Paragraph(Line::from("See ").page("EC107", "EC107").strong("!")))
            .with(Block::Table(vec!["One".into(), "Two".into()], vec![vec!["a".into(), "b \"c\"".into()]]));
        let expected = r#"{"title":"A “title”","blocks":[["h2","Head"],["p","See ",["a","reference/EC107","EC107"],["b","!"]],["table",["thead",["tr",["col","One"],["col","Two"]]],["tbody",["tr",["row","a"],["td","b \"c\""]]]]]}"#;
        assert_eq!(page_json(&page).trim_end(), expected);
    }

    #[test]
    fn every_text_is_at_the_place_that_findings_name() {
        use crate::rules::{Finding, Say, Verdict};
        let text = says_json();
        let file = crate::json::parse(&text).unwrap();
        let texts: Vec<_> = file.list().unwrap().iter().map(|text| text.text().unwrap()).collect();
        let (mark, texts) = texts.split_first().unwrap();
        assert_eq!(*mark, format!("{:016x}", says_mark()));
        let mut count = 0;
        for rule in RuleId::all() {
            for (at, sentence) in rule.says().iter().enumerate() {
                let finding = Finding { rule, verdict: Verdict::Upheld, say: Say::at(at) };
                assert_eq!(texts[finding.place()], *sentence);
                assert_eq!(finding.text(), *sentence);
                count += 1;
            }
            let sources = texts[rule.sources_place()];
            assert!(sources.starts_with(rule.rule().family.title()), "{sources}");
            rule.doc().cites.iter().for_each(|cite| assert!(sources.contains(cite.0), "{sources}"));
        }
        assert_eq!(texts.len(), count + RuleId::all().count());
    }
}
