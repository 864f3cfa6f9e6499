namespace XenLint.Model;

/// <summary>
/// What one member of a report tells, parsed when first asked for. It converts to <typeparamref name="T"/>; converting a fact whose
/// member is missing, empty, cut off or does not follow its format throws <see cref="NotKnownException"/>, so that missing evidence
/// never becomes a finding and never counts as fine.
/// </summary>
/// <typeparam name="T">The typed content of the member.</typeparam>
public sealed class Fact<T>
    where T : class
{
    private readonly Lazy<T?> content;

    internal Fact(ReportMember member, Func<SourceFile, object?> parse)
    {
        Member = member;
        content = new(() => member.File is { Bytes.Length: > 0 } file ? (T?)parse(file) : null);
    }

    /// <summary>The member behind the fact.</summary>
    public ReportMember Member { get; }

    /// <summary>What became of the member.</summary>
    public MemberStatus Status => Member.Status;

    /// <summary>True when the member is there whole and follows its format.</summary>
    public bool IsKnown => Status == MemberStatus.Read && content.Value is not null;

    /// <summary>The content of a whole member.</summary>
    /// <exception cref="NotKnownException">The member is missing, empty, cut off, or does not follow its format.</exception>
    public T Value => IsKnown ? content.Value! : throw Member.NotKnown();

    /// <summary>
    /// What could be read, also of a member that is cut off or ran out of time; null when nothing could. For rules whose findings need
    /// only the lines that show them: what is missing behind the cut must not make a difference to what is said of the rest. A damaged
    /// member, whose bytes may be wrong, gives nothing.
    /// </summary>
    public T? Readable => Status is MemberStatus.Read or MemberStatus.Truncated or MemberStatus.TimedOut or MemberStatus.OverLimit ? content.Value : null;

    /// <summary>Gives the content of a whole member.</summary>
    public bool TryGet([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out T? known)
    {
        known = IsKnown ? content.Value : null;
        return known is not null;
    }

    /// <summary>The content of <paramref name="fact"/>.</summary>
    /// <exception cref="NotKnownException">The member is missing, empty, cut off, or does not follow its format.</exception>
    public static implicit operator T(Fact<T> fact) => fact.Value;
}
