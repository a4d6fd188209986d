//! How good the filter would be: on comments that somebody has judged, in the order in which they came, learning from
//! each after it has had its say, as with a moderator who decides about all of them.

use serde::Deserialize;

use super::{Model, Sample, features};

/// A comment with the judgement about it.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Judged {
    pub text: String,
    /// The name of its writer.
    #[serde(default)]
    pub author: String,
    pub spam: bool,
}

/// What the filter said of a comment before it learnt from it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Said {
    /// How likely it was spam; `None`: there was no opinion yet.
    pub score: Option<f32>,
    /// Whether it was.
    pub is_spam: bool,
}

/// Right and wrong of a threshold.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Outcome {
    /// Spam that was called so.
    pub caught: usize,
    /// Spam that was not.
    pub missed: usize,
    /// Other comments that were called spam.
    pub wronged: usize,
    /// Other comments that were not.
    pub passed: usize,
}

impl Outcome {
    /// Of what was called spam, how much was: from 0 to 1; `None` where nothing was called so.
    pub(crate) fn precision(self) -> Option<f64> {
        share(self.caught, self.caught + self.wronged)
    }

    /// Of the spam, how much was called so.
    pub(crate) fn recall(self) -> Option<f64> {
        share(self.caught, self.caught + self.missed)
    }
}

fn share(part: usize, whole: usize) -> Option<f64> {
    let float = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    (whole > 0).then(|| float(part) / float(whole))
}

/// What the filter said of each comment, in their order, and what it knew in the end.
pub(crate) fn evaluate(comments: &[Judged]) -> (Vec<Said>, Model) {
    let mut model = Model::default();
    let said = comments.iter().map(|comment| {
        let features = features(&Sample {
            text: &comment.text,
            author: &comment.author,
            ..Sample::default()
        });
        let score = model.opinion(&features).map(|opinion| opinion.score);
        model.learn(&features, comment.spam);
        Said {
            score,
            is_spam: comment.spam,
        }
    });
    let said = said.collect();
    (said, model)
}

/// Right and wrong of calling spam what scores this much or more.
pub(crate) fn outcome(said: &[Said], threshold: f32) -> Outcome {
    let mut outcome = Outcome::default();
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
        let judged = |text: String, spam| Judged {
            text,
            author: String::new(),
            spam,
        };
        let comments: Vec<Judged> = (0..200)
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
        assert_eq!(Outcome::default().precision(), None);
    }
}
