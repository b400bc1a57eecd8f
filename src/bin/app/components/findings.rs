//! What the rules said, with their citations.

use leptos::prelude::*;
use practicum::rules::{Finding, Verdict};

/// The word for a verdict that students read.
pub fn verdict_word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Upheld => "Kept",
        Verdict::Breach => "Broken",
        Verdict::Missed => "Missed",
        Verdict::Defensible => "Defensible",
    }
}

/// A list of findings. `why` is what the author says of the case.
#[component]
pub fn Findings(findings: Vec<Finding>, why: Option<String>) -> impl IntoView {
    let why = why.map(|why| view! { <p class="findings__why">{super::rich(&why)}</p> });
    let items = findings
        .into_iter()
        .map(|finding| {
            let rule = finding.rule.rule();
            let cites: Vec<String> =
                rule.cites.iter().map(|s| format!("NASW {} {}", s.0, s.title().unwrap_or_default())).collect();
            view! {
                <li class="finding" data-verdict=finding.verdict.name() data-critical=finding.is_critical().then_some("true")>
                    <p class="finding__head">
                        <span class="finding__verdict">{verdict_word(finding.verdict)}</span>
                        <span class="finding__rule">{rule.name.replace('-', " ")}</span>
                        <span class="finding__code">{rule.code}</span>
                    </p>
                    <p class="finding__say">{finding.say}</p>
                    <p class="finding__cites">{rule.family.title()} " · " {cites.join("; ")}</p>
                </li>
            }
        })
        .collect_view();
    view! {
        <div class="findings">
            {why}
            <ul class="findings__list" role="list">{items}</ul>
        </div>
    }
    .into_any()
}
