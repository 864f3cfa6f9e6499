using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Reads <c>ifcfg-DEV</c>, which shell scripts read too.</summary>
internal static class InterfaceScriptParser
{
    public static InterfaceScript? Parse(MemberText text) => ShellVariables.Read(text) is { Count: > 0 } values ? new InterfaceScript(values) : null;
}
