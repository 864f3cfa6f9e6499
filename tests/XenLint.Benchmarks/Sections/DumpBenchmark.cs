using System.Globalization;

namespace XenLint.Benchmarks;

/// <summary>Reading a large dump, whole process, against libxml2's streaming check of the same file and Python's SAX parser.</summary>
internal static class DumpBenchmark
{
    private const double TimeBudget = 0.6;
    private const double MemoryBudget = 2.0;

    public static Section Run(int megabytes, int runs)
    {
        var dump = GeneratedFile.Dump(megabytes);
        var bytes = new FileInfo(dump).Length;
        var peer = new Command("xmllint --noout --huge --stream", "xmllint", ["--noout", "--huge", "--stream", dump]);
        var sax = new Command("python3 xml.sax", "python3", ["-c", "import sys, xml.sax; xml.sax.parse(sys.argv[1], xml.sax.handler.ContentHandler())", dump]);
        var oneRule = Comparison.Run(Tool.Check("one rule", dump, "--only", "XL1001"), peer, runs);
        var allRules = Comparison.Run(Tool.Check("all rules", dump), sax, runs);
        var ofFile = (double)oneRule.PeakBytes / bytes;
        return new Section(
            "dump",
            string.Create(CultureInfo.InvariantCulture, $"A database dump of {bytes / 1e6:F0} MB"),
            "All rules include the check of every stored value against its type's grammar.\n\n"
            + Section.Judge("one rule, time of `xmllint`", oneRule.Ratio, TimeBudget)
            + Section.Judge("one rule, memory as a part of the file", ofFile, MemoryBudget)
            + "\n" + Comparison.Head + oneRule.ToRows() + allRules.ToRows(),
            oneRule.Ratio <= TimeBudget && ofFile <= MemoryBudget);
    }
}
