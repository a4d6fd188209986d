//! Comments to measure with, in several shapes of threads. They are the same in every run.

use gloss::commenters::Avatar;
use gloss::comments::CommentState;
use gloss::comments::thread::{CommentRow, ThreadComment};
use gloss::ids::CommentId;
use gloss::text::SafeHtml;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

/// How comments reply to one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Every comment starts a thread.
    Flat,
    /// Each comment replies to the previous one.
    Chain,
    /// Each comment replies to an earlier comment or starts a thread.
    Trees,
    /// Every fourth comment starts a thread with a chain of three replies.
    ThreadsOfFour,
}

impl Shape {
    pub(crate) const ALL: [Self; 4] = [Self::Flat, Self::Chain, Self::Trees, Self::ThreadsOfFour];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Flat => "flat",
            Self::Chain => "one chain",
            Self::Trees => "random trees",
            Self::ThreadsOfFour => "threads of four",
        }
    }

    pub(crate) fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|shape| shape.name() == name)
    }

    /// Returns the parent of comment `number`.
    fn parent(self, number: u32) -> Option<u32> {
        match self {
            Self::Flat => None,
            Self::Chain => number.checked_sub(1),
            Self::Trees => Some(scatter(number) % (number + 1)).filter(|parent| *parent < number),
            Self::ThreadsOfFour => (!number.is_multiple_of(4)).then(|| number - 1),
        }
    }

    /// Returns the comments and their entries. With a new `version`, no comment is in the cache of rendered comments.
    pub(crate) fn comments(self, count: u32, version: u32) -> (Vec<ThreadComment>, Vec<CommentRow>) {
        let place = |number| entry(number, self.parent(number), version);
        (0..count).map(|number| (place(number), row(number))).unzip()
    }
}

/// The only function that depends on the fields of `Entry`.
fn entry(number: u32, parent: Option<u32>, version: u32) -> ThreadComment {
    ThreadComment {
        id: id(number),
        parent_id: parent.map(id),
        created_at: posted_at(number),
        state: CommentState::Approved,
        is_withdrawn: false,
        is_own: false,
        author_name: name(number),
        version,
    }
}

/// The only function that depends on the fields of `CommentRow`.
fn row(number: u32) -> CommentRow {
    CommentRow {
        id: id(number),
        state: CommentState::Approved,
        own: None,
        avatar: Avatar::of_comment(id(number)),
        account_id: None,
        author_name: name(number),
        website: String::new(),
        html: SafeHtml::from_stored(format!("<p>{}</p>", text(number))),
        created_at: posted_at(number),
        edited_at: None,
        old_anchor: None,
        version: 1,
    }
}

fn name(number: u32) -> String {
    format!("Reader {}", number % 997)
}

fn posted_at(number: u32) -> Timestamp {
    Timestamp::UNIX_EPOCH + SignedDuration::from_secs(number.into())
}

fn id(number: u32) -> CommentId {
    CommentId(Uuid::from_u128(number.into()))
}

/// Returns a text of 6 to 95 words. The words differ from comment to comment as in real comments, because repeated text
/// would compress to almost nothing.
pub(crate) fn text(number: u32) -> String {
    let words: Vec<&str> = WORDS.split_ascii_whitespace().collect();
    let length = 6 + scatter(number) % 90;
    let word = |place: u32| {
        let index = scatter(number.wrapping_mul(131).wrapping_add(place)) as usize;
        words[index % words.len()]
    };
    (0..length).map(word).collect::<Vec<_>>().join(" ")
}

/// Returns a pseudo-random number that is always the same for the same input (the finaliser of Murmur3).
fn scatter(number: u32) -> u32 {
    let mut mixed = number.wrapping_add(0x9e37_79b9);
    mixed = (mixed ^ (mixed >> 16)).wrapping_mul(0x85eb_ca6b);
    mixed = (mixed ^ (mixed >> 13)).wrapping_mul(0xc2b2_ae35);
    mixed ^ (mixed >> 16)
}

const WORDS: &str = "the of and to in that it is was for as with on be by at this which not but from have are you they \
    one had or all we there what when can more if who out so up said about other into than them some time these may \
    then do first any my now such like our over man me even most made after also did many before must through back \
    years where much your way well down should because each just those people how too little state good very make \
    world still own see men work long get here between both life being under never day same another know while last \
    might us great old year off come since against go came right used take three margin letter reader question \
    answer garden winter river mountain paper pencil printer library borrowed history chapter sentence footnote \
    argument agree disagree because perhaps certainly rarely wonderful mistaken remember forgot grandmother railway \
    harbour keyboard compiler function memory database network weather bicycle coffee bread thank";
