mod checking;
mod migrating;
mod schema;
