using System.Xml;
using BenchmarkDotNet.Attributes;
using XenLint.Evidence;
using XenLint.Model;

namespace XenLint.Benchmarks;

/// <summary>The index of a dump in memory, beside the framework's XML reader that visits the same attributes.</summary>
[MemoryDiagnoser]
public class DumpScanning
{
    private byte[] dump = [];

    /// <summary>Reads the dump.</summary>
    [GlobalSetup]
    public void Load() => dump = File.ReadAllBytes(GeneratedFile.Dump(20));

    /// <summary>The framework's reader.</summary>
    [Benchmark(Baseline = true)]
    public int XmlReader()
    {
        using var reader = System.Xml.XmlReader.Create(new MemoryStream(dump), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        var attributes = 0;
        while (reader.Read())
        {
            while (reader.MoveToNextAttribute())
            {
                attributes += reader.Value.Length > 0 ? 1 : 0;
            }
        }

        return attributes;
    }

    /// <summary>Ours on one thread.</summary>
    [Benchmark]
    public int XenLintOneThread() => DatabaseReader.Read(new SourceFile("dump.xml", dump), DatabaseLimits.Default).Database!.Tables.Count;

    /// <summary>Ours on two threads.</summary>
    [Benchmark]
    public int XenLintTwoThreads() => DatabaseReader.Read(new SourceFile("dump.xml", dump), DatabaseLimits.Default, jobs: 2).Database!.Tables.Count;
}
