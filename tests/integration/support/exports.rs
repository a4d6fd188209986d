//! Exports of other systems, and a running site that imports them.

use std::fs;
use std::path::PathBuf;

use gloss::transfer::{
    Export, ImportError, ImportMessage, ImportSummary, System, SystemImportOptions, import_system,
};
use tempfile::TempDir;

use super::TestApp;
use super::imports::Silent;

/// The old site in the exports.
pub(crate) const OLD_SITE: &str = "https://old.example";

/// A running site, and a folder for exports.
pub(crate) struct ImportingSite {
    pub(crate) app: TestApp,
    folder: TempDir,
}

impl ImportingSite {
    pub(crate) async fn start() -> Self {
        Self {
            app: TestApp::start().await,
            folder: TempDir::new().unwrap(),
        }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, content).unwrap();
        path
    }

    /// Imports a file with this content.
    pub(crate) async fn import(&self, system: System, content: impl AsRef<[u8]>) -> ImportSummary {
        self.import_with(system, content, SystemImportOptions::default())
            .await
    }

    /// Imports a file that does not name the address of the old site.
    pub(crate) async fn import_from_old_site(
        &self,
        system: System,
        content: impl AsRef<[u8]>,
    ) -> ImportSummary {
        let options = SystemImportOptions {
            site: Some(OLD_SITE.to_owned()),
            ..SystemImportOptions::default()
        };
        self.import_with(system, content, options).await
    }

    pub(crate) async fn import_with(
        &self,
        system: System,
        content: impl AsRef<[u8]>,
        options: SystemImportOptions,
    ) -> ImportSummary {
        let file = self.write("export", content);
        self.import_files(system, &[file], options).await.unwrap()
    }

    /// Imports a file and returns the reason why it is refused.
    pub(crate) async fn refusal(&self, system: System, content: impl AsRef<[u8]>) -> String {
        let file = self.write("export", content);
        let imported = self
            .import_files(system, &[file], SystemImportOptions::default())
            .await;
        imported.unwrap_err().to_string()
    }

    pub(crate) async fn import_files(
        &self,
        system: System,
        files: &[PathBuf],
        options: SystemImportOptions,
    ) -> Result<ImportSummary, ImportError> {
        let app = &self.app.app;
        let export = Export {
            system,
            files: files.to_vec(),
        };
        import_system(&app.db, &app.keys, &app.clock, &export, options, &Silent).await
    }

    /// Returns the first column of all rows.
    pub(crate) async fn rows(&self, statement: &str) -> Vec<String> {
        let messages = self.app.sql(statement).await;
        let rows = messages.iter().filter_map(|message| match message {
            tokio_postgres::SimpleQueryMessage::Row(row) => Some(row.get(0).unwrap_or_default().to_owned()),
            _ => None,
        });
        rows.collect()
    }

    /// Returns the path to which a URL of the old site redirects, or its status.
    pub(crate) async fn redirect(&self, path: &str) -> String {
        let answer = self.app.visitor().get(path).await;
        match answer.status {
            301 => answer.location().trim_start_matches(&self.app.base).to_owned(),
            status => status.to_string(),
        }
    }

    /// Returns the tables that contain a text.
    pub(crate) async fn tables_with(&self, text: &str) -> Vec<String> {
        let tables = "SELECT quote_ident(table_name) FROM information_schema.tables \
                      WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1";
        let mut found = Vec::new();
        for table in self.rows(tables).await {
            let count = format!("SELECT count(*) FROM {table} AS t WHERE t::text ILIKE '%{text}%'");
            if self.app.sql_value(&count).await != "0" {
                found.push(table);
            }
        }
        found
    }
}

/// Returns whether a message about this record begins with these words.
pub(crate) fn tells(messages: &[ImportMessage], what: &str, message: &str) -> bool {
    messages
        .iter()
        .any(|found| found.what.contains(what) && found.message.contains(message))
}

/// An item of a WordPress export.
pub(crate) struct Item {
    pub(crate) id: u32,
    pub(crate) kind: &'static str,
    pub(crate) status: &'static str,
    pub(crate) title: &'static str,
    pub(crate) slug: &'static str,
    pub(crate) date: &'static str,
    pub(crate) text: String,
    /// More elements.
    pub(crate) more: String,
}

impl Default for Item {
    fn default() -> Self {
        Self {
            id: 1,
            kind: "post",
            status: "publish",
            title: "Hello",
            slug: "hello",
            date: "2019-05-07 10:00:00",
            text: "<p>Text</p>".to_owned(),
            more: String::new(),
        }
    }
}

impl Item {
    fn xml(&self) -> String {
        let Self {
            id,
            kind,
            status,
            title,
            slug,
            date,
            text,
            more,
        } = self;
        let day = date.split(' ').next().unwrap_or_default().replace('-', "/");
        let link = match (*kind, *status) {
            ("post", "publish") => format!("{OLD_SITE}/{day}/{slug}/"),
            ("page", "publish") => format!("{OLD_SITE}/{slug}/"),
            _ => format!("{OLD_SITE}/?p={id}"),
        };
        format!(
            "<item><title><![CDATA[{title}]]></title><link>{link}</link>\
             <guid isPermaLink=\"false\">{OLD_SITE}/?p={id}</guid>\
             <content:encoded><![CDATA[{text}]]></content:encoded>\
             <wp:post_id>{id}</wp:post_id><wp:post_date><![CDATA[{date}]]></wp:post_date>\
             <wp:post_date_gmt><![CDATA[{date}]]></wp:post_date_gmt>\
             <wp:comment_status><![CDATA[open]]></wp:comment_status><wp:post_name><![CDATA[{slug}]]></wp:post_name>\
             <wp:status><![CDATA[{status}]]></wp:status><wp:post_type><![CDATA[{kind}]]></wp:post_type>{more}</item>"
        )
    }
}

/// Returns a comment of an item: an id, its parent's, and more elements.
pub(crate) fn comment(id: u32, parent: u32, text: &str, more: &str) -> String {
    format!(
        "<wp:comment><wp:comment_id>{id}</wp:comment_id><wp:comment_author><![CDATA[Ann]]></wp:comment_author>\
         <wp:comment_date_gmt><![CDATA[2019-06-01 10:00:{:02}]]></wp:comment_date_gmt>\
         <wp:comment_content><![CDATA[{text}]]></wp:comment_content>\
         <wp:comment_parent>{parent}</wp:comment_parent>{more}<wp:comment_approved>1</wp:comment_approved></wp:comment>",
        id % 60
    )
}

/// Returns an export of WordPress: elements of the channel, and items.
pub(crate) fn wxr(channel: &str, items: &[Item]) -> String {
    let items: String = items.iter().map(Item::xml).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<rss version=\"2.0\" \
         xmlns:excerpt=\"http://wordpress.org/export/1.2/excerpt/\" \
         xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:wp=\"http://wordpress.org/export/1.2/\">\n\
         <channel><title>Old blog</title><link>{OLD_SITE}</link><description>Old tagline</description>\
         <language>en-US</language><wp:wxr_version>1.2</wp:wxr_version>\
         <wp:base_site_url>{OLD_SITE}</wp:base_site_url><wp:base_blog_url>{OLD_SITE}</wp:base_blog_url>\
         {channel}{items}</channel></rss>"
    )
}
