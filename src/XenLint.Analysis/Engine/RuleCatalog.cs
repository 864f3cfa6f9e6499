using System.Collections.Immutable;
using System.Reflection;

namespace XenLint.Analysis;

/// <summary>The rules of one or more assemblies, found by type and sorted by id.</summary>
public sealed class RuleCatalog
{
    private RuleCatalog(IEnumerable<Rule> rules) => Rules = [.. rules.OrderBy(rule => rule.Descriptor.Id, StringComparer.Ordinal)];

    /// <summary>The rules, sorted by id.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>Every descriptor, the tool's own first.</summary>
    public IEnumerable<RuleDescriptor> Descriptors => ToolRule.All.Concat(Rules.Select(rule => rule.Descriptor));

    /// <summary>The descriptor of this id, compared without case, or null.</summary>
    public RuleDescriptor? Find(string id) =>
        Descriptors.FirstOrDefault(rule => rule.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    /// <summary>The page of a rule, or null when none travels with it.</summary>
    public RulePage? PageOf(RuleDescriptor descriptor)
    {
        var rule = Rules.FirstOrDefault(candidate => candidate.Descriptor == descriptor);
        return RulePage.Find((rule?.GetType() ?? typeof(ToolRule)).Assembly, descriptor);
    }

    /// <summary>
    /// Makes one rule of each public class that derives from <see cref="Rule"/>. The other types are not even looked at: an assembly of rules has ten
    /// times as many, and each that is looked at has to be loaded.
    /// </summary>
    /// <exception cref="InvalidOperationException">Two classes claim the same id.</exception>
    public static RuleCatalog Of(params Assembly[] assemblies)
    {
        var catalog = new RuleCatalog(assemblies
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(Rule)))
            .Select(type => (Rule)Activator.CreateInstance(type)!));
        var repeated = catalog.Rules.GroupBy(rule => rule.Descriptor.Id).FirstOrDefault(group => group.Count() > 1);
        return repeated is null
            ? catalog
            : throw new InvalidOperationException($"Two rules claim the id {repeated.Key}: {string.Join(", ", repeated.Select(rule => rule.GetType()))}.");
    }

    /// <summary>The catalogue of these rules; for tests.</summary>
    public static RuleCatalog Of(params IEnumerable<Rule> rules) => new(rules);
}
