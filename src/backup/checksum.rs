//! Compares tables by their number of rows and a checksum. The checksum does not depend on the order of rows, as a
//! table has none.

use sha2::{Digest as _, Sha256};

use super::record::Sum;

/// Computes the checksum of rows in COPY's text format, one per line. The pieces may begin and end anywhere in a row.
#[derive(Default)]
pub(super) struct TableChecksum {
    row: Sha256,
    rows: u64,
    sum: [u64; 4],
}

impl TableChecksum {
    /// Adds a piece; returns how many rows end in it.
    pub(super) fn update(&mut self, piece: &[u8]) -> u64 {
        let before = self.rows;
        let mut rows = piece.split(|byte| *byte == b'\n');
        let last = rows.next_back().unwrap_or_default();
        for row in rows {
            self.row.update(row);
            let hash: [u8; 32] = self.row.finalize_reset().into();
            for (sum, part) in self.sum.iter_mut().zip(hash.as_chunks::<8>().0) {
                *sum = sum.wrapping_add(u64::from_be_bytes(*part));
            }
            self.rows += 1;
        }
        self.row.update(last);
        self.rows - before
    }

    /// Returns the checksum after the last row.
    pub(super) fn finish(&self) -> Sum {
        let [a, b, c, d] = self.sum;
        Sum {
            rows: self.rows,
            digest: format!("{a:016x}{b:016x}{c:016x}{d:016x}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn of(pieces: &[&[u8]]) -> Sum {
        let mut digest = TableChecksum::default();
        for piece in pieces {
            digest.update(piece);
        }
        digest.finish()
    }

    #[test]
    fn a_row_more_or_another_is_seen() {
        let two = of(&[b"a\nb\n"]);
        assert_eq!(two.rows, 2);
        assert_ne!(two, of(&[b"a\nb\nb\n"]));
        assert_ne!(two, of(&[b"a\nc\n"]));
        assert_ne!(two, of(&[b"ab\n\n"]));
    }

    proptest! {
        #[test]
        fn neither_the_order_of_rows_nor_the_cut_of_pieces_matters(
            rows in proptest::collection::vec("[a-c\t]{0,6}", 0..8),
            cut in 0_usize..40,
        ) {
            let ended = |mut rows: Vec<String>| {
                rows.push(String::new());
                rows.join("\n")
            };
            let text = ended(rows.clone());
            let turned = ended(rows.iter().rev().cloned().collect());
            let (one, two) = text.as_bytes().split_at(cut.min(text.len()));
            prop_assert_eq!(of(&[text.as_bytes()]), of(&[one, two]));
            prop_assert_eq!(of(&[text.as_bytes()]), of(&[turned.as_bytes()]));
            prop_assert_eq!(of(&[text.as_bytes()]).rows, rows.len() as u64);
        }
    }
}
