using System.Text;
using System.Text.Json;
using XenLint.Testing;

namespace XenLint.Cli.Tests;

public sealed class CapacityTests : IDisposable
{
    private const long GiB = 1L << 30;

    private readonly Workplace workplace = new();

    public void Dispose() => workplace.Dispose();

    [Fact]
    public void A_shortfall_is_told_with_host_machine_and_size()
    {
        var run = Capacity(Pool(secondHost: 24, first: 16, second: 16));

        Assert.Equal(0, run.Code);
        Assert.Contains("The pool cannot lose xs-01: 'second' (16.0 GiB) finds no room, 8.0 GiB short.", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"xs-01 +2 +32\.0 GiB +24\.0 GiB +-8\.0 GiB +\S+ +no, 8\.0 GiB short", run.Output);
    }

    [Fact]
    public void What_just_fits_is_told()
    {
        var run = Capacity(Pool(secondHost: 24, first: 16, second: 8));

        Assert.Contains("carries the loss of any one host, and nothing more: it just fits.", run.Output, StringComparison.Ordinal);
        Assert.Contains("Largest machine that can be added so that it still does: 0 B", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_host_or_more_machines_can_be_tried()
    {
        Assert.Contains("carries the loss of any one host", Capacity(Pool(24, 16, 16), "--add-hosts", "1").Output, StringComparison.Ordinal);
        Assert.Contains("cannot lose", Capacity(Pool(24, 16, 8), "--add-vms", "1:512M:2").Output, StringComparison.Ordinal);
        Assert.Contains("No room now for 1 of the added machines", Capacity(Pool(24, 16, 8), "--add-vms", "1:1T:2").Output, StringComparison.Ordinal);
        Assert.Contains("No host is left", Capacity(Pool(24, 16, 8), "--fail", "2").Output, StringComparison.Ordinal);
        Assert.Contains("cannot lose xs-01, xs-02", Capacity(Pool(24, 16, 8), "--fail", "2", "--add-hosts", "1", "--add-vms", "2:12G:1").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_get_the_same_numbers()
    {
        using var json = JsonDocument.Parse(Capacity(Pool(24, 16, 16), "--format", "json").Output);
        var capacity = json.RootElement.GetProperty("pools")[0].GetProperty("capacity");

        Assert.Equal(JsonValueKind.Null, capacity.GetProperty("notKnown").ValueKind);
        Assert.Equal(24 * GiB, capacity.GetProperty("hosts")[1].GetProperty("usableBytes").GetInt64());
        var worst = capacity.GetProperty("worstOutage");
        Assert.Equal("xs-01", worst.GetProperty("lost")[0].GetProperty("name").GetString());
        Assert.Equal(8 * GiB, worst.GetProperty("shortBytes").GetInt64());
        Assert.Equal("second", worst.GetProperty("stranded")[0].GetProperty("name").GetString());
    }

    [Fact]
    public void A_pool_whose_memory_is_not_recorded_says_so()
    {
        var path = workplace.Write("pool.xml", Dumps.Pool());

        var run = workplace.Run("capacity", path);
        Assert.Equal(0, run.Code);
        Assert.Contains("Its capacity is not known: ", run.Output, StringComparison.Ordinal);
        Assert.Equal(4, workplace.Run("capacity", path, "--strict").Code);
        Assert.Contains("\"notKnown\": {", workplace.Run("capacity", path, "--format", "json").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pool_on_paper_gives_the_worked_example()
    {
        var run = workplace.Run(
            "capacity", "--host-ram", "1000", "--host-cpus", "128", "--hosts", "8", "--vm-ram", "16", "--vm-cpus", "4", "--vm-disks", "3", "--format", "json");

        Assert.Equal(0, run.Code);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(
            ["60", "420", "1.26", "2", "52.5", "52", "60", "1.765625", "2.015625"],
            json.RootElement.EnumerateObject().Select(property => property.Value.GetRawText()));
    }

    [Theory]
    [InlineData("name an input")]
    [InlineData("--hosts: a pool on paper needs it", "--host-ram", "64", "--vm-ram", "4", "--host-cpus", "8", "--vm-cpus", "1")]
    [InlineData("no memory left", "--host-ram", "34", "--vm-ram", "4", "--host-cpus", "8", "--vm-cpus", "1", "--hosts", "2")]
    [InlineData("'x' does not suit --vm-ram", "--host-ram", "64", "--vm-ram", "x", "--host-cpus", "8", "--vm-cpus", "1", "--hosts", "2")]
    [InlineData("takes no input", "pool.xml", "--host-ram", "64", "--vm-ram", "4", "--host-cpus", "8", "--vm-cpus", "1", "--hosts", "2")]
    [InlineData("'0' does not suit --fail", "pool.xml", "--fail", "0")]
    [InlineData("such as 10:16G:4", "pool.xml", "--add-vms", "ten")]
    public void A_question_that_cannot_be_understood_is_told(string message, params string[] arguments)
    {
        var path = workplace.Write("pool.xml", Pool(24, 16, 8));

        var run = workplace.Run(["capacity", .. arguments.Select(argument => argument == "pool.xml" ? path : argument)]);

        Assert.Equal(2, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    private RunResult Capacity(string pool, params string[] options) => workplace.Run(["capacity", workplace.Write("pool.xml", pool), .. options]);

    /// <summary>The first host runs two machines, the second has so much room for them. Sizes in GiB.</summary>
    private static string Pool(long secondHost, long first, long second) => Encoding.UTF8.GetString(new PoolBuilder("lab")
        .Host("xs-01", host => Room(host, 64))
        .Host("xs-02", host => Room(host, secondHost))
        .VM("first", vm => vm.On("xs-01").Memory(first * GiB).Set("memory__overhead", 0))
        .VM("second", vm => vm.On("xs-01").Memory(second * GiB).Set("memory__overhead", 0))
        .Write().Content);

    /// <summary>The control domain of the builders takes 8 GiB and the overhead of a machine.</summary>
    private static void Room(HostBuilder host, long gibibytes) =>
        host.Set("memory__overhead", 0).Metrics(row => row.Set("memory__total", ((gibibytes + 8) * GiB) + 79691776));
}
