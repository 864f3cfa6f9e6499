using System.Globalization;
using XenLint.Benchmarks;

var size = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : (int?)null;
var runs = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 5;
var measurements = new Dictionary<string, Func<Section>>
{
    ["dump"] = () => DumpBenchmark.Run(size ?? 100, runs),
    ["bundle"] = () => BundleBenchmark.Run(size ?? 400, runs),
    ["start"] = () => StartBenchmark.Run(Math.Max(runs, 15)),
    ["fleet"] = () => FleetBenchmark.Run(size ?? 200, runs),
    ["sarif"] = () => SarifBenchmark.Run(runs),
    ["rules"] = () => RulesBenchmark.Run(size ?? 1000, runs),
    ["growth"] = () => GrowthBenchmark.Run(runs),
    ["inner"] = InnerBenchmark.Run,
    ["soak"] = () => SoakBenchmark.Run(size ?? 200),
};
if (args is not [var part, ..] || (part != "all" && !measurements.ContainsKey(part)))
{
    Console.Error.WriteLine($"usage: dotnet run -c Release --project tests/XenLint.Benchmarks -- all|{string.Join('|', measurements.Keys)} [SIZE [RUNS]]");
    return 2;
}

var areMet = true;
foreach (var (_, measure) in measurements.Where(measurement => part == "all" || measurement.Key == part))
{
    var section = measure();
    Console.WriteLine($"{section.Title}\n\n{section.Body}");
    PerformancePage.Update(section, section.Runs ?? runs);
    areMet &= section.IsMet;
}

return areMet ? 0 : 1;
