//! What goes against each standard, and where it gives way, in our own words (state of November 2026).
//!
//! For people's reading alone, and kept apart from the table of standards, so that a program that only judges does not
//! carry it.

/// What goes against a standard, and where it gives way.
#[derive(Debug, Clone, Copy)]
pub struct StandardNotes {
    /// The number, such as `1.07`.
    pub number: &'static str,
    /// What goes against it; may be empty.
    pub breaks: &'static str,
    /// Where it gives way, or asks something else; may be empty.
    pub unless: &'static str,
}

const fn notes(number: &'static str, breaks: &'static str, unless: &'static str) -> StandardNotes {
    StandardNotes { number, breaks, unless }
}

/// The notes on those standards that have any, in order of number.
pub const STANDARD_NOTES: &[StandardNotes] = &[
    notes(
        "1.01",
        "Serving the agency's numbers, the family's wish or your own comfort; promising to keep every secret or to be \
         on the client's side whatever comes.",
        "A report that the law demands; a serious and believable danger to somebody.",
    ),
    notes(
        "1.02",
        "Setting the goal for them; overruling a lawful choice because you would choose otherwise; threats, options \
         kept back, “for your own good”; calling a vague worry a near danger.",
        "A plan for suicide with intent and means at hand; a stated threat against somebody soon; no capacity for this \
         decision at this time (see 1.14); an order of a court, within which you say what choice is left. Take the \
         step that restricts least.",
    ),
    notes(
        "1.03",
        "Starting first; a signature with no talk before it; jargon; not saying that you are a student; a relative as \
         interpreter because it is easier; going on after a no.",
        "Protection in an emergency. People who did not come of their own will are still told what it is and how far \
         they may refuse. With children, and adults who lack capacity, somebody else may permit, and the client is \
         still asked. The age of consent differs from place to place.",
    ),
    notes(
        "1.04",
        "Delivering a trauma therapy after reading about it; calling yourself a therapist; diagnosing without \
         authority; advising on medicine; making a method up because nobody else is there.",
        "Learning it properly, under supervision. Steadying somebody in an emergency with basic skills while help \
         is on its way. Where there is nobody else for miles: with supervision, and with the client told.",
    ),
    notes(
        "1.05",
        "Deciding from a name or a face what somebody believes; having clients teach you all of it; goals from your own \
         upbringing; passing over a rule that discriminates.",
        "A limit of safety or law that goes against a custom is named openly and with respect.",
    ),
    notes(
        "1.06",
        "Befriending a client online; doing business with one; a large gift; a friend as client; preaching.",
        "In a small place roles overlap: with lines, supervision and openness that can be done well. A small gift that \
         means something in a culture can be taken openly, as the agency allows.",
    ),
    notes(
        "1.07",
        "Telling a parent or teacher too much; talk in corridors; a case that a classmate could recognise; the whole file \
         where a line would do; breaking a confidence over a worry that is not near; silence about the limits.",
        "A report of suspected abuse needs reasonable suspicion, no proof and no nearness. Whether you must, may or \
         must not warn somebody differs by place. A court's order is answered with as little as it allows.",
    ),
    notes(
        "1.08",
        "A flat no; asking the client to justify the wish; handing over a file that tells of third people.",
        "A part held back, with the reason on record. The law of the place may set its own test.",
    ),
    notes(
        "1.09",
        "Flirting by text; “we ended last month”.",
        "None to practise. Attraction is for supervision, and is never the client's to carry.",
    ),
    notes(
        "1.10",
        "A hug that nobody asked for, with somebody who survived violence; a child on the lap.",
        "A brief, usual touch that the client begins, or that you asked about.",
    ),
    notes("1.11", "Remarks on looks; a joke that makes somebody small.", "None."),
    notes(
        "1.12",
        "“Addict”, “frequent flyer”, “manipulative”, “non-compliant” in a note.",
        "The client's own words, marked as a quotation.",
    ),
    notes(
        "1.13",
        "Taking work in place of payment; steering clients to your own practice.",
        "Barter that meets every one of the narrow conditions, which is for you to show.",
    ),
    notes(
        "1.14",
        "Taking a diagnosis or an age for incapacity; speaking to the daughter over the client's head.",
        "Somebody authorised decides in their place, and the client takes part as far as they can. Capacity belongs to \
         one decision and one time. A formal finding is not a student's to make.",
    ),
    notes(
        "1.15",
        "A placement that ends with clients told on the last day.",
        "A sudden illness: the agency's plan for cover takes hold.",
    ),
    notes(
        "1.16",
        "A phone number and nothing else; “not my area”; sending away somebody you do not like; keeping somebody out of \
         pride.",
        "The client says no: respect it, offer other ways, keep the door open, consult.",
    ),
    notes(
        "1.17",
        "Vanishing; ending as a punishment or in the middle of a crisis; never ending at all.",
        "Your own safety; the client leaves; a placement ends with a planned handover.",
    ),
    notes("2.01", "Joining in when a client runs a colleague down.", "An honest concern, by the proper way."),
    notes("2.02", "Gossip in the team's chat.", "What a client's safety or the law demands."),
    notes(
        "2.03",
        "Staying silent while the team goes over the client's head.",
        "If it is not settled there, take the next proper way.",
    ),
    notes("2.04", "Telling a client who is at odds with whom.", ""),
    notes(
        "2.05",
        "Naming the client to a friend; never asking anybody.",
        "The client agrees to more, or a compelling need for it.",
    ),
    notes("2.06", "A field instructor and a student.", ""),
    notes(
        "2.08",
        "Looking away; going to the board before saying a word.",
        "Clients in danger now: go straight to a supervisor.",
    ),
    notes("2.10", "Covering up; rumours.", "Leave out the talk where it would be unsafe or useless."),
    notes("3.02", "A student who hides being one.", ""),
    notes("3.04", "Dating back; opinions written as facts; copying in private detail.", ""),
    notes("3.05", "A student's session under another name.", ""),
    notes("3.06", "Drawing clients away; serving twice.", ""),
    notes("3.09", "“The agency told me to” as the only reason.", ""),
    notes("4.01", "An outworn method, by habit.", ""),
    notes("4.02", "Turning away a whole group of people.", ""),
    notes("4.04", "“Just say that you are a therapist”; a note made fuller than the visit.", ""),
    notes("4.05", "Working on through exhaustion, or with what tears open your own wounds.", ""),
    notes("4.06", "“LCSW (pending)”.", ""),
    notes("5.02", "Leaving evaluation out; using clients' data in class without asking.", ""),
    notes(
        "6.04",
        "Never looking further than the single person.",
        "No political work makes use of clients (see 1.06).",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::Standard;

    #[test]
    fn notes_are_of_standards_in_their_order() {
        assert!(STANDARD_NOTES.is_sorted_by(|one, other| one.number < other.number));
        for notes in STANDARD_NOTES {
            assert!(Standard(notes.number).title().is_some(), "{}", notes.number);
            assert!(!notes.breaks.is_empty() || !notes.unless.is_empty(), "{}", notes.number);
        }
    }
}
