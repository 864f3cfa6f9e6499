using System.Diagnostics;

namespace XenLint.Redaction.Tests;

public sealed class WhatIsFoundInTexts
{
    [Theory]
    [InlineData("web-01 is up, web-01-old is not", "vm-2 is up, vm-3 is not")]
    [InlineData("WEB-01 is up", "vm-2 is up")]
    [InlineData("cobweb-01x is another word", "cobweb-01x is another word")]
    [InlineData("'a' and files", "'vm-1' and files")]
    [InlineData("a, files, web-01", "vm-1, vm-4, vm-2")]
    [InlineData("eth0 of '(x+)*[y].$'", "eth0 of 'vm-5'")]
    [InlineData("a (error) error", "a (host-1) error")]
    public void Names_in_messages(string text, string expected) => Assert.Equal(expected, Texts().Redact(text, NameUse.InMessages));

    [Theory]
    [InlineData("error: files of web-01: a (error)", "error: files of vm-2: a (error)")]
    [InlineData("'a' 'files' eth0", "'a' 'files' eth0")]
    public void Names_in_evidence(string text, string expected) => Assert.Equal(expected, Texts().Redact(text, NameUse.InEvidence));

    [Theory]
    [InlineData("from 10.1.2.3:443", "from 240.0.1.1:443")]
    [InlineData("srv-10.1.2.3.log", "srv-240.0.1.1.log")]
    [InlineData("nameserver 10.1.2.3", "nameserver 240.0.1.1")]
    [InlineData("server=10.1.2.3", "server=240.0.1.1")]
    [InlineData("firmware-version: 5.2.0.4", "firmware-version: 5.2.0.4")]
    [InlineData("xenserver-lib-1.2.3.4-5.x86_64", "xenserver-lib-1.2.3.4-5.x86_64")]
    [InlineData("8.2.1 and 1.2.3.4.5", "8.2.1 and 1.2.3.4.5")]
    [InlineData("mac 00:16:3E:aa:bb:cc: up", "mac f2:00:00:00:00:01: up")]
    [InlineData("at 10:20:30 on 2024-05-14", "at 10:20:30 on 2024-05-14")]
    [InlineData("status-report-2025-06-02-11-20-45", "status-report-2025-06-02-11-20-45")]
    [InlineData("to 2001:db8::7/64", "to 100:0:0:1::1/64")]
    [InlineData("Foo::bar a::b", "Foo::bar a::b")]
    [InlineData("iqn.2001-04.com.acme:san 1", "iqn.2000-01.invalid:iqn-1 1")]
    [InlineData("mail bob@acme.com now", "mail user-1@domain-1.invalid now")]
    [InlineData("server mail.acme.com and 0.pool.ntp.org", "server server-1.domain-1.invalid and 0.pool.ntp.org")]
    [InlineData("https://acme-mirror/x", "https://server-1/x")]
    [InlineData("etc/chrony.conf xapi-db.xml kernel.sched", "etc/chrony.conf xapi-db.xml kernel.sched")]
    [InlineData("aes128-gcm@openssh.com", "aes128-gcm@openssh.com")]
    [InlineData("uuid 8b9cf55a-85ca-4599-bc84-67769b85b5d1", "uuid 8b9cf55a-85ca-4599-bc84-67769b85b5d1")]
    public void Values_by_their_shape(string text, string expected) => Assert.Equal(expected, Texts().Redact(text, NameUse.InEvidence));

    [Fact]
    public void Ids_are_hashed_alike_however_they_are_written()
    {
        var texts = Texts(RedactionKey.Parse(new string('7', 64)));
        var dashed = texts.Redact("8b9cf55a-85ca-4599-bc84-67769b85b5d1", NameUse.InEvidence);

        Assert.NotEqual("8b9cf55a-85ca-4599-bc84-67769b85b5d1", dashed);
        Assert.True(Guid.TryParseExact(dashed, "D", out _));
        Assert.Equal($"OpaqueRef:{dashed}", texts.Redact("OpaqueRef:8b9cf55a-85ca-4599-bc84-67769b85b5d1", NameUse.InEvidence));
        Assert.Equal(dashed.Replace("-", "--", StringComparison.Ordinal), texts.Redact("8b9cf55a--85ca--4599--bc84--67769b85b5d1", NameUse.InEvidence));
        Assert.Equal(dashed.Replace("-", "", StringComparison.Ordinal), texts.Redact("8b9cf55a85ca4599bc8467769b85b5d1", NameUse.InEvidence));
        Assert.Equal($"3{dashed.Replace("-", "", StringComparison.Ordinal)}", texts.Redact("38b9cf55a85ca4599bc8467769b85b5d1", NameUse.InEvidence));
        Assert.Equal("OpaqueRef:NULL", texts.Redact("OpaqueRef:NULL", NameUse.InEvidence));
    }

    [Theory]
    [InlineData("a a a a a a a a a a ")]
    [InlineData("1.1.1.1.1.1")]
    [InlineData("aa:aa:aa:aa:")]
    [InlineData("a-a-a-a-a.")]
    [InlineData("://a@a@")]
    [InlineData("::::")]
    public void The_time_grows_with_the_text_and_no_faster(string hostile)
    {
        var names = new NameTable(new PlainWords([]));
        names.Add(string.Concat(Enumerable.Repeat("a ", 200)) + "b", "vm-1");
        var texts = Texts(null, names);
        var text = string.Concat(Enumerable.Repeat(hostile, 200_000 / hostile.Length));
        texts.Redact(text[..1000], NameUse.InMessages);
        var watch = Stopwatch.StartNew();
        texts.Redact(text, NameUse.InMessages);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    private static TextRedactor Texts(RedactionKey? key = null, NameTable? names = null)
    {
        var labels = new LabelBook();
        var addresses = new AddressBook(labels);
        if (names is null)
        {
            names = new NameTable(new PlainWords([]));
            names.Add("error", "host-1");
            names.Add("a", "vm-1");
            names.Add("web-01", "vm-2");
            names.Add("web-01-old", "vm-3");
            names.Add("files", "vm-4");
            names.Add("(x+)*[y].$", "vm-5");
            names.Add("eth0", "network-1");
        }

        return new TextRedactor(names, labels, addresses, new HostNames(labels, addresses), key);
    }
}
