mod constraints;
mod hosts;
mod migrations;
mod schema;
mod sequential_scans;
