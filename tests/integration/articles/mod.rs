mod archive;
mod listing;
mod pictures;
mod reading;
mod redirecting;
mod suggesting;
mod translating;
