using XenLint.Testing;

namespace XenLint.Model.Tests.Schema;

/// <summary>The described data model against facts that were gathered apart from it.</summary>
public sealed class TheDataModel
{
    private static readonly string[] Facts = File.ReadAllLines(RepositoryFolder.PathOf("tests/XenLint.Model.Tests/Schema/known-facts.txt"));

    public static TheoryData<string, string> Columns => [.. Lines("columns").Select(line => new TheoryDataRow<string, string>(line.Key, line.Value))];

    [Theory]
    [MemberData(nameof(Columns))]
    public void Has_every_column_that_readers_count_on_with_type_and_release(string table, string columns)
    {
        var info = XapiDataModel.Find(table);

        Assert.NotNull(info);
        Assert.NotNull(info.Since);
        Assert.All(columns.Split(' '), name =>
        {
            var column = info.Find(name);
            Assert.True(column is not null, $"{table}.{name}");
            Assert.True(column.Since is not null, $"{column} has no release");
        });
    }

    [Fact]
    public void Names_the_release_that_brought_a_column() => Assert.All(Lines("since"), fact => Assert.Equal(fact.Value, ColumnOf(fact.Key).Since));

    [Fact]
    public void Knows_the_defaults() => Assert.All(Lines("default"), fact => Assert.Equal(fact.Value, ColumnOf(fact.Key).Default));

    [Fact]
    public void Knows_the_literals_of_enumerations() => Assert.All(Lines("literals"), fact =>
        Assert.Equal(fact.Value.Split(' ').Order(StringComparer.Ordinal), ColumnOf(fact.Key).Literals.Order(StringComparer.Ordinal)));

    [Fact]
    public void Gives_each_column_the_ordinal_of_its_place() => Assert.All(XapiDataModel.Tables, table =>
        Assert.Equal(Enumerable.Range(0, table.Columns.Count), table.Columns.Select(column => column.Ordinal)));

    [Theory]
    [InlineData("secret.value")]
    [InlineData("pool.wlb_password")]
    [InlineData("pool.repository_proxy_password")]
    [InlineData("Cluster.cluster_token")]
    [InlineData("VM.NVRAM")]
    [InlineData("VM.snapshot_metadata")]
    [InlineData("VM.last_booted_record")]
    [InlineData("VM.xenstore_data")]
    [InlineData("VM.PV__args")]
    [InlineData("VMPP.archive_target_config")]
    public void Marks_what_must_never_be_printed(string column) => Assert.Equal(Secrecy.Always, ColumnOf(column).Secrecy);

    [Fact]
    public void Guards_the_secret_keys_of_every_map() => Assert.All(
        XapiDataModel.Tables.SelectMany(table => table.Columns).Where(column => column.Kind == ColumnKind.Map),
        column => Assert.True(column.Secrecy is Secrecy.Keys or Secrecy.Always or Secrecy.Personal, column.ToString()));

    [Theory]
    [InlineData(55, "orlando")]
    [InlineData(65, "boston")]
    [InlineData(601, "stockholm")]
    [InlineData(793, "nile")]
    public void Tells_the_product_release_of_a_schema(int minor, string release) => Assert.Equal(release, XapiDataModel.ReleaseOf(minor)?.Name);

    private static IEnumerable<(string Key, string Value)> Lines(string kind) => Facts
        .Where(line => line.StartsWith($"{kind} ", StringComparison.Ordinal))
        .Select(line => line[(kind.Length + 1)..].Split(": ", 2))
        .Select(pair => (pair[0], pair[1]));

    private static Column ColumnOf(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return XapiDataModel.Find(name[..dot])?.Find(name[(dot + 1)..]) ?? throw new ArgumentException($"No column is called {name}.", nameof(name));
    }
}
