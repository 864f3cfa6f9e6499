using System.Security.Cryptography;
using System.Text;

namespace XenLint.Analysis;

/// <summary>
/// The identity of a finding: a hash over what stays the same when the pool is exported again. Never over lines, paths, names,
/// references or messages.
/// </summary>
public static class Fingerprint
{
    /// <summary>The fingerprint, 64 lower-case hexadecimal digits.</summary>
    /// <param name="rule">The rule's id.</param>
    /// <param name="pool">The pool's uuid, or empty when it is unknown.</param>
    /// <param name="table">The subject's class.</param>
    /// <param name="row">The subject's uuid.</param>
    /// <param name="discriminator">What tells two findings of one rule on one object apart; empty when there can be only one.</param>
    public static string Of(string rule, string pool, string table, string row, string discriminator) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"v1\n{rule}\n{pool}\n{table}\n{row}\n{discriminator}")));
}

/// <summary>What the fingerprint of a finding is made of.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Pool">The pool's uuid, or empty when it is unknown.</param>
/// <param name="Class">The class of the object whose finding it is: the subject's, unless the rule names another owner.</param>
/// <param name="Row">That object's uuid.</param>
/// <param name="Discriminator">What tells two findings of one rule on one object apart; empty when there can be only one.</param>
public sealed record FindingIdentity(string Rule, string Pool, string Class, string Row, string Discriminator)
{
    /// <summary>The fingerprint.</summary>
    public string Fingerprint => Analysis.Fingerprint.Of(Rule, Pool, Class, Row, Discriminator);
}
