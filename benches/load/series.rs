//! Runs two measurements alternately, so that other load on the machine affects both.

/// The results of two interleaved series.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Compared {
    pub(crate) ours: f64,
    pub(crate) yardstick: f64,
    /// The ratio of the medians.
    pub(crate) ratio: f64,
    /// The smallest and the largest ratio of a pair.
    pub(crate) spread: (f64, f64),
}

/// Measures `ours` and `yardstick` alternately.
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

/// Returns the median.
pub(crate) fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// Returns the smallest and the largest value.
pub(crate) fn ends(values: impl Iterator<Item = f64>) -> (f64, f64) {
    values.fold((f64::INFINITY, 0.0), |(low, high), value| {
        (low.min(value), high.max(value))
    })
}
