using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// Reads <c>sg_map -x</c>: the device, then the numbers of host, channel, target and LUN, that of its kind, and the disk if it is one.
/// </summary>
internal static class ScsiDevicesParser
{
    private const int Numbers = 5;

    public static ScsiDevices? Parse(MemberText text)
    {
        var devices = new List<ScsiDevice>();
        foreach (var line in text.Lines.Where(line => line.Text.Trim() is not ("" or "** timeout **")))
        {
            var words = line.Words;
            if (words.Count is < Numbers + 1 or > Numbers + 2
                || !words[0].Text.StartsWith("/dev/", StringComparison.Ordinal)
                || !words.Skip(1).Take(Numbers).All(word => word.Text.All(char.IsAsciiDigit)))
            {
                return null;
            }

            devices.Add(new ScsiDevice(
                string.Join(':', words.Skip(1).Take(4).Select(word => word.Text)),
                words[0].Value("sg"),
                words.Count > Numbers + 1 ? words[^1].Value("device") : text.Absent<string>("device"),
                line.Trimmed.Place));
        }

        return devices.Count > 0 ? new ScsiDevices(devices) : null;
    }
}
