namespace XenLint.Rules.Data.Hcl;

/// <summary>How sure it is that an entry is about a piece of hardware, the surest first.</summary>
public enum HclConfidence
{
    /// <summary>Vendor and model are the same, or chip and card.</summary>
    Exact,

    /// <summary>The chip is the same; the card is another one or not known.</summary>
    Model,

    /// <summary>Another model of the same series.</summary>
    Family,

    /// <summary>Other hardware of the same vendor.</summary>
    VendorOnly,

    /// <summary>Nothing of the vendor is in the list.</summary>
    None,
}

/// <summary>Whether an entry holds for a release.</summary>
public enum ReleaseTick
{
    /// <summary>It does.</summary>
    Listed,

    /// <summary>It is not known for which releases it holds.</summary>
    NotTold,

    /// <summary>It holds for other releases.</summary>
    OthersOnly,
}

/// <summary>The entry that comes nearest to a piece of hardware.</summary>
/// <param name="Confidence">How near it comes.</param>
/// <param name="Tick">Whether it holds for the host's release.</param>
/// <param name="Entry">The entry; null when there is none.</param>
public sealed record HclMatch(HclConfidence Confidence, ReleaseTick Tick, HclEntry? Entry)
{
    /// <summary>True when an entry is about this very hardware.</summary>
    public bool IsFound => Confidence is HclConfidence.Exact or HclConfidence.Model;
}
