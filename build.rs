//! Embeds the built-in theme's templates and notices new migrations.

fn main() {
    println!("cargo::rerun-if-changed=migrations");
    minijinja_embed::embed_templates!("templates", &[".html"]);
}
