//! Feeds as feed readers see them.

mod announcing;
mod articles;
mod asking_again;
mod atom;
mod following;
mod former;
mod keeping_out;
