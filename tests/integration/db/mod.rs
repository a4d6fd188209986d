mod checking;
mod migrating;
mod scanning;
mod schema;
