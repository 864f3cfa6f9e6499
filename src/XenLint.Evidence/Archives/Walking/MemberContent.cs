namespace XenLint.Evidence;

/// <summary>The content of one member, valid until the walker goes on.</summary>
internal abstract class MemberContent : ByteSource
{
    /// <summary>Bytes that the archive tells, or null when it does not tell before the end.</summary>
    public abstract long? Size { get; }

    /// <summary>Bytes that were read or passed over.</summary>
    public long Passed { get; protected set; }

    /// <summary>The first bytes without taking them. Only before anything is read.</summary>
    /// <param name="count">At most <see cref="ContentFormat.HeadBytes"/>.</param>
    public abstract ReadOnlySpan<byte> Head(int count);

    /// <summary>Passes over what nobody read, as far as the archive has to be read anyway.</summary>
    public abstract void Finish();
}
