//! Every fault that a program can tell an author of, each under the same headings. What `practicum explain` and the
//! guide say of them is made from this table, and each has a file with the fault and a near miss without it in
//! `bad` and `good` of `tests/fixtures/scenarios`, under its name.

use super::Severity;

macro_rules! faults {
    ($(
        $(#[doc = $doc:literal])+
        $variant:ident $code:literal $title:literal $severity:ident {
            why $why:literal
            remedy $remedy:literal
        }
    )+) => {
        /// What can be wrong with a scenario file or a play script.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Fault { $($(#[doc = $doc])+ $variant,)+ }
        impl Fault {
            /// Every fault, in the order of its code.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];
            /// The code, such as `S006`. A code is never given to another fault.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }
            /// A short name.
            #[must_use]
            pub const fn title(self) -> &'static str {
                match self { $(Self::$variant => $title,)+ }
            }
            /// How much it matters.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)+ }
            }
            /// What it is, for people: one paragraph.
            #[must_use]
            pub fn what(self) -> &'static str {
                match self { $(Self::$variant => concat!($($doc),+),)+ }.trim_start()
            }
            /// Why it matters.
            #[must_use]
            pub const fn why(self) -> &'static str {
                match self { $(Self::$variant => $why,)+ }
            }
            /// What to do.
            #[must_use]
            pub const fn remedy(self) -> &'static str {
                match self { $(Self::$variant => $remedy,)+ }
            }
            /// The fault of a code, in letters of any size, or of a name.
            #[must_use]
            pub fn find(word: &str) -> Option<Self> {
                let named = |fault: &Self| fault.code().eq_ignore_ascii_case(word) || fault.title() == word;
                Self::ALL.iter().copied().find(named)
            }
        }
    };
}

faults! {
    /// The text is not JSON.
    NotJson "S001" "not-json" Error {
        why "Nothing can be read behind the place, so other faults may follow once it is mended."
        remedy "Look there, and just before, for a comma, a quote or a bracket that is missing or one too many. JSON \
            has no comments and no comma after the last element."
    }
    /// The file is larger than 32 MB.
    TooLarge "S002" "too-large" Error {
        why "A case of ten thousand scenes has about 15 MB, so this is hardly a case; and a page that reads it would \
            stand still."
        remedy "Check that it is the right file. If it is, split the case."
    }
    /// The file says that it is of another version of the format.
    WrongVersion "S003" "wrong-version" Error {
        why "Fields may mean something else there, so they are not read at all."
        remedy "Write `\"format\": 1` if the case was written for this version; otherwise use the program that belongs \
            to it."
    }
    /// A value is of the wrong kind: a number where a text should be, an object where a list should be.
    WrongShape "S004" "wrong-shape" Error {
        why "It cannot be known what is meant. What is within it is not checked either."
        remedy "Write what the help asks for. In YAML, a number, `true`, `false` or `null` that is meant as a text has \
            to stand in quotes."
    }
    /// Something is referred to by a name that nothing has.
    UnknownName "S005" "unknown-name" Error {
        why "A choice would lead nowhere, or an act would speak of nothing."
        remedy "Mend the name, or declare what it should name. The help says which name is near."
    }
    /// Two things of one kind have the same name.
    DuplicateName "S006" "duplicate-name" Error {
        why "A reference to it could mean either."
        remedy "Rename one of them, and whatever refers to it."
    }
    /// A condition cannot be read.
    BadCondition "S007" "bad-condition" Error {
        why "It would be unknown when a line is shown, or a choice is offered."
        remedy "Conditions compare variables with numbers (`trust >= 40`), ask questions such as `knows(fact)`, and \
            join them with `and`, `or`, `not` and parentheses. The place named is the letter at which it stops making \
            sense."
    }
    /// There is more of something than a case can hold.
    TooMany "S008" "too-many" Error {
        why "A case is kept in a few words of memory, so that a program can walk all that a run can come to."
        remedy "Leave out what the case does not need, or split it in two."
    }
    /// A number lies outside its range.
    OutOfRange "S009" "out-of-range" Error {
        why "Variables run from 0 to 100, a chance from 1 to 100, and so on: another number has no meaning there."
        remedy "Write a number in the range that the help names."
    }
    /// Two things are said that cannot both hold, or neither of two of which one is needed: `say` and `do`, a scene to
    /// go to and outcomes, a method and a resource.
    Contradiction "S010" "contradiction" Error {
        why "It cannot be known which of them is meant."
        remedy "Keep one of the two."
    }
    /// Something that every scenario needs is not there: a practitioner, a client, a scene.
    Missing "S011" "missing" Error {
        why "No run can begin without it."
        remedy "Add one."
    }
    /// A scene offers nothing to do at all.
    DeadEnd "S012" "dead-end" Error {
        why "A student who comes there can never go on."
        remedy "Add a choice; the last scene ends with one that leads to `@end`."
    }
    /// A name has letters that links, conditions and play scripts cannot hold.
    BadName "S013" "bad-name" Error {
        why "Something that cannot be named there cannot be referred to."
        remedy "Use lower-case letters, digits, `_` and `-`, at most 80, and begin with a letter."
    }
    /// A standard of the NASW Code of Ethics is cited by the number that it had before the revision of 2018. Then
    /// referral was 2.06 and termination 1.16; today they are 1.16 and 1.17, and unethical conduct of colleagues is
    /// 2.10. In running text it is found where the sentence speaks of what the number stood for.
    OldStandard "S014" "old-standard" Warning {
        why "Most of the old numbers are numbers of other standards today, so a student who looks one up reads the \
            wrong page. The case can be played all the same."
        remedy "Write today's number. In the list `standards` the title after the number settles which is meant: \
            `1.16 Referral for Services`."
    }
    /// An object has a field that does not exist there.
    UnknownField "S015" "unknown-field" Error {
        why "Nothing would read it; it is nearly always a mistyped name, and what it says would be lost without a word."
        remedy "Mend the name: the help says which is near, or which there are. Notes to yourself cannot stand in \
            the file as fields; in YAML they can stand behind `#`."
    }
    /// An object lacks a field that it needs.
    MissingField "S016" "missing-field" Error {
        why "There is no sensible value that could be taken in its place."
        remedy "Add the field to the object named."
    }
    /// A word is not one of those that can stand in its place.
    UnknownWord "S017" "unknown-word" Error {
        why "The rules know what acts, methods, roles and stages are by these words alone."
        remedy "Take the word that the help names. `practicum acts` and `practicum methods` list theirs; the schema of \
            the file has all of them."
    }
    /// An object has the same field twice.
    GivenTwice "S018" "given-twice" Error {
        why "Only one of the two could count, and programs differ over which."
        remedy "Remove one of the two."
    }
    /// The file is not text in UTF-8.
    NotText "S019" "not-text" Error {
        why "Its letters cannot be told for certain: in another encoding a name with an accent becomes a different one."
        remedy "Save it as UTF-8. In an editor that is found under “Save with encoding”."
    }
    /// A choice says neither where it leads nor what may come of it.
    LeadsNowhere "S020" "leads-nowhere" Error {
        why "A student who takes it would be left where nothing follows."
        remedy "Give it a `to`: a scene, `@back` or `@end`; or `outcomes`. Only in an inquiry a choice may go without, \
            for then the inquiry goes on."
    }
    /// The text is not YAML.
    NotYaml "S021" "not-yaml" Error {
        why "Nothing can be read behind the place, so other faults may follow once it is mended."
        remedy "Look at how far the lines are indented, with blanks and never with tabs, and for a text that needs \
            quotes: one that holds `: ` or ` #`, or begins with one of `[{&*!|>%@\"'`."
    }
    /// YAML can say more than a scenario may: aliases, tags, keys that are not words, several documents in a file.
    YamlBeyondJson "S022" "yaml-beyond-json" Error {
        why "The page reads JSON alone, so a case has to mean the same in both; and a few lines of aliases can stand \
            for more than any memory holds."
        remedy "Write out what the alias stands for, leave the tag away, and keep to one document."
    }
    /// Something is cited that is no standard of the NASW Code of Ethics, neither by today's numbers nor by older ones.
    UnknownStandard "S023" "unknown-standard" Error {
        why "The page of the case links its standards, and this one would lead nowhere."
        remedy "Write a number from 1.01 to 6.04, with the standard's own title or none. `practicum explain standards` \
            lists them."
    }
    /// A line of a play script cannot be read.
    UnreadableLine "P001" "unreadable-line" Error {
        why "A script that goes on without the line would play another run than the one that was written down."
        remedy "Write one command a line: `practitioner`, `seed`, `pick`, `leave`, `goal`, `plan`, `note` or `expect`. A \
            text stands in double quotes, and a comment behind `#`."
    }
}
