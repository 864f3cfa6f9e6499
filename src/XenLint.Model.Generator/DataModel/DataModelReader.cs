namespace XenLint.Model.Generator;

/// <summary>From <c>xapi-datamodel.json</c> to a checked <see cref="DataModel"/>.</summary>
internal sealed class DataModelReader
{
    private const string Format = "xenlint-datamodel/1";

    /// <summary>An unknown key is refused: it may be a misspelt <c>secret</c>, and no secret must leak for a typing error.</summary>
    private static readonly HashSet<string> ColumnKeys =
        ["name", "type", "since", "removed", "deprecated", "default", "internal", "unit", "secret"];

    private static readonly HashSet<string> Secrecies = ["always", "keys", "personal"];

    private readonly Dictionary<string, LocatedJson> tables;
    private readonly Dictionary<string, LocatedJson> enumerations;
    private readonly IReadOnlyList<LocatedJson> releases;
    private readonly Dictionary<string, int?> minorOfRelease;
    private readonly ColumnTypeReader types;

    private DataModelReader(LocatedJson root)
    {
        releases = root.Get("releases").AsList();
        tables = ByName(root.Get("tables").AsList(), "table");
        enumerations = ByName(root.Get("enums").AsList(), "enum");
        minorOfRelease = ByName(releases, "release").ToDictionary(pair => pair.Key, pair => pair.Value.Find("schemaMinor")?.AsNumber());
        types = new(new HashSet<string>(tables.Keys), new HashSet<string>(enumerations.Keys));
    }

    /// <exception cref="DataModelMistakeException">The file cannot be used.</exception>
    public static DataModel Read(LocatedJson root)
    {
        var format = root.Get("format");
        if (format.AsText() != Format)
        {
            throw format.Mistake($"format \"{format.AsText()}\" is unknown; this generator reads \"{Format}\"");
        }

        var reader = new DataModelReader(root);
        var columns = reader.tables.ToDictionary(table => table.Key, table => reader.Columns(table.Key, table.Value));
        var relations = new RelationReader(reader.tables, columns).Read(root.Find("relations")?.AsList() ?? []);
        var model = new DataModel(
            new(reader.releases.Select(Release)),
            new(reader.enumerations.Select(pair => Enumeration(pair.Key, pair.Value))),
            new(reader.tables.Select(pair => reader.Table(pair.Key, pair.Value, columns[pair.Key], relations[pair.Key]))));
        new NameClashes(reader.tables, reader.enumerations).ThrowIfAny(model);
        return model;
    }

    private static Dictionary<string, LocatedJson> ByName(IReadOnlyList<LocatedJson> items, string what)
    {
        var byName = new Dictionary<string, LocatedJson>();
        foreach (var item in items)
        {
            var name = item.Get("name");
            if (byName.ContainsKey(name.AsName()))
            {
                throw name.Mistake($"{what} \"{name.AsText()}\" stands here a second time");
            }

            byName.Add(name.AsText(), item);
        }

        return byName;
    }

    private static ReleaseModel Release(LocatedJson release) =>
        new(release.Get("name").AsText(), release.Find("schemaMinor")?.AsNumber(), release.Find("product")?.AsText());

    private static EnumerationModel Enumeration(string name, LocatedJson enumeration) =>
        new(name, new(enumeration.Get("values").AsList().Select(value => value.AsName())));

    private TableModel Table(string name, LocatedJson table, IEnumerable<ColumnModel> columns, IEnumerable<DerivedSet> sets)
    {
        var rows = table.Find("rows");
        return rows is null || rows.AsText() == "never"
            ? new(name, table.Get("what").AsName(), LifecycleOf(table), rows is not null, new(columns), new(sets))
            : throw rows.Mistake($"\"rows\" of table {name} can only be \"never\"");
    }

    private List<ColumnModel> Columns(string table, LocatedJson json) =>
        [.. ByName(json.Get("columns").AsList(), $"column of table {table}").Select(pair => Column(pair.Key, pair.Value))];

    private ColumnModel Column(string name, LocatedJson column)
    {
        foreach (var key in column.Keys)
        {
            if (!ColumnKeys.Contains(key))
            {
                throw column.Find(key)?.Mistake($"column {name} has an unknown key \"{key}\"")
                    ?? column.Mistake($"column {name} has an unknown key \"{key}\"");
            }
        }

        var secret = column.Find("secret");
        return secret is null || Secrecies.Contains(secret.AsText())
            ? new(
                name,
                types.Read(column.Get("type")),
                LifecycleOf(column),
                column.Find("default")?.AsText(),
                column.Find("internal")?.AsFlag() ?? false,
                column.Find("unit")?.AsText(),
                secret?.AsText())
            : throw secret.Mistake($"\"secret\" of column {name} can only be \"{string.Join("\", \"", Secrecies)}\"");
    }

    private Lifecycle LifecycleOf(LocatedJson thing)
    {
        var since = Release(thing, "since");
        return new(since, since is null ? null : minorOfRelease[since], Release(thing, "deprecated"), Release(thing, "removed"));
    }

    private string? Release(LocatedJson thing, string key) =>
        thing.Find(key) is not { } name ? null
        : minorOfRelease.ContainsKey(name.AsText()) ? name.AsText()
        : throw name.Mistake($"\"{key}\" names release \"{name.AsText()}\", which the file does not list");
}
