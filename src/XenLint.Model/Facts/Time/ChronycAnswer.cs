namespace XenLint.Model;

/// <summary>What <c>chronyc</c> printed for one question: the answer, or why there is none.</summary>
/// <param name="Refusal">Why there is no answer; null when there is one.</param>
public abstract record ChronycAnswer(ChronycRefusal? Refusal);

/// <summary>The line that <c>chronyc</c> prints when it gets no answer, such as <c>506 Cannot talk to daemon</c>.</summary>
/// <param name="Code">The number in front, from 500 on.</param>
/// <param name="Text">The words behind it.</param>
/// <param name="Place">The line.</param>
public sealed record ChronycRefusal(int Code, string Text, Place Place)
{
    /// <summary>True when nobody answered: the service does not run.</summary>
    public bool MeansServiceIsDown => Code == 506;
}
