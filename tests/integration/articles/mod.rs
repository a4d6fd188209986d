mod archive;
mod listing;
mod reading;
mod redirecting;
mod suggesting;
