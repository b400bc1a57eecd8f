//! EC210: colleague's unethical conduct.

use super::colleague::{self, Sayings};
use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::Concern;
use crate::practice::Standard;

pub(super) static RULE: Rule = Rule {
    code: "EC210",
    name: "colleague-unethical",
    family: Family::EthicsCode,
    weight: 4,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("2.10")],
    epas: &[1],
    concepts: &["R187", "R182"],
    summary: "What a colleague does wrong to clients is neither covered up nor gossiped about: it is taken \
              up.",
    why: "He borrows money from clients, and everybody likes him. Those who could complain don't know that \
         they may, so it hangs on you. Know the procedures before you need them. Say to him what you have \
         seen, where that can do any good; otherwise go to your supervisor, to the agency, to the board. \
         Stay with what you saw. And stand by a colleague who is accused of what you know they did not do.",
    exceptions: "Where a talk would be unsafe, useless, or a warning to hide the traces, one may go straight \
                to the formal way. What you only heard said is asked about, not reported.",
    examples: &[
        Example::upheld(
            "“I saw her hand you the money. That can't be. Will you tell Ines, or shall I?”",
            r#"[{"colleague_concern":{"about":"misconduct","step":"talk"}}]"#,
        ),
        Example::upheld(
            "You tell your supervisor what you saw, and what you didn't.",
            r#"[{"colleague_concern":{"about":"misconduct","step":"supervisor"}}]"#,
        ),
        Example::upheld(
            "Two talks later it goes on, and you lodge the complaint.",
            r#"[{"colleague_concern":{"about":"misconduct","step":"formal"}}]"#,
        ).given(r#"[{"colleague_concern":{"about":"misconduct","step":"talk"}}]"#),
        Example::defensible(
            "You lodge a complaint at once: he would only delete the messages.",
            r#"[{"colleague_concern":{"about":"misconduct","step":"formal"}}]"#,
        ),
        Example::breach(
            "You say that you saw nothing.",
            r#"[{"colleague_concern":{"about":"misconduct","step":"look_away"}}]"#,
        ),
        Example::breach(
            "You hint at it in the team chat.",
            r#"[{"colleague_concern":{"about":"misconduct","step":"rumour"}}]"#,
        ),
        Example::near_miss(
            "You tell her how she can complain about the last worker.",
            r#"[{"speak_of_colleague":"fairly"}]"#,
        ),
    ],
};

says! {
    TALKED = "You told your colleague what you had seen, which is the shortest way to end it.";
    SUPERVISOR = "A wrong done to clients is now with somebody who has to act on it.";
    FORMAL_AFTER_TALK = "You had tried the short way first, and then did what protects the clients.";
    FORMAL_AT_ONCE = "You went straight to the formal way. Where a talk is unsafe or useless that is right; others would talk first.";
    LOOKED_AWAY = "Who keeps silent about this protects the wrong person. Take it to your supervisor today.";
    RUMOUR = "Hints hurt whoever they hit, and protect nobody. Say what you saw to those who can act.";
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
    colleague::judge(moment, verdicts, Concern::Misconduct, &SAYINGS);
}
