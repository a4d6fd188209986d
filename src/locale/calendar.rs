//! The calendars that a site can use, and their months.

use icu_calendar::Date;
use icu_calendar::cal::{Iso, Persian};
use jiff::civil;

/// A calendar that a site can use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Calendar {
    /// The Gregorian calendar.
    Gregorian,
    /// The solar calendar of Iran and Afghanistan.
    Persian,
}

/// A month of a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// The year of the calendar.
    pub year: i32,
    /// The number of the month, from 1 to 12.
    pub number: u8,
}

impl Month {
    /// The number of months in a year of both calendars.
    pub const PER_YEAR: u8 = 12;

    /// Returns the next month.
    #[must_use]
    pub fn next(self) -> Self {
        if self.number < Self::PER_YEAR {
            Self {
                number: self.number + 1,
                ..self
            }
        } else {
            Self {
                year: self.year + 1,
                number: 1,
            }
        }
    }
}

impl Calendar {
    /// All calendars.
    pub const ALL: [Self; 2] = [Self::Gregorian, Self::Persian];

    /// Returns the name that the settings store, which is also the name in BCP 47 (except for `gregory`).
    pub fn name(self) -> &'static str {
        match self {
            Self::Gregorian => "gregorian",
            Self::Persian => "persian",
        }
    }

    /// Returns the calendar with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|calendar| calendar.name() == name)
    }

    /// Returns the calendar to which a year of four digits most likely belongs. No blog was written before 1700, and
    /// the Persian calendar is in its fifteenth century.
    pub fn of_year(year: i32) -> Self {
        if year < 1700 {
            Self::Persian
        } else {
            Self::Gregorian
        }
    }

    /// Returns the month of a day.
    pub fn month_of(self, day: civil::Date) -> Month {
        let (year, number) = match (self, iso(day)) {
            (Self::Persian, Some(day)) => {
                let day = day.to_calendar(Persian);
                (day.era_year().extended_year, day.month().number())
            }
            _ => (day.year().into(), day.month().unsigned_abs()),
        };
        Month { year, number }
    }

    /// Returns the first day of a month; `None` outside the range of the calendar.
    pub fn first_day(self, month: Month) -> Option<civil::Date> {
        let day = self.first_iso_day(month)?;
        let year = i16::try_from(day.era_year().extended_year).ok()?;
        let (month, day) = (day.month().number(), day.day_of_month().0);
        civil::Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
    }

    /// Returns the month of this calendar that shares most days with `month` of the calendar `other`.
    pub fn counterpart(self, month: Month, other: Self) -> Option<Month> {
        let middle = other
            .first_day(month)?
            .checked_add(jiff::Span::new().days(14))
            .ok()?;
        Some(self.month_of(middle))
    }

    pub(super) fn first_iso_day(self, month: Month) -> Option<Date<Iso>> {
        match self {
            Self::Gregorian => Date::try_new_gregorian(month.year, month.number, 1)
                .ok()
                .map(|day| day.to_calendar(Iso)),
            Self::Persian => Date::try_new_persian(month.year, month.number, 1)
                .ok()
                .map(|day| day.to_calendar(Iso)),
        }
    }
}

/// Converts a day to ICU's type, whose range is larger than `jiff`'s in both directions.
pub(super) fn iso(day: civil::Date) -> Option<Date<Iso>> {
    Date::try_new_iso(
        day.year().into(),
        day.month().unsigned_abs(),
        day.day().unsigned_abs(),
    )
    .ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    /// The first days of Persian years (Nowruz) as published by the calendar centre of the University of Tehran; 1395,
    /// 1399, 1403 and 1408 are leap years.
    const NOWRUZ: [(i32, civil::Date); 12] = [
        (1395, date(2016, 3, 20)),
        (1396, date(2017, 3, 21)),
        (1399, date(2020, 3, 20)),
        (1400, date(2021, 3, 21)),
        (1401, date(2022, 3, 21)),
        (1402, date(2023, 3, 21)),
        (1403, date(2024, 3, 20)),
        (1404, date(2025, 3, 21)),
        (1405, date(2026, 3, 21)),
        (1406, date(2027, 3, 21)),
        (1408, date(2029, 3, 20)),
        (1409, date(2030, 3, 21)),
    ];

    #[test]
    fn persian_years_begin_at_nowruz() {
        for (year, day) in NOWRUZ {
            let month = Month { year, number: 1 };
            assert_eq!(Calendar::Persian.first_day(month), Some(day));
            assert_eq!(Calendar::Persian.month_of(day), month);
            let before = Calendar::Persian.month_of(day.yesterday().unwrap());
            assert_eq!(
                before,
                Month {
                    year: year - 1,
                    number: 12
                }
            );
        }
    }

    #[test]
    fn the_last_month_of_a_leap_year_has_thirty_days() {
        for (year, days) in [
            (1398, 29),
            (1399, 30),
            (1402, 29),
            (1403, 30),
            (1404, 29),
            (1408, 30),
        ] {
            let last = Month { year, number: 12 };
            let first_day = Calendar::Persian.first_day(last).unwrap();
            let after = Calendar::Persian.first_day(last.next()).unwrap();
            assert_eq!((after - first_day).get_days(), days, "{year}");
        }
    }

    #[test]
    fn months_of_the_two_calendars_find_each_other() {
        let october = Month {
            year: 2025,
            number: 10,
        };
        let mehr = Month {
            year: 1404,
            number: 7,
        };
        assert_eq!(
            Calendar::Persian.counterpart(october, Calendar::Gregorian),
            Some(mehr)
        );
        assert_eq!(
            Calendar::Gregorian.counterpart(mehr, Calendar::Persian),
            Some(october)
        );
        assert_eq!(Calendar::of_year(1404), Calendar::Persian);
        assert_eq!(Calendar::of_year(2025), Calendar::Gregorian);
    }

    #[test]
    fn a_year_out_of_reach_has_no_first_day() {
        let far = Month {
            year: 123_456,
            number: 1,
        };
        assert!(
            Calendar::ALL
                .into_iter()
                .all(|calendar| calendar.first_day(far).is_none())
        );
        let none = Month {
            year: 2025,
            number: 13,
        };
        assert!(
            Calendar::ALL
                .into_iter()
                .all(|calendar| calendar.first_day(none).is_none())
        );
    }
}
