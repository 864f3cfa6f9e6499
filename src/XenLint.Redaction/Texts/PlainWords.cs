using System.Collections.Frozen;
using System.Text.RegularExpressions;
using XenLint.Model;

namespace XenLint.Redaction;

/// <summary>Words that say nothing of a pool although something in it may be called so.</summary>
internal sealed partial class PlainWords
{
    /// <summary>Words of logs and configuration files.</summary>
    private const string Usual =
        "a an and any are at backup bad bond boot bridge build bus by cache card client cluster code com config core crash critical daemon data database debug default "
        + "dev device disk disks down driver dump error errors eth event events fail failed false fatal file files for from gateway group guest guests ha halted hba high host hosts "
        + "hostname id in info input interface internal ip is iscsi iso kernel lab lan last left link linux local localdomain localhost lock log login loop low mail main "
        + "management master memory message messages misc missing mode monitor monitoring mount mtu multipath name net network networks new nfs no node none normal not note ntp "
        + "null of off office ok old on open or orders other out output panic paused pool pools port prod production proxy public queue rack read ready reboot redo remote "
        + "report reports restart root running san secondary server servers service session shared shutdown slave slow snapshot source srv start state static status stop storage "
        + "store sync syslog system table target task tcp temp template test tests the time timeout tmp to token tools true trunk type udp unknown up update user users "
        + "uuid value version vhd vif vlan vm vms volume wan warn warning warnings was web windows with work xapi xe xen xenserver xml yes";

    private readonly FrozenSet<string> words;

    /// <summary>Makes the list.</summary>
    /// <param name="own">Texts of the tool itself, whose words must stay readable.</param>
    public PlainWords(IEnumerable<string> own)
    {
        var all = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var text in own.Append(Usual))
        {
            all.UnionWith(Word().Matches(text).Select(match => match.Value));
        }

        foreach (var table in XapiDataModel.Tables)
        {
            all.Add(table.Name);
            all.UnionWith(table.Columns.SelectMany(column => column.Literals.Append(column.Name).Append(column.Name.Replace("__", "_", StringComparison.Ordinal))));
            all.UnionWith(table.Columns.SelectMany(column => column.Name.Split('_')));
        }

        words = all.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>True for a name that means a device or a role on every machine: in a text it never means an object that is called so.</summary>
    public static bool IsOfMachines(string name) => Machine().IsMatch(name);

    /// <summary>True for a name that could be an ordinary word, so that it is one unless it clearly stands for a name.</summary>
    public bool AreOrdinary(string name) => name.Length < 4 || words.Contains(name) || name.All(char.IsAsciiDigit);

    [GeneratedRegex(@"[A-Za-z][A-Za-z0-9_]*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(
        @"^(?:(?:eth|bond|xenbr|xapi|vlan|lo|tap|vif|sd|hd|xvd|nvme|dm-|md|tty|loop|br|ovs|team|en[ops])[0-9a-z.:/-]{0,12}|localhost(?:\.\w+)?|root|dom0|domain-0|lo|xenapi|none|null|true|false|\d+)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Machine();
}
