mod listing;
mod reading;
mod redirecting;
