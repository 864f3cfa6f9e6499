using XenLint.Model;

namespace XenLint.Evidence;

public sealed class HostCertificateTests
{
    internal const string Certificate = """
        Certificate:
            Data:
                Version: 3 (0x2)
                Serial Number:
                    2c:e3:46:25:0a:4f:93:ff
                Signature Algorithm: sha256WithRSAEncryption
                Issuer: CN = xs-01
                Validity
                    Not Before: Mar 10 00:00:00 2015 GMT
                    Not After : Mar  1 00:00:00 2025 GMT
                Subject: CN = xs-01
                Subject Public Key Info:
                    Public Key Algorithm: rsaEncryption
                        Public-Key: (2048 bit)
                        Modulus:
                            00:8d:24:cc:fd
                        Exponent: 65537 (0x10001)
                X509v3 extensions:
                    X509v3 Subject Alternative Name: 
                        DNS:xs-01, DNS:xs-01.lab.example, IP Address:192.0.2.11
            Signature Algorithm: ecdsa-with-SHA256
                36:a2:34:aa:ac
        -----BEGIN CERTIFICATE-----
        TUlJQ3d6Q0NBYXVnQXdJQkFnSVBMT05HSlFw
        -----END CERTIFICATE-----

        """;

    [Fact]
    public void It_says_for_whom_and_how_long_it_is()
    {
        var certificate = Read(Certificate);

        Assert.Equal("CN = xs-01", certificate.Subject);
        Assert.Equal("CN = xs-01", certificate.Issuer);
        Assert.True(certificate.IsSelfSigned);
        Assert.Equal(new DateTimeOffset(2015, 3, 10, 0, 0, 0, TimeSpan.Zero), certificate.NotBefore);
        Assert.Equal(new DateTimeOffset(2025, 3, 1, 0, 0, 0, TimeSpan.Zero), certificate.NotAfter);
        Assert.Equal("Mar  1 00:00:00 2025 GMT", Parsed.TextAt(certificate.NotAfter.Place));
        Assert.Equal(("rsaEncryption", 2048, "sha256WithRSAEncryption"), (certificate.KeyAlgorithm.Value, certificate.KeyBits.Value, certificate.SignatureAlgorithm.Value));
    }

    [Fact]
    public void It_names_everything_that_it_is_for() => Assert.Equal(
        ["DNS:xs-01", "DNS:xs-01.lab.example", "IP Address:192.0.2.11"],
        Read(Certificate).AlternativeNames.Select(name => Parsed.TextAt(name.Place)));

    [Fact]
    public void Other_versions_of_openssl_write_it_a_little_differently()
    {
        var certificate = Read("""
            Certificate:
                Data:
                Signature Algorithm: sha1WithRSAEncryption
                    Issuer: C=GB, O=Lab, CN=Lab CA: the second
                    Validity
                        Not Before: Jan  1 12:00:00 2024 GMT
                        Not After : Bad time value
                    Subject: CN=xs-01
                            RSA Public-Key: (1024 bit)
                        X509v3 Subject Alternative Name: critical
                            DNS:xs-01
            """);

        Assert.Equal("C=GB, O=Lab, CN=Lab CA: the second", certificate.Issuer);
        Assert.False(certificate.IsSelfSigned);
        Assert.Equal(1024, certificate.KeyBits.Value);
        Assert.Equal(ValueState.Unreadable, certificate.NotAfter.State);
        Assert.Equal("DNS:xs-01", certificate.AlternativeNames.Single());
        Assert.True(certificate.KeyAlgorithm.IsAbsent);
    }

    [Fact]
    public void Of_a_chain_the_first_is_the_host_s_own()
    {
        var issuer = Certificate.Replace("CN = xs-01", "CN = Lab CA", StringComparison.Ordinal).Replace("2025 GMT", "2040 GMT", StringComparison.Ordinal);

        Assert.Equal(2025, Read(Certificate + issuer).NotAfter.Value.Year);
    }

    [Fact]
    public void The_certificate_itself_alone_is_not_read() =>
        Assert.Null(Parsed.As<HostCertificate>(MemberName.HostCertificate, Certificate[Certificate.IndexOf("-----BEGIN", StringComparison.Ordinal)..]));

    private static HostCertificate Read(string text) => Parsed.As<HostCertificate>(MemberName.HostCertificate, text)!;
}
