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
        Needs = Needs.AnyOf(PIF.Columns.DNS, MemberName.Resolver).CorroboratedBy(PIF.Columns.IpConfigurationMode, PIF.Columns.OtherConfig, MemberName.Resolver),
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

        // Like is compared with like: what hosts are told, else what is in force.
        if (!Compare(context, answers, answer => answer.Told))
        {
            Compare(context, answers, answer => answer.InForce ?? []);
        }
    }

    /// <summary>The configuration and what is in force are judged each by itself, so that no fault of one is hidden by the other.</summary>
    private static Verdict Judge(RuleContext context, NameServerAnswer answer)
    {
        var required = context.Option(MinServers);
        var (told, inForce) = (answer.Configured is { IsFixed: true } ? answer.Configured.Servers : null, answer.InForce);
        return (told, inForce) switch
        {
            ({ Count: 0 }, { Count: > 0 }) => Report(context, answer, $"has no DNS server in its configuration; {Texts(inForce)} in {answer.ResolverPath} will be lost", DiagnosticSeverity.Warning),
            (_, { Count: 0 }) when answer.Configured is { Servers.Count: > 0 } configured => Report(
                context, answer, $"has {Texts(configured.Servers)} configured, but no DNS server is in force ({answer.ResolverPath} names none)", DiagnosticSeverity.Warning),
            ({ Count: 0 }, _) or (_, { Count: 0 }) => Report(context, answer, "has no DNS server", DiagnosticSeverity.Warning),
            _ when (inForce ?? []).Concat(told ?? []).FirstOrDefault(server => server.IsLoopback) is { } itself => Report(
                context, answer, $"asks itself ({itself.Text}) for names, and no DNS server runs on a host", DiagnosticSeverity.Warning),
            _ when (inForce ?? told)!.Count < required => Report(context, answer, TooFew((inForce ?? told)!, required, "has"), DiagnosticSeverity.Info),
            _ when told?.Count < required => Report(
                context, answer, $"{TooFew(told, required, "is told to use")}, and those that {answer.ResolverPath} names beside will be lost", DiagnosticSeverity.Info),
            _ => answer.Loss is { } loss ? Verdict.CannotTell(loss) : Verdict.Judged,
        };
    }

    private static string TooFew(IReadOnlyList<NameServer> servers, long required, string verb) =>
        $"{verb} {servers.Count} DNS server{(servers.Count == 1 ? "" : "s")} ({Texts(servers)}); it should have {required}";

    private static string Texts(IEnumerable<NameServer> servers) => ListText.Of([.. servers.Select(server => server.Text)]);

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
            },
            owner: Owner.Of(answer.Evidence));
    }

    /// <summary>Hosts with different servers see different names. A host without any is reported already.</summary>
    private static bool Compare(RuleContext context, List<NameServerAnswer> answers, Func<NameServerAnswer, IReadOnlyList<NameServer>> serversOf)
    {
        var groups = answers.Where(answer => serversOf(answer).Count > 0)
            .GroupBy(answer => string.Join(", ", serversOf(answer).Select(server => server.Key).Order(StringComparer.Ordinal)), StringComparer.Ordinal)
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
                related: [.. groups.SelectMany(group => group).Select(answer => answer.Evidence.Host)],
                owner: Owner.Pool);
        }

        return groups.Count > 1;
    }

    private static string InWords(IGrouping<string, NameServerAnswer> group) =>
        $"{group.Key} on {ListText.Of([.. group.Select(answer => $"'{answer.Evidence.DisplayName}'").Order(StringComparer.Ordinal)])}";
}
