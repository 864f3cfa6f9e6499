using System.Globalization;
using System.Net;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Rules.Networking;

/// <summary>XL1002: each host has exactly one management interface, with a usable address.</summary>
public sealed class OneManagementInterface : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "XL1002",
        Name = "OneManagementInterface",
        Title = "A host does not have exactly one management interface with a usable address",
        Message = "'{0}' has {1}; exactly one attached management interface with the host's address is required.",
        Why = "The pool reaches a host over its management interface and by the address that the database keeps for it. Without that the host is lost to the pool after its next restart, if not now.",
        Category = Category.Networking,
        Severity = DiagnosticSeverity.Error,
        Precision = Precision.High,
        Since = "0.1",
        Sources =
        [
            RuleSource.ReferenceArchitecture("Management and VM networks", "Hosts need fixed management addresses."),
            RuleSource.Xapi("ocaml/xapi/xapi_pif.ml", "Management runs on one interface of a host, which must have an address and must not be a member of a bond."),
        ],
        Needs = Needs
            .AllOf(PIF.Columns.Management, PIF.Columns.Host)
            .CorroboratedBy(PIF.Columns.IP, PIF.Columns.CurrentlyAttached, PIF.Columns.PrimaryAddressType, Host.Columns.Address),
        Remediation =
        [
            RemediationStep.Xe(
                "xe host-management-reconfigure pif-uuid={pif}",
                Risk.High,
                interrupts: "the management connection; use the host's own console",
                purpose: "Name the interface that shall carry management. It needs an address first: xe pif-reconfigure-ip.") with { Demands = Demands.HighAvailabilityOff },
            RemediationStep.PowerShell(
                "Invoke-XenHost -XenAction ManagementReconfigure -Pif {pif}",
                Risk.High,
                interrupts: "the management connection") with { Demands = Demands.HighAvailabilityOff },
        ],
        Tags = ["address", "management"],
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context) => context.Each(context.Capture.Hosts, host =>
    {
        if (host.PIFs.Count == 0)
        {
            return Verdict.CannotTell(NotEvaluatedReason.TableAbsent, "the database has no interface of the host");
        }

        return host.PIFs.Where(pif => pif.IsManaged && pif.Management).OrderBy(pif => pif.DisplayName, StringComparer.Ordinal).ToList() switch
        {
            [] => Report(context, host, [], "no management interface"),
            [var only] => JudgeOnly(context, host, only),
            var several => Report(
                context,
                host,
                several,
                string.Create(CultureInfo.InvariantCulture, $"{several.Count} management interfaces ({string.Join(", ", several.Select(pif => pif.DisplayName))})")),
        };
    });

    private static Verdict JudgeOnly(RuleContext context, Host host, PIF pif)
    {
        if (pif.IsBondMember)
        {
            return Report(context, host, [pif], $"its management interface '{pif.DisplayName}' inside a bond, whose members carry no address of their own");
        }

        if (!pif.CurrentlyAttached.WhenAbsent(true))
        {
            return Report(context, host, [pif], $"its management interface '{pif.DisplayName}' unplugged");
        }

        if (!pif.HasAddressMode)
        {
            return Report(context, host, [pif], $"no address configured on its management interface '{pif.DisplayName}'");
        }

        var address = AddressOf(pif);
        if (address.Length == 0)
        {
            return host.State == HostState.Down ? Verdict.Judged : Report(context, host, [pif], $"no address at the moment on its management interface '{pif.DisplayName}'");
        }

        return host.Address.TryGet(out var known) && Differs(address, known)
            ? Report(
                context,
                host,
                [pif],
                $"the address {known} in its own record, but {address} on its management interface '{pif.DisplayName}'",
                DiagnosticSeverity.Warning,
                host.Address)
            : Verdict.Judged;
    }

    /// <summary>The address of the family that management uses, without the length that IPv6 addresses carry; empty when there is none.</summary>
    private static string AddressOf(PIF pif) => pif.PrefersIPv6
        ? pif.IPv6.FirstOrDefault(text => text.Length > 0)?.Split('/')[0] ?? ""
        : pif.IP.Value;

    /// <summary>True when both are addresses and not the same one; a name would have to be resolved.</summary>
    private static bool Differs(string one, string other) =>
        IPAddress.TryParse(one, out var left) && IPAddress.TryParse(other, out var right) && !left.Equals(right);

    private static Verdict Report(
        RuleContext context, Host host, IReadOnlyList<PIF> interfaces, string what, DiagnosticSeverity? severity = null, Place? at = null) => context.Report(
        at: at ?? host.Place,
        message: [host.DisplayName, what],
        severity,
        related: [.. interfaces],
        fix: new() { ["pif"] = interfaces is [{ IsBondMember: false } only] ? only.Uuid : default });
}
