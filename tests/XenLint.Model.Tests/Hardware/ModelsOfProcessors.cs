using XenLint.Testing;

namespace XenLint.Model.Tests.Hardware;

public sealed class ModelsOfProcessors
{
    [Theory]
    [InlineData("Intel(R) Xeon(R) Gold 6130 CPU @ 2.10GHz", "INTEL XEON GOLD 6130", "XEON GOLD 61xx")]
    [InlineData("Intel(R) Xeon(R) CPU           X5650  @ 2.67GHz", "INTEL XEON X5650", "XEON 56xx")]
    [InlineData("Intel(R) Xeon(R) CPU E5-2640 v3 @ 2.60GHz", "INTEL XEON E5-2640 V3", "XEON E5-26xx v3")]
    [InlineData("Intel(R) Xeon(R) CPU E5-2640 0 @ 2.50GHz", "INTEL XEON E5-2640 0", "XEON E5-26xx")]
    [InlineData("AMD EPYC 7452 32-Core Processor", "AMD EPYC 7452", "EPYC 7xx2")]
    [InlineData("AMD EPYC 7702P 64-Core Processor", "AMD EPYC 7702P", "EPYC 7xx2")]
    [InlineData("Intel\u00AE Xeon\u2122 CPU 3.00GHz", "INTEL XEON", null)]
    [InlineData("Genuine Intel(R) CPU 3.00GHz", "GENUINE INTEL", null)]
    [InlineData("AMD Opteron(tm) Processor 6172", "AMD OPTERON 6172", null)]
    public void Have_a_name_and_a_series(string brand, string name, string? series)
    {
        var model = ProcessorModel.Of("GenuineIntel", brand);

        Assert.Equal((name, series), (model.Name, model.Series));
        Assert.Equal(!name.Any(char.IsDigit), model.IsGeneric);
    }

    [Fact]
    public void Have_a_form_that_is_its_own_form() => Properties.HoldFor(
        Names.Any,
        name => Assert.Equal(ProcessorModel.Of("", name).Name, ProcessorModel.Of("", ProcessorModel.Of("", name).Name).Name),
        smaller: Properties.Shorter);

    [Fact]
    public void Of_generic_names_are_told_apart_by_their_own_numbering()
    {
        var sample = ProcessorModel.Of("GenuineIntel", "Genuine Intel(R) CPU 3.00GHz", family: 6, model: 44);

        Assert.True(sample.IsOfSeries(ProcessorModel.Of("GenuineIntel", "Intel(R) Xeon(R) CPU X5650 @ 2.67GHz", 6, 44)));
        Assert.False(sample.IsOfSeries(ProcessorModel.Of("GenuineIntel", "Intel(R) Xeon(R) CPU X5550 @ 2.67GHz", 6, 26)));
        Assert.False(sample.IsOfSeries(ProcessorModel.Of("AuthenticAMD", "AMD", 6, 44)));
        Assert.False(ProcessorModel.Of("GenuineIntel", "Genuine").IsOfSeries(ProcessorModel.Of("GenuineIntel", "Genuine")));
    }

    [Fact]
    public void Are_read_from_the_hosts_row()
    {
        var host = new PoolBuilder("lab").Host("xs-01").Write().Capture().Hosts.Single();

        Assert.Equal(("GENUINEINTEL", "INTEL XEON GOLD 6226R", 6L, 85L), (host.Processor!.Vendor, host.Processor.Name, host.Processor.Family, host.Processor.Model));
        Assert.Equal("XEON GOLD 62xx", host.Processor.Series);
    }
}
