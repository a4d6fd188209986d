mod archive;
mod listing;
mod reading;
mod redirecting;
