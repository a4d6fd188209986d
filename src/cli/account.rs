//! `gloss account`

use std::io::Read as _;

use clap::{Args, Subcommand};
use diesel_async::AsyncPgConnection;
use serde_json::json;

use super::open_site::OpenSite;
use super::output::{Outcome, say};
use crate::accounts::create::create_account;
use crate::accounts::manage::{self, Access, Managed};
use crate::accounts::{self, DisplayName, NewAccount, Role, choose_password, queries};
use crate::audit::Actor;
use crate::clock::Clock;
use crate::config::DataConfig;
use crate::error::Source;
use crate::secrets::{EmailAddress, Password, PasswordHasher, Token};

/// The maximum number of bytes to read from standard input. No password is longer; more input is a mistake.
const LONGEST_INPUT: u64 = 4_096;

/// Create, list and disable staff accounts; reset passwords
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  gloss account list")]
pub(super) struct Account {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    Create(Create),
    List(List),
    ResetPassword(ResetPassword),
    Disable(Disable),
}

/// Create an account
///
/// Without `--password-stdin`, a random password is generated and printed once.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  gloss account create --role owner --email you@example.com --name You\n  \
    printf %s \"$PASSWORD\" | gloss account create --role author --email a@example.com --name Ada --password-stdin"
)]
struct Create {
    /// Role: owner, editor, author or moderator
    #[arg(long)]
    role: Role,
    /// Email address to sign in with
    #[arg(long, value_parser = parse_email)]
    email: EmailAddress,
    /// Name shown on articles and comments
    #[arg(long, value_parser = parse_name)]
    name: DisplayName,
    /// Read the password from the first line of standard input
    #[arg(long)]
    password_stdin: bool,
    #[command(flatten)]
    data: DataConfig,
}

/// List all accounts with their email addresses
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  gloss account list")]
struct List {
    /// Print one JSON object per line
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    data: DataConfig,
}

/// Set a new password and sign the account out everywhere
///
/// Without `--password-stdin`, a random password is generated and printed once.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  gloss account reset-password --email you@example.com")]
struct ResetPassword {
    /// Email address of the account
    #[arg(long, value_parser = parse_email)]
    email: EmailAddress,
    /// Read the password from the first line of standard input
    #[arg(long)]
    password_stdin: bool,
    /// Turn off two-factor authentication, too, for staff who lost their recovery codes as well
    #[arg(long)]
    remove_second_factor: bool,
    #[command(flatten)]
    data: DataConfig,
}

/// Disable an account and sign it out everywhere
///
/// Invitations that the account created are cancelled. Its articles and comments stay.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  gloss account disable --email gone@example.com")]
struct Disable {
    /// Email address of the account
    #[arg(long, value_parser = parse_email)]
    email: EmailAddress,
    /// Delete the preview links that the account created, too
    #[arg(long)]
    delete_preview_links: bool,
    #[command(flatten)]
    data: DataConfig,
}

impl Account {
    pub(super) async fn run(self) -> Outcome {
        match self.action {
            Action::Create(command) => command.run().await,
            Action::List(command) => command.run().await,
            Action::ResetPassword(command) => command.run().await,
            Action::Disable(command) => command.run().await,
        }
    }
}

impl Create {
    async fn run(self) -> Outcome {
        // Read before the database is opened, so that invalid input fails without side effects.
        let (password, made) = self.password()?;
        let opened = OpenSite::open(&self.data).await?;
        let created = self.create(&opened, password).await;
        opened.close().await;
        say!("{}", created?);
        if let Some(made) = made {
            say!("Password, shown this once: {made}");
        }
        Ok(())
    }

    /// Returns the password, with its text if it was generated here.
    fn password(&self) -> Result<(Password, Option<String>), Source> {
        if !self.password_stdin {
            let made = Token::random()?.reveal();
            return Ok((Password::choose(&made, &[])?, Some(made)));
        }
        let local_part = self.email.reveal().split('@').next().unwrap_or_default();
        let names = [self.name.as_str(), local_part];
        Ok((Password::choose(&read_line()?, &names)?, None))
    }

    async fn create(self, opened: &OpenSite, password: Password) -> Result<String, Source> {
        let new = NewAccount {
            email: self.email,
            name: self.name,
            role: self.role,
            password: PasswordHasher::default().hash(password).await?,
        };
        let mut conn = opened.db.conn().await?;
        let account = create_account(&mut conn, &opened.keys, &new, Clock::System.now()).await?;
        Ok(format!(
            "Made the account {} ({}).",
            account.username, account.role
        ))
    }
}

impl ResetPassword {
    async fn run(self) -> Outcome {
        let (typed, made) = if self.password_stdin {
            (read_line()?, None)
        } else {
            let made = Token::random()?.reveal();
            (made.clone(), Some(made))
        };
        let opened = OpenSite::open(&self.data).await?;
        let outcome = self.reset(&opened, &typed).await;
        opened.close().await;
        say!("{}", outcome?);
        if let Some(made) = made {
            say!("Password, shown this once: {made}");
        }
        Ok(())
    }

    async fn reset(&self, opened: &OpenSite, typed: &str) -> Result<String, Source> {
        let mut conn = opened.db.conn().await?;
        let account = find(&mut conn, opened, &self.email).await?;
        let password = choose_password(&mut conn, &opened.keys, &account, typed).await??;
        let hash = PasswordHasher::default().hash(password).await?;
        let without_factor = self.remove_second_factor;
        let now = Clock::System.now();
        manage::reset_password(&mut conn, &opened.keys, &account, &hash, without_factor, now).await?;
        Ok(format!(
            "{} has a new password and is signed out everywhere.",
            account.username
        ))
    }
}

impl Disable {
    async fn run(self) -> Outcome {
        let opened = OpenSite::open(&self.data).await?;
        let outcome = self.disable(&opened).await;
        opened.close().await;
        say!("{}", outcome?);
        Ok(())
    }

    async fn disable(&self, opened: &OpenSite) -> Result<String, Source> {
        let mut conn = opened.db.conn().await?;
        let account = find(&mut conn, opened, &self.email).await?;
        let managed = Managed {
            actor: Actor::Site,
            account: &account,
        };
        let access = Access::Disabled {
            with_preview_links: self.delete_preview_links,
        };
        manage::set_access(&mut conn, &opened.keys, managed, access, Clock::System.now()).await?;
        Ok(format!("{} cannot sign in any more.", account.username))
    }
}

async fn find(
    conn: &mut AsyncPgConnection,
    opened: &OpenSite,
    email: &EmailAddress,
) -> Result<accounts::Account, Source> {
    let found = queries::find_account_by_email(conn, &opened.keys, email).await?;
    found.ok_or_else(|| "no account has this address; `gloss account list` shows them all".into())
}

/// Reads the first line of standard input.
fn read_line() -> Result<String, Source> {
    let mut input = String::new();
    std::io::stdin().take(LONGEST_INPUT).read_to_string(&mut input)?;
    Ok(input.lines().next().unwrap_or_default().to_owned())
}

impl List {
    async fn run(self) -> Outcome {
        let opened = OpenSite::open(&self.data).await?;
        let listed = list(&opened, self.json).await;
        opened.close().await;
        Ok(listed?)
    }
}

async fn list(opened: &OpenSite, is_json: bool) -> crate::error::Result<()> {
    let mut conn = opened.db.conn().await?;
    for listed in queries::list_accounts(&mut conn, &opened.keys).await? {
        let email = listed
            .email
            .as_ref()
            .map_or("(sealed under another key)", EmailAddress::reveal);
        let account = listed.account;
        if is_json {
            let object = json!({
                "role": account.role.as_str(),
                "username": account.username,
                "name": account.display_name,
                "email": listed.email.as_ref().map(EmailAddress::reveal),
                "is_disabled": listed.is_disabled,
            });
            say!("{object}");
            continue;
        }
        let state = if listed.is_disabled { "disabled" } else { "" };
        say!(
            "{:<9}  {:<20}  {:<24}  {email}  {state}",
            account.role.as_str(),
            account.username,
            account.display_name
        );
    }
    Ok(())
}

fn parse_email(text: &str) -> Result<EmailAddress, String> {
    EmailAddress::try_from(text).map_err(|error| error.to_string())
}

fn parse_name(text: &str) -> Result<DisplayName, String> {
    DisplayName::try_from(text).map_err(|error| error.to_string())
}
