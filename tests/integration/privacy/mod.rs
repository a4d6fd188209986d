mod dump;
mod email_forms;
mod log;
mod pages;
