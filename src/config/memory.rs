//! The memory limit of this process: that of the machine, or a lower limit of a container or a systemd unit.

use std::fs;
use std::path::{Path, PathBuf};

/// Returns the memory in bytes; `None` if the system does not provide it. Linux provides it in `/proc` and `/sys`.
///
/// `root` is `/`, except in tests.
pub(super) fn limit(root: &Path) -> Option<u64> {
    let groups = fs::read_to_string(root.join("proc/self/cgroup")).unwrap_or_default();
    let limits = groups.lines().flat_map(|line| limits_of_group(root, line));
    limits.chain(of_machine(root)).min()
}

fn of_machine(root: &Path) -> Option<u64> {
    let text = fs::read_to_string(root.join("proc/meminfo")).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("MemTotal:"))?;
    let kilobytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    kilobytes.checked_mul(1024)
}

/// Returns the limits of a control group and of all its ancestors. A line is `0::/path` in version 2, and
/// `7:memory:/path` in version 1, which may list several controllers.
fn limits_of_group(root: &Path, line: &str) -> Vec<u64> {
    let mut parts = line.splitn(3, ':').skip(1);
    let (Some(controllers), Some(path)) = (parts.next(), parts.next()) else {
        return Vec::new();
    };
    let (folder, file) = if controllers.is_empty() {
        (root.join("sys/fs/cgroup"), "memory.max")
    } else if controllers.split(',').any(|name| name == "memory") {
        (root.join("sys/fs/cgroup/memory"), "memory.limit_in_bytes")
    } else {
        return Vec::new();
    };
    let groups = Path::new(path.trim_start_matches('/')).ancestors();
    // "max" is not a number and means no limit.
    let read = |group: PathBuf| fs::read_to_string(group.join(file)).ok()?.trim().parse().ok();
    groups.filter_map(|group| read(folder.join(group))).collect()
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;

    const GIB: u64 = 1 << 30;

    fn limit_with(files: &[(&str, &str)]) -> Option<u64> {
        let root = TempDir::new().unwrap();
        for (path, text) in files {
            let path = root.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        limit(root.path())
    }

    const MACHINE: (&str, &str) = ("proc/meminfo", "MemTotal:        8388608 kB\nMemFree: 1 kB\n");

    #[test]
    fn without_a_limit_the_memory_is_the_machines() {
        assert_eq!(limit_with(&[MACHINE]), Some(8 * GIB));
        let unlimited = [
            MACHINE,
            ("proc/self/cgroup", "0::/a.slice/b.service\n"),
            ("sys/fs/cgroup/a.slice/b.service/memory.max", "max\n"),
        ];
        assert_eq!(limit_with(&unlimited), Some(8 * GIB));
        assert_eq!(limit_with(&[]), None);
    }

    #[test]
    fn the_lowest_limit_of_a_group_and_those_above_it_counts() {
        let second = [
            MACHINE,
            ("proc/self/cgroup", "0::/a.slice/b.service\n"),
            ("sys/fs/cgroup/a.slice/memory.max", "1073741824\n"),
            ("sys/fs/cgroup/a.slice/b.service/memory.max", "2147483648\n"),
        ];
        assert_eq!(limit_with(&second), Some(GIB));
        let container = [
            MACHINE,
            ("proc/self/cgroup", "0::/\n"),
            ("sys/fs/cgroup/memory.max", "536870912\n"),
        ];
        assert_eq!(limit_with(&container), Some(GIB / 2));
    }

    #[test]
    fn the_first_version_of_control_groups_is_read_too() {
        let groups = "12:cpu,cpuacct:/x\n7:hugetlb,memory:/docker/abc\n1:name=systemd:/x\n";
        let limited = [
            MACHINE,
            ("proc/self/cgroup", groups),
            // Inside the container, its own group is the root.
            ("sys/fs/cgroup/memory/memory.limit_in_bytes", "268435456\n"),
        ];
        assert_eq!(limit_with(&limited), Some(GIB / 4));
        let unlimited = [
            MACHINE,
            ("proc/self/cgroup", groups),
            (
                "sys/fs/cgroup/memory/memory.limit_in_bytes",
                "9223372036854771712\n",
            ),
        ];
        assert_eq!(limit_with(&unlimited), Some(8 * GIB));
    }
}
