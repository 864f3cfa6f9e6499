namespace XenLint.Model.Generator;

/// <summary>Documentation comments, made from what the data model states.</summary>
internal static class Facts
{
    public static string Of(ColumnModel column, string aspect = "")
    {
        var unit = column.Unit is { } named ? $"; unit {CSharp.Xml(named)}" : "";
        var isInternal = column.IsInternal ? "; internal to xapi" : "";
        return $"Column <c>{CSharp.Xml(column.Name)}</c>{aspect}{Of(column.Lifecycle)}{unit}{isInternal}.";
    }

    public static string Of(DerivedSet set) =>
        $"Set <c>{CSharp.Xml(set.Name)}</c>, derived: the rows of <c>{CSharp.Xml(set.Table)}</c> "
        + $"whose <c>{CSharp.Xml(set.Column)}</c> points here.";

    public static string Of(TableModel table)
    {
        var rows = table.NeverHasRows ? "; never has rows" : "";
        return $"{Sentence(table.What)} Table <c>{CSharp.Xml(table.Name)}</c>{Of(table.Lifecycle)}{rows}.";
    }

    private static string Of(Lifecycle lifecycle)
    {
        var schema = lifecycle.SinceMinor is { } minor ? $" (schema 5.{CSharp.Literal(minor)})" : "";
        var since = lifecycle.Since is { } release ? $"; since {CSharp.Xml(release)}{schema}" : "";
        var deprecated = lifecycle.Deprecated is { } old ? $"; deprecated in {CSharp.Xml(old)}" : "";
        var removed = lifecycle.Removed is { } gone ? $"; removed in {CSharp.Xml(gone)}" : "";
        return since + deprecated + removed;
    }

    private static string Sentence(string text) => CSharp.Xml(text).TrimEnd('.') + ".";
}
