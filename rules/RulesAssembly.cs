using System.Reflection;

namespace XenLint.Rules;

/// <summary>The assembly that holds the catalogue.</summary>
public static class RulesAssembly
{
    /// <summary>The assembly, for <c>RuleCatalog.Of</c>.</summary>
    public static Assembly Assembly => typeof(RulesAssembly).Assembly;
}
