//! Tests of Gloss in a real Chromium: the actions of readers and the owner, with the real program.

pub(crate) mod support;

mod accessibility;
mod accounts;
mod article_styles;
mod articles;
mod autosave;
mod comment_lifecycle;
mod extreme_texts;
mod inspection_checks;
mod layout;
mod moderation;
mod scripts;
mod spam_protection;
mod without_javascript;
