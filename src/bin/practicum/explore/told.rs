//! The report as text, and its play scripts as files.

use crate::output::{Output, counted, plain};
use practicum::explore::report::{ChoiceName, Report, ScoreRange, Shown, Stuck};
use practicum::rules::Family;
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

/// Every script of the report with the name of its file.
fn scripts(report: &Report) -> Vec<(String, &str)> {
    let mut found: Vec<(String, &Option<String>)> = Vec::new();
    let stuck = [("dead-end", &report.dead_ends), ("loop", &report.loops_without_exit)];
    for (what, places) in stuck {
        let name = |stuck: &Stuck| format!("{what}-{}-{}", stuck.scene, stuck.practitioner);
        found.extend(places.iter().map(|place| (name(&place.what), &place.script)));
    }
    for (family, range) in &report.score_range {
        let Some(range) = range else { continue };
        found.push((format!("lowest-{family}"), &range.lowest.script));
        found.push((format!("highest-{family}"), &range.highest.script));
    }
    found.push(("all-100".to_owned(), &report.all_100.script));
    let lengths = [("shortest", &report.lengths.shortest), ("longest", &report.lengths.longest)];
    found.extend(lengths.iter().filter_map(|(name, run)| Some(((*name).to_owned(), &run.as_ref()?.script))));
    for Shown { what, script } in &report.events {
        found.push((format!("event-{}", what.event), script));
    }
    for Shown { what, script } in &report.unreachable_choices {
        found.push((format!("closed-{}-{}", what.scene, what.choice), script));
    }
    for covered in &report.practitioners {
        for Shown { what, script } in &covered.closed_choices {
            found.push((format!("closed-{}-{}-{}", what.scene, what.choice, covered.id), script));
        }
    }
    for Shown { what, script } in &report.endings {
        let choice = what.choice.as_ref().map_or_else(String::new, |choice| format!("-{choice}"));
        found.push((format!("ending-{}{choice}", what.scene), script));
    }
    for Shown { what, script } in &report.rules {
        found.push((format!("rule-{}-{}", what.code, what.verdict), script));
    }
    found.into_iter().filter_map(|(name, script)| Some((file_name(&name), script.as_deref()?))).collect()
}

/// Names in a scenario are letters, digits and underscores; should they ever not be, they still name no other folder.
fn file_name(name: &str) -> String {
    let safe = |c: char| if c.is_ascii_alphanumeric() || "-_".contains(c) { c } else { '_' };
    name.chars().map(safe).take(120).collect::<String>() + ".play"
}

/// Writes the scripts into a folder.
pub fn write_scripts(report: &Report, folder: &Path) -> Result<(), String> {
    for (name, script) in scripts(report) {
        let path = folder.join(name);
        fs::write(&path, script)
            .map_err(|error| format!("{}: It cannot be written: {error}.", path.display()))?;
    }
    Ok(())
}

/// Tells the report.
pub fn tell(report: &Report, folder: Option<&Path>, output: &mut Output) -> io::Result<()> {
    walk(report, output)?;
    reached(report, output)?;
    stuck(report, output)?;
    runs(report, output)?;
    rules(report, output)?;
    let count = scripts(report).len();
    output.line("")?;
    match folder {
        Some(folder) => output.line(format!(
            "{} in {}.",
            counted(count, "play script"),
            plain(&folder.display().to_string())
        )),
        None => output.line(format!(
            "{}: --scripts FOLDER writes them, `practicum play` plays them.",
            counted(count, "play script")
        )),
    }
}

fn walk(report: &Report, output: &mut Output) -> io::Result<()> {
    let Report { states, expanded, transitions, seconds, .. } = report;
    output.line(format!(
        "{}: {states} cases met, {expanded} of them walked on from, {transitions} transitions in {seconds:.2} s, {:.0} bytes a case.",
        plain(&report.scenario),
        report.bytes_per_state
    ))?;
    match report.stopped {
        Some("interrupted") => output.line("The walk was stopped. What follows holds for what was seen by then.")?,
        Some(_) => output.line(
            "There is more than fits into the memory that was given: what follows holds for what was walked and for \
             the runs of random play.",
        )?,
        None if report.complete => output.line("Everything was walked: what follows holds for every run.")?,
        None => {}
    }
    if !report.sampled_scenes.is_empty() {
        output.line(format!(
            "More plans can be made than were tried in: {}. The best, the worst and some with each item were.",
            names(&report.sampled_scenes)
        ))?;
    }
    Ok(())
}

fn names(names: &[String]) -> String {
    const MOST: usize = 40;
    let mut said: Vec<String> = names.iter().take(MOST).map(|name| plain(name)).collect();
    if names.len() > MOST {
        said.push(format!("and {} more", names.len() - MOST));
    }
    said.join(", ")
}

fn list(what: &str, found: &[String], output: &mut Output) -> io::Result<()> {
    if found.is_empty() { Ok(()) } else { output.line(format!("{what}: {}", names(found))) }
}

fn choices<'a>(choices: impl Iterator<Item = &'a ChoiceName>) -> Vec<String> {
    choices.map(|choice| format!("{}/{}", choice.scene, choice.choice)).collect()
}

fn reached(report: &Report, output: &mut Output) -> io::Result<()> {
    output.line("")?;
    let in_reach =
        report.unreachable_choices.iter().map(|shown| &shown.what).filter(|choice| !choice.scene_unreachable);
    list("Scenes that no run can reach", &report.unreachable_scenes, output)?;
    list("Choices that are open to no practitioner", &choices(in_reach), output)?;
    list("Scenes that were not met", &report.scenes_not_met, output)?;
    list("Choices that were not met", &choices(report.choices_not_met.iter()), output)?;
    for covered in &report.practitioners {
        list(
            &format!("Choices never open to {}", plain(&covered.id)),
            &choices(covered.closed_choices.iter().map(|shown| &shown.what)),
            output,
        )?;
    }
    let never = if report.complete { "never" } else { "not seen to" };
    list(&format!("Events that {never} fire"), &report.silent_events, output)?;
    let lines = report.unseen_lines.iter().map(|line| {
        let at = line
            .choice
            .as_ref()
            .map_or_else(|| line.scene.clone(), |choice| format!("{}/{choice}", line.scene));
        let text: String = line.text.chars().take(40).collect();
        format!("{at} “{text}”")
    });
    let unseen = if report.complete { "Lines that are never shown" } else { "Lines that were not met" };
    list(unseen, &lines.collect::<Vec<_>>(), output)?;
    let found = [
        report.unreachable_scenes.len() + report.scenes_not_met.len(),
        report.unreachable_choices.len() + report.choices_not_met.len(),
        report.silent_events.len(),
    ];
    if found == [0; 3] {
        output.line("Every scene is reached, every choice is open to somebody, every event fires.")?;
    }
    Ok(())
}

fn stuck(report: &Report, output: &mut Output) -> io::Result<()> {
    let kinds = [
        ("Nothing can be done in", &report.dead_ends),
        ("A loop without an exit begins in", &report.loops_without_exit),
    ];
    for (what, places) in kinds {
        for Shown { what: Stuck { scene, practitioner, states }, .. } in places {
            let cases = counted(*states as usize, "case");
            output.line(format!("{what} {} as {} ({cases}).", plain(scene), plain(practitioner)))?;
        }
    }
    if report.dead_ends.is_empty() && report.loops_without_exit.is_empty() {
        let seen = if report.complete { "There is no" } else { "There was no" };
        output.line(format!("{seen} dead end and no loop without an exit."))?;
    }
    Ok(())
}

fn range(family: Family, range: Option<&ScoreRange>) -> String {
    let Some(range) = range else { return format!("{:<20} never in play", family.title()) };
    let mean = range.random_mean.map_or_else(String::new, |mean| format!(", {mean:.0} at random play"));
    let seen = if range.exact { "" } else { " as far as was seen" };
    let (lowest, highest) = (range.lowest.what.score, range.highest.what.score);
    format!("{:<20} {lowest:>3} to {highest:>3}{seen}{mean}", family.title())
}

fn runs(report: &Report, output: &mut Output) -> io::Result<()> {
    output.line("")?;
    for family in Family::ALL {
        output.line(range(family, report.score_range.get(family.name()).and_then(Option::as_ref)))?;
    }
    output.line(match report.all_100.attainable {
        Some(true) => "100 in every family at once can be attained.",
        Some(false) => "100 in every family at once cannot be attained.",
        None => "Whether 100 in every family at once can be attained was not seen.",
    })?;
    let lengths = &report.lengths;
    let decisions = |run: &Option<Shown<practicum::explore::report::Length>>| {
        run.as_ref().map_or_else(|| "?".to_owned(), |run| run.what.decisions.to_string())
    };
    let longest =
        if lengths.endless { "as many as one likes".to_owned() } else { decisions(&lengths.longest) };
    let seen = if lengths.exact { "" } else { ", as far as was seen" };
    let mean = lengths.random_mean.map_or_else(String::new, |mean| format!("; {mean:.1} at random play"));
    output
        .line(format!("Decisions to an end: {} to {longest}{seen}{mean}.", decisions(&lengths.shortest)))?;
    let play = &report.random_play;
    output.line(format!(
        "Random play, seed {}: {}, {} ended, {} stuck, {} left after very many decisions.",
        play.seed,
        counted(play.runs as usize, "run"),
        play.ended,
        play.stuck,
        play.left
    ))?;
    for Shown { what, .. } in &report.endings {
        let choice = what.choice.as_ref().map_or_else(String::new, |choice| format!("/{choice}"));
        output.line(format!("  {:>6.1} %  {}{}", 100.0 * what.share, plain(&what.scene), plain(&choice)))?;
    }
    Ok(())
}

fn rules(report: &Report, output: &mut Output) -> io::Result<()> {
    output.line("")?;
    output.line("Rules, by how many transitions they speak of (at random play):")?;
    let mut told = BTreeSet::new();
    for Shown { what, .. } in &report.rules {
        if !told.insert(what.code) {
            continue;
        }
        let says = report.rules.iter().map(|rule| &rule.what).filter(|rule| rule.code == what.code);
        let says = says.map(|rule| format!("{} {} ({})", rule.verdict, rule.transitions, rule.random_play));
        output.line(format!("  {:<6} {}", what.code, says.collect::<Vec<_>>().join(", ")))?;
    }
    let silent: Vec<String> = report.silent_rules.iter().map(|code| (*code).to_owned()).collect();
    list(if report.complete { "Never speak" } else { "Were not heard" }, &silent, output)
}
