using System.Text;
using XenLint.Analysis;
using XenLint.Evidence;
using XenLint.Model;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Capture;

/// <summary>A real dump after something happened to its text, and what one rule says of it.</summary>
internal sealed class DamagedDump
{
    private readonly SourceFile file;
    private readonly CaptureResult result;

    private DamagedDump(SourceFile file, CaptureResult result)
    {
        this.file = file;
        this.result = result;
    }

    public IEnumerable<string> Messages => result.Findings.Select(finding => finding.Message);

    public IEnumerable<string> Subjects => result.Findings.Select(finding => finding.Subject.Class);

    public RuleOutcome Outcome => result.Outcomes[0];

    /// <summary>The text from the only finding's place on.</summary>
    public string TextAtFinding => Encoding.UTF8.GetString(file.Bytes.Span[result.Findings.Single().Place.Start..]);

    public static DamagedDump Judge<TRule>(Func<string, string> damage, Action<PoolBuilder>? build = null)
        where TRule : Rule, new()
    {
        var pool = new PoolBuilder("lab");
        pool.Host("xs-01", host => host.PIF("eth0", pif => pif.Management()));
        build?.Invoke(pool);
        var text = damage(Encoding.UTF8.GetString(pool.Write().Content));
        var file = new SourceFile("pool.xml", Encoding.UTF8.GetBytes(text));
        var database = DatabaseReader.Read(file, DatabaseLimits.Default).Database!;
        var fleet = new Fleet([new InputStatus("pool.xml", InputKind.Dump, ReadStatus.Read) { Capture = new Model.Capture(database) }]);
        return new DamagedDump(file, AnalysisEngine.Run(fleet, RuleCatalog.Of(new TRule()), new AnalysisSettings()).Captures[0]);
    }
}
