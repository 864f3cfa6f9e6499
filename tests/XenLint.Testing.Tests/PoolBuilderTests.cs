using System.IO.Compression;
using System.Text;
using XenLint.Model;

namespace XenLint.Testing;

public sealed class PoolBuilderTests
{
    public static TheoryData<int> Schemas => [35, 55, 57, 60, 61, 63, 66, 67, 72, 93, 108, 142, 203, 400, 601, 703, 775, 789, 793, 909];

    [Fact]
    public void The_same_pool_is_always_the_same_bytes() =>
        Assert.Equal(Everything(793).Write().Content, Everything(793).Write().Content);

    [Fact]
    public void Writing_a_pool_twice_gives_the_same_bytes()
    {
        var pool = Everything(793);
        Assert.Equal(pool.Write().Content, pool.Write().Content);
    }

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Every_value_follows_the_grammar_of_its_column(int schema) =>
        Assert.Empty(ValueGrammar.Violations(Everything(schema).Write().Capture()).Select(violation => $"{violation.Column}: {violation.Expected}"));

    [Theory]
    [MemberData(nameof(Schemas))]
    public void A_dump_has_every_column_that_its_schema_has_and_no_other(int schema)
    {
        var capture = Everything(schema).Write().Capture();
        foreach (var table in capture.Database.Tables.Values)
        {
            foreach (var column in table.Info!.Columns.Where(column => table.Shapes.Any(shape => shape.SlotOf(table.Info, column.Ordinal) >= 0)))
            {
                Assert.True(column.SinceMinor is null || column.SinceMinor <= schema, $"{column} came with {column.Since}.");
            }
        }

        Assert.All(
            capture.Database.Tables.Values.Where(table => table.WrittenRows > 0),
            table => Assert.Single(table.Shapes));
    }

    [Theory]
    [InlineData(61, false)]
    [InlineData(63, true)]
    public void Redundant_sets_are_written_from_schema_63_on(int schema, bool written)
    {
        var host = Everything(schema).Write().Capture().Hosts[0];
        Assert.Equal(written, host.RawText("PIFs") is { Length: > 2 });
        Assert.Equal(written, host.RawText("PBDs") is { Length: > 2 });
    }

    [Fact]
    public void A_redundant_set_holds_exactly_the_rows_that_point_back()
    {
        var capture = Everything(793).Write().Capture();
        Assert.All(capture.Hosts, host => Assert.Equal(
            host.PIFs.Select(pif => pif.Reference).Order(), SExpression.ParseSet(host.RawText("PIFs")!)!.Select(item => item.Text).Order()));
        Assert.All(capture.Bonds, bond => Assert.Equal(
            bond.Members.Select(pif => pif.Reference).Order(), SExpression.ParseSet(bond.RawText("slaves")!)!.Select(item => item.Text).Order()));
    }

    [Fact]
    public void Tables_without_rows_are_written_too()
    {
        var capture = new PoolBuilder("lab").Write().Capture();
        Assert.All(["VLAN", "Cluster", "VM_group", "session", "SDN_controller"], table => Assert.True(capture.Database.Tables.ContainsKey(table)));
        Assert.All(["VMPP", "message", "Caller", "probe_result"], table => Assert.False(capture.Database.Tables.ContainsKey(table)));
    }

    [Fact]
    public void The_first_host_is_the_coordinator_unless_said_otherwise()
    {
        var pool = new PoolBuilder("lab").Host("xs-01").Host("xs-02");
        Assert.Equal("xs-01", pool.Write().Capture().Pool!.Coordinator!.DisplayName);
        Assert.Equal("xs-02", pool.Coordinator("xs-02").Write().Capture().Pool!.Coordinator!.DisplayName);
    }

    [Fact]
    public void A_column_can_be_set_removed_or_written_raw()
    {
        var capture = new PoolBuilder("lab").Host("xs-01", h => h
            .Set("hostname", "a  b\t100% <&>\"'")
            .Set("x_future", "1")
            .Without("edition")
            .Raw("sched_policy", "%x&#65;")).Write().Capture();
        var host = capture.Hosts[0];
        Assert.Equal("a  b\t100% <&>\"'", host.RawText("hostname"));
        Assert.Equal("1", host.RawText("x_future"));
        Assert.Null(host.RawText("edition"));
        Assert.Equal("%xA", host.RawText("sched_policy"));
    }

    [Fact]
    public void What_a_builder_says_holds_where_the_schema_has_it_and_what_is_set_by_name_always()
    {
        var host = new PoolBuilder("lab").Schema(601).Host("xs-01", h => h.NtpMode("Disabled").Set("https_only", true)).Write().Capture().Hosts[0];
        Assert.True(host.NtpMode.IsAbsent);
        Assert.True(host.HttpsOnly);
    }

    [Fact]
    public void A_table_that_the_schema_lacks_must_be_asked_for_by_name()
    {
        var pool = new PoolBuilder("lab").Schema(60).Host("xs-01", h => h.Tunnel(on: "eth0", network: "Overlay"));
        Assert.Throws<InvalidOperationException>(() => pool.Write());
        Assert.Single(new PoolBuilder("lab").Schema(60).Row("tunnel", "t").Write().Capture().Database.Tables["tunnel"].Rows);
    }

    [Fact]
    public void A_gzip_file_holds_the_same_content()
    {
        var dump = new PoolBuilder("lab").Write(DumpForm.Xapi with { IsCompressed = true });
        using var inflated = new GZipStream(new MemoryStream(dump.FileBytes), CompressionMode.Decompress);
        using var content = new MemoryStream();
        inflated.CopyTo(content);
        Assert.Equal(dump.Content, content.ToArray());
    }

    [Fact]
    public void Every_form_holds_the_same_pool()
    {
        var pool = Everything(793);
        var expected = Decoded(pool.Write());
        for (var seed = 0; seed < 200; seed++)
        {
            var form = DumpForm.Random(seed);

            // Strings in double quotes are another text for the same set or map.
            Assert.Equal(form.StringQuote == '\'' ? expected : Decoded(pool.Write(DumpForm.Xapi with { StringQuote = '"' })), Decoded(pool.Write(form)));
        }
    }

    [Fact]
    public void Flags_are_exactly_the_bytes_of_what_was_flagged()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var dump = new PoolBuilder("lab").Host("xs-01", h => h
                .Set("hostname", new FieldText("a b%c", IsFlagged: true))
                .OtherConfig(new MapEntry("key", "two words", IsFlagged: true))
                .PIF("eth0", p => p.Flagged())).Write(DumpForm.Random(seed));
            var capture = dump.Capture();
            var host = capture.Hosts[0];
            Assert.Equal(
                ByteSpan.Sorted([ByteSpan.Of(host.Hostname.Place), ByteSpan.Of(host.OtherConfig["key"].Place), ByteSpan.Of(capture.PIFs[0].Place)]),
                dump.Flags);
            Assert.Contains(dump.Flags, span => StoredText.Decode(dump.Content.AsSpan(span.Start, span.Length)) == "a b%c");
        }
    }

    /// <summary>Something of everything that the builders know and the schema has.</summary>
    internal static PoolBuilder Everything(int schema)
    {
        var pool = new PoolBuilder("lab").Schema(schema)
            .Host("xs-01", h => h
                .Bond("bond0", members: ["eth0", "eth1"], bond: b => b.Mode("lacp").Interface(p => p.Management()))
                .VLAN(120, on: "bond0", network: "Production")
                .Multipathing(true).CPUs(2).NtpMode("Disabled"))
            .Host("xs-02", h => h.PIF("eth0", p => p.Management()).PIF("eth2", p => p.IP("10.1.0.2").Purpose("Storage")).Live(false).Enabled(false))
            .Network("Production", n => n.Mtu(9000))
            .SR("san", type: "lvmoiscsi", s => s.PBDs(p => p.DeviceConfig("SCSIid", "3600a").Paths("3600a", "[2, 4]")).VDI("spare"))
            .SR("Local storage", type: "lvm", s => s.PBD("xs-01"))
            .DefaultSR("san")
            .VM("web-01", v => v.On("xs-01").Disk(on: "san").CD().VIF("Production"))
            .Snapshot("web-01 before update", of: "web-01")
            .Template("gold")
            .DefaultTemplate("Debian Bookworm 12");
        _ = schema < 61 ? pool : pool.Host("xs-01", h => h.Tunnel(on: "bond0", network: "Overlay"));
        _ = schema < 142 ? pool : pool.Host("xs-01", h => h.Sriov(on: "eth4", network: "Fast"));
        return schema < 57 ? pool : pool.Row("subject", "alice", r => r.Set("subject_identifier", "S-1-5-21-1"));
    }

    private static string Decoded(Dump dump)
    {
        var text = new StringBuilder();
        foreach (var table in dump.Capture().Database.Tables.Values.OrderBy(table => table.Name, StringComparer.Ordinal))
        {
            text.AppendLine(table.Name);
            foreach (var row in table.Rows.Select(index => table[index]))
            {
                var values = Enumerable.Range(0, row.Shape.Count)
                    .Select(slot => $"{row.Shape.Name(slot)}={StoredText.Decode(row.ValueBytes(slot))}")
                    .Order(StringComparer.Ordinal);
                text.AppendJoin('|', values).AppendLine();
            }
        }

        return text.ToString();
    }
}
