namespace XenLint.Evidence;

/// <summary>The compressed bytes of one zip member.</summary>
internal abstract class PackedData : ByteSource
{
    /// <summary>Checksum and length that the archive tells behind the content, once its end was reached.</summary>
    public virtual (uint Crc, long Size)? Behind => null;

    /// <summary>What is known of a loss in what nobody read, after that was passed over.</summary>
    public virtual SourceLoss? LossOfRest => Loss;

    /// <summary>Passes over what nobody read.</summary>
    public abstract void Finish();
}
