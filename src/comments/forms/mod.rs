//! The comment form and its validation into a `NewComment`. Validation reports all errors at once.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use validator::Validate;

use super::model::{NewComment, Nonce, Writer};
use super::{CommentBody, Discussion, proof_of_work};
use crate::accounts::{Account, DisplayName, StaffNames};
use crate::commenters::WebsiteUrl;
use crate::error::Error;
use crate::ids::{ArticleId, CommentId};
use crate::secrets::{EmailAddress, Keys, Purpose, Token};
use crate::web::FormErrors;

/// The fields in the order in which the form shows them.
const FIELDS: [&str; 5] = ["", "body", "name", "email", "website"];
/// A form expires after this time. The reader is then asked to send it again.
const LIFE_OF_A_FORM: SignedDuration = SignedDuration::from_hours(48);
const STALE: &str = "form-expired-error";

const LOOKALIKE: &str = "name-resembles-staff-error";

/// The context in which a form is validated.
#[derive(Debug)]
pub struct FormContext<'a> {
    /// The account of the signed-in user.
    pub viewer: Option<&'a Account>,
    /// The names of staff, which readers cannot use.
    pub staff: &'a StaffNames,
    /// The proof-of-work difficulty in bits.
    pub work_bits: u32,
}

/// The posted fields. A field that the browser omits is empty.
#[derive(Clone, Default, Deserialize, Validate)]
#[serde(default)]
pub struct CommentForm {
    /// The Markdown of the comment.
    #[validate(length(min = 1, message = "comment-empty-error"))]
    pub body: String,
    /// The public name.
    #[validate(length(min = 1, message = "name-empty"))]
    pub name: String,
    /// The email address, which is never shown.
    #[validate(length(min = 1, message = "email-empty"))]
    pub email: String,
    /// The website's URL, or empty.
    #[validate(length(max = 200, message = "website-too-long"))]
    pub website: String,
    /// Not empty when the browser should remember name, email and website.
    pub remember: String,
    /// The id of the parent comment, or empty.
    pub parent: String,
    /// Identifies the form, so that it is stored only once.
    pub nonce: String,
    /// The signed time at which the form was rendered.
    pub issued: String,
    /// The proof of work that the page's script computed.
    pub work: String,
    /// A honeypot field, hidden from people.
    pub url2: String,
}

redacted_debug!(CommentForm);

/// The values that a browser remembers for the next comment.
#[derive(Clone, Default, Serialize, Deserialize)]
pub struct Remembered {
    /// The public name.
    pub name: String,
    /// The email address.
    pub email: String,
    /// The website's URL.
    pub website: String,
}

impl CommentForm {
    /// Returns an empty form for a discussion, prefilled with the remembered values if there are any.
    pub fn blank(
        keys: &Keys,
        article: ArticleId,
        now: Timestamp,
        known: Option<Remembered>,
    ) -> Result<Self, Error> {
        let remember = if known.is_some() {
            "on".to_owned()
        } else {
            String::new()
        };
        let Remembered { name, email, website } = known.unwrap_or_default();
        Self {
            name,
            email,
            website,
            remember,
            ..Self::default()
        }
        .renewed(keys, article, now)
    }

    /// Returns the form with the same texts and a new signed time. A valid nonce stays: if the comment was stored after
    /// all, sending the form again must not store it twice.
    pub fn renewed(mut self, keys: &Keys, article: ArticleId, now: Timestamp) -> Result<Self, Error> {
        if Nonce::parse(&self.nonce).is_none() {
            self.nonce = Token::random()?.reveal();
        }
        self.issued = stamp(keys, article, now);
        Ok(self)
    }

    /// Returns whether the browser may remember name, email and website.
    pub fn wants_to_be_remembered(&self) -> bool {
        !self.remember.is_empty()
    }

    /// Returns the values that the browser should remember.
    pub fn remembered(&self) -> Remembered {
        let [name, email, website] =
            [&self.name, &self.email, &self.website].map(|text| text.trim().to_owned());
        Remembered { name, email, website }
    }

    /// Returns the parent comment.
    ///
    /// # Errors
    /// When the field is not an id.
    pub fn parent(&self) -> Result<Option<CommentId>, uuid::Error> {
        match self.parent.trim() {
            "" => Ok(None),
            text => Uuid::parse_str(text).map(|id| Some(CommentId(id))),
        }
    }

    /// Validates the form and returns the new comment. For a signed-in user, only the text is read.
    ///
    /// # Errors
    /// All errors of the form, in the order of its fields.
    pub fn parse(
        &self,
        keys: &Keys,
        discussion: &Discussion,
        asked: &FormContext<'_>,
        now: Timestamp,
    ) -> Result<NewComment, FormErrors> {
        let fields = if asked.viewer.is_some() {
            &FIELDS[..2]
        } else {
            &FIELDS[..]
        };
        let mut errors = FormErrors::from_validation(self.validate(), fields);

        let body = errors.check("body", CommentBody::try_from(self.body.as_str()));
        let writer = match asked.viewer {
            Some(account) => Some(Writer::Account {
                id: account.id,
                name: account.display_name.clone(),
            }),
            None => self.parse_reader(asked.staff, &mut errors),
        };
        let nonce =
            Nonce::parse(&self.nonce).filter(|_| is_fresh(keys, discussion.article_id, &self.issued, now));
        if nonce.is_none() {
            errors.add("", STALE);
        }
        let parent = self.parent().ok().flatten();
        match (body, writer, nonce) {
            (Some(body), Some(writer), Some(nonce)) if errors.is_empty() => Ok(NewComment {
                body,
                writer,
                parent,
                nonce,
                is_trapped: !self.url2.is_empty(),
                has_worked: self.has_worked(asked.work_bits),
                seconds: seconds_since(&self.issued, now),
            }),
            _ => Err(errors.sorted(&FIELDS)),
        }
    }

    fn has_worked(&self, bits: u32) -> bool {
        let bound = proof_of_work::Bound {
            issued: &self.issued,
            nonce: &self.nonce,
            email: &self.email,
        };
        proof_of_work::is_done(bits, bound, &self.work)
    }

    /// Validates only the text, for a preview. The other fields are checked when the comment is posted.
    ///
    /// # Errors
    /// The errors of the text.
    pub fn parse_body(&self) -> Result<CommentBody, FormErrors> {
        let mut errors = FormErrors::default();
        let body = errors.check("body", CommentBody::try_from(self.body.as_str()));
        body.ok_or(errors)
    }

    fn parse_reader(&self, staff: &StaffNames, errors: &mut FormErrors) -> Option<Writer> {
        let name = errors.check("name", DisplayName::try_from(self.name.as_str()));
        if name.as_ref().is_some_and(|name| staff.resemble(name.as_str())) {
            errors.add("name", LOOKALIKE);
        }
        let email = errors.check("email", EmailAddress::try_from(self.email.as_str()));
        let website = errors.check("website", WebsiteUrl::parse(&self.website));
        Some(Writer::Reader {
            name: name?,
            email: email?,
            website: website?,
        })
    }
}

/// Returns `seconds.signature`: the signed time at which the form of an article was rendered. The signature prevents
/// other programs from inventing a time.
fn stamp(keys: &Keys, article: ArticleId, at: Timestamp) -> String {
    let seconds = at.as_second().to_string();
    let signature = keys.hash(Purpose::FormStamp, &stamped(&article, &seconds));
    format!("{seconds}.{}", Token::from_keyed_hash(signature).reveal())
}

fn stamped<'a>(article: &'a ArticleId, seconds: &'a str) -> [&'a [u8]; 2] {
    [article.0.as_bytes(), seconds.as_bytes()]
}

/// Returns the age of a form in seconds, read from its signed time.
fn seconds_since(issued: &str, now: Timestamp) -> Option<i32> {
    let at = issued_at(issued)?;
    i32::try_from(now.duration_since(at).as_secs())
        .ok()
        .filter(|seconds| *seconds >= 0)
}

fn issued_at(issued: &str) -> Option<Timestamp> {
    let (seconds, _signature) = issued.split_once('.')?;
    Timestamp::from_second(seconds.parse().ok()?).ok()
}

fn is_fresh(keys: &Keys, article: ArticleId, issued: &str, now: Timestamp) -> bool {
    let is_genuine = |(seconds, signature): (&str, &str)| {
        Token::parse(signature).is_some_and(|signature| {
            keys.is_hash(Purpose::FormStamp, &stamped(&article, seconds), signature.bytes())
        })
    };
    issued_at(issued).is_some_and(|at| now.duration_since(at) < LIFE_OF_A_FORM)
        && issued.split_once('.').is_some_and(is_genuine)
}

#[cfg(test)]
mod tests;
