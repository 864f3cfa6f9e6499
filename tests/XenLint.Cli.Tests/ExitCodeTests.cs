namespace XenLint.Cli.Tests;

public sealed class ExitCodeTests : IDisposable
{
    private readonly Workplace workplace = new();

    public void Dispose() => workplace.Dispose();

    [Fact]
    public void Zero_when_no_finding_is_as_severe_as_the_user_minds()
    {
        var pool = workplace.Write("pool.xml", Dumps.Pool());

        Assert.Equal(0, workplace.Run("check", pool, "--only", "XL1001").Code);
    }

    [Theory]
    [InlineData("error", 0)]
    [InlineData("warning", 1)]
    [InlineData("note", 1)]
    [InlineData("never", 0)]
    public void One_when_a_finding_is_at_least_that_severe(string failOn, int code)
    {
        var pool = workplace.Write("pool.xml", Dumps.Pool());

        Assert.Equal(code, workplace.Run(pool, "--only", "XL1001", "--fail-on", failOn).Code);
    }

    [Fact]
    public void One_when_one_input_of_several_cannot_be_read()
    {
        var pool = workplace.Write("pool.xml", Dumps.Pool());
        var empty = workplace.Write("empty.xml", "");

        var run = workplace.Run(pool, empty, "--only", "XL1001");

        Assert.Equal(1, run.Code);
        Assert.Contains("empty.xml: not read: it is empty (0 bytes).", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Three_when_nothing_could_be_read_and_then_no_report_is_written()
    {
        var run = workplace.Run("nowhere.xml", "-o", "report.json");

        Assert.Equal(3, run.Code);
        Assert.Equal("", run.Output);
        Assert.Contains("nowhere.xml: not read: there is no such file or folder; check the path.", run.Error, StringComparison.Ordinal);
        Assert.Empty(workplace.Files());
    }

    [Fact]
    public void Four_before_one_when_something_was_lost_and_the_user_is_strict()
    {
        var cut = workplace.Write("cut.xml", Dumps.Cut());

        Assert.Equal(1, workplace.Run(cut).Code);
        var strict = workplace.Run(cut, "--strict", "-o", "report.json");
        Assert.Equal(4, strict.Code);
        Assert.Contains("cut.xml: read in part: ", strict.Error, StringComparison.Ordinal);
        Assert.Contains("report.json", workplace.Files());
    }

    [Fact]
    public void Seventy_with_a_way_to_report_it_when_the_program_is_wrong_itself()
    {
        var pool = workplace.Write("pool.xml", Dumps.Pool());
        using var broken = new BrokenStream();

        var run = workplace.Run(broken, null, CancellationToken.None, pool, "--format", "json", "-o", "report.json");

        Assert.Equal(70, run.Code);
        Assert.Contains("internal error: InvalidOperationException: as broken as can be", run.Error, StringComparison.Ordinal);
        Assert.Contains("https://github.com/xenlint/xenlint/issues", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Equal(["pool.xml"], workplace.Files());

        var verbose = workplace.Run(broken, null, CancellationToken.None, pool, "--format", "json", "--verbose");
        Assert.Contains("   at ", verbose.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hundred_and_thirty_when_the_user_interrupts_and_then_no_report_is_written()
    {
        var pool = workplace.Write("pool.xml", Dumps.Pool());

        var run = workplace.Run(new MemoryStream(), null, new CancellationToken(canceled: true), pool, "-o", "report.json");

        Assert.Equal(130, run.Code);
        Assert.Equal("", run.Output);
        Assert.Equal(["pool.xml"], workplace.Files());
    }

    [Fact]
    public void Two_when_standard_output_cannot_be_written()
    {
        var pool = workplace.Write("pool.xml", Dumps.Pool());
        using var full = new BrokenStream(new IOException("No space left on device"));

        var run = workplace.Run(full, null, CancellationToken.None, pool, "-o", "report.json");

        Assert.Equal(2, run.Code);
        Assert.Contains("the output cannot be written: No space left on device", run.Error, StringComparison.Ordinal);
        Assert.Equal(["pool.xml"], workplace.Files());
    }

    private sealed class BrokenStream(Exception? problem = null) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw problem ?? new InvalidOperationException("as broken as can be");

        public override void Write(ReadOnlySpan<byte> buffer) => throw problem ?? new InvalidOperationException("as broken as can be");
    }
}
