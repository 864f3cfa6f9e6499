namespace XenLint.Model;

/// <summary>
/// The certificate with which the host shows itself, <c>xapi_cert.out</c>, as openssl prints it. The certificate's own bytes stand in the
/// member too; they are not kept.
/// </summary>
/// <param name="Subject">Whom it is for, as openssl prints it.</param>
/// <param name="Issuer">Who signed it, as openssl prints it.</param>
/// <param name="NotBefore">The first moment of its validity, UTC.</param>
/// <param name="NotAfter">The last moment of its validity, UTC.</param>
/// <param name="KeyAlgorithm">What the key is for, such as <c>rsaEncryption</c>.</param>
/// <param name="KeyBits">Length of the key in bits.</param>
/// <param name="SignatureAlgorithm">How it is signed, such as <c>sha256WithRSAEncryption</c>.</param>
/// <param name="AlternativeNames">The names and addresses that it is for, with their kind in front: <c>DNS:xs-01</c>.</param>
public sealed record HostCertificate(
    Sourced<string> Subject,
    Sourced<string> Issuer,
    Sourced<DateTimeOffset> NotBefore,
    Sourced<DateTimeOffset> NotAfter,
    Sourced<string> KeyAlgorithm,
    Sourced<long> KeyBits,
    Sourced<string> SignatureAlgorithm,
    IReadOnlyList<Sourced<string>> AlternativeNames)
{
    /// <summary>True when it is signed by the one that it is for.</summary>
    /// <exception cref="NotKnownException">The text does not tell both.</exception>
    public bool IsSelfSigned => Subject.Value == Issuer.Value;
}

/// <content>The host's certificate.</content>
public sealed partial class HostEvidence
{
    /// <summary>The certificate with which the host shows itself.</summary>
    public Fact<HostCertificate> Certificate => Fact<HostCertificate>(MemberName.HostCertificate);
}
