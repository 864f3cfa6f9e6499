using System.Globalization;
using System.IO.Compression;
using System.Text;
using XenLint.Model;
using XenLint.Testing;

namespace XenLint.Evidence;

public sealed class DumpInputTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public static TheoryData<string, string> Unreadable => new()
    {
        { "", "it is empty (0 bytes)" },
        { " \r\n\t ", "it holds nothing but blanks" },
        { "hello", "it is not XML" },
        { "{\"a\": 1}", "it is not XML" },
        { "<html><body/></html>", "its root element is <html>, not <database>" },
        { "<databases/>", "its root element is <databases>, not <database>" },
        { "<?xml version=\"1.0\"?>", "it has no root element" },
        { "<!-- nothing -->", "it has no root element" },
        { "<!DOCTYPE database SYSTEM \"http://example.invalid/\"><database/>", "document type" },
        { "<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><database/>", "document type" },
        { "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><database a=\"\u00E9\"/>", "it declares the encoding 'ISO-8859-1'" },
        { "<local><host_uuid>x</host_uuid></local>", "a host's local key and value file" },
    };

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void A_file_that_is_no_database_fails_with_the_reason(string content, string reason)
    {
        var input = Read(Encoding.UTF8.GetBytes(content));
        Assert.Equal((ReadStatus.Failed, InputKind.Dump, null), (input.Status, input.Kind, input.Capture));
        Assert.Contains(reason, input.Reason, StringComparison.Ordinal);
        Assert.Contains("xe pool-dump-database", input.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Utf_16_is_named(bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);
        var input = Read([.. encoding.Preamble, .. encoding.GetBytes("<database/>")]);
        Assert.Equal(ReadStatus.Failed, input.Status);
        Assert.Contains("UTF-16", input.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BZh91AY&SY", "bzip2")]
    [InlineData("PK\u0003\u0004", "without its directory")]
    [InlineData("7z\u00BC\u00AF\u0027\u001C", "7-Zip")]
    public void An_archive_that_cannot_be_read_fails_with_the_reason(string beginning, string reason)
    {
        var input = Read(Encoding.Latin1.GetBytes(beginning + new string('x', 600)));
        Assert.Equal((ReadStatus.Failed, InputKind.Archive), (input.Status, input.Kind));
        Assert.Contains(reason, input.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_sound_database_is_read_plain_and_compressed(bool compressed)
    {
        var dump = Pool().Write(DumpForm.Xapi with { IsCompressed = compressed });
        var input = Read(dump.FileBytes);
        Assert.Equal((ReadStatus.Read, null), (input.Status, input.Reason));
        Assert.Equal("xs-01", input.Capture!.Hosts[0].DisplayName);
        Assert.Equal(dump.Content, input.Capture.Database.Source.Bytes.ToArray());
    }

    [Fact]
    public void A_compressed_file_of_several_parts_is_read_whole()
    {
        var content = Pool().Write().Content;
        var half = content.Length / 2;
        Assert.Equal(ReadStatus.Read, Read([.. Gzip(content[..half]), .. Gzip(content[half..])]).Status);
    }

    [Fact]
    public void A_truncated_database_is_read_in_part_and_tells_where_it_ends()
    {
        var content = Pool().Write().Content;
        var input = Read(content[..(content.Length / 2)]);
        Assert.Equal(ReadStatus.Partial, input.Status);
        Assert.Contains("the file ends early, at line 2, column ", input.Reason, StringComparison.Ordinal);
        Assert.Contains("what follows is lost", input.Reason, StringComparison.Ordinal);
        Assert.Equal(content.Length / 2, input.Damage!.Value.Start);
        Assert.NotNull(input.Capture);
    }

    /// <summary>The last eight bytes are a checksum: without them nothing of the database is lost.</summary>
    [Fact]
    public void A_damaged_database_of_which_no_row_can_be_read_counts_as_not_read()
    {
        var content = Pool().Write().Content;
        var input = Read(content[..content.AsSpan().IndexOf("<table"u8)]);
        Assert.Equal(ReadStatus.Failed, input.Status);
        Assert.Null(input.Capture);
    }

    [Fact]
    public void A_compressed_file_that_is_cut_never_looks_whole_unless_all_content_is_there()
    {
        var dump = Pool().Write(DumpForm.Xapi with { IsCompressed = true });
        for (var cut = 3; cut < dump.FileBytes.Length - 8; cut += 97)
        {
            Assert.NotEqual(ReadStatus.Read, Read(dump.FileBytes[..cut]).Status);
        }

        Assert.Equal(dump.Content, Read(dump.FileBytes[..^1]).Capture!.Database.Source.Bytes.ToArray());
    }

    [Fact]
    public void A_compressed_file_that_is_damaged_never_looks_whole()
    {
        var sound = Pool().Write(DumpForm.Xapi with { IsCompressed = true }).FileBytes;
        for (var at = 12; at < sound.Length; at += 211)
        {
            var damaged = sound.ToArray();
            damaged[at] ^= 0x55;
            Assert.NotEqual(ReadStatus.Read, Read(damaged).Status);
        }
    }

    [Fact]
    public void What_only_begins_like_a_compressed_file_fails_with_the_reason()
    {
        var input = Read([0x1F, 0x8B, .. "not really"u8]);
        Assert.Equal(ReadStatus.Failed, input.Status);
        Assert.Contains("gzip", input.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_compressed_file_without_content_fails_with_the_reason() =>
        Assert.Contains(
            "a gzip file without content",
            Read([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0]).Reason,
            StringComparison.Ordinal);

    [Fact]
    public void A_byte_that_is_no_utf_8_ends_the_reading_there()
    {
        var content = Pool().Write().Content;
        var at = content.AsSpan().IndexOf("<table name=\"network\""u8) + 10;
        content[at] = 0xFF;
        var input = Read(content);
        Assert.Equal(ReadStatus.Partial, input.Status);
        Assert.Contains("byte 0xFF is not valid UTF-8", input.Reason, StringComparison.Ordinal);
        Assert.Equal(at, input.Damage!.Value.Start);
        Assert.Single(input.Capture!.PIFs);
    }

    [Fact]
    public void A_file_that_is_cut_inside_a_character_ends_early_and_is_not_called_ill_formed()
    {
        var content = new PoolBuilder("lab").Host("xs-01", h => h.Set("hostname", "\U0001F600")).Write().Content;
        var at = content.AsSpan().IndexOf("\U0001F600"u8);
        for (var kept = 1; kept < 4; kept++)
        {
            Assert.Contains("the file ends early", Read(content[..(at + kept)]).Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Of_rows_with_the_same_reference_the_last_one_counts()
    {
        var dump = Pool().Host("xs-02", h => h.Set("ref", "OpaqueRef:same")).Host("xs-03", h => h.Set("ref", "OpaqueRef:same")).Write();
        var capture = Read(dump.Content).Capture!;
        Assert.Equal(["xs-01", "xs-03"], capture.Hosts.Select(host => host.DisplayName).Order(StringComparer.Ordinal));
        Assert.Single(capture.Database.Tables["host"].SupersededRows);
    }

    [Fact]
    public void When_both_references_of_a_row_differ_the_first_one_counts_and_when_one_is_missing_the_other()
    {
        var capture = Pool()
            .Row("subject", "a", r => r.Set("ref", "OpaqueRef:a").Set("_ref", "OpaqueRef:other"))
            .Row("subject", "b", r => r.Without("ref").Set("_ref", "OpaqueRef:b"))
            .Row("subject", "c", r => r.Set("ref", "").Set("_ref", "OpaqueRef:c"))
            .Write().Capture();
        Assert.Equal(["OpaqueRef:a", "OpaqueRef:b", "OpaqueRef:c"], capture.Subjects.Select(subject => subject.Reference).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_row_without_reference_is_passed_over_and_told()
    {
        var dump = Pool().Row("subject", "a", r => r.Without("ref").Without("_ref")).Row("subject", "b", r => r.Set("ref", "").Set("_ref", "")).Write();
        var input = Read(dump.Content);
        Assert.Equal(ReadStatus.Partial, input.Status);
        Assert.Contains("a row of table subject has no reference and was passed over", input.Reason, StringComparison.Ordinal);
        Assert.Equal(2, input.Capture!.Database.Notices.Count);
        Assert.Empty(input.Capture.Subjects);
    }

    [Fact]
    public void A_table_in_several_elements_is_one_table()
    {
        var text = Encoding.UTF8.GetString(new PoolBuilder("lab").Host("xs-01").Host("xs-02").Write().Content);
        var table = text.IndexOf("<table name=\"host\">", StringComparison.Ordinal);
        var secondHost = text.IndexOf("<row ", text.IndexOf("<row ", table, StringComparison.Ordinal) + 1, StringComparison.Ordinal);
        var input = Read(Encoding.UTF8.GetBytes(text.Insert(secondHost, "</table><table name=\"host\">")));
        Assert.Equal(ReadStatus.Read, input.Status);
        Assert.Equal(["xs-01", "xs-02"], input.Capture!.Hosts.Select(host => host.DisplayName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_empty_stand_in_of_a_rolling_upgrade_is_refused()
    {
        var tables = string.Concat(new[] { "host", "pool", "VM" }.Select(name => $"<table name=\"{name}\"/>"));
        var input = Read(Encoding.UTF8.GetBytes(
            "<database><manifest><pair key=\"schema_major_vsn\" value=\"5\"/><pair key=\"schema_minor_vsn\" value=\"35\"/>"
            + $"<pair key=\"generation_count\" value=\"0\"/></manifest>{tables}</database>"));
        Assert.Equal((ReadStatus.Failed, null), (input.Status, input.Capture));
        Assert.Contains("upgrade", input.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_real_database_of_the_same_schema_is_no_stand_in() =>
        Assert.Equal(ReadStatus.Read, Read(new PoolBuilder("lab").Schema(35).Host("xs-01").Write().Content).Status);

    [Fact]
    public void A_file_over_the_limit_is_not_read()
    {
        var limits = EvidenceOptions.Default with { Database = DatabaseLimits.Default with { DatabaseBytes = 1000 } };
        var plain = Read(Pool().Write().Content, limits);
        var compressed = Read(Pool().Write(DumpForm.Xapi with { IsCompressed = true }).FileBytes, limits);
        Assert.All([plain, compressed], input =>
        {
            Assert.Equal((ReadStatus.OverLimit, null), (input.Status, input.Capture));
            Assert.Contains("--limit-database-bytes", input.Reason, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_limit_over_what_memory_can_address_is_no_way_to_crash()
    {
        var path = folder.Write("huge.xml", []);
        using (var stream = new FileStream(path, FileMode.Open))
        {
            stream.SetLength(3L << 30);
        }

        var options = EvidenceOptions.Default with { Database = DatabaseLimits.Default with { DatabaseBytes = long.MaxValue } };
        Assert.Equal(ReadStatus.OverLimit, Assert.Single(InputReader.Read([path], options, CancellationToken.None).Inputs).Status);
    }

    [Fact]
    public void A_reached_limit_inside_the_file_is_told_and_what_came_before_is_kept()
    {
        var limits = EvidenceOptions.Default with { Database = DatabaseLimits.Default with { RowsPerTable = 1 } };
        var input = Read(Pool().Host("xs-02").Write().Content, limits);
        Assert.Equal(ReadStatus.OverLimit, input.Status);
        Assert.Contains("--limit-rows", input.Reason, StringComparison.Ordinal);
        Assert.NotNull(input.Capture);
    }

    [Fact]
    public void Culture_does_not_change_what_is_said()
    {
        var before = CultureInfo.CurrentCulture;
        var content = Pool().Write().Content[..5000];
        try
        {
            var expected = Read(content).Reason;
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NegativeSign = "~", NumberGroupSeparator = "'" } };
            Assert.Equal(expected, Read(content).Reason);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static PoolBuilder Pool() => new PoolBuilder("lab").Host("xs-01", h => h.PIF("eth0", p => p.Management()));

    private static byte[] Gzip(byte[] content)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return stream.ToArray();
    }

    private InputStatus Read(byte[] content, EvidenceOptions? options = null) =>
        Assert.Single(InputReader.Read([folder.Write("pool.xml", content)], options ?? EvidenceOptions.Default, CancellationToken.None).Inputs);
}
