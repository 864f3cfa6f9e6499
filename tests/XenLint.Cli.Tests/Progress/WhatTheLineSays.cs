using XenLint.Evidence;

namespace XenLint.Cli.Tests;

public sealed class WhatTheLineSays
{
    private const long MiB = 1 << 20;

    private static readonly ReadingState Half =
        new(Inputs: 3, InputsRead: 1, BytesRead: 200 * MiB, BytesInAll: 400 * MiB, IsOpenEnded: false, Members: 1204, Member: "case.tar.bz2!/bug-report-20261101060000/var/log/SMlog.1.gz");

    [Fact]
    public void Share_time_left_bytes_rate_inputs_files_and_the_file_at_hand() => Assert.Equal(
        "xenlint: reading 50 %, 4 s left, 200 MiB of 400 MiB, 50.0 MiB/s, input 2 of 3, 1204 files, case.tar.bz2!/bug-report-20261101060000/var/log/SMlog.1.gz",
        Of(Half, 4, 200));

    [Theory]
    [InlineData(120, "xenlint: reading 50 %, 4 s left, 200 MiB of 400 MiB, 50.0 MiB/s, input 2 of 3, 1204 files, ...1060000/var/log/SMlog.1.gz")]
    [InlineData(95, "xenlint: reading 50 %, 4 s left, 200 MiB of 400 MiB, 50.0 MiB/s, input 2 of 3, 1204 files")]
    [InlineData(60, "xenlint: reading 50 %, 4 s left, 200 MiB of 400 MiB")]
    [InlineData(39, "xenlint: reading 50 %, 4 s left")]
    [InlineData(5, "xenli")]
    public void What_does_not_fit_is_left_out_the_least_needed_first(int width, string line) => Assert.Equal(line, Of(Half, 4, width));

    [Fact]
    public void Of_a_folder_or_a_pipe_nobody_knows_the_end() => Assert.Equal(
        "xenlint: reading 200 MiB, 100 MiB/s, 1 file",
        Of(Half with { Inputs = 1, InputsRead = 0, IsOpenEnded = true, BytesInAll = 200 * MiB, Members = 1, Member = null }, 2, 100));

    [Fact]
    public void Nothing_read_yet_is_no_reason_to_guess() =>
        Assert.Equal("xenlint: reading 0 %, 0 B of 400 MiB, input 1 of 3", Of(Half with { InputsRead = 0, BytesRead = 0, Members = 0, Member = null }, 1, 100));

    [Fact]
    public void Long_waits_are_told_in_minutes() =>
        Assert.StartsWith("xenlint: reading 1 %, 4 min left,", Of(Half with { BytesRead = 4 * MiB }, 2, 100), StringComparison.Ordinal);

    /// <summary>A decoder takes megabytes at once.</summary>
    [Fact]
    public void While_nothing_new_is_read_the_wait_gets_shorter_and_the_rate_stays()
    {
        var text = new ReadingText(showsNames: false);
        var state = Half with { Inputs = 1, Members = 0 };

        Assert.Equal("xenlint: reading 50 %, 4 s left, 200 MiB of 400 MiB, 50.0 MiB/s", text.Of(state, TimeSpan.FromSeconds(4), 100));
        Assert.Equal("xenlint: reading 50 %, 2 s left, 200 MiB of 400 MiB, 50.0 MiB/s", text.Of(state, TimeSpan.FromSeconds(6), 100));
        Assert.Equal("xenlint: reading 50 %, 1 s left, 200 MiB of 400 MiB, 50.0 MiB/s", text.Of(state, TimeSpan.FromSeconds(60), 100));
        Assert.Equal("xenlint: reading 75 %, 21 s left, 300 MiB of 400 MiB, 4.8 MiB/s", text.Of(state with { BytesRead = 300 * MiB }, TimeSpan.FromSeconds(62), 100));
        Assert.Equal("xenlint: reading 100 %, 400 MiB of 400 MiB, 6.3 MiB/s", text.Of(state with { BytesRead = 400 * MiB }, TimeSpan.FromSeconds(63), 100));
    }

    [Fact]
    public void A_name_commands_no_terminal_and_has_the_width_that_it_seems_to_have() => Assert.EndsWith(
        ", evil?[31m????.log", Of(Half with { Member = "evil\u001B[31m\u202E\u9B00\uD83D\uDE00.log" }, 4, 200), StringComparison.Ordinal);

    [Fact]
    public void Names_are_left_out_of_a_redacted_run() =>
        Assert.EndsWith("1204 files", new ReadingText(showsNames: false).Of(Half, TimeSpan.FromSeconds(4), 200), StringComparison.Ordinal);

    private static string Of(ReadingState state, double seconds, int width) =>
        new ReadingText(showsNames: true).Of(state, TimeSpan.FromSeconds(seconds), width);
}
