using System.Security;
using System.Text;
using System.Xml;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;
using XenLint.Evidence;
using XenLint.Model;

namespace XenLint.Reporting.Tests;

/// <summary>A run in which everything that an input may name has one hostile name: pool, storage, host, the files, and the values of a message.</summary>
internal static class HostileRun
{
    /// <summary>Names that attack a reader of some format.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "a|b", @"a\|b", "`x`", "```sh", "<img src=x onerror=alert(1)>", "</details><script>", "[click](http://attacker.example)", "![x](http://attacker.example)",
        "first\nsecond", "first\r\n::error::second", "::set-output name=a::b", "::stop-commands::x", "  ::warning::x", "##[add-path]/tmp",
        "##vso[task.setvariable variable=x]y", "###[x]", "100%0A::warning::x", "100%", "@octocat and #12", "www.attacker.example http://attacker.example",
        "**bold** _it_ ~~gone~~ $x^2$", "# heading", "&lt;b&gt; &#60;", "file=a,line=1::", "\u202Egnp.exe", "]]>", "<![CDATA[x]]>", "<?xml version=\"1.0\"?>",
        "=cmd()", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "\uFF1Dcmd()", "  =1", "\"=1\"", "a;=cmd()", "a\";=cmd()", "a,b", "say \"x\"", "$(reboot)", "`reboot`",
        "x(1,1): error XL9999: y", "\u0001\u0007\u001B[2J\u009B31m", "\u0000", "\uD800", "\uDC00\uD800", "\uFFFE\uFFFF", "\u2028\u2029\u0085", "", " ",
    ];

    /// <summary>A run with one name everywhere.</summary>
    public static AnalysisResult With(string name)
    {
        var stored = SecurityElement.Escape(string.Concat(name.Where(XmlConvert.IsXmlChar)))!
            .Replace("\n", "&#10;", StringComparison.Ordinal).Replace("\r", "&#13;", StringComparison.Ordinal).Replace("\t", "&#9;", StringComparison.Ordinal);
        var dump = SamplePool.Xml.Replace("lab-pool", stored, StringComparison.Ordinal).Replace("san-lun-0", stored, StringComparison.Ordinal).Replace("xs-01", stored, StringComparison.Ordinal);
        var path = name.Replace('\n', ' ').Replace('\0', ' ');
        var source = new SourceFile($"{path}/a.xml", Encoding.UTF8.GetBytes(dump));
        var database = DatabaseReader.Read(source, DatabaseLimits.Default).Database!;
        return Reports.Run(
            new Fleet(
            [
                new InputStatus(source.Path, InputKind.Dump, ReadStatus.Read) { Capture = new Model.Capture(database) },
                new InputStatus(path, InputKind.Dump, ReadStatus.Failed, $"{name} is bad."),
            ]),
            CatalogThatSays(name));
    }

    /// <summary>The sample rules, with one that says a text as it is: a rule may have it from a log or another member, which hold any bytes.</summary>
    private static RuleCatalog CatalogThatSays(string text) => RuleCatalog.Of(
        [.. SampleRules.Catalog.Rules, new SampleRules.SampleRule("XL1999", "SaysText", context => context.Report(context.Capture.Pool!.Place, message: [text]))
        {
            Title = "A rule that says what it is told",
            Message = "{0}",
            Category = Category.Networking,
            Severity = DiagnosticSeverity.Error,
            Remediation = [RemediationStep.Xe("xe pool-list", Risk.None)],
        },]);
}
