using System.Formats.Asn1;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace XenLint.Testing;

/// <summary>
/// A host's own certificate, as a person reads it and as a program does. Its key is a number that nobody has the factors of, and its
/// signature is noise: it can be read, and nothing can be done with it.
/// </summary>
internal static class UsualCertificate
{
    private const string Rsa = "1.2.840.113549.1.1.1";
    private const string Sha256WithRsa = "1.2.840.113549.1.1.11";
    private const string CommonName = "2.5.4.3";
    private const string SubjectAlternativeName = "2.5.29.17";

    public static string Of(ReportedHost host)
    {
        var name = ReportedHost.Or(host.Row.Hostname, host.Row.DisplayName);
        var from = PoolClock.Installed;
        var until = from.AddYears(10);
        var serial = Noise(name, "serial", 15);
        serial[0] = (byte)((serial[0] & 0x7F) | 0x40);
        var modulus = Noise(name, "modulus", 256);
        modulus[0] |= 0x80;
        modulus[^1] |= 1;
        var signature = Noise(name, "signature", 256);
        return $"""
            Certificate:
                Data:
                    Version: 3 (0x2)
                    Serial Number:
                        {Hex(serial)}
                    Signature Algorithm: sha256WithRSAEncryption
                    Issuer: CN = {name}
                    Validity
                        Not Before: {Date(from)} GMT
                        Not After : {Date(until)} GMT
                    Subject: CN = {name}
                    Subject Public Key Info:
                        Public Key Algorithm: rsaEncryption
                            Public-Key: (2048 bit)
                            Modulus:
            {Lines([0, .. modulus], 15, 20)}
                            Exponent: 65537 (0x10001)
                    X509v3 extensions:
                        X509v3 Subject Alternative Name:
                            DNS:{name}
                Signature Algorithm: sha256WithRSAEncryption
            {Lines(signature, 18, 9)}
            {PemEncoding.WriteString("CERTIFICATE", Encode(name, from, until, serial, modulus, signature))}

            """;
    }

    private static byte[] Encode(string name, DateTimeOffset from, DateTimeOffset until, byte[] serial, byte[] modulus, byte[] signature)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0)))
                {
                    writer.WriteInteger(2);
                }

                writer.WriteIntegerUnsigned(serial);
                Algorithm(writer, Sha256WithRsa);
                Name(writer, name);
                using (writer.PushSequence())
                {
                    writer.WriteUtcTime(from);
                    writer.WriteUtcTime(until);
                }

                Name(writer, name);
                using (writer.PushSequence())
                {
                    Algorithm(writer, Rsa);
                    writer.WriteBitString(Key(modulus));
                }

                using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 3)))
                using (writer.PushSequence())
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(SubjectAlternativeName);
                    writer.WriteOctetString(AlternativeName(name));
                }
            }

            Algorithm(writer, Sha256WithRsa);
            writer.WriteBitString(signature);
        }

        return writer.Encode();
    }

    private static void Algorithm(AsnWriter writer, string identifier)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(identifier);
            writer.WriteNull();
        }
    }

    private static void Name(AsnWriter writer, string name)
    {
        using (writer.PushSequence())
        using (writer.PushSetOf())
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(CommonName);
            writer.WriteCharacterString(UniversalTagNumber.UTF8String, name);
        }
    }

    private static byte[] Key(byte[] modulus)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteIntegerUnsigned(modulus);
            writer.WriteInteger(65537);
        }

        return writer.Encode();
    }

    private static byte[] AlternativeName(string name)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteCharacterString(UniversalTagNumber.IA5String, name, new Asn1Tag(TagClass.ContextSpecific, 2));
        }

        return writer.Encode();
    }

    /// <summary>Bytes that follow from the host's name.</summary>
    private static byte[] Noise(string name, string what, int length)
    {
        var bytes = new List<byte>();
        for (var block = 0; bytes.Count < length; block++)
        {
            bytes.AddRange(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{what} {block} of {name}"))));
        }

        return [.. bytes.Take(length)];
    }

    private static string Hex(IEnumerable<byte> bytes) => string.Join(':', bytes.Select(value => value.ToString("x2", CultureInfo.InvariantCulture)));

    private static string Lines(byte[] bytes, int perLine, int indent) =>
        string.Join(":\n", bytes.Chunk(perLine).Select(line => new string(' ', indent) + Hex(line)));

    private static string Date(DateTimeOffset time) => string.Create(CultureInfo.InvariantCulture, $"{time:MMM} {time.Day,2} {time:HH:mm:ss yyyy}");
}
