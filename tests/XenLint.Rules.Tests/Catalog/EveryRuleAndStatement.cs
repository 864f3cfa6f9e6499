using XenLint.Analysis;
using XenLint.Rules.Data.Statements;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Catalog;

/// <summary>What the documents demand leads to rules, or to the reason why it cannot be seen.</summary>
public sealed class EveryRuleAndStatement
{
    private static readonly RuleCatalog Catalog = RuleCatalog.Of(RulesAssembly.Assembly);

    private static readonly StatementTable Table = StatementTable.BuiltIn;

    [Fact]
    public void Statements_have_ids_of_their_own() => Assert.Equal(Table.Statements.Length, Table.Statements.Select(statement => statement.Id).Distinct().Count());

    [Fact]
    public void Statements_lead_to_a_rule_or_to_a_reason() =>
        Assert.All(Table.Statements, statement => Assert.True(statement.Rules.Length + statement.Unseen.Length > 0, statement.Id));

    [Fact]
    public void Statements_name_rules_that_exist_or_numbers_that_are_reserved()
    {
        var known = Catalog.Descriptors.Select(rule => rule.Id).Concat(Table.Reserved.Select(number => number.Rule)).ToHashSet();

        Assert.All(Table.Statements.SelectMany(statement => statement.Rules), id => Assert.Contains(id, known));
    }

    [Fact]
    public void Statements_name_reasons_that_exist_and_each_reason_is_named()
    {
        var reasons = Table.Unseen.Select(matter => matter.Id).ToList();

        Assert.Equal(reasons.Order(), Table.Statements.SelectMany(statement => statement.Unseen).Distinct().Order());
        Assert.Equal(reasons.Count, reasons.Distinct().Count());
    }

    [Fact]
    public void Reserved_numbers_are_named_by_a_statement() =>
        Assert.Empty(Table.Reserved.Select(number => number.Rule).Except(Table.Statements.SelectMany(statement => statement.Rules)));

    [Fact]
    public void Stand_on_their_page()
    {
        var path = RepositoryFolder.PathOf("docs/traceability.md");
        var expected = TraceabilityPage.Write(Table, Catalog);
        if (RepositoryFolder.IsUpdateAsked)
        {
            File.WriteAllText(path, expected);
        }

        Assert.Equal(expected, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_planned_rule_is_never_a_link()
    {
        var page = TraceabilityPage.Write(Table, RuleCatalog.Of(Array.Empty<Rule>()));

        Assert.DoesNotContain("](../rules/", page, StringComparison.Ordinal);
        Assert.Contains("XL1001 (planned)", page, StringComparison.Ordinal);
    }
}
