using System.Globalization;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Which files of a report are logs. A log that a new rule needs is a line here.</summary>
public static class LogNames
{
    private const string Folder = "var/log/";

    /// <summary>A rotation that carries a date is older than any that carries a number: nobody keeps so many by number.</summary>
    private const int LastDate = 9999_12_31;

    /// <summary>The names below <c>/var/log</c>; <c>*</c> stands for a part of a name that tells several logs of a kind apart.</summary>
    private static readonly (LogKind Log, string Name)[] Names =
    [
        (LogKind.Toolstack, "xensource.log"),
        (LogKind.StorageManager, "SMlog"),
        (LogKind.HighAvailability, "xha.log"),
        (LogKind.Daemon, "daemon.log"),
        (LogKind.Kernel, "kern.log"),
        (LogKind.KernelStart, "dmesg"),
        (LogKind.Critical, "crit.log"),
        (LogKind.Messages, "messages"),
        (LogKind.User, "user.log"),
        (LogKind.Disks, "blktap.log"),
        (LogKind.Disks, "blktap/*.log"),
        (LogKind.MachineChecks, "mcelog"),
        (LogKind.Hypervisor, "xen/hypervisor.log"),
    ];

    /// <summary>Tells which log a file is.</summary>
    /// <param name="path">The path inside the report, or with any folders before that; a suffix <c>.gz</c> makes no difference.</param>
    /// <param name="name">The log and the rotation.</param>
    public static bool TryParse(string path, out LogMemberName name)
    {
        name = default;
        var folder = path.LastIndexOf(Folder, StringComparison.Ordinal);
        if (folder < 0 || (folder > 0 && path[folder - 1] != '/'))
        {
            return false;
        }

        var file = path.AsSpan(folder + Folder.Length);
        file = file.EndsWith(".gz", StringComparison.Ordinal) ? file[..^3] : file;
        var rotation = TakeRotation(ref file);
        foreach (var (log, pattern) in Names)
        {
            if (Matches(file, pattern))
            {
                name = new LogMemberName(log, file.ToString(), rotation);
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes <c>.3</c> or <c>-20240514</c> off the end of a name.</summary>
    private static int TakeRotation(ref ReadOnlySpan<char> file)
    {
        var digits = file.Length - file.TrimEnd("0123456789").Length;
        if (digits is 0 or > 8 || digits == file.Length || !int.TryParse(file[^digits..], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return 0;
        }

        var mark = file[^(digits + 1)];
        if (mark == '.' ? digits > 6 : mark != '-' || digits != 8)
        {
            return 0;
        }

        file = file[..^(digits + 1)];
        return mark == '.' ? number : LastDate + 1 - Math.Min(number, LastDate) + 999_999;
    }

    private static bool Matches(ReadOnlySpan<char> file, string pattern)
    {
        var star = pattern.IndexOf('*', StringComparison.Ordinal);
        return star < 0
            ? file.SequenceEqual(pattern)
            : file.Length > pattern.Length - 1
                && file.StartsWith(pattern.AsSpan(0, star), StringComparison.Ordinal)
                && file.EndsWith(pattern.AsSpan(star + 1), StringComparison.Ordinal)
                && !file[star..^(pattern.Length - star - 1)].Contains('/');
    }
}
