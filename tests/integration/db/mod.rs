mod checking;
mod hosts;
mod migrating;
mod scanning;
mod schema;
