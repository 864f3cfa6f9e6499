using System.Globalization;
using XenLint.Benchmarks;

return args switch
{
    ["make", "bundle", var megabytes] => Make(int.Parse(megabytes, CultureInfo.InvariantCulture)),
    ["dump"] => DumpBenchmark.Run(megabytes: 100, runs: 5),
    ["dump", var megabytes] => DumpBenchmark.Run(int.Parse(megabytes, CultureInfo.InvariantCulture), runs: 5),
    _ => Usage(),
};

static int Make(int megabytes)
{
    Console.WriteLine(GeneratedFile.Bzip2Bundle(megabytes));
    Console.WriteLine(GeneratedFile.GzipBundle(megabytes));
    Console.WriteLine(GeneratedFile.ZipBundle(megabytes));
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project tests/XenLint.Benchmarks -- dump [MEGABYTES]");
    return 2;
}
