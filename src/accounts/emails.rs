//! Emails to accounts. Without a configured mail server, none are sent.

use diesel_async::AsyncPgConnection;

use super::model::Account;
use super::queries;
use crate::app::App;
use crate::error::Result;
use crate::locale::Message;
use crate::mail::Email;
use crate::mail::queries::insert_email;
use crate::secrets::Token;
use crate::site::Site;
use crate::theme::urls;

/// The text of an email.
struct EmailText {
    subject: &'static str,
    text: Message,
    /// The URL path that the email links to, on a line of its own.
    path: String,
    /// The text after the link.
    end: Option<&'static str>,
}

/// Notifies an account of a sign-in with an unknown device.
pub(super) async fn tell_of_new_device(
    conn: &mut AsyncPgConnection,
    app: &App,
    site: &Site,
    account: &Account,
    device: &str,
) -> Result<()> {
    let device = match device {
        "" => Message::new("unknown-device"),
        name => Message::new("device-name").with("name", name),
    };
    let text = Message::new("email-new-sign-in-text")
        .with("name", account.display_name.as_str())
        .with("site", site.settings.title.as_str())
        .with("device", device)
        .with("time", site.locale.date_and_time(site.now));
    let words = EmailText {
        subject: "email-new-sign-in-subject",
        text,
        path: urls::ADMIN_SECURITY.to_owned(),
        end: None,
    };
    write(conn, app, site, account, words).await
}

/// Sends the password reset link.
pub(super) async fn send_reset_link(
    conn: &mut AsyncPgConnection,
    app: &App,
    site: &Site,
    account: &Account,
    token: &Token,
) -> Result<()> {
    let text = Message::new("email-password-reset-text")
        .with("name", account.display_name.as_str())
        .with("site", site.settings.title.as_str());
    let words = EmailText {
        subject: "email-password-reset-subject",
        text,
        path: urls::new_password(&token.reveal()),
        end: Some("email-password-reset-ignore"),
    };
    write(conn, app, site, account, words).await
}

/// Notifies an account that its password or second factor was changed, in case an attacker changed it.
pub(super) async fn tell_of_change(
    conn: &mut AsyncPgConnection,
    app: &App,
    site: &Site,
    account: &Account,
    what: &'static str,
) -> Result<()> {
    let text = Message::new("email-security-notice-text")
        .with("name", account.display_name.as_str())
        .with("what", Message::new(what))
        .with("site", site.settings.title.as_str());
    let words = EmailText {
        subject: "email-security-notice-subject",
        text,
        path: urls::PASSWORD_RESET.to_owned(),
        end: None,
    };
    write(conn, app, site, account, words).await
}

async fn write(
    conn: &mut AsyncPgConnection,
    app: &App,
    site: &Site,
    account: &Account,
    words: EmailText,
) -> Result<()> {
    if app.mailer.is_none() {
        return Ok(());
    }
    let Some(to) = queries::find_email(conn, &app.keys, account.id).await? else {
        return Ok(());
    };
    let subject = Message::new(words.subject).with("site", site.settings.title.as_str());
    let mut text = format!(
        "{}\n\n{}\n",
        site.locale.text(&words.text),
        app.base_url.join(&words.path)
    );
    if let Some(end) = words.end {
        text.push('\n');
        text.push_str(&site.locale.text(&Message::new(end)));
        text.push('\n');
    }
    let email = Email {
        to,
        subject: site.locale.text(&subject),
        text,
    };
    insert_email(conn, &app.keys, &email, site.now).await
}
