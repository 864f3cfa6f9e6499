using System.Collections.Immutable;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Testing;

/// <summary>
/// A pool and the rule that judges it. Every expectation is checked in the form that xapi writes and in a re-saved one with all
/// rows moved about, since neither message, place nor identity may depend on the form.
/// </summary>
public sealed class RuleCase : PoolBuilder<RuleCase>
{
    private readonly Rule rule;
    private readonly List<string> configuration = [];
    private readonly List<(DataSet Set, DataFile File)> data = [];
    private ImmutableArray<DumpForm> forms = [DumpForm.Xapi, DumpForm.Resaved];
    private HostSelector? onlyHost;

    internal RuleCase(Rule rule, string name)
        : base(name) => this.rule = rule;

    /// <summary>Sets an option of the rule, as a line of the configuration file would.</summary>
    /// <param name="option">The option's name.</param>
    /// <param name="value">The value as a user writes it.</param>
    public RuleCase With(string option, string value) => Configured($"xenlint.{rule.Descriptor.Id}.{option} = {value}");

    /// <summary>Adds a line to the configuration file.</summary>
    public RuleCase Configured(string line)
    {
        configuration.Add(line);
        return this;
    }

    /// <summary>Completes a data set by a file, as an option of the command line does.</summary>
    public RuleCase Given(DataSet set, string text)
    {
        data.Add((set, new DataFile($"{set.Name}-{data.Count + 1}", text)));
        return this;
    }

    /// <summary>Judges one host only, as <c>--host</c> does.</summary>
    public RuleCase OnlyHost(string name)
    {
        onlyHost = new HostSelector(name);
        return this;
    }

    /// <summary>Checks in these forms only.</summary>
    public RuleCase Written(params DumpForm[] these)
    {
        forms = [.. these];
        return this;
    }

    /// <summary>Expects these findings and no others, in any order, at exactly the flagged bytes.</summary>
    /// <param name="messages">The messages, one for each finding.</param>
    public RuleFindings Reports(params string[] messages)
    {
        var runs = Run();
        foreach (var run in runs)
        {
            run.ExpectOutcome(Outcome.Reported);
            run.ExpectMessages(messages);
            run.ExpectPlaces();
            run.ExpectSameIdentities(runs[0]);
        }

        return new RuleFindings(runs);
    }

    /// <summary>Expects no finding, whatever else the rule says.</summary>
    public void ReportsNothing() => Run().ForEach(run => run.ExpectMessages([]));

    /// <summary>Expects that the rule judges objects and finds all of them right.</summary>
    /// <param name="objects">The number of objects judged.</param>
    /// <param name="notEvaluated">The number of objects that could not be judged.</param>
    public void Passes(int objects, int notEvaluated = 0) => Run().ForEach(run =>
    {
        run.ExpectOutcome(Outcome.Passed);
        run.ExpectCounts(objects, notEvaluated);
    });

    /// <summary>Expects that the pool has nothing that the rule is about.</summary>
    /// <param name="reason">Why; the rule may have further reasons.</param>
    /// <param name="detail">The reason's detail, when it matters.</param>
    public void IsNotApplicable(NotApplicableReason reason = NotApplicableReason.NoSuchObject, string? detail = null) => Run().ForEach(run =>
    {
        run.ExpectOutcome(Outcome.NotApplicable);
        run.ExpectReason(ReasonCode.Of(reason), detail);
    });

    /// <summary>Expects that nothing could be judged.</summary>
    /// <param name="reason">Why; the rule may have further reasons.</param>
    /// <param name="detail">The reason's detail, when it matters.</param>
    public void IsNotEvaluated(NotEvaluatedReason reason, string? detail = null) => Run().ForEach(run =>
    {
        run.ExpectOutcome(Outcome.NotEvaluated);
        run.ExpectReason(ReasonCode.Of(reason), detail);
    });

    private List<RuleTrial> Run() => [.. forms.Select(form => RuleTrial.Of(rule, Write(form), string.Join('\n', configuration), onlyHost, RunData.Of(data)))];
}
