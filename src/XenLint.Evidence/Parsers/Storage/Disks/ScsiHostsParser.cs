using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// Reads <c>scsi-hosts.out</c>: <c>host7:</c> and, set in on the line below, the driver and perhaps <c>-&gt;</c> and the model.
/// </summary>
internal static class ScsiHostsParser
{
    private const string Arrow = " -> ";

    public static ScsiHosts? Parse(MemberText text)
    {
        var hosts = new List<ScsiHost>();
        foreach (var line in text.Lines.Where(line => line.Text.Trim() is not ("" or "** timeout **")))
        {
            if (line.Text is ['h', 'o', 's', 't', .., ':'])
            {
                hosts.Add(new ScsiHost(line.Part(..^1).Value("host"), text.Absent<string>("driver"), text.Absent<string>("model"), line.Place));
            }
            else if (hosts is [.., var host] && line.Text.StartsWith(' '))
            {
                var arrow = line.Text.IndexOf(Arrow, StringComparison.Ordinal);
                hosts[^1] = host with
                {
                    Driver = Told(arrow < 0 ? line.Trimmed : line.Part(..arrow), "driver"),
                    Model = arrow < 0 ? host.Model : Told(line.Part((arrow + Arrow.Length)..), "model"),
                };
            }
            else
            {
                return null;
            }
        }

        return hosts.Count > 0 ? new ScsiHosts(hosts) : null;

        // Drivers without a name of their own call it so.
        static Sourced<string> Told(TextLine part, string field) => part.Text is "" or "<NULL>" or "(null)"
            ? Sourced<string>.NotKnown(ValueState.Absent, part.Value(field).Place)
            : part.Value(field);
    }
}
