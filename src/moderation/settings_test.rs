//! Tests settings on comments that moderators have already classified, before the settings are saved.

use std::collections::HashMap;

use diesel_async::AsyncPgConnection;

use super::queries::{self, ClassifiedComment};
use crate::comments::policy::{self, Ban, Decision, ListedWords, Signals, Standing, Suspicion};
use crate::comments::{CommentState, HoldReason};
use crate::error::{Error, Result};
use crate::filter::{self, Feature, Sample};
use crate::site::Settings;
use crate::text;
use crate::text::words::{Folded, WordList};

/// The number of approved comments and of spam comments in a test: the newest of each.
const REHEARSED: i64 = 500;
/// Minimum number of legitimate comments from which Gloss can tell that a list entry is too common.
const ENOUGH_HONEST: usize = 20;
/// Maximum number of comments that are shown as examples.
const SHOWN: usize = 10;

/// The result of applying settings to the comments.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct TestResult {
    /// Spam that is held or marked as spam automatically.
    pub caught: usize,
    /// Spam that is published.
    pub missed: usize,
    /// Legitimate comments that are held.
    pub held: usize,
    /// Legitimate comments that are marked as spam or refused.
    pub discarded: usize,
}

/// A legitimate comment that the new settings treat more strictly.
#[derive(Debug, Clone)]
pub(crate) struct NewFalsePositive {
    pub comment: ClassifiedComment,
    /// Whether it would be marked as spam. `false`: it would be held or refused.
    pub is_discarded: bool,
    pub reasons: Vec<HoldReason>,
}

/// The results of the current and the new settings.
#[derive(Debug, Clone, Default)]
pub(crate) struct SettingsTest {
    /// The number of approved comments by readers.
    pub honest: usize,
    /// The number of spam comments by readers.
    pub spam: usize,
    /// The result of the current settings.
    pub now: TestResult,
    /// The result of the new settings.
    pub then: TestResult,
    /// The newest legitimate comments that the new settings treat more strictly.
    pub wronged: Vec<NewFalsePositive>,
}

/// Tests settings on the newest comments that were approved or marked as spam.
///
/// Facts that are not stored cannot be tested: email addresses, IP addresses and the proof of work.
pub(crate) async fn rehearse(
    conn: &mut AsyncPgConnection,
    now: &Settings,
    then: &Settings,
) -> Result<SettingsTest> {
    let comments = queries::list_judged(conn, REHEARSED).await?;
    let (comments, features) = tokio::task::spawn_blocking(move || {
        let features: Vec<Vec<Feature>> = comments.iter().map(features).collect();
        (comments, features)
    })
    .await
    .map_err(Error::internal)?;
    let model = filter::queries::find_model(conn, &features.concat()).await?;
    let suspicions: Vec<Option<Suspicion>> = features
        .iter()
        .map(|features| model.opinion(features).map(Suspicion::from))
        .collect();
    let [now, then] = [now.clone(), then.clone()];
    tokio::task::spawn_blocking(move || compare(comments, &suspicions, &now, &then))
        .await
        .map_err(Error::internal)
}

fn compare(
    comments: Vec<ClassifiedComment>,
    suspicions: &[Option<Suspicion>],
    now: &Settings,
    then: &Settings,
) -> SettingsTest {
    let mut rehearsal = SettingsTest::default();
    for (comment, suspicion) in comments.into_iter().zip(suspicions) {
        let is_spam = comment.state == CommentState::Spam;
        let [before, after] = [now, then]
            .map(|settings| policy::judge(settings, &signals(&comment, suspicion.clone(), settings)));
        rehearsal.now.count(is_spam, before.ruling);
        rehearsal.then.count(is_spam, after.ruling);
        if is_spam {
            rehearsal.spam += 1;
            continue;
        }
        rehearsal.honest += 1;
        if after.ruling > before.ruling && rehearsal.wronged.len() < SHOWN {
            rehearsal.wronged.push(NewFalsePositive {
                comment,
                is_discarded: after.ruling == Decision::Discard,
                reasons: after.reasons,
            });
        }
    }
    rehearsal
}

impl TestResult {
    fn count(&mut self, is_spam: bool, ruling: Decision) {
        let place = match (is_spam, ruling) {
            (true, Decision::Approve) => &mut self.missed,
            (true, _) => &mut self.caught,
            (false, Decision::Approve) => return,
            (false, Decision::Hold) => &mut self.held,
            (false, Decision::Discard | Decision::Refuse) => &mut self.discarded,
        };
        *place += 1;
    }
}

fn features(comment: &ClassifiedComment) -> Vec<Feature> {
    filter::features(&Sample {
        text: &comment.body,
        author: &comment.author_name,
        website: &comment.website,
        seconds: comment.seconds.map(i64::from),
    })
}

fn signals(comment: &ClassifiedComment, suspicion: Option<Suspicion>, settings: &Settings) -> Signals {
    let was = |reason: HoldReason| comment.hold_reasons.contains(&reason.to_string());
    let ban = [
        (HoldReason::BannedCommenter, Ban::Commenter),
        (HoldReason::BannedDomain, Ban::Domain),
    ];
    Signals {
        is_trapped: was(HoldReason::HiddenField),
        ban: ban
            .into_iter()
            .find_map(|(reason, ban)| was(reason).then_some(ban)),
        standing: if comment.was_known {
            Standing::Known
        } else {
            Standing::Stranger
        },
        has_worked: true,
        seconds: comment.seconds,
        links: text::markdown::count_links(&comment.html),
        words: ListedWords::find(
            settings.lists.rules(),
            &comment.body,
            &comment.author_name,
            &comment.website,
        ),
        suspicion,
        ..Signals::default()
    }
}

/// A list entry that most legitimate comments contain, so that it would stop nearly all comments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TooCommon {
    pub entry: String,
    /// The number of legitimate comments that contain it.
    pub found: usize,
    /// The number of legitimate comments that were checked.
    pub of: usize,
}

/// Returns the list entry that more than half of the newest legitimate comments contain. `None` if there is no such
/// entry, or too few comments to tell.
pub(crate) async fn find_too_common(
    conn: &mut AsyncPgConnection,
    list: &WordList,
) -> Result<Option<TooCommon>> {
    let mut honest = queries::list_judged(conn, REHEARSED).await?;
    honest.retain(|comment| comment.state == CommentState::Approved);
    if honest.len() < ENOUGH_HONEST {
        return Ok(None);
    }
    let mut found: HashMap<String, usize> = HashMap::new();
    for comment in &honest {
        if let Some(entry) = list.find(&Folded::new(&comment.body)) {
            *found.entry(entry).or_default() += 1;
        }
    }
    let most = found.into_iter().max_by_key(|(_, count)| *count);
    let common = most.filter(|(_, count)| count * 2 > honest.len());
    Ok(common.map(|(entry, count)| TooCommon {
        entry,
        found: count,
        of: honest.len(),
    }))
}
