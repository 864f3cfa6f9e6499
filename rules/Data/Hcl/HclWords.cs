namespace XenLint.Rules.Data.Hcl;

/// <summary>Parts of the hardware compatibility list.</summary>
public enum HclCategory
{
    /// <summary>Servers.</summary>
    Server,

    /// <summary>Processors.</summary>
    Cpu,

    /// <summary>Network adapters.</summary>
    NetworkAdapter,

    /// <summary>Storage controllers.</summary>
    StorageController,

    /// <summary>Adapters for storage networks.</summary>
    Hba,

    /// <summary>Storage arrays.</summary>
    StorageArray,

    /// <summary>Graphics cards.</summary>
    Gpu,

    /// <summary>USB devices.</summary>
    UsbDevice,

    /// <summary>Vendors of which only a page is known.</summary>
    Vendor,
}

/// <summary>What an entry says of its hardware.</summary>
public enum HclStatus
{
    /// <summary>It is an entry of the published list.</summary>
    Listed,

    /// <summary>Its vendor has a page in the published list.</summary>
    VendorListed,

    /// <summary>It passed the certification kit without its vendor's word; the product's makers support it although it is not in the published list.</summary>
    SupportedByCitrix,

    /// <summary>A problem of it is documented.</summary>
    KnownIssue,

    /// <summary>It lacks what the product documents as required.</summary>
    NotSupported,
}

/// <summary>The spelling of categories and states in files: lower case with hyphens.</summary>
internal static class HclWords
{
    /// <summary>The words of an enumeration.</summary>
    public static IEnumerable<string> All<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(Of);

    /// <summary>The word of a value.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum =>
        string.Concat(value.ToString().Select((letter, index) => char.IsUpper(letter) && index > 0 ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));

    /// <summary>The value of a word; null when it is none.</summary>
    public static T? Parse<T>(string word)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Of(value).Equals(word.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }
}
