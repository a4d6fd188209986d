//! Two things measured in turn, so that whatever else the machine does falls on both.

/// What two interleaved series gave.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Compared {
    pub(crate) ours: f64,
    pub(crate) yardstick: f64,
    /// Of the medians.
    pub(crate) ratio: f64,
    /// The smallest and the largest ratio of a pair.
    pub(crate) spread: (f64, f64),
}

/// Measures `ours` and `yardstick` in turn.
pub(crate) fn compare(
    rounds: usize,
    mut ours: impl FnMut() -> f64,
    mut yardstick: impl FnMut() -> f64,
) -> Compared {
    let pairs: Vec<(f64, f64)> = (0..rounds).map(|_| (ours(), yardstick())).collect();
    let (first, second) = (
        median(pairs.iter().map(|pair| pair.0)),
        median(pairs.iter().map(|pair| pair.1)),
    );
    let ratios = pairs.iter().map(|(ours, yardstick)| ours / yardstick);
    Compared {
        ours: first,
        yardstick: second,
        ratio: first / second,
        spread: ends(ratios),
    }
}

/// The middle one.
pub(crate) fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// The smallest and the largest.
pub(crate) fn ends(values: impl Iterator<Item = f64>) -> (f64, f64) {
    values.fold((f64::INFINITY, 0.0), |(low, high), value| {
        (low.min(value), high.max(value))
    })
}
