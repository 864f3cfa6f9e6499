using XenLint.Testing;

namespace XenLint.Bundles.Tests;

/// <summary>Secrets planted in the input stand nowhere in the extract.</summary>
public sealed class NoSecretIsExtracted
{
    private const string Secret = "hunter2";

    [Fact]
    public void From_databases_and_members()
    {
        var pool = ExamplePool.Build()
            .Manifest("pool_token", Secret)
            .PoolRow(row => row.OtherConfig("ssmtp-password", Secret).Set("wlb_password", Secret))
            .VM("mail-01", vm => vm.Set("xenstore_data", $"(('key'%.'{Secret}'))").OtherConfig("api_key", $"a{Secret}-b!"));
        var report = ReportBuilder.Usual(pool.Write(DumpForm.Xapi), "fra-xs-01")
            .With("etc/multipath.conf", $"defaults {{\n\tpolling_interval 5\n\tauth_password\t\"{Secret}\"\n}}\n")
            .With("etc/ntp.conf", $"server 10.0.0.1\ncrypto pw {Secret}\n")
            .With("iscsiadm-m-session-P-3.out", $"CHAP:\n\t*****\n\tusername: x\n\tpassword: {Secret}\n\tpassword_in: ********\n")
            .Build();
        using var extract = new Extract();
        Assert.Equal(0, extract.Run(report.Pack(ReportForm.TarGz)));

        Assert.DoesNotContain(extract.Lines, line => line.Contains(Secret, StringComparison.Ordinal));
        Assert.Contains(extract.Lines, line => line.EndsWith("password: REMOVED", StringComparison.Ordinal));
        Assert.Contains(extract.Lines, line => line.EndsWith("password_in: ********", StringComparison.Ordinal));
    }
}
