//! The files that an import reads: plain, compressed with gzip, or entries of a ZIP archive. Their content decides, not
//! their names.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use flate2::read::{DeflateDecoder, MultiGzDecoder};
use zip::{CompressionMethod, ZipArchive};

const BUFFER: usize = 256 * 1024;
/// A compressed file may be this large in any case, in bytes.
const ALWAYS_ALLOWED: u64 = 1024 * 1024 * 1024;
/// A larger one may be at most this many times as large as its compressed form.
const MOST_RATIO: u64 = 200;
/// Names of entries that may hold an export.
const ENDINGS: [&str; 5] = [".xml", ".json", ".gz", ".atom", ".db"];

/// A file of an export, or an entry of an archive.
#[derive(Debug, Clone)]
pub(super) struct Source {
    /// The name in the report.
    pub(super) name: String,
    path: PathBuf,
    entry: Option<Entry>,
}

#[derive(Debug, Clone)]
struct Entry {
    start: u64,
    compressed: u64,
    is_deflated: bool,
}

/// A file of an archive that texts may refer to.
#[derive(Debug, Clone)]
pub(super) struct ArchivedFile {
    /// The path in the archive.
    pub(super) path: String,
    source: Source,
}

/// What was given to an import.
#[derive(Debug, Default)]
pub(super) struct Input {
    /// The files of the export.
    pub(super) sources: Vec<Source>,
    /// All other files of the archives.
    pub(super) files: Vec<ArchivedFile>,
}

/// Opens the files of an export. The error names the file.
pub(super) fn open(paths: &[PathBuf]) -> Result<Input, String> {
    let mut input = Input::default();
    for path in paths {
        let name = path.file_name().map_or_else(
            || path.display().to_string(),
            |name| name.to_string_lossy().into_owned(),
        );
        add(path, &name, &mut input).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    if input.sources.is_empty() {
        return Err("there is no export in these files: give the file that the old system made".to_owned());
    }
    Ok(input)
}

fn add(path: &Path, name: &str, input: &mut Input) -> Result<(), String> {
    let unreadable = |error: io::Error| format!("it cannot be read: {error}");
    let mut file = File::open(path).map_err(unreadable)?;
    if file.metadata().map_err(unreadable)?.is_dir() {
        return Err("it is a folder: give the file".to_owned());
    }
    let mut start = [0; 4];
    let length = file.read(&mut start).map_err(unreadable)?;
    if !start
        .get(..length)
        .is_some_and(|start| start.starts_with(b"PK\x03\x04"))
    {
        input.sources.push(Source {
            name: name.to_owned(),
            path: path.to_owned(),
            entry: None,
        });
        return Ok(());
    }
    let archive = ZipArchive::new(BufReader::new(file))
        .map_err(|error| format!("it is a damaged ZIP archive: {error}"))?;
    add_entries(path, archive, input)
}

fn add_entries(
    path: &Path,
    mut archive: ZipArchive<BufReader<File>>,
    input: &mut Input,
) -> Result<(), String> {
    for index in 0..archive.len() {
        let entry = archive
            .by_index_raw(index)
            .map_err(|error| format!("it is a damaged ZIP archive: {error}"))?;
        // No name with `..` or from the root, and no link.
        let is_link = entry
            .unix_mode()
            .is_some_and(|mode| mode & 0o170_000 == 0o120_000);
        let (true, Some(inner)) = (entry.is_file() && !is_link, entry.enclosed_name()) else {
            continue;
        };
        let is_deflated = match entry.compression() {
            CompressionMethod::Stored => false,
            CompressionMethod::Deflated => true,
            _ => continue,
        };
        let inner = inner.to_string_lossy().replace('\\', "/");
        if inner.starts_with("__MACOSX/") || entry.encrypted() {
            continue;
        }
        let Some(start) = entry.data_start() else { continue };
        let source = Source {
            name: inner.clone(),
            path: path.to_owned(),
            entry: Some(Entry {
                start,
                compressed: entry.compressed_size(),
                is_deflated,
            }),
        };
        let lower = inner.to_ascii_lowercase();
        if ENDINGS.iter().any(|ending| lower.ends_with(ending)) {
            input.sources.push(source);
        } else {
            input.files.push(ArchivedFile { path: inner, source });
        }
    }
    Ok(())
}

impl ArchivedFile {
    /// Reads the file, which may have at most `limit` bytes.
    pub(super) fn read(&self, limit: usize) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let limit = u64::try_from(limit).unwrap_or(u64::MAX);
        self.source
            .raw()?
            .take(limit.saturating_add(1))
            .read_to_end(&mut bytes)?;
        if u64::try_from(bytes.len()).is_ok_and(|length| length > limit) {
            return Err(io::Error::other("it is too large"));
        }
        Ok(bytes)
    }
}

impl Source {
    /// Returns the path of a file that is not in an archive.
    pub(super) fn path(&self) -> Option<&Path> {
        self.entry.is_none().then_some(&*self.path)
    }

    /// Opens the content, decompressed.
    pub(super) fn open(&self) -> io::Result<Box<dyn BufRead + Send>> {
        let mut content = BufReader::with_capacity(BUFFER, self.raw()?);
        if !content.fill_buf()?.starts_with(&[0x1f, 0x8b]) {
            return Ok(Box::new(content));
        }
        let compressed = match &self.entry {
            Some(entry) => entry.compressed,
            None => self.path.metadata()?.len(),
        };
        let inflated = Inflated {
            content: MultiGzDecoder::new(content),
            left: allowed(compressed),
        };
        Ok(Box::new(BufReader::with_capacity(BUFFER, inflated)))
    }

    fn raw(&self) -> io::Result<Box<dyn Read + Send>> {
        let mut file = File::open(&self.path)?;
        let Some(entry) = &self.entry else {
            return Ok(Box::new(file));
        };
        file.seek(SeekFrom::Start(entry.start))?;
        let content = BufReader::with_capacity(BUFFER, file).take(entry.compressed);
        Ok(if entry.is_deflated {
            Box::new(Inflated {
                content: DeflateDecoder::new(content),
                left: allowed(entry.compressed),
            })
        } else {
            Box::new(content)
        })
    }
}

fn allowed(compressed: u64) -> u64 {
    compressed.saturating_mul(MOST_RATIO).max(ALWAYS_ALLOWED)
}

/// Decompressed content that may not be suspiciously large.
struct Inflated<R> {
    content: R,
    left: u64,
}

impl<R: Read> Read for Inflated<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.content.read(buffer)?;
        self.left = self
            .left
            .checked_sub(u64::try_from(length).unwrap_or(u64::MAX))
            .ok_or_else(|| io::Error::other("it is too large for its compressed size: it may be a trap"))?;
        Ok(length)
    }
}
