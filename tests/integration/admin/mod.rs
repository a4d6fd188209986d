//! The desk: settings, moderating.

mod looking_back;
mod moderating;
mod settings;
mod speaking;
