using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Reads <c>etc/xensource-inventory</c>, which shell scripts read too.</summary>
internal static class HostInventoryParser
{
    public static HostInventory? Parse(MemberText text) => ShellVariables.Read(text) is { Count: > 0 } values ? new HostInventory(values) : null;
}
