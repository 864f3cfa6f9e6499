using XenLint.Benchmarks;

return args switch
{
    ["dump"] => DumpBenchmark.Run(megabytes: 100, runs: 5),
    ["dump", var megabytes] => DumpBenchmark.Run(int.Parse(megabytes, System.Globalization.CultureInfo.InvariantCulture), runs: 5),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project tests/XenLint.Benchmarks -- dump [MEGABYTES]");
    return 2;
}
