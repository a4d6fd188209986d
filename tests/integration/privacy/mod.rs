mod disguises;
mod dump;
mod log;
mod pages;
