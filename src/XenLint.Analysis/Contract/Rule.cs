using XenLint.Model;

namespace XenLint.Analysis;

/// <summary>
/// One question about a pool. A rule is a pure function of a capture and its options: it reads no file, no clock and no environment,
/// and keeps nothing between calls. One class with a public constructor without parameters makes a rule; nothing registers it.
/// </summary>
public abstract class Rule
{
    /// <summary>What the rule is: id, texts, severity, evidence, options, sources, remedy. The same object at each call.</summary>
    public abstract RuleDescriptor Descriptor { get; }

    /// <summary>
    /// The lines that are to be looked for in hosts' logs for the rule, as its options want it. Logs are searched before any rule runs, once for all rules.
    /// </summary>
    /// <param name="options">The rule's options.</param>
    public virtual IEnumerable<LogSignature> LogSignatures(RuleOptions options) => Descriptor.Needs.LogSignatures;

    /// <summary>Judges one capture. Objects go through <see cref="RuleContext.Each{T}(IEnumerable{T}, Func{T, Verdict})"/>.</summary>
    /// <param name="context">The capture, the options and the way to report.</param>
    public abstract void Analyze(RuleContext context);
}
