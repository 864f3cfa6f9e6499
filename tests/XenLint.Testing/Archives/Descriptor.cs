namespace XenLint.Testing;

/// <summary>How the record behind a zip member's content looks.</summary>
public enum Descriptor
{
    /// <summary>With its signature and lengths of four bytes, as nearly all writers do.</summary>
    Signed,

    /// <summary>With its signature and lengths of eight bytes.</summary>
    SignedLarge,

    /// <summary>Without its signature, as old writers do.</summary>
    Bare,

    /// <summary>Missing.</summary>
    None,
}
