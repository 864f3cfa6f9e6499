using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Wording;

namespace XenLint.Rules.Networking;

/// <summary>XL1025: each host has several name servers to ask, and all hosts of a pool the same.</summary>
public sealed class RedundantNameServers : Rule
{
    private static readonly RuleOption<long> MinServers = RuleOption.Integer(
        "min_servers", defaultValue: 2, "The number of DNS servers that each host should have.", minimum: 1, maximum: 3);

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL1025",
        Name = "RedundantNameServers",
        Title = "A host lacks DNS servers, or has only one",
        Message = "{0} {1}.",
        Why = "Hosts look up time sources, directory servers, storage and each other by name. Without a name server, or when the only one fails, logons, updates and name-based storage fail with it.",
        Category = Category.Networking,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            RuleSource.ReferenceArchitecture("Management and VM networks", "Hosts must be found by their full names in DNS."),
            RuleSource.Xapi("ocaml/xapi/helpers.ml", "Name servers are those of the interface that is marked peerdns, else of the management interface."),
        ],
        Needs = Needs.AnyOf(PIF.Columns.DNS, MemberName.Resolver).CorroboratedBy(PIF.Columns.IpConfigurationMode, PIF.Columns.OtherConfig),
        Options = [MinServers],
        Remediation =
        [
            RemediationStep.Xe(
                "xe pif-reconfigure-ip uuid={pif} mode=static IP={ip} netmask={netmask} gateway={gateway} DNS=<server1>,<server2>",
                Risk.Medium,
                interrupts: "the management connection for a moment",
                purpose: "Repeat the present address values exactly and change the servers only; then it is allowed while high availability is on, too."),
            RemediationStep.PowerShell(
                "Invoke-XenPIF -Uuid {pif} -XenAction ReconfigureIp -Mode static -IP {ip} -Netmask {netmask} -Gateway {gateway} -DNS <server1>,<server2>",
                Risk.Medium,
                interrupts: "the management connection for a moment"),
        ],
        Tags = ["dns", "management", "naming", "resilience"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        var answers = new List<NameServerAnswer>();
        context.EachHost(evidence =>
        {
            var answer = NameServerAnswer.Of(evidence);
            answers.Add(answer);
            return Judge(context, answer);
        });
        Compare(context, answers);
    }

    private static Verdict Judge(RuleContext context, NameServerAnswer answer)
    {
        var required = context.Option(MinServers);
        var servers = answer.Servers;
        return answer switch
        {
            { Configured: { IsFixed: true, Servers.Count: 0 }, InForce.Count: > 0 } => Report(
                context, answer, $"has no DNS server in its configuration; {ListText.Of(answer.InForceTexts)} in {answer.ResolverPath} will be lost", DiagnosticSeverity.Warning),
            { InForce.Count: 0, Configured.Servers.Count: > 0 } => Report(
                context,
                answer,
                $"has {ListText.Of([.. answer.Configured.Servers.Select(server => server.Text)])} configured, but no DNS server is in force ({answer.ResolverPath} names none)",
                DiagnosticSeverity.Warning),
            _ when servers.Count == 0 => Report(context, answer, "has no DNS server", DiagnosticSeverity.Warning),
            _ when servers.FirstOrDefault(server => server.IsLoopback) is { } itself => Report(
                context, answer, $"asks itself ({itself.Text}) for names, and no DNS server runs on a host", DiagnosticSeverity.Warning),
            _ when servers.Count < required => Report(
                context, answer, $"has {servers.Count} DNS server{(servers.Count == 1 ? "" : "s")} ({ListText.Of([.. servers.Select(server => server.Text)])}); it should have {required}", DiagnosticSeverity.Info),
            _ => Verdict.Judged,
        };
    }

    private static Verdict Report(RuleContext context, NameServerAnswer answer, string what, DiagnosticSeverity severity)
    {
        var pif = answer.Configured?.Interface;
        return context.Report(
            at: answer.Place,
            message: [$"'{answer.Evidence.DisplayName}'", what],
            severity,
            related: [answer.Evidence.Host],
            fix: new()
            {
                ["pif"] = pif?.Uuid ?? default,
                ["ip"] = pif?.IP ?? default,
                ["netmask"] = pif?.Netmask ?? default,
                ["gateway"] = pif?.Gateway ?? default,
            });
    }

    /// <summary>Hosts with different servers see different names. A host without any is reported already.</summary>
    private static void Compare(RuleContext context, List<NameServerAnswer> answers)
    {
        var groups = answers.Where(answer => answer.Servers.Count > 0)
            .GroupBy(answer => string.Join(", ", answer.Servers.Select(server => server.Key).Order(StringComparer.Ordinal)), StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .ToList();
        if (groups.Count > 1)
        {
            context.Report(
                at: context.Capture.Pool?.Place ?? groups[0].First().Place,
                message:
                [
                    "Hosts",
                    $"have {groups.Count} different sets of DNS servers ({string.Join("; ", groups.Select(InWords))})",
                ],
                DiagnosticSeverity.Info,
                related: [.. groups.SelectMany(group => group).Select(answer => answer.Evidence.Host)]);
        }
    }

    private static string InWords(IGrouping<string, NameServerAnswer> group) =>
        $"{group.Key} on {ListText.Of([.. group.Select(answer => $"'{answer.Evidence.DisplayName}'").Order(StringComparer.Ordinal)])}";
}
