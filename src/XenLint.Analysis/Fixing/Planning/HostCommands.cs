using System.Collections.Immutable;
using XenLint.Model;

namespace XenLint.Analysis;

/// <summary>The commands that take a host out of service and bring it back.</summary>
internal static class HostCommands
{
    public static ImmutableArray<string> Before(Host host, Shell shell) => shell == Shell.Xe
        ? [Xe("host-disable", host), Xe("host-evacuate", host)]
        : [PowerShell("Disable", host), PowerShell("Evacuate", host)];

    /// <summary>A host that was out of service when the capture was taken stays so: somebody had a reason.</summary>
    public static ImmutableArray<string> After(Host host, Shell shell) =>
        Known.ValueOrNull<HostState>(() => host.State) == HostState.Maintenance ? []
        : [shell == Shell.Xe ? Xe("host-enable", host) : PowerShell("Enable", host)];

    /// <summary>True for a step's own call that does the same for a host that the stage does already.</summary>
    public static bool IsOfStage(FilledCommand call, Host host) =>
        call.Words is ["xe", "host-disable" or "host-evacuate" or "host-enable", var uuid] && uuid == $"uuid={host.Uuid.Value}";

    private static string Xe(string command, Host host) => $"xe {command} uuid={ShellQuoting.OfFile(Shell.Xe).Quote(host.Uuid.Value)}";

    private static string PowerShell(string action, Host host) => $"Invoke-XenHost -Uuid {ShellQuoting.OfFile(Shell.PowerShell).Quote(host.Uuid.Value)} -XenAction {action}";
}
