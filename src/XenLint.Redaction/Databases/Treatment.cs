namespace XenLint.Redaction;

/// <summary>What is done with a value.</summary>
internal enum Treatment
{
    /// <summary>It is searched for names, addresses and ids.</summary>
    Text,

    /// <summary>It stays: a word of the product's own, or what a release, a driver or a vendor is called.</summary>
    Keep,

    /// <summary>It is an object's own name.</summary>
    Name,

    /// <summary>What somebody wrote about an object.</summary>
    Description,

    /// <summary>A label that somebody gave.</summary>
    Tag,

    /// <summary>The name or address of a machine; several may stand behind each other.</summary>
    Machine,

    /// <summary>The name of a domain.</summary>
    Domain,

    /// <summary>The number of a machine or of a part of it.</summary>
    Serial,

    /// <summary>A person, an account or a company.</summary>
    User,

    /// <summary>Where a share or a file lies.</summary>
    Location,

    /// <summary>The checksum of a certificate.</summary>
    Certificate,
}
