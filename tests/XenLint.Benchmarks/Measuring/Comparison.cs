using System.Globalization;

namespace XenLint.Benchmarks;

/// <summary>Two commands run in turn on the same file: ratios pair by pair hold although the machine's speed drifts.</summary>
internal sealed class Comparison
{
    private readonly List<(MeasuredRun Ours, MeasuredRun Peer)> pairs = [];
    private readonly Command ours;
    private readonly Command peer;

    private Comparison(Command ours, Command peer)
    {
        this.ours = ours;
        this.peer = peer;
    }

    /// <summary>The median of the wall times' ratios.</summary>
    public double Ratio => Median(pairs.Select(pair => pair.Ours.Wall / pair.Peer.Wall));

    /// <summary>The median of the processor times' ratios.</summary>
    public double ProcessorRatio => Median(pairs.Select(pair => pair.Ours.Processor / pair.Peer.Processor));

    /// <summary>The largest resident set of ours, in bytes.</summary>
    public long PeakBytes => pairs.Max(pair => pair.Ours.PeakBytes);

    /// <summary>The head of the table that <see cref="ToRows"/> fills.</summary>
    public static string Head => "| command | wall s, median (min - max) | processor s, median | peak MB |\n|---|---|---|---|\n";

    /// <summary>Runs both once without counting, then in turn.</summary>
    public static Comparison Run(Command ours, Command peer, int runs)
    {
        var comparison = new Comparison(ours, peer);
        MeasuredRun.Of(ours);
        MeasuredRun.Of(peer);
        for (var run = 0; run < runs; run++)
        {
            comparison.pairs.Add((Checked(ours), Checked(peer)));
        }

        return comparison;
    }

    /// <summary>Runs a command and looks at its exit code.</summary>
    public static MeasuredRun Checked(Command command)
    {
        var run = MeasuredRun.Of(command);
        return run.ExitCode == 0 ? run : throw new InvalidOperationException($"{command.Name} ended with {run.ExitCode}.");
    }

    /// <summary>The middle of some values.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    /// <summary>Both commands as rows of a table.</summary>
    public string ToRows() => $"{Row(ours, pairs.ConvertAll(pair => pair.Ours))}\n{Row(peer, pairs.ConvertAll(pair => pair.Peer))}\n";

    private static string Row(Command command, List<MeasuredRun> runs)
    {
        var wall = runs.ConvertAll(run => run.Wall.TotalSeconds);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {command.Name} | {Median(wall):F2} ({wall.Min():F2} - {wall.Max():F2}) | {Median(runs.Select(run => run.Processor.TotalSeconds)):F2} | {runs.Max(run => run.PeakBytes) / 1e6:F0} |");
    }
}
