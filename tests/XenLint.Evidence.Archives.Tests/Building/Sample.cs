using System.Text;

namespace XenLint.Evidence.Archives.Tests;

/// <summary>A small bundle: text that compresses, noise that does not, an empty output, a long name, an archive of its own.</summary>
public static class Sample
{
    public const string Top = "bug-report-20240514093013";

    /// <summary>A path that no classic tar header can hold.</summary>
    public static string LongPath { get; } = string.Join('/', Enumerable.Range(0, 14).Select(part => $"folder-number-{part:00}")) + "/and-a-name-of-some-length.conf";

    public static IReadOnlyList<(string Name, byte[] Content)> Files { get; } =
    [
        ($"{Top}/xapi-db-dumped.xml", Text("<database><table name=\"host\"/></database>", 40)),
        ($"{Top}/chronyc-tracking.out", Text("Stratum : 3\n", 4)),
        ($"{Top}/iscsiadm-m-session-P-3.out", []),
        ($"{Top}/var/log/xensource.log", Text("May 14 09:30:13 lagos07 xapi: [ info] a line of the log\n", 900)),
        ($"{Top}/var/log/sa/sa14", Noise(20_000, 7)),
        ($"{Top}/{LongPath}", Text("long\n", 30)),
        ($"{Top}/inventory.xml", Text("<system-status-inventory/>\n", 1)),
    ];

    public static byte[] Text(string line, int times) => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(line, times)));

    /// <summary>Bytes that cannot be compressed and that are the same in each run.</summary>
    public static byte[] Noise(int length, uint seed)
    {
        var bytes = new byte[length];
        var state = seed;
        for (var at = 0; at < length; at++)
        {
            state = (state * 1664525) + 1013904223;
            bytes[at] = (byte)(state >> 24);
        }

        return bytes;
    }
}
