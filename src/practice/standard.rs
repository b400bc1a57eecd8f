//! The numbered standards of the NASW Code of Ethics (2021 revision): numbers, titles, and what each asks in our own
//! words. The Code itself is copyrighted, and none of its text is here.

macro_rules! standards {
    ($($number:literal $title:literal $words:literal;)+) => {
        /// Number and title of each standard, in order of number.
        pub const STANDARDS: &[(&str, &str)] = &[$(($number, $title),)+];

        /// What each standard asks, in our own words, in the same order: for people, and not carried by a program that
        /// only judges.
        const IN_OUR_WORDS: &[&str] = &[$($words,)+];
    };
}

standards! {
    "1.01" "Commitment to Clients"
        "What is good for the client comes first. Law or a grave danger to somebody can outrank it, rarely, and \
         clients hear of that at the start.";
    "1.02" "Self-Determination"
        "Clients choose, and are helped to find out what they want. Their choice is limited only for a risk that is \
         grave, to be expected and near.";
    "1.03" "Informed Consent"
        "Clients know what they agree to, in words they follow: what for, risks, costs, other ways, and that they \
         may say no or stop. Recording and technology are asked about separately.";
    "1.04" "Competence"
        "Workers offer what their schooling, training, licence and supervision cover, and learn what is new under \
         somebody competent first.";
    "1.05" "Cultural Competence"
        "Workers know that culture matters and that the client is the expert on theirs; they watch their own \
         pictures, act against oppression, and think of who has no internet.";
    "1.06" "Conflicts of Interest"
        "Conflicts are seen early, told to the client and settled in the client's favour. No second relationship \
         that could harm, no personal contact online, and it is clear who the client is.";
    "1.07" "Privacy and Confidentiality"
        "Only what is needed is asked, and what was told stays here unless the client agrees, the law demands it or \
         grave and near harm can be prevented; then the least is told, and the client hears it first.";
    "1.08" "Access to Records"
        "Clients may see their records and are helped to read them. A part is held back only for strong and written \
         reasons, and others named in it are protected.";
    "1.09" "Sexual Relationships"
        "Nothing sexual with clients, those close to them or former clients, in any medium, and no former partner is \
         taken on as a client.";
    "1.10" "Physical Contact"
        "No touch that could harm. Where touch is right, the worker sets clear bounds that fit the client's culture.";
    "1.11" "Sexual Harassment"
        "No sexual remarks, advances or jokes towards clients, in any medium.";
    "1.12" "Derogatory Language"
        "Words to and about clients are accurate and respectful, in speech, in writing and online.";
    "1.13" "Payment for Services"
        "Fees are fair and heed what clients can pay. Barter only in narrow cases of local custom at the client's \
         wish; nothing private for what the agency owes.";
    "1.14" "Clients Who Lack Decision-Making Capacity"
        "Whoever acts for somebody who can't decide guards that person's rights and interests.";
    "1.15" "Interruption of Services"
        "Help goes on when the worker is away, ill or leaving, or when the technology fails: there is a plan for it.";
    "1.16" "Referral for Services"
        "Clients are referred where others know more or nothing moves, with an orderly handover of what they agree \
         to share. Nobody is paid for referring alone.";
    "1.17" "Termination of Services"
        "The work ends when it is no longer needed or no longer helps, with notice and a handover. Nobody is \
         abandoned, and none is ended to begin another kind of relationship.";
    "2.01" "Respect"
        "Colleagues are treated fairly, are not run down without cause, and are worked with for the clients' sake.";
    "2.02" "Confidentiality"
        "What colleagues tell in confidence is kept.";
    "2.03" "Interdisciplinary Collaboration"
        "In a team, social workers bring in what they see, and raise ethical doubts openly and in the proper way.";
    "2.04" "Disputes Involving Colleagues"
        "Quarrels among staff are not used for one's own ends, and clients are kept out of them.";
    "2.05" "Consultation"
        "Advice is sought from those who are competent, and they hear no more about the client than they need.";
    "2.06" "Sexual Relationships"
        "No sexual relationships with those one supervises, teaches or has authority over, and care where they bring \
         a conflict among colleagues.";
    "2.07" "Sexual Harassment"
        "No sexual harassment of supervisees, students, trainees or colleagues.";
    "2.08" "Impairment of Colleagues"
        "Who knows at first hand that a colleague's own trouble harms the work talks with them where that can be \
         done, and then uses the proper channels.";
    "2.09" "Incompetence of Colleagues"
        "Who knows at first hand that a colleague is not up to the work talks with them where that can be done, and \
         then uses the proper channels.";
    "2.10" "Unethical Conduct of Colleagues"
        "Wrongdoing by colleagues is discouraged and taken up: with them where a talk helps, and then formally. \
         Those wrongly accused are defended.";
    "3.01" "Supervision and Consultation"
        "Supervisors supervise what they are competent in, with clear bounds and a fair judgement.";
    "3.02" "Education and Training"
        "Those who teach do it within their competence, judge fairly, and see to it that clients know when a student \
         serves them.";
    "3.03" "Performance Evaluation"
        "Work is judged fairly, by criteria that were stated.";
    "3.04" "Client Records"
        "Records are accurate, written in time, hold what matters and no more, and are kept as the law asks.";
    "3.05" "Billing"
        "Bills say what was done and who did it.";
    "3.06" "Client Transfer"
        "Before somebody else's client is taken on, it is weighed what they need, and whether the other worker \
         should be asked.";
    "3.07" "Administration"
        "Those in charge seek enough means, share them fairly, and make the workplace one in which ethics can be \
         kept.";
    "3.08" "Continuing Education and Staff Development"
        "Those in charge see to it that staff go on learning.";
    "3.09" "Commitments to Employers"
        "Commitments to an employer are kept, its rules are made better, and none of them defeats the code.";
    "3.10" "Labor-Management Disputes"
        "Workers may organise and strike, and weigh what that does to clients.";
    "4.01" "Competence"
        "Work is taken on by those who can do it or mean to learn it; they stay up to date and use what research has \
         found.";
    "4.02" "Discrimination"
        "No discrimination is practised, and none is gone along with.";
    "4.03" "Private Conduct"
        "Private life does not get in the way of the work.";
    "4.04" "Dishonesty, Fraud, and Deception"
        "No part is taken in dishonesty, fraud or deceit.";
    "4.05" "Impairment"
        "A worker's own troubles are not let near clients: they seek help, carry less or stop.";
    "4.06" "Misrepresentation"
        "It is clear in whose name a worker speaks, and only real titles and results are claimed.";
    "4.07" "Solicitations"
        "People who can hardly say no are not canvassed, and clients are not asked for praise in public.";
    "4.08" "Acknowledging Credit"
        "Credit is taken for one's own work only, and given to others for theirs.";
    "5.01" "Integrity of the Profession"
        "The profession's standards are upheld, what is known is shared, and unqualified practice is prevented.";
    "5.02" "Evaluation and Research"
        "Workers evaluate their own practice and programmes; research protects those who take part, asks them first \
         and reports honestly.";
    "6.01" "Social Welfare"
        "Welfare is promoted, from the neighbourhood to the world.";
    "6.02" "Public Participation"
        "People are helped to take an informed part in public matters.";
    "6.03" "Public Emergencies"
        "In public emergencies social workers serve as far as they can.";
    "6.04" "Social and Political Action"
        "Social workers act for equal access, choice and respect, and against discrimination and exploitation.";
}

/// How seven standards were numbered before the revision of 2018: number then, title, number today.
///
/// Most of the numbers then are numbers of other standards now, so only the title, or words of it, tells them apart.
pub const BEFORE_2018: &[(&str, &str, &str)] = &[
    ("1.16", "Termination of Services", "1.17"),
    ("2.06", "Referral for Services", "1.16"),
    ("2.07", "Sexual Relationships", "2.06"),
    ("2.08", "Sexual Harassment", "2.07"),
    ("2.09", "Impairment of Colleagues", "2.08"),
    ("2.10", "Incompetence of Colleagues", "2.09"),
    ("2.11", "Unethical Conduct of Colleagues", "2.10"),
];

/// What a citation such as `1.03` or `1.03 Informed Consent` names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cited {
    /// A standard of today.
    Today(Standard),
    /// A standard by its number before 2018; this is the same one today.
    Before2018(Standard),
    /// A standard of today, with the title of another or of none.
    OtherTitle(Standard),
    /// No standard.
    Unknown,
}

impl Cited {
    /// Reads a citation: a number and, if the author likes, the title after it.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let (number, title) = text.trim().split_once(' ').unwrap_or((text.trim(), ""));
        let title = title.trim();
        let named = |known: &str| title.is_empty() || title.eq_ignore_ascii_case(known);
        let today = STANDARDS.iter().find(|(known, _)| *known == number);
        if let Some((number, _)) = today.filter(|(_, known)| named(known)) {
            return Self::Today(Standard(number));
        }
        let before = BEFORE_2018.iter().find(|(then, known, _)| *then == number && named(known));
        match (before, today) {
            (Some((.., now)), _) => Self::Before2018(Standard(now)),
            (None, Some((number, _))) => Self::OtherTitle(Standard(number)),
            (None, None) => Self::Unknown,
        }
    }
}

/// A citation of one standard by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Standard(pub &'static str);

impl Standard {
    /// The title, or nothing if there is no such standard.
    #[must_use]
    pub fn title(self) -> Option<&'static str> {
        STANDARDS.iter().find(|(number, _)| *number == self.0).map(|(_, title)| *title)
    }
    /// What it asks, in our own words, or nothing if there is no such standard.
    #[must_use]
    pub fn in_our_words(self) -> Option<&'static str> {
        let at = STANDARDS.iter().position(|(number, _)| *number == self.0)?;
        IN_OUR_WORDS.get(at).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_unique_and_the_renumbering_of_2018_holds() {
        let mut numbers: Vec<_> = STANDARDS.iter().map(|(number, _)| *number).collect();
        numbers.sort_unstable();
        numbers.dedup();
        assert_eq!(numbers.len(), 51);
        for number in numbers {
            let words = Standard(number).in_our_words().unwrap_or_default();
            assert!((5..=45).contains(&words.split_whitespace().count()), "{number}: {words}");
            assert!(words.ends_with('.'), "{number}");
        }
        assert_eq!(Standard("1.16").title(), Some("Referral for Services"));
        assert_eq!(Standard("1.17").title(), Some("Termination of Services"));
        assert_eq!(Standard("2.11").title(), None);
    }

    #[test]
    fn what_was_renumbered_is_still_there_under_its_title() {
        for (then, title, now) in BEFORE_2018 {
            assert_eq!(Standard(now).title(), Some(*title), "{then}");
            assert_ne!(Standard(then).title(), Some(*title), "{then}");
        }
    }

    #[test]
    fn a_citation_is_told_by_its_title_where_the_number_has_moved() {
        assert_eq!(Cited::read("1.16"), Cited::Today(Standard("1.16")));
        assert_eq!(Cited::read("1.16 Referral for Services"), Cited::Today(Standard("1.16")));
        assert_eq!(Cited::read(" 1.16  termination of services "), Cited::Before2018(Standard("1.17")));
        assert_eq!(Cited::read("2.06 Referral for Services"), Cited::Before2018(Standard("1.16")));
        assert_eq!(Cited::read("2.06"), Cited::Today(Standard("2.06")));
        assert_eq!(Cited::read("2.11"), Cited::Before2018(Standard("2.10")));
        assert_eq!(Cited::read("1.03 Touch"), Cited::OtherTitle(Standard("1.03")));
        assert_eq!(Cited::read("1.3"), Cited::Unknown);
        assert_eq!(Cited::read(""), Cited::Unknown);
    }
}
