//! Bar charts over days, rendered on the server.

use serde::Serialize;

/// The width of a bar and the gap after it, in SVG units.
const STEP: i64 = 10;
/// The width of a bar, in SVG units.
const WIDTH: i64 = 8;
/// The height of the highest bar, in SVG units.
const HEIGHT: i64 = 60;

/// A bar chart.
#[derive(Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub(super) struct Chart {
    width: i64,
    height: i64,
    bars: Vec<Bar>,
}

/// A bar of the chart, in SVG units.
#[derive(Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
struct Bar {
    x: i64,
    y: i64,
    width: i64,
    height: i64,
    /// The date and the value of the bar, for example "5 March: 12".
    label: String,
}

impl Chart {
    /// Creates a bar for each value, scaled to the highest value. Bars of positive values are at least 2 units high.
    pub(super) fn new(values: &[(String, i64)]) -> Self {
        let most = values.iter().map(|(_, value)| *value).max().unwrap_or(0).max(1);
        let bars = (0..).zip(values).map(|(place, (label, value))| {
            let height = (value * HEIGHT / most).max(i64::from(*value > 0) * 2);
            Bar {
                x: place * STEP,
                y: HEIGHT - height,
                width: WIDTH,
                height,
                label: format!("{label}: {value}"),
            }
        });
        let bars: Vec<Bar> = bars.collect();
        Self {
            width: i64::try_from(bars.len()).unwrap_or(0) * STEP,
            height: HEIGHT,
            bars,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_highest_bar_is_as_high_as_the_drawing_and_the_least_can_be_seen() {
        let values = [0, 1, 1_000].map(|value| ("day".to_owned(), value));
        let heights: Vec<i64> = Chart::new(&values).bars.iter().map(|bar| bar.height).collect();
        assert_eq!(heights, [0, 2, 60]);
    }

    #[test]
    fn nothing_is_drawn_flat() {
        let chart = Chart::new(&[("day".to_owned(), 0), ("day".to_owned(), 0)]);
        assert!(chart.bars.iter().all(|bar| bar.height == 0));
        assert_eq!(Chart::new(&[]).width, 0);
    }
}
