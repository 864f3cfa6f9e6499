namespace XenLint.Reporting.Tests;

/// <summary>Tests that look at the memory of the process, and so must have it for themselves.</summary>
[CollectionDefinition(nameof(MemoryOfTheProcess), DisableParallelization = true)]
public sealed class MemoryOfTheProcess;

[Collection(nameof(MemoryOfTheProcess))]
public sealed class ManyFindings
{
    [Fact]
    public void Are_written_without_being_gathered_once_more_in_memory()
    {
        var result = Flood.Of(100_000);
        var output = new MeasuringStream(GC.GetTotalMemory(forceFullCollection: true));

        SarifReport.Write(result, output, Reports.Options with { Catalog = Flood.Catalog }, new SarifOptions());

        Assert.True(output.Written > 100_000_000);
        Assert.InRange(output.PeakGrowth, 0, 150_000_000);
    }
}
