//! The kinds of model changes that the tests cover, each made by editing one small model.

use super::edit::{Edit, edited};

/// A kind of change, and the expected findings, each with its verdict, effect, action, subject and item.
pub(crate) struct Case {
    pub(crate) name: &'static str,
    /// Edits that turn the library into the old model.
    pub(crate) before: Vec<Edit>,
    pub(crate) edits: Vec<Edit>,
    pub(crate) expected: &'static [&'static str],
}

impl Case {
    /// Returns the old and the new model.
    pub(crate) fn models(&self) -> [String; 2] {
        [edited(&self.before), edited(self.before.iter().chain(&self.edits))]
    }
}

pub(crate) fn case(name: &'static str, edits: impl Into<Vec<Edit>>, expected: &'static [&'static str]) -> Case {
    Case { name, before: Vec::new(), edits: edits.into(), expected }
}

/// Creates a case whose old model is the library after the edits `before`.
pub(crate) fn case_of(
    name: &'static str,
    before: impl Into<Vec<Edit>>,
    edits: impl Into<Vec<Edit>>,
    expected: &'static [&'static str],
) -> Case {
    Case { before: before.into(), ..case(name, edits, expected) }
}

/// Returns all kinds of changes.
pub(crate) fn cases() -> Vec<Case> {
    [super::shape_cases::shapes(), super::generated_cases::generated(), super::text_cases::texts()]
        .into_iter()
        .flatten()
        .collect()
}
