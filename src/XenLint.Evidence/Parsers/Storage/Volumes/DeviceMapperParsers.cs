using System.Globalization;
using System.Text.RegularExpressions;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Reads <c>dmsetup table</c>, a line for each piece of a device, and <c>dmsetup info</c>, a block for each device.</summary>
internal static partial class DeviceMapperParsers
{
    private const string None = "No devices found";

    public static DeviceMapperTable? Table(MemberText text)
    {
        var pieces = new List<DeviceMapperPiece>();
        var isNone = false;
        foreach (var line in text.Lines.Select(line => line.Trimmed).Where(line => line.Text is not ("" or "** timeout **")))
        {
            if (line.Text == None)
            {
                isNone = true;
            }
            else if (PieceLine().Match(line.Text) is { Success: true } piece)
            {
                pieces.Add(new DeviceMapperPiece(
                    Part(line, piece.Groups["name"]).Value("name"),
                    Number(Part(line, piece.Groups["sectors"]), "length"),
                    Part(line, piece.Groups["kind"]).Value("target"),
                    piece.Groups["arguments"] is { Success: true } arguments ? Part(line, arguments).Value("arguments") : text.Absent<string>("arguments"),
                    line.Place));
            }
            else
            {
                return null;
            }
        }

        return isNone || pieces.Count > 0 ? new DeviceMapperTable(pieces) : null;
    }

    public static DeviceMapperInfo? Info(MemberText text)
    {
        var devices = new List<DeviceMapperDevice>();
        foreach (var line in text.Lines)
        {
            if (line.TryPair(':', out var key, out var value) && value.Text.Length > 0)
            {
                if (key == "Name")
                {
                    devices.Add(new DeviceMapperDevice(value.Value(key), text.Absent<string>("State"), text.Absent<long>("Open count"), text.Absent<string>("UUID"), line.Place));
                }
                else if (devices is [.., var device])
                {
                    devices[^1] = key switch
                    {
                        "State" => device with { State = value.Value(key) },
                        "Open count" => device with { OpenCount = Number(value, key) },
                        "UUID" => device with { Id = value.Value(key) },
                        _ => device,
                    };
                }
            }
        }

        return devices.Count > 0 || text.Lines.Any(line => line.Text.Trim() == None) ? new DeviceMapperInfo(devices) : null;
    }

    private static TextLine Part(TextLine line, Group group) => line.Part(group.Index..(group.Index + group.Length));

    private static Sourced<long> Number(TextLine part, string field) =>
        part.Value<long>(field, digits => long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null);

    [GeneratedRegex(@"^(?<name>\S+): (?<start>\d+) (?<sectors>\d+) (?<kind>[a-z][\w-]*)(?: (?<arguments>\S.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex PieceLine();
}
