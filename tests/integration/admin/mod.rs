//! The desk: settings, moderating.

mod moderating;
mod settings;
mod speaking;
