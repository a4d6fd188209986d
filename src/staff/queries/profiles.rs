//! SQL for profiles.

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};

use crate::accounts::Account;
use crate::error::Result;
use crate::ids::{AccountId, MediaId};
use crate::schema::{accounts, articles, list_redirects, media};
use crate::staff::forms::{ProfileFields, ProfileForm};
use crate::text::SafeHtml;
use crate::theme::urls;

/// The profile of an account, as stored.
#[derive(Debug)]
pub(in crate::staff) struct StoredProfile {
    name: String,
    username: String,
    website: String,
    biography: String,
    /// The path of the profile picture; empty if there is none.
    pub(in crate::staff) picture: String,
}

impl StoredProfile {
    /// Returns the form with the stored values.
    pub(in crate::staff) fn form(&self) -> ProfileForm {
        ProfileForm {
            name: self.name.clone(),
            username: self.username.clone(),
            website: self.website.clone(),
            biography: self.biography.clone(),
        }
    }
}

/// Finds the profile of an account.
pub(in crate::staff) async fn find_profile(
    conn: &mut AsyncPgConnection,
    id: AccountId,
) -> Result<StoredProfile> {
    type Row = (String, String, String, String, Option<(MediaId, String)>);
    let (name, username, website, biography, picture): Row = accounts::table
        .left_join(media::table)
        .filter(accounts::id.eq(id))
        .select((
            accounts::display_name,
            accounts::username,
            accounts::website,
            accounts::biography,
            (media::id, media::name).nullable(),
        ))
        .first(conn)
        .await?;
    Ok(StoredProfile {
        name,
        username,
        website,
        biography,
        picture: picture.map_or_else(String::new, |(id, name)| urls::media(id, &name)),
    })
}

/// Returns whether another account has exactly this username.
pub(in crate::staff) async fn is_username_taken(
    conn: &mut AsyncPgConnection,
    account: AccountId,
    username: &str,
) -> Result<bool> {
    let others = accounts::table
        .filter(accounts::username.eq(username))
        .filter(accounts::id.ne(account));
    Ok(diesel::select(diesel::dsl::exists(others))
        .get_result(conn)
        .await?)
}

/// Stores a profile. Bylines with the old name change to the new name.
///
/// The old URL of the author's articles redirects to the new URL.
///
/// # Errors
/// Violates `accounts_username_key` if another account has the username.
pub(in crate::staff) async fn update_profile(
    conn: &mut AsyncPgConnection,
    account: &Account,
    fields: &ProfileFields,
    biography_html: &SafeHtml,
) -> Result<()> {
    let (name, username) = (fields.name.as_str(), fields.username.as_str());
    diesel::update(accounts::table.find(account.id))
        .set((
            accounts::display_name.eq(name),
            accounts::username.eq(username),
            accounts::website.eq(&fields.website),
            accounts::biography.eq(&fields.biography),
            accounts::biography_html.eq(biography_html.as_str()),
        ))
        .execute(conn)
        .await?;
    if name != account.display_name {
        let signed = articles::table
            .filter(articles::author_id.eq(account.id))
            .filter(articles::byline.eq(&account.display_name));
        diesel::update(signed)
            .set(articles::byline.eq(name))
            .execute(conn)
            .await?;
    }
    if username != account.username {
        lead_from_old_address(conn, account, username).await?;
    }
    Ok(())
}

async fn lead_from_old_address(
    conn: &mut AsyncPgConnection,
    account: &Account,
    username: &str,
) -> Result<()> {
    let path = |username: &str| format!("/authors/{username}");
    diesel::delete(list_redirects::table.find(path(username)))
        .execute(conn)
        .await?;
    let leads = list_redirects::account_id.eq(account.id);
    diesel::insert_into(list_redirects::table)
        .values((list_redirects::path.eq(path(&account.username)), leads))
        .on_conflict(list_redirects::path)
        .do_update()
        .set(leads)
        .execute(conn)
        .await?;
    Ok(())
}

/// Stores the profile picture of an account.
pub(in crate::staff) async fn update_picture(
    conn: &mut AsyncPgConnection,
    id: AccountId,
    picture: Option<MediaId>,
) -> Result<()> {
    diesel::update(accounts::table.find(id))
        .set(accounts::picture_id.eq(picture))
        .execute(conn)
        .await?;
    Ok(())
}
