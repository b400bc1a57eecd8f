//! The numbered standards of the NASW Code of Ethics (2021 revision): numbers and titles only.

/// Number and title of each standard, in order of number.
pub const STANDARDS: &[(&str, &str)] = &[
    ("1.01", "Commitment to Clients"),
    ("1.02", "Self-Determination"),
    ("1.03", "Informed Consent"),
    ("1.04", "Competence"),
    ("1.05", "Cultural Competence"),
    ("1.06", "Conflicts of Interest"),
    ("1.07", "Privacy and Confidentiality"),
    ("1.08", "Access to Records"),
    ("1.09", "Sexual Relationships"),
    ("1.10", "Physical Contact"),
    ("1.11", "Sexual Harassment"),
    ("1.12", "Derogatory Language"),
    ("1.13", "Payment for Services"),
    ("1.14", "Clients Who Lack Decision-Making Capacity"),
    ("1.15", "Interruption of Services"),
    ("1.16", "Referral for Services"),
    ("1.17", "Termination of Services"),
    ("2.01", "Respect"),
    ("2.02", "Confidentiality"),
    ("2.03", "Interdisciplinary Collaboration"),
    ("2.04", "Disputes Involving Colleagues"),
    ("2.05", "Consultation"),
    ("2.06", "Sexual Relationships"),
    ("2.07", "Sexual Harassment"),
    ("2.08", "Impairment of Colleagues"),
    ("2.09", "Incompetence of Colleagues"),
    ("2.10", "Unethical Conduct of Colleagues"),
    ("3.01", "Supervision and Consultation"),
    ("3.02", "Education and Training"),
    ("3.03", "Performance Evaluation"),
    ("3.04", "Client Records"),
    ("3.05", "Billing"),
    ("3.06", "Client Transfer"),
    ("3.07", "Administration"),
    ("3.08", "Continuing Education and Staff Development"),
    ("3.09", "Commitments to Employers"),
    ("3.10", "Labor-Management Disputes"),
    ("4.01", "Competence"),
    ("4.02", "Discrimination"),
    ("4.03", "Private Conduct"),
    ("4.04", "Dishonesty, Fraud, and Deception"),
    ("4.05", "Impairment"),
    ("4.06", "Misrepresentation"),
    ("4.07", "Solicitations"),
    ("4.08", "Acknowledging Credit"),
    ("5.01", "Integrity of the Profession"),
    ("5.02", "Evaluation and Research"),
    ("6.01", "Social Welfare"),
    ("6.02", "Public Participation"),
    ("6.03", "Public Emergencies"),
    ("6.04", "Social and Political Action"),
];

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
