//! Tests that every changed byte of an archive is detected.

use std::io::{Read as _, Write as _};
use std::path::Path;

use proptest::prelude::*;

use super::*;
use crate::backup::BackupError;
use crate::secrets::RootKey;

fn keys(byte: u8) -> Keys {
    Keys::new(RootKey::from_bytes([byte; 32]))
}

fn archive(content: &[u8], is_sealed: bool) -> Vec<u8> {
    let made_at = "2026-11-28T12:00:00Z".parse().unwrap();
    let head = Head::new(made_at, &keys(1), is_sealed).unwrap();
    let mut archive = ArchiveWriter::new(Vec::new(), &head, &keys(1)).unwrap();
    archive.write_all(content).unwrap();
    archive.finish().unwrap()
}

fn read(bytes: &[u8], keys: &Keys) -> Result<Vec<u8>, String> {
    let (archive, head) = ArchiveReader::new(bytes, Path::new("x")).map_err(|error| error.to_string())?;
    let mut archive = archive.opened(&head, keys).map_err(|error| error.to_string())?;
    let mut content = Vec::new();
    archive
        .read_to_end(&mut content)
        .map_err(|error| error.to_string())?;
    Ok(content)
}

#[test]
fn what_is_sealed_says_nothing_and_opens_under_its_key_alone() {
    let content = b"a line that anybody would know again".repeat(9);
    let sealed = archive(&content, true);
    assert!(!sealed.windows(12).any(|window| window == b"a line that "));
    assert_eq!(read(&sealed, &keys(1)).as_deref(), Ok(&content[..]));
    assert_eq!(read(&sealed, &keys(2)), Err(BackupError::OtherKey.to_string()));
    assert_ne!(
        sealed,
        archive(&content, true),
        "two of the same content are not alike"
    );
}

#[test]
fn other_files_and_other_forms_are_told_apart() {
    assert!(read(b"PK\x03\x04", &keys(1)).unwrap_err().contains("no backup"));
    assert!(read(b"", &keys(1)).unwrap_err().contains("no backup"));
    assert!(
        read(b"gloss backup 2\n.....", &keys(1))
            .unwrap_err()
            .contains("newer gloss")
    );
}

#[test]
fn a_forged_checksum_does_not_help_where_it_is_sealed() {
    let mut forged = archive(&vec![7; 200_000], true);
    let length = forged.len();
    // In the middle of the second chunk.
    forged[100_000] ^= 1;
    let digest = <sha2::Sha256 as sha2::Digest>::digest(&forged[..length - 32]);
    forged[length - 32..].copy_from_slice(&digest);
    assert!(read(&forged, &keys(1)).unwrap_err().contains("as it was sealed"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn it_comes_out_as_it_went_in(
        length in prop_oneof![0_usize..9, 65_530_usize..65_545, 131_060_usize..131_080],
        is_sealed: bool,
    ) {
        let content: Vec<u8> = (0..length).map(|place| (place % 251).to_le_bytes()[0]).collect();
        prop_assert_eq!(read(&archive(&content, is_sealed), &keys(1)), Ok(content));
    }

    #[test]
    fn a_flipped_bit_a_cut_and_an_addition_are_found(
        place in 0.0..1.0_f64,
        bit in 0_u8..8,
        is_sealed: bool,
    ) {
        let whole = archive(&b"content ".repeat(12_000), is_sealed);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss,
            reason = "a place in a short file")]
        let place = (place * whole.len() as f64) as usize;
        let mut flipped = whole.clone();
        flipped[place] ^= 1 << bit;
        prop_assert!(read(&flipped, &keys(1)).is_err(), "flipped at {}", place);
        prop_assert!(read(&whole[..place], &keys(1)).is_err(), "cut at {}", place);
        let added = [&whole[..], b"x"].concat();
        prop_assert!(read(&added, &keys(1)).is_err());
    }
}
