using System.Globalization;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Wording;

namespace XenLint.Rules.Networking;

/// <summary>XL1026: each host has a name of its own that other machines can look up.</summary>
public sealed class HostNamesAreUnique : Rule
{
    /// <summary>The longest name that the kernel keeps.</summary>
    private const int LongestName = 63;

    private static readonly RuleOption<bool> RequireDomain = RuleOption.Switch(
        "require_domain", defaultValue: true, "Report hosts whose full name is not known because neither the host name nor the name service has a domain.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL1026",
        Name = "HostNamesAreUnique",
        Title = "Host names are not unique or not fully qualified",
        Message = "'{0}': host name '{1}' {2}.",
        Why = "Other systems reach hosts by their names, certificates are made out to them, and logs are told apart by them. Two hosts of one name are one host to all of these.",
        Category = Category.Networking,
        Severity = DiagnosticSeverity.Warning,
        Precision = Precision.Medium,
        Since = "0.1",
        Sources =
        [
            RuleSource.ReferenceArchitecture("Management and VM networks", "Hosts must be found by their full names in DNS."),
            new("RFC 1123", "section 2.1", "Host names consist of letters, digits and hyphens, in parts that are joined by dots."),
        ],
        Needs = Needs.AllOf(Host.Columns.Hostname).CorroboratedBy(PIF.Columns.OtherConfig, MemberName.Resolver, MemberName.HostNames),
        Options = [RequireDomain],
        Remediation =
        [
            RemediationStep.Xe(
                "xe host-set-hostname-live host-uuid={host} host-name=<name>",
                Risk.Medium,
                interrupts: "logons by Active Directory until the host has joined again, and clients that check the name in the host's certificate"),
            RemediationStep.PowerShell(
                "Set-XenHost -Uuid {host} -HostnameLive <name>",
                Risk.Medium,
                interrupts: "logons by Active Directory, and clients that check the name in the host's certificate"),
        ],
        Tags = ["certificate", "dns", "naming"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        var byName = context.Capture.Hosts.Readable
            .Where(host => host.Hostname.TryGet(out var name) && name.Length > 0)
            .ToLookup(host => host.Hostname.Value, StringComparer.OrdinalIgnoreCase);
        context.Each(context.Capture.Hosts, host =>
        {
            var name = host.Hostname.Value;
            var others = byName[name].Where(other => !ReferenceEquals(other, host)).ToList();
            return others.Count > 0 ? Report(context, host, $"is also that of {ListText.Of(others)}", DiagnosticSeverity.Warning, others)
                : Fault(name) is { } fault ? Report(context, host, fault, DiagnosticSeverity.Warning, [])
                : !context.Option(RequireDomain) || HasDomain(host, name) ? Verdict.Judged
                : Report(context, host, "has no domain, and the host has no search domain either", DiagnosticSeverity.Info, []);
        });
    }

    private static string? Fault(string name) =>
        name.Length == 0 ? "is empty"
        : IsLocalhost(name) ? "stands for whatever machine uses it"
        : name.Length > LongestName ? string.Create(CultureInfo.InvariantCulture, $"has {name.Length} characters; at most {LongestName} are possible")
        : name.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter is not ('-' or '.')) ? "has characters other than letters, digits, hyphens and dots"
        : null;

    private static bool IsLocalhost(string name) => name.StartsWith("localhost", StringComparison.OrdinalIgnoreCase);

    /// <summary>A lease may bring a search domain, so that nothing can be said of such a host without its own file.</summary>
    private static bool HasDomain(Host host, string name)
    {
        if (name.Contains('.', StringComparison.Ordinal) || HasFullNameInFile(host, name))
        {
            return true;
        }

        if (host.Evidence.Resolver.TryGet(out var resolver))
        {
            return resolver.SearchDomains.Count > 0;
        }

        // A report whose file was lost could have told of a domain; a database alone never could.
        if (host.Evidence.Report is not null)
        {
            throw host.Evidence.Resolver.Member.NotKnown();
        }

        var settings = host.DnsSettings;
        return settings.SearchDomains.Count > 0 || (settings.IsFixed ? false : throw host.Evidence.Resolver.Member.NotKnown());
    }

    private static bool HasFullNameInFile(Host host, string name) =>
        host.Evidence.HostNames.TryGet(out var names) && names.All.Any(line => line.Names.Any(known =>
            known.TryGet(out var text) && text.StartsWith($"{name}.", StringComparison.OrdinalIgnoreCase) && !IsLocalhost(text)));

    private static Verdict Report(RuleContext context, Host host, string problem, DiagnosticSeverity severity, IReadOnlyList<Host> others) => context.Report(
        at: host.Hostname,
        message: [host.DisplayName, host.Hostname.Value, problem],
        severity,
        related: [.. others],
        fix: new() { ["host"] = host.Uuid });
}
