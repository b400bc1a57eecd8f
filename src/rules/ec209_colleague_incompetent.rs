//! EC209: colleague's incompetence.

use super::colleague::{self, Sayings};
use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::Concern;
use crate::practice::Standard;

pub(super) static RULE: Rule = Rule {
    code: "EC209",
    name: "colleague-out-of-depth",
    family: Family::EthicsCode,
    weight: 3,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("2.09")],
    epas: &[1],
    concepts: &["R168", "R188"],
    summary: "A colleague who does what they can't do is told so, and if it goes on, those who can stop it \
              are.",
    why: "Somebody on your corridor runs exposure sessions after a weekend course, and the clients come out \
         shaking. You are not their judge; but you are one of the few who know. Ask what they were taught \
         and who looks on. Perhaps there is more than you saw, or they are glad that somebody asked. If \
         clients go on being hurt, it belongs to supervisor and agency. Competence is a promise that we all \
         make together.",
    exceptions: "Another way of working is not a worse one. Where clients are in danger now, go straight to \
                your supervisor; for a student that is always a good first way.",
    examples: &[
        Example::upheld(
            "“May I ask who looks on when you do exposure?”",
            r#"[{"colleague_concern":{"about":"incompetence","step":"talk"}}]"#,
        ),
        Example::upheld(
            "You bring it to your supervisor, with what you saw and no more.",
            r#"[{"colleague_concern":{"about":"incompetence","step":"supervisor"}}]"#,
        ),
        Example::upheld(
            "It goes on after both talks, and you use the agency's procedure.",
            r#"[{"colleague_concern":{"about":"incompetence","step":"formal"}}]"#,
        ).given(r#"[{"colleague_concern":{"about":"incompetence","step":"supervisor"}}]"#),
        Example::breach(
            "A letter to the board, out of the blue",
            r#"[{"colleague_concern":{"about":"incompetence","step":"formal"}}]"#,
        ),
        Example::breach(
            "“Not my clients.”",
            r#"[{"colleague_concern":{"about":"incompetence","step":"look_away"}}]"#,
        ),
        Example::breach(
            "“Don't let her treat you”, to half the waiting room",
            r#"[{"colleague_concern":{"about":"incompetence","step":"rumour"}}]"#,
        ),
        Example::near_miss(
            "“I do that differently; how did you come to your way?”",
            r#"[{"meet_team":"speak_up"}]"#,
        ),
    ],
};

says! {
    TALKED = "You asked them about it openly, and gave them the chance to see it or to put you right.";
    SUPERVISOR = "Clients were at risk from what a colleague can't do, and you took it where it can be stopped.";
    FORMAL_AFTER_TALK = "It went on after it had been talked over, and you used the way that is there for it.";
    FORMAL_AT_ONCE = "You may have seen only half. Ask them, or your supervisor, before you lodge a complaint.";
    LOOKED_AWAY = "You know that clients are hurt by what a colleague can't do. Not being theirs makes it no less yours.";
    RUMOUR = "Warnings in corridors frighten clients and mend nothing. Bring it to the colleague, or to your supervisor.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    const SAYINGS: Sayings = Sayings {
        talked: TALKED,
        supervisor: SUPERVISOR,
        formal_after_talk: FORMAL_AFTER_TALK,
        formal_at_once: FORMAL_AT_ONCE,
        looked_away: LOOKED_AWAY,
        rumour: RUMOUR,
    };
    colleague::judge(moment, verdicts, Concern::Incompetence, &SAYINGS);
}
