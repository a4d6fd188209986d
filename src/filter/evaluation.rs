//! Measures how well the filter classifies labelled comments. The comments are processed in order: the filter scores
//! each and then learns from it, as if a moderator classified them all.

use serde::Deserialize;

use super::{Model, Sample, features};

/// A comment with its label.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct LabelledComment {
    pub text: String,
    /// The name of the commenter.
    #[serde(default)]
    pub author: String,
    pub spam: bool,
}

/// The filter's score of a comment before the filter learnt from it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct ScoredComment {
    /// The probability of spam from 0 to 1; `None` while the filter has not learnt enough.
    pub score: Option<f32>,
    /// Whether the comment is labelled as spam.
    pub is_spam: bool,
}

/// The confusion matrix of a threshold.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct ConfusionMatrix {
    /// True positives: spam that was classified as spam.
    pub caught: usize,
    /// False negatives: spam that was not classified as spam.
    pub missed: usize,
    /// False positives: legitimate comments that were classified as spam.
    pub wronged: usize,
    /// True negatives: legitimate comments that were not classified as spam.
    pub passed: usize,
}

impl ConfusionMatrix {
    /// Returns the precision from 0 to 1; `None` if nothing was classified as spam.
    pub(crate) fn precision(self) -> Option<f64> {
        share(self.caught, self.caught + self.wronged)
    }

    /// Returns the recall from 0 to 1; `None` if there was no spam.
    pub(crate) fn recall(self) -> Option<f64> {
        share(self.caught, self.caught + self.missed)
    }
}

fn share(part: usize, whole: usize) -> Option<f64> {
    let float = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    (whole > 0).then(|| float(part) / float(whole))
}

/// Returns the score of each comment, in their order, and the final model.
pub(crate) fn evaluate(comments: &[LabelledComment]) -> (Vec<ScoredComment>, Model) {
    let mut model = Model::default();
    let said = comments.iter().map(|comment| {
        let features = features(&Sample {
            text: &comment.text,
            author: &comment.author,
            ..Sample::default()
        });
        let score = model.opinion(&features).map(|opinion| opinion.score);
        model.learn(&features, comment.spam);
        ScoredComment {
            score,
            is_spam: comment.spam,
        }
    });
    let said = said.collect();
    (said, model)
}

/// Returns the confusion matrix if all scores of at least `threshold` count as spam.
pub(crate) fn outcome(said: &[ScoredComment], threshold: f32) -> ConfusionMatrix {
    let mut outcome = ConfusionMatrix::default();
    for said in said {
        let is_called = said.score.is_some_and(|score| score >= threshold);
        *match (said.is_spam, is_called) {
            (true, true) => &mut outcome.caught,
            (true, false) => &mut outcome.missed,
            (false, true) => &mut outcome.wronged,
            (false, false) => &mut outcome.passed,
        } += 1;
    }
    outcome
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_learns_to_tell_pills_from_thoughts() {
        let judged = |text: String, spam| LabelledComment {
            text,
            author: String::new(),
            spam,
        };
        let comments: Vec<LabelledComment> = (0..200)
            .flat_map(|n| {
                [
                    judged(format!("Cheap pills {n}, order now at pills.example"), true),
                    judged(format!("Thoughts about paragraph {n} of the article"), false),
                ]
            })
            .collect();
        let (said, model) = evaluate(&comments);
        assert!(model.weights.len() > 50);
        assert!(
            said[..40].iter().all(|said| said.score.is_none()),
            "neutral until then"
        );
        let late = outcome(&said[100..], 0.95);
        assert_eq!((late.wronged, late.missed), (0, 0));
        assert_eq!((late.precision(), late.recall()), (Some(1.0), Some(1.0)));
        assert_eq!(ConfusionMatrix::default().precision(), None);
    }
}
