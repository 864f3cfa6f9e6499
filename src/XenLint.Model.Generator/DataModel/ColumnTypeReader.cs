namespace XenLint.Model.Generator;

/// <summary>Reads types: <c>string</c>, <c>enum bond_mode</c>, <c>ref PIF</c>, <c>set ref VM</c>, <c>map string int</c>.</summary>
internal sealed class ColumnTypeReader(ISet<string> tables, ISet<string> enumerations)
{
    /// <exception cref="DataModelMistakeException">The text is no type, or names something that the file does not list.</exception>
    public ColumnType Read(LocatedJson text)
    {
        var words = new Queue<string>(text.AsText().Split([' '], StringSplitOptions.RemoveEmptyEntries));
        var type = Next(words, text);
        return words.Count == 0 ? type : throw text.Mistake($"type \"{text.AsText()}\" goes on where it should end, at \"{words.Peek()}\"");
    }

    private ColumnType Next(Queue<string> words, LocatedJson text)
    {
        switch (Word(words, text))
        {
            case "string": return new(TypeKind.Text);
            case "int": return new(TypeKind.Integer);
            case "bool": return new(TypeKind.Boolean);
            case "float": return new(TypeKind.Real);
            case "datetime": return new(TypeKind.Time);
            case "enum": return new(TypeKind.Enumeration, Listed(Word(words, text), enumerations, "enum", text));
            case "ref": return new(TypeKind.Reference, Listed(Word(words, text), tables, "table", text));
            case "set": return new(TypeKind.Set, Element: Next(words, text));
            case "option": return new(TypeKind.Option, Element: Next(words, text));
            case "map":
                _ = Next(words, text);
                return new(TypeKind.Map, Element: Next(words, text));
            case var unknown: throw text.Mistake($"type \"{text.AsText()}\" is unknown at \"{unknown}\"");
        }
    }

    private static string Word(Queue<string> words, LocatedJson text) =>
        words.Count > 0 ? words.Dequeue() : throw text.Mistake($"type \"{text.AsText()}\" ends too early");

    private static string Listed(string name, ISet<string> listed, string what, LocatedJson text) => listed.Contains(name)
        ? name
        : throw text.Mistake($"type \"{text.AsText()}\" names {what} \"{name}\", which the file does not list");
}
