using XenLint.Evidence;
using XenLint.Testing;

namespace XenLint.Bundles.Tests;

/// <summary>What a reading counts of itself, for those who watch.</summary>
public sealed class ProgressOfReading : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public static TheoryData<ReportForm> Packed => [.. Enum.GetValues<ReportForm>().Except([ReportForm.Folder])];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Packed))]
    public void All_bytes_of_files_are_passed_in_the_end_whatever_was_skipped(ReportForm form)
    {
        var files = Ward.Sick.Pack(form);
        folder.Write(files);

        var state = Read([.. files.Select(file => Path.Combine(folder.Path, file.Path))]);

        var bytes = files.Sum(file => (long)file.Content.Length);
        Assert.Equal((files.Count, files.Count, bytes, bytes), (state.Inputs, state.InputsRead, state.BytesRead, state.BytesInAll));
        Assert.False(state.IsOpenEnded);
        Assert.True(state.Members > 10);
        Assert.NotNull(state.Member);
    }

    [Fact]
    public void Archives_in_a_folder_are_inputs_of_their_own()
    {
        var files = Ward.Sick.Pack(ReportForm.TarBz2);
        folder.Write(files);

        var state = Read(folder.Path);

        var bytes = files.Sum(file => (long)file.Content.Length);
        Assert.Equal((files.Count + 1, files.Count + 1, bytes, bytes), (state.Inputs, state.InputsRead, state.BytesRead, state.BytesInAll));
    }

    [Fact]
    public void Of_a_report_in_a_folder_the_bytes_that_were_read_count_and_nobody_knows_the_end_before()
    {
        folder.Write(Ward.Sick.Pack(ReportForm.Folder));

        var state = Read(folder.Path);

        Assert.Equal((1, 1, false), (state.Inputs, state.InputsRead, state.IsOpenEnded));
        Assert.InRange(state.BytesRead, 1000, state.BytesInAll);
    }

    /// <summary>The share that is shown grows and never passes the whole, also when decoders run ahead.</summary>
    [Fact]
    public async Task While_it_is_read_the_counters_only_grow()
    {
        var path = folder.Write("report.tar.bz2", Ward.Sick.Pack(ReportForm.TarBz2)[0].Content);
        var progress = new ReadingProgress();
        var reading = Task.Run(() => InputReader.Read([path], EvidenceOptions.Default with { Progress = progress }, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        var seen = new List<ReadingState>();
        while (!reading.IsCompleted)
        {
            seen.Add(progress.Now);
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        await reading;
        Assert.Equal(seen.Select(state => state.BytesRead).Order(), seen.Select(state => state.BytesRead));
        Assert.Equal(seen.Select(state => state.Members).Order(), seen.Select(state => state.Members));
        Assert.All(seen.Where(state => state.Inputs > 0), state => Assert.InRange(state.BytesRead, 0, state.BytesInAll));
        Assert.Equal(progress.Now.BytesInAll, progress.Now.BytesRead);
    }

    private static ReadingState Read(params string[] inputs)
    {
        var progress = new ReadingProgress();
        InputReader.Read(inputs, EvidenceOptions.Default with { Progress = progress }, TestContext.Current.CancellationToken);
        return progress.Now;
    }
}
