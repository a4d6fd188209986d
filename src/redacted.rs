//! `Debug` for types that must not end up in a log: only the name of the type is printed.

/// Implements `Debug` for a type without its fields: `redacted_debug!(Token);` prints `Token(…)`.
macro_rules! redacted_debug {
    ($name:ident) => {
        impl std::fmt::Debug for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    };
}
