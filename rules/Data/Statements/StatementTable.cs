using System.Collections.Immutable;
using System.Text.Json;

namespace XenLint.Rules.Data.Statements;

/// <summary>What the documents behind the rules demand of the network, the storage and the clocks of a pool.</summary>
public sealed class StatementTable
{
    private static readonly Lazy<StatementTable> Embedded = new(() => new(EmbeddedData.Text("network-storage-time.json")));

    private StatementTable(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        Subject = root.GetProperty("subject").GetString()!;
        Statements = [.. root.GetProperty("documents").EnumerateArray().SelectMany(ReadDocument)];
        Unseen = [.. root.GetProperty("unseen").EnumerateArray().Select(item => new UnseenMatter(Text(item, "id"), Text(item, "what"), Text(item, "why")))];
        Reserved = [.. root.GetProperty("reserved").EnumerateArray().Select(item => new ReservedNumber(Text(item, "rule"), Text(item, "decides")))];
    }

    /// <summary>The table that travels with the rules.</summary>
    public static StatementTable BuiltIn => Embedded.Value;

    /// <summary>What the statements are about.</summary>
    public string Subject { get; }

    /// <summary>The statements, in the order of the file.</summary>
    public ImmutableArray<Statement> Statements { get; }

    /// <summary>What cannot be seen offline.</summary>
    public ImmutableArray<UnseenMatter> Unseen { get; }

    /// <summary>Numbers that are kept for rules, built or not.</summary>
    public ImmutableArray<ReservedNumber> Reserved { get; }

    private static IEnumerable<Statement> ReadDocument(JsonElement document)
    {
        var title = Text(document, "title");
        return document.GetProperty("statements").EnumerateArray().Select(item => new Statement(
            Text(item, "id"), title, Text(item, "statement"), Texts(item, "rules"), Texts(item, "unseen")));
    }

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString()!;

    private static ImmutableArray<string> Texts(JsonElement item, string name) => [.. item.GetProperty(name).EnumerateArray().Select(text => text.GetString()!)];
}
